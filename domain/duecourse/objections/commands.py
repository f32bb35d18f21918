"""What can be asked of a standing objection. Each is one RPC of `ConsentService`."""

from typing import ClassVar

from duecourse.evidence.fields import Code, Line
from duecourse.kernel.command import Command


class RecordObjection(Command, frozen=True, kw_only=True):
    """Record that a subject does not want to appear; the name ends in the subject's id.

    Attributes:
        platforms: where not; empty means nowhere. A further objection adds to the first.
    """

    RIGHT: ClassVar[bool] = True

    platforms: tuple[Code, ...] = ()
    evidence: Line = ""


class LiftObjection(Command, frozen=True, kw_only=True):
    """Record that the subject took the objection back.

    Attributes:
        lifted_by_subject: the caller states that the subject said so.
        evidence: where they said so.
    """

    lifted_by_subject: bool = False
    evidence: Line = ""

"""What can be asked of a complaint beside its way. Each is one RPC."""

from typing import Annotated, ClassVar

from duecourse.complaints.steps import Need, Step
from duecourse.evidence.fields import Name, Text
from duecourse.evidence.words import Answered, ComplaintKind, closed
from duecourse.kernel.command import Command


class RecordAdviserUnavailable(Step, frozen=True, kw_only=True):
    """Record that somebody whose advice comes first could not be asked; it stands for no advice.

    Attributes:
        adviser: who; a person of the organisation.
        tried: how they were asked, and until when they are away, as far as it is known.
    """

    adviser: Name
    tried: Text = ""


class RemoveComplaintKind(Step, frozen=True, kw_only=True):
    """Say that a complaint is not of a kind: whoever leads that kind, then somebody else.

    What was owed for it stays owed, and whoever complained may say again that it is of it.

    Attributes:
        told: how whoever complained was told.
    """

    kind: ComplaintKind
    told: Text = ""


class SetComplaintSupport(Step, frozen=True, kw_only=True):
    """Say what help whoever complained needs to be understood, and to understand.

    It is asked once, and every letter to them meets it. Whoever complained may say it anew;
    others only add to it.

    Attributes:
        none: they were asked, and need none.
        says: more of it: which language, whom they bring.
    """

    MAKERS_RIGHT: ClassVar[bool] = True

    needs: tuple[Need, ...] = ()
    none: bool = False
    says: Text = ""


class ReportPressure(Step, frozen=True, kw_only=True):
    """Say that somebody pressed whoever complained to take it back; it goes on.

    Attributes:
        says: who did, and how.
    """

    MAKERS_RIGHT: ClassVar[bool] = True

    says: Text = ""


class GroupSeries(Step, frozen=True, kw_only=True):
    """Look into complaints of many people about one thing once; each of them is answered.

    Attributes:
        others: the complaints that are alike; this one leads them.
        alike: each of them was read, and says nothing that this one does not.
    """

    others: tuple[Name, ...]
    alike: Answered = ""


class AcknowledgeSeries(Step, frozen=True, kw_only=True):
    """Record that everybody in a series was told that it is looked into, but for who needs help."""


class AnswerSeries(Step, frozen=True, kw_only=True):
    """Record that people in a series were sent the answer.

    Attributes:
        letter: what was sent, and how.
        to: the complaints whose makers were; empty for all of them.
    """

    letter: Text = ""
    to: tuple[Name, ...] = ()


class LeaveSeries(Step, frozen=True, kw_only=True):
    """Take a complaint out of its series: it stands for itself."""

    MAKERS_RIGHT: ClassVar[bool] = True


class FollowSeries(Command, frozen=True, kw_only=True):
    """React to what was done with the series that it is in.

    Attributes:
        series: the complaint that leads it.
        what: what was done; `by` whom.
    """

    REACTION: ClassVar[bool] = True

    series: Name
    what: Annotated[str, closed("joined", "acknowledged", "answered", "closed")]
    by: Name = ""

"""What is recorded of a decision of an outside body."""

from msgspec import Struct

from duecourse.evidence.fields import Code, Day, Line


class OutsideWord(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is said of a decision of an outside body.

    Attributes:
        body: its id in the pack.
        reference: where the decision is found: the body's letter, or its number of the matter.
        decided_on: day of it.
    """

    body: Code = ""
    reference: Line = ""
    decided_on: Day = ""

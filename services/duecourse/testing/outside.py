"""What tests say of a decision of an outside body."""

from duecourse.evidence.outside import OutsideWord
from duecourse.testing.clock import MONDAY


def decided_by(body: str = "external_reviewer") -> OutsideWord:
    """Return what is said of a body's decision; it fell on the day on which scenes begin.

    Args:
        body: its id in the pack.
    """
    day = MONDAY.date().isoformat()
    return OutsideWord(body=body, reference="Letter 7", decided_on=day)

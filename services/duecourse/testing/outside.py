"""What tests say of a decision of an outside body."""

from duecourse.evidence.outside import OutsideWord


def decided_by(body: str = "external_reviewer") -> OutsideWord:
    """Return what is said of a body's decision; its letter lies long before any test.

    Args:
        body: its id in the pack.
    """
    return OutsideWord(body=body, reference="Letter 7", decided_on="2020-01-02")

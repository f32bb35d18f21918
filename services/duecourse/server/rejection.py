"""What the server itself turns away, before any decision of the domain."""

from collections.abc import Iterable

from duecourse.kernel.refusal import Violation


class Rejected(Exception):
    """A call is turned away by the server.

    Attributes:
        violations: everything wrong with it, most decisive first; never empty.
        retry_after_s: when the same call may succeed; None where it never will.
    """

    def __init__(self, violations: Iterable[Violation], retry_after_s: float | None = None) -> None:
        self.violations = tuple(violations)
        self.retry_after_s = retry_after_s
        super().__init__("; ".join(f"{v.reason}: {v.message}" for v in self.violations))


def reject(
    reason: str,
    message: str,
    *,
    subject: str = "",
    field: str = "",
    facts: tuple[tuple[str, str], ...] = (),
    retry_after_s: float | None = None,
) -> Rejected:
    """Return a rejection for one violation."""
    violation = Violation(reason, message, subject=subject, field=field, facts=facts)
    return Rejected([violation], retry_after_s)

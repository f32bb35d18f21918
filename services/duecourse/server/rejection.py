"""What the server itself turns away, before any decision of the domain."""

from collections.abc import Iterable

from msgspec import Struct


class Problem(Struct, frozen=True, kw_only=True):
    """One thing wrong with a call, in the form of the domain's `Violation`.

    Attributes:
        reason: a name of the catalogue of errors.
        message: one sentence for a person, without personal data.
        field: path of the request field at fault, if one is.
    """

    reason: str
    message: str
    subject: str = ""
    field: str = ""
    rule: str = ""
    clause: str = ""
    policy: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class Rejected(Exception):
    """A call is turned away by the server.

    Attributes:
        violations: every problem, most decisive first; never empty.
        retry_after_s: when the same call may succeed; None where it never will.
    """

    def __init__(self, problems: Iterable[Problem], retry_after_s: float | None = None) -> None:
        self.violations = tuple(problems)
        self.retry_after_s = retry_after_s
        super().__init__("; ".join(f"{p.reason}: {p.message}" for p in self.violations))


def reject(
    reason: str,
    message: str,
    *,
    subject: str = "",
    field: str = "",
    facts: tuple[tuple[str, str], ...] = (),
    retry_after_s: float | None = None,
) -> Rejected:
    """Return a rejection with one problem."""
    problem = Problem(reason=reason, message=message, subject=subject, field=field, facts=facts)
    return Rejected([problem], retry_after_s)

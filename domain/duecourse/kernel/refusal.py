"""A refusal: everything that stands against a command, each with its clause."""

from collections.abc import Iterable

from msgspec import Struct


class Violation(Struct, frozen=True):
    """One thing that stands against a command, or against a call.

    Attributes:
        reason: stable code of the error catalogue, which has its gRPC status and remedy.
        message: one sentence for a person, without personal data.
        subject: resource name it is about; empty means the command's own.
        field: path of the request field at fault, if one is.
        rule: id of the pack's rule; empty for a structural check.
        clause: id of the clause; empty for a structural check.
        policy: version of the policy that holds the clause.
        facts: further values a caller may act on, as `(key, value)`.
    """

    reason: str
    message: str
    subject: str = ""
    field: str = ""
    rule: str = ""
    clause: str = ""
    policy: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class Refused(Exception):
    """A command is refused; nothing was written.

    Attributes:
        violations: every failure, most decisive first; never empty.
    """

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__("; ".join(f"{v.reason}: {v.message}" for v in self.violations))

    @property
    def reason(self) -> str:
        """Return the decisive reason: that of the first violation."""
        return self.violations[0].reason


def refuse(reason: str, message: str, *, subject: str = "", field: str = "") -> Refused:
    """Return a refusal with one violation."""
    return Refused([Violation(reason, message, subject=subject, field=field)])

"""How the program ends: one number and one sentence for everything that can go wrong."""

from enum import IntEnum
from typing import Final

from duecourse.client import (
    NotPermitted,
    NotSignedIn,
    RefusedError,
    ServerDefect,
    ServiceError,
    StoreFault,
    Told,
    Unavailable,
    grouped,
)


class ExitCode(IntEnum):
    """The exit codes; released ones never change their meaning (docs/reference/exit-codes.md)."""

    OK = 0
    REFUSED = 1
    USAGE = 2
    UNREACHABLE = 3
    NOT_SIGNED_IN = 4
    STORE = 5
    DEFECT = 70
    INTERRUPTED = 130
    READER_GONE = 141


class Ended(Exception):
    """A command ends without having done what was asked; the message is all that is shown.

    Attributes:
        code: what the program exits with.
        hints: further lines, each something that the reader can do.
    """

    def __init__(self, code: ExitCode, message: str, *hints: str) -> None:
        super().__init__(message)
        self.code = code
        self.hints = hints


_CODES: Final[tuple[tuple[type[ServiceError], ExitCode], ...]] = (
    (RefusedError, ExitCode.REFUSED),
    (NotSignedIn, ExitCode.NOT_SIGNED_IN),
    (NotPermitted, ExitCode.NOT_SIGNED_IN),
    (StoreFault, ExitCode.STORE),
    (Unavailable, ExitCode.UNREACHABLE),
    (ServerDefect, ExitCode.DEFECT),
)


def ended_by(error: ServiceError, target: str = "") -> Ended:
    """Return how the program ends after a failed call.

    Args:
        target: address that was called.
    """
    code = next((c for kind, c in _CODES if isinstance(error, kind)), ExitCode.DEFECT)
    if isinstance(error, Unavailable) and error.reason == "UNAVAILABLE":
        return Ended(
            code,
            f"no server answers on {target}",
            "Start one with `duecourse serve`, or name another with --address.",
            "If it serves with TLS: --ca must be given, and have signed its certificate.",
            *_again(error),
        )
    if error.reason == "DEADLINE_EXCEEDED":
        return Ended(code, f"{target} did not answer in time", *_again(error))
    if error.reason == "CREDENTIAL_MISSING":
        return Ended(
            code,
            "the server wants a token",
            "Set DUECOURSE_TOKEN; `duecourse token --help` says how to make one.",
        )
    return Ended(code, f"{error.reason}: {_sentence(error)}", *_others(error))


def _again(error: ServiceError) -> list[str]:
    """Return how a command is sent again of which nobody knows whether it was carried out."""
    if not error.request_id:
        return []
    return [f"It may have been carried out: send the same with --request-id {error.request_id}"]


def _sentence(error: ServiceError) -> str:
    return cited(error, 0) if error.violations else error.message


def _others(error: ServiceError) -> list[str]:
    """Return everything that stands against a call, grouped by whom or what it is about."""
    groups = grouped(error.violations)
    found = []
    if sum(map(len, groups.values())) > 1:
        for about, lines in groups.items():
            found += _group(about, lines)
    if omitted := error.metadata.get("violations_omitted"):
        found.append(f"and {omitted} more, which could not be fetched: send it again")
    return found


def _group(about: str, lines: list[Told]) -> list[str]:
    """Return the lines about one person or thing, under its name where there are several."""
    if len(lines) > 1 and about:
        return [f"{about}:", *(f"  {one.reason}: {one.says}{_clauses(one)}" for one in lines)]
    begins = f"{about}: " if about else ""
    return [f"{one.reason}: {begins}{one.says}{_clauses(one)}" for one in lines]


def _clauses(line: Told) -> str:
    if not line.clauses:
        return ""
    policy = f", policy {line.policy}" if line.policy else ""
    return f" ({', '.join(line.clauses)}{policy})"


def cited(error: ServiceError, number: int) -> str:
    """Return one violation as a sentence that ends in the clause and policy, if there is one."""
    violation = error.violations[number]
    if not violation.clause:
        return violation.message
    policy = f", policy {violation.policy}" if violation.policy else ""
    return f"{violation.message} ({violation.clause}{policy})"

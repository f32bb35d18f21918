"""From everything that can go wrong to one gRPC status with its details."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

import grpc
from google.protobuf.duration_pb2 import Duration
from google.protobuf.message import Message
from google.rpc import error_details_pb2, status_pb2
from msgspec import Struct

from duecourse.commands.deciding import is_own
from duecourse.kernel.refusal import Refused, Violation
from duecourse.log.port import LogCorrupt, LogFault, LogFull, LogNewer, LogReadOnly
from duecourse.server.contract import CATALOGUE, DOMAIN
from duecourse.server.rejection import Rejected

DETAILS_MAX_BYTES: Final = 3_600
"""Details travel in a trailer; above 4 KiB some clients lose the whole status."""

VIOLATIONS_MAX: Final = 64
"""More than could fit; a caller must not make the server weigh thousands."""

VIOLATIONS_AFTER: Final = "duecourse-violations-after"
"""Metadata of a call that is sent again for the rest: how many lines the caller has already."""

_DESCRIPTION_MAX_BYTES: Final = 400
_FACT_MAX_BYTES: Final = 200
_RETRY_AFTER_S: Final = 0.2
_FAULTS: Final[Sequence[tuple[type[Exception], str, str]]] = (
    (LogFull, "STORE_FULL", "the disk is full; nothing was written"),
    (LogReadOnly, "STORE_READ_ONLY", "the store may only be read; nothing was written"),
    (LogCorrupt, "RECORD_CORRUPT", "a stored record is not what was written"),
    (LogFault, "STORE_UNAVAILABLE", "the store cannot be reached or written now"),
    (TimeoutError, "OUTCOME_UNKNOWN", "it is not known whether the command was recorded"),
)


class Failure(Struct, frozen=True, kw_only=True):
    """How a call failed: what gRPC is told.

    Attributes:
        details: serialised `google.rpc.Status`.
    """

    reason: str
    code: grpc.StatusCode
    message: str
    details: bytes
    pushback_ms: int | None = None

    @property
    def trailers(self) -> tuple[tuple[str, str | bytes], ...]:
        """Return the trailing metadata that carries the details."""
        found: tuple[tuple[str, str | bytes], ...] = (("grpc-status-details-bin", self.details),)
        if self.pushback_ms is not None:
            found += (("grpc-retry-pushback-ms", str(self.pushback_ms)),)
        return found


def failure_of(
    error: BaseException, incident: str = "", organisation: str = "", after: int = 0
) -> Failure:
    """Return how an exception is answered; its own text is shown only if it is a refusal.

    Args:
        incident: id under which the log tells of an unexpected error.
        organisation: the caller's; of another's resources not even the name is told.
        after: how many lines of what stands against it the caller has already.
    """
    if isinstance(error, Refused):
        return _failure(_absent_alone(error.violations), after)
    if isinstance(error, Rejected):
        return _failure(error.violations, after, error.retry_after_s)
    if isinstance(error, LogNewer):
        return _newer(error.stream, organisation)
    for kind, reason, says in _FAULTS:
        if isinstance(error, kind):
            return _plain(reason, says)
    return _plain("INTERNAL", f"unexpected; incident {incident}", {"incident": incident})


def _absent_alone(violations: Sequence[Violation]) -> Sequence[Violation]:
    """Return only that the resource is missing, if it is: nothing else can be said of it.

    Another organisation's resource is answered with the same.
    """
    missing = [v for v in violations if v.reason == "NOT_FOUND" and not v.field and not v.clause]
    whole = [v for v in missing if v.message == "no such resource"]
    return [whole[0]] if whole else violations


def _newer(stream: str, organisation: str) -> Failure:
    """Return that a resource cannot be read, which need not be the one that was asked for."""
    own = is_own(stream, organisation)
    says = f"only a newer release can read {stream if own else 'this record'}"
    return _plain("WRITTEN_BY_NEWER_RELEASE", says, {"subject": stream} if own else None)


def _plain(reason: str, says: str, metadata: dict[str, str] | None = None) -> Failure:
    info = error_details_pb2.ErrorInfo(reason=reason, domain=DOMAIN, metadata=metadata or {})
    return _built(reason, says, [info], None)


def _failure(
    violations: Sequence[Violation], after: int = 0, retry_after_s: float | None = None
) -> Failure:
    lines = together(violations)
    first = lines[0]
    rest = lines[min(after, len(lines)) :]
    counts = range(1, min(len(rest), VIOLATIONS_MAX) + 1)
    fitting = bisect_left(
        counts, True, key=lambda count: not _fits(_details(violations[0], rest, count, after))
    )
    says = described(first) + _more(len(lines), after + fitting)
    details = _details(violations[0], rest, fitting, after)
    return _built(violations[0].reason, says, details, retry_after_s)


def _more(lines: int, told: int) -> str:
    """Return what follows the first line: how many more there are, and how to have them all."""
    if lines == 1:
        return ""
    says = f"; and {lines - 1} more"
    if told < lines:
        says += f", {lines - told} of them to be asked for: {VIOLATIONS_AFTER} {told}"
    return says


class Line(Struct, frozen=True):
    """What stands against a call once, and every clause that says so."""

    violation: Violation
    clauses: tuple[str, ...]


def together(violations: Iterable[Violation]) -> list[Line]:
    """Return one line for everything that says the same of the same, in the order they came."""
    found: dict[tuple[str, str, str, str], Line] = {}
    for v in violations:
        key = (v.reason, v.message, v.subject, v.field)
        known = found.get(key)
        cited = (v.clause,) if v.clause else ()
        if known is None:
            found[key] = Line(v, cited)
        elif v.clause not in known.clauses:
            found[key] = Line(known.violation, known.clauses + cited)
    return [*found.values()]


def _fits(details: Sequence[Message]) -> bool:
    return sum(detail.ByteSize() for detail in details) < DETAILS_MAX_BYTES


def described(line: Line) -> str:
    """Return one sentence: what is wrong, and which clauses of which version say so."""
    violation = line.violation
    says = _cut(violation.message, _DESCRIPTION_MAX_BYTES)
    if line.clauses:
        clauses = "clause" if len(line.clauses) == 1 else "clauses"
        policy = f", policy {violation.policy}" if violation.policy else ""
        says += f" ({clauses} {', '.join(line.clauses)}{policy})"
    return says


def _details(first: Violation, rest: Sequence[Line], count: int, after: int) -> list[Message]:
    """Return ErrorInfo, and the details of the first `count` of the lines that are left."""
    shown = rest[:count]
    metadata = _metadata(first)
    if count < len(rest):
        metadata["violations_omitted"] = str(len(rest) - count)
        metadata["violations_next"] = str(after + count)
    found: list[Message] = [
        error_details_pb2.ErrorInfo(reason=first.reason, domain=DOMAIN, metadata=metadata)
    ]
    if about_fields := [line for line in shown if line.violation.field]:
        found.append(error_details_pb2.BadRequest(field_violations=map(_field, about_fields)))
    if others := [line for line in shown if not line.violation.field]:
        found.append(error_details_pb2.PreconditionFailure(violations=map(_precondition, others)))
    return found


def _metadata(violation: Violation) -> dict[str, str]:
    known: Iterable[tuple[str, str]] = (
        ("subject", violation.subject),
        ("field", violation.field),
        ("rule", violation.rule),
        ("clause", violation.clause),
        ("policy", violation.policy),
        *violation.facts,
    )
    return {key: _cut(value, _FACT_MAX_BYTES) for key, value in known if value}


def _cut(text: str, most: int) -> str:
    """Return a text of at most so many bytes: on the wire, one of them may take three."""
    whole = text.encode()
    return text if len(whole) <= most else whole[: most - 3].decode(errors="ignore") + "…"


def _field(line: Line) -> error_details_pb2.BadRequest.FieldViolation:
    violation = line.violation
    return error_details_pb2.BadRequest.FieldViolation(
        field=violation.field, description=described(line), reason=violation.reason
    )


def _precondition(line: Line) -> error_details_pb2.PreconditionFailure.Violation:
    violation = line.violation
    return error_details_pb2.PreconditionFailure.Violation(
        type=violation.reason, subject=violation.subject, description=described(line)
    )


def _built(reason: str, says: str, details: list[Message], retry_after_s: float | None) -> Failure:
    handling = CATALOGUE[reason]
    pushback_ms = None
    if handling.retryable:
        pushback_ms = int(1000 * (retry_after_s or _RETRY_AFTER_S))
        delay = Duration()
        delay.FromMilliseconds(pushback_ms)
        details = [*details, error_details_pb2.RetryInfo(retry_delay=delay)]
    message = f"{reason}: {says}"
    status = status_pb2.Status(code=handling.status.value[0], message=message)
    for detail in details:
        status.details.add().Pack(detail)
    return Failure(
        reason=reason,
        code=handling.status,
        message=message,
        details=status.SerializeToString(),
        pushback_ms=pushback_ms,
    )

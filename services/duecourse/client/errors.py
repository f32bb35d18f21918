"""What a call can fail with, made from the status and its `google.rpc` details."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import grpc
from google.protobuf.message import DecodeError
from google.rpc import error_details_pb2, status_pb2
from msgspec import Struct

_CITED: Final = re.compile(
    r"^(?P<says>.*) \(clauses? (?P<clauses>[^ ,)]+(?:, [^ ,)]+)*?)"
    r"(?:, policy (?P<policy>[^)]+))?\)$",
    re.DOTALL,
)


class Violation(Struct, frozen=True, kw_only=True):
    """One thing that stands against a call.

    Attributes:
        reason: a `Reason` of the catalogue of errors, without its prefix.
        message: one sentence.
        subject: resource it is about; empty for the one that the call names.
        field: path of the request field at fault; empty if none is.
        clause: clause of the policy that says so; empty for a structural check.
        policy: version of that policy.
    """

    reason: str
    message: str
    subject: str = ""
    field: str = ""
    clause: str = ""
    policy: str = ""


class Told(Struct, frozen=True, kw_only=True):
    """One thing that stands against a call, and every clause that says so.

    Attributes:
        about: the person or thing that it is about, by its ref; empty for the call itself.
        says: what is wrong, and what heals it.
    """

    about: str
    reason: str
    says: str
    clauses: tuple[str, ...]
    policy: str


def grouped(violations: Iterable[Violation]) -> dict[str, list[Told]]:
    """Return what stands against a call by the person or thing that it is about.

    The first of each group stands where it stood, so that the most decisive stays first.
    """
    same: dict[tuple[str, str, str], list[Violation]] = {}
    for violation in violations:
        key = (violation.reason, violation.message, violation.subject)
        same.setdefault(key, []).append(violation)
    found: dict[str, list[Told]] = {}
    for (reason, message, _), lines in same.items():
        # A message about a person or thing begins with its ref (how-to: write a message).
        about, colon, says = message.partition(": ")
        about, says = (about, says) if colon else ("", message)
        clauses = tuple(dict.fromkeys(v.clause for v in lines if v.clause))
        told = Told(about=about, reason=reason, says=says, clauses=clauses, policy=lines[0].policy)
        found.setdefault(about, []).append(told)
    return found


class ServiceError(Exception):
    """A call failed; nothing was written, except where `Unavailable` says otherwise.

    Attributes:
        reason: the decisive reason; the status's own name where there is none.
        violations: everything that stands against the call, most decisive first.
        metadata: further facts, such as `expected` and `actual` of a version conflict.
        request_id: of the command, to send it again; empty for reads.
        retry_after_s: when the same call may succeed; None where it never will.
        status: how gRPC itself names the end; None for an error that no server sent.
    """

    def __init__(
        self,
        reason: str,
        message: str,
        *,
        violations: tuple[Violation, ...] = (),
        metadata: dict[str, str] | None = None,
        request_id: str = "",
        retry_after_s: float | None = None,
        status: grpc.StatusCode | None = None,
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.violations = violations
        self.metadata = metadata or {}
        self.request_id = request_id
        self.retry_after_s = retry_after_s
        self.status = status

    def add(self, more: "ServiceError") -> None:
        """Add what else stands against the call, and how much of it is still missing."""
        self.violations += more.violations
        for key in ("violations_omitted", "violations_next"):
            self.metadata.pop(key, None)
            if key in more.metadata:
                self.metadata[key] = more.metadata[key]


class RefusedError(ServiceError):
    """The command or the request is refused: by a clause, by the state, or by its form."""


class NotSignedIn(ServiceError):
    """There is no valid credential with the call."""


class NotPermitted(ServiceError):
    """The credential may not be used for this."""


class Unavailable(ServiceError):
    """The server cannot be reached or did not answer in time.

    Whether a command was recorded is then unknown: send it again with the same
    `request_id`, and its first receipt is returned if it was.
    """


class StoreFault(ServiceError):
    """The server's store is full, read-only, not to be reached, or damaged."""


class ServerDefect(ServiceError):
    """The server failed in a way it should not, or knows no such method."""


_NOT_PERMITTED: Final = frozenset({"PERMISSION_DENIED", "ACTOR_MISMATCH", "ACTOR_REQUIRED"})
_STORE: Final = frozenset(
    {
        "STORE_FULL",
        "STORE_READ_ONLY",
        "STORE_UNAVAILABLE",
        "RECORD_CORRUPT",
        "WRITTEN_BY_NEWER_RELEASE",
    }
)
_BY_CODE: Final[dict[grpc.StatusCode, type[ServiceError]]] = {
    grpc.StatusCode.UNAUTHENTICATED: NotSignedIn,
    grpc.StatusCode.UNAVAILABLE: Unavailable,
    grpc.StatusCode.DEADLINE_EXCEEDED: Unavailable,
    grpc.StatusCode.CANCELLED: Unavailable,
    grpc.StatusCode.RESOURCE_EXHAUSTED: Unavailable,
    grpc.StatusCode.DATA_LOSS: StoreFault,
    grpc.StatusCode.INTERNAL: ServerDefect,
    grpc.StatusCode.UNKNOWN: ServerDefect,
    grpc.StatusCode.UNIMPLEMENTED: ServerDefect,
}


def error_of(call: Any, request_id: str = "") -> ServiceError:
    """Return the exception for a call that ended in another status than OK.

    Args:
        call: a `grpc.Call` that ended.
        request_id: of the command that was sent.
    """
    code: grpc.StatusCode = call.code()
    info = error_details_pb2.ErrorInfo()
    violations: list[Violation] = []
    retry_after_s = None
    for detail in _details(call):
        if detail.Is(error_details_pb2.ErrorInfo.DESCRIPTOR):
            detail.Unpack(info)
        elif detail.Is(error_details_pb2.RetryInfo.DESCRIPTOR):
            retry = error_details_pb2.RetryInfo()
            detail.Unpack(retry)
            retry_after_s = retry.retry_delay.ToMilliseconds() / 1000
        else:
            violations.extend(_violations(detail))
    reason = info.reason or code.name
    violations.sort(key=lambda v: v.reason != reason)
    return _kind(reason, code)(
        reason,
        (call.details() or code.name).removeprefix(f"{reason}: "),
        violations=tuple(violations),
        metadata=dict(info.metadata),
        request_id=request_id,
        retry_after_s=retry_after_s,
        status=code,
    )


def _kind(reason: str, code: grpc.StatusCode) -> type[ServiceError]:
    if reason in _NOT_PERMITTED:
        return NotPermitted
    if reason in _STORE:
        return StoreFault
    return _BY_CODE.get(code, RefusedError)


def _details(call: Any) -> list[Any]:
    for key, value in call.trailing_metadata() or ():
        if key == "grpc-status-details-bin":
            try:
                return list(status_pb2.Status.FromString(value).details)
            except DecodeError:
                # Something between us and the server rewrote it: the status alone counts.
                return []
    return []


def _violations(detail: Any) -> Iterator[Violation]:
    """Yield the violations of a `BadRequest` or `PreconditionFailure`; of others none."""
    if detail.Is(error_details_pb2.BadRequest.DESCRIPTOR):
        bad = error_details_pb2.BadRequest()
        detail.Unpack(bad)
        for one in bad.field_violations:
            yield from _read(one.reason, one.description, field=one.field)
    elif detail.Is(error_details_pb2.PreconditionFailure.DESCRIPTOR):
        failure = error_details_pb2.PreconditionFailure()
        detail.Unpack(failure)
        for other in failure.violations:
            yield from _read(other.type, other.description, subject=other.subject)


def _read(reason: str, says: str, *, subject: str = "", field: str = "") -> Iterator[Violation]:
    """Yield what one line says, once for each clause that says so."""
    # The details of gRPC have no place for clauses and policy: they end the sentence.
    cited = _CITED.match(says)
    if cited is None:
        yield Violation(reason=reason, message=says, subject=subject, field=field)
        return
    for clause in cited["clauses"].split(", "):
        yield Violation(
            reason=reason,
            message=cited["says"],
            subject=subject,
            field=field,
            clause=clause,
            policy=cited["policy"] or "",
        )

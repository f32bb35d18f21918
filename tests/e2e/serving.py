"""The kit's server in a thread of its own, and the plainest of clients."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import grpc
from google.protobuf.message_factory import GetMessageClass
from google.rpc import error_details_pb2, status_pb2

from duecourse.client.messages import message_of
from duecourse.server.routes import methods
from duecourse.testing import ServerThread

METHODS = {method.name: method for method in methods()}


def request_id() -> str:
    return str(uuid.uuid4())


def context(**given: Any) -> dict[str, Any]:
    return {"request_id": request_id(), **given}


@dataclass(frozen=True)
class Refusal:
    """What a caller sees of a failed call."""

    code: str
    message: str
    info: error_details_pb2.ErrorInfo
    fields: tuple[tuple[str, str], ...]
    failed: tuple[tuple[str, str, str], ...]
    says: tuple[str, ...]
    retry_s: float | None

    @property
    def reason(self) -> str:
        return str(self.info.reason)


def refusal_of(error: grpc.RpcError) -> Refusal:
    assert isinstance(error, grpc.Call)
    trailers = dict(error.trailing_metadata())
    assert "grpc-status-details-bin" in trailers, f"{error.code()}: {error.details()}"
    status = status_pb2.Status.FromString(trailers["grpc-status-details-bin"])
    found: dict[str, Any] = {}
    for detail in status.details:
        kind = getattr(error_details_pb2, detail.type_url.rsplit(".", 1)[-1])
        found[kind.DESCRIPTOR.name] = kind.FromString(detail.value)
    fields = getattr(found.get("BadRequest"), "field_violations", ())
    failed = getattr(found.get("PreconditionFailure"), "violations", ())
    retry = found.get("RetryInfo")
    return Refusal(
        code=error.code().name,
        message=error.details() or "",
        info=found["ErrorInfo"],
        fields=tuple((v.field, v.reason) for v in fields),
        failed=tuple((v.type, v.subject, v.description) for v in failed),
        says=tuple(v.description for v in (*fields, *failed)),
        retry_s=retry.retry_delay.ToTimedelta().total_seconds() if retry else None,
    )


class Served(ServerThread):
    """A server that runs, and the plainest calls to it."""

    def __enter__(self) -> Self:
        super().__enter__()
        self.channel = grpc.insecure_channel(self.address)
        return self

    def __exit__(self, *ended: Any) -> None:
        self.channel.close()
        super().__exit__(*ended)

    def raw(self, path: str, body: bytes, metadata: Sequence[tuple[str, str]] = ()) -> bytes:
        call = self.channel.unary_unary(path, lambda b: b, lambda b: b)
        reply: bytes = call(body, metadata=tuple(metadata), timeout=20)
        return reply

    def call(self, method_name: str, token: str = "", **fields: Any) -> Any:
        method = METHODS[method_name]
        asked = message_of(method.input_type, fields)
        reply: Any = GetMessageClass(method.output_type)
        path = f"/{method.containing_service.full_name}/{method.name}"
        metadata = [("authorization", f"Bearer {token}")] if token else []
        return reply.FromString(self.raw(path, asked.SerializeToString(), metadata))

    def refused(self, method_name: str, token: str = "", **fields: Any) -> Refusal:
        try:
            reply = self.call(method_name, token, **fields)
        except grpc.RpcError as error:
            return refusal_of(error)
        raise AssertionError(f"{method_name} was not refused: {reply}")

    def refused_raw(
        self, path: str, body: bytes, token: str = "", metadata: Sequence[tuple[str, str]] = ()
    ) -> Refusal:
        given = [("authorization", f"Bearer {token}")] if token else list(metadata)
        try:
            reply = self.raw(path, body, given)
        except grpc.RpcError as error:
            return refusal_of(error)
        raise AssertionError(f"{path} was not refused: {reply!r}")

"""One object for everything that a server can be asked."""

from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Any, Final, Self

import grpc
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message_factory import GetMessageClass
from grpc_health.v1 import health_pb2, health_pb2_grpc

from duecourse.client.connection import TIMEOUT_S, Tls, connected
from duecourse.client.errors import ServerDefect
from duecourse.client.messages import message_of
from duecourse.v1.services_pb2 import FILES, Stubs

METHODS: Final[dict[str, MethodDescriptor]] = {
    method.name: method
    for file in FILES
    for service in file.services_by_name.values()
    for method in service.methods
}
"""Every method by its name alone; a test proves that no two services share one."""


def _getters() -> Iterator[tuple[str, str]]:
    """Yield the collection in a resource's name, and the method that returns one of it."""
    collections = {
        field.message_type.name: field.name
        for name, method in METHODS.items()
        for field in method.output_type.fields
        if name.startswith("List") and field.is_repeated and field.message_type
    }
    for name, method in METHODS.items():
        shown = method.output_type.fields[0]
        by_name = "name" in method.input_type.fields_by_name
        if by_name and shown.message_type and name == f"Get{shown.message_type.name}":
            yield collections.get(shown.message_type.name, f"{shown.name}s"), name


GETTERS: Final = dict(_getters())
"""The method that returns one resource, by the collection in its name."""

_CONTEXT: Final = (
    "request_id",
    "expected_version",
    "reason",
    "outside",
    "on_behalf_of",
    "validate_only",
)


def _with_context(fields: dict[str, Any]) -> dict[str, Any]:
    """Return a command's fields, those of its context in it."""
    apart = {name: fields[name] for name in _CONTEXT if name in fields}
    if not apart:
        return fields
    given = fields.get("context") or {}
    if not isinstance(given, Mapping):
        raise TypeError(f"context: with {', '.join(apart)} beside it, a mapping is wanted")
    rest = {name: value for name, value in fields.items() if name not in apart}
    return {**rest, "context": {**given, **apart}}


class Client(Stubs):
    """A connection to a Due Course server; close it, or use it with `with`.

    Every call has a deadline and is repeated by gRPC while the server is
    unavailable; a command keeps its request id meanwhile, so that it is carried
    out once. The typed stubs (`client.posts.PublishPost(...)`) and `call` behave
    alike.

    Args:
        target: `host:port` or `unix:/path`.
        token: bearer token, or a function that returns one for each call.
        tls: unset sends everything, the token too, in the clear: for loopback only.
        timeout_s: deadline of a call that sets none itself.
    """

    def __init__(
        self,
        target: str,
        *,
        token: str | Callable[[], str] = "",
        tls: Tls | None = None,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        self.target = target
        self._channel = connected(target, token, tls, timeout_s)
        super().__init__(self._channel)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._channel.close()

    def call(self, rpc_name: str, *, timeout_s: float | None = None, **fields: Any) -> Any:
        """Call a method by its name alone and return its reply.

        `request_id`, `expected_version`, `reason`, `outside`, `on_behalf_of` and
        `validate_only` go into the command's context; every other field is the
        request's own (see `message_of` for what may be given).

        Raises:
            ServiceError: in the form of the class that says what happened.
            TypeError: no such method or field.
            ValueError: a value that a field cannot hold.
        """
        method = METHODS.get(rpc_name)
        if method is None:
            raise TypeError(f"there is no method {rpc_name!r}")
        if "context" in method.input_type.fields_by_name:
            fields = _with_context(fields)
        request = message_of(method.input_type, fields)
        return self._invoke(method)(request, timeout=timeout_s)

    def _invoke(self, method: MethodDescriptor) -> Any:
        asked: Any = GetMessageClass(method.input_type)
        reply: Any = GetMessageClass(method.output_type)
        return self._channel.unary_unary(
            f"/{method.containing_service.full_name}/{method.name}",
            request_serializer=asked.SerializeToString,
            response_deserializer=reply.FromString,
        )

    def get(self, name: str, **fields: Any) -> Any:
        """Return a resource by its name, whatever kind it is of.

        Args:
            fields: `consistency`, to read it as it was.

        Raises:
            ServiceError: as `call`.
            ValueError: not the name of a resource.
        """
        parts = name.split("/")
        kind = parts[2] if len(parts) == 4 else parts[0]
        if parts[0] != "organisations" or kind not in GETTERS or len(parts) not in (2, 4):
            raise ValueError(f"{name!r} is not the name of a resource")
        rpc_name = GETTERS[kind]
        reply = self.call(rpc_name, name=name, **fields)
        return getattr(reply, reply.DESCRIPTOR.fields[0].name)

    def items(self, rpc_name: str, **fields: Any) -> Iterator[Any]:
        """Yield the items of a method that answers in pages, asking for each page when needed.

        Raises:
            ServiceError, TypeError, ValueError: as `call`.
        """
        token = ""
        while True:
            page = self.call(rpc_name, **fields, page_token=token)
            listed = next(f.name for f in page.DESCRIPTOR.fields if f.is_repeated)
            yield from getattr(page, listed)
            if not page.next_page_token:
                return
            if page.next_page_token == token:
                raise ServerDefect("INTERNAL", "the server repeats a page")
            token = page.next_page_token

    def health(self, *, timeout_s: float | None = None) -> str:
        """Return how the server is: SERVING, NOT_SERVING or UNKNOWN.

        Raises:
            Unavailable: it cannot be reached.
        """
        stub: Any = health_pb2_grpc.HealthStub(self._channel)
        reply = stub.Check(health_pb2.HealthCheckRequest(), timeout=timeout_s)
        return str(health_pb2.HealthCheckResponse.ServingStatus.Name(reply.status))

    def wait_until_ready(self, timeout_s: float) -> bool:
        """Return whether a connection stood within the time."""
        ready = grpc.channel_ready_future(self._channel)
        try:
            ready.result(timeout=timeout_s)
        except grpc.FutureTimeoutError:
            return False
        return True

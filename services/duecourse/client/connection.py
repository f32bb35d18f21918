"""The connection to a server: TLS, one deadline for every call, retries where they are safe."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

import grpc
from google.protobuf.message import Message
from msgspec import Struct

from duecourse.client.errors import ServiceError, error_of

TIMEOUT_S: Final = 30.0
"""Deadline of a call whose caller sets none, seconds."""

# Only UNAVAILABLE: the server sends it where the same request may be sent again,
# and the request id makes a repetition harmless.
_SERVICE_CONFIG: Final = json.dumps(
    {
        "methodConfig": [
            {
                "name": [{}],
                "retryPolicy": {
                    "maxAttempts": 4,
                    "initialBackoff": "0.1s",
                    "maxBackoff": "2s",
                    "backoffMultiplier": 3,
                    "retryableStatusCodes": ["UNAVAILABLE"],
                },
            }
        ]
    }
)
_OPTIONS: Final = (
    ("grpc.service_config", _SERVICE_CONFIG),
    ("grpc.enable_retries", 1),
    ("grpc.service_config_disable_resolution", 1),
    ("grpc.max_receive_message_length", 16 * 1024 * 1024),
    ("grpc.primary_user_agent", "duecourse-python"),
)
_LOOPBACK: Final = ("localhost", "127.", "[::1]", "unix:")


class Tls(Struct, frozen=True, kw_only=True):
    """How the server is recognised, and the client with it.

    Attributes:
        ca_file: authorities that may sign the server's certificate, PEM; unset: the system's.
        cert_file: certificate chain of this client, PEM, for mTLS.
        key_file: its private key, PEM.
    """

    ca_file: Path | None = None
    cert_file: Path | None = None
    key_file: Path | None = None

    def credentials(self) -> grpc.ChannelCredentials:
        """Return the credentials of a channel.

        Raises:
            OSError: a file cannot be read.
        """
        contents = [p.read_bytes() if p else None for p in self._files()]
        return grpc.ssl_channel_credentials(contents[0], contents[2], contents[1])

    def _files(self) -> tuple[Path | None, Path | None, Path | None]:
        return self.ca_file, self.cert_file, self.key_file


def connected(
    target: str, token: str | Callable[[], str], tls: Tls | None, timeout_s: float
) -> grpc.Channel:
    """Return a channel whose calls carry the token, end in time, and raise `ServiceError`."""
    options = list(_OPTIONS)
    if target.startswith(_LOOPBACK):
        # A proxy of the environment is for the outside world.
        options.append(("grpc.enable_http_proxy", 0))
    if tls is None:
        channel = grpc.insecure_channel(target, options)
    else:
        channel = grpc.secure_channel(target, tls.credentials(), options)
    return grpc.intercept_channel(channel, _EveryCall(token, timeout_s))


class _Details(NamedTuple):
    """What gRPC is told of a call."""

    method: str
    timeout: float | None
    metadata: Any
    credentials: Any
    wait_for_ready: bool | None
    compression: Any


class _EveryCall(grpc.UnaryUnaryClientInterceptor):
    """What is the same for every call."""

    def __init__(self, token: str | Callable[[], str], timeout_s: float) -> None:
        self._token = token if callable(token) else lambda: token
        self._timeout_s = timeout_s

    def intercept_unary_unary(self, continuation: Any, details: Any, request: Any) -> Any:
        """Send a request; return the call if it succeeded.

        Raises:
            ServiceError: it did not.
        """
        request, request_id = _identified(request)
        metadata = list(details.metadata or ())
        if token := self._token():
            metadata.append(("authorization", f"Bearer {token}"))
        call = self._sent(continuation, details, metadata, request)
        if call.code() is grpc.StatusCode.OK:
            return call
        error = error_of(call, request_id)

        def again(more: tuple[str, str]) -> Any:
            return self._sent(continuation, details, [*metadata, more], _dry(request))

        _complete(error, again)
        raise error from None

    def _sent(self, continuation: Any, details: Any, metadata: Any, request: Any) -> Any:
        timeout = self._timeout_s if details.timeout is None else details.timeout
        told = _Details(
            details.method,
            timeout,
            metadata,
            details.credentials,
            details.wait_for_ready,
            details.compression,
        )
        return continuation(told, request)


_AFTER: Final = "duecourse-violations-after"


def _complete(error: ServiceError, again: Callable[[tuple[str, str]], Any]) -> None:
    """Ask for what of a refusal did not fit into its status, until nothing is left.

    The same command is sent as a dry run. If it meets something else by then, what was told
    stays as it is, and `violations_omitted` says how much of it is missing.
    """
    while following := error.metadata.get("violations_next"):
        call = again((_AFTER, following))
        more = None if call.code() is grpc.StatusCode.OK else error_of(call)
        if more is None or more.reason != error.reason or not more.violations:
            return
        error.add(more)


def _dry(request: Message) -> Message:
    """Return a command as a dry run; a read as it is."""
    if "context" not in request.DESCRIPTOR.fields_by_name:
        return request
    dry = type(request)()
    dry.CopyFrom(request)
    again: Any = dry
    again.context.validate_only = True
    return dry


def _identified(request: Message) -> tuple[Message, str]:
    """Return a command with a request id, made if it has none; gRPC's retries keep it."""
    if "context" not in request.DESCRIPTOR.fields_by_name:
        return request, ""
    command: Any = request
    if not command.context.request_id:
        command = type(request)()
        command.CopyFrom(request)
        command.context.request_id = str(uuid.uuid4())
    return command, command.context.request_id

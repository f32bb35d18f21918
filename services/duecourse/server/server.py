"""The server itself: bound, bounded, healthy, drained."""

import asyncio
from typing import Any, Final

import grpc
import grpc.aio
from grpc_health.v1 import (
    health,
    health_pb2,
    health_pb2_grpc,
)

from duecourse.commands import CommandService
from duecourse.config import Settings
from duecourse.keeper import Keeper
from duecourse.server import reflection
from duecourse.server.auth import Authenticator, InstanceKey
from duecourse.server.auth.keys import JwksKeys, VerifyingKeys
from duecourse.server.auth.tokens import TokenVerifier
from duecourse.server.endpoints.backend import Backend
from duecourse.server.interceptor import Gate
from duecourse.server.logs import call_log, logger
from duecourse.server.paging import PageTokens
from duecourse.server.routes import routes
from duecourse.server.tls import credentials
from duecourse.v1.services_pb2 import FILES

_RECEIVE_MAX_BYTES: Final = 8 * 1024 * 1024
"""gRPC's own bound; the smaller one of the settings answers with a reason."""

_KEEPALIVE_TIMEOUT_MS: Final = 20_000
_PING_INTERVAL_MIN_MS: Final = 10_000
_AGE_GRACE_MS: Final = 60_000


class AddressProblem(Exception):
    """The server cannot listen where it was told to; the message says why."""


def options(settings: Settings) -> list[tuple[str, int]]:
    """Return the bounds of every connection."""
    return [
        # Off, so that a second server on the port fails instead of taking half the calls.
        ("grpc.so_reuseport", 0),
        ("grpc.max_receive_message_length", _RECEIVE_MAX_BYTES),
        # Between the soft and the hard limit gRPC refuses by chance: there is no between.
        ("grpc.max_metadata_size", settings.metadata_max_bytes),
        ("grpc.absolute_max_metadata_size", settings.metadata_max_bytes),
        ("grpc.max_concurrent_streams", settings.streams_per_connection_max),
        ("grpc.keepalive_time_ms", settings.keepalive_s * 1000),
        ("grpc.keepalive_timeout_ms", _KEEPALIVE_TIMEOUT_MS),
        # Without it idle peers are never asked for a sign.
        ("grpc.keepalive_permit_without_calls", 1),
        ("grpc.http2.min_ping_interval_without_data_ms", _PING_INTERVAL_MIN_MS),
        ("grpc.max_connection_idle_ms", settings.connection_idle_s * 1000),
        ("grpc.max_connection_age_ms", settings.connection_age_s * 1000),
        ("grpc.max_connection_age_grace_ms", _AGE_GRACE_MS),
        ("grpc.server_handshake_timeout_ms", settings.handshake_timeout_s * 1000),
    ]


class Server:
    """Serves one instance; `start`, then `stop`.

    Args:
        key: the instance's own.
        keeper: keeps the clocks, unless the settings say that another instance does.

    Attributes:
        address: where it listens, once started.
    """

    def __init__(
        self, settings: Settings, commands: CommandService, key: InstanceKey, keeper: Keeper
    ) -> None:
        self.settings = settings
        self.address = ""
        self.commands = commands
        self.keeper = keeper
        backend = Backend(commands, PageTokens(key.mac), keeper)
        self.gate = Gate(
            routes(backend, settings.message_max_bytes),
            _authenticator(settings, key),
            call_log(settings),
            calls_max=settings.calls_max,
            call_timeout_s=settings.call_timeout_s,
        )
        self._health = health.aio.HealthServicer()
        self._server: Any = grpc.aio.server(interceptors=[self.gate], options=options(settings))

    async def start(self) -> None:
        """Listen and serve.

        Raises:
            AddressProblem: the address is taken or cannot be used.
            TlsProblem: certificate or key cannot be read.
        """
        health_pb2_grpc.add_HealthServicer_to_server(self._health, self._server)
        names = [name for file in FILES for name in _services(file)]
        if self.settings.reflection:
            reflection.enable([*names, health.SERVICE_NAME], self._server)
        self.address = self._bound()
        await self._server.start()
        for name in ("", *names):
            await self._health.set(name, health_pb2.HealthCheckResponse.SERVING)
        if self.settings.keep_clocks:
            self.keeper.start()

    def _bound(self) -> str:
        listen = self.settings.listen
        tls = credentials(self.settings)
        try:
            if tls is not None:
                port = self._server.add_secure_port(listen, tls)
            else:
                port = self._server.add_insecure_port(listen)
        except RuntimeError:
            port = 0
        if not port:
            raise AddressProblem(
                f"cannot listen on {listen}: another program does, or it is no address of this"
                " machine; choose another with --listen or DUECOURSE_LISTEN"
            )
        if listen.startswith("unix:"):
            return listen
        return f"{listen.rsplit(':', 1)[0]}:{port}"

    async def stop(self) -> None:
        """Finish what is at work, within the time for draining, and close the log."""
        # Health first, so that load balancers look elsewhere before calls are refused.
        await self._health.enter_graceful_shutdown()
        self.gate.drain()
        try:
            async with asyncio.timeout(self.settings.drain_s):
                await self.gate.idle()
        except TimeoutError:
            logger().warning("calls cut off", after_s=self.settings.drain_s)
        await self._server.stop(0)
        await self.give_up()

    async def give_up(self) -> None:
        """Stop keeping clocks and close the log; for a server that was not started, too."""
        await self.keeper.aclose()
        await self.commands.aclose()

    async def wait(self) -> None:
        """Return when the server has stopped."""
        await self._server.wait_for_termination()


def _services(file: Any) -> list[str]:
    return [service.full_name for service in file.services_by_name.values()]


def _authenticator(settings: Settings, key: InstanceKey) -> Authenticator:
    sources: list[VerifyingKeys] = [key] if settings.instance_tokens else []
    if settings.jwks:
        problem = logger().warning
        sources.append(
            JwksKeys(
                settings.jwks,
                settings.jwks_refresh_s,
                lambda says: problem("keys not read", why=says),
            )
        )
    tokens = TokenVerifier(
        sources,
        issuer=settings.token_issuer,
        audience=settings.token_audience,
        leeway_s=settings.token_leeway_s,
        cached_max=settings.token_cache_max,
    )
    return Authenticator(tokens, settings.trust_domain)

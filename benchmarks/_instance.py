"""An instance of a checkout, set up and ready: in process, or listening.

Like `_life.py`, this also runs under the Python of another checkout.
"""

import gc
from pathlib import Path
from typing import Any

import grpc

from benchmarks._life import Call, Life
from duecourse.config import Settings
from duecourse.server.auth import InstanceKey
from duecourse.server.logs import set_up_logs
from duecourse.server.running import opened
from duecourse.server.server import Server


class Refused(Exception):
    """A call of the benchmark was refused: nothing would be measured."""


class _Context:
    """What a method sees of a call, without gRPC."""

    def __init__(self, path: str, token: str) -> None:
        self._path = path
        self._metadata = (("authorization", token),)

    def invocation_metadata(self) -> tuple[tuple[str, str], ...]:
        return self._metadata

    def auth_context(self) -> dict[str, Any]:
        return {}

    async def abort(self, code: Any, details: str, _trailers: Any) -> None:
        raise Refused(f"{self._path}: {code} {details}")


class _Details(grpc.HandlerCallDetails):  # type: ignore[misc,unused-ignore]
    def __init__(self, path: str) -> None:
        self.method = path
        self.invocation_metadata = ()


class Instance:
    """A server as in production: SQLite, the system's clock, a line of JSON for each call.

    Args:
        folder: for its data.
        checkout: whose code this is.
    """

    def __init__(self, folder: Path, checkout: Path) -> None:
        settings = Settings(
            data_dir=folder, listen="127.0.0.1:0", log_level="info", log_format="json"
        )
        set_up_logs(settings)
        self.server: Server = opened(settings)
        self.life = Life(checkout, InstanceKey.opened(settings.key_file))
        self._methods: dict[str, Any] = {}

    async def set_up(self) -> None:
        """Make the organisation stand."""
        await self.life.set_up(self.give)

    async def give(self, call: Call) -> bytes:
        """Return the reply to a call, given past gRPC to what stands behind it.

        Raises:
            Refused: it was refused.
        """
        path, token, request = call
        method = self._methods.get(path)
        if method is None:
            handler = await self.server.gate.intercept_service(_never, _Details(path))
            method = self._methods[path] = handler.unary_unary
        reply: bytes = await method(request, _Context(path, token))
        return reply


def collect_seldom() -> None:
    """Look for garbage as seldom as a running server does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


async def _never(_: object) -> Any:
    raise AssertionError("the gate knows every method of the life")

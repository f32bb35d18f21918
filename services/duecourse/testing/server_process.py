"""A real server in a process of its own, on a log in a folder of the test's."""

import asyncio
import atexit
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

from duecourse.commands import CommandService
from duecourse.log.sqlite import SQLiteLog
from duecourse.server.auth import InstanceKey
from duecourse.testing.callers import Callers, SetUp
from duecourse.testing.clock import MONDAY, ClockFile

READY_WITHIN_S: Final = 30.0
STOPPED_WITHIN_S: Final = 30.0
_PORTS: Final = range(20_000, 32_000)
"""Below what Linux gives to clients by itself, so that nobody takes it during a restart."""

_EAGER: Final = [
    ("grpc.initial_reconnect_backoff_ms", 20),
    ("grpc.min_reconnect_backoff_ms", 20),
    ("grpc.max_reconnect_backoff_ms", 50),
    ("grpc.enable_http_proxy", 0),
]
"""Options of a channel that waits for a server to start: asks often."""


class ServerDied(AssertionError):
    """The server ended by itself; the message holds what it printed."""


class ServerProcess(Callers):
    """A real server; use it with `with`, which starts it and stops it.

    Its clock stands still until the test sets it. A production configuration
    refuses to start with such a clock.

    Args:
        folder: for what belongs to it; a temporary one by default, removed at the end.
        data_dir: for its log and key; in that folder by default.
        at: what its clock shows first.
        settings: any of `Settings` by name, as text; see docs/reference/settings.md.
        wrapper: words before the command line, such as `["prlimit", "--fsize=1000000"]`.

    Attributes:
        clock: set it; the next call is decided then.
        address: where it listens; the same after a restart.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        data_dir: Path | None = None,
        at: datetime = MONDAY,
        settings: Mapping[str, str] | None = None,
        wrapper: Sequence[str] = (),
    ) -> None:
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="duecourse-")
        self.folder: Final = folder or Path(self._temporary.name if self._temporary else "")
        self.data_dir: Final = data_dir or self.folder / "data"
        self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.clock: Final = ClockFile(self.folder / "clock", at)
        self.address = f"127.0.0.1:{_free_port()}"
        self._settings = dict(settings or {})
        self._wrapper = list(wrapper)
        self._process: subprocess.Popen[bytes] | None = None
        self._printed = self.folder / "printed"
        super().__init__(InstanceKey.opened(self.data_dir / "instance.key"))

    @property
    def log_file(self) -> Path:
        """Return where its log lies."""
        return self.data_dir / "log.sqlite"

    @property
    def pid(self) -> int:
        """Return the id of its process."""
        if self._process is None:
            raise AssertionError("the server is not running")
        return self._process.pid

    def set_up(self, work: SetUp) -> None:
        """Write to its log while it does not run; `House.opened` makes use of the service."""

        async def whole() -> None:
            service = CommandService(SQLiteLog(self.log_file), clock=self.clock)
            try:
                await work(service, self.clock)
            finally:
                await service.aclose()

        asyncio.run(whole())

    def start(self) -> Self:
        """Start it and return once it serves.

        Raises:
            ServerDied: it ended instead.
        """
        self.spawn()
        self.wait_until_ready()
        return self

    def spawn(self) -> None:
        """Start its process and return at once."""
        with self._printed.open("ab") as printed:
            self._process = subprocess.Popen(  # noqa: S603 - our own command line
                [*self._wrapper, sys.executable, "-m", "duecourse.cli", "serve"],
                env=self._environment(),
                stdout=printed,
                stderr=printed,
                stdin=subprocess.DEVNULL,
            )

    def wait_until_ready(self) -> None:
        """Return once it serves, as its health says.

        Raises:
            ServerDied: it ended instead, or took too long.
        """
        deadline = time.monotonic() + READY_WITHIN_S
        with closing(_channel(self.address)) as channel:
            stub: Any = health_pb2_grpc.HealthStub(channel)
            while time.monotonic() < deadline:
                self._must_live()
                try:
                    reply = stub.Check(
                        health_pb2.HealthCheckRequest(), timeout=0.25, wait_for_ready=True
                    )
                except grpc.RpcError:
                    continue
                if reply.status == health_pb2.HealthCheckResponse.SERVING:
                    return
        self.kill()
        raise ServerDied(f"not ready within {READY_WITHIN_S} s:\n{self.printed()}")

    def _must_live(self) -> None:
        if self._process is not None and self._process.poll() is not None:
            code, self._process = self._process.returncode, None
            raise ServerDied(f"the server ended with {code}:\n{self.printed()}")

    def stop(self) -> int:
        """Ask it to stop, as an operator would; return its exit code."""
        if self._process is None:
            return 0
        self._process.send_signal(signal.SIGTERM)
        return self._ended()

    def kill(self) -> None:
        """End it at once, without a chance to finish anything."""
        if self._process is not None:
            self._process.kill()
            self._ended()

    def printed(self) -> str:
        """Return everything that it has printed so far."""
        return self._printed.read_text(errors="replace") if self._printed.exists() else ""

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop it if it runs, close its clients, and remove a temporary folder."""
        self._hang_up()
        self.stop()
        if self._temporary is not None:
            self._temporary.cleanup()

    def _environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("DUECOURSE_")}
        if kept.pop("PYTHONDONTWRITEBYTECODE", ""):
            # Compiling everything anew would make each start three times as long.
            kept["PYTHONPYCACHEPREFIX"] = _compiled().name
        given = {
            "listen": self.address,
            "data_dir": str(self.data_dir),
            "test_clock": str(self.clock.path),
            "log_level": "warning",
            **self._settings,
        }
        return {**kept, **{f"DUECOURSE_{name.upper()}": value for name, value in given.items()}}

    def _ended(self) -> int:
        if self._process is None:
            return 0
        try:
            code = self._process.wait(STOPPED_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            self._process = None
        return code


@cache
def _compiled() -> tempfile.TemporaryDirectory[str]:
    """Return where this program's servers keep compiled modules; removed when it ends."""
    folder = tempfile.TemporaryDirectory(prefix="duecourse-compiled-")
    atexit.register(folder.cleanup)
    return folder


def _channel(address: str) -> grpc.Channel:
    return grpc.insecure_channel(address, _EAGER)


def _free_port() -> int:
    """Return a port that nobody listens on."""
    for port in random.sample(_PORTS, len(_PORTS)):
        with closing(socket.socket()) as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError("no free port")

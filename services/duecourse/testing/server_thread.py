"""A real server in a thread of the test's own process, on a log in memory."""

import asyncio
import tempfile
import threading
from collections.abc import Awaitable
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from duecourse.config import Settings
from duecourse.server.auth import InstanceKey
from duecourse.server.logs import set_up_logs
from duecourse.server.running import opened
from duecourse.server.server import Server
from duecourse.testing.callers import Callers, SetUp
from duecourse.testing.clock import SettableClock

_WITHIN_S: Final = 60.0


class ServerThread(Callers):
    """A real server beside the test; use it with `with`, which starts it and stops it.

    Args:
        folder: for its key; a temporary one by default, removed at the end.
        set_up: done before anybody is served.
        clock: the server's; nothing happens at any other time.
        settings: any of `Settings` by name; see docs/reference/settings.md.

    Attributes:
        address: where it listens, once started.
        server: what serves.
        thread: where its loop runs.
    """

    def __init__(
        self,
        folder: Path | None = None,
        set_up: SetUp | None = None,
        *,
        clock: SettableClock | None = None,
        **settings: Any,
    ) -> None:
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="duecourse-")
        data_dir = folder or Path(self._temporary.name if self._temporary else "")
        given = {"data_dir": data_dir, "log": "memory", "listen": "127.0.0.1:0", **settings}
        self.settings: Final = Settings(**given)
        self.clock: Final = clock or SettableClock()
        self._set_up = set_up
        self._loop = asyncio.new_event_loop()
        self.thread: Final = threading.Thread(target=self._loop.run_forever, name="server")
        self.address = ""
        super().__init__(InstanceKey.opened(self.settings.key_file))

    def __enter__(self) -> Self:
        set_up_logs(self.settings)
        self.thread.start()
        try:
            self.server: Server = self.run(self._started())
        except BaseException:
            self._end()
            raise
        self.address = self.server.address
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self._hang_up()
            self.run(self.server.stop())
        finally:
            self._end()

    async def _started(self) -> Server:
        server = opened(self.settings, self.clock)
        try:
            if self._set_up is not None:
                await self._set_up(server.commands, self.clock)
            await server.start()
        except BaseException:
            await server.give_up()
            raise
        return server

    def run(self, job: Awaitable[Any]) -> Any:
        """Run something in the server's loop and return what it returns."""
        return self.begin(job).result(_WITHIN_S)

    def begin(self, job: Awaitable[Any]) -> "Future[Any]":
        """Begin something in the server's loop; the future has what it returns."""

        async def awaited() -> Any:
            return await job

        return asyncio.run_coroutine_threadsafe(awaited(), self._loop)

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self.thread.join(_WITHIN_S)
        self._loop.close()
        if self._temporary is not None:
            self._temporary.cleanup()

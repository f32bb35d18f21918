"""A stage whose server runs beside the test, on a log in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from duecourse.testing import ServerThread, SettableClock, SetUp
from tests.e2e.scenarios.stage import Stage


class InMemory(Stage):
    """One organisation on a server in memory, whose keeper does what is due when it is asked to."""

    def __init__(self, server: ServerThread, pack_id: str) -> None:
        super().__init__(server, pack_id)
        self._served = server.server
        self._run = server.run

    def kept_until(self, moment: datetime) -> None:
        """Let it be a moment, and the keeper catch up."""
        self.at(moment)
        self._run(self._served.keeper.catch_up())


@contextmanager
def in_memory(pack_id: str, at: datetime, set_up: SetUp) -> Iterator[InMemory]:
    """Yield an organisation on a server in memory that starts at a moment."""
    with ServerThread(None, set_up, clock=SettableClock(at)) as server:
        yield InMemory(server, pack_id)

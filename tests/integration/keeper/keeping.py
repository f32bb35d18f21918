"""A newsroom whose clocks are kept, on a log in a folder."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from duecourse.commands import CommandService
from duecourse.complaints.commands import OpenComplaint
from duecourse.keeper import ClockIndex, Keeper, SteppedTime
from duecourse.keeper.keeper import CLOCKS
from duecourse.kernel.clocks.keeping import Noted
from duecourse.kernel.names import kind_of
from duecourse.log.sqlite import SQLiteLog
from duecourse.testing import MONDAY, House, SettableClock
from tests.integration.commands.newsroom import Newsroom


class Kept:
    """A newsroom and its keeper, which does what is due when it is asked to.

    Attributes:
        alarms: what the keeper told somebody to look at.
    """

    def __init__(self, room: Newsroom, folder: Path) -> None:
        self.room, self.service, self.clock = room, room.house.service, room.house.clock
        self.alarms: list[str] = []
        index = ClockIndex(folder / "clocks.sqlite", CLOCKS)
        self.keeper = Keeper(self.service, index, SteppedTime(self.clock), self._alarm)

    def _alarm(self, says: str, **_: Any) -> None:
        self.alarms.append(says)

    async def at(self, time: datetime) -> datetime | None:
        """Let it be a time, and the keeper catch up; return when something is due next."""
        self.clock.set(time)
        return await self.keeper.catch_up()

    async def complaint(self, id_: str = "k1", kind: str = "data_protection") -> str:
        """Return the name of a new complaint."""
        name = self.room.house.named("complaints", id_)
        await self.room.lena.does(OpenComplaint(name=name, kind=kind, complainant="R. Roe"))
        return name

    async def state(self, name: str) -> Any:
        """Return the state of a resource."""
        return await self.service.load(name)

    async def noted(self, name: str) -> tuple[Noted, ...]:
        """Return what is on record of the clocks of a resource."""
        found: tuple[Noted, ...] = (await self.state(name)).noted
        return found

    def view(self, name: str, state: Any) -> list[Any]:
        """Return the clocks of a state as the keeper sees them."""
        return [*CLOCKS[kind_of(name)].view(state)]

    async def said(self, name: str, clock: str) -> list[str]:
        """Return what is on record of a clock, in short."""
        return [f"{n.what} {n.number}" for n in await self.noted(name) if n.clock == clock]


@asynccontextmanager
async def kept(
    folder: Path, at: datetime = MONDAY, pack: str | Path = "acat"
) -> AsyncIterator[Kept]:
    """Yield a newsroom on the log of a folder, and its keeper; both closed at the end."""
    clock = SettableClock(at)
    service = CommandService(SQLiteLog(folder / "log.sqlite"), clock=clock)
    try:
        found = Kept(await Newsroom._of(await House.opened(service, clock, pack)), folder)
        try:
            yield found
        finally:
            await found.keeper.aclose()
    finally:
        await service.aclose()

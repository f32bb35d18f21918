"""The path of a command in one process, without gRPC: decide, append, answer.

Commands are RevisePost and RaiseDoubt on many posts under ACAT's policy, in
memory and in SQLite, beside a bare INSERT per commit in the same rounds.
Microseconds are of the whole process's CPU, so that waiting for the disk and
for other programs does not count.
Run `python -m benchmarks.commands [SECONDS]`, seconds per cell.
"""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

from benchmarks.log import BareInsert
from duecourse.commands import CommandService
from duecourse.kernel.command import Command
from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog
from duecourse.log.sqlite import SQLiteLog
from duecourse.posts.commands import DraftPost, RaiseDoubt, RevisePost
from duecourse.posts.content import Content
from duecourse.testing import House, Member, SettableClock

CALLERS: Final = (1, 8, 32)
ROUNDS: Final = 3
POSTS: Final = 512
_TEXT: Final = "What we heard at the spring conference, and what we make of it. " * 5

Cell = tuple[float, float]
"""Commands per second of wall clock, and microseconds of CPU for each."""


class Newsroom:
    """Lena and the posts that she works on."""

    def __init__(self, lena: Member, names: list[str]) -> None:
        self._lena = lena
        self._commands = self._endless(names)

    @classmethod
    async def opened(cls, log: EventLog) -> "Newsroom":
        """Return a newsroom on an empty log."""
        clock = SettableClock()
        acat = await House.opened(CommandService(log, clock=clock), clock, "acat")
        lena = await acat.person("lena", "social_lead")
        channel = await acat.channel("twitter", lena)
        names = [acat.named("posts") for _ in range(POSTS)]
        content = Content(category="cat_news", text=_TEXT)
        drafts = [DraftPost(name=name, channel=channel, content=content) for name in names]
        await asyncio.gather(*(lena.does(draft) for draft in drafts))
        return cls(lena, names)

    @staticmethod
    def _endless(names: list[str]) -> Iterator[Command]:
        number = 0
        while True:
            number += 1
            name = names[number % POSTS]
            if number % 8 == 0:
                yield RaiseDoubt(name=name, question=_TEXT)
            else:
                content = Content(category="cat_news", text=f"{number} {_TEXT}")
                yield RevisePost(name=name, content=content)

    async def cell(self, callers: int, seconds: float) -> Cell:
        """Return what so many callers at once get done."""
        done, began, cpu = 0, perf_counter(), process_time()

        async def caller() -> None:
            nonlocal done
            while perf_counter() - began < seconds:
                await self._lena.does(next(self._commands))
                done += 1

        await asyncio.gather(*(caller() for _ in range(callers)))
        return done / (perf_counter() - began), 1e6 * (process_time() - cpu) / done

    async def close(self) -> None:
        """Close the service and its log."""
        await self._lena.house.service.aclose()


async def _measured(seconds: float, folder: Path) -> tuple[float, dict[tuple[str, int], Cell]]:
    insert, inserts = BareInsert(folder / "bare.sqlite"), []
    rooms = {
        "memory": await Newsroom.opened(MemoryLog()),
        "sqlite": await Newsroom.opened(SQLiteLog(folder / "log.sqlite")),
    }
    cells: dict[tuple[str, int], list[Cell]] = {}
    for _ in range(ROUNDS):
        inserts.append(insert(seconds))
        for kind, room in rooms.items():
            for callers in CALLERS:
                cells.setdefault((kind, callers), []).append(await room.cell(callers, seconds))
    for room in rooms.values():
        await room.close()
    insert.close()
    found = {
        key: (median(rate for rate, _ in some), median(cpu for _, cpu in some))
        for key, some in cells.items()
    }
    return median(inserts), found


def main() -> None:
    """Measure and print."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 and "commands" in sys.argv[0] else 1.0
    with TemporaryDirectory() as folder:
        insert, found = asyncio.run(_measured(seconds, Path(folder)))
    print(f"\nbare INSERT, one a commit: {insert:,.0f}/s, one thread")
    print(f"{'log':>8} {'callers':>7} {'commands/s':>10} {'of INSERT':>9} {'CPU us each':>11}")
    for (kind, callers), (rate, cpu_us) in found.items():
        print(f"{kind:>8} {callers:>7} {rate:>10,.0f} {rate / insert:>9.2f} {cpu_us:>11.0f}")


if __name__ == "__main__":
    main()

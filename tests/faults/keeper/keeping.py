"""A program that keeps the clocks of a log until nothing is due: `FOLDER TIME [what]`.

With `what` it is killed as soon as the first thing of that kind is stored.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from duecourse.commands import CommandService
from duecourse.keeper import ClockIndex, Keeper, SteppedTime
from duecourse.keeper.keeper import CLOCKS
from duecourse.log.sqlite import SQLiteLog
from duecourse.testing import SettableClock


def _killed_by(what: str, states: Mapping[str, Any]) -> None:
    for state in states.values():
        if any(one.what == what for one in getattr(state, "noted", ())):
            os.kill(os.getpid(), signal.SIGKILL)


async def keep(folder: Path, at: datetime, what: str) -> None:
    """Catch up once."""
    clock = SettableClock(at)
    service = CommandService(SQLiteLog(folder / "log.sqlite"), clock=clock)
    if what:
        service.on_stored(lambda states: _killed_by(what, states))
    keeper = Keeper(service, ClockIndex(folder / "clocks.sqlite", CLOCKS), SteppedTime(clock))
    # Both stand ready before either begins.
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.readline)
    await keeper.catch_up()
    await keeper.aclose()
    await service.aclose()


if __name__ == "__main__":
    asyncio.run(
        keep(
            Path(sys.argv[1]),
            datetime.fromisoformat(sys.argv[2]),
            sys.argv[3] if len(sys.argv) > 3 else "",
        )
    )

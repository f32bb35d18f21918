"""A program that corrects how old somebody is, and is killed when the first posts are told."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

from duecourse.commands import CommandService
from duecourse.log.sqlite import SQLiteLog
from duecourse.objections.commands import CorrectSubject
from duecourse.testing import SettableClock
from tests.integration.commands.newsroom import Newsroom


async def _killed(*_: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def correct(file: Path, subject: str) -> None:
    """Give the correction on a log's file; nothing is answered."""
    clock = SettableClock()
    service = CommandService(SQLiteLog(file), clock=clock)
    room = await Newsroom.opened(service, clock)
    service._continued = _killed  # type: ignore[assignment,method-assign]
    child = CorrectSubject(name=room.objections(subject), age_band="under_18", evidence="A letter")
    await room.ann.does(child)


if __name__ == "__main__":
    asyncio.run(correct(Path(sys.argv[1]), sys.argv[2]))

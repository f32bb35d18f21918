"""Tells the tales into a new folder, on a server whose clock they set, before another opens it."""

from functools import cache
from types import ModuleType

from duecourse.commands import CommandService
from duecourse.config import Settings
from duecourse.testing import ServerThread, SettableClock
from examples.furnishing import furnish
from examples.tales import TALES
from examples.tales.stage import TaleStage
from examples.telling import Teller


def told_before(settings: Settings) -> bool:
    """Return whether the folder holds a log already: what happened then cannot be told again."""
    return settings.log_file.exists()


def tell_all(settings: Settings, teller: Teller) -> None:
    """Tell every tale into the folder's log; what was told can be read there afterwards.

    Raises:
        StoryBroken: one went otherwise than it is written.
    """
    clock = SettableClock()
    server = ServerThread(
        settings.data_dir, clock=clock, log="sqlite", log_level=settings.log_level
    )
    with server:
        for tale in TALES:
            server.run(_furnished(server.server.commands, tale, clock))
            stage = TaleStage(server.address, tale, cache(server.token), teller, clock)
            try:
                tale.play(stage)
            finally:
                stage.close()


async def _furnished(service: CommandService, tale: ModuleType, clock: SettableClock) -> None:
    clock.set(tale.BEGINS)
    await furnish(service, tale, clock)

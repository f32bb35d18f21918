"""What the keeper tells the time by, and how it waits for one."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final, Protocol

AT_MOST_S: Final = 60.0
"""The longest sleep: a wall clock that was set meanwhile, or a log that another process wrote to,
is seen after this at the latest. Nothing else is looked at in between."""

GATHERED_S: Final = 0.25
"""How long whoever is stirred lets more come: what is followed together is read and written once.
Nothing waits for it: no decision asks the keeper, and whoever lists clocks has them followed."""

_LOOK_EVERY_S: Final = 0.02


class Time(Protocol):
    """A clock to wait by."""

    def __call__(self) -> datetime:
        """Return the time, UTC."""
        ...

    async def wait(
        self, stirred: asyncio.Event, until: datetime | None, ending: asyncio.Event
    ) -> None:
        """Return once it is that time or somebody stirs; None is for when somebody does.

        Args:
            ending: set before the last stir, after which nothing more is waited for.
        """
        ...


class SystemTime:
    """The wall clock: one timer, for the next instant.

    Args:
        now: returns the time, UTC.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def __call__(self) -> datetime:
        """Return the time, UTC."""
        return self._now()

    async def wait(
        self, stirred: asyncio.Event, until: datetime | None, ending: asyncio.Event
    ) -> None:
        """Return once it is that time, or `GATHERED_S` after somebody stirs.

        After `AT_MOST_S` at the latest.
        """
        left = AT_MOST_S if until is None else (until - self._now()).total_seconds()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(max(left, 0.0), AT_MOST_S)):
                await stirred.wait()
                async with asyncio.timeout(GATHERED_S):
                    await ending.wait()


class SteppedTime(SystemTime):
    """A clock that a test sets: nothing tells when it does, so that it is looked at often."""

    async def wait(
        self,
        stirred: asyncio.Event,
        until: datetime | None,
        ending: asyncio.Event,
    ) -> None:
        """Return once it is that time or somebody stirs, at once."""
        while not (  # noqa: ASYNC110 - see above
            stirred.is_set() or ending.is_set() or (until is not None and self._now() >= until)
        ):
            await asyncio.sleep(_LOOK_EVERY_S)

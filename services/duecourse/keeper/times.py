"""What the keeper tells the time by, and how it waits for one."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final, Protocol

AT_MOST_S: Final = 60.0
"""The longest sleep: a wall clock that was set meanwhile, or a log that another process wrote to,
is seen after this at the latest. Nothing else is looked at in between."""

_LOOK_EVERY_S: Final = 0.02


class Time(Protocol):
    """A clock to wait by."""

    def __call__(self) -> datetime:
        """Return the time, UTC."""
        ...

    async def wait(self, stirred: asyncio.Event, until: datetime | None) -> None:
        """Return once it is that time or somebody stirs; None is for when somebody does."""
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

    async def wait(self, stirred: asyncio.Event, until: datetime | None) -> None:
        """Return once it is that time or somebody stirs, after `AT_MOST_S` at the latest."""
        left = AT_MOST_S if until is None else (until - self._now()).total_seconds()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(max(left, 0.0), AT_MOST_S)):
                await stirred.wait()


class SteppedTime(SystemTime):
    """A clock that a test sets: nothing tells when it does, so that it is looked at often."""

    async def wait(self, stirred: asyncio.Event, until: datetime | None) -> None:
        """Return once it is that time or somebody stirs."""
        while not stirred.is_set() and (until is None or self._now() < until):  # noqa: ASYNC110 - see above
            await asyncio.sleep(_LOOK_EVERY_S)

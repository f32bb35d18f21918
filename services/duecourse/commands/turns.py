"""Whose turn it is, by name: whoever came first goes first, the next when they are done."""

import asyncio
from collections import deque
from collections.abc import Iterable


class Turns:
    """Turns that tasks of one loop take.

    `begin` or, where it is somebody else's turn, `wait`; then `end`, whatever happens.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}

    def begin(self, name: str) -> bool:
        """Take the turn if nobody has it; return whether it was taken."""
        if name in self._waiting:
            return False
        self._waiting[name] = deque()
        return True

    def taken(self, names: Iterable[str]) -> str:
        """Return the first name whose turn somebody has; empty where nobody has any."""
        return next((n for n in names if n in self._waiting), "") if self._waiting else ""

    async def wait(self, name: str) -> None:
        """Return when it is the caller's turn, after all who came before.

        A caller that is cancelled while it waits has no turn to end.
        """
        handed_on = asyncio.get_running_loop().create_future()
        self._waiting[name].append(handed_on)
        try:
            await handed_on
        except asyncio.CancelledError:
            # The turn was handed on in the same moment, and its new owner will never take it.
            if not handed_on.cancelled():
                self.end(name)
            raise

    def end(self, name: str) -> None:
        """Hand the turn on to who waits longest, if anybody does."""
        waiting = self._waiting[name]
        while waiting:
            handed_on = waiting.popleft()
            if not handed_on.done():
                handed_on.set_result(None)
                return
        del self._waiting[name]

"""The thread of a store whose commits block."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from .port import Change, LogFault, Outcome

Fates = list[Outcome | LogFault]


class CommitThread:
    """Commits in one thread of its own, and answers on the loop that asked.

    Args:
        commit: blocks until durable; called by this thread, and once it is closed,
            when it has only to say so, by whoever asks.
    """

    def __init__(self, commit: Callable[[Sequence[Change]], Fates]) -> None:
        self._commit = commit
        self._closed = False
        # Starts its thread with the first piece of work.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="log-append")

    def submit(self, changes: Sequence[Change]) -> "asyncio.Future[Fates]":
        """Begin a commit; return its outcomes to be awaited."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Fates] = loop.create_future()
        if self._closed:
            # Nothing is written any more; the log says so, and at once.
            answer.set_result(self._commit(changes))
        else:
            self._thread.submit(self._work, changes, loop, answer)
        return answer

    def close(self) -> None:
        """Wait for the commit under way; call before the log is closed. May be called twice."""
        self._closed = True
        self._thread.shutdown()

    def _work(
        self,
        changes: Sequence[Change],
        loop: asyncio.AbstractEventLoop,
        answer: "asyncio.Future[Fates]",
    ) -> None:
        try:
            fates = self._commit(changes)
        except Exception as error:  # noqa: BLE001 - whoever waits must be told
            loop.call_soon_threadsafe(_fail, answer, error)
        else:
            loop.call_soon_threadsafe(_settle, answer, fates)


def _settle(answer: "asyncio.Future[Fates]", fates: Fates) -> None:
    if not answer.done():
        answer.set_result(fates)


def _fail(answer: "asyncio.Future[Fates]", error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)

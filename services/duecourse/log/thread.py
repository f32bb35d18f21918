"""The thread of a store whose commits block."""

import asyncio
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Lock, Thread

from .port import Change, LogFault, Outcome

Fates = list[Outcome | LogFault]
Answer = asyncio.Future[Fates]
_Work = tuple[Sequence[Change], asyncio.AbstractEventLoop, Answer]


class CommitThread:
    """Commits in one thread of its own, and answers on the loop that asked.

    Not a `ThreadPoolExecutor`: its hand-over costs a lone caller some 15 us more.

    Args:
        commit: blocks until durable; called by this thread, and once it is closed,
            when it has only to say so, by whoever asks.
    """

    def __init__(self, commit: Callable[[Sequence[Change]], Fates]) -> None:
        self._commit = commit
        self._work: SimpleQueue[_Work | None] = SimpleQueue()
        # A log that nobody closed must not keep the program from ending.
        self._thread = Thread(target=self._run, name="log-append", daemon=True)
        self._mutex = Lock()
        self._closed = False

    def submit(self, changes: Sequence[Change]) -> Answer:
        """Begin a commit; return its outcomes to be awaited."""
        loop = asyncio.get_running_loop()
        answer: Answer = loop.create_future()
        with self._mutex:
            if not self._closed:
                if self._thread.ident is None:
                    self._thread.start()
                self._work.put((changes, loop, answer))
                return answer
        # Nothing is written any more; the log says so, and at once.
        answer.set_result(self._commit(changes))
        return answer

    def close(self) -> None:
        """Finish what was begun; call before the log is closed. May be called twice."""
        with self._mutex:
            running, self._closed = self._thread.is_alive() and not self._closed, True
        if running:
            self._work.put(None)
            self._thread.join()

    def _run(self) -> None:
        while work := self._work.get():
            changes, loop, answer = work
            try:
                fates = self._commit(changes)
            except Exception as error:  # noqa: BLE001 - whoever waits must be told
                _tell(loop, _fail, answer, error)
            else:
                _tell(loop, _settle, answer, fates)


def _tell(loop: asyncio.AbstractEventLoop, how: Callable[..., None], *what: object) -> None:
    try:
        loop.call_soon_threadsafe(how, *what)
    except RuntimeError:
        # The loop is closed: whoever waited is gone, and the next may be of another loop.
        return


def _settle(answer: Answer, fates: Fates) -> None:
    if not answer.done():
        answer.set_result(fates)


def _fail(answer: Answer, error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)

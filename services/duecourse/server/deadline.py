"""How long a call may take."""

import asyncio
from types import TracebackType


class Deadlines:
    """Ends whatever takes too long by a TimeoutError; to be used in one loop.

    The like of `asyncio.timeout` for what is begun with every call. All are given the
    same time, so whoever began first is due first, and one timer does for all.

    Args:
        after_s: seconds.
    """

    def __init__(self, after_s: float) -> None:
        self._after_s = after_s
        self._due: dict[Deadline, float] = {}
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> "Deadline":
        """Begin the time of the running task; use what is returned with `with`."""
        loop = asyncio.get_running_loop()
        deadline = Deadline(self._due, asyncio.current_task(loop))
        self._due[deadline] = loop.time() + self._after_s
        if self._timer is None:
            self._timer = loop.call_later(self._after_s, self._look, loop)
        return deadline

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        """End what is due; look again when the next one will be."""
        self._timer = None
        for deadline, due in list(self._due.items()):
            if due > loop.time():
                self._timer = loop.call_at(due, self._look, loop)
                return
            del self._due[deadline]
            deadline.passes()


class Deadline:
    """The time of one task.

    Args:
        due: where it stands until it is over.
        task: the one that runs.
    """

    __slots__ = ("_cancelling", "_due", "_passed", "_task")

    def __init__(self, due: "dict[Deadline, float]", task: asyncio.Task[object] | None) -> None:
        if task is None:
            raise RuntimeError("a deadline is kept by the task that it ends")
        self._task = task
        self._cancelling = task.cancelling()
        self._passed = False
        self._due = due

    def passes(self) -> None:
        """End the task: its time is over."""
        self._passed = True
        self._task.cancel()

    def __enter__(self) -> None:
        """Begin what must be done in time."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Let the time go; if it was this that cancelled, say so.

        Raises:
            TimeoutError: the time passed.
        """
        if not self._passed:
            del self._due[self]
        # If somebody else cancelled as well, that stays a cancellation.
        elif self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise TimeoutError from error

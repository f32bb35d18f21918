"""How long a call may take."""

import asyncio
from types import TracebackType


class Deadline:
    """Ends what runs inside it after a time, by a TimeoutError; use it with `with`.

    The like of `asyncio.timeout` for what is begun with every call: one timer, and
    no coroutine of its own.

    Args:
        after_s: seconds.
    """

    __slots__ = ("_cancelling", "_passed", "_task", "_timer")

    def __init__(self, after_s: float) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a deadline is kept by the task that it ends")
        self._task = task
        self._cancelling = task.cancelling()
        self._passed = False
        self._timer = asyncio.get_running_loop().call_later(after_s, self._pass)

    def __enter__(self) -> None:
        """Begin what must be done in time."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Let the timer go; if it was this that cancelled, say so.

        Raises:
            TimeoutError: the time passed.
        """
        self._timer.cancel()
        # If somebody else cancelled as well, that stays a cancellation.
        if (
            self._passed
            and self._task.uncancel() <= self._cancelling
            and (kind is asyncio.CancelledError)
        ):
            raise TimeoutError from error

    def _pass(self) -> None:
        self._passed = True
        self._task.cancel()

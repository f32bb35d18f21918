"""Queues before a log: whatever waits together is committed together.

A commit costs one flush however many changes it stores, so callers that come
while a flush is under way share the next one.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import Final, Generic, TypeVar

from .conditions import check
from .port import Change, EventLog, LogFault, LogUnavailable, Outcome

EVENTS_MAX: Final = 1_000
"""Events in one transaction: bounds how long its last caller waits for the first."""

TURNS_MAX: Final = 16
"""Turns of the loop, some 20 us each, that a commit waits while each brings more changes.

Callers come one a turn; with a commit begun at once for each, 32 of them paid
for a flush every two or three (13 % fewer commands a second)."""

Fate = Outcome | LogFault
OnOutcome = Callable[[Change, Fate], None]


class BlockingAppender:
    """Appends for threads: whoever finds nobody committing commits for all that queued.

    A lone caller commits in its own thread, without a hand-over.
    """

    def __init__(self, log: EventLog, *, events_max: int = EVENTS_MAX) -> None:
        self._log = log
        self._queue: _Queue[_Waiting] = _Queue(events_max)
        self._mutex = Lock()
        self._led = False

    def append(self, change: Change) -> Outcome:
        """Return the outcome of a change once it is durable.

        Raises:
            LogFault: the store failed.
            ValueError: the change is not well formed; nothing was written.
        """
        check(change)
        with self._mutex:
            alone, self._led = not self._led, True
        # While nobody leads, nobody waits: a queue would only cost.
        return self._append_alone(change) if alone else self._append_queued(change)

    def _append_alone(self, change: Change) -> Outcome:
        try:
            return outcome_of(_fates(self._log, [change])[0])
        finally:
            self._hand_on()

    def _append_queued(self, change: Change) -> Outcome:
        waiting = _Waiting(change)
        with self._mutex:
            self._queue.append(waiting, change)
            leads, self._led = not self._led, True
        if not leads:
            waiting.wait()
        if waiting.fate is None:
            self._lead()
        return outcome_of(waiting.fate)

    def _lead(self) -> None:
        """Commit the queue's front, the caller's change in it; then hand on the lead."""
        with self._mutex:
            batch = self._queue.take()
        try:
            fates = _fates(self._log, [waiting.change for waiting in batch])
        except BaseException as error:
            fates = [_unknown(error) for _ in batch]
            raise
        finally:
            for waiting, fate in zip(batch, fates, strict=True):
                waiting.fate = fate
            self._hand_on()
            # The first of the batch is the leader itself, which does not wait.
            for waiting in batch[1:]:
                waiting.wake()

    def _hand_on(self) -> None:
        with self._mutex:
            successor = self._queue.first()
            self._led = successor is not None
        if successor is not None:
            successor.wake()


class AsyncAppender:
    """Appends for one event loop: one commit at a time is awaited, then its callers go on.

    A caller that is cancelled stops waiting; its change is committed all the same.
    """

    def __init__(
        self,
        log: EventLog,
        *,
        events_max: int = EVENTS_MAX,
        on_outcome: OnOutcome | None = None,
    ) -> None:
        """Put a queue before a log; to be made and used in a running loop.

        Args:
            log: stores the changes by `acommit`; is not closed by `aclose`.
            events_max: events in one transaction, 1 or more.
            on_outcome: called in the loop for every change, before its caller goes on
                and even if its caller was cancelled; what it raises goes to the loop's
                exception handler and changes no outcome.
        """
        self._log = log
        self._on_outcome = on_outcome
        self._loop = asyncio.get_running_loop()
        self._queue: _Queue[_Promise] = _Queue(events_max)
        self._committing: asyncio.Future[list[Fate]] | None = None
        self._in_flight = False
        # The last commit was of one change: its caller is taken to be alone again, and
        # waits for nobody. Where that is wrong, those who come share the next commit.
        self._alone = False
        self._closed = False
        self._drained = asyncio.Event()
        self._drained.set()

    async def append(self, change: Change) -> Outcome:
        """Return the outcome of a change once it is durable.

        Raises:
            LogFault: the store failed, or the appender is closed.
            ValueError: the change is not well formed; nothing was written.
        """
        return outcome_of(await self.begin(change))

    def begin(self, change: Change) -> "asyncio.Future[Fate]":
        """Queue a change; return its fate, to be awaited and given to `outcome_of`.

        Raises:
            LogFault: the appender is closed.
            ValueError: the change is not well formed; nothing was written.
        """
        check(change)
        if self._closed:
            raise LogUnavailable("the log takes no more changes: it is closing")
        answer: asyncio.Future[Fate] = self._loop.create_future()
        self._queue.append((change, answer), change)
        if not self._in_flight:
            self._in_flight = True
            self._drained.clear()
            if self._alone:
                self._start()
            else:
                # Not at once: all callers that are ready in this turn of the loop join.
                self._loop.call_soon(self._start)
        return answer

    async def aclose(self) -> None:
        """Take no more changes, finish those that were taken. May be called twice."""
        self._closed = True
        await self._drained.wait()

    def _start(self, seen: int = 0, turns: int = 0) -> None:
        waiting = len(self._queue)
        if waiting > max(seen, self._alone) and turns < TURNS_MAX:
            # More callers were ready in this turn of the loop; there may be more in the next.
            self._loop.call_soon(self._start, waiting, turns + 1)
            return
        batch = self._queue.take()
        if batch:
            self._alone = len(batch) == 1
            self._commit(batch)
        else:
            self._in_flight = False
            self._drained.set()

    def _commit(self, batch: "list[_Promise]") -> None:
        try:
            # Kept: of a task, the loop itself holds no more than a weak reference.
            self._committing = self._log.acommit([change for change, _ in batch])
        except Exception as error:  # noqa: BLE001 - becomes every caller's fault
            # Not at once: whoever delivers begins the next commit.
            fates: list[Fate] = [_unknown(error) for _ in batch]
            self._loop.call_soon(self._deliver, batch, fates)
        else:
            self._committing.add_done_callback(
                lambda done: self._deliver(batch, _fates_of(done, batch))
            )

    def _deliver(self, batch: "list[_Promise]", fates: list[Fate]) -> None:
        # First the next batch: its flush runs while the callers of this one go on.
        self._start()
        for (change, answer), fate in zip(batch, fates, strict=True):
            self._tell(change, fate)
            if not answer.done():
                answer.set_result(fate)

    def _tell(self, change: Change, fate: Fate) -> None:
        if self._on_outcome is None:
            return
        try:
            self._on_outcome(change, fate)
        except Exception as error:  # noqa: BLE001 - the callers' answers still have to go out
            self._loop.call_exception_handler({"message": "on_outcome failed", "exception": error})


class _Waiting:
    """A caller's change, and how the caller is woken: with its fate, or to lead."""

    __slots__ = ("_asleep", "change", "fate")

    def __init__(self, change: Change) -> None:
        self.change = change
        self.fate: Fate | None = None
        self._asleep = Lock()
        self._asleep.acquire()

    def wait(self) -> None:
        self._asleep.acquire()

    def wake(self) -> None:
        self._asleep.release()


_Promise = tuple[Change, "asyncio.Future[Fate]"]
_T = TypeVar("_T")


class _Queue(Generic[_T]):
    """First come, first served, in batches of a bounded number of events."""

    def __init__(self, events_max: int) -> None:
        self._events_max = events_max
        self._waiting: deque[tuple[_T, int]] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def append(self, item: _T, change: Change) -> None:
        # A change without events is work too.
        self._waiting.append((item, len(change.events) or 1))

    def first(self) -> _T | None:
        return self._waiting[0][0] if self._waiting else None

    def take(self) -> list[_T]:
        """Return the front of the queue: one change at least, then as many as fit."""
        taken: list[_T] = []
        room = self._events_max
        while self._waiting and (not taken or self._waiting[0][1] <= room):
            item, events = self._waiting.popleft()
            taken.append(item)
            room -= events
        return taken


def _fates(log: EventLog, changes: list[Change]) -> list[Fate]:
    """Return one fate per change whatever happens: nobody may wait for ever."""
    try:
        return log.commit(changes)
    except Exception as error:  # noqa: BLE001 - becomes every caller's fault
        return [_unknown(error) for _ in changes]


def _fates_of(done: "asyncio.Future[list[Fate]]", batch: "list[_Promise]") -> list[Fate]:
    """Return one fate per change of an awaited commit, whatever became of it."""
    error = asyncio.CancelledError() if done.cancelled() else done.exception()
    return done.result() if error is None else [_unknown(error) for _ in batch]


def _unknown(error: BaseException) -> LogUnavailable:
    fault = LogUnavailable(f"commit failed: {error!r}")
    fault.__cause__ = error
    return fault


def outcome_of(fate: Fate | None) -> Outcome:
    """Return the outcome that a fate is.

    Raises:
        LogFault: it is a fault.
    """
    if fate is None or isinstance(fate, LogFault):
        raise fate or LogUnavailable("the change was not committed")
    return fate

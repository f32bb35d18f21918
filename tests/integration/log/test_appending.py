import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event, current_thread
from typing import Any

import pytest

from duecourse.log.appending import AsyncAppender, BlockingAppender, Fate
from duecourse.log.memory import MemoryLog
from duecourse.log.port import (
    Change,
    Committed,
    Conflict,
    LogFault,
    LogFull,
    LogUnavailable,
    Outcome,
)
from duecourse.log.thread import CommitThread

from .making import ACAT, CONSENT, POST, change, event


class WatchedLog(MemoryLog):
    """A log whose commits are counted, and can be held or made to fail."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[list[Change]] = []
        self.threads: list[str] = []
        self.entered = Event()
        self.may_go_on = Event()
        self.may_go_on.set()
        self.failure: Exception | None = None
        self._thread = CommitThread(self.commit)

    def acommit(self, changes: Sequence[Change]) -> "asyncio.Future[list[Outcome | LogFault]]":
        """Hold up the thread, not the loop."""
        return self._thread.submit(changes)

    def close(self) -> None:
        self._thread.close()
        super().close()

    def commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        self.batches.append(list(changes))
        self.threads.append(current_thread().name)
        self.entered.set()
        self.may_go_on.wait()
        if self.failure is not None:
            raise self.failure
        return super().commit(changes)


def at_stream(number: int, **further: Any) -> Change:
    return change(event(f"{ACAT}/posts/p{number}", 1), **further)


def until_queued(appender: BlockingAppender, count: int) -> None:
    while len(appender._queue) < count:
        pass


class TestBlockingAppender:
    def test_a_lone_caller_commits_in_its_own_thread(self) -> None:
        log = WatchedLog()
        assert BlockingAppender(log).append(at_stream(1)) == Committed((1,))
        assert log.threads == [current_thread().name]

    def test_those_who_came_during_a_commit_share_the_next_one(self) -> None:
        log = WatchedLog()
        appender = BlockingAppender(log)
        log.may_go_on.clear()
        with ThreadPoolExecutor(6) as threads:
            first = threads.submit(appender.append, at_stream(0))
            log.entered.wait()
            others = [threads.submit(appender.append, at_stream(n)) for n in range(1, 6)]
            until_queued(appender, 5)
            log.may_go_on.set()
            assert first.result() == Committed((1,))
            positions = {other.result().positions for other in others}  # type: ignore[union-attr]
        assert positions == {(2,), (3,), (4,), (5,), (6,)}
        assert [len(batch) for batch in log.batches] == [1, 5]

    def test_a_batch_is_bounded_by_events_but_takes_one_change_of_any_size(self) -> None:
        log = WatchedLog()
        appender = BlockingAppender(log, events_max=3)
        log.may_go_on.clear()
        large = change(*(event(POST, version) for version in range(1, 6)))
        waiting = [large, at_stream(1), at_stream(2), change(), at_stream(3)]
        with ThreadPoolExecutor(6) as threads:
            threads.submit(appender.append, at_stream(0))
            log.entered.wait()
            for count, queued in enumerate(waiting, start=1):
                threads.submit(appender.append, queued)
                until_queued(appender, count)
            log.may_go_on.set()
        assert [len(batch) for batch in log.batches] == [1, 1, 3, 1]

    def test_a_conflict_is_an_outcome_and_a_fault_is_raised(self) -> None:
        log = WatchedLog()
        appender = BlockingAppender(log)
        assert appender.append(change(event(POST, 2))) == Conflict(POST, 1, 0)
        log.close()
        with pytest.raises(LogUnavailable, match="closed"):
            appender.append(at_stream(1))

    def test_what_the_log_raises_reaches_everybody_and_the_next_one_leads(self) -> None:
        log = WatchedLog()
        appender = BlockingAppender(log)
        log.may_go_on.clear()
        log.failure = RuntimeError("planted")
        with ThreadPoolExecutor(4) as threads:
            calls = [threads.submit(appender.append, at_stream(0))]
            log.entered.wait()
            calls += [threads.submit(appender.append, at_stream(n)) for n in range(1, 4)]
            until_queued(appender, 3)
            log.may_go_on.set()
            for call in calls:
                with pytest.raises(LogUnavailable, match="planted"):
                    call.result()
        log.failure = None
        assert appender.append(at_stream(9)) == Committed((1,))

    def test_an_interrupted_leader_leaves_nobody_waiting(self) -> None:
        class Interrupted(MemoryLog):
            def commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
                if len(log_calls) == 0:
                    log_calls.append(len(changes))
                    raise KeyboardInterrupt
                return super().commit(changes)

        log_calls: list[int] = []
        appender = BlockingAppender(Interrupted())
        with pytest.raises(KeyboardInterrupt):
            appender.append(at_stream(1))
        assert appender.append(at_stream(2)) == Committed((1,))

    def test_a_change_that_is_not_well_formed_harms_no_other(self) -> None:
        log = WatchedLog()
        with pytest.raises(ValueError, match="version 0"):
            BlockingAppender(log).append(change(event(POST, 0)))
        assert log.batches == []


class TestAsyncAppender:
    def test_callers_of_one_turn_of_the_loop_share_one_commit(self) -> None:
        async def story() -> None:
            log = WatchedLog()
            appender = AsyncAppender(log)
            outcomes = await asyncio.gather(*(appender.append(at_stream(n)) for n in range(8)))
            assert outcomes == [Committed((n + 1,)) for n in range(8)]
            assert [len(batch) for batch in log.batches] == [8]
            await appender.aclose()

        asyncio.run(story())

    def test_a_batch_is_bounded_by_events(self) -> None:
        async def story() -> None:
            log = WatchedLog()
            appender = AsyncAppender(log, events_max=3)
            await asyncio.gather(*(appender.append(at_stream(n)) for n in range(8)))
            assert [len(batch) for batch in log.batches] == [3, 3, 2]
            await appender.aclose()

        asyncio.run(story())

    def test_every_commit_is_made_by_the_same_one_thread(self) -> None:
        async def story() -> None:
            log = WatchedLog()
            appender = AsyncAppender(log)
            for number in range(3):
                await appender.append(at_stream(number))
            assert len(set(log.threads)) == 1
            assert log.threads[0] != current_thread().name
            await appender.aclose()

        asyncio.run(story())

    def test_a_cancelled_caller_neither_stops_nor_loses_its_change(self) -> None:
        async def story() -> None:
            told: list[tuple[Change, Fate]] = []
            log = WatchedLog()
            appender = AsyncAppender(log, on_outcome=lambda *both: told.append(both))
            log.may_go_on.clear()
            in_flight = asyncio.create_task(appender.append(at_stream(1)))
            await asyncio.to_thread(log.entered.wait)
            queued = asyncio.create_task(appender.append(at_stream(2)))
            await asyncio.sleep(0)
            for task in (in_flight, queued):
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            log.may_go_on.set()
            await appender.aclose()
            assert told == [(at_stream(1), Committed((1,))), (at_stream(2), Committed((2,)))]
            assert log.last_position(ACAT) == 2

        asyncio.run(story())

    def test_a_cancelled_caller_takes_nobody_of_its_batch_with_it(self) -> None:
        async def story() -> None:
            log = WatchedLog()
            appender = AsyncAppender(log)
            log.may_go_on.clear()
            cancelled, patient = (
                asyncio.create_task(appender.append(at_stream(number))) for number in (1, 2)
            )
            await asyncio.to_thread(log.entered.wait)
            cancelled.cancel()
            log.may_go_on.set()
            assert await asyncio.wait_for(patient, timeout=10) == Committed((2,))
            assert [len(batch) for batch in log.batches] == [2]
            await appender.aclose()

        asyncio.run(story())

    def test_on_outcome_is_told_before_the_caller_goes_on(self) -> None:
        async def story() -> None:
            told: list[Fate] = []
            appender = AsyncAppender(MemoryLog(), on_outcome=lambda _, fate: told.append(fate))
            outcome = await appender.append(at_stream(1))
            assert told == [outcome]
            conflict = await appender.append(at_stream(1))
            assert told == [outcome, conflict]
            await appender.aclose()

        asyncio.run(story())

    def test_an_on_outcome_that_raises_is_reported_and_changes_no_outcome(self) -> None:
        async def story() -> None:
            reported: list[dict[str, Any]] = []
            asyncio.get_running_loop().set_exception_handler(lambda _, c: reported.append(c))

            def broken(_: Change, __: Fate) -> None:
                raise RuntimeError("planted")

            appender = AsyncAppender(MemoryLog(), on_outcome=broken)
            assert await appender.append(at_stream(1)) == Committed((1,))
            assert [str(context["exception"]) for context in reported] == ["planted"]
            await appender.aclose()

        asyncio.run(story())

    def test_a_fault_is_raised_to_each_caller_and_told(self) -> None:
        async def story() -> None:
            told: list[Fate] = []
            log = WatchedLog()
            appender = AsyncAppender(log, on_outcome=lambda _, fate: told.append(fate))
            log.failure = LogFull("planted")
            calls = (appender.append(at_stream(1)), appender.append(at_stream(2)))
            faults = [*await asyncio.gather(*calls, return_exceptions=True)]
            assert [type(fault) for fault in faults] == [LogUnavailable, LogUnavailable]
            assert told == faults
            assert faults[0] is not faults[1]
            await appender.aclose()

        asyncio.run(story())

    def test_closing_finishes_what_was_taken_and_takes_no_more(self) -> None:
        async def story() -> None:
            log = WatchedLog()
            appender = AsyncAppender(log, events_max=1)
            calls = [asyncio.create_task(appender.append(at_stream(n))) for n in range(3)]
            await asyncio.sleep(0)
            await appender.aclose()
            assert [await call for call in calls] == [Committed((n + 1,)) for n in range(3)]
            with pytest.raises(LogUnavailable, match="closing"):
                await appender.append(at_stream(9))
            await appender.aclose()

        asyncio.run(story())

    def test_of_two_that_decided_on_the_same_version_one_conflicts(self) -> None:
        async def story() -> None:
            appender = AsyncAppender(MemoryLog())
            publish = change(event(POST, 1), unchanged=((CONSENT, 0),))
            withdraw = change(event(CONSENT, 1))
            calls = (appender.append(withdraw), appender.append(publish))
            outcomes = [*await asyncio.gather(*calls)]
            assert outcomes == [Committed((1,)), Conflict(CONSENT, 0, 1)]
            await appender.aclose()

        asyncio.run(story())

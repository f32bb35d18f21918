"""The part of the contract that is about callers who come at the same time, or wait."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from duecourse.log.appending import BlockingAppender
from duecourse.log.port import (
    Committed,
    Conflict,
    EventLog,
    LogFault,
    LogUnavailable,
    NewEvent,
    Outcome,
)

from .making import ACAT, CONSENT, POST, as_written, change, event, request


class AwaitingContract:
    def test_a_commit_can_be_awaited_and_has_the_same_outcomes(self, log: EventLog) -> None:
        async def story() -> list[Outcome | LogFault]:
            first = await log.acommit([change(event(POST, 1)), change(event(POST, 1))])
            # Begun at once, awaited or not: both are under way now.
            second, third = log.acommit([change(event(POST, 2))]), log.acommit([])
            return [*first, *await third, *await second]

        assert asyncio.run(story()) == [Committed((1,)), Conflict(POST, 0, 1), Committed((2,))]
        assert log.head(POST) == 2

    def test_who_stops_waiting_undoes_nothing(self, log: EventLog) -> None:
        async def story() -> None:
            waiting = log.acommit([change(event(POST, 1))])
            waiting.cancel()
            assert await log.acommit([change(event(CONSENT, 1))]) == [Committed((2,))]

        asyncio.run(story())
        assert log.head(POST) == 1

    def test_a_closed_log_says_so_to_who_would_wait(self, log: EventLog) -> None:
        async def story() -> list[Outcome | LogFault]:
            log.close()
            return await log.acommit([change(event(POST, 1))])

        (fault,) = asyncio.run(story())
        assert isinstance(fault, LogUnavailable)

    def test_a_change_that_is_not_well_formed_is_the_callers_mistake(self, log: EventLog) -> None:
        async def story() -> None:
            await log.acommit([change(event(POST, 0))])

        with pytest.raises(ValueError, match=POST):
            asyncio.run(story())


class ConcurrencyContract:
    def test_what_was_acknowledged_is_stored_and_no_innocent_fails(self, log: EventLog) -> None:
        """Eight threads race for four streams; each also owns a stream nobody else writes."""
        appender = BlockingAppender(log)
        start = Barrier(8)

        def race(number: int) -> tuple[int, list[NewEvent]]:
            start.wait()
            own, won = f"{ACAT}/people/t{number}", []
            for turn in range(1, 41):
                shared = f"{ACAT}/posts/p{turn % 4}"
                contested = event(shared, log.head(shared) + 1, text=str(number))
                if isinstance(appender.append(change(contested, request=request())), Committed):
                    won.append(contested)
                assert isinstance(appender.append(change(event(own, turn))), Committed)
            return number, won

        with ThreadPoolExecutor(8) as threads:
            results = list(threads.map(race, range(8)))
        stored = [as_written(e) for e in log.all_events(ACAT, limit=10_000)]
        for number, won in results:
            assert [e for e in stored if e in won] == won
            assert log.head(f"{ACAT}/people/t{number}") == 40
        contested_stored = [e for e in stored if "/posts/" in e.stream]
        assert len(contested_stored) == sum(len(won) for _, won in results)

    def test_a_reader_at_the_tail_misses_nothing_while_six_write(self, log: EventLog) -> None:
        appender = BlockingAppender(log)
        done = Event()

        def write(number: int) -> None:
            for version in range(1, 101):
                appender.append(change(event(f"{ACAT}/posts/p{number}", version)))

        def tail() -> list[int]:
            seen: list[int] = []
            while True:
                # Asked before reading: what was done by then is in the page.
                finished = done.is_set()
                page = log.all_events(ACAT, after=seen[-1] if seen else 0, limit=50)
                seen.extend(e.position for e in page)
                if finished and not page:
                    return seen

        with ThreadPoolExecutor(8) as threads:
            readers = [threads.submit(tail) for _ in range(2)]
            writers = [threads.submit(write, number) for number in range(6)]
            for writer in writers:
                writer.result()
            done.set()
            for reader in readers:
                assert reader.result() == list(range(1, 601))

    def test_more_readers_than_connections_all_get_the_same_answer(self, log: EventLog) -> None:
        log.commit([change(*(event(POST, version) for version in range(1, 51)))])
        expected = log.events(POST)
        with ThreadPoolExecutor(12) as threads:
            answers = list(threads.map(lambda _: log.events(POST), range(60)))
        assert all(answer == expected for answer in answers)

"""A store that fails: the caller is told which way, and nothing is half kept."""

from collections.abc import Sequence

import pytest

from duecourse.log.memory import MemoryLog
from duecourse.log.port import (
    Change,
    LogFault,
    LogFull,
    LogReadOnly,
    LogUnavailable,
    Outcome,
)
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import newsroom
from tests.integration.commands.running import in_loop

ID = "5b0a34a0-4a31-4f7b-8e8c-6c3f5a0a0004"
FAULTS = [LogFull("no space left"), LogReadOnly("read-only"), LogUnavailable("no such disk")]


class FailingLog(MemoryLog):
    """A log that can be told to fail, before it writes or after."""

    fault: LogFault | None = None
    writes_all_the_same = False

    def commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        if self.fault is None:
            return super().commit(changes)
        if self.writes_all_the_same:
            super().commit(changes)
        return [self.fault for _ in changes]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
@in_loop
async def test_the_fault_reaches_the_caller_and_nothing_is_kept(fault: LogFault) -> None:
    log = FailingLog()
    async with newsroom(log) as room:
        name = await room.drafted()
        before = await room.house.state(name)
        log.fault = fault
        with pytest.raises(type(fault)):
            await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        assert await room.house.state(name) == before
        assert log.request(room.house.name, ID) is None


@in_loop
async def test_reading_and_rehearsing_go_on_while_nothing_can_be_written() -> None:
    log = FailingLog()
    async with newsroom(log) as room:
        name = await room.drafted()
        log.fault = LogFull("no space left")
        assert (await room.house.state(name)).state == "draft"
        command = posts.RaiseDoubt(name=name, question="So?")
        assert (await room.lena.does(command, validate_only=True)).state.doubts


@in_loop
async def test_writing_goes_on_once_there_is_room() -> None:
    log = FailingLog()
    async with newsroom(log) as room:
        name = await room.drafted()
        log.fault = LogFull("no space left")
        with pytest.raises(LogFull):
            await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        log.fault = None
        outcome = await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        assert (outcome.receipt.replayed, outcome.receipt.version) == (False, 2)


@in_loop
async def test_a_lost_reply_is_told_when_the_same_request_is_sent_again() -> None:
    log = FailingLog()
    async with newsroom(log) as room:
        name = await room.drafted()
        log.fault, log.writes_all_the_same = LogUnavailable("the reply was lost"), True
        with pytest.raises(LogUnavailable):
            await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        log.fault = None
        outcome = await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        assert (outcome.receipt.replayed, outcome.receipt.version) == (True, 2)
        assert log.head(name) == 2


@in_loop
async def test_a_state_of_unknown_outcome_is_read_again() -> None:
    log = FailingLog()
    async with newsroom(log) as room:
        name = await room.drafted()
        log.fault, log.writes_all_the_same = LogUnavailable("the reply was lost"), True
        with pytest.raises(LogUnavailable):
            await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        assert len((await room.house.state(name)).doubts) == 1


@in_loop
async def test_a_service_that_is_closed_says_so_and_keeps_no_plan() -> None:
    async with newsroom(MemoryLog()) as room:
        name = await room.drafted()
        service = room.house.service
        await service.aclose()
        with pytest.raises(LogUnavailable):
            await room.lena.does(posts.RaiseDoubt(name=name, question="So?"), ID)
        assert service.awaiting == 0

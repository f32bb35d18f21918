"""New names: taken to be free without a look, and never given twice."""

import asyncio
from collections.abc import Callable

from duecourse.commands import CommandService, Outcome
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog
from duecourse.log.sqlite import SQLiteLog
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

ID = "5b0a34a0-4a31-4f7b-8e8c-6c3f5a0a0025"


class Watched(MemoryLog):
    """A log that tells which histories were read."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []

    def events(self, stream: str, **given: int | None) -> list:  # type: ignore[type-arg]
        self.read.append(stream)
        return super().events(stream, **given)  # type: ignore[arg-type]


async def elsewhere_of(room: Newsroom, log: EventLog) -> Newsroom:
    """Return the newsroom as another process sees it, with all in memory that a draft needs."""
    elsewhere = room.seen_by(CommandService(log, clock=room.house.clock))
    await elsewhere.drafted()
    return elsewhere


def draft(room: Newsroom, name: str) -> posts.DraftPost:
    return posts.DraftPost(name=name, channel=room.channel, content=room.content())


@in_loop
async def test_nothing_is_read_for_a_new_name() -> None:
    log = Watched()
    async with newsroom(log) as room:
        log.read.clear()
        name = await room.drafted()
        assert log.read == []
        assert log.head(name) == 1


@in_loop
async def test_a_name_that_another_process_took_is_refused_as_taken(log: EventLog) -> None:
    async with newsroom(log) as room:
        elsewhere = await elsewhere_of(room, log)
        name = await room.drafted()
        refused = await elsewhere.lena.is_refused(draft(elsewhere, name))
        assert [v.reason for v in refused.violations] == [Reason.ALREADY_EXISTS]
        assert log.head(name) == 1


@in_loop
async def test_a_refusal_says_that_the_name_is_taken_beside_all_else(log: EventLog) -> None:
    async with newsroom(log) as room:
        elsewhere = await elsewhere_of(room, log)
        name = await room.drafted()
        refused = await elsewhere.lena.is_refused(draft(elsewhere, name), expected_version=7)
        assert [v.reason for v in refused.violations] == [
            Reason.VERSION_CONFLICT,
            Reason.ALREADY_EXISTS,
        ]
        assert dict(refused.violations[0].facts)["actual"] == "1"


@in_loop
async def test_a_rehearsal_says_that_the_name_is_taken(log: EventLog) -> None:
    async with newsroom(log) as room:
        elsewhere = await elsewhere_of(room, log)
        name = await room.drafted()
        refused = await elsewhere.lena.is_refused(draft(elsewhere, name), validate_only=True)
        assert refused.reason == Reason.ALREADY_EXISTS


@in_loop
async def test_one_name_asked_for_by_many_at_once_is_given_once(log: EventLog) -> None:
    async with newsroom(log) as room:
        rooms = [await elsewhere_of(room, log) for _ in range(4)]
        name = room.house.named("posts")
        ends = await asyncio.gather(
            *(one.lena.does(draft(one, name)) for one in rooms * 4), return_exceptions=True
        )
        assert sum(isinstance(end, Outcome) for end in ends) == 1
        others = [end for end in ends if isinstance(end, Refused)]
        assert {end.reason for end in others} == {Reason.ALREADY_EXISTS}
        assert len(others) == 15
        assert log.head(name) == 1


@in_loop
async def test_a_repeated_creation_is_answered_again_after_a_restart(
    reopened: Callable[[], SQLiteLog],
) -> None:
    async with newsroom(reopened()) as room:
        name = room.house.named("posts")
        command = draft(room, name)
        first = await room.lena.does(command, ID)
    async with newsroom(reopened()) as room:
        again = await room.lena.does(command, ID)
        assert again.receipt.replayed
        assert again.receipt.events == first.receipt.events
        assert again.state == first.state

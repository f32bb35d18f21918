"""What was refused is followed once, however often, and anew where another log lies."""

from functools import partial
from pathlib import Path

from duecourse.keeper import ClockIndex, Keeper, SteppedTime
from duecourse.keeper.keeper import CLOCKS
from duecourse.keeper.refusals import Asked, Last, followed, refused
from duecourse.log.port import Change
from duecourse.posts.commands import PublishPost
from tests.integration.commands.running import in_loop
from tests.integration.keeper.keeping import Kept, kept


async def refuse(it: Kept, times: int) -> None:
    name = it.room.house.named("posts", "none")
    for _ in range(times):
        await it.room.lena.is_refused(PublishPost(name=name))


def numbers(it: Kept, index: ClockIndex | None = None) -> list[int]:
    asked = Asked(organisation=it.room.house.name)
    query = partial(refused, asked=asked, after=None, limit=100_000)
    return sorted({one.number for one in (index or it.keeper.index).ask(query)})


@in_loop
async def test_each_is_followed_once(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        await it.keeper.follow()
        assert numbers(it) == []
        await refuse(it, 2)
        await it.keeper.follow()
        await it.keeper.follow()
        await refuse(it, 1)
        await it.keeper.follow()
        assert numbers(it) == [1, 2, 3]


@in_loop
async def test_more_than_a_page_is_followed(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        await refuse(it, 3)
        one = it.service.log.attempts(it.room.house.name, limit=1)[0]
        it.service.log.commit([Change(attempts=(one.attempt,) * 1200)])
        await it.keeper.follow()
        assert numbers(it) == [*range(1, 1204)]


@in_loop
async def test_where_another_log_lies_it_is_made_anew(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    async with kept(tmp_path) as it, kept(other) as newer:
        await refuse(it, 4)
        await refuse(newer, 2)
        index = ClockIndex(":memory:", CLOCKS)
        for one in (it, newer):
            await Keeper(one.service, index, SteppedTime(one.clock)).follow()
        assert numbers(newer, index) == [1, 2]
        organisation = newer.room.house.name
        found = newer.service.log.attempts(organisation)[-1]
        last = index.ask(partial(followed, organisation=organisation))
        assert last == Last(2, found.attempt.request_id)
        index.close()

"""The keeper: what falls due is written down once, in order, however long nobody looked."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from duecourse.complaints.commands import AcknowledgeComplaint, OpenComplaint
from duecourse.keeper.keeper import Keeper
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import refuse
from duecourse.posts.commands import RecordTakedown
from tests.integration.commands.running import in_loop
from tests.integration.keeper.keeping import kept

DUE = datetime(2026, 3, 5, 17, 0, tzinfo=UTC)
"""Three working days after Monday, as the office closes."""
SECOND = timedelta(seconds=1)


@in_loop
async def test_in_the_last_second_nothing_is_missed_and_in_the_next_it_is(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        name = await it.complaint()
        await it.at(DUE)
        assert "missed 0" not in await it.said(name, "acknowledge")
        await it.at(DUE + SECOND)
        (miss,) = [n for n in await it.noted(name) if n.what == "missed"]
        assert (miss.clock, miss.due, miss.at) == ("acknowledge", DUE, DUE + SECOND)


@in_loop
async def test_it_wakes_for_the_next_instant_and_for_nothing_before(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        review = (await it.state(it.room.channel)).grants[0].review_due
        assert await it.at(it.clock()) == review + SECOND
        await it.complaint()
        reminder = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
        assert await it.at(it.clock()) == reminder
        assert await it.at(reminder) == DUE + SECOND


@in_loop
async def test_people_are_reminded_once_in_office_hours_and_never_after_it_is_done(
    tmp_path: Path,
) -> None:
    async with kept(tmp_path) as it:
        name = await it.complaint()
        await it.at(datetime(2026, 3, 4, 9, 0, tzinfo=UTC))
        await it.at(datetime(2026, 3, 4, 12, 0, tzinfo=UTC))
        assert await it.said(name, "acknowledge") == ["reminded 1"]
        (reminder,) = await it.noted(name)
        assert it.room.ann.name in reminder.told
        await it.room.ann.does(AcknowledgeComplaint(name=name))
        await it.at(DUE + timedelta(days=10))
        assert await it.said(name, "acknowledge") == ["reminded 1"]
        # The longer clock of the same matter was met by the same act.
        assert await it.said(name, "acknowledge_data_protection") == []


@in_loop
async def test_whoever_the_policy_names_is_told_of_a_miss_one_after_the_other(
    tmp_path: Path,
) -> None:
    async with kept(tmp_path) as it:
        name = await it.complaint()
        await it.at(DUE + SECOND)
        assert await it.said(name, "acknowledge") == ["missed 0", "escalated 1"]
        told = (await it.noted(name))[-1].told
        assert told == (it.room.tom.name,)
        chair = await it.room.house.person("cleo", "chair")
        await it.at(DUE + timedelta(days=4))
        assert (await it.said(name, "acknowledge"))[-1] == "escalated 2"
        assert (await it.noted(name))[-1].told == (chair.name,)
        said = await it.said(name, "acknowledge")
        await it.at(DUE + timedelta(days=20))
        assert await it.said(name, "acknowledge") == said


@in_loop
async def test_who_is_complained_of_is_told_nothing(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        chair = await it.room.house.person("cleo", "chair")
        name = it.room.house.named("complaints", "k2")
        await it.room.lena.does(
            OpenComplaint(
                name=name,
                kind="member_conduct",
                complainant="R. Roe",
                respondents=(it.room.tom.name,),
            )
        )
        await it.at(DUE + SECOND)
        told = [n.told for n in await it.noted(name) if n.what == "escalated"]
        # Tom is the liaison trustee whom the policy names first: whoever stands in is told.
        assert told == [(chair.name,)]


@in_loop
async def test_after_a_month_away_all_is_caught_up_in_order_each_once(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        names = [await it.complaint(f"k{n}") for n in range(5)]
    async with kept(tmp_path, DUE + timedelta(days=40)) as it:
        await it.keeper.catch_up()
        for name in names:
            said = await it.said(name, "acknowledge")
            assert said == ["missed 0", "escalated 1", "escalated 2"]
            assert await it.said(name, "acknowledge_data_protection") == [
                "missed 0",
                "escalated 1",
                "escalated 2",
            ]
            (first, *_) = await it.noted(name)
            # What it was due by, and how late that was noticed.
            assert (first.due, first.at) == (DUE, DUE + timedelta(days=40))


@in_loop
async def test_the_index_holds_nothing_that_the_log_lacks(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        name = await it.complaint()
        before = await it.at(DUE + SECOND)
    (tmp_path / "clocks.sqlite").unlink()
    async with kept(tmp_path, DUE + SECOND) as it:
        version = (await it.state(name)).version
        assert await it.keeper.catch_up() == before
        assert (await it.state(name)).version == version


@in_loop
async def test_another_log_in_the_same_place_is_followed_from_its_beginning(
    tmp_path: Path,
) -> None:
    async with kept(tmp_path) as it:
        for n in range(3):
            await it.complaint(f"k{n}")
        await it.keeper.catch_up()
    _without_log(tmp_path)
    async with kept(tmp_path) as it:
        name = await it.complaint("k9")
        await it.at(DUE + SECOND)
        assert "missed 0" in await it.said(name, "acknowledge")
        assert it.keeper.index.streams() & {name} == {name}


@in_loop
async def test_two_keepers_of_one_service_write_each_thing_once(tmp_path: Path) -> None:
    async with kept(tmp_path) as it, kept(tmp_path) as other:
        names = [await it.complaint(f"k{n}") for n in range(8)]
        it.clock.set(DUE + timedelta(days=30))
        other.clock.set(DUE + timedelta(days=30))
        await asyncio.gather(it.keeper.catch_up(), other.keeper.catch_up())
        it.service.states.evict(names)
        for name in names:
            said = await it.said(name, "acknowledge")
            assert said == ["missed 0", "escalated 1", "escalated 2"]
        assert it.alarms == other.alarms == []


@in_loop
async def test_while_the_clock_is_set_back_nothing_is_written(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        name = await it.complaint()
        it.clock.set(DUE + timedelta(hours=2))
        await it.room.house.person("late", "social_lead")
        await it.at(DUE + timedelta(hours=1))
        assert await it.said(name, "acknowledge") == []
        await it.at(DUE + timedelta(hours=2))
        assert "missed 0" in await it.said(name, "acknowledge")


@in_loop
async def test_what_cannot_be_written_is_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        bad, good = await it.complaint("bad"), await it.complaint("good")
        execute = it.service.execute

        async def refusing(command: object, call: object) -> object:
            if getattr(command, "name", "") == bad:
                raise refuse(Reason.ILLEGAL_TRANSITION, "no")
            return await execute(command, call)  # type: ignore[arg-type]

        it.service.execute = refusing  # type: ignore[assignment,method-assign]
        await it.at(DUE + SECOND)
        assert "missed 0" in await it.said(good, "acknowledge")
        assert await it.said(bad, "acknowledge") == []
        assert it.alarms == ["a clock is set aside"] * len(it.alarms) != []


@in_loop
async def test_a_takedown_that_nobody_made_is_missed(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        post, consent = await it.room.verified("su-1")
        await it.room.lena.does(it.room.publication(post))
        await it.room.lena.does(it.room.withdrawal(consent))
        duty = (await it.state(post)).duties[-1]
        next_ = await it.at(it.clock())
        assert next_ == duty.due_at + SECOND
        await it.at(duty.due_at + SECOND)
        assert await it.said(post, duty.id) == ["missed 0", "escalated 1"]
        await it.room.lena.does(RecordTakedown(name=post), reason="It was forgotten.")
        assert (await it.state(post)).duties[-1].outcome == "late"


@in_loop
async def test_a_consent_lapses_at_the_second_that_it_ends(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        consent = await it.room.consented("su-1")
        ends = (await it.state(consent)).lasts.until
        await it.at(ends - SECOND)
        assert (await it.state(consent)).state == "verified"
        await it.at(ends)
        assert (await it.state(consent)).state == "expired"


@in_loop
async def test_access_that_nobody_looked_at_again_is_told_of(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        channel = it.room.channel
        review = (await it.state(channel)).grants[0]
        await it.at(review.review_due + SECOND)
        assert "missed 0" in await it.said(channel, review.id)


@in_loop
async def test_a_keeper_that_runs_wakes_by_itself_and_drains(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        it.keeper.start()
        name = await it.complaint()
        written = asyncio.Event()
        it.service.on_stored(lambda states: written.set() if _missed(states, name) else None)
        it.clock.set(DUE + SECOND)
        async with asyncio.timeout(30):
            await written.wait()
        assert isinstance(it.keeper, Keeper)


def _without_log(folder: Path) -> None:
    for file in folder.glob("log.sqlite*"):
        file.unlink()


def _missed(states: object, name: str) -> bool:
    state = states.get(name) if isinstance(states, dict) else None
    return state is not None and any(n.what == "missed" for n in state.noted)

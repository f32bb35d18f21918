"""The index of what waits is made of events alone, and made anew from them."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from duecourse.contacts.commands import AssignContact, NoReplyNeeded, RecordContact
from duecourse.keeper import ClockIndex, Keeper, SteppedTime
from duecourse.keeper.keeper import CLOCKS
from duecourse.keeper.work import Matter, Wanted, listed
from duecourse.people.commands import RecordLeaving
from duecourse.testing import MONDAY
from tests.integration.commands.running import in_loop
from tests.integration.keeper.keeping import Kept, kept

LATER = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)


async def contact(it: Kept, id_: str, to: str = "") -> str:
    name = it.room.house.named("contacts", id_)
    received = RecordContact(
        name=name, channel=it.room.channel, kind="question", summary="When?", minor="no",
        says_wrong="no",
    )  # fmt: skip
    await it.room.lena.does(received)
    if to:
        assigned = AssignContact(name=name, assignee=it.room.house.named("people", to))
        await it.room.lena.does(assigned)
    return name


async def waiting(it: Kept, index: ClockIndex | None = None, **asked: Any) -> list[Matter]:
    await it.keeper.follow()
    kinds = ("contacts", "complaints", "posts")
    wanted = Wanted(organisation=it.room.house.name, kinds=kinds, now=it.clock(), **asked)
    return (index or it.keeper.index).ask(partial(listed, wanted=wanted, after=(0, ""), limit=100))


async def some(it: Kept) -> None:
    await contact(it, "c1", "lena")
    await contact(it, "c2")
    await it.complaint()
    await it.room.drafted()


@in_loop
async def test_what_is_made_anew_is_what_was_followed_step_by_step(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        await contact(it, "c0")
        first = await waiting(it)
        await some(it)
        stepwise = await waiting(it)
        assert len(stepwise) == len(first) + 4
        index = ClockIndex(":memory:", CLOCKS)
        again = Keeper(it.service, index, SteppedTime(it.clock))
        await again.follow()
        rows = [[(m.stream, m) for m in found] for found in (stepwise, await waiting(it, index))]
        plain = [[(s, m.state, m.due, m.opened_at, m.changed_at, m.handlers, m.functions, m.unheard)
                  for s, m in found] for found in rows]  # fmt: skip
        assert plain[0] == plain[1]
        index.close()


@in_loop
async def test_two_who_follow_the_same_events_write_them_once(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        await some(it)
        index = ClockIndex(tmp_path / "clocks.sqlite", CLOCKS)
        other = Keeper(it.service, index, SteppedTime(it.clock))
        await other.follow()
        before = await waiting(it)
        await it.keeper.follow()
        await other.follow()
        assert await waiting(it) == before == await waiting(it, index)
        index.close()


@in_loop
async def test_what_is_forgotten_leaves_nothing(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        await some(it)
        assert await waiting(it)
        index = it.keeper.index
        index.forget(it.room.house.name)
        for table in ("work", "work_parts", "cited", "present"):
            assert not index._raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


@pytest.mark.parametrize("leaves", [False, True])
@in_loop
async def test_what_was_given_to_somebody_who_left_is_nobodys(tmp_path: Path, leaves: bool) -> None:
    async with kept(tmp_path) as it:
        house = it.room.house
        await house.person("max", "social_lead")
        name = await contact(it, "c1", "max")
        if leaves:
            left = RecordLeaving(name=house.named("people", "max"))
            await house.itself.does(left, reason="They moved away.")
        found = await waiting(it, standing=frozenset({"unassigned"}))
        assert [one.stream for one in found] == [name] * leaves
        lenas = await waiting(it, person=it.room.lena.name, functions=("publish",))
        assert [one.stream for one in lenas] == [name] * leaves


@in_loop
async def test_what_is_over_is_not_work_and_is_found_where_it_is_asked_for(tmp_path: Path) -> None:
    async with kept(tmp_path, MONDAY) as it:
        name = await contact(it, "c1", "lena")
        done = NoReplyNeeded(name=name, why="spam", says_wrong="no")
        await it.room.lena.does(done, reason="They found it themselves.")
        assert name not in [one.stream for one in await waiting(it)]
        assert name in [one.stream for one in await waiting(it, closed=True, state="closed")]

"""A case that stands still: its clocks stop where they may, and it goes on by itself."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from duecourse.breaches import commands as b
from duecourse.kernel.reasons import Reason
from tests.integration.commands.running import in_loop
from tests.integration.keeper.matters import SECOND, Matters, matters

WEDNESDAY = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
REVIEW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
DUE = datetime(2026, 3, 9, 17, 0, tzinfo=UTC)
"""Five working days after Monday."""


async def _paused(it: Matters) -> str:
    name = await it.breach()
    assert await it.due(name, "triage") == DUE
    it.it.clock.set(WEDNESDAY)
    await it.paused(name, it.tom, REVIEW)
    return name


@in_loop
async def test_what_stands_still_is_not_missed_and_is_due_later_by_the_days_that_it_stood(
    tmp_path: Path,
) -> None:
    async with matters(tmp_path) as it:
        name = await _paused(it)
        await it.it.at(DUE + timedelta(days=1))
        assert await it.it.said(name, "triage") == ["stopped 0"]
        # On Wednesday the 11th it goes on: Wednesday to Tuesday do not count, five working days.
        it.it.clock.set(datetime(2026, 3, 11, 9, 0, tzinfo=UTC))
        await it.tom.does(b.ResumeBreach(name=name, why="external_process"))
        due = datetime(2026, 3, 16, 17, 0, tzinfo=UTC)
        assert await it.due(name, "triage") == due
        await it.it.at(due)
        assert "missed 0" not in await it.it.said(name, "triage")
        await it.it.at(due + SECOND)
        assert await it.it.said(name, "triage") == [
            "stopped 0",
            "resumed 0",
            "missed 0",
            "escalated 1",
        ]


@in_loop
async def test_a_pause_stops_no_clock_that_its_rule_does_not_let_stop(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        need = "People may be hurt."
        await it.ada.does(b.ImposeInterim(name=name, measure="supervised", need=need))
        due = await it.due(name, "interim_review")
        it.it.clock.set(WEDNESDAY)
        await it.paused(name, it.tom, REVIEW)
        assert await it.due(name, "interim_review") == due
        await it.it.at(due + SECOND)
        assert "missed 0" in await it.it.said(name, "interim_review")
        event = (await it.events(name, "BreachPaused"))[0]
        assert [one.clock for one in event.stopped] == ["triage"]
        assert event.running == ("interim_review",)


@in_loop
async def test_what_ran_out_before_a_pause_stays_missed(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        it.it.clock.set(DUE + SECOND)
        await it.paused(name, it.ada, DUE + timedelta(days=9))
        await it.it.at(DUE + timedelta(days=1))
        assert "missed 0" in await it.it.said(name, "triage")
        assert "stopped 0" not in await it.it.said(name, "triage")


@in_loop
async def test_of_two_pauses_at_once_each_day_counts_once_and_both_have_to_end(
    tmp_path: Path,
) -> None:
    async with matters(tmp_path) as it:
        name = await _paused(it)
        ill = b.PauseBreach(name=name, why="party_ill", review_at=REVIEW)
        await it.cleo.does(ill)
        it.it.clock.set(datetime(2026, 3, 9, 9, 0, tzinfo=UTC))
        await it.tom.does(b.ResumeBreach(name=name, why="external_process"))
        await it.it.at(datetime(2026, 3, 10, 9, 0, tzinfo=UTC))
        assert "missed 0" not in await it.it.said(name, "triage")
        it.it.clock.set(datetime(2026, 3, 11, 9, 0, tzinfo=UTC))
        await it.tom.does(b.ResumeBreach(name=name, why="party_ill"))
        assert await it.due(name, "triage") == datetime(2026, 3, 16, 17, 0, tzinfo=UTC)


@in_loop
async def test_who_owes_it_does_not_stop_its_clock_where_somebody_else_may(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        it.it.clock.set(WEDNESDAY)
        pause = b.PauseBreach(name=name, why="external_process", review_at=REVIEW)
        refused = await it.ada.is_refused(pause)
        assert [v.reason for v in refused.violations] == [Reason.CONFLICT_OF_INTEREST]
        # What stops nothing of theirs they may let stand still: the clock ran out.
        it.it.clock.set(DUE + timedelta(hours=1))
        await it.ada.does(pause)


@pytest.mark.parametrize("away", [timedelta(seconds=1), timedelta(days=40)])
@in_loop
async def test_a_pause_that_nobody_looks_at_ends_by_itself_at_its_instant_whoever_slept(
    tmp_path: Path, away: timedelta
) -> None:
    async with matters(tmp_path) as it:
        name = await _paused(it)
        await it.it.at(REVIEW)
        assert "external_process" in (await it.it.state(name)).paused
        await it.it.at(REVIEW + away)
        state = await it.it.state(name)
        assert not state.paused
        said = [f"{n.what} {n.number}" for n in state.noted if n.clock == "pause_external_process"]
        assert said[:2] == ["missed 0", "escalated 1"]
        resumed = (await it.events(name, "BreachResumed"))[0]
        assert resumed.since == REVIEW
        # Three of its five days were left on the 20th, however late that was noticed.
        assert [one.fixed for one in resumed.fixed] == [datetime(2026, 3, 25, 17, 0, tzinfo=UTC)]
        missed = "missed 0" in await it.it.said(name, "triage")
        assert missed is (away > timedelta(days=6))
        assert it.it.alarms == []


@in_loop
async def test_the_service_ends_no_pause_before_its_time(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await _paused(it)
        early = b.ResumeBreach(name=name, why="external_process")
        refused = await it.it.room.house.itself.is_refused(early)
        assert [v.reason for v in refused.violations] == [Reason.TIME_ORDER]


@in_loop
async def test_a_case_that_is_decided_or_merged_waits_for_no_pause(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        closed, merged, other = [await it.breach(id_=f"b{n}") for n in (1, 2, 3)]
        it.it.clock.set(WEDNESDAY)
        for name in (closed, merged):
            await it.paused(name, it.tom, REVIEW)
        no_case = b.TriageNoCase(name=closed, why="no_breach")
        await it.ada.does(no_case, reason="It was not them.")
        await it.ada.does(b.MergeBreach(name=merged, into=other), reason="The same act.")
        await it.it.at(REVIEW + timedelta(days=30))
        for name in (closed, merged):
            noted = await it.it.noted(name)
            assert {n.what for n in noted} == {"stopped"}
        assert it.it.alarms == []
        # Taken apart again it counts from its first report, and the pause is over by now.
        await it.tom.does(b.UnmergeBreach(name=merged))
        await it.it.at(REVIEW + timedelta(days=31))
        assert not (await it.it.state(merged)).paused
        assert "missed 0" in await it.it.said(merged, "triage")


@in_loop
async def test_a_measure_until_then_does_not_outlive_the_case(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        imposed = b.ImposeInterim(name=name, measure="supervised", need="To see what it was.")
        await it.ada.does(imposed)
        no_case = b.TriageNoCase(name=name, why="no_breach")
        await it.ada.does(no_case, reason="It was not them.")
        assert (await it.it.state(name)).interim is None
        await it.it.at(it.it.clock() + timedelta(days=30))
        assert await it.it.said(name, "interim_review") == []

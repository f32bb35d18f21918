"""Clocks over changes of the calendar and of the hour: what is fixed moves by an event alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from duecourse.organisations.commands import ConfirmCalendarChange, RequestCalendarChange
from duecourse.shipped import shipped_pack
from tests.integration.commands.running import in_loop
from tests.integration.keeper.keeping import Kept, kept

DUE = datetime(2026, 3, 5, 17, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 6, 17, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ACKNOWLEDGE = "  complaint_acknowledge: {within: 3 working days,"


@pytest.fixture
def extending(tmp_path: Path) -> Path:
    """Return a pack by which a holiday that is announced later extends an acknowledgement."""
    text = shipped_pack("acat").decode()
    assert ACKNOWLEDGE in text
    file = tmp_path / "extending.yaml"
    extends = f"{ACKNOWLEDGE} on_calendar_change: extend,"
    file.write_text(text.replace(ACKNOWLEDGE, extends), encoding="utf-8")
    return file


async def _changed(it: Kept, kind: str, first_day: str, last_day: str = "") -> None:
    house = it.room.house
    organisation = house.name
    mona = await house.person(f"mona-{kind}", "admin_manager")
    tess = await house.person(f"tess-{kind}", "trustee")
    asked = RequestCalendarChange(
        name=organisation, kind=kind, first_day=first_day, last_day=last_day, source="Gazette"
    )
    outcome = await mona.does(asked, reason="It was proclaimed.")
    change = outcome.state.calendar_asked[0].change
    await tess.does(ConfirmCalendarChange(name=organisation, change=change))


@in_loop
async def test_a_holiday_announced_later_extends_by_one_event_what_the_policy_says(
    tmp_path: Path, extending: Path
) -> None:
    async with kept(tmp_path, pack=extending) as it:
        name = await it.complaint("k1", "grievance")
        await _changed(it, "holiday", "2026-03-04")
        await it.keeper.catch_up()
        (extension,) = await it.noted(name)
        assert (extension.what, extension.due, extension.fixed) == ("recounted", DUE, LATER)
        await it.at(DUE + SECOND)
        assert "missed 0" not in await it.said(name, "acknowledge")
        await it.at(LATER + SECOND)
        assert "missed 0" in await it.said(name, "acknowledge")
        # Whoever looks again finds nothing to do.
        version = (await it.state(name)).version
        await it.keeper.catch_up()
        assert (await it.state(name)).version == version


@in_loop
async def test_reminders_follow_what_was_extended(tmp_path: Path, extending: Path) -> None:
    async with kept(tmp_path, pack=extending) as it:
        name = await it.complaint("k1", "grievance")
        await _changed(it, "holiday", "2026-03-04")
        await it.at(datetime(2026, 3, 5, 9, 0, tzinfo=UTC))
        assert await it.said(name, "acknowledge") == ["recounted 0", "reminded 1"]


@in_loop
async def test_without_that_what_is_due_stays_due(tmp_path: Path) -> None:
    async with kept(tmp_path) as it:
        name = await it.complaint("k1", "grievance")
        await _changed(it, "holiday", "2026-03-04")
        await it.at(DUE + SECOND)
        said = await it.said(name, "acknowledge")
        assert "recounted 0" not in said
        assert "missed 0" in said


@in_loop
async def test_a_holiday_taken_away_never_shortens(tmp_path: Path, extending: Path) -> None:
    async with kept(tmp_path, pack=extending) as it:
        await _changed(it, "holiday", "2026-03-04")
        name = await it.complaint("k1", "grievance")
        await _changed(it, "working", "2026-03-04", "2026-03-04")
        await it.at(LATER)
        assert "missed 0" not in await it.said(name, "acknowledge")
        assert await it.said(name, "acknowledge") == ["reminded 1"]


@in_loop
async def test_what_ran_out_is_not_brought_back_by_a_holiday(
    tmp_path: Path, extending: Path
) -> None:
    async with kept(tmp_path, pack=extending) as it:
        name = await it.complaint("k1", "grievance")
        it.clock.set(DUE + SECOND)
        await _changed(it, "holiday", "2026-03-04")
        await it.keeper.catch_up()
        said = await it.said(name, "acknowledge")
        assert "recounted 0" not in said
        assert "missed 0" in said


@in_loop
async def test_a_closure_far_away_moves_nothing(tmp_path: Path, extending: Path) -> None:
    async with kept(tmp_path, pack=extending) as it:
        name = await it.complaint("k1", "grievance")
        await _changed(it, "closed", "2026-12-29", "2026-12-31")
        await it.keeper.catch_up()
        assert await it.noted(name) == ()
        assert it.alarms == []


@in_loop
async def test_the_hour_that_is_left_out_moves_no_closing_time(tmp_path: Path) -> None:
    # Good Friday and Easter Monday lie between, and the clocks go forward on Easter Sunday.
    received = datetime(2027, 3, 25, 10, 0, tzinfo=UTC)
    due = datetime(2027, 4, 1, 16, 0, tzinfo=UTC)
    async with kept(tmp_path, received) as it:
        name = await it.complaint("k1", "grievance")
        await it.at(due)
        assert "missed 0" not in await it.said(name, "acknowledge")
        await it.at(due + SECOND)
        assert "missed 0" in await it.said(name, "acknowledge")


@in_loop
async def test_nor_does_the_hour_that_comes_twice(tmp_path: Path) -> None:
    received = datetime(2027, 10, 29, 10, 0, tzinfo=UTC)
    due = datetime(2027, 11, 3, 17, 0, tzinfo=UTC)
    async with kept(tmp_path, received) as it:
        name = await it.complaint("k1", "grievance")
        await it.at(due)
        assert "missed 0" not in await it.said(name, "acknowledge")
        await it.at(due + SECOND)
        assert "missed 0" in await it.said(name, "acknowledge")

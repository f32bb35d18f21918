"""Cases, incidents and takedowns: what falls due in them is written down as anywhere else."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from duecourse.breaches import commands as b
from duecourse.incidents import commands as i
from duecourse.kernel.clocks.state import standing
from duecourse.kernel.reasons import Reason
from duecourse.takedowns import commands as t
from tests.integration.commands.running import in_loop
from tests.integration.keeper.matters import CAPTURE, SECOND, Matters, matters


async def _misses_at_its_second(it: Matters, name: str, clock: str) -> datetime:
    due = await it.due(name, clock)
    await it.it.at(due)
    assert "missed 0" not in await it.it.said(name, clock)
    await it.it.at(due + SECOND)
    said = await it.it.said(name, clock)
    assert said.count("missed 0") == 1
    return due


async def _standing(it: Matters, name: str, clock: str) -> str:
    found = it.it.view(name, await it.it.state(name))
    (kept,) = [one for one in found if one.id == clock]
    return standing(kept.clock, it.it.clock())


@in_loop
async def test_a_report_that_nobody_sorts_is_missed_and_told_of_in_order(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        due = await _misses_at_its_second(it, name, "triage")
        assert due == datetime(2026, 3, 9, 17, 0, tzinfo=UTC)
        assert await it.told(name) == [(it.tom.name,)]
        await it.it.at(due + timedelta(days=3))
        assert await it.told(name) == [(it.tom.name,), (it.cleo.name,)]


@in_loop
async def test_what_is_sorted_in_time_is_not_missed_and_late_is_late_for_ever(
    tmp_path: Path,
) -> None:
    async with matters(tmp_path) as it:
        in_time, late = await it.breach(id_="b1"), await it.breach(id_="b2")
        due = await it.due(in_time, "triage")
        it.it.clock.set(due)
        plan = "A talk about what may be told."
        await it.ada.does(
            b.TriageInformal(name=in_time, plan=plan, criticism="no", disclosure="not_protected")
        )
        await it.it.at(due + timedelta(days=9))
        assert await it.it.said(in_time, "triage") == []
        assert await _standing(it, in_time, "triage") == "met"
        await it.ada.does(
            b.TriageInformal(name=late, plan=plan, criticism="no", disclosure="not_protected")
        )
        assert await _standing(it, late, "triage") == "late"


@in_loop
async def test_whom_a_case_is_about_is_told_nothing_of_it(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach(it.tom)
        await it.it.at(await it.due(name, "triage") + timedelta(days=9))
        told = {person for people in await it.told(name) for person in people}
        assert told == {it.cleo.name}


@in_loop
async def test_a_measure_that_nobody_looks_at_again_is_missed_each_time(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        imposed = b.ImposeInterim(name=name, measure="paid_suspension", need="People may be hurt.")
        await it.ada.does(imposed)
        await _misses_at_its_second(it, name, "interim_review")
        await it.ada.does(b.ReviewInterim(name=name), reason="It is still needed.")
        await it.it.at(await it.due(name, "interim_review") + SECOND)
        assert (await it.it.said(name, "interim_review")).count("missed 0") == 2
        await it.ada.does(b.LiftInterim(name=name), reason="Nobody is in danger.")
        await it.it.at(it.it.clock() + timedelta(days=30))
        assert (await it.it.said(name, "interim_review")).count("missed 0") == 2


@pytest.mark.parametrize("kinds", [("crisis",), ("safeguarding",), ("data", "security"), ()])
@in_loop
async def test_an_incident_that_nobody_assesses_is_missed(
    tmp_path: Path, kinds: tuple[str, ...]
) -> None:
    async with matters(tmp_path) as it:
        name = await it.incident(*kinds)
        due = await _misses_at_its_second(it, name, "assess")
        assert due == it.it.clock() - SECOND
        assert await it.told(name) == [(it.tom.name,)]


@in_loop
async def test_a_breach_of_data_counts_from_when_it_was_known_of_and_a_decision_is_no_report(
    tmp_path: Path,
) -> None:
    async with matters(tmp_path) as it:
        known = it.it.clock() - timedelta(hours=20)
        name = await it.incident("data", aware_at=known)
        assert await it.due(name, "report") == known + timedelta(hours=72)
        decided = i.DecideReport(name=name, body="data_regulator", report="yes")
        await it.tom.does(decided, reason="People can be known by it.")
        due = await _misses_at_its_second(it, name, "report")
        await it.tom.does(i.NotifyBody(name=name, body="data_regulator", reference="IC-1"))
        assert await _standing(it, name, "report") == "late"
        assert due == known + timedelta(hours=72)


@in_loop
async def test_a_decision_that_nobody_is_told_of_data_meets_it(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.incident("data")
        decided = i.DecideReport(name=name, body="data_regulator", report="no")
        await it.tom.does(decided, reason="Nobody can be known by it.")
        assert await _standing(it, name, "report") == "met"
        await it.it.at(it.it.clock() + timedelta(days=4))
        assert "missed 0" not in await it.it.said(name, "report")


@in_loop
async def test_what_does_not_come_down_is_missed_and_so_is_a_second_look(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.takedown()
        await _misses_at_its_second(it, name, "takedown")
        removed = it.it.clock() - timedelta(hours=1)
        in_time = t.RecordRemoval(name=name, removed_at=removed, captured_digest=CAPTURE)
        await it.lena.does(in_time, reason="The site took it down.")
        assert await _standing(it, name, "takedown") == "met_entered_late"
        await _misses_at_its_second(it, name, "second_look")
        seen = t.ConfirmRemoval(name=name, captured_digest=CAPTURE, cross_posts="yes")
        await it.tom.does(seen)
        assert await _standing(it, name, "second_look") == "late"


@in_loop
async def test_what_can_still_be_seen_counts_on_and_what_is_there_again_counts_anew(
    tmp_path: Path,
) -> None:
    async with matters(tmp_path) as it:
        name = await it.takedown()
        due = await it.due(name, "takedown")
        await it.lena.does(t.RecordRemoval(name=name), reason="It is down.")
        await it.jo.does(t.ReportStillVisible(name=name))
        assert await it.due(name, "takedown") == due
        await it.lena.does(t.RecordRemoval(name=name), reason="It is down.")
        seen = t.ConfirmRemoval(name=name, captured_digest=CAPTURE, cross_posts="yes")
        await it.tom.does(seen)
        it.it.clock.set(due + timedelta(days=1))
        await it.jo.does(t.ReportReappearance(name=name))
        assert await it.due(name, "takedown") > due + timedelta(days=1)
        await it.it.at(await it.due(name, "takedown"))
        assert await it.it.said(name, "takedown") == []


@in_loop
async def test_what_a_duty_of_a_post_asks_for_is_missed_once_and_not_twice(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        room = it.it.room
        post, consent = await room.verified("su-1")
        await room.lena.does(room.publication(post))
        await room.lena.does(room.withdrawal(consent))
        duty = (await it.it.state(post)).duties[-1]
        await it.it.at(duty.due_at + SECOND)
        assert "missed 0" in await it.it.said(post, duty.id)
        names = [one for one in it.it.keeper.index.streams() if "/takedowns/" in one]
        assert names == []


@in_loop
async def test_a_site_that_says_nothing_is_recorded_as_silent_by_itself(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.at_a_site()
        due = await it.due(name, "platform")
        assert due == it.it.clock() + timedelta(hours=48)
        await it.it.at(due)
        assert (await it.it.state(name)).state == "platform_reported"
        await it.it.at(due + SECOND)
        assert (await it.it.state(name)).state == "platform_rejected"
        # Who is told of it was told first.
        assert await it.it.said(name, "platform") == ["missed 0", "escalated 1"]
        assert it.it.alarms == []
        again = t.ComplainToPlatform(name=name, reference="R-2")
        await it.lena.does(again)
        assert await it.due(name, "platform") == it.it.clock() + timedelta(hours=48)


@in_loop
async def test_a_month_away_or_a_file_that_is_gone_changes_nothing(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        case, incident = await it.breach(), await it.incident("data")
        site = await it.at_a_site()
    for suffix in ("", "-wal", "-shm"):
        (tmp_path / f"clocks.sqlite{suffix}").unlink(missing_ok=True)
    later = datetime(2026, 4, 10, 9, 0, tzinfo=UTC)
    async with matters(tmp_path, later) as it:
        await it.it.keeper.catch_up()
        for name, clock in ((case, "triage"), (incident, "assess"), (incident, "report")):
            (miss, *_) = [n for n in await it.it.noted(name) if (n.clock, n.what)[0] == clock]
            assert (miss.what, miss.at) == ("missed", later)
            assert miss.due < later
        assert (await it.it.state(site)).state == "platform_rejected"
        versions = [(await it.it.state(one)).version for one in (case, incident, site)]
        await it.it.keeper.catch_up()
        assert versions == [(await it.it.state(one)).version for one in (case, incident, site)]


@in_loop
async def test_while_the_wall_clock_is_back_nothing_is_written_and_forward_all_of_it_once(
    tmp_path: Path,
) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        due = await it.due(name, "triage")
        it.it.clock.set(due + timedelta(hours=3))
        await it.it.room.house.person("late", "social_lead")
        await it.it.at(due + timedelta(hours=2))
        assert await it.it.said(name, "triage") == []
        await it.it.at(due + timedelta(days=60))
        said = ["missed 0", "escalated 1", "escalated 2"]
        assert await it.it.said(name, "triage") == said
        await it.it.at(due + timedelta(days=1))
        await it.it.at(due + timedelta(days=61))
        assert await it.it.said(name, "triage") == said


@in_loop
async def test_what_was_missed_goes_to_who_is_next_and_to_nobody_before(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach()
        due = await it.due(name, "triage")
        plan = b.TriageInformal(
            name=name,
            plan="A talk about what may be told.",
            criticism="no",
            disclosure="not_protected",
        )
        it.it.clock.set(due)
        refused = await it.tom.is_refused(plan)
        assert [v.reason for v in refused.violations] == [Reason.NOT_AUTHORISED]
        await it.it.at(due + SECOND)
        await it.tom.does(plan)
        assert await _standing(it, name, "triage") == "late"


@in_loop
async def test_it_goes_to_nobody_whom_the_case_is_about(tmp_path: Path) -> None:
    async with matters(tmp_path) as it:
        name = await it.breach(it.tom)
        await it.it.at(await it.due(name, "triage") + SECOND)
        own = b.TriageNoCase(name=name, why="no_breach")
        refused = await it.tom.is_refused(own, reason="It was nothing.")
        # Nor do they learn from the refusal that there is one.
        assert Reason.NOT_FOUND in {v.reason for v in refused.violations}

"""Closures and holidays that are announced: by two people, and for what starts afterwards."""

from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from duecourse.facts.lasting import down_by
from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.calendar import ASKED_MAX
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.testing import MONDAY, Scene
from tests.scenarios.acat import acat
from tests.scenarios.organisations.test_organisations import acat_itself, appointed

DAY: Final = "2026-12-24"


def _asked(scene: Scene, **days: Any) -> Scene:
    command = c.RequestCalendarChange(name=scene.name, **days)
    return scene.when(command, "mona", reason="Christmas.").then(e.CalendarChangeRequested)


def _confirm(scene: Scene) -> c.ConfirmCalendarChange:
    return c.ConfirmCalendarChange(name=scene.name, change=scene.state.calendar_asked[0].change)


def _changed(scene: Scene, **days: Any) -> Scene:
    scene = _asked(scene, **days)
    return scene.when(_confirm(scene), "tess").then(e.CalendarChanged)


def _calendar(scene: Scene) -> Any:
    return scene.given.pack.dated(scene.state.calendar_changes).calendar


def _works(scene: Scene, day: str) -> bool:
    return bool(_calendar(scene).works_on(datetime.fromisoformat(day).date()))


def test_a_closure_counts_when_somebody_else_has_confirmed_it() -> None:
    scene = _asked(acat_itself(), kind="closed", first_day="2026-12-24", last_day="2026-12-31")
    assert _works(scene, "2026-12-29")
    scene.when(_confirm(scene), "mona").then_refused_alone(Reason.SELF_APPROVAL, "ACAT-RESP-agreed")
    scene = scene.when(_confirm(scene), "tess").then(e.CalendarChanged)
    assert not _works(scene, "2026-12-24")
    assert not _works(scene, "2026-12-31")
    assert _works(scene, "2027-01-04")
    assert scene.state.calendar_asked == ()
    assert scene.state.calendar_changes[0].by == scene.given.person("mona")


def test_the_laws_working_days_go_on_while_the_office_is_shut() -> None:
    scene = _changed(acat_itself(), kind="closed", first_day="2026-12-29")
    day = datetime.fromisoformat("2026-12-29").date()
    assert not _calendar(scene).works_on(day)
    assert _calendar(scene).works_on(day, "statutory")


@pytest.mark.parametrize(
    ("kind", "back", "day"),
    [("holiday", "working", "2026-06-15"), ("closed", "open", "2026-06-16")],
)
def test_what_was_announced_is_taken_back_in_the_same_way(kind: str, back: str, day: str) -> None:
    scene = _changed(acat_itself(), kind=kind, first_day=day, source="Gazette")
    assert not _works(scene, day)
    assert _works(_changed(scene, kind=back, first_day=day, source="Gazette"), day)


def test_a_public_holiday_is_not_opened_and_a_closure_is_no_public_holiday() -> None:
    christmas = "2026-12-25"
    assert not _works(_changed(acat_itself(), kind="open", first_day=christmas), christmas)
    shut = _changed(acat_itself(), kind="closed", first_day="2026-06-16")
    still = _changed(shut, kind="working", first_day="2026-06-16", source="Gazette")
    assert not _works(still, "2026-06-16")


def test_what_falls_due_is_counted_by_the_calendar_that_was_confirmed() -> None:
    scene = acat_itself()
    before, _ = down_by(MONDAY, scene.given.pack)
    tomorrow = (MONDAY + timedelta(days=1)).date().isoformat()
    shut = _changed(scene, kind="closed", first_day=tomorrow)
    command = c.OpenRegulatedPeriod(name=scene.name)
    proposal = Proposal(shut.state, command, _context(shut))
    after, _ = down_by(MONDAY, proposal.pack)
    assert after == before + timedelta(days=1)


def _context(scene: Scene) -> Any:
    actor = Actor(name=scene.given.person("tess"), organisation=scene.name)
    return Context(at=MONDAY, actor=actor, pack=scene.given.pack, facts=Facts({}))


def test_72_hours_are_72_hours_whatever_is_shut() -> None:
    scene = _changed(acat_itself(), kind="closed", first_day="2026-03-03", last_day="2026-03-31")
    pack = scene.given.pack.dated(scene.state.calendar_changes)
    assert down_by(MONDAY, pack)[0] == MONDAY + timedelta(hours=72)


@pytest.mark.parametrize(
    ("days", "reason", "field"),
    [
        ({"first_day": "2026-12-24"}, Reason.FIELD_REQUIRED, "kind"),
        ({"kind": "closed"}, Reason.FIELD_REQUIRED, "first_day"),
        ({"kind": "holiday", "first_day": "2026-06-15"}, Reason.FIELD_REQUIRED, "source"),
        ({"kind": "working", "first_day": "2026-06-15"}, Reason.FIELD_REQUIRED, "source"),
        ({"kind": "closed", "first_day": "2026-02-30"}, Reason.FIELD_INVALID, "first_day"),
        (
            {"kind": "closed", "first_day": "2026-12-24", "last_day": "2026-12-23"},
            Reason.FIELD_INVALID,
            "last_day",
        ),
        (
            {"kind": "closed", "first_day": "2026-01-01", "last_day": "2027-01-02"},
            Reason.FIELD_INVALID,
            "last_day",
        ),
    ],
)
def test_days_that_cannot_be_are_refused(days: dict[str, str], reason: Reason, field: str) -> None:
    scene = acat_itself()
    command = c.RequestCalendarChange(name=scene.name, **days)
    scene.when(command, "mona", reason="Why.").then_refused_alone(reason)
    assert [v.field for v in scene.when(command, "mona", reason="Why.").violations] == [field]


def test_nobody_shuts_the_office_for_good_not_even_bit_by_bit() -> None:
    scene = _changed(acat_itself(), kind="closed", first_day="2026-04-01", last_day="2026-05-15")
    scene = _asked(scene, kind="closed", first_day="2026-05-16", last_day="2026-06-15")
    scene.when(_confirm(scene), "tess").then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_day_and_the_last_that_can_be_written_are_days_too(day: str) -> None:
    assert not _works(_changed(acat_itself(), kind="closed", first_day=day), day)


def test_what_was_not_asked_for_or_is_confirmed_already_is_not_confirmed() -> None:
    scene = _asked(acat_itself(), kind="closed", first_day="2026-12-24")
    command = _confirm(scene)
    scene = scene.when(command, "tess")
    scene.when(command, "tess").then_refused_alone(Reason.ILLEGAL_TRANSITION)
    other = c.ConfirmCalendarChange(name=scene.name, change="change-1")
    scene.when(other, "tess").then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_requests_that_nobody_looks_at_do_not_pile_up() -> None:
    scene = acat_itself()
    for _ in range(ASKED_MAX):
        scene = _asked(scene, kind="closed", first_day="2026-12-24")
    command = c.RequestCalendarChange(name=scene.name, kind="closed", first_day="2026-12-24")
    refused = scene.when(command, "mona", reason="Christmas.")
    refused.then_refused_alone(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize(
    ("friends", "refused"), [(("tess",), True), (("tess", "tom", "chris"), False), ((), False)]
)
def test_whoever_asks_for_days_does_not_choose_who_confirms_them(
    friends: tuple[str, ...], refused: bool
) -> None:
    given = appointed(acat(), "trustee", "mona", *friends)
    if len(friends) > 1:
        given = given.with_person("tom", "trustee").with_person("chris", "trustee")
        given = given.with_organisation(officers={"trustee": tuple(map(given.person, friends))})
    state = given.facts[given.organisation]
    scene = _asked(
        Scene(given, ORGANISATIONS, given.organisation, state), kind="closed", first_day=DAY
    )
    after = scene.when(_confirm(scene), "tess")
    if refused:
        after.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "ACAT-RESP-agreed")
    else:
        after.then(e.CalendarChanged)


def test_whoever_may_neither_administer_nor_approve_has_no_say() -> None:
    scene = _asked(acat_itself(), kind="closed", first_day=DAY)
    confirmed = scene.when(_confirm(scene), "lena")
    confirmed.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")

"""What people may do to a clock: nobody to their own, nothing to what ran out, never a law's."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from duecourse.breaches import commands as b
from duecourse.complaints import commands as k
from duecourse.contacts import commands as m
from duecourse.incidents import commands as i
from duecourse.incidents.decide import INCIDENTS
from duecourse.incidents.state import Incident
from duecourse.kernel.clocks.state import standing
from duecourse.kernel.reasons import Reason
from duecourse.takedowns import commands as t
from duecourse.testing import MONDAY, Scene
from tests.scenarios.breaches import scenes as s
from tests.scenarios.clocks import SECOND, clock_of, missed
from tests.scenarios.complaints.test_complaints import nothing, received
from tests.scenarios.contacts.test_contacts import NOBODY, assigned
from tests.scenarios.incidents.stages import RATED, flagged
from tests.scenarios.takedowns.stages import removed, requested

DONE = MONDAY + timedelta(hours=1)


def _case() -> Scene:
    scene = missed(s.reported(), "triage")
    return scene.when(
        b.TriageInformal(
            name=scene.name, plan="A talk.", criticism="no", disclosure="not_protected"
        ),
        "lin",
    )


def _incident() -> Scene:
    scene = missed(flagged(), "assess")
    return scene.when(i.AssessIncident(name=scene.name, **RATED), "lena")


def _takedown() -> Scene:
    scene = missed(requested(), "takedown")
    return scene.when(t.RecordRemoval(name=scene.name), "ada", reason="They asked.")


def _look() -> Scene:
    scene = missed(removed(), "second_look")
    seen = t.ConfirmRemoval(name=scene.name, captured_digest="a" * 64, cross_posts="yes")
    return scene.when(seen, "lena")


def _complaint() -> Scene:
    scene = missed(received(), "acknowledge")
    return scene.when(k.AcknowledgeComplaint(name=scene.name), "ada")


def _contact() -> Scene:
    scene = missed(assigned(), "reply")
    told = m.ReplyToContact(name=scene.name, route="phone", summary="Told.", **NOBODY)
    return scene.when(told, "lena")


CORRECTED = (
    (_contact, m.CorrectContactMiss, "reply", "mona", "lena"),
    (_case, b.CorrectBreachMiss, "triage", "dee", "lin"),
    (_incident, i.CorrectIncidentMiss, "assess", "tom", "lena"),
    (_takedown, t.CorrectTakedownMiss, "takedown", "tom", "ada"),
    (_look, t.CorrectTakedownMiss, "second_look", "tom", "lena"),
    (_complaint, k.CorrectComplaintMiss, "acknowledge", "mona", "ada"),
)
Case = tuple[Callable[[], Scene], Any, str, str, str]


@pytest.mark.parametrize("case", CORRECTED, ids=lambda case: case[0].__name__)
class TestAMissThatWasNone:
    def test_it_is_in_time_and_the_miss_stays_beside_it(self, case: Case) -> None:
        late, command, clock, another, _ = case
        scene = late()
        assert standing(clock_of(scene, clock).clock, scene.at) == "late"
        start = clock_of(scene, clock).clock.start
        said = {"clock": clock, "done_at": start + timedelta(minutes=5), "evidence": "A letter."}
        after = scene.when(command(name=scene.name, **said), another)
        kept = clock_of(after, clock)
        assert standing(kept.clock, after.at) == "met_entered_late"
        assert [one.what for one in kept.noted] == ["missed", "corrected"]
        again = after.when(command(name=scene.name, **said), another)
        again.then_refused(Reason.ILLEGAL_TRANSITION)

    def test_who_did_it_late_says_nothing_of_it(self, case: Case) -> None:
        late, command, clock, _, themselves = case
        scene = late()
        start = clock_of(scene, clock).clock.start
        said = {"clock": clock, "done_at": start, "evidence": "A letter."}
        own = scene.when(command(name=scene.name, **said), themselves)
        own.then_refused(Reason.CONFLICT_OF_INTEREST)

    def test_it_is_shown_and_lies_in_the_time_that_there_was(self, case: Case) -> None:
        late, command, clock, another, _ = case
        scene = late()
        kept = clock_of(scene, clock).clock
        assert kept.fixed is not None
        shown = {"clock": clock, "evidence": "A letter."}
        for done in (kept.start - SECOND, kept.fixed + SECOND, scene.at + SECOND):
            wrong = scene.when(command(name=scene.name, done_at=done, **shown), another)
            wrong.then_refused(Reason.TIME_ORDER)
        unset = scene.when(command(name=scene.name, **shown), another)
        unset.then_refused(Reason.FIELD_REQUIRED)
        bare = {"clock": clock, "done_at": kept.start, "evidence": " \u200b"}
        unshown = scene.when(command(name=scene.name, **bare), another)
        unshown.then_refused(Reason.EVIDENCE_REQUIRED)
        strange = command(name=scene.name, clock="nothing", done_at=kept.start, evidence="So.")
        scene.when(strange, another).then_refused(Reason.NOT_FOUND)


def test_of_what_was_never_done_nobody_says_that_it_was_in_time() -> None:
    scene = missed(s.reported(), "triage")
    said = b.CorrectBreachMiss(name=scene.name, clock="triage", done_at=DONE, evidence="A note.")
    scene.when(said, "dee").then_refused(Reason.ILLEGAL_TRANSITION)


def test_nobody_corrects_a_miss_in_a_case_of_their_own() -> None:
    scene = _case()
    said = b.CorrectBreachMiss(name=scene.name, clock="triage", done_at=DONE, evidence="A note.")
    for who in ("sam", "jo", "una"):
        refused = scene.when(said, who)
        assert refused.violations


def test_who_may_appeal_has_longer_once_it_is_put_off() -> None:
    scene = s.outcome()
    before = scene.state.appeal_until
    said = b.ExtendBreachClock(
        name=scene.name, clock="appeal", why="party_ill", added=3, told="By letter."
    )
    after = scene.when(said, "lin")
    later = after.state.appeal_until
    assert later > before
    assert clock_of(after, "appeal").clock.due == later
    last = s.until(after, later)
    appeal = b.AppealBreach(name=scene.name, ground="sanction")
    last.when(appeal, "sam").then_in("appeal")
    # Nor is the case closed before that.
    closed = s.until(after, before + SECOND).when(
        b.CloseBreach(name=scene.name, assessed="yes"), "dee"
    )
    assert Reason.APPEAL_WINDOW_OPEN in {v.reason for v in closed.violations}


@pytest.mark.parametrize("added", [-1, 0, 6, 99])
def test_nothing_is_put_off_by_nothing_nor_by_more_than_it_is_long(added: int) -> None:
    scene = s.outcome()
    said = b.ExtendBreachClock(
        name=scene.name, clock="appeal", why="complex", added=added, told="By letter."
    )
    reason = Reason.FIELD_REQUIRED if added < 1 else Reason.FIELD_INVALID
    scene.when(said, "lin").then_refused(reason)


def test_in_several_steps_nothing_is_put_off_by_more_than_it_is_long() -> None:
    scene, said = s.outcome(), {"clock": "appeal", "why": "agreed", "told": "By letter."}
    scene = scene.when(b.ExtendBreachClock(name=scene.name, added=4, **said), "lin")
    again = scene.when(b.ExtendBreachClock(name=scene.name, added=2, **said), "dee")
    again.then_refused(Reason.FIELD_INVALID)
    scene.when(b.ExtendBreachClock(name=scene.name, added=1, **said), "dee").then_in("decided")


@pytest.mark.parametrize("clock", ["triage", "interim_review"])
def test_what_its_rule_does_not_let_is_not_put_off(clock: str) -> None:
    scene = s.reported()
    measure = b.ImposeInterim(name=scene.name, measure="supervised", need="To protect Pat.")
    scene = scene.when(measure, "dee")
    said = b.ExtendBreachClock(name=scene.name, clock=clock, why="agreed", added=1, told="So.")
    scene.when(said, "dee").then_refused(Reason.DEADLINE_IMMUTABLE)


def test_what_ran_out_is_not_put_off() -> None:
    scene = missed(received(), "answer")
    said: dict[str, Any] = {"clock": "answer", "why": "agreed", "added": 1, "told": "Yes."}
    late = scene.when(k.ExtendComplaintClock(name=scene.name, **said), "chris")
    late.then_refused(Reason.DEADLINE_IMMUTABLE)


@pytest.mark.parametrize("clock", ["acknowledge", "acknowledge_data_protection"])
def test_no_acknowledgement_is_put_off(clock: str) -> None:
    opened: dict[str, Any] = {"kind": "data_protection", "complainant": "R. Roe"}
    scene = nothing().when(k.OpenComplaint(name=nothing().name, **opened), "lena")
    said: dict[str, Any] = {"clock": clock, "why": "complex", "added": 1, "told": "Yes."}
    refused = scene.when(k.ExtendComplaintClock(name=scene.name, **said), "chris")
    refused.then_refused(Reason.DEADLINE_IMMUTABLE)


def test_an_incident_waits_for_the_police_and_is_due_later_by_the_time_it_waited() -> None:
    scene = flagged()
    due = clock_of(scene, "assess").clock.due
    review = scene.at + timedelta(days=3)
    stop = i.StopIncidentClock(
        name=scene.name, clock="assess", why="police_asked", review_at=review
    )
    stopped = scene.when(stop, "lena")
    assert standing(clock_of(stopped, "assess").clock, scene.at + timedelta(days=9)) == "stopped"
    stopped.when(stop, "lena").then_refused(Reason.ALREADY_EXISTS)
    go_on = i.ResumeIncidentClock(name=scene.name, clock="assess", why="police_asked")
    after = stopped.later(hours=2).when(go_on, "lena")
    assert due is not None
    assert clock_of(after, "assess").clock.due == due + timedelta(hours=2)


@pytest.mark.parametrize("clock", ["report"])
def test_seventy_two_hours_do_not_stand_still(clock: str) -> None:
    scene = flagged("data")
    stop = i.StopIncidentClock(
        name=scene.name, clock=clock, why="police_asked", review_at=scene.at + timedelta(days=1)
    )
    scene.when(stop, "lena").then_refused(Reason.DEADLINE_IMMUTABLE)


def test_nobody_lets_a_clock_stand_still_that_ran_out_or_without_an_end() -> None:
    scene = flagged()
    said: dict[str, Any] = {"name": scene.name, "clock": "assess", "why": "police_asked"}
    unset = scene.when(i.StopIncidentClock(**said), "lena")
    unset.then_refused(Reason.FIELD_REQUIRED)
    for_ever = i.StopIncidentClock(**said, review_at=scene.at + timedelta(days=29))
    scene.when(for_ever, "lena").then_refused(Reason.FIELD_REQUIRED)
    late = missed(scene, "assess")
    stop = i.StopIncidentClock(**said, review_at=late.at + timedelta(days=1))
    late.when(stop, "lena").then_refused(Reason.DEADLINE_IMMUTABLE)


def test_whoever_leads_incidents_does_not_stop_their_own_clock_where_the_team_may() -> None:
    scene = flagged()
    stop = i.StopIncidentClock(
        name=scene.name,
        clock="assess",
        why="police_asked",
        review_at=scene.at + timedelta(days=1),
    )
    scene.when(stop, "tom").then_refused(Reason.CONFLICT_OF_INTEREST)


def test_what_was_missed_goes_from_step_to_step_to_who_is_next() -> None:
    given = s.house()
    scene = Scene(given, INCIDENTS, given.name("incidents", "i1"), Incident())
    scene = scene.when(
        i.FlagIncident(name=scene.name, kinds=("crisis",), summary="It grows."), "jo"
    )
    rate = i.AssessIncident(name=scene.name, **RATED)
    late = missed(scene, "assess")
    due = clock_of(late, "assess").clock.fixed
    assert due is not None
    late.when(rate, "kit").then_refused(Reason.NOT_AUTHORISED, "EXT-INCIDENT-lead")
    said: dict[str, Any] = {"name": scene.name, "clock": "assess", "what": "escalated", "due": due}
    first = late.reacting(i.NoteIncidentClock(**said, number=1))
    first.when(rate, "kit").then_refused(Reason.NOT_AUTHORISED, "EXT-INCIDENT-lead")
    second = first.later(days=1).reacting(i.NoteIncidentClock(**said, number=2))
    passed_to = clock_of(second, "assess").passed_to
    assert passed_to[0] == given.person("dee")
    assert given.person("kit") in passed_to
    second.when(rate, "kit").then_in("assessed")
    # What is nobody's to do yet goes to nobody, and who is no next does it no sooner.
    second.when(rate, "una").then_refused(Reason.NOT_AUTHORISED, "EXT-INCIDENT-lead")

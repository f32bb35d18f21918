"""A report is sorted and heard, whoever made it and whomever it is about, and binds what it is."""

from typing import Any

import pytest
from msgspec import structs

from duecourse.breaches import commands as c
from duecourse.breaches.parts import KNOWING
from duecourse.breaches.state import PastCase
from duecourse.kernel.facts import Facts
from duecourse.kernel.knowing import Viewer, may_know
from duecourse.kernel.reasons import Reason
from duecourse.people.commands import RecordLeaving, RegisterPerson, SuspendAccess
from duecourse.proving.casts import acknowledgement
from duecourse.proving.journeys import casework
from duecourse.shipped import SHIPPED
from duecourse.testing import Given, Scene, decided_by
from tests.rules.cases import reported, settled
from tests.scenarios.breaches import scenes as s
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import owner_alone, zrtherapy

PACKS = pytest.mark.parametrize("pack", SHIPPED)
CONFLICT = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def knows(scene: Scene, who: str) -> bool:
    given: Any = scene.given
    name = given.person(who)
    viewer = Viewer(
        person=name,
        known=given.facts.get(name),
        organisation=given.facts[given.organisation],
        pack=given.pack,
    )
    return may_know(viewer, KNOWING.circle(scene.name, scene.state, Facts(given.facts)))


# --- whose turn it is knows of it ---


def investigated_by_the_director(**reporting: Any) -> Scene:
    given = s.house()
    scene = s.with_evidence(s.reported(given, **reporting))
    return s.submitted(s.formal(scene, investigator="dee"), by="dee")


def test_the_board_knows_of_a_case_that_the_only_director_investigated() -> None:
    scene = investigated_by_the_director()
    assert [who for who in ("bo", "kit") if knows(scene, who)] == ["bo", "kit"]
    assert not any(knows(scene, who) for who in ("vic", "pat", "una"))
    hearing = s.notice(scene, chair="kit")
    scene.when(hearing, "dee").then_refused(*CONFLICT)
    scene.when(hearing, "kit").then_in("hearing_scheduled")


def test_so_it_does_where_the_director_reported() -> None:
    given = s.house()
    line = {"dee": "bo", "lin": "kit", "max": "kit"}
    managers = {given.person(one): given.person(over) for one, over in line.items()}
    given = given.with_organisation(managers=managers)
    scene = s.submitted(s.formal(s.with_evidence(s.reported(given, by="dee"))))
    assert knows(scene, "kit")
    scene.when(s.notice(scene, chair="kit"), "kit").then_in("hearing_scheduled")


def test_another_of_the_board_knows_of_what_one_of_it_reported() -> None:
    given = s.house()
    given = given.with_organisation(managers={given.person("dee"): given.person("bo")})
    assert knows(s.reported(given, by="bo"), "kit")
    assert not knows(s.reported(given), "kit")


def test_while_somebody_free_decides_the_board_is_told_nothing() -> None:
    scene = s.found()
    assert knows(scene, "dee")
    assert not any(knows(scene, who) for who in ("bo", "kit"))


# --- everybody may report, and be reported ---


def of_the_only_trustee() -> Scene:
    """Return a report about the only member of the Board, to whom all others answer."""
    given = stass().with_person("jo")
    line = {"dee": "bo", "lin": "dee", "max": "dee"}
    managers = {given.person(one): given.person(over) for one, over in line.items()}
    given = given.with_organisation(managers=managers)
    return s.reported(given, respondent=given.person("bo"))


@pytest.mark.parametrize("who", ["lin", "max", "dee"])
def test_a_report_about_the_only_trustee_is_sorted_by_a_body_outside(who: str) -> None:
    scene = of_the_only_trustee()
    assert knows(scene, who)
    informal = c.TriageInformal(
        name=scene.name, plan="They talk.", criticism="no", disclosure="not_protected"
    )
    scene.when(informal, who).then_refused(*CONFLICT)
    sorted_ = scene.when(informal, who, outside=decided_by()).then_in("informal_action")
    assert sorted_.state.decided_outside


def test_the_only_trustee_records_nothing_of_it_while_somebody_else_can() -> None:
    scene = of_the_only_trustee()
    informal = c.TriageInformal(
        name=scene.name, plan="I talk to myself.", criticism="no", disclosure="not_protected"
    )
    assert not knows(scene, "bo")
    assert scene.when(informal, "bo", outside=decided_by()).violations


def about_zoe(given: Given, by: str) -> Scene:
    owner = given.person("zoe")
    said = {**s.act(clause="ZRT-SA-views", while_at="working")}
    scene = s.nothing(given)
    if by == "zoe":
        return scene.when(c.SelfReport(name=scene.name, **said), by)
    return scene.when(c.ReportBreach(name=scene.name, respondent=owner, **said), by)


@pytest.mark.parametrize(("house", "by"), [(owner_alone, "zoe"), (zrtherapy, "con")])
def test_a_case_about_the_owner_is_decided_outside_and_recorded_by_them(
    house: Any, by: str
) -> None:
    scene = about_zoe(house(), by)
    assert knows(scene, "zoe")
    none = c.TriageNoCase(name=scene.name, why="no_breach")
    scene.when(none, "zoe", reason="A slip.").then_refused(*CONFLICT)
    body = decided_by("ukcp")
    scene.when(none, "zoe", reason="A slip.", outside=body).then_in("closed")
    informal = c.TriageInformal(
        name=scene.name, plan="They talk.", criticism="no", disclosure="not_protected"
    )
    scene.when(informal, "zoe", outside=body).then_in("informal_action")


def test_the_owner_can_have_a_case_heard_that_they_reported() -> None:
    given = zrtherapy()
    said = {"respondent": given.person("con"), **s.act(clause="ZRT-SA-views", while_at="working")}
    scene = s.nothing(given)
    scene = scene.when(c.ReportBreach(name=scene.name, **said), "zoe")
    asked = {"criticism": "no", "disclosure": "not_protected"}
    formal = c.TriageFormal(name=scene.name, investigator=given.person("zoe"), **asked)
    scene.when(formal, "zoe").then_refused(*CONFLICT)
    begun = scene.when(formal, "zoe", outside=decided_by("ukcp")).then_in("investigation")
    said = {"report": "They did.", "for_respondent": "They are sorry.", "answer_to": (1,)}
    report = c.SubmitReport(name=scene.name, factors=("knowing",), **said)
    begun.when(report, "zoe").then_refused(*CONFLICT)
    begun.when(report, "zoe", outside=decided_by("ukcp")).then_in("findings")


# --- the same act is decided once, and by nobody's friend ---


def test_who_reported_it_does_not_end_it_unlooked_at_while_somebody_else_may() -> None:
    none = c.TriageNoCase(name=s.nothing().name, why="no_breach")
    mine = s.reported(by="lin")
    mine.when(none, "lin", reason="It was nothing.").then_refused(*CONFLICT)
    mine.when(none, "max", reason="It was nothing.").then_in("closed")
    s.formal(mine, by="lin").then_refused(*CONFLICT)
    harmless = c.AnswerDisclosure(name=mine.name, disclosure="not_protected")
    answered = mine.when(harmless, "dee", reason="It is about a joke.")
    s.formal(answered, by="lin", disclosure="").then_in("investigation")
    given = stass().with_organisation(officers={"line_manager": (stass().person("lin"),)})
    alone = s.reported(given, by="lin")
    alone.when(none, "lin", reason="It was nothing.").then_in("closed")


@pytest.mark.parametrize("informal", [True, False])
def test_a_milder_word_settles_nothing_that_others_report(informal: bool) -> None:
    other, act = s.house().name("breaches", "b0"), f"{s.CLAUSE}@{s.ACT_AT:%Y-%m-%d}"
    given = s.recorded(s.house(), PastCase(other, "", None, None, (act,), informal=informal))
    again = s.formal(s.with_evidence(s.reported(given)))
    if informal:
        again.then_in("investigation")
    else:
        again.then_refused(Reason.ALREADY_DECIDED, "EXT-ONCE")


def test_what_was_never_looked_into_leaves_no_act_decided() -> None:
    world = reported("stass")
    world = settled(world, c.TriageNoCase(name=casework.case_name(world), why="no_breach"))
    (record,) = [s for n, s in world.states.items() if getattr(s, "state", "") == "record"]
    assert [one.acts for one in record.past] == [()]


def test_beside_what_was_decided_something_else_is_heard_alone() -> None:
    other, act = s.house().name("breaches", "b0"), f"{s.CLAUSE}@{s.ACT_AT:%Y-%m-%d}"
    given = s.recorded(s.house(), PastCase(other, "first_warning", None, None, (act,)))
    scene = s.with_evidence(s.reported(given))
    new = c.AddAllegation(name=scene.name, **s.act(clause="STASS-5.3-bullying"))
    found = s.submitted(s.formal(scene.when(new, "max")), by="max")
    found.when(s.notice(found), "dee").then_refused(Reason.ALREADY_DECIDED, "EXT-ONCE")
    found.when(s.notice(found, allegations=(2,)), "dee").then_in("hearing_scheduled")


# --- whoever is put out speaks in their own case ---


@PACKS
@pytest.mark.parametrize("act", [SuspendAccess, RecordLeaving])
def test_who_is_put_out_answers_what_is_said_of_them(pack: str, act: Any) -> None:
    world = reported(pack)
    accused, reporter = world.active[-2:]
    for person in (accused, reporter):
        world = settled(world, act(name=person))
    said: dict[str, Any] = {"says": "I was hacked", "origin": "respondent"}
    handed_in = c.AddBreachEvidence(name=casework.case_name(world), **said)
    for person in (accused, reporter):
        assert not world.attempt(handed_in, person).violations
    again = structs.replace(casework.report(world, accused), name=world.name("breaches", "b2"))
    assert not world.attempt(again, reporter).violations


@PACKS
def test_who_is_put_out_hands_nothing_in_where_they_have_no_part(pack: str) -> None:
    world = reported(pack)
    name = world.name("people", "other")
    world = world.done(RegisterPerson(name=name, title="Other", kind="staff"))
    world = settled(
        world.attempt(acknowledgement(world, name), name).world, SuspendAccess(name=name)
    )
    handed_in = c.AddBreachEvidence(
        name=casework.case_name(world), says="They did it", origin="came_across"
    )
    found = world.attempt(handed_in, name).violations
    assert {one.reason for one in found} == {Reason.NOT_AUTHORISED}


# --- a second person, everybody, criticism ---


@pytest.mark.parametrize("second", ["sam", "lin", "ghost", "jo"])
def test_a_second_of_a_measure_is_somebody_else_without_a_part(second: str) -> None:
    scene = s.reported()
    said = {"measure": "supervised", "need": "To protect Pat."}
    named = scene.given.person(second)
    imposed = c.ImposeInterim(name=scene.name, second=named, **said)
    scene.when(imposed, "lin").then_refused(Reason.REVIEW_REQUIRED, "EXT-WB-detriment")
    agreed = structs.replace(imposed, second=scene.given.person("max"))
    scene.when(agreed, "lin").then_in("reported")


def told(scene: Scene, by: str, **named: Any) -> Scene:
    given = c.DiscloseBreach(name=scene.name, to="everybody")
    return scene.when(given, by, reason="They ask.", **named)


@pytest.mark.parametrize("by", ["mo", "lin", "dee"])
def test_nobody_tells_everybody_of_what_is_not_decided(by: str) -> None:
    for scene in (s.reported(), s.investigated(), s.found()):
        told(scene, by).then_refused(Reason.CONFIDENTIAL_CONTENT, "EXT-OUTCOME-LETTER")


def test_of_what_was_decided_another_who_decides_tells_everybody() -> None:
    decided = s.outcome()
    for by in ("mo", "max"):
        told(decided, by).then_refused(Reason.CONFIDENTIAL_CONTENT, "EXT-OUTCOME-LETTER")
    told(decided, "dee").then_refused(*CONFLICT)
    assert not told(decided, "kit").state.restricted


def test_who_criticises_is_investigated_where_who_decides_says_why() -> None:
    scene = s.with_evidence(s.reported())
    asked = {"criticism": "yes", "disclosure": "not_protected"}
    formal = c.TriageFormal(name=scene.name, investigator=scene.given.person("max"), **asked)
    for by, reason in (("lin", "It was rude."), ("dee", "")):
        refused = scene.when(formal, by, reason=reason)
        refused.then_refused(Reason.TRIAGE_NOT_ALLOWED, "STASS-2-criticism")
    scene.when(formal, "dee", reason="It named a service user.").then_in("investigation")

"""Who answers to somebody accused, directly or up the line, decides on none of it; nor knows."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from duecourse.breaches import commands as breaches
from duecourse.complaints import commands as complaints
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.contacts import commands as contacts
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.incidents import commands as incidents
from duecourse.incidents.circle import KNOWING
from duecourse.incidents.leading import tied
from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.knowing import concerned
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Managed
from duecourse.takedowns import commands as takedowns
from duecourse.takedowns.decide import TAKEDOWNS
from duecourse.takedowns.state import Takedown
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.breaches import scenes as s
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.incidents.stages import flagged
from tests.scenarios.incidents.stages import nothing as no_incident
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES: tuple[Callable[[], Given], ...] = (acat, cleanslate, stass, zrtherapy)
everywhere = pytest.mark.parametrize("house", HOUSES, ids=[house.__name__ for house in HOUSES])


def _lined(given: Given, *line: str, **others: str) -> Given:
    """Return it with each of a line answering to the next, and others to whom is named."""
    names = [given.person(one) for one in line]
    lines = dict(pairwise(names)) | {given.person(p): given.person(m) for p, m in others.items()}
    return given.with_organisation(managers=lines)


# --- incidents ---


def _accused(given: Given, *who: str) -> Scene:
    people = tuple(given.person(one) for one in who)
    return flagged("crisis", by="sam", given=given, accused=people)


def _out(scene: Scene) -> frozenset[str]:
    command = incidents.AssessIncident(name=scene.name)
    actor = Actor(name=scene.given.person("sam"), organisation=scene.given.organisation)
    context = Context(
        at=scene.at,
        actor=actor,
        pack=scene.given.pack,
        drafted=scene.given.pack,
        facts=Facts(scene.given.facts),
        request_id="r-1",
    )
    return tied(Proposal(scene.state, command, context))


@pytest.mark.parametrize("below", [("tom",), ("ada", "tom"), ("mona", "ada", "tom")])
def test_of_an_incident_the_whole_line_below_is_out(below: tuple[str, ...]) -> None:
    scene = _accused(_lined(acat(), *below, "chris"), "chris")
    assert {acat().person(one) for one in (*below, "chris")} <= _out(scene)
    assert acat().person("tess") not in _out(scene)


def test_a_lead_two_steps_below_does_not_assess_what_they_cannot_read() -> None:
    scene = _accused(_lined(acat(), "tom", "mona", "chris", lena="tess"), "chris")
    rated = {"sensitivity": "high", "reputation": "high", "rationale": "It is shared by many."}
    act = incidents.AssessIncident(name=scene.name, **rated)
    # Lena answers to another trustee, and stands below one all the same.
    for lower in ("tom", "lena"):
        refused = scene.when(act, lower)
        refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    scene.when(act, "tess").then_in("assessed")


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_who_may_not_know_and_who_may_not_decide_are_the_same_line(depth: int) -> None:
    line = ("lena", "ada", "mona")[-depth:]
    scene = _accused(_lined(acat(), *line, "chris"), "chris")
    circle = KNOWING.circle(scene.name, scene.state, Facts(scene.given.facts))
    organisation: Any = scene.given.facts[scene.given.organisation]
    assert concerned(organisation, circle, scene.given.pack) <= _out(scene)


@pytest.mark.parametrize(("by", "counts"), [("chris", True), ("tess", False)])
def test_who_is_accused_frees_no_judge_by_moving_them(by: str, counts: bool) -> None:
    given = acat()
    moved = Managed(given.person("tom"), given.person("chris"), given.person(by), MONDAY)
    scene = _accused(given.with_organisation(earlier_managers=(moved,)), "chris")
    assert (given.person("tom") in _out(scene)) is counts


# --- breaches ---


@pytest.mark.parametrize(("by", "counts"), [("sam", True), ("dee", False)])
def test_whom_a_respondent_moved_out_of_their_line_sorts_no_case_of_theirs(
    by: str, counts: bool
) -> None:
    given = s.house()
    moved = Managed(given.person("max"), given.person("sam"), given.person(by), MONDAY)
    scene = s.reported(given.with_organisation(earlier_managers=(moved,)))
    sorted_ = scene.when(breaches.TriageNoCase(name=scene.name), "max", reason="Nothing of it.")
    found = {violation.reason for violation in sorted_.violations}
    assert (Reason.CONFLICT_OF_INTEREST in found) is counts


# --- complaints ---


def test_of_a_complaint_the_whole_line_below_is_out() -> None:
    given = _lined(cleanslate(), "lou", "ivy", "cleo", ann="bea").with_person("ann", "line_manager")
    given = given.with_person("lou", "line_manager", line_manager=given.person("ivy"))
    scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    opening = complaints.OpenComplaint(
        name=scene.name,
        kind="staff_conduct",
        respondents=(given.person("cleo"),),
        complainant="A. Reader",
        summary="I was shouted at.",
        by_media="no",
    )
    scene = scene.when(opening, "wes")
    act = complaints.AcknowledgeComplaint(name=scene.name)
    refused = scene.when(act, "lou")
    assert {v.reason for v in refused.violations} == {Reason.CONFLICT_OF_INTEREST}
    assert not any("ivy" in v.message or "cleo" in v.message for v in refused.violations)
    scene.when(act, "ann").then_in("acknowledged")


@pytest.mark.parametrize(
    ("lines", "judges"),
    [
        ({"sam": "lin"}, False),
        ({"sam": "lin", "lin": "dee"}, False),
        ({"sam": "lin", "lin": "bo"}, True),
        ({}, True),
    ],
)
def test_who_has_no_line_on_record_answers_by_rank_where_lines_are_kept(
    lines: dict[str, str], judges: bool
) -> None:
    given = _lined(stass(), **lines)
    officers = {"line_manager": (given.person("lin"),), "director": (given.person("dee"),)}
    officers |= {"board": (given.person("bo"),), "user": (given.person("sam"),)}
    given = given.with_organisation(officers=officers)
    scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    opening = complaints.OpenComplaint(
        name=scene.name,
        kind="staff_conduct",
        respondents=(given.person("dee"),),
        complainant="A. Reader",
        summary="I was shouted at.",
        by_media="no",
    )
    scene = scene.when(opening, "sam")
    act = complaints.AcknowledgeComplaint(name=scene.name)
    assert (not scene.when(act, "lin").violations) is judges
    assert not scene.when(act, "bo").violations, "who stands in for the Director"


# --- who is on the books ---


@everywhere
@pytest.mark.parametrize("kind", ["service_account", "intake_account"])
def test_a_program_is_nobody_on_the_books(house: Callable[[], Given], kind: str) -> None:
    given = house().with_person("bot", kind=kind)
    bot, by = given.person("bot"), given.author
    contact = Scene(given, CONTACTS, given.name("contacts", "m1"), Contact())
    takedown = Scene(given, TAKEDOWNS, given.name("takedowns", "t1"), Takedown())
    incident = no_incident(given)
    for scene, command in (
        (contact, contacts.RecordContact(name=contact.name, kind="question", concerns=(bot,))),
        (takedown, takedowns.OpenTakedown(name=takedown.name, ground="error", owner=bot)),
        (incident, incidents.FlagIncident(name=incident.name, accused=(bot,))),
    ):
        refused = scene.when(command, by)
        assert Reason.NOT_FOUND in {violation.reason for violation in refused.violations}
    known = contacts.RecordContact(name=contact.name, kind="question", concerns=(given.person(by),))
    contact.when(known, by).then_in("received")

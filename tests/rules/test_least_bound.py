"""Where nobody is free of it, whoever is bound the least goes on (decision 173)."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.testing import PLAINLY, Given, Scene, decided_by
from tests.scenarios.complaints.test_reporting_lines import world
from tests.scenarios.complaints.ways import ALLEGED, DECISION, FOUND, LETTER, SEEN, heard

Cast = dict[str, tuple[str, ...]]

TAKEN_IN: dict[str, Any] = {"taken_in": True, "complainant": "R. Roe", "by_media": "no"}
COI = "EXT-COI-handler"
UKCP = decided_by("ukcp")

ALONE: dict[str, tuple[str, Cast, str]] = {
    "zrtherapy": ("zrtherapy", {"zoe": ("owner",), "con": ("authorised_user",)}, "zoe"),
    "acat": ("acat", {"cat": ("chair",), "con": ("staff",)}, "cat"),
    "cleanslate": ("cleanslate", {"bea": ("board",), "con": ("authorised_worker",)}, "bea"),
    "stass": ("stass", {"bo": ("board",), "con": ("user",)}, "bo"),
}
"""Houses in which one person is left who may."""

everywhere = pytest.mark.parametrize("house", ALONE)


def opened(house: str, by: str = "", **fields: Any) -> Scene:
    policy, people, alone = ALONE[house]
    given = Given.under(policy, people, platform="twitter", author="con")
    return told(given, by or alone, **fields)


def told(given: Given, by: str, **fields: Any) -> Scene:
    name = given.name("complaints", "k1")
    made: dict[str, Any] = {
        "kind": "staff_conduct",
        "respondents": (given.person("con"),),
        **TAKEN_IN,
        **fields,
    }
    scene = Scene(given, COMPLAINTS, name, Complaint())
    return scene.when(c.OpenComplaint(name=name, **made), by)


def does(scene: Scene, command: type[Command], who: str, **fields: Any) -> Scene:
    said = {"reason": "So.", "outside": fields.pop("outside", None)}
    return scene.when(command(name=scene.name, **fields), who, **said)


def formally(scene: Scene, *people: str) -> Scene:
    """Return it once it was screened and found out."""
    first, second = people[0], people[-1]
    scene = does(scene, c.AcknowledgeComplaint, first).then_in("acknowledged")
    scene = does(scene, s.ScreenFormal, first, allegations=ALLEGED).then_in("investigation")
    scene = does(scene, s.AddComplaintEvidence, second, **SEEN)
    said = {"findings": FOUND, "heard": heard(scene)}
    return does(scene, s.SubmitFindings, second, **said).then_in("adjudication")


@everywhere
def test_who_took_it_in_resolves_it_where_they_are_alone(house: str) -> None:
    alone = ALONE[house][2]
    scene = does(opened(house), c.AcknowledgeComplaint, alone).then_in("acknowledged")
    does(scene, c.ResolveComplaint, alone, outcome="Not so.", **PLAINLY).then_in("resolved")


@everywhere
def test_who_found_it_out_decides_it_where_they_are_alone(house: str) -> None:
    alone = ALONE[house][2]
    scene = formally(opened(house), alone)
    does(scene, s.ReturnFindings, alone, point="a1", missing="The date.").then_in("investigation")
    scene = does(scene, s.DecideComplaint, alone, **DECISION).then_in("decided")
    scene = does(scene, n.AnswerComplainant, alone, **LETTER)
    scene = does(scene, n.AppealComplaint, alone, party="complainant", ground="bias")
    # Their own decision they do not look at again: that takes somebody else, or an outside body.
    refused = does(scene, n.DecideAppeal, alone, result="upheld", outcome="No.", worse="no")
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, COI)


@everywhere
def test_who_said_whom_it_is_about_goes_on_where_they_are_alone(house: str) -> None:
    alone = ALONE[house][2]
    scene = does(opened(house, respondents=()), c.AcknowledgeComplaint, alone)
    scene = does(scene, c.NameRespondents, alone, respondents=(scene.given.person("con"),))
    does(scene, c.ResolveComplaint, alone, outcome="Not so.", **PLAINLY).then_in("resolved")


@everywhere
def test_who_is_complained_of_decides_nothing_however_alone(house: str) -> None:
    alone = ALONE[house][2]
    me = f"organisations/{house}/people/{alone}"
    scene = does(opened(house, respondents=(me,)), c.AcknowledgeComplaint, alone)
    for command, fields in (
        (c.ResolveComplaint, {"outcome": "No.", **PLAINLY}),
        (s.ScreenInformal, {"wish": "informal"}),
        (s.ScreenOutOfScope, {"cause": "not_ours", "signpost": "ico"}),
        (c.NameRespondents, {"nobody_known": True}),
    ):
        refused = does(scene, command, alone, **fields)
        refused.then_refused(Reason.CONFLICT_OF_INTEREST, COI)
        assert "ReferComplaint" in refused.violations[0].message


@everywhere
@pytest.mark.parametrize(
    ("command", "fields"),
    [
        (c.AcknowledgeComplaint, {}),
        (n.SendHoldingResponse, {"template": "holding"}),
        (n.ReferComplaint, {"body": "police", "sent": "It.", "basis": "A crime.", "urgent": True}),
        (n.ExplainDelay, {"why": "I wait for the body."}),
        (n.ProtectPublic, {}),
        (c.EscalateComplaint, {"level": 1}),
        (s.AddComplaintKind, {"kind": "data_protection"}),
        (s.AddComplaintEvidence, {"item": "e1", "what": "A letter."}),
        (n.WithdrawComplaint, {"pressed": "no", "confirmed_with": True}),
    ],
)
def test_what_judges_nothing_is_open_to_whoever_is_alone(
    house: str, command: type[Command], fields: dict[str, Any]
) -> None:
    alone = ALONE[house][2]
    me = f"organisations/{house}/people/{alone}"
    scene = does(opened(house, respondents=(me,)), command, alone, **fields)
    assert not scene.violations, scene.violations
    # That it was taken back is on record, and ends nothing at the word of whom it is about.
    assert scene.state.state != "withdrawn"


STASS: Cast = {"lin": ("line_manager",), "max": ("line_manager",), "dee": ("director",)}


def test_somebody_else_goes_first() -> None:
    given = Given.under(
        "stass", {**STASS, "sam": ("user",), "bo": ("board",)}, platform="twitter", author="sam"
    )
    scene = does(
        told(given, "lin", respondents=(given.person("sam"),)), c.AcknowledgeComplaint, "lin"
    )
    does(scene, c.ResolveComplaint, "lin", outcome="No.", **PLAINLY).then_refused(
        Reason.CONFLICT_OF_INTEREST, COI
    )
    does(scene, c.ResolveComplaint, "max", outcome="No.", **PLAINLY).then_in("resolved")


def test_whoever_is_bound_less_goes_before_whoever_is_bound_more() -> None:
    cast: Cast = {"lin": ("line_manager",), "dee": ("director",), "sam": ("user",)}
    given = Given.under("stass", cast, platform="twitter", author="sam")
    scene = formally(told(given, "lin", respondents=(given.person("sam"),)), "lin", "dee")
    # Lin took it in, Dee found it out: both are bound, and Dee more.
    refused = does(scene, s.DecideComplaint, "dee", **DECISION)
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, COI)


@pytest.mark.parametrize("gone", [True, False])
def test_whoever_emptied_the_office_gains_nothing_by_being_alone(gone: bool) -> None:
    cast: Cast = {"cy": ("ceo",), "rita": ("responsible_manager",)}
    before = world({}, {**cast, "lee": ("line_manager",)} if gone else cast)
    cy, name = before.name("people", "cy"), before.name("complaints", "k1")
    about = (before.name("people", "rita"),)
    opening = c.OpenComplaint(name=name, kind="staff_conduct", respondents=about, **TAKEN_IN)
    after = before.done(opening, cy)
    if gone:
        after = after.done(people.RecordLeaving(name=before.name("people", "lee")), cy)
    after = after.done(c.AcknowledgeComplaint(name=name), cy)
    found = after.attempt(
        c.ResolveComplaint(name=name, outcome="Not so.", **PLAINLY), cy
    ).violations
    assert bool(found) == gone, found


def test_with_the_decision_of_an_outside_body_it_is_on_record() -> None:
    scene = does(opened("zrtherapy"), c.AcknowledgeComplaint, "zoe")
    done = does(scene, c.ResolveComplaint, "zoe", outcome="Not so.", **PLAINLY, outside=UKCP)
    assert done.verdict.events[-1].envelope.role == "outside"


# --- advice -------------------------------------------------------------------------------------

ACAT: Cast = {
    "ada": ("admin_manager",),
    "eve": ("ethics_chair",),
    "tom": ("liaison_trustee",),
    "cat": ("chair",),
    "tia": ("trustee",),
    "noa": ("committee_member",),
}


@pytest.mark.parametrize("adviser", ["eve", "tom", "cat"])
def test_one_of_whom_advice_is_asked_is_enough(adviser: str) -> None:
    given = Given.under("acat", ACAT, platform="twitter", author="ada")
    scene = told(given, "noa", taken_in=False, respondents=(given.person("ada"),))
    scene = does(scene, c.AcknowledgeComplaint, "tom")
    scene = does(scene, c.AdviseOnComplaint, adviser, advice="Be kind.")
    scene = does(scene, s.ScreenFormal, "tom" if adviser != "tom" else "eve", allegations=ALLEGED)
    scene = does(scene, s.AddComplaintEvidence, "tia", **SEEN)
    scene = does(scene, s.SubmitFindings, "tia", findings=FOUND, heard=heard(scene))
    decides = "cat" if adviser != "cat" else "tom"
    if adviser == "cat":
        # Whoever advised does not decide on their own advice while another trustee may.
        refused = does(scene, s.DecideComplaint, "cat", **DECISION)
        refused.then_refused(Reason.CONFLICT_OF_INTEREST, COI)
        return
    does(scene, s.DecideComplaint, decides, **DECISION).then_in("decided")


def test_advice_of_whom_it_is_about_counts_for_nothing() -> None:
    given = Given.under("acat", ACAT, platform="twitter", author="ada")
    scene = told(given, "noa", taken_in=False, respondents=(given.person("eve"),))
    scene = does(scene, c.AcknowledgeComplaint, "ada")
    refused = does(scene, c.AdviseOnComplaint, "eve", advice="Forget it.")
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, COI)
    does(scene, c.ResolveComplaint, "ada", outcome="No.", **PLAINLY).then_refused(
        Reason.ADVICE_REQUIRED, "ACAT-2.17-advice"
    )


# --- who alone may is told what lets them -------------------------------------------------------


def test_whoever_is_left_by_the_route_is_told_of_the_outside_body() -> None:
    cast: Cast = {"cleo": ("ceo",), "bea": ("board",), "wes": ("authorised_worker",)}
    given = Given.under("cleanslate", cast, platform="twitter", author="wes")
    scene = formally(told(given, "wes", taken_in=False, respondents=(given.person("cleo"),)), "bea")
    scene = does(scene, s.DecideComplaint, "bea", **DECISION).then_in("decided")
    scene = does(scene, n.AppealComplaint, "wes", party="complainant", ground="bias")
    refused = does(scene, n.DecideAppeal, "bea", result="upheld", outcome="No.", worse="no")
    assert "context.outside" in {v.field for v in refused.violations}

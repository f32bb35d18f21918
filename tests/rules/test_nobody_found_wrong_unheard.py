"""Nobody is found to have done wrong unheard, or on nothing (decision 185)."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.kernel.reasons import Reason
from duecourse.testing import PLAINLY, Scene
from tests.rules.test_least_bound import ALONE, does, everywhere, opened
from tests.scenarios.complaints import ways
from tests.scenarios.complaints.test_conflicts import with_post
from tests.scenarios.complaints.ways import ALLEGED, DECISION, FOUND, SEEN, heard

ABSENCE = "EXT-ACAS-absence"
EVIDENCE = "EXT-ACAS-evidence"
ASKED = {"item": "e2", "what": "The letter that asks them.", "shown": "yes"}


def investigated(house: str, **fields: Any) -> tuple[Scene, str]:
    alone = ALONE[house][2]
    scene = does(opened(house, **fields), c.AcknowledgeComplaint, alone)
    return does(scene, s.ScreenFormal, alone, allegations=ALLEGED), alone


def found(scene: Scene, who: str, **fields: Any) -> Scene:
    return does(scene, s.SubmitFindings, who, **{"findings": FOUND, **fields})


@everywhere
@pytest.mark.parametrize("finding", ["upheld", "partly_upheld"])
def test_nothing_is_upheld_without_evidence(house: str, finding: str) -> None:
    scene, who = investigated(house)
    bare = (s.Found(allegation="a1", finding=finding, reasons="It is so."),)
    refused = found(scene, who, findings=bare, heard=heard(scene))
    refused.then_refused_alone(Reason.EVIDENCE_REQUIRED, EVIDENCE)
    none = (s.Found(allegation="a1", finding="not_upheld", reasons="Nobody saw it."),)
    found(scene, who, findings=none).then_in("adjudication")


@everywhere
def test_nothing_is_upheld_against_whoever_was_not_heard(house: str) -> None:
    scene, who = investigated(house)
    scene = does(scene, s.AddComplaintEvidence, who, **SEEN)
    (sam,) = scene.state.respondents
    for said in ((), (s.Heard(person=sam),), (s.Heard(person=sam, says=" \u200b"),)):
        found(scene, who, heard=said).then_refused_alone(Reason.NOTICE_INCOMPLETE, ABSENCE)
    found(scene, who, heard=heard(scene)).then_in("adjudication")


def test_whoever_says_nothing_was_asked_in_time() -> None:
    scene = ways.investigated()
    (sam,) = scene.state.respondents
    silent = (s.Heard(person=sam, asked="e2"),)
    found(scene, "max", heard=silent).then_refused_alone(Reason.NOTICE_INCOMPLETE, ABSENCE)
    unseen = does(scene, s.AddComplaintEvidence, "max", **{**ASKED, "shown": ""}).later(days=30)
    found(unseen, "max", heard=silent).then_refused_alone(Reason.NOTICE_INCOMPLETE, ABSENCE)
    # Shown to them only now, they have from now on.
    shown = does(unseen, s.AddComplaintEvidence, "max", **ASKED)
    found(shown, "max", heard=silent).then_refused_alone(Reason.NOTICE_TOO_SHORT, ABSENCE)
    found(shown.later(days=9), "max", heard=silent).then_in("adjudication")


def test_whoever_wrote_what_it_is_about_is_heard_too() -> None:
    given = ways.house()
    post = given.name("posts", "p1")
    known = with_post(given, author=given.person("sam"))
    about: dict[str, Any] = {"kind": "channel_post", "about": (post,), "respondents": ()}
    scene = ways.acknowledged(ways.opened(known, **about))
    scene = does(scene, s.ScreenFormal, "lin", allegations=ALLEGED)
    scene = does(scene, s.AddComplaintEvidence, "max", **SEEN)
    found(scene, "max").then_refused_alone(Reason.NOTICE_INCOMPLETE, ABSENCE)
    said = (s.Heard(person=given.person("sam"), says="I meant well."),)
    found(scene, "max", heard=said).then_in("adjudication")


def test_whoever_is_named_after_it_was_found_out_is_heard_before_it_is_decided() -> None:
    scene = ways.found()
    more = (scene.given.person("mo"),)
    scene = does(scene, c.NameRespondents, "max", respondents=more)
    refused = does(scene, s.DecideComplaint, "dee", **DECISION)
    refused.then_refused_alone(Reason.NOTICE_INCOMPLETE, ABSENCE)
    not_so = {**DECISION, "result": "not_upheld"}
    does(scene, s.DecideComplaint, "dee", **not_so).then_in("decided")
    scene = does(scene, s.ReturnFindings, "dee", point="a1", missing="Ask Mo, too.")
    # What others were shown, they were not.
    late = found(scene, "max", heard=heard(scene))
    late.then_refused_alone(Reason.EVIDENCE_LATE, EVIDENCE)
    shown = does(scene, s.AddComplaintEvidence, "max", **SEEN)
    ready = found(shown, "max", heard=heard(shown)).then_in("adjudication")
    does(ready, s.DecideComplaint, "dee", **DECISION).then_in("decided")
    # Sent back once already, it goes back for whoever is named only now, and for nothing else.
    twice = {"point": "a1", "missing": "Ask Max, too."}
    does(ready, s.ReturnFindings, "dee", **twice).then_refused(Reason.ALREADY_DECIDED)
    named = does(ready, c.NameRespondents, "lin", respondents=(scene.given.person("bea"),))
    does(named, s.ReturnFindings, "dee", **twice).then_in("investigation")


def _none() -> tuple[s.Found, ...]:
    return (s.Found(allegation="a1", finding="not_upheld", reasons="Nobody saw it."),)


def test_a_decision_goes_no_further_than_what_was_found() -> None:
    scene = found(ways.investigated(), "max", findings=_none())
    for result in ("upheld", "partly_upheld"):
        refused = does(scene, s.DecideComplaint, "dee", **{**DECISION, "result": result})
        refused.then_refused(Reason.FINDING_REQUIRED)
    unsaid = does(scene, s.DecideComplaint, "dee", **{**DECISION, "result": ""})
    unsaid.then_refused_alone(Reason.FIELD_REQUIRED)
    does(scene, s.DecideComplaint, "dee", **{**DECISION, "result": "not_upheld"})


@everywhere
@pytest.mark.parametrize(
    ("said", "reason"), [("", Reason.FIELD_REQUIRED), ("yes", Reason.ROUTE_REQUIRED)]
)
def test_nobody_is_found_wrong_without_a_procedure(house: str, said: str, reason: Reason) -> None:
    alone = ALONE[house][2]
    scene = does(opened(house), c.AcknowledgeComplaint, alone)
    plainly = {**PLAINLY, "finds_against": said}
    refused = does(scene, c.ResolveComplaint, alone, outcome="Upheld.", **plainly)
    assert reason in {v.reason for v in refused.violations if v.field == "finds_against"}
    does(scene, c.ResolveComplaint, alone, outcome="Not so.", **PLAINLY).then_in("resolved")


def _appealed(**decided: Any) -> Scene:
    scene = found(ways.investigated(), "max", **decided)
    scene = does(scene, s.DecideComplaint, "dee", **{**DECISION, "result": "not_upheld"})
    scene = does(scene, n.AnswerComplainant, "lin", **ways.LETTER)
    return does(scene, n.AppealComplaint, "jo", party="complainant", ground="bias")


def test_an_appeal_finds_nothing_against_whoever_was_not_heard() -> None:
    changed = {"result": "changed", "outcome": "Upheld.", "worse": "no"}
    scene = _appealed(findings=_none())
    does(scene, n.DecideAppeal, "bo", **changed).then_refused_alone(Reason.FIELD_REQUIRED)
    refused = does(scene, n.DecideAppeal, "bo", **changed, finds_against="yes")
    refused.then_refused_alone(Reason.ROUTE_REQUIRED, EVIDENCE)
    does(scene, n.DecideAppeal, "bo", **changed, finds_against="no").then_in("resolved")
    does(scene, n.RemitComplaint, "bo", redo="Hear them.").then_in("investigation")
    both = _appealed(findings=_none(), heard=heard(ways.received()))
    does(both, n.DecideAppeal, "bo", **changed, finds_against="yes").then_in("resolved")


def test_an_empty_word_is_no_hearing_for_an_appeal() -> None:
    (sam,) = ways.received().state.respondents
    scene = _appealed(findings=_none(), heard=(s.Heard(person=sam, asked="e9"),))
    said = {"result": "changed", "outcome": "Upheld.", "worse": "no", "finds_against": "yes"}
    does(scene, n.DecideAppeal, "bo", **said).then_refused_alone(Reason.ROUTE_REQUIRED, EVIDENCE)

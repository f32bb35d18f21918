"""What concerns others ends only once somebody looked, and evidence is shown by others (186)."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.kernel.reasons import Reason
from duecourse.testing import PLAINLY, Scene, decided_by
from tests.rules.test_least_bound import does
from tests.scenarios.complaints import ways

WITHDRAW = "EXT-PROC-withdraw"
OF_OTHERS = ["safeguarding", "whistleblowing"]
SIGNED: dict[str, Any] = {
    **ways.AGREED,
    "complainant_signed": "yes",
    "respondent_signed": "yes",
}


def mediated(**fields: Any) -> Scene:
    scene = ways.acknowledged(ways.opened(ways.house(), **fields))
    scene = does(scene, s.ScreenFormal, "lin", allegations=ways.ALLEGED)
    both = {"complainant_agrees": "yes", "respondent_agrees": "yes", "complainant_asked": True}
    return does(scene, s.StartMediation, "lin", **both).then_in("mediation")


@pytest.mark.parametrize("kind", OF_OTHERS)
def test_it_is_not_settled_between_two_before_somebody_looked(kind: str) -> None:
    scene = mediated(kind=kind)
    does(scene, s.SettleMediation, "lin", **SIGNED).then_refused_alone(Reason.FIELD_REQUIRED)
    at_risk = does(scene, s.SettleMediation, "lin", **SIGNED, nobody_at_risk="no")
    at_risk.then_refused_alone(Reason.PUBLIC_PROTECTION, WITHDRAW)
    does(scene, s.SettleMediation, "lin", **SIGNED, nobody_at_risk="yes").then_in("resolved")
    does(mediated(), s.SettleMediation, "lin", **SIGNED).then_in("resolved")


def test_what_protects_others_is_not_settled_between_two() -> None:
    scene = does(mediated(), n.ProtectPublic, "lin")
    refused = does(scene, s.SettleMediation, "lin", **SIGNED, nobody_at_risk="yes")
    refused.then_refused_alone(Reason.PUBLIC_PROTECTION, WITHDRAW)
    agreed = {**ways.AGREED, "complainant_accepts": "yes", "respondent_accepts": "yes"}
    informal = does(ways.informal(), n.ProtectPublic, "lin")
    informal_refused = does(informal, s.SettleInformally, "lin", **agreed)
    informal_refused.then_refused_alone(Reason.PUBLIC_PROTECTION, WITHDRAW)


@pytest.mark.parametrize("kind", OF_OTHERS)
def test_it_does_not_rest_because_nobody_answers(kind: str) -> None:
    unnamed: dict[str, Any] = {"by": "form", "complainant": "", "anonymous": True}
    scene = ways.acknowledged(ways.opened(ways.house(), kind=kind, **unnamed)).later(days=60)
    does(scene, s.LapseComplaint, "lin").then_refused_alone(Reason.OUTCOME_REQUIRED, "EXT-ANON")
    # It is looked into, or somebody beyond is told.
    looked = does(scene, s.AddComplaintEvidence, "lin", item="e1", what="Whom I asked.")
    does(looked, s.ScreenFormal, "lin", allegations=ways.ALLEGED).then_in("investigation")
    sent = {"body": "police", "sent": "The letter.", "basis": "A crime."}
    does(scene, n.ReferComplaint, "lin", **sent).then_in("referred")
    does(ways.silent(), s.LapseComplaint, "lin")


def test_whoever_complained_is_no_witness_of_what_others_were_shown() -> None:
    scene = ways.acknowledged()
    scene = does(scene, s.ScreenFormal, "lin", allegations=ways.ALLEGED)
    own = does(scene, s.AddComplaintEvidence, "jo", **ways.SEEN)
    found = {"findings": ways.FOUND, "heard": ways.heard(own)}
    late = does(own, s.SubmitFindings, "max", **found)
    late.then_refused_alone(Reason.EVIDENCE_LATE, "EXT-ACAS-evidence")
    shown = does(own, s.AddComplaintEvidence, "max", **ways.SEEN)
    does(shown, s.SubmitFindings, "max", **found).then_in("adjudication")
    # Nor do they put something else in the place of what is in evidence.
    again = does(shown, s.AddComplaintEvidence, "jo", item="e1", what="Another letter.")
    again.then_refused_alone(Reason.ALREADY_EXISTS)
    does(shown, s.AddComplaintEvidence, "jo", item="e2", what="Another letter.")


def test_a_concern_about_the_line_goes_up_as_far_as_somebody_is_free() -> None:
    line: tuple[str, ...] = ("lin", "max", "mo")
    for named, acts in (
        (line, "dee"),
        ((*line, "dee"), "bo"),
        ((*line, "dee", "bo"), "bea"),
    ):
        given = ways.house()
        people = tuple(given.person(one) for one in named)
        scene = ways.opened(given, respondents=people)
        for one in named:
            assert does(scene, c.AcknowledgeComplaint, one).violations
        scene = does(scene, c.AcknowledgeComplaint, acts).then_in("acknowledged")
        formal = does(scene, s.ScreenFormal, acts, allegations=ways.ALLEGED)
        formal.then_in("investigation")


def test_a_concern_about_everybody_is_decided_beyond() -> None:
    given = ways.house()
    everybody = tuple(given.person(o) for o in ("lin", "max", "mo", "dee", "bo", "bea"))
    scene = ways.opened(given, respondents=everybody)
    # What judges nothing waits for nobody; all else is an outside body's.
    told = does(scene, c.AcknowledgeComplaint, "lin").then_in("acknowledged")
    formally = {"cause": "not_ours", "signpost": "ico"}
    refused = does(told, s.ScreenOutOfScope, "lin", **formally)
    assert "context.outside" in {v.field for v in refused.violations}
    body = decided_by("external_reviewer")
    does(told, s.ScreenOutOfScope, "lin", **formally, outside=body).then_in("resolved")


def test_nobody_puts_another_letter_in_the_place_of_what_was_shown() -> None:
    replaced = {**ways.SEEN, "what": "Another letter."}
    for scene in (ways.investigated(), ways.found()):
        refused = does(scene, s.AddComplaintEvidence, "lin", **replaced)
        refused.then_refused_alone(Reason.ALREADY_EXISTS)


@pytest.mark.parametrize(("party", "over"), [("complainant", True), ("respondent", False)])
def test_an_appeal_of_the_other_party_is_not_over_with_the_complaint(
    party: str, over: bool
) -> None:
    scene = does(ways.answered(), n.AppealComplaint, "lin", party=party, ground="bias")
    scene = does(scene, n.WithdrawComplaint, "jo", pressed="no")
    scene.then_in("withdrawn" if over else "appeal")
    if not over:
        heard = {"result": "upheld", "outcome": "It stands.", "worse": "no"}
        does(scene, n.DecideAppeal, "bo", **heard).then_in("resolved")


def test_what_an_appeal_sends_back_without_allegations_is_sent_back_once_more() -> None:
    scene = does(ways.acknowledged(), c.ResolveComplaint, "lin", outcome="No.", **PLAINLY)
    scene = does(scene, n.AppealComplaint, "jo", party="complainant", ground="bias")
    scene = does(scene, n.RemitComplaint, "bo", redo="Look into it.")
    scene = does(scene, s.AddComplaintEvidence, "max", **ways.SEEN)
    found = {"findings": ways.FOUND, "heard": ways.heard(scene)}
    scene = does(scene, s.SubmitFindings, "max", **found)
    back = {"point": "a1", "missing": "Who heard it?"}
    does(scene, s.ReturnFindings, "dee", **back).then_in("investigation")

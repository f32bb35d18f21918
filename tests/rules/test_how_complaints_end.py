"""How a complaint ends: by no single word of its maker, nor by words alone (186 to 188)."""

from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.kernel.reasons import Reason
from duecourse.takedowns.state import Takedown
from duecourse.testing import PLAINLY, Scene, decided_by
from tests.rules.test_least_bound import ALONE, UKCP, does, everywhere, opened
from tests.scenarios.complaints import ways
from tests.scenarios.complaints.test_conflicts import with_post

COI = "EXT-COI-handler"
REPORT = "STASS-5.5-report"
ASKED: dict[str, Any] = {"pressed": "no", "confirmed_with": True}
OF_OTHERS = ["safeguarding", "whistleblowing"]


# --- taken back ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", OF_OTHERS)
@pytest.mark.parametrize("added", [True, False])
def test_what_concerns_others_is_not_over_at_its_makers_word(kind: str, added: bool) -> None:
    scene = ways.opened(ways.house(), **({} if added else {"kind": kind}))
    if added:
        scene = does(scene, s.AddComplaintKind, "lin", kind=kind)
    for _ in range(2):
        scene = does(scene, n.WithdrawComplaint, "jo", pressed="no").then_in("received")
    unlooked = does(scene, n.WithdrawComplaint, "lin", **ASKED)
    unlooked.then_refused_alone(Reason.FIELD_REQUIRED)
    at_risk = does(scene, n.WithdrawComplaint, "lin", **ASKED, nobody_at_risk="no")
    at_risk.then_refused_alone(Reason.PUBLIC_PROTECTION, "EXT-PROC-withdraw")
    looked = {**ASKED, "nobody_at_risk": "yes"}
    does(scene, n.WithdrawComplaint, "lin", **looked).then_in("withdrawn")
    # Whoever says so for them first waits for another, and for nobody who complained.
    relayed = does(ways.opened(ways.house(), kind=kind), n.WithdrawComplaint, "lin", **looked)
    does(relayed, n.WithdrawComplaint, "jo", pressed="no").then_in("received")
    does(relayed, n.WithdrawComplaint, "max", **looked).then_in("withdrawn")


@pytest.mark.parametrize("kind", ["staff_conduct", "harassment", "grievance"])
def test_what_is_their_own_they_take_back_alone(kind: str) -> None:
    scene = ways.opened(ways.house(), kind=kind)
    does(scene, n.WithdrawComplaint, "jo", pressed="no").then_in("withdrawn")


def _beside(earlier: dict[str, Any], **fields: Any) -> Scene:
    """Return a complaint of Jo beside an earlier one of theirs that is otherwise alike."""
    scene = ways.beside_another()
    known: Any = scene.given.facts[ways.OTHER]
    other = replace(known, **earlier)
    given = scene.given.knowing("complaints", "k0", other)
    return ways.opened(with_post(given), **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"kinds": ("safeguarding",)},
        {"kind": "safeguarding"},
        {"respondents": ("organisations/stass/people/dee",)},
        {"about": ("organisations/stass/posts/p1",)},
    ],
)
def test_no_strand_is_lost_in_another_complaint(fields: dict[str, Any]) -> None:
    merged = {"into": ways.OTHER, "new": "no"}
    scene = _beside({}, **fields)
    does(scene, n.MarkDuplicate, "lin", **merged).then_refused_alone(
        Reason.NEW_MATTER, "EXT-DUPLICATE"
    )
    more = {
        "kinds": ("staff_conduct", "safeguarding"),
        "about": ("organisations/stass/posts/p1",),
        "respondents": tuple(scene.given.person(one) for one in ("sam", "dee")),
    }
    does(_beside(more, **fields), n.MarkDuplicate, "lin", **merged).then_in("merged")


# --- what comes down ----------------------------------------------------------------------------


def _about_a_post(**post: Any) -> Scene:
    given = ways.house()
    stands = {"author": given.person("sam"), "visibility": "live", **post}
    about: dict[str, Any] = {"kind": "channel_post", "about": (given.name("posts", "p1"),)}
    return ways.acknowledged(ways.opened(with_post(given, **stands), **about))


def _plainly(scene: Scene, **said: Any) -> Scene:
    return does(scene, c.ResolveComplaint, "lin", outcome="So.", **{**PLAINLY, **said})


def _settled(scene: Scene, **said: Any) -> Scene:
    scene = does(scene, s.ScreenInformal, "lin", wish="informal")
    agreed = {"complainant_accepts": "yes", "respondent_accepts": "yes"}
    return does(scene, s.SettleInformally, "lin", **{**ways.AGREED, **agreed, **said})


def _mediated(scene: Scene, **said: Any) -> Scene:
    scene = does(scene, s.ScreenInformal, "lin", wish="informal")
    both = {"complainant_agrees": "yes", "respondent_agrees": "yes"}
    scene = does(scene, s.StartMediation, "lin", **both)
    signed = {"complainant_signed": "yes", "respondent_signed": "yes"}
    return does(scene, s.SettleMediation, "lin", **{**ways.AGREED, **signed, **said})


def _decided(scene: Scene, **said: Any) -> Scene:
    scene = does(scene, s.ScreenFormal, "lin", allegations=ways.ALLEGED)
    scene = does(scene, s.AddComplaintEvidence, "max", **ways.SEEN)
    found = {"findings": ways.FOUND, "heard": ways.heard(scene)}
    scene = does(scene, s.SubmitFindings, "max", **found)
    return does(scene, s.DecideComplaint, "dee", **{**ways.DECISION, **said})


def _outside(scene: Scene, **said: Any) -> Scene:
    sent = {"body": "police", "sent": "It.", "basis": "A crime."}
    scene = does(scene, n.ReferComplaint, "lin", **sent)
    came = {"reference": "7/26", "decided_at": scene.at, "outcome": "Upheld."}
    return does(scene, n.RecordExternalOutcome, "max", **came, **said)


ENDS = [_plainly, _settled, _mediated, _decided, _outside]
every_end = pytest.mark.parametrize("end", ENDS)


@every_end
def test_of_a_post_that_stands_it_is_said_whether_it_comes_down(end: Any) -> None:
    scene = _about_a_post()
    silent = end(scene, stays="")
    assert "stays" in {v.field for v in silent.violations}
    assert not end(scene, stays="yes").violations
    named = scene.state.about
    done = end(scene, stays="", remove=named)
    assert done.verdict.events[-1].event.remove == named
    strange = end(scene, stays="", remove=(scene.given.name("posts", "p9"),))
    assert "remove" in {v.field for v in strange.violations}
    assert end(scene, stays="yes", remove=named).violations


@every_end
def test_of_what_does_not_stand_nothing_is_asked(end: Any) -> None:
    for post in ({"visibility": "taken_down"}, {"state": "draft", "visibility": "never"}):
        assert not end(_about_a_post(**post), stays="").violations


@pytest.mark.parametrize("settle", [_settled, _mediated])
def test_a_removal_that_was_promised_is_asked_for(settle: Any) -> None:
    promised = {"settlement": "removal"}
    scene = _about_a_post()
    assert "remove" in {v.field for v in settle(scene, **promised, stays="yes").violations}
    assert not settle(scene, **promised, remove=scene.state.about).violations
    assert not settle(_about_a_post(visibility="taken_down"), **promised).violations
    # What stands elsewhere: there is a request for it, because of this complaint.
    elsewhere = ways.acknowledged()
    assert "takedown" in {v.field for v in settle(elsewhere, **promised).violations}
    name = elsewhere.given.name("takedowns", "t1")
    for state, arises, lets in (
        ("requested", elsewhere.name, True),
        ("closed", elsewhere.name, True),
        ("refused", elsewhere.name, False),
        ("lifted", elsewhere.name, False),
        ("requested", "", False),
    ):
        request = Takedown(state=state, version=1, arises_from=arises)
        known = elsewhere.meanwhile(elsewhere.given.knowing("takedowns", "t1", request))
        assert bool(settle(known, **promised, takedown=name).violations) != lets


# --- appeal -------------------------------------------------------------------------------------


def resolved() -> Scene:
    scene = ways.acknowledged()
    return does(scene, c.ResolveComplaint, "lin", outcome="Not so.", **PLAINLY)


LODGED: dict[str, Any] = {"party": "complainant", "ground": "bias"}
UPHELD: dict[str, Any] = {"result": "upheld", "outcome": "It stands.", "worse": "no"}


def test_what_was_resolved_plainly_is_appealed_once() -> None:
    scene = does(resolved(), n.AppealComplaint, "jo", **LODGED).then_in("appeal")
    for who in ("lin", "max", "dee"):
        assert does(scene, n.DecideAppeal, who, **UPHELD).violations
    heard = does(scene, n.DecideAppeal, "bo", **UPHELD).then_in("resolved")
    does(heard, n.AppealComplaint, "jo", **LODGED).then_refused_alone(Reason.ILLEGAL_TRANSITION)
    again = does(scene, n.RemitComplaint, "bo", redo="Look into it.").then_in("investigation")
    found = {"findings": ways.FOUND, "heard": ways.heard(again)}
    shown = does(again, s.AddComplaintEvidence, "max", **ways.SEEN)
    assert does(shown, s.SubmitFindings, "lin", **found).violations
    does(shown, s.SubmitFindings, "max", **found).then_in("adjudication")


def test_the_time_to_appeal_runs_from_the_letter() -> None:
    late = resolved().later(days=400)
    does(late, n.AppealComplaint, "jo", **LODGED).then_in("appeal")
    sent = does(resolved(), n.AnswerComplainant, "lin", **ways.LETTER)
    does(sent, n.AppealComplaint, "jo", **LODGED).then_in("appeal")
    over = sent.later(days=20)
    does(over, n.AppealComplaint, "jo", **LODGED).then_refused_alone(Reason.OUT_OF_TIME)


@pytest.mark.parametrize("end", [_settled, _mediated])
def test_what_both_agreed_to_is_not_appealed(end: Any) -> None:
    does(end(ways.acknowledged()), n.AppealComplaint, "jo", **LODGED).then_refused_alone(
        Reason.ILLEGAL_TRANSITION
    )


def test_what_was_turned_away_is_looked_at_again_and_not_appealed() -> None:
    scene = ways.out_of_scope()
    does(scene, n.AppealComplaint, "jo", **LODGED).then_refused_alone(Reason.ILLEGAL_TRANSITION)


@everywhere
def test_nobody_hears_the_appeal_against_what_they_resolved(house: str) -> None:
    alone = ALONE[house][2]
    scene = does(opened(house), c.AcknowledgeComplaint, alone)
    scene = does(scene, c.ResolveComplaint, alone, outcome="Not so.", **PLAINLY)
    scene = does(scene, n.AppealComplaint, alone, **LODGED).then_in("appeal")
    does(scene, n.DecideAppeal, alone, **UPHELD).then_refused(Reason.CONFLICT_OF_INTEREST, COI)
    body = UKCP if house == "zrtherapy" else decided_by("external_reviewer")
    does(scene, n.DecideAppeal, alone, **UPHELD, outside=body).then_in("resolved")


def test_whoever_is_complained_of_appeals_for_themselves() -> None:
    open_ = does(ways.answered(), s.DiscloseComplaint, "lin")
    for scene in (open_, does(resolved(), s.DiscloseComplaint, "lin")):
        theirs = does(scene, n.AppealComplaint, "sam", party="respondent", ground="bias")
        theirs.then_in("appeal")
        does(theirs, n.DecideAppeal, "bo", **UPHELD).then_in("resolved")
        does(theirs, n.DecideAppeal, "sam", **UPHELD).then_refused(Reason.NOT_AUTHORISED, REPORT)
        for party, who in (("complainant", "sam"), ("respondent", "jo")):
            wrong = does(scene, n.AppealComplaint, who, party=party, ground="bias")
            wrong.then_refused_alone(Reason.ACTOR_MISMATCH)
        other = does(scene, n.AppealComplaint, "bea", party="respondent", ground="bias")
        other.then_refused(Reason.NOT_AUTHORISED, REPORT)


# --- what the answer names ----------------------------------------------------------------------


@everywhere
def test_the_answer_names_a_body_beyond(house: str) -> None:
    alone = ALONE[house][2]
    scene = does(opened(house), c.AcknowledgeComplaint, alone)
    bare = {**PLAINLY, "signpost": ""}
    refused = does(scene, c.ResolveComplaint, alone, outcome="Not so.", **bare)
    assert (Reason.OUTCOME_REQUIRED, "EXT-REFERRAL") in {
        (v.reason, v.clause) for v in refused.violations
    }
    done = does(scene, c.ResolveComplaint, alone, outcome="Not so.", **PLAINLY)
    does(done, n.AnswerComplainant, alone, letter="By post.").then_refused_alone(
        Reason.OUTCOME_REQUIRED, "EXT-REFERRAL"
    )
    does(done, n.AnswerComplainant, alone, **ways.LETTER)
    does(done, n.AnswerComplainant, alone, returned=True)


def test_whoever_gave_no_name_is_pointed_nowhere() -> None:
    anonymous = ways.opened(ways.house(), by="form", complainant="", anonymous=True)
    scene = ways.acknowledged(anonymous)
    bare = {**PLAINLY, "signpost": ""}
    does(scene, c.ResolveComplaint, "lin", outcome="Not so.", **bare).then_in("resolved")


def test_what_is_about_data_is_answered_with_the_regulator() -> None:
    scene = does(ways.acknowledged(), s.AddComplaintKind, "lin", kind="data_protection")
    bare = {**PLAINLY, "names_regulator": ""}
    does(scene, c.ResolveComplaint, "lin", outcome="Not so.", **bare).then_refused_alone(
        Reason.OUTCOME_REQUIRED, "EXT-DUAA-30d"
    )
    done = does(scene, c.ResolveComplaint, "lin", outcome="Not so.", **PLAINLY)
    does(done, n.AnswerComplainant, "lin", **ways.LETTER).then_refused_alone(
        Reason.OUTCOME_REQUIRED, "EXT-DUAA-30d"
    )

"""What ends a complaint is more than one person's word, and is told to whoever complained (237)."""

from datetime import timedelta
from typing import Any

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.clocks import LETTER, clocks
from duecourse.kernel.clocks.keeping import Kept
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, PLAINLY, Given, Scene, decided_by
from tests.rules.test_least_bound import does, everywhere, opened
from tests.scenarios.complaints import ways

SENT: dict[str, Any] = {"body": "police", "sent": "It.", "basis": "A crime.", "urgent": True}


def came(scene: Scene, **said: Any) -> dict[str, Any]:
    return {"reference": "7/26", "decided_at": scene.at, "outcome": "No.", **said}


# --- what a body beyond decided -----------------------------------------------------------------


def test_whoever_referred_it_does_not_say_by_themselves_how_it_ended() -> None:
    scene = ways.referred()
    refused = does(scene, n.RecordExternalOutcome, "lin", **came(scene))
    refused.then_refused(Reason.SELF_APPROVAL)
    does(scene, n.RecordExternalOutcome, "max", **came(scene)).then_in("decided")


def test_it_was_not_decided_before_anybody_complained() -> None:
    scene = ways.referred().later(days=9)
    before = came(scene, decided_at=MONDAY - timedelta(days=1))
    does(scene, n.RecordExternalOutcome, "max", **before).then_refused(Reason.TIME_ORDER)
    same = came(scene, decided_at=MONDAY)
    does(scene, n.RecordExternalOutcome, "max", **same).then_in("decided")


@everywhere
def test_whoever_is_alone_names_the_body_that_decided(house: str) -> None:
    alone = {"zrtherapy": "zoe", "acat": "cat", "cleanslate": "bea", "stass": "bo"}[house]
    scene = does(opened(house), n.ReferComplaint, alone, **SENT).then_in("referred")
    refused = does(scene, n.RecordExternalOutcome, alone, **came(scene))
    refused.then_refused(Reason.SELF_APPROVAL, "EXT-NOBODY-ELSE")
    assert "context.outside" in {v.field for v in refused.violations}
    body = next(one for one, b in scene.given.pack.outside_bodies.items() if b.decides)
    said = {**came(scene), "outside": decided_by(body)}
    does(scene, n.RecordExternalOutcome, alone, **said).then_in("decided")


# --- who advised before it came again -----------------------------------------------------------

CAST: dict[str, tuple[str, ...]] = {
    "ada": ("admin_manager",),
    "eve": ("ethics_chair",),
    "tom": ("liaison_trustee",),
    "cat": ("chair",),
    "tia": ("trustee",),
    "ian": ("trustee",),
    "una": ("trustee",),
    "pam": ("trustee",),
    "val": ("trustee",),
    "noa": ("committee_member",),
}


def advised() -> Scene:
    given = Given.under("acat", CAST, platform="twitter", author="ada")
    scene = ways.opened(given, by="noa", respondents=(given.person("ada"),))
    scene = does(scene, c.AcknowledgeComplaint, "tom")
    scene = does(scene, c.AdviseOnComplaint, "cat", advice="Forget it.")
    return does(scene, s.ScreenFormal, "tom", allegations=ways.ALLEGED)


def found(scene: Scene, who: str) -> Scene:
    return does(scene, s.SubmitFindings, who, findings=ways.FOUND, heard=ways.heard(scene))


def test_who_advised_before_it_was_remitted_does_not_decide_it_then() -> None:
    scene = does(advised(), s.AddComplaintEvidence, "tia", **ways.SEEN)
    scene = does(found(scene, "tia"), s.DecideComplaint, "ian", **ways.DECISION)
    scene = does(scene.then_in("decided"), n.AnswerComplainant, "tom", **ways.LETTER)
    scene = does(scene, n.AppealComplaint, "noa", party="complainant", ground="bias")
    scene = does(scene, n.RemitComplaint, "una", redo="Ask them.").then_in("investigation")
    scene = does(found(scene, "pam"), c.AdviseOnComplaint, "tom", advice="Be kind.")
    refused = does(scene, s.DecideComplaint, "cat", **ways.DECISION)
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def test_who_advised_before_it_was_opened_again_does_not_decide_it_then() -> None:
    given = ways.house()
    scene = ways.acknowledged(ways.opened(given))
    scene = does(scene, c.AdviseOnComplaint, "dee", advice="Forget it.")
    scene = does(scene, s.ScreenOutOfScope, "lin", cause="not_ours", signpost="ico")
    scene = does(scene.then_in("resolved"), c.ReopenComplaint, "max", new_evidence="A letter.")
    scene = does(scene, s.ScreenFormal, "max", allegations=ways.ALLEGED)
    scene = does(scene, s.AddComplaintEvidence, "mo", **ways.SEEN)
    scene = found(scene, "mo").then_in("adjudication")
    refused = does(scene, s.DecideComplaint, "dee", **ways.DECISION)
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    does(scene, s.DecideComplaint, "bo", **ways.DECISION).then_in("decided")
    # What they say of it now is asked and given as before.
    assert not does(scene, c.AdviseOnComplaint, "dee", advice="Be kind.").violations


# --- the letter after an appeal -----------------------------------------------------------------


def letter(scene: Scene) -> Kept | None:
    return next((one for one in clocks(scene.state) if one.id == LETTER), None)


def heard_again(scene: Scene) -> Scene:
    said = {"result": "upheld", "outcome": "It stands.", "worse": "no"}
    return does(scene, n.DecideAppeal, "bo", **said).then_in("resolved")


def test_the_outcome_of_an_appeal_is_owed_until_it_is_sent() -> None:
    scene = heard_again(ways.appealed())
    owed = letter(scene)
    assert owed is not None
    assert owed.clock.done_at is None
    sent = letter(does(scene, n.AnswerComplainant, "lin", **ways.LETTER))
    assert sent is not None
    assert sent.clock.done_at == scene.at
    assert sent.done_by == scene.given.person("lin")


def test_what_came_back_once_is_sent_again_and_twice_is_tried_no_more() -> None:
    scene = does(heard_again(ways.appealed()), n.AnswerComplainant, "lin", **ways.LETTER)
    once = does(scene, n.AnswerComplainant, "lin", returned=True)
    assert (kept := letter(once)) is not None
    assert kept.clock.done_at is None
    twice = does(once, n.AnswerComplainant, "lin", returned=True)
    assert (kept := letter(twice)) is not None
    assert kept.clock.done_at is not None


def test_nothing_is_owed_to_whoever_gave_no_name() -> None:
    scene = ways.acknowledged(ways.opened(ways.house(), by="form", complainant="", anonymous=True))
    said = {"outcome": "It was looked into.", **PLAINLY}
    scene = does(scene, c.ResolveComplaint, "max", **said).then_in("resolved")
    lodged = {"party": "respondent", "ground": "bias", "says": "It was not so."}
    scene = does(scene, n.AppealComplaint, "sam", **lodged)
    assert letter(scene) is None

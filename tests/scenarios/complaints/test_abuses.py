"""How people get round the procedure of a complaint: each way refused, beside the ordinary day.

The rows are those of the list of abuses and accidents; what has a file of its own stands there:
4 and 39 series, 5 and 41 support, 34 cross-complaints, 35 kinds denied, 32 the only handler.
"""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.scenarios.complaints import ways

ANON = "EXT-ANON"
EVIDENCE = "EXT-ACAS-evidence"
GRAVE = ("harassment", "safeguarding", "whistleblowing")


def _of(kind: str, **fields: Any) -> Scene:
    return ways.acknowledged(ways.opened(ways.house(), kind=kind, **fields))


def _informal(scene: Scene, wish: str = "informal") -> Scene:
    return scene.when(s.ScreenInformal(name=scene.name, wish=wish), "lin", reason="Quicker.")


def _formal(scene: Scene) -> Scene:
    return scene.when(s.ScreenFormal(name=scene.name, allegations=ways.ALLEGED), "lin")


@pytest.mark.parametrize("kind", GRAVE)
def test_3_something_grave_is_not_relabelled_as_informal(kind: str) -> None:
    _informal(_of(kind)).then_refused(Reason.ROUTE_REQUIRED)
    _formal(_of(kind)).then_in("investigation")


def test_3_a_handler_and_who_complained_agree_on_an_apology() -> None:
    scene = _informal(_of("staff_conduct"))
    agreed: dict[str, Any] = {"complainant_accepts": "yes", "respondent_accepts": "yes"}
    scene.when(s.SettleInformally(name=scene.name, **ways.AGREED, **agreed), "max").then_in(
        "resolved"
    )
    _informal(_of("staff_conduct"), "formal").then_refused(Reason.CONSENT_OF_PARTIES)


def _item(scene: Scene, shown: str) -> Scene:
    command = s.AddComplaintEvidence(name=scene.name, item="e2", what="A film.", shown=shown)
    return scene.when(command, "max")


def _found(scene: Scene) -> Scene:
    one = s.Found(allegation="a1", finding="upheld", reasons="Seen.", evidence=("e2",))
    command = s.SubmitFindings(name=scene.name, findings=(one,), heard=ways.heard(scene))
    return scene.when(command, "max")


def test_6_what_came_after_the_findings_is_kept_and_counts_once_it_was_shown() -> None:
    scene = _item(ways.found(), "no").then_in("adjudication")
    back = s.ReturnFindings(name=scene.name, point="a1", missing="The film.")
    scene = scene.when(back, "dee").then_in("investigation")
    _found(scene).then_refused_alone(Reason.EVIDENCE_LATE, EVIDENCE)
    _found(_item(scene, "yes")).then_in("adjudication")


def test_10_one_person_is_not_two() -> None:
    scene = ways.silent()
    for _ in range(2):
        scene = scene.when(s.LapseComplaint(name=scene.name), "lin", reason="Nobody answers.")
        scene.then_in("acknowledged")
    lapsed = scene.when(s.LapseComplaint(name=scene.name), "max", reason="Nobody answers.")
    lapsed.then_in("resolved")


def test_28_nobody_has_to_sign_in_to_complain_and_what_can_be_verified_is_looked_into() -> None:
    unnamed = {"complainant": "", "anonymous": True}
    signed_in = ways.opened(ways.house(), by="jo", **unnamed)
    signed_in.then_refused(Reason.ANONYMITY_NOT_POSSIBLE)
    scene = ways.acknowledged(ways.opened(ways.house(), by="form", **unnamed))
    _formal(scene).then_refused_alone(Reason.EVIDENCE_REQUIRED, ANON)
    _formal(_item(scene, "no")).then_in("investigation")


def _resolved(scene: Scene, by: str, *, uninvolved: bool = False) -> Scene:
    command = c.ResolveComplaint(
        name=scene.name, outcome="Looked at.", uninvolved=uninvolved, signpost="ico"
    )
    return scene.when(command, by)


def test_29_nothing_is_decided_on_a_guess_of_whom_it_is_about() -> None:
    scene = _of("staff_conduct", respondents=())
    _resolved(scene, "max").then_refused(Reason.ROUTE_REQUIRED, "EXT-COI-handler")
    unknown = c.NameRespondents(name=scene.name, nobody_known=True)
    scene = scene.when(unknown, "lin", reason="We looked for who wrote it.")
    _resolved(scene, "max").then_refused(Reason.ATTESTATION_REQUIRED, "EXT-COI-handler")
    _resolved(scene, "max", uninvolved=True).then_in("resolved")


@pytest.mark.parametrize("kind", ["safeguarding", "harassment"])
def test_36_nobody_is_talked_into_mediation_over_harm(kind: str) -> None:
    scene = _formal(_of(kind))
    both: dict[str, Any] = {"complainant_agrees": "yes", "respondent_agrees": "yes"}
    offered = scene.when(s.StartMediation(name=scene.name, **both), "lin")
    offered.then_refused(Reason.ROUTE_REQUIRED)
    asked = s.StartMediation(name=scene.name, complainant_asked=True, **both)
    scene.when(asked, "lin").then_in("mediation")


@pytest.mark.parametrize(("urgent", "leads"), [(True, "referred"), (False, "")])
def test_36_harm_is_told_outside_before_it_is_acknowledged(urgent: bool, leads: str) -> None:
    scene = ways.opened(ways.house(), kind="safeguarding")
    told = {"body": "police", "sent": "It.", "basis": "A child is at risk."}
    scene = scene.when(n.ReferComplaint(name=scene.name, urgent=urgent, **told), "lin")
    if urgent:
        scene.then_in(leads)
    else:
        scene.then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_37_wrongdoing_reported_from_within_is_not_answered_in_passing() -> None:
    scene = _of("whistleblowing")
    _resolved(scene, "max").then_refused(Reason.ROUTE_REQUIRED)
    _formal(scene).then_in("investigation")


def test_38_its_label_hides_no_evidence_from_who_is_complained_of() -> None:
    scene = _formal(_of("whistleblowing"))
    _found(_item(scene, "no")).then_refused_alone(Reason.EVIDENCE_LATE, EVIDENCE)
    _found(_item(scene, "yes")).then_in("adjudication")


@pytest.mark.parametrize(
    ("names", "why"), [("yes", Reason.PERSONAL_DATA), ("", Reason.FIELD_REQUIRED)]
)
def test_44_a_letter_tells_nobody_of_others(names: str, why: Reason) -> None:
    scene = ways.found()
    letter = {**ways.DECISION, "names_others": names}
    clause = "EXT-OUTCOME-LETTER" if names else ""
    scene.when(s.DecideComplaint(name=scene.name, **letter), "dee").then_refused_alone(why, clause)
    scene.when(s.DecideComplaint(name=scene.name, **ways.DECISION), "dee").then_in("decided")


def test_46_what_the_organisation_enters_late_came_when_it_came() -> None:
    acted = MONDAY - timedelta(days=400)
    late = _formal(_of("staff_conduct", event_at=acted))
    late.then_refused_alone(Reason.OUT_OF_TIME, "EXT-NHS-12m")
    in_time = {"event_at": acted, "received_at": acted + timedelta(days=300)}
    _formal(_of("staff_conduct", **in_time)).then_in("investigation")
    scene = _of("staff_conduct", **in_time)
    turned = s.ScreenOutOfScope(name=scene.name, cause="out_of_time", signpost="ico")
    scene.when(turned, "lin").then_refused(Reason.REASON_NOT_ALLOWED, "EXT-NHS-12m")

"""How people get round the end of a case, row by row: what is allowed, and what is not."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.breaches import commands as c
from duecourse.breaches.state import PastCase
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Post
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.breaches import scenes as s

CONFLICT = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def closing(scene: Scene, by: str = "dee", assessed: str = "yes") -> Scene:
    return scene.when(c.CloseBreach(name=scene.name, assessed=assessed), by)


def _left() -> Scene:
    return s.findings(s.held(s.scheduled(s.found(s.house(state="left")))))


def test_row_18_nobody_who_left_is_punished() -> None:
    s.outcome(_left()).then_refused(Reason.SANCTION_NOT_AVAILABLE, "EXT-LEAVER")
    s.outcome(_left(), sanction="finding_recorded").then_in("decided")
    s.outcome(sanction="finding_recorded").then_refused(Reason.SANCTION_NOT_AVAILABLE, "EXT-LEAVER")


def conclude(scene: Scene, by: str = "dee", risk: str = "no") -> Scene:
    given = c.ConcludeOnLeaving(name=scene.name, protects_others=risk)
    return scene.when(given, by, reason="Sam left in March.")


def test_row_19_a_case_ends_with_leaving_only_where_nobody_is_at_risk() -> None:
    left = s.decided_whether(s.investigated(s.house(state="left")))
    conclude(left).then_in("closed")
    conclude(left, risk="yes").then_refused(Reason.PUBLIC_PROTECTION, "EXT-LEAVER")
    conclude(left, risk="").then_refused(Reason.FIELD_REQUIRED)
    conclude(s.decided_whether(s.investigated())).then_refused(Reason.ROUTE_REQUIRED)
    conclude(left, by="max").then_refused(Reason.NOT_AUTHORISED, "STASS-4.1-react")
    undecided = conclude(s.investigated(s.house(state="left")))
    undecided.then_refused(Reason.REFERRAL_DECISION_REQUIRED, "EXT-DBS-refer")


def test_row_21_a_question_is_forced_before_somebody_is_tried_for_what_they_said() -> None:
    scene = s.reported()
    untested = s.formal(scene, disclosure="")
    untested.then_refused(Reason.CHECKLIST_INCOMPLETE, "STASS-5.3-work-issues")
    maybe = s.formal(scene, disclosure="possibly_protected")
    maybe.then_refused(Reason.ROUTE_REQUIRED, "EXT-WB-detriment")
    s.formal(scene).then_in("investigation")
    spoke = c.TriageNoCase(name=scene.name, why="protected_disclosure")
    scene.when(spoke, "dee", reason="It was one.").then_in("closed")


def test_row_21_two_agree_to_a_measure_while_a_disclosure_is_looked_into() -> None:
    scene = s.reported()
    paused = c.PauseBreach(
        name=scene.name, why="overlapping_case", review_at=MONDAY + timedelta(days=21)
    )
    scene = scene.when(paused, "dee")

    def impose(by: str, second: str = "") -> Scene:
        agreed = scene.given.person(second) if second else ""
        measure: dict[str, Any] = {"measure": "access_removed", "need": "Logs may go."}
        return scene.when(c.ImposeInterim(name=scene.name, second=agreed, **measure), by)

    impose("dee").then_refused(Reason.REVIEW_REQUIRED, "EXT-WB-detriment")
    impose("dee", "dee").then_refused(Reason.REVIEW_REQUIRED, "EXT-WB-detriment")
    impose("dee", "sam").then_refused(Reason.REVIEW_REQUIRED, "EXT-WB-detriment")
    impose("dee", "bo").then_in("reported")


def _with_post(visibility: str) -> Given:
    post = Post(state="published", version=9, visibility=visibility)
    return s.house().knowing("posts", "p1", post)


def test_row_23_nothing_is_open_when_a_case_is_closed() -> None:
    decided = s.decided_whether(s.outcome())
    closing(decided).then_refused(Reason.APPEAL_WINDOW_OPEN, "EXT-APPEAL-window")
    later = decided.later(days=14)
    closing(later).then_in("closed")
    closing(later, assessed="no").then_refused(Reason.ASSESSMENT_REQUIRED)
    closing(later, assessed="").then_refused(Reason.ASSESSMENT_REQUIRED)
    undecided = closing(s.outcome().later(days=14))
    undecided.then_refused(Reason.REFERRAL_DECISION_REQUIRED, "STASS-5.3-registration")


@pytest.mark.parametrize(("visibility", "open_"), [("live", True), ("taken_down", False)])
def test_row_23_a_case_is_not_closed_while_its_post_is_there(visibility: str, open_: bool) -> None:
    given = _with_post(visibility)
    about = (given.name("posts", "p1"),)
    found = s.found(given, about=about)
    decided = s.decided_whether(s.outcome(s.findings(s.held(s.scheduled(found)))))
    end = closing(decided.later(days=14))
    if open_:
        end.then_refused(Reason.TAKEDOWN_OPEN, "EXT-APPEAL-window")
    else:
        end.then_in("closed")


def test_row_23_a_measure_ends_before_the_case_does() -> None:
    measured = s.reported()
    imposed = c.ImposeInterim(name=measured.name, measure="supervised", need="To protect Pat.")
    measured = s.formal(s.with_evidence(measured).when(imposed, "lin"))
    scene = s.outcome(s.findings(s.held(s.scheduled(s.submitted(measured)))))
    scene = s.decided_whether(scene).later(days=14)
    closing(scene).then_refused(Reason.REVIEW_REQUIRED, "EXT-ACAS-suspension")
    closing(scene.when(c.LiftInterim(name=scene.name), "dee")).then_in("closed")


def test_row_24_the_same_act_is_decided_once() -> None:
    other = s.house().name("breaches", "b0")
    act = f"{s.CLAUSE}@{s.ACT_AT:%Y-%m-%d}"
    given = s.recorded(s.house(), PastCase(other, "", None, None, (act,), informal=True))
    again = s.formal(s.reported(given))
    again.then_refused(Reason.ALREADY_DECIDED, "EXT-ONCE")
    s.formal(s.reported(given, act_at=s.ACT_AT + timedelta(days=1))).then_in("investigation")
    informal = c.TriageInformal(name=again.name, plan="They talk.")
    s.reported(given).when(informal, "lin").then_in("informal_action")


def test_row_24_a_closed_case_is_opened_by_others_and_never_for_worse() -> None:
    closed, given = s.closed(), s.house()
    lin = given.person("lin")
    again: dict[str, Any] = {"investigator": lin, "in_favour": True}

    def reopen(by: str, **fields: Any) -> Scene:
        command = c.ReopenBreach(name=closed.name, **{**again, **fields})
        return closed.when(command, by, reason="Pat says otherwise now.")

    opened = reopen("bo").then_in("investigation")
    assert opened.state.ceiling == "first_warning"
    reopen("bo", in_favour=False).then_refused(Reason.ALREADY_DECIDED, "EXT-ONCE")
    reopen("bo", investigator=given.person("max")).then_refused(*CONFLICT)
    reopen("dee").then_refused(Reason.NOT_AUTHORISED, "EXT-ACAS-appeal")


def test_row_25_an_act_before_any_policy_is_no_breach() -> None:
    before = s.reported(act_at=MONDAY.replace(year=2015, month=3))
    before.then_refused(Reason.POLICY_NOT_IN_FORCE, "EXT-PROC-version")
    scene = s.reported(act_at=MONDAY.replace(year=2016)).then_in("reported")
    assert scene.state.conduct_policy == "2015-05"
    assert scene.state.pinned == scene.given.pack.digest


def test_row_27_who_reports_themselves_needs_no_role_and_is_told_nothing_new() -> None:
    scene = s.nothing()
    own = scene.when(c.SelfReport(name=scene.name, **s.act()), "sam").then_in("reported")
    assert own.state.respondent == own.given.person("sam")
    assert own.state.self_reported
    nobody = scene.when(c.SelfReport(name=scene.name, **s.act(act=" ")), "sam")
    nobody.then_refused(Reason.FIELD_REQUIRED)


def test_row_29_nobody_is_tried_who_is_not_known() -> None:
    scene = s.with_evidence(s.reported(respondent=""))
    s.formal(scene).then_refused(Reason.FIELD_REQUIRED)
    sam = scene.given.person("sam")
    guess = scene.when(c.IdentifyRespondent(name=scene.name, respondent=sam), "lin")
    guess.then_refused(Reason.EVIDENCE_REQUIRED)
    shown = c.IdentifyRespondent(name=scene.name, respondent=sam, shown_by=(1,))
    known = scene.when(shown, "lin").then_in("reported")
    s.formal(known).then_in("investigation")
    unsought = c.TriageNoCase(name=scene.name, why="no_breach")
    refused = scene.when(unsought, "lin", reason="Nobody knows.")
    refused.then_refused(Reason.INVESTIGATION_REQUIRED)
    sought = c.TriageNoCase(name=scene.name, why="no_breach", searched="Asked the team.")
    scene.when(sought, "lin", reason="Nobody knows.").then_in("closed")


def test_row_42_the_time_of_a_companion_is_theirs_and_who_decides_is_none() -> None:
    scene = s.scheduled()
    within = scene.state.hearing.at + timedelta(days=4)
    refuse = c.RefusePostponement(name=scene.name, asked_for=within)
    refused = scene.when(refuse, "dee", reason="No.")
    refused.then_refused(Reason.COMPANION_RIGHT, "EXT-ACAS-companion")
    far = c.RefusePostponement(name=scene.name, asked_for=within + timedelta(days=30))
    scene.when(far, "dee", reason="A month is too long.").then_in("hearing_scheduled")
    s.held(scene, companion=scene.given.person("pat")).then_in("heard")
    for who in ("jo", "max", "dee"):
        companion = s.held(scene, companion=scene.given.person(who))
        if who == "jo":
            companion.then_in("heard")
        else:
            companion.then_refused(Reason.CONFLICT_OF_INTEREST)


def test_row_42_the_organisation_puts_a_hearing_off_once() -> None:
    scene = s.scheduled()
    first = c.PostponeHearing(name=scene.name, hearing_at=s.HEARING_AT + timedelta(days=2))
    moved = scene.when(first, "dee").then_in("hearing_scheduled")
    again: dict[str, Any] = {"name": scene.name, "hearing_at": s.HEARING_AT + timedelta(days=4)}
    moved.when(c.PostponeHearing(**again), "dee").then_refused(Reason.PAUSE_NOT_ALLOWED)
    theirs = c.PostponeHearing(**again, for_respondent=True)
    moved.when(theirs, "dee").then_in("hearing_scheduled")


def test_row_44_a_letter_tells_of_nobody_else() -> None:
    s.outcome(names_others="no").then_in("decided")
    told = s.outcome(names_others="yes")
    told.then_refused(Reason.PERSONAL_DATA, "EXT-OUTCOME-LETTER")
    s.outcome(names_others="").then_refused(Reason.FIELD_REQUIRED)


def test_row_46_an_appeal_in_time_is_heard_and_one_too_late_is_not() -> None:
    decided = s.outcome()
    until = decided.state.appeal_until
    appeal = c.AppealBreach(name=decided.name, ground="finding")
    s.until(decided, until).when(appeal, "sam").then_in("appeal")
    late = s.until(decided, until + timedelta(seconds=1)).when(appeal, "sam")
    late.then_refused(Reason.OUT_OF_TIME, "EXT-ACAS-appeal")

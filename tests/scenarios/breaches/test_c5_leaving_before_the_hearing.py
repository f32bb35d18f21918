"""C5, Clean Slate: somebody resigns two days before the hearing, and it is held all the same.

That nobody is at risk is not for one person to say: a case that arises from an incident, or of
which a body that protects people was told, goes on whatever is answered.
"""

from typing import Any

from duecourse.breaches import commands as c
from duecourse.incidents import commands as i
from duecourse.incidents.decide import INCIDENTS
from duecourse.incidents.state import Incident
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given
from tests.scenarios.breaches.telling import LETTER, NOTICE, REPORT, Case, Tale, london
from tests.scenarios.cleanslate import cleanslate

ACT: dict[str, Any] = {
    "clause": "CS-5.2-connections",
    "act": "Befriended a client online.",
    "act_at": london(2027, 6, 12, "21:00"),
    "capacity": "personal",
    "sharing_own": "no",
}
AWAY: dict[str, Any] = {"attended": "no", "recorded": "Minutes", "evidence": (1,)}
SANCTION = Reason.SANCTION_NOT_AVAILABLE


def house(state: str = "active") -> Given:
    """Return Clean Slate with Raj of another team, Joy, and Abe, whom Lou manages."""
    lou = cleanslate().person("lou")
    given = cleanslate().with_person("raj", "line_manager").with_person("joy")
    roles = ("authorised_worker",) if state == "active" else ()
    return given.with_person("abe", *roles, kind="staff", line_manager=lou, state=state)


def invited(*, incident: bool = True) -> Case:
    """Return the case with its hearing on Wednesday 14 July."""
    given = house()
    flagged = Tale(given, INCIDENTS, given.name("incidents", "i1"), Incident())
    flagged.on(2027, 6, 14, "09:00")
    flagged.does("joy", i.FlagIncident, kinds=("safeguarding",), summary="Abe befriended a client.")
    case = Case(flagged.around())
    from_it = {"arises_from": flagged.scene.name} if incident else {}
    case.on(2027, 6, 14, "09:30").does(
        "joy", c.ReportBreach, respondent=case.person("abe"), **ACT, **from_it
    )
    case.handed_in("joy", "A screenshot.")
    case.does("lou", c.TriageFormal, investigator=case.person("ivy"), disclosure="not_protected")
    case.on(2027, 6, 30, "10:00").does("ivy", c.SubmitReport, answer_to=(1,), **REPORT)
    said: dict[str, Any] = {"hearing_at": london(2027, 7, 14, "10:00"), "allegations": (1,)}
    said |= {"evidence": (1,), "outcomes": ("first_warning", "final_warning", "dismissal")}
    case.does("raj", c.ScheduleHearing, **NOTICE, **said, chair=case.person("raj"))
    return case


def left(case: Case) -> Case:
    """Return the case once Abe has left, on Monday 12 July."""
    case.on(2027, 7, 12, "12:00")
    gone = house("left").facts[case.person("abe")]
    case.knowing("people", "abe", gone).is_in("hearing_scheduled")
    return case


def test_leaving_ends_no_case_in_which_others_may_be_at_risk() -> None:
    case = left(invited())
    risk = (c.ConcludeOnLeaving, Reason.PUBLIC_PROTECTION, "EXT-LEAVER", "Abe left.")
    case.refused("lou", *risk, protects_others="yes")
    case.refused("lou", *risk, protects_others="no")


def test_a_small_case_ends_with_leaving() -> None:
    case = left(invited(incident=False))
    case.does("lou", c.DecideReferral, "Nobody was hurt.", body="dbs", referral="not_needed")
    case.does("raj", c.ConcludeOnLeaving, "Abe left.", protects_others="no").is_in("closed")


def test_nobody_says_that_nobody_is_at_risk_once_a_body_was_told_that_protects_them() -> None:
    case = left(invited(incident=False))
    told = {"body": "dbs", "referral": "refer", "sent": "The report."}
    case.does("lou", c.DecideReferral, "Others may be at risk.", **told)
    risk = (c.ConcludeOnLeaving, Reason.PUBLIC_PROTECTION, "EXT-LEAVER", "Abe left.")
    case.refused("raj", *risk, protects_others="no")


def heard() -> Case:
    case = left(invited()).on(2027, 7, 14, "10:00")
    once = (c.HoldHearing, Reason.NOTICE_INCOMPLETE, "EXT-ACAS-absence")
    case.refused("raj", *once, **AWAY)
    short = (c.RecordAbsence, Reason.NOTICE_TOO_SHORT, "EXT-ACAS-time")
    case.refused("raj", *short, hearing_at=london(2027, 7, 20, "10:00"))
    case.does("raj", c.RecordAbsence, hearing_at=london(2027, 7, 21, "10:00"))
    case.on(2027, 7, 21, "10:00").does("raj", c.HoldHearing, **AWAY).is_in("heard")
    return case


def test_what_was_found_of_a_leaver_is_recorded_and_told_to_whom_it_has_to_be() -> None:
    case = heard()
    case.does("raj", c.RecordFindings, upheld=(1,), gross=(1,), reasons="It is so.")
    sent = {**LETTER, "letter_sent_at": london(2027, 7, 21, "10:00")}
    case.refused("raj", c.RecordOutcome, SANCTION, "EXT-LEAVER", sanction="dismissal", **sent)
    case.does("raj", c.RecordOutcome, sanction="finding_recorded", **sent).is_in("decided")
    assert case.due("appeal") == london(2027, 7, 28, "23:59").replace(second=59)

    early = (c.CloseBreach, Reason.APPEAL_WINDOW_OPEN, "EXT-APPEAL-window")
    case.on(2027, 7, 28, "16:00").refused("raj", *early, assessed="yes")
    undecided = (c.CloseBreach, Reason.REFERRAL_DECISION_REQUIRED, "EXT-DBS-refer")
    case.on(2027, 7, 29, "00:00").refused("raj", *undecided, assessed="yes")
    told = {"body": "dbs", "referral": "refer", "sent": "The findings; DBS-2027-114."}
    case.does("raj", c.DecideReferral, "Abe would have been removed.", **told)
    case.does("raj", c.CloseBreach, assessed="yes").is_in("closed")

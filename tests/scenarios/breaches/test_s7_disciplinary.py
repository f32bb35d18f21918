"""S7, Clean Slate: a client's photo on a personal account, from a screenshot to a final warning.

The house puts some of it in other words than the story was told in. Whoever investigated does not
chair by EXT-COI-handler, which holds for every part; a notice without evidence lacks evidence
(EVIDENCE_REQUIRED); the policy's own clause on discipline says what may come of what was found;
a photo is down for good once a second person saw that it is; and whether the barring service is
told is decided before the case ends.
"""

from typing import Any

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.takedowns import commands as t
from duecourse.takedowns.decide import TAKEDOWNS
from duecourse.takedowns.state import Takedown
from duecourse.testing import Given
from tests.scenarios.breaches.telling import LETTER, NOTICE, REPORT, Case, Tale, london
from tests.scenarios.cleanslate import cleanslate

HEARD: dict[str, Any] = {"attended": "yes", "recorded": "Minutes", "evidence": (1,)}
ACT: dict[str, Any] = {
    "clause": "CS-5.2-content",
    "act": "Posted a client's photo.",
    "act_at": london(2027, 2, 6, "23:30"),
    "capacity": "personal",
    "sharing_own": "no",
}


def house() -> Given:
    """Return Clean Slate with Raj, who manages another team, and Nia, a colleague of Wes."""
    lou = cleanslate().person("lou")
    given = cleanslate().with_person("raj", "line_manager").with_person("nia")
    return given.with_person("wes", "authorised_worker", kind="staff", line_manager=lou)


def reported() -> Case:
    case = Case(house())
    case.on(2027, 2, 8, "09:10")
    return case.reported("nia", "wes", **ACT).handed_in("nia", "A screenshot.")


def asked_down(case: Case) -> Tale:
    """Return the request that the photo comes down meanwhile; the case waits for it."""
    given = case.around()
    down = Tale(given, TAKEDOWNS, given.name("takedowns", "t1"), Takedown())
    down.on(2027, 2, 9, "10:00").does(
        "ivy", t.OpenTakedown, ground="interim", where="https://social.example/wes/1",
        held_by="personal", owner=down.person("wes"), arises_from=case.scene.name,
    )  # fmt: skip
    case.reacting(c.LinkBreachTakedown, takedown=down.scene.name)
    case.knowing("takedowns", "t1", down.state)
    return down


def found() -> tuple[Case, Tale]:
    case = reported()
    named = {"investigator": case.person("ivy"), "disclosure": "not_protected"}
    case.does("lou", c.TriageFormal, **named).is_in("investigation")
    down = asked_down(case)
    case.on(2027, 2, 18, "11:00").does("ivy", c.SubmitReport, answer_to=(1,), **REPORT)
    return case, down


def notice(case: Case, chair: str = "raj", **changes: Any) -> dict[str, Any]:
    said = {"hearing_at": london(2027, 3, 1, "10:00"), "allegations": (1,), "evidence": (1,)}
    outcomes = ("first_warning", "final_warning", "dismissal")
    return {**NOTICE, **said, "outcomes": outcomes, "chair": case.person(chair), **changes}


def scheduled() -> tuple[Case, Tale]:
    case, down = found()
    case.on(2027, 2, 19, "12:00").does("raj", c.ScheduleHearing, **notice(case))
    return case, down


def heard() -> tuple[Case, Tale]:
    case, down = scheduled()
    moved = {"hearing_at": london(2027, 3, 8, "10:00"), "for_respondent": True}
    case.on(2027, 2, 26, "09:00").does("raj", c.PostponeHearing, **moved)
    case.on(2027, 3, 8, "10:00").does("raj", c.HoldHearing, **HEARD)
    case.does("raj", c.RecordFindings, upheld=(1,), serious=(1,), reasons="It shows the client.")
    return case, down


def test_a_photo_of_the_weekend_is_sorted_by_the_line_manager() -> None:
    case = reported().is_in("reported")
    assert case.due("triage") == london(2027, 2, 15, "17:00")
    watched = {"says": "What else Wes posts.", "origin": "asked_to_look"}
    case.refused(
        "lou", c.AddBreachEvidence, Reason.MONITORING_NOT_PERMITTED, "CS-7.7-no-monitoring",
        **watched,
    )  # fmt: skip
    case.refused(
        "lou", c.TriageNoCase, Reason.REASON_NOT_ALLOWED, "CS-7.6-anytime",
        reason="It was Saturday night.", why="outside_hours",
    )  # fmt: skip
    named = {"investigator": case.person("ivy"), "disclosure": "not_protected"}
    case.does("lou", c.TriageFormal, **named).is_in("investigation")
    assert case.met("triage") == london(2027, 2, 8, "09:10")


def test_the_notice_of_the_hearing_is_complete_and_another_chairs() -> None:
    case, _ = found()
    case.on(2027, 2, 19, "12:00")
    as_handler = (c.ScheduleHearing, Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    case.refused("raj", *as_handler, **notice(case, chair="ivy"))
    unsaid = (c.ScheduleHearing, Reason.NOTICE_INCOMPLETE, "EXT-ACAS-notify")
    case.refused("raj", *unsaid, **notice(case, allegations=()))
    case.refused("raj", c.ScheduleHearing, Reason.EVIDENCE_REQUIRED, **notice(case, evidence=()))
    case.does("raj", c.ScheduleHearing, **notice(case)).is_in("hearing_scheduled")


def test_a_time_for_the_companion_is_a_right_for_five_working_days() -> None:
    case, _ = scheduled()
    theirs = (c.RefusePostponement, Reason.COMPANION_RIGHT, "EXT-ACAS-companion")
    case.refused("raj", *theirs, reason="No.", asked_for=london(2027, 3, 8, "23:59"))
    later = london(2027, 3, 9, "09:00")
    case.does("raj", c.RefusePostponement, reason="It is too late.", asked_for=later)


def test_what_comes_of_it_is_what_was_found_and_no_warning_was_live() -> None:
    case, _ = heard()
    case.on(2027, 3, 11, "11:00")
    letter = {**LETTER, "letter_sent_at": london(2027, 3, 11, "11:00")}
    out = (c.RecordOutcome, Reason.SANCTION_NOT_AVAILABLE, "CS-6-discipline")
    case.refused("raj", *out, sanction="dismissal", **letter)
    case.does("raj", c.RecordOutcome, sanction="final_warning", **letter).is_in("decided")
    assert case.state.warning_until == london(2028, 3, 11, "23:59").replace(second=59)
    assert case.due("appeal") == london(2027, 3, 18, "23:59").replace(second=59)


def test_it_ends_when_the_time_to_appeal_is_over_and_the_photo_is_down() -> None:
    case, down = heard()
    case.on(2027, 3, 11, "11:00")
    letter = {**LETTER, "letter_sent_at": london(2027, 3, 11, "11:00")}
    case.does("raj", c.RecordOutcome, sanction="final_warning", **letter)
    early = (c.CloseBreach, Reason.APPEAL_WINDOW_OPEN, "EXT-APPEAL-window")
    case.on(2027, 3, 15, "10:00").refused("raj", *early, assessed="yes")
    case.on(2027, 3, 18, "23:59").refused("raj", *early, assessed="yes")
    case.on(2027, 3, 19, "00:00")
    up = (c.CloseBreach, Reason.TAKEDOWN_OPEN, "EXT-APPEAL-window")
    case.refused("raj", *up, assessed="yes")

    down.on(2027, 3, 19, "10:00").does("wes", t.RecordRemoval, reason="I was told to.")
    case.knowing("takedowns", "t1", down.state).on(2027, 3, 19, "10:30")
    case.refused("raj", *up, assessed="yes")
    seen = {"captured_digest": "a" * 64, "cross_posts": "yes"}
    down.does("ivy", t.ConfirmRemoval, **seen).is_in("closed")
    case.knowing("takedowns", "t1", down.state)
    undecided = (c.CloseBreach, Reason.REFERRAL_DECISION_REQUIRED, "EXT-DBS-refer")
    case.refused("raj", *undecided, assessed="yes")
    because = "Nobody was at risk."
    case.does("raj", c.DecideReferral, because, body="dbs", referral="not_needed")
    case.does("raj", c.CloseBreach, assessed="yes").is_in("closed")

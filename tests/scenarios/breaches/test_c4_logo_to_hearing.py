"""C4, Clean Slate: a logo on a personal account, from a report of one's own to a spent warning.

The house puts some of it in other words than the story was told in. What comes late is shown with
a new notice once the hearing is called off (or by adjourning it once it began): putting it off
shows nothing. The policy's clause on discipline refuses what the findings do not allow.
"""

from typing import Any

from duecourse.breaches import commands as c
from duecourse.breaches.decide import BREACHES
from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given
from tests.scenarios.breaches.telling import LETTER, NOTICE, REPORT, Case, Tale, london
from tests.scenarios.cleanslate import cleanslate

ACT: dict[str, Any] = {
    "clause": "CS-5.2-brand",
    "act": "Used the logo on their own account.",
    "act_at": london(2027, 4, 10, "20:00"),
    "capacity": "personal",
}
HEARD: dict[str, Any] = {"attended": "yes", "recorded": "Minutes"}
SANCTION = Reason.SANCTION_NOT_AVAILABLE


def house() -> Given:
    """Return Clean Slate with Raj, who manages another team, and Tia, a caseworker of Lou's."""
    lou = cleanslate().person("lou")
    given = cleanslate().with_person("raj", "line_manager")
    return given.with_person("tia", "authorised_worker", kind="staff", line_manager=lou)


def investigated() -> Case:
    """Return the case once Ivy reported: the logo, and a client's first name with it."""
    case = Case(house())
    case.on(2027, 4, 12, "09:20").does("tia", c.SelfReport, **ACT, sharing_own="no")
    assert case.is_in("reported").due("triage") == london(2027, 4, 19, "17:00")
    case.handed_in("tia", "A screenshot of it.", "respondent")
    second = {**ACT, "clause": "CS-7.3-confidential", "act": "Named a client."}
    case.does("lou", c.AddAllegation, **second)
    case.does("lou", c.TriageFormal, investigator=case.person("ivy"), disclosure="not_protected")
    case.on(2027, 4, 28, "10:00").does("ivy", c.SubmitReport, answer_to=(1, 2), **REPORT)
    return case


def notice(case: Case, month: int, day: int, **changes: Any) -> dict[str, Any]:
    said = {
        "hearing_at": london(2027, month, day, "10:00"),
        "allegations": (1, 2),
        "evidence": (1,),
    }
    outcomes = ("first_warning", "final_warning", "dismissal")
    raj = case.person("raj")
    return {**NOTICE, **said, "outcomes": outcomes, "chair": raj, **changes}


def heard() -> Case:
    case = investigated()
    case.on(2027, 5, 5, "10:00").does("raj", c.ScheduleHearing, **notice(case, 5, 12))
    case.on(2027, 5, 11, "15:00").handed_in("ivy", "A log of the server.", "own_systems")
    case.on(2027, 5, 12, "10:00")
    late = (c.HoldHearing, Reason.EVIDENCE_LATE, "EXT-ACAS-evidence")
    case.refused("raj", *late, evidence=(1, 2), **HEARD)
    case.does("raj", c.CancelHearing, "Tia has to see the log first.").is_in("findings")
    case.does("raj", c.ScheduleHearing, **notice(case, 5, 19, evidence=(1, 2)))
    case.on(2027, 5, 19, "10:00").does("raj", c.HoldHearing, evidence=(1, 2), **HEARD)
    return case


def decided() -> Case:
    case = heard()
    case.does("raj", c.RecordFindings, upheld=(1, 2), reasons="Tia says so.")
    case.on(2027, 5, 20, "11:00")
    sent = {**LETTER, "letter_sent_at": london(2027, 5, 20, "11:00")}
    case.refused("raj", c.RecordOutcome, SANCTION, "CS-6-discipline", sanction="dismissal", **sent)
    case.does("raj", c.RecordOutcome, sanction="first_warning", **sent)
    return case


def test_a_notice_leaves_five_working_days() -> None:
    case = investigated().on(2027, 5, 5, "10:00")
    short = (c.ScheduleHearing, Reason.NOTICE_TOO_SHORT, "EXT-ACAS-time")
    case.refused("raj", *short, **notice(case, 5, 11))
    case.does("raj", c.ScheduleHearing, **notice(case, 5, 12)).is_in("hearing_scheduled")


def test_what_came_late_counts_once_it_was_shown_and_findings_keep_to_the_notice() -> None:
    case = heard().is_in("heard")
    sent = {**LETTER, "letter_sent_at": london(2027, 5, 19, "10:00")}
    case.refused("raj", c.RecordOutcome, Reason.FINDING_REQUIRED, sanction="dismissal", **sent)
    new = (c.RecordFindings, Reason.NEW_MATTER, "EXT-ACAS-notify")
    case.refused("raj", *new, upheld=(1, 2, 3), reasons="They insulted a colleague, too.")
    case.does("raj", c.RecordFindings, upheld=(1, 2), reasons="Tia says so.").is_in("heard")


def test_a_warning_lives_half_a_year_and_an_appeal_makes_nothing_worse() -> None:
    case = decided().is_in("decided")
    assert case.state.warning_until == london(2027, 11, 20, "23:59").replace(second=59)
    assert case.due("appeal") == london(2027, 5, 27, "23:59").replace(second=59)
    case.on(2027, 5, 26, "18:00").does("tia", c.AppealBreach, ground="sanction")
    harder = {"outcome": "reduced", "sanction": "final_warning", "reasons": "It was worse."}
    case.refused("bea", c.DecideBreachAppeal, SANCTION, "EXT-ACAS-harsher", **harder)
    case.does("bea", c.DecideBreachAppeal, outcome="upheld", reasons="It was fair.")
    assert case.is_in("final").state.warning_until == london(2027, 11, 20, "23:59").replace(
        second=59
    )
    case.does("lou", c.DecideReferral, "Nobody was at risk.", body="dbs", referral="not_needed")
    case.does("lou", c.CloseBreach, assessed="yes").is_in("closed")


def of_tia(case: Case) -> Breach:
    """Return what is on record of Tia after the outcome and the appeal, as each noted it."""
    record = Tale(case.scene.given, BREACHES, record_of(case.person("tia")), Breach())
    about = {"respondent": case.person("tia"), "breach": case.scene.name}
    said = {"sanction": case.state.sanction, "acts": case.state.acts(), **about}
    for event in (one.event for one in case.scene.verdict.events):
        record.reacting(c.NoteRecord, **said, since=event.since, until=event.until)
    found: Breach = record.state
    return found


def later(record: Breach, *act_at: Any) -> Case:
    """Return the next case of Tia, heard and found, about an act of a day."""
    given = house()
    ref = record_of(given.person("tia")).rsplit("/", 1)[1]
    case = Case(given.knowing("breaches", ref, record), "b2")
    act = {**ACT, "act_at": london(*act_at)}
    case.on(2027, 11, 24, "09:00").reported("lou", "tia", **act, sharing_own="no")
    case.handed_in("lou", "A screenshot.")
    named = {"investigator": case.person("ivy"), "disclosure": "not_protected"}
    case.does("cleo", c.TriageFormal, **named)
    case.does("ivy", c.SubmitReport, answer_to=(1,), **REPORT)
    case.does("raj", c.ScheduleHearing, **notice(case, 12, 1, allegations=(1,)))
    case.on(2027, 12, 1, "10:00").does("raj", c.HoldHearing, evidence=(1,), **HEARD)
    case.does("raj", c.RecordFindings, upheld=(1,), reasons="It is so.")
    return case


def test_a_warning_counts_to_its_last_day_and_not_a_day_longer() -> None:
    first = decided()
    record, name = of_tia(first), first.scene.name
    sent = {**LETTER, "letter_sent_at": london(2027, 12, 1, "10:00")}
    spent = later(record, 2027, 11, 22, "08:00")
    counting = (c.RecordOutcome, Reason.WARNING_SPENT, "EXT-ACAS-live")
    spent.refused("raj", *counting, sanction="first_warning", counting=(name,), **sent)
    live = later(record, 2027, 11, 20, "23:59")
    live.does("raj", c.RecordOutcome, sanction="final_warning", counting=(name,), **sent)


def test_a_warning_that_was_appealed_against_counts_from_the_letter() -> None:
    """Not from the day on which the appeal was decided: meanwhile it stood."""
    first = decided()
    name = first.scene.name
    first.on(2027, 5, 26, "18:00").does("tia", c.AppealBreach, ground="sanction")
    first.on(2027, 6, 9, "10:00")
    first.does("bea", c.DecideBreachAppeal, outcome="upheld", reasons="It was fair.")
    sent = {**LETTER, "letter_sent_at": london(2027, 12, 1, "10:00")}
    meanwhile = later(of_tia(first), 2027, 5, 28, "12:00")
    meanwhile.does("raj", c.RecordOutcome, sanction="final_warning", counting=(name,), **sent)

"""C10, STaSS: one remark about a colleague and two likes, as three cases that are one matter.

The house puts some of it in other words than the story was told in. Pat, to whom it was done, is
named as such (`done_to`) and kept from every part by EXT-COI-handler, which holds for all of them.
A letter tells its own respondent of nobody else; what Pat is told is an answer to their complaint,
which is held to the same clause (`DecideComplaint`).
"""

from typing import Any

import pytest

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given
from tests.scenarios.breaches.telling import LETTER, NOTICE, REPORT, Case, london
from tests.scenarios.stass import stass

CLAUSE = "STASS-5.3-bullying"
FACTORS = ("boundaries", "confidentiality", "association", "offence", "damage")
HEARD: dict[str, Any] = {"attended": "yes", "recorded": "Minutes", "evidence": (1,)}
CONFLICT = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
SENT: dict[str, Any] = {**LETTER, "letter_sent_at": london(2027, 10, 4, "11:00")}
FORMAL: dict[str, Any] = {"criticism": "no", "disclosure": "not_protected"}
CASES = {"sam": "b1", "kit": "b2", "val": "b3"}


def house() -> Given:
    """Return STaSS with Kit, Val who volunteers, Pat, and Jo and Mo, who manage other teams."""
    lin = stass().person("lin")
    given = stass().with_person("sam", "user", kind="staff", line_manager=lin)
    given = given.with_person("kit", "user", kind="staff", line_manager=lin)
    given = given.with_person("val", kind="volunteer", line_manager=lin)
    for who in ("pat", "jo", "mo"):
        given = given.with_person(who, "line_manager", kind="staff")
    return given


def reported(who: str, given: Given | None = None) -> Case:
    case = Case(given or house(), CASES[who])
    pat = case.person("pat")
    act = "Called Pat names." if who == "sam" else "Liked it."
    at = london(2027, 9, 5, "20:00")
    case.on(2027, 9, 6, "09:00").reported(
        "jo", who, clause=CLAUSE, act=act, act_at=at, capacity="personal", done_to=(pat,)
    )
    assert case.due("triage") == london(2027, 9, 13, "17:00")
    return case.handed_in("jo", "A screenshot.")


def linked(*whose: str) -> dict[str, Case]:
    """Return cases, each linked with all the others."""
    cases = {who: reported(who) for who in whose}
    for who, case in cases.items():
        for other in whose:
            if who < other:
                case.knowing("breaches", CASES[other], cases[other].state)
                case.does("lin", c.LinkBreach, breach=cases[other].scene.name)
                cases[other].reacting(c.MirrorBreachLink, breach=case.scene.name)
    return cases


def found(case: Case, **outcomes: Any) -> Case:
    """Return a case once Mo looked into it, and Dee heard and found it."""
    case.does("lin", c.TriageFormal, investigator=case.person("mo"), **FORMAL)
    case.on(2027, 9, 20, "10:00")
    case.does("mo", c.SubmitReport, answer_to=(1,), factors=FACTORS, **REPORT)
    said: dict[str, Any] = {"hearing_at": london(2027, 10, 4, "10:00"), "allegations": (1,)}
    said |= {"evidence": (1,), "outcomes": ("final_warning",), **outcomes}
    case.on(2027, 9, 27, "10:00")
    case.does("dee", c.ScheduleHearing, **NOTICE, **said, chair=case.person("dee"))
    case.on(2027, 10, 4, "10:00").does("dee", c.HoldHearing, **HEARD)
    case.does("dee", c.RecordFindings, upheld=(1,), serious=(1,), reasons="It is so.")
    return case.on(2027, 10, 4, "11:00")


def test_a_like_is_a_post_and_nobody_whom_it_concerns_looks_into_it() -> None:
    case = reported("val").is_in("reported")
    barred = (c.TriageNoCase, Reason.REASON_NOT_ALLOWED, "STASS-5.4.2-like")
    case.refused("lin", *barred, reason="It was only that.", why="only_a_like")
    for who in ("pat", "jo"):
        named = {"investigator": case.person(who), **FORMAL}
        case.refused("lin", c.TriageFormal, *CONFLICT, **named)
    case.does("lin", c.TriageFormal, investigator=case.person("mo"), **FORMAL)
    four = {"answer_to": (1,), "factors": FACTORS[:4], **REPORT}
    missing = (c.SubmitReport, Reason.FACTORS_INCOMPLETE, "STASS-5.5-factors")
    case.refused("mo", *missing, **four)


@pytest.mark.parametrize("command", [c.TriageNoCase, c.TriageInformal, c.TriageFormal])
def test_to_whom_it_was_done_sorts_nothing_of_it(command: Any) -> None:
    case = reported("kit")
    fields: dict[str, Any] = {"why": "no_breach"} if command is c.TriageNoCase else {}
    if command is c.TriageFormal:
        fields = {"investigator": case.person("mo"), **FORMAL}
    if command is c.TriageInformal:
        fields = {"plan": "They talk."}
    case.refused("pat", command, *CONFLICT, reason="So.", **fields)
    case.refused("max", c.AddAllegation, Reason.NOT_FOUND, **_new(case, "nobody"))
    case.does("max", c.AddAllegation, **_new(case, "max"))
    case.refused("max", command, *CONFLICT, reason="So.", **fields)


def _new(case: Case, who: str) -> dict[str, Any]:
    act = {"clause": CLAUSE, "act": "Called them names, too.", "capacity": "personal"}
    return {**act, "act_at": london(2027, 9, 5, "21:00"), "done_to": (case.person(who),)}


def test_a_notice_tells_a_volunteer_too_that_they_may_bring_somebody() -> None:
    case = reported("val")
    case.does("lin", c.TriageFormal, investigator=case.person("mo"), **FORMAL)
    case.does("mo", c.SubmitReport, answer_to=(1,), factors=FACTORS, **REPORT)
    said = {"hearing_at": london(2027, 10, 4, "10:00"), "allegations": (1,), "evidence": (1,)}
    notice = {**NOTICE, **said, "outcomes": ("final_warning",), "chair": case.person("dee")}
    unsaid = (c.ScheduleHearing, Reason.NOTICE_INCOMPLETE, "EXT-ACAS-notify")
    case.refused("dee", *unsaid, **{**notice, "companion_told": False})


def test_who_did_the_same_fares_the_same_or_it_is_said_why_not() -> None:
    cases = linked("kit", "sam")
    kit, sam = found(cases["kit"]), found(cases["sam"])
    kit.knowing("breaches", "b1", sam.state)
    kit.does("dee", c.RecordOutcome, sanction="final_warning", **SENT)
    sam.knowing("breaches", "b2", kit.state)
    unlike = (c.RecordOutcome, Reason.REVIEW_REQUIRED, "EXT-ACAS-consistent")
    sam.refused("dee", *unlike, sanction="first_warning", **SENT)
    sam.refused("dee", *unlike, sanction="first_warning", differs_because=" ", **SENT)
    alike = c.RecordOutcome(name=sam.scene.name, sanction="final_warning", **SENT)
    sam.scene.when(alike, "dee").then_in("decided")
    why = {"differs_because": "Sam said sorry to Pat that night."}
    sam.does("dee", c.RecordOutcome, sanction="first_warning", **why, **SENT).is_in("decided")


def test_only_the_same_is_compared() -> None:
    """Who was found to have done less, or is not linked, is nobody's measure."""
    cases = linked("kit", "sam")
    kit, sam = found(cases["kit"]), found(cases["sam"])
    kit.does("dee", c.RecordFindings, upheld=(1,), reasons="It was little.")
    kit.knowing("breaches", "b1", sam.state)
    kit.does("dee", c.RecordOutcome, sanction="first_warning", **SENT)
    sam.knowing("breaches", "b2", kit.state)
    sam.does("dee", c.RecordOutcome, sanction="final_warning", **SENT).is_in("decided")
    alone = found(reported("sam"))
    alone.knowing("breaches", "b2", kit.state)
    alone.does("dee", c.RecordOutcome, sanction="first_warning", **SENT).is_in("decided")


def test_who_may_not_know_of_the_other_case_says_what_the_outcome_rests_on() -> None:
    cases = linked("kit", "sam")
    kit = found(cases["kit"])
    kit.knowing("breaches", "b1", None)
    unlike = (c.RecordOutcome, Reason.REVIEW_REQUIRED, "EXT-ACAS-consistent")
    kit.refused("dee", *unlike, sanction="final_warning", **SENT)
    why = {"differs_because": "Kit had been asked to stop."}
    kit.does("dee", c.RecordOutcome, sanction="final_warning", **why, **SENT).is_in("decided")


def test_what_is_of_one_person_is_not_linked() -> None:
    first = reported("sam")
    again = Case(house(), "b4")
    again.on(2027, 9, 6, "09:10").knowing("breaches", "b1", first.state)
    at = london(2027, 9, 5, "20:00")
    again.reported("jo", "sam", clause=CLAUSE, act="So.", act_at=at, capacity="personal")
    own = (c.LinkBreach, Reason.FIELD_INVALID)
    again.refused("lin", *own, breach=first.scene.name)
    again.refused("lin", c.LinkBreach, Reason.NOT_FOUND, breach=f"{first.scene.name}9")


@pytest.mark.parametrize("sanction", ["dismissal", "end_of_role"])
def test_a_volunteer_fares_as_the_policy_says_of_volunteers(sanction: str) -> None:
    case = found(reported("val"), outcomes=("dismissal", "end_of_role", "final_warning"))
    out = (c.RecordOutcome, Reason.SANCTION_NOT_AVAILABLE, "STASS-5.5-discipline")
    case.refused("dee", *out, sanction=sanction, **SENT)
    case.does("dee", c.RecordOutcome, sanction="final_warning", **SENT).is_in("decided")


def test_a_letter_names_no_sanction_of_anybody_else() -> None:
    case = found(reported("sam"))
    tells = (c.RecordOutcome, Reason.PERSONAL_DATA, "EXT-OUTCOME-LETTER")
    letter = {**SENT, "names_others": "yes"}
    case.refused("dee", *tells, sanction="final_warning", **letter)

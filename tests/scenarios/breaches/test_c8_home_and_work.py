"""C8, ZRTherapy: party politics at home, and from the company laptop in working time.

The house puts some of it in other words than the story was told in. That the owner alone looks
into company resources is held by the clause on monitoring. Where nobody in the house may, a body
outside decides (decision 178), so that whoever reported it alone is not stuck: they say what it
decided.
"""

from typing import Any

import pytest
from msgspec import structs

from duecourse.breaches import commands as c
from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach, PastCase
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given
from tests.scenarios.breaches import scenes as s
from tests.scenarios.breaches.telling import LETTER, NOTICE, REPORT, Case, london
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

CONFLICT = (Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
NO_ALLEGATION = (c.ReportBreach, Reason.NO_ALLEGATION, "ZRT-SC-people")


def house() -> Given:
    """Return ZRTherapy with Kay, another contractor."""
    given = zrtherapy().with_person("con", "authorised_user", kind="contractor")
    return given.with_person("kay", "authorised_user", kind="contractor")


def act(case: Case, *moment: Any, **said: Any) -> dict[str, Any]:
    """Return what a report says of party politics at a moment."""
    what = {"clause": "ZRT-SA-views", "act": "Party politics.", "capacity": "personal"}
    return {"respondent": case.person("con"), **what, "act_at": london(2027, *moment), **said}


def reported() -> Case:
    """Return what Zoe reports of Monday morning, from the company laptop."""
    case = Case(house())
    case.on(2027, 5, 17, "11:00")
    case.does("zoe", c.ReportBreach, **act(case, 5, 17, "10:30", while_at="working"))
    return case.is_in("reported")


def test_what_somebody_says_at_home_is_theirs() -> None:
    case = Case(house())
    case.on(2027, 5, 17, "09:00")
    case.refused("zoe", *NO_ALLEGATION, **act(case, 5, 16, "22:00", while_at="own_time"))
    unsaid = (c.ReportBreach, Reason.FIELD_REQUIRED, "ZRT-SC-people")
    case.refused("zoe", *unsaid, **act(case, 5, 16, "22:00"))


def test_the_owner_looks_into_company_resources_and_into_nothing_else() -> None:
    case = reported()
    assert case.due("triage") == london(2027, 5, 24, "17:00")
    barred = (c.TriageNoCase, Reason.REASON_NOT_ALLOWED, "ZRT-SC-place")
    case.refused("zoe", *barred, reason="It was in the kitchen.", why="place")
    log = {"says": "The log of the laptop.", "origin": "own_systems"}
    log["captured_by"] = case.person("zoe")
    case.refused("kay", c.AddBreachEvidence, Reason.NOT_AUTHORISED, "ZRT-EN-monitor", **log)
    case.does("zoe", c.AddBreachEvidence, **log)
    phone = {"says": "Con's own telephone.", "origin": "private_device"}
    watched = (c.AddBreachEvidence, Reason.MONITORING_NOT_PERMITTED, "ZRT-EN-monitor")
    case.refused("zoe", *watched, **phone)


def test_who_reported_it_does_not_look_into_it_though_nobody_else_may() -> None:
    case = reported()
    named = {"investigator": case.person("zoe"), "disclosure": "not_protected"}
    case.refused("zoe", c.TriageFormal, *CONFLICT, **named)
    said = {"plan": "We talk.", "disclosure": "not_protected"}
    case.does("zoe", c.TriageInformal, **said).is_in("informal_action")
    case.does("zoe", c.CompleteInformal, done="We did.").is_in("closed")


def test_what_was_dealt_with_informally_is_no_warning() -> None:
    first = reported()
    noted = PastCase(first.scene.name, "", None, None, first.state.acts(), informal=True)
    con = first.person("con")
    record = Breach(state="record", version=1, respondent=con, past=(noted,))
    given = house().with_person("ina", "owner")
    ref = record_of(con).rsplit("/", 1)[1]
    again = Case(given.knowing("breaches", ref, record), "b2")
    again.on(2027, 6, 14, "09:00")
    again.does("kay", c.ReportBreach, **act(again, 6, 11, "10:00", while_at="working"))
    again.handed_in("kay", "A screenshot.")
    again.does("zoe", c.TriageFormal, investigator=again.person("ina"), disclosure="not_protected")
    again.does("ina", c.SubmitReport, answer_to=(1,), factors=("knowing",), **REPORT)
    said: dict[str, Any] = {"hearing_at": london(2027, 6, 21, "10:00"), "allegations": (1,)}
    said |= {"evidence": (1,), "outcomes": ("first_warning",), "chair": again.person("zoe")}
    again.does("zoe", c.ScheduleHearing, **NOTICE, **said)
    held = {"attended": "yes", "recorded": "Minutes", "evidence": (1,)}
    again.on(2027, 6, 21, "10:00").does("zoe", c.HoldHearing, **held)
    again.does("zoe", c.RecordFindings, upheld=(1,), reasons="It is so.")
    letter = {**LETTER, "letter_sent_at": london(2027, 6, 21, "10:00")}
    counting = (c.RecordOutcome, Reason.SANCTION_NOT_AVAILABLE, "EXT-ACAS-ladder")
    name = first.scene.name
    again.refused("zoe", *counting, sanction="first_warning", counting=(name,), **letter)
    again.does("zoe", c.RecordOutcome, sanction="first_warning", **letter).is_in("decided")


def test_use_of_the_company_s_account_is_covered_at_any_time() -> None:
    """At ten at night the same words in the company's name, and in one's own."""
    case = Case(house())
    case.on(2027, 5, 17, "09:00")
    night = act(case, 5, 16, "22:00", while_at="own_time", capacity="official")
    case.does("zoe", c.ReportBreach, **night).is_in("reported")
    barred = (c.TriageNoCase, Reason.REASON_NOT_ALLOWED, "")
    case.refused("zoe", *barred, reason="It was late.", why="outside_hours")
    case.does("zoe", c.TriageNoCase, reason="It was a quote.", why="no_breach").is_in("closed")
    for capacity in ("personal", "professional"):
        own = Case(house()).on(2027, 5, 17, "09:00")
        said = act(own, 5, 16, "22:00", while_at="own_time", capacity=capacity)
        own.refused("zoe", *NO_ALLEGATION, **said)


def test_what_was_done_at_work_was_not_out_of_hours() -> None:
    barred = (c.TriageNoCase, Reason.REASON_NOT_ALLOWED, "")
    reported().refused("zoe", *barred, reason="It was late.", why="outside_hours")


_EVERY = ("final_warning", "first_warning", "informal_warning", "no_sanction", "termination")


@pytest.mark.parametrize(
    ("found", "allowed"),
    [
        ((), ("first_warning", "informal_warning", "no_sanction")),
        (("serious",), ("final_warning", "first_warning", "informal_warning", "no_sanction")),
        (("gross",), ("final_warning", "first_warning", "informal_warning", "no_sanction")),
        (("knowing",), _EVERY),
        (("serious", "knowing"), _EVERY),
        (("gross", "knowing"), _EVERY),
    ],
)
def test_what_was_done_knowingly_goes_up_to_termination(
    found: tuple[str, ...], allowed: tuple[str, ...]
) -> None:
    given = zrtherapy().with_person("nat", kind="staff")
    heard = s.upheld(**dict.fromkeys(found, (1,)))
    heard["hearing"] = structs.replace(heard["hearing"], outcomes=("termination",))
    scene = s.standing(given, "heard", clause="ZRT-SA-views", **heard)
    for sanction in _EVERY:
        decided = s.decides(scene, "zoe", sanction)
        said = {v.clause for v in decided.violations}
        assert said == (set() if sanction in allowed else {"ZRT-SN-knowing"}), sanction


@pytest.mark.parametrize(
    ("house", "by", "graver"), [(stass, "dee", "dismissal"), (cleanslate, "lou", "dismissal")]
)
def test_what_is_graver_allows_what_is_less_grave(house: Any, by: str, graver: str) -> None:
    given = house().with_person("nat", kind="staff")
    clause = "STASS-4.2-conduct" if house is stass else "CS-5.2-content"
    scene = s.standing(given, "heard", clause=clause, **s.upheld(gross=(1,)))
    for sanction in ("first_warning", "final_warning", graver):
        assert not s.decides(scene, by, sanction).violations
    low = s.standing(given, "heard", clause=clause, **s.upheld())
    assert s.decides(low, by, "final_warning").violations

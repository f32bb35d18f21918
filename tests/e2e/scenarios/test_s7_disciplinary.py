"""S7: a disciplinary case of Clean Slate over the wire, to the minute of each due date.

The house puts some of it in other words than the story was told in, as the test of the same name
in `tests/scenarios/breaches` says.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.commands import CommandService
from duecourse.testing import Caller, House, SettableClock
from tests.e2e.scenarios.stage import LONDON, Stage, london, stage, state

HOUSE = "organisations/cleanslate"
B1 = f"{HOUSE}/breaches/b1"
T1 = f"{HOUSE}/takedowns/t1"
UNMET = StatusCode.FAILED_PRECONDITION
MISSING = StatusCode.INVALID_ARGUMENT


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "cleanslate")
    lou = await house.person("lou", "line_manager")
    await house.person("raj", "line_manager")
    await house.person("ivy", "responsible_manager")
    await house.person("cleo", "ceo")
    await house.person("bea", "board")
    await house.person("wes", "authorised_worker", line_manager=lou.name)
    await house.person("nia", line_manager=lou.name)


@pytest.fixture
def house() -> Iterator[Stage]:
    with stage("cleanslate", london(2027, 2, 8, "09:10"), _set_up) as house:
        yield house


def because(reason: str) -> dict[str, Any]:
    return {"name": B1, "context": {"reason": reason}}


def local(moment: Any) -> datetime:
    """Return a moment of a reply by the clock on the wall."""
    at: datetime = moment.ToDatetime(UTC)
    return at.astimezone(LONDON)


def due(caller: Caller, clock: str) -> datetime:
    clocks = caller.does("ListClocks", parent=HOUSE).clocks
    (found,) = [one.due_at for one in clocks if (one.resource, one.id) == (B1, clock)]
    return local(found)


def notice(**changes: Any) -> dict[str, Any]:
    said = {
        "name": B1, "hearing_at": london(2027, 3, 1, "10:00"), "place": "Room 2",
        "chair": f"{HOUSE}/people/raj", "allegations": [1], "evidence": [1],
        "outcomes": ["first_warning", "final_warning", "dismissal"], "companion_told": True,
        "recording_told": True, "adjustments": "None.", "union_representative": "no",
    }  # fmt: skip
    return {**said, **changes}


def test_from_a_screenshot_to_a_final_warning(house: Stage) -> None:
    _sorted(house)
    _invited(house)
    _heard(house)
    _decided(house)
    _closed(house)
    then = {"at_time": london(2027, 3, 2, "12:00")}
    auditor = house.person("audrey", "auditor")
    for who in (house.person("raj", "auditor"), auditor):
        if who is auditor:
            who.is_refused("GetState", "NOT_FOUND", status=StatusCode.NOT_FOUND, name=B1)
        else:
            was = who.does("GetState", name=B1, consistency=then).breach
            assert state(was) == "HEARING_SCHEDULED"


def _sorted(house: Stage) -> None:
    nia, lou, ivy = map(house.person, ("nia", "lou", "ivy"))
    reported = nia.does(
        "ReportBreach", parent=HOUSE, breach_id="b1", respondent=f"{HOUSE}/people/wes",
        clause="CS-5.2-content", act="Posted a client's photo.", capacity="personal",
        act_at=london(2027, 2, 6, "23:30"), sharing_own="no",
    ).breach  # fmt: skip
    assert state(reported) == "REPORTED"
    assert due(lou, "triage") == london(2027, 2, 15, "17:00")
    nia.does("AddBreachEvidence", name=B1, says="A screenshot.", origin="came_across")
    lou.is_refused(
        "AddBreachEvidence", "MONITORING_NOT_PERMITTED", "CS-7.7-no-monitoring", UNMET,
        name=B1, says="What else Wes posts.", origin="asked_to_look",
    )  # fmt: skip
    lou.is_refused(
        "TriageNoCase", "REASON_NOT_ALLOWED", "CS-7.6-anytime", UNMET,
        why="outside_hours", **because("It was Saturday night."),
    )  # fmt: skip
    named = {"investigator": f"{HOUSE}/people/ivy", "disclosure": "not_protected"}
    assert state(lou.does("TriageFormal", name=B1, **named).breach) == "INVESTIGATION"
    house.at(london(2027, 2, 9, "10:00"))
    ivy.does(
        "OpenTakedown", parent=HOUSE, takedown_id="t1", ground="interim", held_by="personal",
        where="https://social.example/wes/1", owner=f"{HOUSE}/people/wes", arises_from=B1,
    )  # fmt: skip
    house.at(london(2027, 2, 18, "11:00"))
    ivy.does("SubmitReport", name=B1, report="It is so.", for_respondent="Sorry.", answer_to=[1])


def _invited(house: Stage) -> None:
    raj = house.person("raj")
    house.at(london(2027, 2, 19, "12:00"))
    raj.is_refused(
        "ScheduleHearing", "CONFLICT_OF_INTEREST", "EXT-COI-handler", StatusCode.PERMISSION_DENIED,
        **notice(chair=f"{HOUSE}/people/ivy"),
    )  # fmt: skip
    unsaid = notice(allegations=[])
    raj.is_refused("ScheduleHearing", "NOTICE_INCOMPLETE", "EXT-ACAS-notify", UNMET, **unsaid)
    raj.is_refused("ScheduleHearing", "EVIDENCE_REQUIRED", "", MISSING, **notice(evidence=[]))
    assert state(raj.does("ScheduleHearing", **notice()).breach) == "HEARING_SCHEDULED"
    house.at(london(2027, 2, 26, "09:00"))
    within = {**because("No."), "asked_for": london(2027, 3, 8, "23:59")}
    raj.is_refused("RefusePostponement", "COMPANION_RIGHT", "EXT-ACAS-companion", UNMET, **within)
    raj.does("RefusePostponement", **{**within, "asked_for": london(2027, 3, 9, "00:00")})
    moved = {"hearing_at": london(2027, 3, 8, "10:00"), "for_respondent": True}
    raj.does("PostponeHearing", name=B1, **moved)


def _heard(house: Stage) -> None:
    raj = house.person("raj")
    held = {"name": B1, "attended": "yes", "recorded": "Minutes", "evidence": [1]}
    house.at(london(2027, 3, 8, "09:59"))
    raj.is_refused("HoldHearing", "TIME_ORDER", "", MISSING, **held)
    house.at(london(2027, 3, 8, "10:00"))
    raj.does("HoldHearing", **held)
    raj.does("RecordFindings", name=B1, upheld=[1], serious=[1], reasons="It shows them.")


def _decided(house: Stage) -> None:
    raj, sent = house.person("raj"), london(2027, 3, 11, "11:00")
    house.at(sent)
    letter = {"name": B1, "reasons": "It was so.", "names_others": "no", "letter_sent_at": sent}
    raj.is_refused(
        "RecordOutcome", "SANCTION_NOT_AVAILABLE", "CS-6-discipline", UNMET,
        sanction="dismissal", **letter,
    )  # fmt: skip
    decided = raj.does("RecordOutcome", sanction="final_warning", **letter).breach
    assert state(decided) == "DECIDED"
    assert local(decided.warning_until) == london(2028, 3, 11, "23:59").replace(second=59)
    assert due(raj, "appeal") == london(2027, 3, 18, "23:59").replace(second=59)
    # Who only reported it learns that it is decided, not what became of somebody else.
    read = {who: house.person(who).does("GetBreach", name=B1).breach for who in ("nia", "wes")}
    assert state(read["nia"]) == state(read["wes"]) == "DECIDED"
    assert (read["nia"].sanction, read["nia"].HasField("warning_until")) == (0, False)
    assert read["wes"].sanction == decided.sanction


def _closed(house: Stage) -> None:
    raj, wes, ivy = map(house.person, ("raj", "wes", "ivy"))
    raj.does("DecideReferral", body="dbs", referral="not_needed", **because("Nobody at risk."))
    closing = {"name": B1, "assessed": "yes"}
    for day in (15, 18):
        house.at(london(2027, 3, day, "23:59"))
        raj.is_refused("CloseBreach", "APPEAL_WINDOW_OPEN", "EXT-APPEAL-window", UNMET, **closing)
    house.at(london(2027, 3, 19, "00:00"))
    refused = raj.is_refused("CloseBreach", "TAKEDOWN_OPEN", "EXT-APPEAL-window", UNMET, **closing)
    assert {one.reason for one in refused.violations} == {"TAKEDOWN_OPEN"}
    wes.does("RecordRemoval", name=T1, context={"reason": "I was told to."})
    down = ivy.does("ConfirmRemoval", name=T1, captured_digest="a" * 64, cross_posts="yes")
    assert state(down.takedown) == "CLOSED"
    assert state(raj.does("CloseBreach", **closing).breach) == "CLOSED"

"""A breach over the wire: from a report to the end, and known to nobody outside its circle."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

import pytest

from duecourse.commands import CommandService
from duecourse.testing import House, SettableClock
from tests.e2e.serving import Served, context

STASS: Final = "organisations/stass"
FACTORS: Final = ["boundaries", "confidentiality", "association", "offence", "damage"]


def person(who: str) -> str:
    return f"{STASS}/people/{who}"


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "stass")
    for who, *roles in (
        ("sam", "user"),
        ("jo",),
        ("una", "user"),
        ("lin", "line_manager"),
        ("max", "line_manager"),
        ("mo", "line_manager"),
        ("dee", "director"),
        ("bo", "board"),
        ("kit", "board"),
    ):
        await house.person(who, *roles)


@pytest.fixture
def served() -> Iterator[Served]:
    with Served(None, _set_up, log_level="warning") as server:
        yield server


class Case:
    """One breach on a server, and who gives what."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self.name = ""

    def does(self, method: str, who: str, because: str = "", **fields: Any) -> Any:
        asked = {"context": context(reason=because), "name": self.name, **fields}
        return self.served.call(method, self.served.token(person(who)), **asked)

    def refused(self, method: str, who: str, because: str = "", **fields: Any) -> str:
        asked = {"context": context(reason=because), "name": self.name, **fields}
        return self.served.refused(method, self.served.token(person(who)), **asked).reason

    def reported(self) -> "Case":
        act_at = self.served.clock() - timedelta(days=3)
        reply = self.served.call(
            "ReportBreach",
            self.served.token(person("jo")),
            context=context(),
            parent=STASS,
            respondent=person("sam"),
            clause="STASS-4.2-conduct",
            act="Mocked a colleague.",
            act_at=act_at,
            capacity="personal",
        )
        self.name = reply.breach.name
        return self

    def decided(self) -> "Case":
        self.does("AddBreachEvidence", "jo", says="A screenshot.", origin="came_across")
        self.does(
            "TriageFormal",
            "lin",
            investigator=person("max"),
            criticism="no",
            disclosure="not_protected",
        )
        self.does(
            "SubmitReport",
            "max",
            report="They did.",
            for_respondent="They are sorry.",
            answer_to=[1],
            factors=FACTORS,
        )
        hearing_at = self.served.clock() + timedelta(days=8)
        self.does(
            "ScheduleHearing",
            "dee",
            hearing_at=hearing_at,
            place="Room 2",
            chair=person("dee"),
            allegations=[1],
            evidence=[1],
            outcomes=["first_warning", "final_warning"],
            companion_told=True,
            recording_told=True,
            adjustments="None were asked for.",
            union_representative="no",
        )
        self.served.clock.advance(timedelta(days=9))
        self.does("HoldHearing", "dee", attended="yes", recorded="Minutes", evidence=[1])
        self.does("RecordFindings", "dee", upheld=[1], reasons="The screenshot shows it.")
        self.does(
            "RecordOutcome",
            "dee",
            sanction="first_warning",
            reasons="It hurt.",
            letter_sent_at=self.served.clock(),
            names_others="no",
        )
        return self

    def state(self) -> Any:
        return self.served.call(
            "GetBreach", self.served.token(person("dee")), name=self.name
        ).breach


def test_a_case_goes_from_report_to_close(served: Served) -> None:
    case = Case(served).reported().decided()
    for body in ("professional_body", "dbs"):
        case.does("DecideReferral", "dee", "Not registered.", body=body, referral="not_needed")
    assert case.refused("CloseBreach", "dee", assessed="yes") == "APPEAL_WINDOW_OPEN"
    served.clock.advance(timedelta(days=14))
    case.does("CloseBreach", "dee", assessed="yes")
    history = served.call(
        "ListEvents", served.token(person("dee"), "auditor"), name=case.name
    ).events
    assert history[0].type == "BreachReported"
    assert history[-1].to_state == "closed"


def test_an_appeal_is_decided_by_others_and_may_be_remitted(served: Served) -> None:
    case = Case(served).reported().decided()
    assert case.refused("AppealBreach", "jo", ground="finding") == "NOT_AUTHORISED"
    case.does("AppealBreach", "sam", ground="finding", says="Nobody asked me.")
    assert case.refused("DecideBreachAppeal", "dee", outcome="upheld", reasons="So.") in (
        "NOT_AUTHORISED",
        "CONFLICT_OF_INTEREST",
    )
    harsher = {"outcome": "reduced", "sanction": "final_warning", "reasons": "Worse."}
    assert case.refused("DecideBreachAppeal", "bo", **harsher) == "SANCTION_NOT_AVAILABLE"
    remit = {"because": "Nobody asked Sam.", "investigator": person("max")}
    assert case.refused("RemitBreach", "bo", **remit) == "CONFLICT_OF_INTEREST"
    case.does("RemitBreach", "bo", **{**remit, "investigator": person("lin")})
    assert case.refused(
        "SubmitReport",
        "max",
        report="Again.",
        for_respondent="Sorry.",
        answer_to=[1],
        factors=FACTORS,
    )
    case.does(
        "SubmitReport",
        "lin",
        report="Again.",
        for_respondent="Sorry.",
        answer_to=[1],
        factors=FACTORS,
    )
    assert case.state().investigator == person("lin")


def test_nobody_outside_its_circle_learns_that_there_is_one(served: Served) -> None:
    case = Case(served).reported()
    for who in ("sam", "una"):
        token = served.token(person(who))
        assert served.refused("GetBreach", token, name=case.name).reason == "NOT_FOUND"
        assert not served.call("ListBreaches", token, parent=STASS).breaches
        assert case.refused("AddBreachEvidence", who, says="x", origin="public") == "NOT_FOUND"
    for who in ("jo", "lin", "dee"):
        assert served.call("GetBreach", served.token(person(who)), name=case.name)
    case.does("DiscloseBreach", "lin", "They have to know.", to="respondent")
    assert served.call("GetBreach", served.token(person("sam")), name=case.name)
    served.refused("GetBreach", served.token(person("una")), name=case.name)


def test_what_came_of_a_case_is_on_record_for_the_next(served: Served) -> None:
    first = Case(served).reported()
    again = Case(served).reported()
    first.decided()
    formal = {"investigator": person("max"), "criticism": "no", "disclosure": "not_protected"}
    assert again.refused("TriageFormal", "lin", **formal) == "ALREADY_DECIDED"
    next_one = Case(served).reported()
    next_one.does("TriageFormal", "lin", **formal)

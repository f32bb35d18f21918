"""A formal complaint, over the server's own interface: to each end, and what is refused."""

from collections.abc import Iterator

import grpc
import pytest

from duecourse.client import ServiceError
from duecourse.testing import ServerThread
from tests.scenarios.stories.complaint_case import (
    COI,
    DECISION,
    HEARD,
    LETTER,
    STASS,
    UPHELD,
    Case,
    set_up,
)


@pytest.fixture(scope="module")
def server() -> Iterator[ServerThread]:
    with ServerThread(None, set_up) as served:
        yield served


def test_from_receipt_to_an_appeal(server: ServerThread) -> None:
    case = Case(server, "f1")
    case.is_refused("lin", "ScreenFormal", "ILLEGAL_TRANSITION")
    case.does("lin", "AcknowledgeComplaint")
    case.is_refused("lin", "ScreenFormal", "FIELD_REQUIRED")
    twice = [{"id": "a1", "text": "They shouted."}] * 2
    case.is_refused("lin", "ScreenFormal", "FIELD_INVALID", allegations=twice)
    case.does("lin", "ScreenFormal", allegations=twice[:1])
    assert case.state == "investigation"
    case.is_refused("max", "SubmitFindings", "FINDING_REQUIRED")
    case.is_refused("max", "SubmitFindings", "EVIDENCE_LATE", findings=[UPHELD])
    other = {**UPHELD, "allegation": "a2", "evidence": []}
    case.is_refused("max", "SubmitFindings", "NEW_MATTER", findings=[UPHELD, other])
    case.does("max", "AddComplaintEvidence", item="e1", what="A letter.")
    # Whoever is complained of was not shown it.
    case.is_refused(
        "max", "SubmitFindings", "EVIDENCE_LATE", "EXT-ACAS-evidence", findings=[UPHELD]
    )
    case.does("max", "AddComplaintEvidence", item="e1", what="A letter.", shown="yes")
    case.found()
    case.does("dee", "ReturnFindings", point="a1", missing="Who heard it?")
    case.found()
    case.is_refused("dee", "ReturnFindings", "ALREADY_DECIDED", point="a1", missing="Who?")
    case.is_refused("max", "DecideComplaint", "CONFLICT_OF_INTEREST", COI, **DECISION)
    case.is_refused("lin", "DecideComplaint", "NOT_AUTHORISED", "EXT-POWERS", **DECISION)
    case.is_refused("dee", "DecideComplaint", "FIELD_REQUIRED", outcome="An apology.")
    case.is_refused(
        "dee",
        "DecideComplaint",
        "PERSONAL_DATA",
        "EXT-OUTCOME-LETTER",
        **{**DECISION, "names_others": "yes"},
    )
    case.does("dee", "DecideComplaint", **DECISION)
    case.is_refused("lin", "CloseComplaint", "OUTCOME_REQUIRED")
    case.does("lin", "AnswerComplainant", **LETTER)
    case.is_refused("lin", "CloseComplaint", "APPEAL_WINDOW_OPEN")
    case.does("jo", "AppealComplaint", party="complainant", ground="procedure")
    said = {"result": "upheld", "outcome": "It stands.", "worse": "no"}
    case.is_refused("dee", "DecideAppeal", "CONFLICT_OF_INTEREST", COI, **said)
    case.is_refused("max", "DecideAppeal", "CONFLICT_OF_INTEREST", COI, **said)
    case.is_refused(
        "bo",
        "DecideAppeal",
        "SANCTION_NOT_AVAILABLE",
        "EXT-ACAS-harsher",
        **{**said, "worse": "yes"},
    )
    case.does("bo", "DecideAppeal", **said)
    assert case.state == "resolved"


def test_whoever_is_complained_of_learns_nothing_of_it(server: ServerThread) -> None:
    case = Case(server, "f2")
    for who in ("sam", "mel"):
        with pytest.raises(ServiceError) as hidden:
            case.person(who).client.call("GetComplaint", name=case.name)
        with pytest.raises(ServiceError) as missing:
            case.person(who).client.call("GetComplaint", name=f"{STASS}/complaints/zz")
        assert hidden.value.status == missing.value.status == grpc.StatusCode.NOT_FOUND
        case.is_refused(who, "WithdrawComplaint", "NOT_FOUND", pressed="no")
    assert case.state == "received"
    assert case.person("jo").client.call("GetComplaint", name=case.name).complaint.restricted


def test_others_find_and_decide_what_an_appeal_sends_back(server: ServerThread) -> None:
    case = Case(server, "f3").investigated().found().decided()
    case.does("jo", "AppealComplaint", party="complainant", ground="bias")
    case.is_refused("bo", "RemitComplaint", "FIELD_REQUIRED")
    case.does("bo", "RemitComplaint", redo="Hear both.", reason="One side was not heard.")
    assert case.state == "investigation"
    case.is_refused("max", "SubmitFindings", "CONFLICT_OF_INTEREST", COI, findings=[UPHELD])
    case.does("mo", "SubmitFindings", findings=[UPHELD], heard=[HEARD])
    case.is_refused("dee", "DecideComplaint", "CONFLICT_OF_INTEREST", COI, **DECISION)
    case.does("dan", "DecideComplaint", **DECISION)
    case.does("lin", "AnswerComplainant", **LETTER)
    case.later(days=12)
    case.is_refused("jo", "AppealComplaint", "OUT_OF_TIME", party="complainant", ground="procedure")
    case.does("lin", "CloseComplaint")
    assert case.state == "resolved"


def test_an_appeal_that_came_in_time_and_was_entered_late_is_heard(server: ServerThread) -> None:
    case = Case(server, "f4").investigated().found().decided()
    came = server.clock()
    case.later(days=12)
    lodged = {"party": "respondent", "ground": "new_evidence", "received_at": came}
    case.does("lin", "AppealComplaint", **lodged)
    assert case.state == "appeal"


def test_what_was_decided_is_opened_again_by_somebody_else(server: ServerThread) -> None:
    case = Case(server, "f5").investigated().found().decided()
    case.does("lin", "CloseComplaint", waived=True)
    case.is_refused("dee", "ReopenComplaint", "CONFLICT_OF_INTEREST", COI, new_evidence="A film.")
    case.does("mo", "ReopenComplaint", new_evidence="A film.")
    assert case.state == "investigation"

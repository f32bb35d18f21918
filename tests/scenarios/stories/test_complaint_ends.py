"""What ends a complaint without a formal procedure, and what is owed meanwhile."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from duecourse.testing import ServerThread
from tests.scenarios.stories.complaint_case import COI, DECISION, LETTER, STASS, Case, set_up

PAUSE = "EXT-PAUSE"
TWICE = "EXT-DUPLICATE"
WITHDRAW = "EXT-PROC-withdraw"


@pytest.fixture(scope="module")
def server() -> Iterator[ServerThread]:
    with ServerThread(None, set_up) as served:
        yield served


def test_it_is_settled_without_a_procedure_with_the_word_of_both(server: ServerThread) -> None:
    case = Case(server, "i1")
    case.does("lin", "AcknowledgeComplaint")
    case.does("lin", "ScreenInformal", wish="informal", reason="Both would rather talk.")
    said = {"settlement": "apology", "terms": "Sam says sorry.", "silences": "no"}
    case.is_refused("lin", "SettleInformally", "CONSENT_OF_PARTIES", **said)
    agreed = {"complainant_accepts": "yes", "respondent_accepts": "yes"}
    quiet = {**said, **agreed, "silences": "yes"}
    case.is_refused("lin", "SettleInformally", "REASON_NOT_ALLOWED", "EXT-NDA", **quiet)
    case.does("lin", "SettleInformally", **said, **agreed)
    assert case.state == "resolved"


@pytest.mark.parametrize("kind", ["harassment", "safeguarding", "whistleblowing"])
def test_nothing_grave_is_settled_without_a_procedure(server: ServerThread, kind: str) -> None:
    case = Case(server, f"i2-{kind}", kind=kind)
    case.does("lin", "AcknowledgeComplaint")
    why: dict[str, Any] = {"context": {"reason": "It was a joke."}}
    case.is_refused("lin", "ScreenInformal", "ROUTE_REQUIRED", wish="informal", **why)
    case.is_refused("lin", "ResolveComplaint", "ROUTE_REQUIRED", outcome="Talked to them.")
    # Nor where it turns out to be so later, or was called otherwise.
    other = Case(server, f"i3-{kind}")
    other.does("lin", "AcknowledgeComplaint")
    other.does("lin", "AddComplaintKind", kind=kind)
    other.is_refused("lin", "ResolveComplaint", "ROUTE_REQUIRED", outcome="Talked to them.")


def test_whoever_wants_a_procedure_has_one(server: ServerThread) -> None:
    case = Case(server, "i4", wish="formal")
    case.does("lin", "AcknowledgeComplaint")
    why: dict[str, Any] = {"context": {"reason": "It is small."}}
    case.is_refused("lin", "ScreenInformal", "CONSENT_OF_PARTIES", wish="unknown", **why)
    later = Case(server, "i5")
    later.does("lin", "AcknowledgeComplaint")
    later.does("lin", "ScreenInformal", wish="unknown", reason="It is small.")
    later.does("jo", "FormaliseComplaint", allegations=[{"id": "a1", "text": "They shouted."}])
    assert later.state == "investigation"


def test_mediation_is_by_somebody_uninvolved_and_by_agreement(server: ServerThread) -> None:
    case = Case(server, "m1").investigated()
    both = {"complainant_agrees": "yes", "respondent_agrees": "yes"}
    bo = f"{STASS}/people/bo"
    case.is_refused("lin", "StartMediation", "CONSENT_OF_PARTIES", mediator=bo)
    sam = f"{STASS}/people/sam"
    case.is_refused("lin", "StartMediation", "CONFLICT_OF_INTEREST", mediator=sam, **both)
    case.is_refused(
        "lin", "StartMediation", "CONFLICT_OF_INTEREST", mediator=f"{STASS}/people/max", **both
    )
    case.does("lin", "StartMediation", mediator=bo, **both)
    case.does("jo", "FailMediation")
    assert case.state == "investigation"
    case.does("lin", "StartMediation", **both)
    agreed = {"settlement": "apology", "terms": "They shake hands.", "silences": "no"}
    case.is_refused("lin", "SettleMediation", "CONSENT_OF_PARTIES", **agreed)
    signed = {"complainant_signed": "yes", "respondent_signed": "yes"}
    case.does("lin", "SettleMediation", **agreed, **signed)
    assert case.state == "resolved"


def test_of_harassment_mediation_is_not_offered(server: ServerThread) -> None:
    case = Case(server, "m2", kind="harassment").investigated()
    both = {"complainant_agrees": "yes", "respondent_agrees": "yes"}
    case.is_refused("lin", "StartMediation", "ROUTE_REQUIRED", **both)
    case.does("lin", "StartMediation", complainant_asked=True, **both)


def test_what_is_not_looked_into_is_pointed_elsewhere_and_looked_at_again(
    server: ServerThread,
) -> None:
    case = Case(server, "o1")
    case.does("lin", "AcknowledgeComplaint")
    case.is_refused("lin", "ScreenOutOfScope", "OUTCOME_REQUIRED", cause="not_ours")
    case.does("lin", "ScreenOutOfScope", cause="not_ours", signpost="external_reviewer")
    case.is_refused("lin", "ReviewScreening", "CONFLICT_OF_INTEREST", COI)
    case.does("max", "ReviewScreening")
    assert case.state == "acknowledged"
    data = Case(server, "o2", kinds=["data_protection"])
    data.does("lin", "AcknowledgeComplaint")
    ended = {"cause": "not_ours", "signpost": "ico"}
    data.is_refused("lin", "ScreenOutOfScope", "ROUTE_REQUIRED", "EXT-DUAA-30d", **ended)


def test_an_anonymous_complaint_rests_once_two_say_so(server: ServerThread) -> None:
    made = {"complainant": "", "anonymous": True}
    case = Case(server, "l1", by="form", **made)
    why: dict[str, Any] = {"context": {"reason": "Nobody answers."}}
    case.is_refused("lin", "LapseComplaint", "OUTCOME_REQUIRED", "EXT-ANON", **why)
    case.does("lin", "AcknowledgeComplaint")
    unseen = [{"id": "a1", "text": "They shouted."}]
    case.is_refused("lin", "ScreenFormal", "EVIDENCE_REQUIRED", "EXT-ANON", allegations=unseen)
    case.later(days=45)
    for _ in range(2):
        case.does("lin", "LapseComplaint", reason="Nobody answers.")
        assert case.state == "acknowledged"
    case.does("max", "LapseComplaint", reason="Nobody answers.")
    assert case.state == "resolved"
    named = Case(server, "l2")
    named.later(days=45)
    named.is_refused("lin", "LapseComplaint", "OUTCOME_REQUIRED", "EXT-ANON", **why)


def test_whoever_complained_takes_it_back_and_nobody_for_them(server: ServerThread) -> None:
    case = Case(server, "w1")
    case.is_refused("jo", "WithdrawComplaint", "FIELD_REQUIRED")
    case.is_refused("lin", "WithdrawComplaint", "CONFIRMATION_REQUIRED", WITHDRAW, pressed="no")
    asked = {"pressed": "no", "confirmed_with": True}
    for _ in range(2):
        case.does("lin", "WithdrawComplaint", **asked)
        assert case.state == "received"
    case.does("max", "WithdrawComplaint", **asked)
    assert case.state == "withdrawn"
    own = Case(server, "w2")
    own.does("jo", "WithdrawComplaint", pressed="yes")
    assert own.state == "received"
    # Who was pressed once is asked by somebody else.
    own.does("jo", "WithdrawComplaint", pressed="no")
    assert own.state == "received"
    own.does("lin", "WithdrawComplaint", **asked)
    assert own.state == "withdrawn"
    free = Case(server, "w3")
    free.does("jo", "WithdrawComplaint", pressed="no")
    assert free.state == "withdrawn"


def test_what_protects_others_is_not_taken_back(server: ServerThread) -> None:
    case = Case(server, "w4")
    case.does("lin", "ProtectPublic", reason="Children are about.")
    case.is_refused("jo", "WithdrawComplaint", "PUBLIC_PROTECTION", WITHDRAW, pressed="no")


def test_a_body_beyond_decides_or_gives_it_back(server: ServerThread) -> None:
    case = Case(server, "r1")
    sent = {"body": "police", "sent": "The letter.", "basis": "It may be a crime."}
    case.is_refused("lin", "ReferComplaint", "ILLEGAL_TRANSITION", **sent)
    case.is_refused("lin", "ReferComplaint", "FIELD_INVALID", **{**sent, "body": "my_friend"})
    case.does("lin", "ReferComplaint", urgent=True, **sent)
    case.is_refused("lin", "ReturnReferral", "FIELD_REQUIRED")
    case.does("lin", "ReturnReferral", answer="Not for them.")
    assert case.state == "investigation"
    case.does("lin", "ReferComplaint", **{**sent, "body": "professional_body"})
    at: dict[str, Any] = {"decided_at": server.clock()}
    case.is_refused("lin", "RecordExternalOutcome", "EVIDENCE_REQUIRED", **at)
    # Whoever referred it does not say by themselves how it ended (237).
    said = {"reference": "7/26", "outcome": "Not upheld.", **at}
    case.is_refused("lin", "RecordExternalOutcome", "SELF_APPROVAL", **said)
    case.does("max", "RecordExternalOutcome", **said)
    lodged = {"party": "complainant", "ground": "bias"}
    case.is_refused("jo", "AppealComplaint", "ROUTE_REQUIRED", **lodged)
    case.is_refused("lin", "CloseComplaint", "OUTCOME_REQUIRED")
    case.does("lin", "AnswerComplainant", **LETTER)
    case.does("lin", "CloseComplaint")


def test_only_the_same_again_is_merged_and_stands_for_itself_again(server: ServerThread) -> None:
    first = Case(server, "d1")
    again = Case(server, "d2")
    other = Case(server, "d3", by="mo", complainant="Mo")
    into = {"into": first.name, "new": "no"}
    other.is_refused("lin", "MarkDuplicate", "DUPLICATE_NOT_SAME_PARTY", TWICE, **into)
    new = {**into, "new": "yes"}
    again.is_refused("lin", "MarkDuplicate", "NEW_MATTER", TWICE, **new)
    again.is_refused("lin", "MarkDuplicate", "NOT_FOUND", **{**into, "into": again.name})
    again.does("lin", "MarkDuplicate", **into)
    again.does("jo", "UnmergeComplaint")
    assert again.state == "received"
    other.does("lin", "LinkComplaint", to=first.name)
    other.is_refused("lin", "LinkComplaint", "ALREADY_EXISTS", to=first.name)


def test_a_decision_waits_for_a_listed_reason_once(server: ServerThread) -> None:
    case = Case(server, "p1").investigated().found()
    soon = server.clock() + timedelta(days=56)
    late = server.clock() + timedelta(days=120)
    case.is_refused(
        "lin", "PauseComplaint", "FIELD_INVALID", cause="external_process", review_at=late
    )
    case.does("lin", "PauseComplaint", cause="external_process", review_at=soon)
    case.is_refused(
        "max", "PauseComplaint", "PAUSE_NOT_ALLOWED", PAUSE, cause="party_ill", review_at=soon
    )
    case.is_refused("dee", "DecideComplaint", "PAUSE_NOT_ALLOWED", **DECISION)
    case.does("lin", "ResumeComplaint")
    case.is_refused("lin", "ResumeComplaint", "PAUSE_NOT_ALLOWED")
    case.is_refused(
        "lin",
        "PauseComplaint",
        "PAUSE_NOT_ALLOWED",
        PAUSE,
        cause="external_process",
        review_at=soon,
    )
    case.does("max", "PauseComplaint", cause="external_process", review_at=soon)


def test_two_strands_have_clocks_of_their_own_and_the_answer_names_the_regulator(
    server: ServerThread,
) -> None:
    case = Case(server, "t1")
    case.does("jo", "AddComplaintKind", kind="data_protection")
    case.is_refused("jo", "AddComplaintKind", "ALREADY_EXISTS", kind="data_protection")
    case.investigated().found()
    case.does("dee", "DecideComplaint", **DECISION)
    case.is_refused("lin", "AnswerComplainant", "OUTCOME_REQUIRED", "EXT-DUAA-30d", **LETTER)
    closed: dict[str, Any] = {"waived": True}
    case.is_refused("lin", "CloseComplaint", "OUTCOME_REQUIRED", "EXT-DUAA-30d", **closed)
    case.does("lin", "AnswerComplainant", **LETTER, names_regulator="yes")
    case.does("lin", "CloseComplaint", **closed)


def test_a_letter_that_comes_back_twice_was_sent(server: ServerThread) -> None:
    case = Case(server, "t2").investigated().found()
    case.does("dee", "DecideComplaint", **DECISION)
    for _ in range(2):
        case.is_refused("lin", "CloseComplaint", "OUTCOME_REQUIRED")
        case.does("lin", "AnswerComplainant", returned=True)
    case.does("lin", "CloseComplaint")


def test_what_came_too_late_is_looked_into_for_a_reason(server: ServerThread) -> None:
    long_ago = server.clock() - timedelta(days=500)
    case = Case(server, "t3", event_at=long_ago)
    case.does("lin", "AcknowledgeComplaint")
    said: dict[str, Any] = {"allegations": [{"id": "a1", "text": "They shouted."}]}
    case.is_refused("lin", "ScreenFormal", "OUT_OF_TIME", "EXT-NHS-12m", **said)
    case.does("lin", "ScreenFormal", late_because="They were ill.", **said)
    # Received in time, entered late.
    came = long_ago + timedelta(days=100)
    other = Case(server, "t4", event_at=long_ago, received_at=came)
    other.does("lin", "AcknowledgeComplaint")
    other.does("lin", "ScreenFormal", **said)


def test_word_is_sent_from_a_template_and_a_delay_is_explained(server: ServerThread) -> None:
    case = Case(server, "h1")
    case.is_refused("lin", "SendHoldingResponse", "ADVICE_REQUIRED", template="mine")
    case.does("lin", "SendHoldingResponse", template="holding")
    case.is_refused("lin", "ExplainDelay", "FIELD_REQUIRED")
    case.does("lin", "ExplainDelay", why="A witness is away.")


def test_once_it_is_disclosed_others_know_of_it(server: ServerThread) -> None:
    case = Case(server, "k1")
    case.is_refused("lin", "DiscloseComplaint", "FIELD_REQUIRED")
    case.does("lin", "DiscloseComplaint", reason="It is about all.")
    assert case.person("mel").client.call("GetComplaint", name=case.name).complaint.kind

"""S5: complaints to ACAT about how two members acted, one of them a full member of UKCP."""

from datetime import datetime
from typing import Any

from tests.e2e.scenarios.stage import Stage, london
from tests.scenarios.stories.told import Told

AT = london(2027, 2, 1, "10:00")
_ALLEGED: dict[str, Any] = {"allegations": [{"id": "a1", "text": "They showed my case."}]}
_FOUND = {
    "allegation": "a1",
    "finding": "upheld",
    "reasons": "It is in the post.",
    "evidence": ["e1"],
}
_DECISION = {
    "result": "upheld",
    "outcome": "An apology.",
    "reasons": "It was so.",
    "names_others": "no",
}
_APPEAL = {"party": "complainant", "ground": "procedure"}


def tell(acat: Stage) -> None:
    """Tell it.

    Nobody is assigned here: who takes a step takes it up. The story's panel, and what it says of a
    breach that cites guidance alone, are not told: a decision is one person's here, and cases of
    breaches have a story of their own.
    """
    _of_ukcp(acat)
    _found_and_decided(acat, _of_nobody_else(acat))


def _opened(acat: Stage, id_: str, whom: str, event_at: datetime) -> Told:
    return Told(acat, id_).opened(
        "form",
        "intake",
        kind="member_conduct",
        complainant="A client",
        summary="They showed my case.",
        respondents=[acat.named("people", whom)],
        event_at=event_at,
    )


def _of_ukcp(acat: Stage) -> None:
    """Max is a full member of UKCP, whose process it goes through."""
    k1 = _opened(acat, "k1", "max", london(2027, 1, 20, "12:00"))
    assert k1.clock("acknowledge")[0] == "Thu 4 February 2027, 17:00:00 (Europe/London)"
    k1.is_refused("lena", "AcknowledgeComplaint", "ROUTE_REQUIRED", "ACAT-M-route")
    k1.does("eve", "AcknowledgeComplaint")
    ukcp = "EXT-ACAT-CCP-ukcp"
    k1.is_refused("eve", "ScreenFormal", "FIELD_REQUIRED", ukcp, **_ALLEGED)
    k1.is_refused("eve", "ScreenFormal", "ROUTE_REQUIRED", ukcp, body_first="yes", **_ALLEGED)
    k1.does("eve", "ReferComplaint", body="ukcp", sent="The complaint.", basis="They are theirs.")
    assert k1.is_in("referred")


def _of_nobody_else(acat: Stage) -> Told:
    """Mia is not, and what they did lies four years back: it is looked into for a reason."""
    k2 = _opened(acat, "k2", "mia", london(2023, 1, 20, "12:00"))
    ned = acat.person("ned")
    about = acat.named("people", "mia")
    ned.does("DeclareConflict", name=ned.name, about=about, nature="I supervise them.")
    k2.is_refused("ned", "AcknowledgeComplaint", "NOT_FOUND")
    k2.does("eve", "AcknowledgeComplaint")
    late: dict[str, Any] = {"body_first": "no", **_ALLEGED}
    k2.is_refused("eve", "ScreenFormal", "OUT_OF_TIME", "EXT-ACAT-CCP-3y", **late)
    k2.does("eve", "ScreenFormal", late_because="They could not speak of it before.", **late)
    return k2


def _found_and_decided(acat: Stage, k2: Told) -> None:
    """Investigated by one, decided by another; the time to appeal is 28 days, to their end."""
    k2.is_refused("tess", "DecideComplaint", "ILLEGAL_TRANSITION", **_DECISION)
    k2.does("eve", "AddComplaintEvidence", item="e1", what="The post.", shown="yes")
    heard = {"person": acat.named("people", "mia"), "says": "I changed the names."}
    k2.does("eve", "SubmitFindings", findings=[_FOUND], heard=[heard])
    k2.is_refused("eve", "DecideComplaint", "CONFLICT_OF_INTEREST", "EXT-COI-handler", **_DECISION)
    k2.is_refused("tess", "DecideComplaint", "ADVICE_REQUIRED", "ACAT-2.17-advice", **_DECISION)
    k2.does("tom", "AdviseOnComplaint", advice="An apology.")
    k2.does("tess", "DecideComplaint", **_DECISION)
    acat.at(london(2027, 3, 1, "12:00"))
    k2.does("ada", "AnswerComplainant", letter="By post.", signpost="charity_commission")
    assert k2.clock("appeal")[0] == "Mon 29 March 2027, 23:59:59 (Europe/London)"
    acat.at(london(2027, 3, 30, "00:00"))
    k2.is_refused("ada", "AppealComplaint", "OUT_OF_TIME", "EXT-BACP-appeal", **_APPEAL)
    # It came on the last day, and was entered on the next.
    came = london(2027, 3, 29, "23:59")
    k2.does("ada", "AppealComplaint", received_at=came, **_APPEAL)
    assert k2.is_in("appeal")

"""STaSS: somebody who fears for their place reports without a name, and nothing leads to them."""

from datetime import UTC, datetime
from typing import Final

from examples import stass
from examples.furnishing import INTAKE, Part
from examples.tales import withdrawal
from examples.tales.stage import TaleStage

PACK: Final = stass.PACK
CHANNEL: Final = stass.CHANNEL
CAST: Final = (
    *withdrawal.CAST,
    Part(id="max", roles=("line_manager",)),
    Part(id="form", kind=INTAKE),
)
TITLE: Final = "an anonymous report"
BEGINS: Final = datetime(2026, 6, 8, 7, tzinfo=UTC)


def play(stage: TaleStage) -> None:
    """Play the tale."""
    stage.at("2026-06-08 22:40")
    report = _reported(stage)
    _looked_into(stage, report)
    _decided(stage, report)


def _reported(stage: TaleStage) -> str:
    told = {
        "parent": stage.name,
        "kind": "whistleblowing",
        "anonymous": True,
        "respondents": [stage.person("lin")],
        "summary": "Lin reads out online what clients write to us, and laughs about it.",
    }
    stage.is_refused(
        "kit",
        "reports Lin without a name, but signed in as Kit",
        "OpenComplaint",
        "ANONYMITY_NOT_POSSIBLE",
        complaint_id="mine",
        **told,
    )
    opened = stage.does(
        "form",
        "takes a report that nobody signed",
        "OpenComplaint",
        complaint_id="note",
        **told,
    )
    return str(opened.name)


def _looked_into(stage: TaleStage, report: str) -> None:
    stage.at("2026-06-09 09:30")
    stage.finds_nothing("lin", "looks for it", report)
    stage.does("dee", "acknowledges it", "AcknowledgeComplaint", name=report)
    stage.due("dee", report, "answer")
    stage.is_refused(
        "dee",
        "puts it down as a private quarrel",
        "ResolveComplaint",
        "ROUTE_REQUIRED",
        name=report,
        outcome="They do not get on.",
    )
    stage.does(
        "max",
        "hands in a recording",
        "AddComplaintEvidence",
        name=report,
        item="e1",
        what="A recording of the evening.",
        shown="yes",
    )
    stage.does(
        "dee",
        "has it looked into",
        "ScreenFormal",
        name=report,
        allegations=[{"id": "a1", "text": "Lin read out letters of clients."}],
    )


def _decided(stage: TaleStage, report: str) -> None:
    stage.at("2026-07-01 11:00")
    found = {
        "allegation": "a1",
        "finding": "upheld",
        "reasons": "It can be heard.",
        "evidence": ["e1"],
    }
    stage.is_refused(
        "max",
        "reports what was found; Lin was not asked",
        "SubmitFindings",
        "NOTICE_INCOMPLETE EXT-ACAS-absence",
        name=report,
        findings=[found],
    )
    heard = {"person": stage.person("lin"), "says": "It was among friends."}
    stage.does(
        "max",
        "has heard Lin, and reports",
        "SubmitFindings",
        name=report,
        findings=[found],
        heard=[heard],
    )
    stage.at("2026-07-06 10:00")
    stage.does(
        "dee",
        "decides",
        "DecideComplaint",
        name=report,
        outcome="What follows for Lin is looked into apart from this.",
        reasons="It can be heard.",
        names_others="no",
        result="upheld",
    )
    stage.does(
        "dee",
        "answers where the report came from",
        "AnswerComplainant",
        name=report,
        letter="Left with the receipt.",
        signpost="ico",
    )
    stage.at("2026-08-10 10:00")
    stage.does("dee", "closes it, the time to appeal being over", "CloseComplaint", name=report)

"""Clean Slate: a screenshot, a hearing, a sanction no harder than the policy knows, an appeal."""

from datetime import UTC, datetime
from typing import Any, Final

from examples import cleanslate
from examples.furnishing import Part
from examples.tales.stage import TaleStage

PACK: Final = cleanslate.PACK
CHANNEL: Final = cleanslate.CHANNEL
CAST: Final = (
    *cleanslate.CAST,
    Part(id="hal", manager="lou"),
    Part(id="nia", manager="lou"),
)
TITLE: Final = "a disciplinary case with an appeal"
BEGINS: Final = datetime(2026, 2, 9, 8, tzinfo=UTC)


def play(stage: TaleStage) -> None:
    """Play the tale."""
    case = _reported(stage)
    _invited(stage, case)
    _heard(stage, case)
    _appealed(stage, case)
    _closed(stage, case)


def _reported(stage: TaleStage) -> str:
    stage.at("2026-02-09 09:10")
    stage.tell.note(
        "On Saturday night Hal, of Clean Slate, posted a client's photo on their own page."
    )
    reported = stage.does(
        "nia",
        "reports it; she came across it",
        "ReportBreach",
        parent=stage.name,
        breach_id="screenshot",
        respondent=stage.person("hal"),
        clause="CS-5.2-content",
        act="Posted a client's photo.",
        capacity="personal",
        act_at=stage.local("2026-02-07 23:30"),
        sharing_own="no",
    )
    case = str(reported.name)
    shot = {"says": "A screenshot.", "origin": "came_across"}
    stage.does("nia", "hands in a screenshot", "AddBreachEvidence", name=case, **shot)
    stage.is_refused(
        "lou",
        "hands in what else Hal posts, having had somebody look",
        "AddBreachEvidence",
        "MONITORING_NOT_PERMITTED CS-7.7-no-monitoring",
        name=case,
        says="What else Hal posts.",
        origin="asked_to_look",
    )
    stage.is_refused(
        "lou",
        "lets it be: it was out of hours",
        "TriageNoCase",
        "REASON_NOT_ALLOWED CS-7.6-anytime",
        name=case,
        why="outside_hours",
        reason="It was Saturday night.",
    )
    stage.does(
        "lou",
        "has Ivy look into it",
        "TriageFormal",
        name=case,
        investigator=stage.person("ivy"),
        disclosure="not_protected",
    )
    return case


def _invited(stage: TaleStage, case: str) -> None:
    stage.at("2026-02-18 11:00")
    stage.does(
        "ivy",
        "reports what she found, and what speaks for Hal",
        "SubmitReport",
        name=case,
        report="It is so.",
        for_respondent="Hal took it down without being asked, and is sorry.",
        answer_to=[1],
    )
    stage.at("2026-02-19 12:00")
    stage.is_refused(
        "raj",
        "invites to a hearing that Ivy chairs",
        "ScheduleHearing",
        "CONFLICT_OF_INTEREST EXT-COI-handler",
        **_notice(stage, case, chair=stage.person("ivy")),
    )
    stage.is_refused(
        "raj",
        "invites for the day after tomorrow",
        "ScheduleHearing",
        "NOTICE_TOO_SHORT EXT-ACAS-time",
        **_notice(stage, case, hearing_at=stage.local("2026-02-21 10:00")),
    )
    stage.does(
        "raj", "invites for 2 March, and chairs it", "ScheduleHearing", **_notice(stage, case)
    )


def _notice(stage: TaleStage, case: str, **changes: Any) -> dict[str, Any]:
    return {
        "name": case,
        "hearing_at": stage.local("2026-03-02 10:00"),
        "place": "Room 2",
        "chair": stage.person("raj"),
        "allegations": [1],
        "evidence": [1],
        "outcomes": ["first_warning", "final_warning"],
        "companion_told": True,
        "recording_told": True,
        "adjustments": "None.",
        "union_representative": "no",
        **changes,
    }


def _heard(stage: TaleStage, case: str) -> None:
    stage.at("2026-03-02 10:00")
    stage.does(
        "raj",
        "hears Hal",
        "HoldHearing",
        name=case,
        attended="yes",
        recorded="Minutes",
        evidence=[1],
    )
    letter = {"reasons": "It was so.", "names_others": "no"}
    sent = {**letter, "letter_sent_at": stage.local("2026-03-02 10:00")}
    stage.is_refused(
        "raj",
        "warns Hal; nothing is found yet",
        "RecordOutcome",
        "FINDING_REQUIRED",
        name=case,
        sanction="final_warning",
        **sent,
    )
    stage.does(
        "raj",
        "finds it serious",
        "RecordFindings",
        name=case,
        upheld=[1],
        serious=[1],
        reasons="The screenshot shows it, and Hal says so.",
    )
    stage.at("2026-03-05 11:00")
    sent = {**letter, "letter_sent_at": stage.local("2026-03-05 11:00")}
    stage.is_refused(
        "raj",
        "dismisses Hal",
        "RecordOutcome",
        "SANCTION_NOT_AVAILABLE CS-6-discipline",
        name=case,
        sanction="dismissal",
        **sent,
    )
    stage.does(
        "raj",
        "gives a final warning",
        "RecordOutcome",
        name=case,
        sanction="final_warning",
        **sent,
    )
    stage.due("raj", case, "appeal")


def _appealed(stage: TaleStage, case: str) -> None:
    stage.at("2026-03-12 18:00")
    appeal = {"name": case, "ground": "sanction", "says": "It was down again within the hour."}
    stage.does("hal", "appeals", "AppealBreach", **appeal)
    decided = {"name": case, "outcome": "reduced", "reasons": "It was down within the hour."}
    stage.is_refused(
        "raj",
        "decides that the warning was right",
        "DecideBreachAppeal",
        "NOT_AUTHORISED EXT-ACAS-appeal",
        name=case,
        outcome="upheld",
        reasons="It was.",
    )
    stage.is_refused(
        "bea",
        "finds it too mild",
        "DecideBreachAppeal",
        "SANCTION_NOT_AVAILABLE EXT-ACAS-harsher",
        sanction="dismissal",
        **decided,
    )
    stage.does(
        "bea",
        "makes it a first warning",
        "DecideBreachAppeal",
        sanction="first_warning",
        **decided,
    )


def _closed(stage: TaleStage, case: str) -> None:
    stage.at("2026-03-13 09:00")
    stage.does(
        "lou",
        "decides that no outside body has to know",
        "DecideReferral",
        name=case,
        body="dbs",
        referral="not_needed",
        reason="Nobody was at risk.",
    )
    stage.does("lou", "closes it", "CloseBreach", name=case, assessed="yes")

"""ACAT: a complaint that comes the day before Christmas Eve, and whoever could advise is away."""

from datetime import UTC, datetime
from typing import Any, Final

from examples import acat
from examples.tales.stage import TaleStage

PACK: Final = acat.PACK
CHANNEL: Final = acat.CHANNEL
CAST: Final = acat.CAST
TITLE: Final = "a complaint over a bank holiday"
BEGINS: Final = datetime(2025, 12, 1, 8, tzinfo=UTC)


def announcing(text: str) -> dict[str, Any]:
    """Return the content of a post that tells of what ACAT does."""
    return {
        "category": "acat_activity",
        "purpose": "inform",
        "beneficiary": "public",
        "aim": "awareness",
        "interest": "none",
        "text": text,
    }


def play(stage: TaleStage) -> None:
    """Play the tale."""
    stage.at("2025-12-01 10:00")
    post = stage.goes_out(
        "conference", "lena", "ann", announcing("Our spring conference is open for bookings.")
    )
    complaint = _opened(stage, post)
    _held_back(stage, complaint)
    _acknowledged(stage, complaint)
    _settled(stage, complaint, post)


def _opened(stage: TaleStage, post: str) -> str:
    stage.at("2025-12-23 16:30")
    opened = stage.does(
        "mia",
        "complains: the price is out of date",
        "OpenComplaint",
        parent=stage.name,
        complaint_id="price",
        kind="channel_post",
        about=[post],
        complainant="Mia Roe",
        summary="The price is last year's.",
    )
    stage.follows(post)
    name = str(opened.name)
    # Two working days, and the office is closed until the 29th.
    stage.due("ada", name, "acknowledge")
    return name


def _held_back(stage: TaleStage, complaint: str) -> None:
    stage.is_refused(
        "lena",
        "answers at once; but it is her post",
        "SendHoldingResponse",
        "CONFLICT_OF_INTEREST EXT-COI-handler",
        name=complaint,
        template="holding",
    )
    stage.is_refused(
        "ada",
        "sends word from a template that the policy has not",
        "SendHoldingResponse",
        "ADVICE_REQUIRED ACAT-2.17-holding",
        name=complaint,
        template="own_words",
    )
    for who in ("tom", "eve", "cara"):
        stage.does(
            "ada",
            f"records that {who.capitalize()} cannot be asked",
            "RecordAdviserUnavailable",
            name=complaint,
            adviser=stage.person(who),
            tried="Away until January.",
        )
    stage.does(
        "ada",
        "sends word from the template; it is no answer yet",
        "SendHoldingResponse",
        name=complaint,
        template="holding",
    )


def _acknowledged(stage: TaleStage, complaint: str) -> None:
    stage.at("2025-12-29 12:00")
    stage.does("ada", "acknowledges it", "AcknowledgeComplaint", name=complaint)
    stage.due("ada", complaint, "acknowledge")


def _settled(stage: TaleStage, complaint: str, post: str) -> None:
    stage.at("2026-01-05 10:00")
    stage.is_refused(
        "ada",
        "resolves it",
        "ResolveComplaint",
        "ADVICE_REQUIRED ACAT-2.17-advice",
        name=complaint,
        outcome="Put right.",
    )
    stage.does(
        "eve",
        "is back, and advises",
        "AdviseOnComplaint",
        name=complaint,
        advice="Say that we are sorry, and put it right.",
    )
    stage.does(
        "ada",
        "finds that both would rather talk",
        "ScreenInformal",
        name=complaint,
        wish="informal",
        reason="Both would rather talk.",
    )
    agreed = {
        "name": complaint,
        "settlement": "apology",
        "terms": "We are sorry, and the price is put right.",
        "silences": "no",
        "respondent_accepts": "yes",
        "stays": "yes",
    }
    stage.is_refused(
        "ada",
        "settles it without Mia's yes",
        "SettleInformally",
        "CONSENT_OF_PARTIES",
        complainant_accepts="no",
        **agreed,
    )
    stage.does(
        "ada", "settles it with an apology", "SettleInformally", complainant_accepts="yes", **agreed
    )
    stage.follows(post)

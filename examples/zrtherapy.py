"""ZRTherapy: one person cannot be four eyes, so time has to pass."""

from datetime import datetime
from typing import Any, Final

from duecourse.testing import PLAIN
from examples.furnishing import Channel, Part
from examples.stage import Stage

PACK: Final = "zrtherapy"
CAST: Final = (
    Part(id="zoe", roles=("owner",), kind="staff"),
    Part(id="con", roles=("authorised_user",), kind="contractor"),
)
CHANNEL: Final = Channel(platform="twitter", approved_by=("zoe",), open_to=("zoe", "con"))


def play(stage: Stage) -> None:
    """Play the story."""
    number = stage.next_number()
    post = _submitted(stage, number)
    _approved(stage, post, number)
    _waiting(stage, post)


_CONTENT: Final[dict[str, Any]] = {
    **PLAIN,
    "category": "marketing",
    "purpose": "marketing",
    "text": "A former client says it best. First hour half price in May; read on.",
    "links": ["https://zrtherapy.example/first-hour"],
    "subjects": [
        {
            "ref": "f-1",
            "kind": "former_client",
            "identifiable": "yes",
            "age_band": "adult",
            "representation": "quote",
        }
    ],
    "contains_commitment": "yes",
    "classification": "public",
}


def _submitted(stage: Stage, number: int) -> str:
    stage.tell.note("Con writes for Zoe, who runs her practice alone.")
    drafted = stage.does(
        "con",
        f"drafts p{number}: an offer, a link, a former client's words",
        "DraftPost",
        parent=stage.name,
        post_id=f"p{number}",
        channel=stage.channel,
        content=_CONTENT,
    )
    stage.is_refused(
        "con",
        "submits it without having read the link",
        "SubmitForReview",
        "ATTESTATION_REQUIRED ZRT-IN-read-first",
        name=drafted.name,
    )
    stage.does(
        "con",
        "reads it, and submits",
        "SubmitForReview",
        name=drafted.name,
        attestations=["links_read"],
    )
    return str(drafted.name)


def _approved(stage: Stage, post: str, number: int) -> None:
    answered = {"revision": 1, "answers": stage.checklist}
    stage.is_refused(
        "zoe",
        "approves it; can the offer be kept?",
        "ApproveStep",
        "CONFIRMATION_REQUIRED ZRT-BA-promise",
        name=post,
        **answered,
    )
    stage.does(
        "zoe",
        "confirms the offer",
        "ConfirmCommitment",
        name=post,
        note="Six hours are set aside for it",
    )
    stage.does("zoe", "approves it", "ApproveStep", name=post, **answered)
    stage.is_refused(
        "zoe",
        "verifies consent; the former client was not asked",
        "VerifyConsent",
        "CONSENT_MISSING ZRT-SA-discuss",
        name=post,
        revision=1,
    )
    consent = stage.obtain_consent(
        f"c{number}",
        "con",
        subject="f-1",
        subject_kind="former_client",
        age_band="adult",
        purpose="marketing",
        material="quote",
        platforms=["twitter"],
        public=True,
    )
    stage.does("zoe", "sees the signed form", "VerifyEvidence", name=consent)
    stage.does(
        "zoe",
        "verifies consent",
        "VerifyConsent",
        name=post,
        revision=1,
        consents=[consent],
        nobody_identifiable=True,
    )


def _waiting(stage: Stage, post: str) -> None:
    stage.is_refused(
        "con",
        "publishes, with a scheduler that nobody approved",
        "PublishPost",
        "TOOL_NOT_APPROVED ZRT-AC-tools",
        "COOLING_OFF EXT-COOLING-OFF",
        name=post,
        revision=1,
        tool="quickpost",
    )
    error = stage.is_refused(
        "con",
        "publishes by hand",
        "PublishPost",
        "COOLING_OFF EXT-COOLING-OFF",
        name=post,
        revision=1,
    )
    ready_at = datetime.fromisoformat(error.metadata["ready_at"]).astimezone()
    stage.tell.note(
        f"A story cannot wait for half an hour: the post stays as it is, and Con may publish"
        f" it from {ready_at:%H:%M} on."
    )

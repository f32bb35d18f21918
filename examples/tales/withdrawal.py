"""STaSS: Kit agreed to a photo and thinks otherwise once it is out."""

from datetime import UTC, datetime
from typing import Any, Final

from duecourse.client.messages import word_of
from examples import stass
from examples.furnishing import Part
from examples.tales.stage import TaleStage

PACK: Final = stass.PACK
CHANNEL: Final = stass.CHANNEL
CAST: Final = (*stass.CAST, Part(id="kit", manager="lin"))
TITLE: Final = "a withdrawal after publication"
BEGINS: Final = datetime(2026, 5, 11, 7, tzinfo=UTC)
_DIGEST: Final = "e" * 64


def play(stage: TaleStage) -> None:
    """Play the tale."""
    stage.at("2026-05-11 09:00")
    consent = stage.obtain_consent(
        "kit-helpline",
        "sam",
        subject="kit",
        subject_kind="colleague",
        age_band="adult",
        purpose="news",
        material="image",
        platforms=["facebook"],
        public=True,
    )
    stage.does("lin", "sees the signed form", "VerifyEvidence", name=consent)
    post = stage.goes_out("helpline", "sam", "lin", _content("Kit answers our helpline."), consent)
    _confirmed(stage, post)
    _withdrawn(stage, post, consent)
    _not_again(stage, consent)


def _content(text: str) -> dict[str, Any]:
    photo = {
        "kind": "image",
        "digest": _DIGEST,
        "maker": "own",
        "provenance": "own",
        "origin": "camera",
        "rights_basis": "own",
    }
    kit = {
        "ref": "kit",
        "kind": "colleague",
        "identifiable": "yes",
        "age_band": "adult",
        "representation": "image",
    }
    return {"category": "news", "text": text, "media": [photo], "subjects": [kit]}


def _confirmed(stage: TaleStage, post: str) -> None:
    stage.at("2026-05-11 09:20")
    permit = stage.get(post).permit
    stage.does(
        "sam",
        "confirms where it stands",
        "ConfirmPublication",
        name=post,
        permit=permit.id,
        captured_digest=permit.digest,
        url="https://facebook.example/kit",
    )


def _withdrawn(stage: TaleStage, post: str, consent: str) -> None:
    stage.at("2026-05-14 14:00")
    stage.does("kit", "takes the consent back", "WithdrawConsent", name=consent, method="spoken")
    owed = stage.follows(post)
    (duty,) = [one for one in owed.duties if word_of(one, "cause") == "consent_withdrawn"]
    stage.is_refused(
        "dee",
        "keeps it up: it is a good photo",
        "RefuseTakedown",
        "TAKEDOWN_NOT_REFUSABLE STASS-5.4.2-remove",
        name=post,
        duty=duty.id,
        reason="It is a good photo.",
    )
    stage.at("2026-05-14 14:25")
    stage.does(
        "sam",
        "takes it down",
        "RecordTakedown",
        name=post,
        reason="Kit asked for it.",
        captured_digest="f" * 64,
    )


def _not_again(stage: TaleStage, consent: str) -> None:
    stage.at("2026-06-01 10:00")
    again = stage.reviewed("again", "sam", "lin", _content("Who answers our helpline?"))
    stage.is_refused(
        "lin",
        "verifies consent by the form of May",
        "VerifyConsent",
        "CONSENT_WITHDRAWN",
        name=again,
        revision=1,
        consents=[consent],
        nobody_identifiable=True,
    )
    stage.does("sam", "gives it up", "WithdrawPost", name=again)

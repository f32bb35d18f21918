"""STaSS: a photo of three colleagues, taken with somebody's own telephone."""

from typing import Any, Final

from duecourse.testing import PLAIN
from examples.furnishing import Channel, Part
from examples.stage import Stage

PACK: Final = "stass"
CAST: Final = (
    Part(id="dee", roles=("director",)),
    Part(id="lin", roles=("line_manager",)),
    Part(id="sam", roles=("user",), manager="lin"),
)
CHANNEL: Final = Channel(platform="facebook", approved_by=("lin",), open_to=("sam",))
_PHOTO: Final = "c" * 64
_COLLEAGUES: Final = ("pat", "kit", "jo")


def play(stage: Stage) -> None:
    """Play the story."""
    number = stage.next_number()
    post, consents = _reviewed(stage, number)
    _verified(stage, post, consents)
    _taken_down(stage, post, consents[1])
    _service_user(stage, number)


def _content(**changed: Any) -> dict[str, Any]:
    return {
        **PLAIN,
        "category": "news",
        "text": "Pat, Kit and Jo opened the new drop-in today.",
        "media": [
            {
                "digest": _PHOTO,
                "kind": "image",
                "maker": "own",
                "provenance": "own",
                "origin": "personal_device",
                "rights_basis": "own",
            }
        ],
        "subjects": [
            {
                "ref": ref,
                "kind": "colleague",
                "identifiable": "yes",
                "age_band": "adult",
                "representation": "image",
            }
            for ref in _COLLEAGUES
        ],
        "classification": "public",
        **changed,
    }


def _asked(ref: str) -> dict[str, Any]:
    return {
        "subject": ref,
        "subject_kind": "colleague",
        "age_band": "adult",
        "purpose": "news",
        "material": "image",
        "platforms": ["facebook"],
        "public": True,
    }


def _drafted(stage: Stage, post_id: str, says: str, content: dict[str, Any]) -> str:
    drafted = stage.does(
        "sam",
        says,
        "DraftPost",
        parent=stage.name,
        post_id=post_id,
        channel=stage.channel,
        content=content,
    )
    stage.does("sam", "submits it", "SubmitForReview", name=drafted.name)
    stage.does(
        "lin",
        "approves it",
        "ApproveStep",
        name=drafted.name,
        revision=1,
        answers=stage.checklist,
    )
    return str(drafted.name)


def _reviewed(stage: Stage, number: int) -> tuple[str, list[str]]:
    stage.tell.note("Sam photographs three colleagues; two of them agree at once.")
    post = _drafted(stage, f"p{number}", f"drafts p{number} with the photo", _content())
    consents = []
    for ref in _COLLEAGUES:
        if ref != "jo":
            consents.append(stage.obtain_consent(f"c{number}-{ref}", "sam", **_asked(ref)))
            stage.does("lin", f"sees {ref}'s form", "VerifyEvidence", name=consents[-1])
    pending = stage.does(
        "sam",
        f"asks jo for consent c{number}-jo",
        "RequestConsent",
        parent=stage.name,
        consent_id=f"c{number}-jo",
        wording_version="2026-01",
        **_asked("jo"),
    )
    return post, [*consents, pending.name]


def _verified(stage: Stage, post: str, consents: list[str]) -> None:
    verifying = {"name": post, "revision": 1, "consents": consents, "nobody_identifiable": True}
    stage.is_refused(
        "lin",
        "verifies consent; two of three agreed",
        "VerifyConsent",
        "CONSENT_MISSING STASS-5.4.2-permission",
        "MEDIA_NOT_PERMITTED STASS-5.1-camera",
        **verifying,
    )
    stage.record_consent(consents[2], "sam", ["facebook"])
    stage.does("lin", "sees jo's form", "VerifyEvidence", name=consents[2])
    stage.is_refused(
        "lin",
        "verifies consent; the photo is from Sam's own telephone",
        "VerifyConsent",
        "MEDIA_NOT_PERMITTED STASS-5.1-camera",
        **verifying,
    )
    stage.does("lin", "permits the photo", "PermitMedia", name=post, media=_PHOTO)
    stage.does("lin", "verifies consent", "VerifyConsent", **verifying)
    published = stage.does("sam", "publishes it", "PublishPost", name=post, revision=1)
    duty = next(d for d in published.duties if d.id.startswith("deletion"))
    stage.does(
        "sam",
        "confirms where it stands",
        "ConfirmPublication",
        name=post,
        permit=published.permit.id,
        url=f"https://facebook.example/{post}",
        captured_digest=published.digest,
    )
    stage.does(
        "sam",
        "attests that the photo is off the telephone",
        "AttestDeletion",
        name=post,
        duty=duty.id,
        attested=True,
    )


def _taken_down(stage: Stage, post: str, consent: str) -> None:
    stage.does(
        "lin",
        "relays that kit does not want to be in it any more",
        "WithdrawConsent",
        name=consent,
        relayed_from="kit",
        method="in_person",
    )
    duty = stage.get(post).duties[-1]
    stage.is_refused(
        "lin",
        "refuses to take it down",
        "RefuseTakedown",
        "TAKEDOWN_NOT_REFUSABLE STASS-5.4.2-remove",
        name=post,
        duty=duty.id,
        reason="The photo is good",
    )
    stage.does(
        "sam",
        "takes it down",
        "RecordTakedown",
        name=post,
        reason="Kit asked for it",
        captured_digest="d" * 64,
    )


def _service_user(stage: Stage, number: int) -> None:
    named = [
        {
            "ref": "su-9",
            "kind": "service_user",
            "identifiable": "yes",
            "age_band": "adult",
            "representation": "mention",
        }
    ]
    says = f"drafts p{number}-visit, which names somebody STaSS serves"
    content = _content(text="Robin came back to tell us.", media=[], subjects=named)
    post = _drafted(stage, f"p{number}-visit", says, content)
    stage.is_refused(
        "lin",
        "verifies consent",
        "VerifyConsent",
        "SERVICE_USER_IDENTIFIABLE STASS-5.4.1-identify",
        name=post,
        revision=1,
        nobody_identifiable=True,
    )
    stage.does("sam", "gives it up", "WithdrawPost", name=post)

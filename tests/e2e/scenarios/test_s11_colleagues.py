"""S11: colleagues in a photo from a telephone, at STaSS over the wire, to the minute of each date.

The same story is told in memory in `tests/scenarios/stories/test_colleagues_and_service_users.py`,
with the service user whom nobody may recognise.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from grpc import StatusCode

from duecourse.client.messages import word_of
from duecourse.commands import CommandService
from duecourse.testing import PLAIN, Caller, House, SettableClock, picture
from tests.e2e.scenarios.stage import LONDON, Stage, london, stage, state

STASS = "organisations/stass"
P1 = f"{STASS}/posts/p1"
FACEBOOK = f"{STASS}/channels/facebook"
UNMET, DENIED = StatusCode.FAILED_PRECONDITION, StatusCode.PERMISSION_DENIED
COLLEAGUES = ("pat", "kit", "jo")
PHOTO = picture(digest="ab" * 32, origin="personal_device", rights_basis="own")
SUBJECTS = [
    {
        "ref": f"co-{who}", "kind": "colleague", "identifiable": "yes", "age_band": "adult",
        "representation": "image",
    }
    for who in COLLEAGUES
]  # fmt: skip
CONTENT: dict[str, Any] = {
    **PLAIN,
    "category": "news",
    "text": "Our helpline is open on the bank holiday.",
    "classification": "public",
    "subjects": SUBJECTS,
}


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "stass")
    lin = await house.person("lin", "line_manager")
    await house.person("max", "line_manager")
    await house.person("dee", "director")
    await house.person("sam", "user", line_manager=lin.name)
    await house.channel("facebook")


@pytest.fixture
def house() -> Iterator[Stage]:
    with stage("stass", london(2027, 6, 7, "09:00"), _set_up) as house:
        yield house


def agreed(house: Stage, *people: str) -> list[str]:
    """Have colleagues agree, and Lin see it; return the names of their consents."""
    sam, lin = house.person("sam"), house.person("lin")
    given_at = london(2027, 6, 7, "09:00")
    told = {"purpose": True, "channels": True, "withdrawal_explained": True}
    for who in people:
        name = house.named("consents", f"c-{who}")
        sam.does(
            "RequestConsent", parent=STASS, consent_id=f"c-{who}", subject=f"co-{who}",
            subject_kind="colleague", age_band="adult", purpose="news", material="image",
            platforms=["facebook"], public=True, wording_version="2026-01",
        )  # fmt: skip
        sam.does(
            "RecordConsent", name=name, giver=f"{who} roe", giver_role="self", given_at=given_at,
            method="form", wording_version="2026-01", informed=told, platforms=["facebook"],
            public=True,
        )  # fmt: skip
        lin.does("VerifyEvidence", name=name)
    return consents(house, *people)


def consents(house: Stage, *people: str) -> list[str]:
    return [house.named("consents", f"c-{who}") for who in people]


def local(moment: Any) -> datetime:
    """Return a moment of a reply by the clock on the wall."""
    at: datetime = moment.ToDatetime(UTC)
    return at.astimezone(LONDON)


def due(caller: Caller, kind: str) -> datetime:
    """Return until when the last duty of a kind of the post is due."""
    duties = caller.does("GetPost", name=P1).post.duties
    return local([one for one in duties if word_of(one, "kind") == kind][-1].due_at)


def outcome(caller: Caller, kind: str) -> str:
    duties = caller.does("GetPost", name=P1).post.duties
    return word_of([one for one in duties if word_of(one, "kind") == kind][-1], "outcome")


def test_from_the_photo_to_its_removal(house: Stage) -> None:
    _permitted(house)
    _granted_and_published(house)
    _deleted(house)
    _down(house)
    _not_again(house)


def _permitted(house: Stage) -> None:
    sam, lin = house.person("sam"), house.person("lin")
    photo = msgspec.to_builtins(PHOTO)
    content = {**CONTENT, "media": [photo]}
    sam.does("DraftPost", parent=STASS, post_id="p1", channel=FACEBOOK, content=content)
    sam.does("SubmitForReview", name=P1, revision=1, attestations=house.on_submitting)
    agreed(house, "pat", "kit")
    lin.does("ApproveStep", name=P1, revision=1, answers=house.checklist)
    two, verify = consents(house, "pat", "kit"), {"name": P1, "revision": 1}
    lin.is_refused(
        "VerifyConsent", "CONSENT_MISSING", "STASS-5.4.2-permission", UNMET, consents=two, **verify
    )
    agreed(house, "jo")
    three = consents(house, *COLLEAGUES)
    lin.is_refused(
        "VerifyConsent", "MEDIA_NOT_PERMITTED", "STASS-5.1-camera", UNMET, consents=three, **verify
    )
    lin.does("PermitMedia", name=P1, media=PHOTO.digest)
    verified = lin.does("VerifyConsent", consents=three, nobody_identifiable=True, **verify)
    assert state(verified.post) == "CONSENT_VERIFIED"


def _granted_and_published(house: Stage) -> None:
    sam, lin = house.person("sam"), house.person("lin")
    grant = {"name": FACEBOOK, "person": sam.name}
    house.person("max").is_refused(
        "ProposeGrant", "NOT_AUTHORISED", "STASS-5.2-authorise", DENIED, **grant
    )
    given = lin.does("ProposeGrant", **grant).channel.grants[-1]
    lin.does("ApproveGrant", name=FACEBOOK, grant=given.id)
    house.at(london(2027, 6, 7, "13:00"))
    going_out = {"name": P1, "revision": 1, "attestations": house.on_publishing}
    published = sam.does("PublishPost", **going_out).post
    assert state(published) == "PUBLISHED"
    permit = published.permit
    seen = {"captured_digest": permit.digest, "url": "https://facebook.example/1"}
    sam.does("ConfirmPublication", name=P1, permit=permit.id, **seen)


def _deleted(house: Stage) -> None:
    sam = house.person("sam")
    assert due(sam, "deletion") == london(2027, 6, 7, "14:00")
    house.at(london(2027, 6, 7, "13:10"))
    duties = sam.does("GetPost", name=P1).post.duties
    (deletion,) = [one.id for one in duties if word_of(one, "kind") == "deletion"]
    sam.does("AttestDeletion", name=P1, duty=deletion, attested=True)
    assert outcome(sam, "deletion") == "met"


def _down(house: Stage) -> None:
    sam, lin, dee = map(house.person, ("sam", "lin", "dee"))
    house.at(london(2027, 6, 7, "14:00"))
    (kit,) = consents(house, "kit")
    lin.does("WithdrawConsent", name=kit, method="spoken")
    assert due(sam, "takedown") == london(2027, 6, 7, "15:00")
    post = sam.does("GetPost", name=P1).post
    # Besides, each consent ends one day, and the post with it.
    (duty,) = [one.id for one in post.duties if word_of(one, "cause") == "consent_withdrawn"]
    why = {"context": {"reason": "It is a good photo."}}
    dee.is_refused(
        "RefuseTakedown", "TAKEDOWN_NOT_REFUSABLE", "STASS-5.4.2-remove", UNMET,
        name=P1, duty=duty, **why,
    )  # fmt: skip
    house.at(london(2027, 6, 7, "14:25"))
    down = sam.does("RecordTakedown", name=P1, context={"reason": "Kit asked."}).post
    assert word_of(down, "visibility") == "taken_down"
    assert outcome(sam, "takedown") == "met"


def _not_again(house: Stage) -> None:
    sam, lin = house.person("sam"), house.person("lin")
    sam.does("RecordObjection", name=house.named("objections", "co-kit"))
    p2 = {"name": house.named("posts", "p2"), "revision": 1}
    another = {**CONTENT, "text": "Another day, another photo."}
    sam.does("DraftPost", parent=STASS, post_id="p2", channel=FACEBOOK, content=another)
    sam.does("SubmitForReview", attestations=house.on_submitting, **p2)
    lin.does("ApproveStep", answers=house.checklist, **p2)
    lin.is_refused(
        "VerifyConsent", "CONSENT_WITHDRAWN", "STASS-5.4.2-objection", UNMET,
        consents=consents(house, *COLLEAGUES), **p2,
    )  # fmt: skip

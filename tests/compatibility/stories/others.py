"""The three other organisations, each with what is its own, and one that closed its books."""

from datetime import timedelta
from typing import Any, Final

from duecourse.testing import PLAIN
from tests.compatibility.recording import Organisation
from tests.compatibility.stories import common
from tests.compatibility.stories.common import Post

DERIVED: Final = {
    "zrtherapy-2026.yaml": ("zrtherapy.yaml", (("version: ", '"2026-01-31"'),)),
    "zrtherapy-2026-amended.yaml": (
        "zrtherapy.yaml",
        (("version: ", '"2026-01-31"'), ("title: ", "ZRTherapy, second edition")),
    ),
    "stass-draft.yaml": ("stass.yaml", (("version: ", '"2027-draft"'),)),
    "formerly.yaml": ("cleanslate.yaml", (("id: ", "formerly"),)),
}
"""Packs made from shipped ones: which, and what other value stands behind a key's first place."""

_PHOTO: Final = "c" * 64


def zrtherapy(org: Organisation) -> None:
    """Wait for half an hour; then bring a second edition of the policy into force."""
    common.founded(org, "ZRTherapy", "zoe", "owner")
    common.entered(org, "zoe", {"con": ["authorised_user"]}, "contractor")
    twitter = common.opened(org, "twitter", "zoe", ("zoe",), ("zoe", "con"))
    content = {
        **PLAIN,
        "category": "marketing",
        "purpose": "marketing",
        "text": "A former client says it best. First hour half price in May.",
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
    post = Post(org, "p1", twitter, "con", "zoe", content, ["links_read"])
    post.submitted()
    org.does("zoe", "ConfirmCommitment", name=post.name, note="Six hours are set aside")
    post.approved()
    fields = {"subject_kind": "former_client", "material": "quote", "purpose": "marketing"}
    consent = common.consented(org, "c1", "con", "zoe", "f-1", **fields)
    post.verified(consent)
    org.is_refused("con", "PublishPost", "COOLING_OFF", name=post.name, revision=1)
    org.later(minutes=31)
    post.confirmed(post.published().permit)
    _second_edition(org)


def _second_edition(org: Organisation) -> None:
    policy = org.named("policies", "2026-01-31")
    first = {"$pack": "zrtherapy-2026.yaml"}
    drafted = org.does("zoe", "DraftPolicy", parent=org.name, pack=first)
    amended = org.does(
        "zoe", "AmendPolicy", name=policy, pack={"$pack": "zrtherapy-2026-amended.yaml"}
    )
    org.is_refused("zoe", "ApprovePolicy", "STALE_REVISION", name=policy, digest=drafted.digest)
    org.is_refused("zoe", "BringIntoForce", "APPROVAL_REQUIRED", name=policy)
    org.does("zoe", "ApprovePolicy", name=policy, digest=amended.digest)
    org.does("zoe", "BringIntoForce", name=policy)
    org.pack = "zrtherapy-2026-amended.yaml"
    common.acknowledged(org, "zoe")
    org.does("zoe", "OpenReview", name=policy)
    due = org.now() + timedelta(days=365)
    org.does("zoe", "Reaffirm", name=policy, outcome="Still right", next_due=due)


def stass(org: Organisation) -> None:
    """Publish a photo of colleagues, from somebody's own telephone; leave a policy in draft."""
    common.founded(org, "STaSS", "dee", "director")
    common.entered(org, "dee", {"bo": ["board"]}, outside=common.ELECTED)
    common.entered(org, "dee", {"lin": ["line_manager"]})
    common.entered(org, "dee", {"sam": ["user"]}, line_manager=org.person("lin"))
    facebook = common.opened(org, "facebook", "sam", ("lin",), ("sam",))
    who = ("pat", "kit")
    content = {
        **PLAIN,
        "category": "news",
        "text": "Pat and Kit opened the new drop-in today.",
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
            for ref in who
        ],
        "classification": "public",
    }
    post = Post(org, "p1", facebook, "sam", "lin", content)
    post.submitted()
    post.approved()
    fields = {"subject_kind": "colleague", "material": "image"}
    consents = [common.consented(org, f"c-{ref}", "sam", "lin", ref, **fields) for ref in who]
    org.does("lin", "PermitMedia", name=post.name, media=_PHOTO)
    post.verified(*consents)
    after = post.published()
    deletion = next(duty.id for duty in after.duties if duty.id.startswith("deletion"))
    post.confirmed(after.permit)
    org.does("sam", "AttestDeletion", name=post.name, duty=deletion, attested=True)
    org.does("lin", "WithdrawConsent", name=consents[1], relayed_from="Kit", method="in_person")
    org.does("dee", "DraftPolicy", parent=org.name, pack={"$pack": "stass-draft.yaml"})


def cleanslate(org: Organisation) -> None:
    """Approve a campaign; publish it, hear a complaint, correct it."""
    common.founded(org, "Clean Slate", "pru", "project_manager")
    common.entered(org, "pru", {"bea": ["board"]}, outside=common.ELECTED)
    managers = {"lou": ["line_manager"], "ivy": ["responsible_manager"]}
    common.appointed(org, "pru", "bea", managers)
    common.entered(org, "pru", {"wes": ["authorised_worker"]}, line_manager=org.person("lou"))
    facebook = common.opened(org, "facebook", "wes", ("ivy",), ("wes",))
    post = Post(org, "p1", facebook, "wes", "lou", _campaign(), ["code_of_conduct"])
    post.submitted()
    checked = {"revision": 1, "answers": common.answers(org)}
    org.is_refused("lou", "ApproveStep", "CONSULTATION_REQUIRED", name=post.name, **checked)
    minute = {"campaign": "fair-fares", "minute": "Board, item 6"}
    org.does("bea", "ApproveCampaign", name=org.name, **minute)
    post.approved()
    consent = common.consented(org, "c1", "wes", "lou", "s-3", purpose="campaigning")
    post.verified(consent)
    post.confirmed(post.published().permit)
    org.does(
        "bea",
        "OpenComplaint",
        parent=org.name,
        complaint_id="k1",
        kind="channel_post",
        about=[post.name],
        complainant="A passenger",
        summary="The fare changed in September.",
    )
    org.does(
        "wes",
        "IssueCorrection",
        name=post.name,
        correction=org.named("posts", "p1-correction"),
        nature="The fare since September",
        content={
            **_campaign(),
            "kind": "correction",
            "contact": org.named("complaints", "k1"),
            "text": "It is £3.",
        },
    )


def _campaign() -> dict[str, Any]:
    return {
        **PLAIN,
        "category": "campaigning",
        "purpose": "campaign",
        "text": "Kim walked two hours to an interview.",
        "subjects": [
            {
                "ref": "s-3",
                "kind": "supporter",
                "identifiable": "yes",
                "age_band": "adult",
                "representation": "mention",
            }
        ],
        "campaigning": "yes",
        "campaign": "fair-fares",
        "classification": "public",
        "interest": "none",
    }


def formerly(org: Organisation) -> None:
    """Retire the policy and close the books."""
    common.founded(org, "Formerly", "pru", "project_manager")
    policy = org.recording.server.client(org.person("pru")).get(org.name).policy_version
    name = org.named("policies", policy)
    common.entered(org, "pru", {"cleo": ["ceo"]}, outside=common.ELECTED)
    org.does("pru", "RetirePolicy", name=name, reason="The organisation closes")
    org.does("pru", "RequestClosing", name=org.name, reason="Merged into Clean Slate")
    org.does("cleo", "CloseOrganisation", name=org.name, reason="Merged into Clean Slate")
    fields = {"parent": org.name, "person_id": "late", "title": "Late", "kind": "staff"}
    org.is_refused("pru", "RegisterPerson", "ILLEGAL_TRANSITION", **fields)

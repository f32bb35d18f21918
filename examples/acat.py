"""ACAT: a service user's words on Twitter, from draft to a complaint resolved."""

from typing import Any, Final

from duecourse.testing import PLAIN
from examples.furnishing import Channel, Part
from examples.stage import Stage

PACK: Final = "acat"
CAST: Final = (
    Part(id="ada", roles=("admin_manager",)),
    Part(id="lena", roles=("social_lead",)),
    Part(id="ann", roles=("administrator",)),
    Part(id="tom", roles=("liaison_trustee",), kind="trustee"),
    Part(id="eve", roles=("ethics_chair",), kind="volunteer"),
    Part(id="cara", roles=("chair", "trustee"), kind="trustee"),
    Part(id="mia", roles=("member",), kind="member"),
    Part(id="noa", roles=("committee_member",), kind="volunteer", acknowledges=False),
)
CHANNEL: Final = Channel(platform="twitter", approved_by=("ada", "tom"), open_to=("lena",))
_TEXT: Final = (
    "“I learned to see the pattern, and to step out of it.” Seven in ten who finished"
    " sixteen meetings said the same."
)


def play(stage: Stage) -> None:
    """Play the story."""
    number = stage.next_number()
    post, consent = _drafted(stage, number)
    _reviewed(stage, post, consent)
    _published(stage, post, consent)
    _complained_of(stage, post, f"k{number}")
    _withdrawn(stage, post, consent)


def _content(**changed: Any) -> dict[str, Any]:
    return {
        **PLAIN,
        "category": "acat_activity",
        "purpose": "first_hand_experience",
        "beneficiary": "people_seeking_help",
        "aim": "awareness",
        "text": _TEXT,
        "subjects": [
            {
                "ref": "su-7",
                "kind": "service_user",
                "identifiable": "yes",
                "age_band": "adult",
                "representation": "quote",
            }
        ],
        "contains_facts": "yes",
        "classification": "public",
        **changed,
    }


_SOURCE: Final = ["Outcome report 2025, table 4"]


def _drafted(stage: Stage, number: int) -> tuple[str, str]:
    stage.tell.note("A service user, known here as su-7, may be quoted on Twitter.")
    consent = stage.obtain_consent(
        f"c{number}",
        "lena",
        subject="su-7",
        subject_kind="service_user",
        age_band="adult",
        purpose="acat_activity",
        material="quote",
        platforms=["twitter"],
        public=True,
    )
    stage.is_refused(
        "noa",
        "drafts a post",
        "DraftPost",
        "POLICY_NOT_ACKNOWLEDGED ACAT-0-read-first",
        parent=stage.name,
        channel=stage.channel,
        content=_content(),
    )
    drafted = stage.does(
        "lena",
        f"drafts p{number}: su-7's words and a figure",
        "DraftPost",
        parent=stage.name,
        post_id=f"p{number}",
        channel=stage.channel,
        content=_content(),
    )
    return drafted.name, consent


def _reviewed(stage: Stage, post: str, consent: str) -> None:
    attested = {"attestations": ["true_to_knowledge"]}
    stage.is_refused(
        "lena",
        "submits it",
        "SubmitForReview",
        "SOURCES_MISSING ACAT-2.10-facts",
        name=post,
        **attested,
    )
    stage.does(
        "lena", "adds the source", "RevisePost", name=post, content=_content(sources=_SOURCE)
    )
    stage.does("lena", "submits revision 2", "SubmitForReview", name=post, **attested)
    answers = stage.checklist
    stage.is_refused(
        "lena",
        "approves her own post",
        "ApproveStep",
        "SELF_APPROVAL EXT-REVIEW-four-eyes",
        name=post,
        revision=2,
        answers=answers,
    )
    stage.does(
        "tom",
        "answers the checklist and approves",
        "ApproveStep",
        name=post,
        revision=2,
        answers=answers,
    )
    stage.is_refused(
        "ann",
        "verifies consent; nobody has seen the signed form yet",
        "VerifyConsent",
        "CONSENT_MISSING ACAT-2.9-consent",
        name=post,
        revision=2,
        consents=[consent],
        nobody_identifiable=True,
    )
    stage.does("ann", "sees the signed form", "VerifyEvidence", name=consent)
    stage.does(
        "ann",
        "verifies consent for revision 2",
        "VerifyConsent",
        name=post,
        revision=2,
        consents=[consent],
        nobody_identifiable=True,
    )


def _published(stage: Stage, post: str, consent: str) -> None:
    paused = {"attestations": ["paused"]}
    stage.is_refused(
        "ann",
        "publishes; she runs Facebook, not Twitter",
        "PublishPost",
        "NOT_AUTHORISED ACAT-POC-permission",
        name=post,
        revision=2,
        **paused,
    )
    stage.does(
        "lena",
        "changes one word: approval and verification are void",
        "RevisePost",
        name=post,
        content=_content(sources=_SOURCE, text=_TEXT.replace("learned", "learnt")),
    )
    stage.is_refused(
        "lena",
        "publishes all the same",
        "PublishPost",
        "ILLEGAL_TRANSITION",
        name=post,
        revision=3,
        **paused,
    )
    _reviewed_again(stage, post, consent)
    stage.is_refused(
        "lena",
        "publishes revision 2",
        "PublishPost",
        "STALE_REVISION EXT-REVIEW-stale",
        name=post,
        revision=2,
        **paused,
    )
    published = stage.does(
        "lena", "publishes revision 3", "PublishPost", name=post, revision=3, **paused
    )
    stage.does(
        "lena",
        "confirms where it stands",
        "ConfirmPublication",
        name=post,
        permit=published.permit.id,
        url="https://twitter.example/acat/status/1",
        captured_digest=published.digest,
    )
    stage.is_refused(
        "lena", "deletes it", "DeletePost", "IMMUTABLE_RECORD ACAT-2.11-mistake", name=post
    )


def _reviewed_again(stage: Stage, post: str, consent: str) -> None:
    stage.does(
        "lena",
        "submits revision 3",
        "SubmitForReview",
        name=post,
        attestations=["true_to_knowledge"],
    )
    stage.does("tom", "approves it", "ApproveStep", name=post, revision=3, answers=stage.checklist)
    stage.does(
        "ann",
        "verifies consent for revision 3",
        "VerifyConsent",
        name=post,
        revision=3,
        consents=[consent],
        nobody_identifiable=True,
    )


def _complained_of(stage: Stage, post: str, complaint: str) -> None:
    opened = stage.does(
        "mia",
        f"complains ({complaint}): the figure is misleading",
        "OpenComplaint",
        parent=stage.name,
        complaint_id=complaint,
        kind="channel_post",
        about=[post],
        complainant="Mia, a member",
        summary="Seven in ten of whom? The report counts those who answered.",
    )
    stage.follows(post)
    stage.does("eve", "acknowledges it", "AcknowledgeComplaint", name=opened.name)
    stage.does(
        "eve",
        "escalates it to level 1",
        "EscalateComplaint",
        name=opened.name,
        level=1,
        reason="A figure about outcomes needs the committee's eye",
    )
    stage.follows(post)
    stage.is_refused(
        "lena",
        "resolves the complaint about her own post",
        "ResolveComplaint",
        "CONFLICT_OF_INTEREST",
        name=opened.name,
        outcome="Nothing wrong with it",
        stays="yes",
        signpost="charity_commission",
    )
    stage.does(
        "cara",
        "advises",
        "AdviseOnComplaint",
        name=opened.name,
        advice="Say which base the figure has.",
    )
    stage.does(
        "eve",
        "resolves it: the base of the figure will be named",
        "ResolveComplaint",
        name=opened.name,
        outcome="Upheld in part; the next post names the base",
        stays="yes",
        signpost="charity_commission",
    )
    stage.follows(post)


def _withdrawn(stage: Stage, post: str, consent: str) -> None:
    stage.does(
        "mia",
        "relays that su-7 withdraws consent",
        "WithdrawConsent",
        name=consent,
        relayed_from="su-7",
        method="telephone",
    )
    duty = stage.get(post).duties[-1]
    stage.tell.note("In the same transaction the post got a duty: it has to come down.")
    stage.is_refused(
        "ada",
        "refuses to take it down",
        "RefuseTakedown",
        "TAKEDOWN_NOT_REFUSABLE EXT-ICO-withdraw",
        name=post,
        duty=duty.id,
        reason="It is our most read post",
    )
    stage.does(
        "lena",
        "takes it down",
        "RecordTakedown",
        name=post,
        reason="Consent withdrawn",
        captured_digest="b" * 64,
    )

"""Clean Slate: a campaign that the board has not approved yet."""

from typing import Any, Final

from duecourse.testing import PLAIN
from examples.furnishing import Channel, Part
from examples.stage import Stage

PACK: Final = "cleanslate"
CAST: Final = (
    Part(id="lou", roles=("line_manager",)),
    Part(id="raj", roles=("line_manager",)),
    Part(id="pru", roles=("project_manager",)),
    Part(id="wes", roles=("authorised_worker",), manager="lou"),
    Part(id="ivy", roles=("responsible_manager",)),
    Part(id="cleo", roles=("ceo",)),
    Part(id="bea", roles=("board",), kind="trustee"),
)
CHANNEL: Final = Channel(platform="facebook", approved_by=("ivy",), open_to=("wes",))

PUT_RIGHT = "The fare has been £3 since September."


def play(stage: Stage) -> None:
    """Play the story."""
    number = stage.next_number()
    campaign = f"fair-fares-{number}"
    post = _submitted(stage, number, campaign)
    _approved(stage, post, campaign)
    _published(stage, post, number)
    _complained_of(stage, post, number)


def _content(campaign: str, **changed: Any) -> dict[str, Any]:
    return {
        **PLAIN,
        "category": "campaigning",
        "purpose": "campaign",
        "beneficiary": "jobseekers",
        "text": "Kim walked two hours to an interview. Fair fares get people to work.",
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
        "campaign": campaign,
        "classification": "public",
        "interest": "none",
        **changed,
    }


def _submitted(stage: Stage, number: int, campaign: str) -> str:
    stage.tell.note("Wes wants to campaign for cheaper bus fares, with the story of s-3.")
    drafted = stage.does(
        "wes",
        f"drafts p{number}; and owns shares in the bus company",
        "DraftPost",
        parent=stage.name,
        post_id=f"p{number}",
        channel=stage.channel,
        content=_content(campaign, interest="declared", promotes_interest="yes"),
    )
    attested = {"attestations": ["code_of_conduct"]}
    stage.is_refused(
        "wes",
        "submits it",
        "SubmitForReview",
        "CONFLICT_OF_INTEREST CS-4.2-interest",
        name=drafted.name,
        **attested,
    )
    stage.does(
        "wes",
        "leaves the company out of it",
        "RevisePost",
        name=drafted.name,
        content=_content(campaign),
    )
    stage.is_refused(
        "wes",
        "submits it, and attests to nothing",
        "SubmitForReview",
        "ATTESTATION_REQUIRED CS-4.1-code",
        name=drafted.name,
    )
    stage.does(
        "wes",
        "submits it and attests to the code of conduct",
        "SubmitForReview",
        name=drafted.name,
        **attested,
    )
    return str(drafted.name)


def _approved(stage: Stage, post: str, campaign: str) -> None:
    answered = {"revision": 2, "answers": stage.checklist}
    stage.is_refused(
        "lou",
        "approves it",
        "ApproveStep",
        "CONSULTATION_REQUIRED CS-4.2-campaign",
        name=post,
        **answered,
    )
    stage.does(
        "bea",
        "records that the board approved the campaign",
        "ApproveCampaign",
        name=stage.name,
        campaign=campaign,
        minute="Board, 14 January, item 6",
    )
    stage.does("lou", "approves it", "ApproveStep", name=post, **answered)


def _published(stage: Stage, post: str, number: int) -> None:
    stage.is_refused(
        "lou",
        "verifies consent; nobody asked s-3",
        "VerifyConsent",
        "CONSENT_MISSING CS-4.1-permission",
        name=post,
        revision=2,
    )
    consent = stage.obtain_consent(
        f"c{number}",
        "wes",
        subject="s-3",
        subject_kind="supporter",
        age_band="adult",
        purpose="campaigning",
        material="mention",
        platforms=["facebook"],
        public=True,
    )
    stage.does("lou", "sees the signed form", "VerifyEvidence", name=consent)
    stage.does(
        "lou",
        "verifies consent",
        "VerifyConsent",
        name=post,
        revision=2,
        consents=[consent],
        nobody_identifiable=True,
    )
    stage.is_refused(
        "ivy",
        "publishes; nobody gave her access to the page",
        "PublishPost",
        "NOT_AUTHORISED EXT-ACCESS",
        name=post,
        revision=2,
    )
    stage.does("wes", "publishes it", "PublishPost", name=post, revision=2)


def _complained_of(stage: Stage, post: str, number: int) -> None:
    opened = stage.does(
        "bea",
        f"passes on a complaint (k{number}): the fare is out of date",
        "OpenComplaint",
        parent=stage.name,
        complaint_id=f"k{number}",
        kind="channel_post",
        about=[post],
        complainant="A passenger",
        by_media="no",
        summary="The fare changed in September.",
    )
    stage.follows(post)
    stage.is_refused(
        "lou",
        "acknowledges it; but it was Lou who approved the post",
        "AcknowledgeComplaint",
        "CONFLICT_OF_INTEREST EXT-COI-handler",
        name=opened.name,
    )
    stage.does("raj", "acknowledges it in Lou's place", "AcknowledgeComplaint", name=opened.name)
    stage.does(
        "wes",
        f"issues a correction, p{number}-correction",
        "IssueCorrection",
        name=post,
        correction=f"{post}-correction",
        nature="The fare since September",
        content=_content("", kind="correction", contact=opened.name, text=PUT_RIGHT),
    )
    stage.follows(f"{post}-correction")
    stage.does(
        "raj",
        "resolves it",
        "ResolveComplaint",
        name=opened.name,
        outcome="Upheld; a correction is on its way",
        stays="yes",
        signpost="external_reviewer",
    )
    stage.follows(post)

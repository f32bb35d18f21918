"""S9: a practice of one person, who approves her own posts after a pause, and a contractor."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.commands import CommandService
from duecourse.testing import PLAIN, Caller, House, SettableClock
from tests.e2e.scenarios.stage import Stage, london, stage, state

TWITTER = "organisations/zrtherapy/channels/twitter"
REFUSED = StatusCode.FAILED_PRECONDITION


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    zrt = await House.opened(service, clock, "zrtherapy")
    zoe = await zrt.person("zoe", "owner")
    con = await zrt.person("con", "authorised_user")
    await zrt.channel("twitter", zoe, con)


@pytest.fixture(scope="module")
def one_server() -> Iterator[Stage]:
    with stage("zrtherapy", london(2027, 5, 10, "10:00"), _set_up) as zrt:
        yield zrt


@pytest.fixture
def zrt(one_server: Stage) -> Stage:
    one_server.at(london(2027, 5, 10, "10:00"))
    return one_server


def content(**given: Any) -> dict[str, Any]:
    """Return content of the practice's own that nothing stands against."""
    return {
        **PLAIN,
        "category": "own_content",
        "purpose": "own_content",
        "classification": "public",
        "text": "Five questions to ask a therapist",
        **given,
    }


class Desk:
    """Zoe at work on one post after another."""

    def __init__(self, zrt: Stage) -> None:
        self.zrt = zrt
        self.zoe = zrt.person("zoe")

    def drafted(self, by: Caller | None = None, **given: Any) -> str:
        """Return the name of a new post."""
        post = {"parent": self.zrt.organisation, "channel": TWITTER}
        reply = (by or self.zoe).does("DraftPost", **post, content=content(**given))
        return str(reply.post.name)

    def submitted(self, by: Caller | None = None, **given: Any) -> str:
        """Return the name of a new post that is in review."""
        name = self.drafted(by, **given)
        attestations = self.zrt.on_submitting
        (by or self.zoe).does("SubmitForReview", name=name, attestations=attestations)
        return name

    def approved(self, by: Caller | None = None, **given: Any) -> str:
        """Return the name of a new post that Zoe has approved."""
        name = self.submitted(by, **given)
        self.zoe.does("ApproveStep", name=name, revision=1, answers=self.zrt.checklist)
        return name

    def verified(self, by: Caller | None = None, **given: Any) -> str:
        """Return the name of a new post that may be published once time has passed."""
        name = self.approved(by, **given)
        self.zoe.does("VerifyConsent", name=name, revision=1, nobody_identifiable=True)
        return name


def _publication(zrt: Stage, name: str, **given: Any) -> dict[str, Any]:
    return {"name": name, "revision": 1, "attestations": zrt.on_publishing, **given}


def test_a_post_of_her_own_is_published_after_a_pause(zrt: Stage) -> None:
    desk = Desk(zrt)
    zoe = desk.zoe
    name = desk.drafted(links=["https://journal.example/article"])
    zoe.is_refused(
        "SubmitForReview", "ATTESTATION_REQUIRED", "ZRT-IN-read-first", REFUSED,
        name=name, revision=1,
    )  # fmt: skip
    submitted = zoe.does("SubmitForReview", name=name, revision=1, attestations=["links_read"])
    assert state(submitted.post) == "REVIEW"
    zoe.does("ApproveStep", name=name, revision=1, answers=zrt.checklist)
    verified = zoe.does("VerifyConsent", name=name, revision=1, nobody_identifiable=True)
    assert state(verified.post) == "CONSENT_VERIFIED"
    zrt.at(london(2027, 5, 10, "10:10"))
    zoe.is_refused(
        "PublishPost", "COOLING_OFF", "EXT-COOLING-OFF", REFUSED, **_publication(zrt, name)
    )
    zrt.at(london(2027, 5, 10, "10:45"))
    assert state(zoe.does("PublishPost", **_publication(zrt, name)).post) == "PUBLISHED"


@pytest.mark.parametrize(
    ("clock", "accepted"), [("10:29", False), ("10:30", True)], ids=["a minute early", "on time"]
)
def test_the_pause_ends_to_the_minute(zrt: Stage, clock: str, accepted: bool) -> None:
    desk = Desk(zrt)
    name = desk.verified()
    zrt.at(london(2027, 5, 10, clock))
    if accepted:
        assert state(desk.zoe.does("PublishPost", **_publication(zrt, name)).post) == "PUBLISHED"
    else:
        desk.zoe.is_refused(
            "PublishPost", "COOLING_OFF", "EXT-COOLING-OFF", REFUSED, **_publication(zrt, name)
        )


def test_clients_offers_and_programs(zrt: Stage) -> None:
    desk = Desk(zrt)
    zoe = desk.zoe
    past_client = {
        "ref": "cl-3",
        "kind": "former_client",
        "identifiable": "yes",
        "age_band": "adult",
        "representation": "mention",
    }
    name = desk.approved(subjects=[past_client], text="A word of thanks from a former client")
    zoe.is_refused(
        "VerifyConsent", "CONSENT_MISSING", "ZRT-SA-discuss", REFUSED, name=name, revision=1
    )
    name = desk.submitted(contains_commitment="yes")
    zoe.is_refused(
        "ApproveStep", "CONFIRMATION_REQUIRED", "ZRT-BA-promise", REFUSED,
        name=name, revision=1, answers=zrt.checklist,
    )  # fmt: skip
    zoe.does("ConfirmCommitment", name=name, note="Two places are free in June")
    zoe.does("ApproveStep", name=name, revision=1, answers=zrt.checklist)
    name = desk.verified()
    zrt.at(london(2027, 5, 10, "11:00"))
    by_program = _publication(zrt, name, tool="scheduler")
    zoe.is_refused("PublishPost", "TOOL_NOT_APPROVED", "ZRT-AC-tools", REFUSED, **by_program)
    zoe.does("ApproveTool", name=TWITTER, tool="scheduler")
    assert state(zoe.does("PublishPost", **by_program).post) == "PUBLISHED"


def test_whose_access_is_revoked_publishes_no_more(zrt: Stage) -> None:
    desk = Desk(zrt)
    con = zrt.person("con")
    name = desk.verified(by=con)
    zrt.at(london(2027, 5, 10, "11:00"))
    rehearsal = _publication(zrt, name, validate_only=True)
    assert state(con.does("PublishPost", **rehearsal).post) == "PUBLISHED"
    revoked = desk.zoe.does("RevokeGrant", name=TWITTER, person=con.name).channel
    due = revoked.rotation_due_since.ToDatetime(UTC)
    assert due == datetime(2027, 5, 10, 10, 0, tzinfo=UTC), "the login is due to change at once"
    con.is_refused(
        "PublishPost", "NOT_AUTHORISED", "ZRT-AU-only", StatusCode.PERMISSION_DENIED,
        **_publication(zrt, name),
    )  # fmt: skip
    rotated = desk.zoe.does("RecordRotation", name=TWITTER).channel
    assert not rotated.HasField("rotation_due_since")


def test_answers_to_clients(zrt: Stage) -> None:
    desk = Desk(zrt)
    zoe = desk.zoe
    contact = zoe.does(
        "RecordContact", parent=zrt.organisation, contact_id="m1", channel=TWITTER,
        kind="question", summary="Can you look at my invoice?", says_wrong="no",
    ).contact.name  # fmt: skip
    reply = {"kind": "reply", "category": "client_enquiry", "contact": contact}
    answer = desk.drafted(**reply)
    account = desk.drafted(**reply, account_information="yes")
    zoe.is_refused(
        "SubmitForReview", "IDENTITY_NOT_VERIFIED", "ZRT-SM-verify", REFUSED,
        name=account, revision=1,
    )  # fmt: skip
    zoe.does("MoveToPrivate", name=contact, route="email")
    zoe.is_refused(
        "SubmitForReview", "ROUTE_REQUIRED", "ZRT-BA-complex", REFUSED, name=answer, revision=1
    )

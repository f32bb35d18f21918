"""What one event causes elsewhere, in the same transaction."""

from datetime import timedelta

import msgspec
import pytest

from duecourse.channels.commands import ReleaseChannel
from duecourse.complaints import commands as complaints
from duecourse.consents import commands as consents
from duecourse.consents.events import RelianceRecorded
from duecourse.evidence.record import Event
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.posts import commands as posts
from duecourse.posts.events import ConsentVoided, PostDrafted, TakedownRequired
from duecourse.testing import PLAINLY, attestations_for, full_checklist
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.properties.world import World
from tests.scenarios.acat import acat


class Story:
    """ACAT's world, and one post about one person who consents."""

    def __init__(self) -> None:
        self.world = World(acat())
        self.post = self.world.given.name("posts", "p1")
        self.consent = self.world.given.name("consents", "c1")

    def person(self, id_: str) -> str:
        return self.world.given.person(id_)

    def does(self, person: str, command: Command) -> None:
        refused = self.world.gives(command, self.person(person))
        assert not refused, (command, refused)

    def last(self, name: str) -> Event:
        event: Event = self.world.histories[name][-1].event
        return event

    def consented(self) -> None:
        ask = consents.RequestConsent(
            name=self.consent,
            subject="su-1",
            subject_kind="colleague",
            age_band="adult",
            purpose=self.world.given.content.category,
            platforms=("twitter",),
            public=True,
            wording_version="2",
        )
        self.does("lena", ask)
        given = consents.RecordConsent(
            name=self.consent,
            giver="R. Roe",
            giver_role="self",
            given_at=self.world.at,
            method="form",
            wording_version="2",
            informed=EVERYTHING_SAID,
            platforms=("twitter",),
            public=True,
        )
        self.does("lena", given)
        self.does("ada", consents.VerifyEvidence(name=self.consent))

    def drafted(self) -> None:
        channel = self.world.given.name("channels", "twitter")
        command = posts.DraftPost(name=self.post, channel=channel, content=self.world.given.content)
        self.does("lena", command)

    def verified(self, *cited: str) -> None:
        if self.world.state(self.post).state == "draft":
            said = attestations_for(self.world.pack, "SubmitForReview")
            submit = posts.SubmitForReview(name=self.post, revision=1, attestations=said)
            self.does("lena", submit)
        answers = full_checklist(self.world.pack)
        self.does("ada", posts.ApproveStep(name=self.post, revision=1, answers=answers))
        self.does("ada", self.verification(*cited))

    def verification(self, *cited: str) -> posts.VerifyConsent:
        return posts.VerifyConsent(
            name=self.post, revision=1, consents=cited, nobody_identifiable=True
        )

    def published(self) -> None:
        self.world.later(timedelta(hours=1))
        said = attestations_for(self.world.pack, "PublishPost")
        self.does("lena", posts.PublishPost(name=self.post, revision=1, attestations=said))

    def withdrawn(self) -> None:
        self.does("mel", consents.WithdrawConsent(name=self.consent, method="phone"))


@pytest.fixture
def story() -> Story:
    story = Story()
    story.consented()
    story.drafted()
    return story


def test_a_consent_knows_the_posts_that_rest_on_it(story: Story) -> None:
    story.verified(story.consent)
    assert story.last(story.consent) == RelianceRecorded(post=story.post)
    cause = story.world.histories[story.consent][-1].envelope.cause
    assert cause == f"{story.post}/events/{story.world.state(story.post).version}"


def test_withdrawal_asks_nothing_of_a_post_that_is_down_already(story: Story) -> None:
    story.verified(story.consent)
    story.published()
    story.does("lena", posts.RecordTakedown(name=story.post))
    before = story.world.state(story.post)
    story.withdrawn()
    assert story.world.state(story.post) == before


def test_withdrawal_before_publication_sends_the_post_back_to_review(story: Story) -> None:
    story.verified(story.consent)
    story.withdrawn()
    assert story.last(story.post) == ConsentVoided(consent=story.consent)
    assert story.world.state(story.post).state == "review"


def test_withdrawal_after_publication_makes_a_duty_to_take_down(story: Story) -> None:
    story.verified(story.consent)
    story.published()
    story.withdrawn()
    assert isinstance(story.last(story.post), TakedownRequired)
    assert story.world.state(story.post).state == "published"


def test_a_failed_publication_leaves_the_duty_of_the_consent_that_ended(story: Story) -> None:
    story.verified(story.consent)
    story.published()
    story.withdrawn()
    permit = story.world.state(story.post).permit.id
    story.does("lena", posts.ReportPublicationFailure(name=story.post, permit=permit))
    assert story.world.state(story.post).state == "published"
    assert {d.outcome for d in story.world.state(story.post).duties} == {"open"}


def test_a_confirmation_after_a_failure_finds_the_consent_that_ended(story: Story) -> None:
    story.verified(story.consent)
    story.published()
    permit = story.world.state(story.post).permit
    story.does("lena", posts.ReportPublicationFailure(name=story.post, permit=permit.id))
    story.withdrawn()
    assert story.world.state(story.post).state == "review"
    story.does(
        "lena",
        posts.ConfirmPublication(
            name=story.post,
            permit=permit.id,
            url="https://example.org/1",
            captured_digest=permit.digest,
        ),
    )
    assert isinstance(story.last(story.post), TakedownRequired)
    post = story.world.state(story.post)
    assert (post.state, post.visibility, post.duties[0].consent) == (
        "published",
        "live",
        story.consent,
    )


def test_a_consent_that_ended_carries_no_second_verification(story: Story) -> None:
    story.verified(story.consent)
    story.withdrawn()
    answers = full_checklist(story.world.pack)
    story.does("ada", posts.ApproveStep(name=story.post, revision=1, answers=answers))
    refused = story.world.gives(story.verification(story.consent), story.person("ada"))
    # What it says is of somebody who took it back: that stands before the consent's own state.
    assert [(v.reason, v.subject) for v in refused] == [(Reason.CONSENT_WITHDRAWN, story.post)]


@pytest.mark.parametrize("name", ["consents/c9", "people/ada", "posts/p1"])
def test_what_is_no_consent_carries_nothing(story: Story, name: str) -> None:
    with pytest.raises(AssertionError):
        story.verified(f"organisations/acat/{name}")
    assert story.world.state(story.post).state == "review"


def correction(story: Story, name: str) -> posts.IssueCorrection:
    content = msgspec.structs.replace(story.world.given.content, kind="correction")
    return posts.IssueCorrection(name=story.post, correction=name, nature="date", content=content)


def test_a_correction_is_a_new_post_of_whoever_issues_it(story: Story) -> None:
    story.verified()
    story.published()
    name = story.world.given.name("posts", "p2")
    story.does("ada", correction(story, name))
    drafted = story.last(name)
    assert isinstance(drafted, PostDrafted)
    assert (drafted.author, drafted.corrects) == (story.person("ada"), story.post)
    assert drafted.channel == story.world.state(story.post).channel
    assert story.world.state(story.post).corrections == (name,)


@pytest.mark.parametrize("name", ["people/nobody", "posts/p1", "consents/c1"])
def test_a_correction_is_a_post_that_there_is_not_yet(story: Story, name: str) -> None:
    story.verified()
    story.published()
    before = dict(story.world.states)
    refused = story.world.gives(
        correction(story, f"organisations/acat/{name}"), story.person("ada")
    )
    assert refused
    assert story.world.states == before


def test_of_two_complaints_the_post_follows_the_graver(story: Story) -> None:
    story.verified()
    story.published()
    first, second = (story.world.given.name("complaints", k) for k in ("k1", "k2"))

    def state() -> str:
        return str(story.world.state(story.post).state)

    for name in (first, second):
        opening = complaints.OpenComplaint(
            name=name, kind="channel_post", about=(story.post,), complainant="R. Roe"
        )
        story.does("mel", opening)
        story.does("tom", complaints.AcknowledgeComplaint(name=name))
        story.does("chris", complaints.AdviseOnComplaint(name=name, advice="Apologise."))
    assert state() == "complaint"
    story.does("mona", complaints.EscalateComplaint(name=first, level=2))
    assert state() == "escalated"
    story.does("mona", complaints.EscalateComplaint(name=second, level=1))
    story.does("mona", complaints.DeescalateComplaint(name=first, level=0))
    assert state() == "escalated"
    story.does("tom", complaints.ResolveComplaint(name=second, outcome="Apologised.", **PLAINLY))
    assert state() == "complaint"
    story.does("tom", complaints.ResolveComplaint(name=first, outcome="Apologised.", **PLAINLY))
    assert state() == "resolved"
    story.does("mona", complaints.ReopenComplaint(name=second, new_evidence="A screenshot."))
    assert state() == "escalated"


def test_roles_suspension_and_leaving_are_known_to_the_organisation() -> None:
    story = Story()
    noa = story.person("noa")

    def offices() -> set[str]:
        officers = story.world.state(story.world.organisation).officers
        return {role for role, holders in officers.items() if noa in holders}

    story.does(
        "mona",
        people.RegisterPerson(
            name=noa, title="Noa", kind="staff", roles=("staff", "committee_member")
        ),
    )
    assert offices() == {"staff", "committee_member"}
    story.does("mona", people.RemoveRole(name=noa, role="staff"))
    story.does("mona", people.AssignRole(name=noa, role="member"))
    assert offices() == {"committee_member", "member"}
    story.does("mona", people.SuspendAccess(name=noa))
    assert offices() == set()
    story.does("mona", people.RestoreAccess(name=noa))
    assert offices() == {"committee_member", "member"}
    story.does("mona", people.RecordLeaving(name=noa))
    assert offices() == set()


def test_others_know_who_left_a_matter_to_them_until_that_ended() -> None:
    story = Story()
    about = {"about": story.post}
    organisation = story.world.organisation
    story.does("ada", people.DeclareConflict(name=story.person("ada"), nature="Kin", **about))
    assert story.world.state(organisation).declared == {story.post: (story.person("ada"),)}
    story.does("ada", people.AskDeclarationEnd(name=story.person("ada"), **about))
    assert story.world.state(organisation).declared
    story.does("mona", people.ConfirmDeclarationEnd(name=story.person("ada"), **about))
    assert story.world.state(organisation).declared == {}


def test_a_new_version_in_force_ends_the_one_before() -> None:
    story = Story()
    old, new = (story.world.given.name("policies", v) for v in ("2021-10-08", "2026-11-01"))
    story.does("mona", policies.DraftPolicy(name=new, digest="a" * 64))
    for trustee in ("tess", "chris"):
        story.does(trustee, policies.ApprovePolicy(name=new, digest="a" * 64))
    story.does("mona", policies.BringIntoForce(name=new))
    assert story.world.state(old).state == "superseded"
    assert story.world.state(old).successor == new
    assert story.world.state(new).state == "in_force"
    organisation = story.world.state(story.world.organisation)
    assert (organisation.policy_version, organisation.policy_digest) == ("2026-11-01", "a" * 64)


def test_an_event_that_causes_nothing_causes_nothing() -> None:
    story = Story()
    before = {n: len(h) for n, h in story.world.histories.items()}
    channel = story.world.given.name("channels", "twitter")
    assert story.world.gives(ReleaseChannel(name=channel), story.person("mona"))
    assert {n: len(h) for n, h in story.world.histories.items()} == before

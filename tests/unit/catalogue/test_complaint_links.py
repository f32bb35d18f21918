"""What a complaint does to the posts that it is about, shown or not."""

import pytest

from duecourse.complaints import commands as complaints
from duecourse.posts import commands as posts
from duecourse.testing import PLAINLY
from tests.unit.catalogue.test_reactions import Story


@pytest.fixture
def story() -> Story:
    story = Story()
    story.drafted()
    return story


def complain(story: Story, by: str = "mel") -> str:
    name = story.world.given.name("complaints", "k1")
    command = complaints.OpenComplaint(
        name=name, kind="channel_post", about=(story.post,), complainant="R. Roe"
    )
    story.does(by, command)
    return name


def state(story: Story) -> str:
    return str(story.world.state(story.post).state)


def failed(story: Story) -> None:
    permit = story.world.state(story.post).permit
    command = posts.ReportPublicationFailure(name=story.post, permit=permit.id)
    refused = story.world.gives(command, story.person("lena"), reason="It did not go up.")
    assert not refused


def test_a_member_complains_of_what_was_reported_as_failed(story: Story) -> None:
    story.verified()
    story.published()
    failed(story)
    complain(story)
    assert state(story) in ("complaint", "consent_verified")
    assert story.world.state(story.world.given.name("complaints", "k1")).state == "received"


def test_a_complaint_of_a_draft_is_taken_and_changes_nothing_of_it(story: Story) -> None:
    name = complain(story)
    assert state(story) == "draft"
    for command in (
        complaints.AcknowledgeComplaint(name=name),
        complaints.EscalateComplaint(name=name, level=1),
        complaints.DeescalateComplaint(name=name, level=0),
    ):
        refused = story.world.gives(command, story.person("mona"), reason="So it is.")
        assert not refused
    assert state(story) == "draft"


def test_it_is_linked_when_it_moves_once_the_post_was_shown(story: Story) -> None:
    name = complain(story)
    story.verified()
    story.published()
    assert state(story) == "published"
    escalate = complaints.EscalateComplaint(name=name, level=1)
    assert not story.world.gives(escalate, story.person("mona"), reason="So it is.")
    assert state(story) == "escalated"


def test_one_that_is_resolved_before_never_touches_the_post(story: Story) -> None:
    name = complain(story)
    story.does("tom", complaints.AcknowledgeComplaint(name=name))
    story.does("chris", complaints.AdviseOnComplaint(name=name, advice="Nothing to do."))
    story.does(
        "tom", complaints.ResolveComplaint(name=name, outcome="Nothing was shown.", **PLAINLY)
    )
    story.verified()
    story.published()
    assert state(story) == "published"

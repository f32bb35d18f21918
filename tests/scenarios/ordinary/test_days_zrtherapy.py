"""Ten ordinary days at ZRTherapy, each to its end."""

from datetime import timedelta
from typing import Any, Final

import pytest

from duecourse.channels import commands as channels
from duecourse.complaints import commands as complaints
from duecourse.consents import commands as consents
from duecourse.contacts import commands as contacts
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.posts import commands as posts
from duecourse.testing import PLAINLY, House, decided_by, picture, shown
from duecourse.testing.furnishing import activation, channel_request
from tests.scenarios.ordinary.days import Day, Story, entered, lived
from tests.scenarios.zrtherapy import ORDINARY

_PAUSE: Final = {"minutes": 30}
_OTHERS: Final[dict[str, Any]] = {"category": "curated_content", "purpose": "curated_content"}
_ENQUIRY: Final[dict[str, Any]] = {"category": "client_enquiry", "purpose": "client_enquiry"}

STORIES: Final[list[Story]] = []


def a_day(story: Story) -> Story:
    STORIES.append(story)
    return story


async def set_up(zrt: House) -> None:
    await entered(zrt, (("zoe", "owner"), ("con", "authorised_user")))
    await zrt.channel("twitter", zrt.member("zoe"), zrt.member("con"))


async def _published(zrt: Day, *on: str, by: str = "zoe", **content: Any) -> str:
    return await zrt.published(by, "twitter", "zoe", *on, wait=_PAUSE, **content)


@a_day
async def an_article_of_her_own_is_shared_after_a_pause(zrt: Day) -> None:
    await _published(zrt, links=("https://zrtherapy.example/grief",))


@a_day
async def articles_of_others_are_read_and_shared_by_their_buttons(zrt: Day) -> None:
    theirs = picture(maker="third_party", rights_basis="share_function", attribution="The author")
    links = ("https://journal.example/on-grief",)
    content: dict[str, Any] = {
        "kind": "repost",
        "third_party": "yes",
        "media": (theirs,),
        "links": links,
    }
    await _published(zrt, **_OTHERS, **content)
    await _published(zrt, **_OTHERS, kind="like", third_party="yes", text="")


@a_day
async def an_offer_is_promised_once_it_can_be_kept(zrt: Day) -> None:
    offer: dict[str, Any] = {
        "category": "marketing",
        "purpose": "marketing",
        "contains_commitment": "yes",
    }
    post = await zrt.submitted("zoe", "twitter", text="Two places in June.", **offer)
    await zrt.does("zoe", posts.ConfirmCommitment(name=post, note="Two places are free."))
    await zrt.approved(post, "zoe")
    await zrt.checked(post, "zoe")
    zrt.later(minutes=30)
    await zrt.out(post, "zoe")


@a_day
async def a_client_asks_is_answered_and_goes_on_by_email(zrt: Day) -> None:
    contact, twitter = zrt.named("contacts"), zrt.named("channels", "twitter")
    said: dict[str, Any] = {
        "kind": "support_request",
        "says_wrong": "no",
        "summary": "Can you look at my invoice?",
    }
    await zrt.does("con", contacts.RecordContact(name=contact, channel=twitter, **said))
    reply: dict[str, Any] = {
        "kind": "reply",
        "contact": contact,
        "text": "Gladly; I shall write to you.",
    }
    await _published(zrt, **_ENQUIRY, **reply)
    await zrt.does("zoe", contacts.MoveToPrivate(name=contact, route="email"))
    await zrt.does("zoe", contacts.VerifyIdentity(name=contact, method="call_back"))
    close = contacts.CloseContact(name=contact, outcome="followed_up", says_wrong="no")
    await zrt.does("zoe", close)


@a_day
async def a_contractor_is_authorised_posts_and_leaves(zrt: Day) -> None:
    una, twitter = zrt.person("una"), zrt.named("channels", "twitter")
    entry = people.RegisterPerson(
        name=una, title="Una", kind="contractor", roles=("authorised_user",)
    )
    await zrt.does("zoe", entry)
    await zrt.does("una", zrt.house.acknowledgement(una))
    await zrt.does("zoe", channels.ProposeGrant(name=twitter, person=una))
    grant = (await zrt.state(twitter)).grants[-1]
    if not grant.live:
        await zrt.does("zoe", channels.ApproveGrant(name=twitter, grant=grant.id))
    await _published(zrt, by="una")
    await zrt.does("zoe", people.RecordLeaving(name=una), reason="The work is done.")
    await zrt.does("zoe", channels.RecordRotation(name=twitter))


@a_day
async def a_program_is_approved_before_it_posts(zrt: Day) -> None:
    twitter = zrt.named("channels", "twitter")
    await zrt.does("zoe", channels.RecordRotation(name=twitter))
    await zrt.does("zoe", channels.ApproveTool(name=twitter, tool="scheduler"))
    post = await zrt.submitted("zoe", "twitter")
    await zrt.approved(post, "zoe")
    await zrt.checked(post, "zoe")
    at = zrt.house.clock() + timedelta(hours=5)
    await zrt.does("zoe", posts.SchedulePublication(name=post, publish_at=at))
    zrt.later(hours=5)
    await zrt.out(post, "zoe", tool="scheduler")


@a_day
async def a_fellow_therapist_and_a_supplier_approve_of_being_named(zrt: Day) -> None:
    agreed: list[str] = []
    named = []
    for ref, kind in (("th-1", "therapist"), ("sup-1", "supplier")):
        agreed.append(await zrt.consented("zoe", "zoe", ref, kind, "twitter", material="mention"))
        named.append(shown(ref, kind))
    await _published(zrt, *agreed, subjects=tuple(named), text="Thanks to you both.")


@a_day
async def a_launch_on_a_new_account(zrt: Day) -> None:
    instagram = zrt.named("channels", "instagram")
    await zrt.does("zoe", channel_request(instagram, "instagram"))
    await zrt.does("zoe", channels.ApproveChannel(name=instagram))
    await zrt.does("zoe", activation(instagram))
    await zrt.does("zoe", channels.ProposeGrant(name=instagram, person=zrt.person("zoe")))
    grant = (await zrt.state(instagram)).grants[-1]
    if not grant.live:
        await zrt.does("zoe", channels.ApproveGrant(name=instagram, grant=grant.id))
    launch: dict[str, Any] = {"category": "launch", "purpose": "launch", "media": (picture(),)}
    await zrt.published("zoe", "instagram", "zoe", wait=_PAUSE, **launch)


@a_day
async def a_past_client_agrees_and_later_takes_it_back(zrt: Day) -> None:
    agreed = await zrt.consented("zoe", "zoe", "cl-1", "former_client", "twitter", material="quote")
    client = shown("cl-1", "former_client", representation="quote")
    post = await _published(zrt, agreed, subjects=(client,))
    zrt.later(days=40)
    await zrt.does("zoe", consents.WithdrawConsent(name=agreed, relayed_from="A.", method="phone"))
    await zrt.came_down(post, "zoe")


@a_day
async def a_heated_comment_is_slept_over_and_a_complaint_goes_outside(zrt: Day) -> None:
    heated: dict[str, Any] = {
        "kind": "reply",
        "contentious": "yes",
        "text": "Thank you for saying so.",
    }
    post = await zrt.submitted("zoe", "twitter", **_ENQUIRY, **heated)
    await zrt.cleared(post, "con", "zoe")
    await zrt.approved(post, "zoe")
    await zrt.checked(post, "zoe")
    zrt.later(hours=12)
    await zrt.out(post, "zoe")
    complaint = await zrt.complained("con", complainant="R. Roe", about=(post,))
    outside = decided_by("ukcp")
    for step in (
        complaints.AcknowledgeComplaint(name=complaint),
        complaints.ResolveComplaint(name=complaint, outcome="It stays up.", **PLAINLY),
    ):
        await zrt.does("zoe", step, outside=outside)
    policy = zrt.named("policies", zrt.house.pack.version)
    await zrt.does("zoe", policies.OpenReview(name=policy))
    due = zrt.house.clock() + timedelta(days=360)
    await zrt.does("zoe", policies.Reaffirm(name=policy, outcome="It stands.", next_due=due))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_a_day(story: Story) -> None:
    lived("zrtherapy", set_up, ORDINARY, story)

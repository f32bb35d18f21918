"""Ten ordinary days at Clean Slate, each to its end."""

from datetime import timedelta
from typing import Any, Final

import pytest

from duecourse.channels import commands as channels
from duecourse.complaints import commands as complaints
from duecourse.consents import commands as consents
from duecourse.contacts import commands as contacts
from duecourse.organisations import commands as organisations
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.posts import commands as posts
from duecourse.testing import PLAINLY, House, picture, shown
from duecourse.testing.furnishing import activation, channel_request
from tests.scenarios.cleanslate import ORDINARY
from tests.scenarios.ordinary.days import Day, Story, entered, lived

STORIES: Final[list[Story]] = []


def a_day(story: Story) -> Story:
    STORIES.append(story)
    return story


async def set_up(cleanslate: House) -> None:
    people_of_cleanslate = (
        ("lou", "line_manager"),  # first: whoever is entered without a line manager is theirs
        ("bea", "board"),
        ("cleo", "ceo"),
        ("pru", "project_manager"),
        ("ivy", "responsible_manager"),
        ("wes", "authorised_worker"),
        ("ned", "authorised_worker"),
    )
    await entered(cleanslate, people_of_cleanslate)
    await cleanslate.channel("facebook", cleanslate.member("wes"), cleanslate.member("ned"))


@a_day
async def good_work_is_shared_with_the_logo_on_it(cleanslate: Day) -> None:
    await cleanslate.published("wes", "facebook", "lou", category="good_work", media=(picture(),))


@a_day
async def a_client_s_picture_goes_out_by_leave_and_comes_down_at_their_wish(
    cleanslate: Day,
) -> None:
    consent = await cleanslate.consented("wes", "ivy", "su-1", "service_user", "facebook")
    client = shown("su-1", "service_user", representation="image")
    content: dict[str, Any] = {"subjects": (client,), "media": (picture(),)}
    post = await cleanslate.published("wes", "facebook", "lou", consent, **content)
    cleanslate.later(days=90)
    await cleanslate.does("ned", consents.WithdrawConsent(name=consent, method="in_person"))
    await cleanslate.came_down(post, "wes")


@a_day
async def a_manager_approves_a_new_account_and_the_first_post_goes_out(cleanslate: Day) -> None:
    instagram = cleanslate.named("channels", "instagram")
    await cleanslate.does("wes", channel_request(instagram, "instagram"))
    await cleanslate.does("ivy", channels.ApproveChannel(name=instagram))
    await cleanslate.does("ivy", activation(instagram))
    wes = cleanslate.person("wes")
    proposed = await cleanslate.does("lou", channels.ProposeGrant(name=instagram, person=wes))
    grant = proposed.state.grants[-1]
    if not grant.live:
        await cleanslate.does("ivy", channels.ApproveGrant(name=instagram, grant=grant.id))
    await cleanslate.published("wes", "instagram", "lou", category="event")


@a_day
async def the_board_approves_a_campaign_and_it_is_promoted(cleanslate: Day) -> None:
    approved = organisations.ApproveCampaign(
        name=cleanslate.house.name, campaign="homes", minute="Minute 4 of 2 March"
    )
    await cleanslate.does("bea", approved)
    content: dict[str, Any] = {"category": "campaigning", "campaigning": "yes", "campaign": "homes"}
    await cleanslate.published("wes", "facebook", "ivy", **content)


@a_day
async def a_service_user_writes_and_goes_on_writing(cleanslate: Day) -> None:
    contact, facebook = cleanslate.named("contacts"), cleanslate.named("channels", "facebook")
    said: dict[str, Any] = {
        "kind": "service_user",
        "says_wrong": "no",
        "summary": "Can we be friends?",
    }
    said |= {"writer": "su-9", "in_public": "yes"}
    await cleanslate.does("wes", contacts.RecordContact(name=contact, channel=facebook, **said))
    reply: dict[str, Any] = {
        "kind": "reply",
        "contact": contact,
        "text": "Hello! Do ring the office.",
    }
    wes, lou = cleanslate.person("wes"), cleanslate.person("lou")
    await cleanslate.does("wes", contacts.AssignContact(name=contact, assignee=wes))
    post = await cleanslate.published("wes", "facebook", "lou", **reply)
    await cleanslate.does("wes", contacts.ReplyToContact(name=contact, post=post))
    close = contacts.CloseContact(
        name=contact, outcome="signposted", says_wrong="no", signposted_to="office"
    )
    await cleanslate.does("wes", close)
    cleanslate.later(days=2)
    again = contacts.ReopenContact(name=contact, summary="Why not?")
    await cleanslate.does("wes", again)
    await cleanslate.does("lou", contacts.ReassignContact(name=contact, assignee=lou))
    await cleanslate.does("lou", close)


@a_day
async def the_press_asks_and_the_chief_executive_hears_of_it_first(cleanslate: Day) -> None:
    contact, facebook = cleanslate.named("contacts"), cleanslate.named("channels", "facebook")
    said: dict[str, Any] = {
        "kind": "press",
        "says_wrong": "no",
        "summary": "What do you say to that?",
    }
    await cleanslate.does("wes", contacts.RecordContact(name=contact, channel=facebook, **said))
    heard = contacts.AdviseOnContact(name=contact, advice="Say that we are glad.")
    await cleanslate.does("cleo", heard)
    reply: dict[str, Any] = {"kind": "reply", "contact": contact, "text": "We are glad of it."}
    await cleanslate.published("wes", "facebook", "lou", **reply)
    await cleanslate.does("wes", contacts.MoveToPrivate(name=contact, route="phone"))
    close = contacts.CloseContact(name=contact, outcome="answered", says_wrong="no")
    await cleanslate.does("wes", close)


@a_day
async def who_is_unsure_asks_the_line_manager_and_does_not_share(cleanslate: Day) -> None:
    post = await cleanslate.submitted("wes", "facebook")
    await cleanslate.cleared(post, "wes", "lou", kind="confidentiality")
    await cleanslate.approved(post, "ivy")
    await cleanslate.checked(post, "ivy")
    await cleanslate.out(post, "wes")
    other = await cleanslate.submitted("wes", "facebook", text="We are moving.")
    raised = posts.RaiseDoubt(name=other, kind="confidentiality", question="Is it known yet?")
    doubt = (await cleanslate.does("wes", raised)).state.doubts[-1].id
    no = posts.AnswerDoubt(name=other, doubt=doubt, answer="Not yet.", finding="not_clear")
    await cleanslate.does("lou", no)
    await cleanslate.does("wes", posts.WithdrawPost(name=other), reason="Not yet known.")


@a_day
async def partners_are_liked_shared_and_answered(cleanslate: Day) -> None:
    await cleanslate.published("wes", "facebook", "lou", kind="like", third_party="yes", text="")
    await cleanslate.published(
        "wes", "facebook", "lou", kind="repost", category="sector", third_party="yes", text=""
    )
    await cleanslate.published("ned", "facebook", "ivy", kind="reply", text="We open at nine.")


@a_day
async def a_colleague_sees_something_worrying_and_tells_the_line_manager(cleanslate: Day) -> None:
    post = await cleanslate.published("wes", "facebook", "ivy", text="What a day!")
    complaint = await cleanslate.complained("ned", about=(post,), complainant="Ned")
    await cleanslate.does("lou", complaints.AcknowledgeComplaint(name=complaint))
    await cleanslate.came_down(post, "wes")
    outcome = complaints.ResolveComplaint(name=complaint, outcome="It was removed.", **PLAINLY)
    await cleanslate.does("lou", outcome)


@a_day
async def somebody_starts_somebody_leaves_and_the_policy_is_looked_at(cleanslate: Day) -> None:
    una, lou = cleanslate.person("una"), cleanslate.person("lou")
    entry = people.RegisterPerson(
        name=una, title="Una", kind="staff", roles=("authorised_worker",), line_manager=lou
    )
    await cleanslate.does("pru", entry)
    await cleanslate.does("una", cleanslate.house.acknowledgement(una))
    facebook = cleanslate.named("channels", "facebook")
    proposed = await cleanslate.does("ivy", channels.ProposeGrant(name=facebook, person=una))
    grant = proposed.state.grants[-1]
    if not grant.live:
        await cleanslate.does("lou", channels.ApproveGrant(name=facebook, grant=grant.id))
    await cleanslate.published("una", "facebook", "lou")
    await cleanslate.does("pru", people.RecordLeaving(name=cleanslate.person("ned")))
    policy = cleanslate.named("policies", cleanslate.house.pack.version)
    overdue = await cleanslate.does("pru", policies.OpenReview(name=policy))
    # The document was to be reviewed by then: that is told with every decision, and refuses none.
    assert overdue.receipt.review_overdue_since == "2024-02-02"
    due = cleanslate.house.clock() + timedelta(days=1000)
    reaffirmed = policies.Reaffirm(name=policy, outcome="It stands.", next_due=due)
    await cleanslate.does("pru", reaffirmed)
    later = await cleanslate.does(
        "una", people.AskAdvice(name=cleanslate.person("una"), kind="content", question="May I?")
    )
    assert later.receipt.review_overdue_since == ""
    cleanslate.later(days=1002)
    asked = people.AskAdvice(name=cleanslate.person("lou"), kind="content", question="May I?")
    assert (await cleanslate.does("lou", asked)).receipt.review_overdue_since


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_a_day(story: Story) -> None:
    lived("cleanslate", set_up, ORDINARY, story)

"""Ten ordinary days at ACAT, each to its end."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from msgspec import structs

from duecourse.channels import commands as channels
from duecourse.consents import commands as consents
from duecourse.contacts import commands as contacts
from duecourse.organisations import commands as organisations
from duecourse.people import commands as people
from duecourse.posts import commands as posts
from duecourse.testing import House, shown
from tests.scenarios.acat import ORDINARY
from tests.scenarios.ordinary.days import Day, Story, entered, lived

STORIES: Final[list[Story]] = []
_VOICE: Final = shown("su-1", "service_user", representation="quote")


def a_day(story: Story) -> Story:
    STORIES.append(story)
    return story


async def set_up(acat: House) -> None:
    people_of_acat = (
        ("mona", "admin_manager"),
        ("tom", "liaison_trustee", "trustee"),
        ("chris", "chair", "trustee"),
        ("tess", "trustee"),
        ("eve", "ethics_chair"),
        ("cleo", "committee_lead"),
        ("lena", "social_lead"),
        ("ada", "administrator"),
        ("sam", "staff"),
        ("mel", "member"),
    )
    await entered(acat, people_of_acat)
    await acat.intake()
    for platform in ("twitter", "youtube", "engage"):
        await acat.channel(platform, acat.member("lena"))
    await acat.channel("facebook", acat.member("ada"))


@a_day
async def figures_are_shared_with_their_source(acat: Day) -> None:
    sourced: dict[str, Any] = {"contains_facts": "yes", "sources": ("Journal of CAT, 2025",)}
    links = ("https://www.acat.me.uk/news",)
    await acat.published("lena", "twitter", "ada", category="cat_news", links=links, **sourced)


@a_day
async def training_goes_out_on_facebook_on_the_hour_and_the_lead_passes_it_on(acat: Day) -> None:
    event: dict[str, Any] = {"category": "cpd_event", "event_ref": "CPD-9"}
    event_at = acat.house.clock() + timedelta(days=60)
    post = await acat.submitted("ada", "facebook", event_at=event_at, **event)
    await acat.approved(post, "mona")
    await acat.checked(post, "mona")
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    await acat.does("ada", posts.SchedulePublication(name=post, publish_at=noon))
    acat.later(hours=3)
    await acat.out(post, "ada")
    await acat.published("lena", "twitter", "mona", event_at=event_at, **event)


@a_day
async def a_regional_event_is_retweeted_under_its_label(acat: Day) -> None:
    theirs: dict[str, Any] = {
        "kind": "repost",
        "third_party": "yes",
        "text": "",
        "label": "By CAT Scotland",
    }
    await acat.published("lena", "twitter", "ada", category="regional_event", **theirs)


@a_day
async def a_service_user_speaks_and_later_takes_it_back(acat: Day) -> None:
    consent = await acat.consented(
        "lena", "ada", "su-1", "service_user", "twitter", material="quote"
    )
    post = await acat.published("lena", "twitter", "ada", consent, subjects=(_VOICE,))
    acat.later(days=30)
    await acat.does("mel", consents.WithdrawConsent(name=consent, method="email"))
    acat.later(hours=2)
    await acat.came_down(post, "lena")


@a_day
async def a_complaint_is_held_advised_on_and_answered(acat: Day) -> None:
    post = await acat.published("lena", "twitter", "ada")
    complaint = await acat.complained("form", about=(post,), anonymous=True)
    holding: dict[str, Any] = {
        "kind": "holding_response",
        "text": "Sorry to hear it; we will get back to you.",
    }
    await acat.published("lena", "twitter", "ada", **holding)
    acat.later(days=1)
    await acat.settled(complaint, "mona", "eve", "tom")
    # Who complains anonymously is told of to nobody else: the post does not show it.
    assert (await acat.state(post)).state == "published"


@a_day
async def a_storm_is_waited_out(acat: Day) -> None:
    twitter = acat.named("channels", "twitter")
    await acat.does("mona", channels.HoldChannel(name=twitter), reason="Angry comments.")
    post = await acat.submitted("lena", "twitter", kind="reply", contentious="yes")
    await acat.approved(post, "tom")
    await acat.checked(post, "tom")
    acat.later(days=1)
    await acat.does("tom", channels.ReleaseChannel(name=twitter), reason="It is over.")
    await acat.out(post, "lena")


@a_day
async def a_vacancy_had_the_wrong_date_and_is_corrected(acat: Day) -> None:
    links: dict[str, Any] = {
        "role_description_url": "https://www.acat.me.uk/role",
        "process_url": "https://www.acat.me.uk/apply",
    }
    said: dict[str, Any] = {"category": "vacancy", **links}
    post = await acat.published("lena", "twitter", "ada", **said)
    acat.later(hours=2)
    name = acat.named("posts")
    wrong = (await acat.state(post)).content
    right = structs.replace(wrong, kind="correction", text="Sorry: apply by Friday.")
    await acat.does(
        "lena",
        posts.IssueCorrection(name=post, correction=name, nature="The date.", content=right),
    )
    await acat.handed_in(name, "lena")
    await acat.approved(name, "ada")
    await acat.checked(name, "ada")
    await acat.out(name, "lena")


@a_day
async def a_new_colleague_begins_posts_and_leaves(acat: Day) -> None:
    noa = acat.person("noa")
    entry = people.RegisterPerson(name=noa, title="Noa", kind="staff", roles=("staff",))
    await acat.does("mona", entry)
    await acat.does("noa", acat.house.acknowledgement(noa))
    post = await acat.submitted("noa", "twitter")
    await acat.approved(post, "lena")
    await acat.checked(post, "lena")
    until = acat.house.clock() + timedelta(days=2)
    leave = channels.PermitPosting(
        name=acat.named("channels", "twitter"), person=noa, post=post, until=until
    )
    await acat.does("tom", leave)
    await acat.out(post, "noa")
    await acat.does("mona", people.RecordLeaving(name=noa), reason="A new post elsewhere.")


@a_day
async def questions_from_inside_and_outside_are_answered(acat: Day) -> None:
    asked = people.AskAdvice(name=acat.person("mel"), kind="press", question="May I talk to them?")
    advice = (await acat.does("mel", asked)).state.advice[-1].id
    answer = people.AnswerAdvice(name=acat.person("mel"), advice=advice, answer="Yes, do.")
    await acat.does("tom", answer)
    contact = acat.named("contacts")
    twitter = acat.named("channels", "twitter")
    said: dict[str, Any] = {
        "kind": "service_user",
        "says_wrong": "no",
        "summary": "Where do I find a therapist?",
    }
    said |= {"writer": "su-4", "minor": "no", "in_public": "yes"}
    await acat.does("lena", contacts.RecordContact(name=contact, channel=twitter, **said))
    taken = contacts.AssignContact(name=contact, assignee=acat.person("lena"))
    await acat.does("lena", taken)
    reply: dict[str, Any] = {
        "kind": "reply",
        "contact": contact,
        "text": "There is a list on our website.",
    }
    post = await acat.submitted("lena", "twitter", **reply)
    await acat.cleared(post, "ada", "tom", kind="position")
    await acat.cleared(post, "ada", "cleo", kind="confidentiality")
    await acat.approved(post, "ada")
    await acat.checked(post, "ada")
    await acat.out(post, "lena")
    await acat.does(
        "lena", contacts.ReplyToContact(name=contact, post=post, confirms=("power_weighed",))
    )
    close = contacts.CloseContact(name=contact, outcome="answered", says_wrong="no")
    await acat.does("lena", close)


@a_day
async def a_message_turns_out_to_be_a_complaint(acat: Day) -> None:
    contact, complaint = acat.named("contacts"), acat.named("complaints")
    said: dict[str, Any] = {"kind": "comment", "summary": "You quoted me, and I never said that."}
    await acat.does("mel", contacts.RecordContact(name=contact, **said))
    taken = contacts.AssignContact(name=contact, assignee=acat.person("lena"))
    await acat.does("lena", taken)
    received = (await acat.state(contact)).received_at
    acat.later(hours=30)
    made = contacts.PromoteContact(name=contact, complaint=complaint, kind="channel_post")
    await acat.does("lena", made)
    opened = await acat.state(complaint)
    assert opened.state == "received"
    # What is owed for it runs from when they wrote, not from when somebody called it a complaint.
    assert opened.received_at == received
    assert {clock.start for clock in opened.clocks} == {received}


@a_day
async def a_petition_in_an_election_period(acat: Day) -> None:
    opened = organisations.OpenRegulatedPeriod(name=acat.house.name)
    await acat.does("tess", opened, reason="A general election was called.")
    post = await acat.submitted("lena", "twitter", category="policy_view", campaigning="yes")
    await acat.does(
        "tess", posts.RecordConsultation(name=post, note="It names no party.", finding="clear")
    )
    await acat.approved(post, "ada")
    await acat.checked(post, "ada")
    await acat.out(post, "lena")
    closed = organisations.CloseRegulatedPeriod(name=acat.house.name)
    for who in ("tess", "tom"):
        await acat.does(who, closed, reason="The polls have closed.")
    await acat.published("lena", "twitter", "ada", category="policy_view", campaigning="yes")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_a_day(story: Story) -> None:
    lived("acat", set_up, ORDINARY, story)

"""An answer is made where somebody wrote, while they wait for it, and holds what answers may."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from duecourse.complaints.state import Complaint
from duecourse.contacts import commands as contacts
from duecourse.facts.replies import Reply
from duecourse.kernel.reasons import Reason
from duecourse.organisations.accounts import AccountEntry
from duecourse.posts import commands as c
from duecourse.testing import (
    MONDAY,
    Given,
    House,
    PostScene,
    attestations_for,
    full_checklist,
    in_memory,
    writing,
)
from tests.rules.houses import everywhere
from tests.scenarios.acat import acat
from tests.scenarios.zrtherapy import zrtherapy

NEWS = {"kind": "reply", "category": "acat_activity"}
SCOPE = {"facebook": "ACAT-CH-facebook", "youtube": "ACAT-CH-youtube", "engage": "ACAT-CH-engage"}
elsewhere_than_twitter = pytest.mark.parametrize("platform", sorted(SCOPE))


def house(platform: str, **contact: Any) -> Given:
    given = acat().with_channel(platform, "lena")
    where = given.name("channels", platform)
    return given.with_contact("m1", **{"channel": where, "kind": "question", **contact})


def answer(given: Given, platform: str, **content: Any) -> PostScene:
    said = {**NEWS, "contact": given.name("contacts", "m1"), **content}
    return writing(given, platform=platform, **said)


@elsewhere_than_twitter
@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_whoever_wrote_there_and_waits_is_answered_there(platform: str, kind: str) -> None:
    answer(house(platform), platform, kind=kind).submitted(by="lena").then_in("review")


@elsewhere_than_twitter
@pytest.mark.parametrize(
    "contact",
    [
        {"channel": ""},
        {"state": "closed", "outcome": "answered", "closed_at": MONDAY - timedelta(days=30)},
        {"state": "closed", "outcome": "answered"},
    ],
)
def test_another_s_message_or_an_old_one_opens_no_channel(
    platform: str, contact: dict[str, Any]
) -> None:
    refused = answer(house(platform, **contact), platform).submitted(by="lena")
    refused.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE[platform])


@elsewhere_than_twitter
def test_who_wrote_elsewhere_is_answered_there_or_in_private(platform: str) -> None:
    for channel in ("organisations/acat/channels/twitter", "organisations/stass/channels/facebook"):
        refused = answer(house(platform, channel=channel), platform).submitted(by="lena")
        refused.then_refused(Reason.CHANNEL_SCOPE, SCOPE[platform])
        refused.then_refused(Reason.ROUTE_REQUIRED)


@everywhere
@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_nobody_is_answered_in_public_on_another_platform(
    house: Callable[[], Given], kind: str
) -> None:
    given = house()
    other = given.name("channels", next(p for p in given.pack.platforms if p != given.platform))
    contact = given.name("contacts", "m1")
    there = writing(given.with_contact("m1", channel=other), kind=kind, contact=contact)
    there.submitted().then_refused(Reason.ROUTE_REQUIRED)
    for channel in ("", given.name("channels", given.platform)):
        here = writing(given.with_contact("m1", channel=channel), kind=kind, contact=contact)
        assert Reason.ROUTE_REQUIRED not in {v.reason for v in here.submitted().violations}
    entries = (AccountEntry(other, gone=True), AccountEntry(given.name("channels", given.platform)))
    moved = there.given.with_organisation(accounts={"a" * 64: entries})
    same = writing(moved, kind=kind, contact=contact).submitted()
    assert Reason.ROUTE_REQUIRED not in {v.reason for v in same.violations}


@pytest.mark.parametrize("kind", ["original", "reply", "repost", "correction"])
def test_no_kind_of_post_is_a_way_round(kind: str) -> None:
    given = acat().with_contact("m1", channel=acat().name("channels", "facebook"))
    more = {"original_url": "https://twitter.com/x/1"} if kind == "repost" else {}
    post = writing(given, kind=kind, contact=given.name("contacts", "m1"), **more)
    assert post.violations or post.submitted().violations


@elsewhere_than_twitter
def test_a_private_message_opens_no_channel_and_has_no_public_answer(platform: str) -> None:
    moved = house(platform, state="moved", route="email")
    refused = answer(moved, platform).submitted(by="lena")
    refused.then_refused(Reason.CHANNEL_SCOPE, SCOPE[platform])
    refused.then_refused(Reason.ROUTE_REQUIRED)


@elsewhere_than_twitter
def test_an_answer_is_no_way_round_for_views_on_policy(platform: str) -> None:
    refused = answer(house(platform), platform, category="policy_view").submitted(by="lena")
    refused.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE[platform])


def test_what_was_handed_in_in_time_is_an_answer_still_when_another_closes_it() -> None:
    post = answer(house("facebook"), "facebook").submitted(by="lena")
    later = MONDAY + timedelta(minutes=5)
    done = {"state": "closed", "outcome": "answered"}
    closed = post.meanwhile(house("facebook", **done, closed_at=later))
    closed.approved().then_in("review")
    before = post.meanwhile(house("facebook", **done, closed_at=MONDAY - timedelta(days=1)))
    before.approved().then_refused(Reason.CHANNEL_SCOPE, "ACAT-CH-facebook")


@pytest.mark.parametrize(
    ("changes", "answered"),
    [
        ({}, True),
        ({"state": "received"}, True),
        ({"state": "resolved"}, False),
        ({"state": "withdrawn"}, False),
        ({"state": "merged"}, False),
        ({"state": "resolved", "resolved_at": MONDAY - timedelta(days=1)}, False),
        ({"channels": ()}, False),
    ],
)
def test_a_complaint_is_answered_where_the_post_stands(
    changes: dict[str, Any], answered: bool
) -> None:
    given = house("facebook")
    facebook = given.name("channels", "facebook")
    state: dict[str, Any] = {"state": "acknowledged", "channels": (facebook,), **changes}
    state["opened_by"] = given.person("mel")
    given = given.knowing("complaints", "k1", Complaint(version=2, kind="channel_post", **state))
    name = given.name("complaints", "k1")
    post = answer(given, "facebook", contact=name).submitted(by="lena")
    if answered:
        post.then_in("review")
    else:
        post.then_refused_alone(Reason.CHANNEL_SCOPE, "ACAT-CH-facebook")


@pytest.mark.parametrize(
    ("contact", "answered"),
    [
        ({}, True),
        ({"channel": ""}, False),
        ({"state": "closed"}, False),
    ],
)
def test_views_that_nobody_waits_for_are_unsolicited(
    contact: dict[str, Any], answered: bool
) -> None:
    given = zrtherapy().with_contact("m1", **contact)
    said = {"kind": "reply", "category": "social_views", "contact": given.name("contacts", "m1")}
    post = writing(given, **said).submitted()
    if answered:
        post.then_in("review")
    else:
        post.then_refused(Reason.CHANNEL_SCOPE, "ZRT-SA-views")


# --- one message, one answer ---


def _answered(kind: str = "reply", returns: int = 0, **contact: Any) -> Given:
    reply = Reply(acat().name("posts", "p0"), kind, 0)
    return house("facebook", replies=(reply,), returns=returns, **contact)


@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_whoever_wrote_once_is_answered_once(kind: str) -> None:
    refused = answer(_answered(kind), "facebook", kind=kind).submitted(by="lena")
    refused.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE["facebook"])
    again = answer(_answered(kind, returns=1), "facebook", kind=kind)
    again.submitted(by="lena").then_in("review")


def test_a_holding_response_leaves_the_answer_to_come() -> None:
    given = _answered("holding_response")
    answer(given, "facebook").submitted(by="lena").then_in("review")


def test_of_two_answers_under_way_one_goes_out() -> None:
    post = answer(house("facebook"), "facebook").submitted(by="lena").approved().verified()
    late = post.meanwhile(_answered())
    late.published(by="lena").then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE["facebook"])
    post.meanwhile(_answered(returns=1)).published(by="lena").then_in("published")


def test_news_of_the_channel_s_own_goes_out_however_often_they_were_answered() -> None:
    given = _answered()
    event = answer(given, "facebook", category="event", event_ref="CAT day").submitted(by="lena")
    assert Reason.CHANNEL_SCOPE not in {v.reason for v in event.violations}


def test_views_are_answered_to_once_too() -> None:
    reply = Reply(zrtherapy().name("posts", "p0"), "reply", 0)
    given = zrtherapy().with_contact("m1", replies=(reply,))
    said = {"kind": "reply", "category": "social_views", "contact": given.name("contacts", "m1")}
    writing(given, **said).submitted().then_refused(Reason.CHANNEL_SCOPE, "ZRT-SA-views")


def test_the_service_itself_notes_which_post_answered() -> None:
    async def story() -> None:
        async with in_memory("acat") as (house,):
            staff = {"lena": "social_lead", "ada": "administrator", "mona": "admin_manager"}
            for who, role in staff.items():
                member = await house.person(who, role)
                await member.does(house.acknowledgement(member.name))
            channel = await house.channel("facebook", house.member("ada"))
            contact = house.named("contacts", "m1")
            ada, lena = house.member("ada"), house.member("lena")
            said: dict[str, Any] = {
                "kind": "question",
                "says_wrong": "no",
                "summary": "May I come?",
                "minor": "no",
                "in_public": "yes",
            }
            await lena.does(contacts.RecordContact(name=contact, channel=channel, **said))
            content = msgspec.structs.replace(acat().content, **NEWS, contact=contact)
            name = house.named("posts", "p1")
            await ada.does(c.DraftPost(name=name, channel=channel, content=content))
            await published(house, name)
            replies = (await house.state(contact)).replies
            assert [(reply.post, reply.kind) for reply in replies] == [(name, "reply")]
            second = house.named("posts", "p2")
            await ada.does(c.DraftPost(name=second, channel=channel, content=content))
            signed = attestations_for(house.pack, "SubmitForReview")
            handed_in = c.SubmitForReview(name=second, attestations=signed)
            refused = await ada.is_refused(handed_in)
            assert {v.reason for v in refused.violations} == {Reason.CHANNEL_SCOPE}
            await ada.does(contacts.AssignContact(name=contact, assignee=ada.name))
            close = contacts.CloseContact(name=contact, outcome="answered", says_wrong="no")
            await ada.does(close)
            await ada.does(contacts.ReopenContact(name=contact, summary="And my friend?"))
            alone = await ada.is_refused(handed_in)
            # What they wrote next was not looked at yet, and nobody else says that they did.
            both = {Reason.CHANNEL_SCOPE, Reason.FIELD_REQUIRED}
            assert {v.reason for v in alone.violations} == both
            await lena.does(contacts.JoinContact(name=contact))
            await ada.does(contacts.ClassifyContact(name=contact, says_wrong="no"))
            await ada.does(handed_in)

    asyncio.run(story())


async def published(house: House, name: str) -> None:
    """Take a post from draft to its permit."""
    lena, ada = house.member("lena"), house.member("ada")
    signed = attestations_for(house.pack, "SubmitForReview")
    await ada.does(c.SubmitForReview(name=name, attestations=signed))
    await lena.does(c.ApproveStep(name=name, revision=1, answers=full_checklist(house.pack)))
    await lena.does(c.VerifyConsent(name=name, revision=1, nobody_identifiable=True))
    signed = attestations_for(house.pack, "PublishPost")
    await ada.does(c.PublishPost(name=name, revision=1, attestations=signed))


@pytest.mark.parametrize("state", ["received", "assigned"])
def test_whoever_has_somebody_to_answer_them_still_waits(state: str) -> None:
    answer(house("facebook", state=state), "facebook").submitted(by="lena").then_in("review")


def test_who_was_answered_waits_no_more() -> None:
    before = MONDAY - timedelta(days=1)
    refused = answer(house("facebook", state="answered", closed_at=before), "facebook")
    refused.submitted(by="lena").then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE["facebook"])


def test_who_complains_now_is_answered_as_that() -> None:
    before = MONDAY - timedelta(days=1)
    promoted = house("facebook", state="promoted", closed_at=before)
    refused = answer(promoted, "facebook").submitted(by="lena")
    refused.then_refused(Reason.CHANNEL_SCOPE, SCOPE["facebook"])
    refused.then_refused(Reason.ROUTE_REQUIRED)


# --- somebody else says that they wrote ---


def _told_by(*who: str, platform: str = "facebook") -> Given:
    told = frozenset(acat().person(one) for one in who)
    return house(platform, told_by=told)


@elsewhere_than_twitter
@pytest.mark.parametrize("kind", ["reply", "holding_response"])
@pytest.mark.parametrize("who", [(), ("lena",)])
def test_whoever_writes_the_answer_does_not_alone_say_that_anybody_wrote(
    platform: str, kind: str, who: tuple[str, ...]
) -> None:
    refused = answer(_told_by(*who, platform=platform), platform, kind=kind).submitted(by="lena")
    refused.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE[platform])
    assert "JoinContact" in refused.violations[0].message


@pytest.mark.parametrize("who", [("mel",), ("lena", "ada"), ("form", "lena")])
def test_one_other_who_saw_it_is_enough(who: tuple[str, ...]) -> None:
    answer(_told_by(*who), "facebook").submitted(by="lena").then_in("review")


def test_two_who_write_the_answer_together_are_no_others() -> None:
    given = _told_by("lena", "ada")
    post = answer(given, "facebook").revised(by="ada", text="We answer.").submitted(by="lena")
    post.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE["facebook"])


def test_whoever_works_alone_answers_whom_they_recorded_themselves() -> None:
    alone = zrtherapy().with_organisation(officers={"owner": (zrtherapy().person("zoe"),)})
    for house, answers in ((alone, True), (zrtherapy(), False)):
        given = house.with_contact("m1", told_by=frozenset((house.person("zoe"),)))
        said = {"kind": "reply", "category": "social_views"}
        post = writing(given, contact=given.name("contacts", "m1"), **said).submitted()
        assert (not post.violations) is answers

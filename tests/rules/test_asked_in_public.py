"""A post answers whoever asked where anybody could read it, and nobody else (decision 143)."""

from typing import Any

import msgspec
import pytest

from duecourse.contacts import commands as contacts
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import attestations_for, writing
from tests.rules.test_answers import NEWS, SCOPE, answer, elsewhere_than_twitter, house
from tests.scenarios.acat import acat
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.zrtherapy import zrtherapy

UNASKED: list[dict[str, Any]] = [
    {"in_public": "no", "writer": ""},
    {"in_public": ""},
    {"kind": "comment"},
    {"kind": "phishing"},
    {"kind": "controversial"},
    {"kind": "service_user"},
    {"kind": "comment", "known_service_user": True},
    {"kind": "comment", "also": frozenset({"controversial"})},
]


@elsewhere_than_twitter
@pytest.mark.parametrize("contact", UNASKED)
def test_what_asked_for_no_answer_in_public_opens_no_channel(
    platform: str, contact: dict[str, Any]
) -> None:
    refused = answer(house(platform, **contact), platform).submitted(by="lena")
    refused.then_refused(Reason.CHANNEL_SCOPE, SCOPE[platform])


@pytest.mark.parametrize("contact", UNASKED)
@pytest.mark.parametrize("category", ["social_views", "political_views", "off_business"])
def test_views_that_nobody_asked_for_in_public_are_unsolicited(
    contact: dict[str, Any], category: str
) -> None:
    given = zrtherapy().with_contact("m1", **contact)
    said = {"kind": "reply", "category": category, "contact": given.name("contacts", "m1")}
    writing(given, **said).submitted().then_refused(Reason.CHANNEL_SCOPE, "ZRT-SA-views")


@pytest.mark.parametrize(
    "contact",
    [
        {"kind": "support_request"},
        {"kind": "channel_question"},
        {"kind": "harm"},
        {"kind": "comment", "also": frozenset({"question"})},
    ],
)
def test_whoever_asked_in_public_is_answered_whatever_else_it_is(contact: dict[str, Any]) -> None:
    answer(house("facebook", **contact), "facebook").submitted(by="lena").then_in("review")


@pytest.mark.parametrize("said", [{"also": "question"}, {"in_public": "yes"}])
def test_whoever_writes_the_answer_does_not_say_alone_that_it_was_asked(
    said: dict[str, Any],
) -> None:
    desk = Newsdesk(acat)
    name, given = desk.name("contacts", "m1"), desk.given
    seen: dict[str, Any] = {
        "kind": "comment",
        "in_public": "yes",
        "minor": "no",
        "says_wrong": "no",
    }
    if "in_public" in said:
        seen |= {"kind": "question", "in_public": ""}
    channel = given.name("channels", "facebook")
    desk.does("ada", contacts.RecordContact(name=name, channel=channel, **seen))
    desk.does("lena", contacts.ClassifyContact(name=name, **said))
    content = msgspec.structs.replace(given.content, **NEWS, contact=name)
    post = desk.name("posts", "p1")
    desk.does("lena", c.DraftPost(name=post, channel=channel, content=content))
    signed = attestations_for(desk.world.pack, "SubmitForReview")
    handed_in = c.SubmitForReview(name=post, revision=1, attestations=signed)
    assert Reason.CHANNEL_SCOPE in desk.refused("lena", handed_in)
    desk.does("ada", contacts.JoinContact(name=name))
    desk.does("lena", handed_in)

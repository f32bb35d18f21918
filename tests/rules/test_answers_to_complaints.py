"""A complaint is answered in public once, as a message is, until it is taken up again (099)."""

import asyncio
from typing import Any

import msgspec
import pytest

from duecourse.complaints import commands as complaints
from duecourse.complaints.state import Complaint
from duecourse.facts.replies import Reply
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, in_memory, writing
from tests.rules.test_answers import SCOPE, answer, house, published
from tests.scenarios.acat import acat
from tests.scenarios.zrtherapy import zrtherapy


def _complained(given: Given, platform: str, **state: Any) -> Given:
    where = (given.name("channels", platform),)
    known = {"opened_by": given.person("somebody"), "taken_in": True, "minor": "no", **state}
    made = Complaint(state="acknowledged", version=2, kind="channel_post", channels=where, **known)
    return given.knowing("complaints", "k1", made)


def _to_a_complaint(kind: str = "reply", **state: Any) -> PostScene:
    given = _complained(house("facebook"), "facebook", **state)
    return answer(given, "facebook", kind=kind, contact=given.name("complaints", "k1"))


@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_whoever_complained_is_answered_once_until_it_is_taken_up_again(kind: str) -> None:
    had = (Reply(acat().name("posts", "p0"), kind, 0),)
    refused = _to_a_complaint(kind, replies=had).submitted(by="lena")
    refused.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE["facebook"])
    for open_ in ({}, {"replies": had, "returns": 1}):
        _to_a_complaint(kind, **open_).submitted(by="lena").then_in("review")
    other = "reply" if kind == "holding_response" else "holding_response"
    _to_a_complaint(other, replies=had).submitted(by="lena").then_in("review")


def test_of_two_answers_to_a_complaint_one_goes_out() -> None:
    post = _to_a_complaint("holding_response").submitted(by="lena").approved().verified()
    had = (Reply(acat().name("posts", "p0"), "holding_response", 0),)
    late = post.meanwhile(_complained(post.given, "facebook", replies=had))
    late.published(by="lena").then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE["facebook"])
    own = (Reply(post.name, "holding_response", 0),)
    again = post.meanwhile(_complained(post.given, "facebook", replies=own))
    again.published(by="lena").then_in("published")


def test_a_complaint_that_nobody_but_its_answer_s_writer_tells_of_opens_no_channel() -> None:
    lena, ada = acat().person("lena"), acat().person("ada")
    for told in ({"opened_by": lena}, {"opened_by": "", "anonymous": True, "taken_in": False}):
        alone = _to_a_complaint("holding_response", **told).submitted(by="lena")
        alone.then_refused(Reason.CHANNEL_SCOPE, SCOPE["facebook"])
        seen = _to_a_complaint("holding_response", **told, dealt_with_by=(ada,))
        found = {v.reason for v in seen.submitted(by="lena").violations}
        assert Reason.CHANNEL_SCOPE not in found


@pytest.mark.parametrize(("replies", "answered"), [(0, True), (1, False)])
def test_views_are_no_answer_to_a_complaint_twice(replies: int, answered: bool) -> None:
    had = (Reply(zrtherapy().name("posts", "p0"), "reply", 0),)[:replies]
    given = _complained(zrtherapy(), "twitter", replies=had)
    said = {"kind": "reply", "category": "social_views", "contact": given.name("complaints", "k1")}
    found = {(v.reason, v.clause) for v in writing(given, **said).submitted().violations}
    assert ((Reason.CHANNEL_SCOPE, "ZRT-SA-views") not in found) == answered


def test_the_service_itself_notes_which_post_answered_a_complaint() -> None:
    async def story() -> None:
        async with in_memory("acat") as (acats,):
            staff = {"lena": "social_lead", "ada": "administrator", "mona": "admin_manager"}
            for who, role in staff.items():
                member = await acats.person(who, role)
                await member.does(acats.acknowledgement(member.name))
            mel = await acats.person("mel", "member")
            channel = await acats.channel("facebook", acats.member("ada"))
            event = {"category": "event", "event_ref": "CAT day"}
            plain = msgspec.structs.replace(acat().content, **event)
            shown, reply = acats.named("posts", "p1"), acats.named("posts", "p2")
            ada = acats.member("ada")
            await ada.does(c.DraftPost(name=shown, channel=channel, content=plain))
            await published(acats, shown)
            k1 = acats.named("complaints", "k1")
            unkind: dict[str, Any] = {
                "kind": "channel_post",
                "summary": "It is not kind.",
                "complainant": "Mel",
            }
            await mel.does(complaints.OpenComplaint(name=k1, about=(shown,), **unkind))
            content = msgspec.structs.replace(
                plain, kind="holding_response", contact=k1, text="We look into what you say of it."
            )
            await ada.does(c.DraftPost(name=reply, channel=channel, content=content))
            await published(acats, reply)
            known = await acats.state(k1)
            assert known.replies == (Reply(reply, "holding_response", 0),)
            assert ada.name not in known.dealt_with_by

    asyncio.run(story())

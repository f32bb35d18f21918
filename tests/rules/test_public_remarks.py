"""What was said in public is answered there, and what is to come down is asked for (187, 189)."""

import asyncio
from typing import Any

import msgspec
import pytest

from duecourse.complaints import commands as complaints
from duecourse.complaints.state import Complaint
from duecourse.complaints.steps import DiscloseComplaint
from duecourse.contacts import commands as contacts
from duecourse.facts.replies import Reply
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.takedowns import commands as takedowns
from duecourse.takedowns.reactions import request_of
from duecourse.testing import PLAINLY, PostScene, in_memory
from tests.rules.test_answers import SCOPE, answer, house, published
from tests.scenarios.acat import acat
from tests.scenarios.complaints import ways
from tests.scenarios.complaints.test_conflicts import opened


def _replies(kind: str = "reply", **state: Any) -> PostScene:
    given = house("facebook")
    known = {"opened_by": given.person("ada"), "minor": "no", "taken_in": True, **state}
    said = {"state": "resolved", "kind": "staff_conduct", **known}
    given = given.knowing("complaints", "k1", Complaint(version=3, **said))
    name = given.name("complaints", "k1")
    return answer(given, "facebook", kind=kind, contact=name).submitted(by="lena")


FACEBOOK = acat().name("channels", "facebook")


@pytest.mark.parametrize("state", ["resolved", "merged", "acknowledged"])
@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_what_stands_in_public_is_answered_there_once(state: str, kind: str) -> None:
    there: dict[str, Any] = {"state": state, "channels": (FACEBOOK,), "made_on": FACEBOOK}
    _replies(kind, **there).then_in("review")
    had = (Reply(acat().name("posts", "p0"), kind, 0),)
    _replies(kind, **there, replies=had).then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE["facebook"])


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "withdrawn", "made_on": FACEBOOK},
        {"made_on": ""},
        {"made_on": acat().name("channels", "twitter")},
        {"made_on": FACEBOOK, "opened_by": acat().person("lena")},
    ],
)
def test_what_is_over_and_was_not_said_there_opens_no_channel(fields: dict[str, Any]) -> None:
    refused = _replies(**{"channels": (FACEBOOK,), **fields})
    refused.then_refused(Reason.CHANNEL_SCOPE, SCOPE["facebook"])


def test_what_is_resolved_is_still_disclosed_and_advised_on() -> None:
    scene = ways.acknowledged()
    done = scene.when(complaints.ResolveComplaint(name=scene.name, outcome="No.", **PLAINLY), "lin")
    for closed in (done, ways.merged()):
        shown = closed.when(DiscloseComplaint(name=closed.name), "max", reason="It is public.")
        assert not shown.state.restricted
        advice = complaints.AdviseOnComplaint(name=closed.name, advice="Be kind.")
        assert closed.when(advice, "max").state.advice


def test_the_channel_on_which_it_was_made_is_one_of_ours() -> None:
    given = acat()
    strange = opened(given, about=(), kind="staff_conduct", made_on=given.name("channels", "none"))
    strange.then_refused_alone(Reason.NOT_FOUND)
    known = opened(given, about=(), kind="staff_conduct", made_on=FACEBOOK)
    assert known.state.channels == (FACEBOOK,)


@pytest.mark.parametrize(("in_public", "stands"), [("yes", True), ("no", False), ("", False)])
def test_a_message_that_becomes_a_complaint_brings_its_channel(
    in_public: str, stands: bool
) -> None:
    async def story() -> None:
        async with in_memory("acat") as (acats,):
            for who, role in {"ada": "administrator", "mona": "admin_manager"}.items():
                member = await acats.person(who, role)
                await member.does(acats.acknowledgement(member.name))
            ada = acats.member("ada")
            channel = await acats.channel("facebook", ada)
            name, k1 = acats.named("contacts", "m1"), acats.named("complaints", "k1")
            came: dict[str, Any] = {"kind": "question", "summary": "You are rude.", "minor": "no"}
            seen = {**came, "channel": channel, "in_public": in_public}
            await ada.does(contacts.RecordContact(name=name, **seen))
            made = contacts.PromoteContact(name=name, complaint=k1, kind="staff_conduct")
            await ada.does(made)
            known = await acats.state(k1)
            assert known.channels == ((channel,) if stands else ())

    asyncio.run(story())


def test_a_post_that_an_outcome_takes_down_is_on_its_way_down() -> None:
    async def story() -> None:
        async with in_memory("acat") as (acats,):
            staff = {
                "lena": "social_lead",
                "ada": "administrator",
                "mona": "admin_manager",
                "tom": "liaison_trustee",
            }
            for who, role in staff.items():
                member = await acats.person(who, role)
                await member.does(acats.acknowledgement(member.name))
            mel = await acats.person("mel", "member")
            ada, mona, tom = (acats.member(one) for one in ("ada", "mona", "tom"))
            channel = await acats.channel("facebook", ada)
            event = {"category": "event", "event_ref": "CAT day"}
            plain = msgspec.structs.replace(acat().content, **event)
            shown, k1 = acats.named("posts", "p1"), acats.named("complaints", "k1")
            await ada.does(c.DraftPost(name=shown, channel=channel, content=plain))
            await published(acats, shown)
            unkind: dict[str, Any] = {
                "kind": "channel_post",
                "summary": "No.",
                "complainant": "Mel",
            }
            await mel.does(complaints.OpenComplaint(name=k1, about=(shown,), **unkind))
            await mona.does(complaints.AcknowledgeComplaint(name=k1))
            await tom.does(complaints.AdviseOnComplaint(name=k1, advice="Take it down."))
            ends = {**PLAINLY, "stays": "", "remove": (shown,)}
            await mona.does(complaints.ResolveComplaint(name=k1, outcome="It goes.", **ends))
            request = await acats.state(request_of(shown, k1))
            assert (request.state, request.post, request.ground) == ("requested", shown, "order")
            assert request.due_at is not None
            decline = takedowns.DeclineTakedown(name=request_of(shown, k1))
            refused = (await mona.is_refused(decline)).violations
            assert Reason.TAKEDOWN_NOT_REFUSABLE in {v.reason for v in refused}

    asyncio.run(story())

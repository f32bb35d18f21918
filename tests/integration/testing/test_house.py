"""The kit's house in memory, under every shipped pack."""

import asyncio

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts.commands import DraftPost, WithdrawPost
from duecourse.posts.content import Content
from duecourse.shipped import SHIPPED
from duecourse.testing import in_memory


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_every_channel_of_a_pack_can_be_run_by_who_the_pack_says(pack_id: str) -> None:
    async def scenario() -> None:
        async with in_memory(pack_id) as [house]:
            for platform in house.pack.platforms:
                entry = house.pack.channel(platform)
                assert entry
                member = await house.holder(entry.run_by[0])
                name = await house.channel(platform, member)
                channel = await house.state(name)
                assert channel.state == "active"
                assert channel.may_publish(member.name, "", house.clock())

    asyncio.run(scenario())


def test_whoever_has_not_acknowledged_the_policy_is_there_and_is_refused() -> None:
    async def scenario() -> None:
        async with in_memory("acat") as [acat]:
            noa = await acat.person("noa", "committee_member", acknowledged=False)
            channel = await acat.channel("twitter")
            refused = await noa.is_refused(
                DraftPost(name=acat.named("posts"), channel=channel, content=Content())
            )
            assert refused.reason == Reason.POLICY_NOT_ACKNOWLEDGED

    asyncio.run(scenario())


def test_expecting_a_refusal_of_what_is_accepted_fails_the_test() -> None:
    async def scenario() -> None:
        async with in_memory("acat") as [acat]:
            lena = await acat.person("lena", "social_lead")
            channel = await acat.channel("twitter", lena)
            post = acat.named("posts")
            with pytest.raises(AssertionError, match="accepted"):
                await lena.is_refused(DraftPost(name=post, channel=channel, content=Content()))
            refused = await lena.is_refused(WithdrawPost(name=acat.named("posts")))
            assert refused.violations[-1].reason == Reason.NOT_FOUND

    asyncio.run(scenario())


def test_two_organisations_in_one_service_have_one_clock_and_nothing_else() -> None:
    async def scenario() -> None:
        async with in_memory("acat", "stass") as [acat, stass]:
            assert acat.clock is stass.clock
            lena = await acat.person("lena", "social_lead")
            assert (await stass.state(stass.named("people", "lena"))).state == "absent"
            assert (await acat.state(lena.name)).state == "active"

    asyncio.run(scenario())

"""One account is one channel: what is said of it is not said of one entry alone."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps

import pytest

from duecourse.channels import commands as c
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.facts.accounts import fault_in, keys_of
from duecourse.kernel.names import organisation_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.organisations.accounts import AccountEntry
from duecourse.testing import House, Member, Scene, in_memory, load_pack, writing
from tests.scenarios.acat import acat
from tests.scenarios.zrtherapy import zrtherapy

OWN = {
    "acat": "https://www.youtube.com/@us",
    "cleanslate": "https://www.facebook.com/OurHouse",
    "stass": "https://www.facebook.com/OurHouse",
    "zrtherapy": "https://www.facebook.com/OurHouse",
}
SAME = [
    "https://www.facebook.com/OurHouse",
    "https://facebook.com/ourhouse/",
    "https://m.facebook.com/OurHouse?ref=1",
    "https://fb.com/@our.house",
    "http://de-de.facebook.com/%4FurHouse#about",
]
OPEN = ("cleanslate", "stass", "zrtherapy")

Story = Callable[[House], Awaitable[None]]


def told(*packs: str) -> Callable[[Story], Callable[[str], None]]:
    """Play a story in the house of each pack."""

    def decorate(story: Story) -> Callable[[str], None]:
        @pytest.mark.parametrize("pack", packs)
        @wraps(story)
        def test(pack: str) -> None:
            async def play() -> None:
                async with in_memory(pack) as [house]:
                    await story(house)

            asyncio.run(play())

        del test.__wrapped__  # pytest would ask for the story's own argument
        return test

    return decorate


def asking(house: House, id_: str, address: str, platform: str = "facebook") -> c.RequestChannel:
    return c.RequestChannel(
        name=house.named("channels", id_),
        platform=platform,
        title="Our page",
        address=address,
        purpose="To tell people",
        strategy_note="One post a week",
    )


async def opened(house: House, id_: str, address: str, platform: str = "facebook") -> str:
    asked = asking(house, id_, address, platform)
    await house.itself.does(asked)
    for member in await approvers(house):
        await member.does(c.ApproveChannel(name=asked.name))
    boss = (await approvers(house))[0]
    activated = c.ActivateChannel(name=asked.name, login="organisational", two_factor=True)
    await boss.does(activated)
    return asked.name


async def approvers(house: House) -> list[Member]:
    roles = house.pack.written.functions["approve_channel"].roles
    return list({m.name: m for m in [await house.holder(role) for role in roles]}.values())


async def manager(house: House) -> Member:
    return await house.holder(house.pack.written.functions["manage"].roles[0])


def why(refused: Refused) -> set[str]:
    return {found.reason for found in refused.violations}


@told(*OPEN)
async def test_a_second_entry_of_an_account_is_refused_and_the_first_is_named(
    house: House,
) -> None:
    first = await opened(house, "page", OWN["stass"])
    for number, address in enumerate(SAME):
        refused = await house.itself.is_refused(asking(house, f"page-{number}", address))
        (found,) = refused.violations
        assert (found.reason, found.subject) == (Reason.CHANNEL_EXISTS, first)
        assert "page" in found.message
    await house.itself.does(asking(house, "other", "https://facebook.com/OtherHouse"))


@told("acat", *OPEN)
async def test_an_entry_is_of_the_platform_whose_host_it_has(house: House) -> None:
    platform = "youtube" if "acat" in house.name else "facebook"
    for address in ("https://x.com/us", "https://us.org.uk", "https://t.co/x", "us", ""):
        asked = asking(house, platform, address, platform)
        assert why(await house.itself.is_refused(asked)) <= {
            Reason.FIELD_INVALID,
            Reason.FIELD_REQUIRED,
        }


@told(*OPEN)
async def test_no_website_stands_for_an_account_elsewhere(house: House) -> None:
    website = "website" if "website" in house.pack.written.channels else "forum"
    asked = asking(house, "web", "https://www.facebook.com/OurHouse", website)
    refused = await house.itself.is_refused(asked)
    assert why(refused) == {Reason.FIELD_INVALID}
    assert "facebook" in refused.violations[0].message


@told(*OPEN)
async def test_a_declined_entry_leaves_the_account_free(house: House) -> None:
    asked = asking(house, "page", OWN["stass"])
    await house.itself.does(asked)
    boss = (await approvers(house))[0]
    await boss.does(c.DeclineChannel(name=asked.name), reason="No time")
    await opened(house, "page-b", SAME[2])


@told(*OPEN)
async def test_a_retired_account_may_begin_anew_and_a_third_entry_may_not(house: House) -> None:
    first = await opened(house, "page", OWN["stass"])
    await (await manager(house)).does(c.RetireChannel(name=first), reason="Nobody reads it")
    again = await opened(house, "page-b", SAME[1])
    assert (await house.state(again)).state == "active"
    refused = await house.itself.is_refused(asking(house, "page-c", SAME[3]))
    assert refused.violations[0].subject == again


@told(*OPEN)
async def test_who_retires_what_is_stopped_opens_it_stopped(house: House) -> None:
    boss = await manager(house)
    for number, stop in enumerate((c.HoldChannel, c.ReportLoss)):
        address = f"https://facebook.com/House{number}"
        first = await opened(house, f"a{number}", address)
        await boss.does(stop(name=first), reason="A storm")
        await boss.does(c.RetireChannel(name=first), reason="Anew")
        again = await opened(house, f"b{number}", address.lower())
        state = await house.state(again)
        assert state.state == "held"
        assert state.held_by == (boss.name if stop is c.HoldChannel else "")
        await boss.does(c.ReleaseChannel(name=again), reason="It is over")
        assert (await house.state(again)).state == "active"


@told(*OPEN)
async def test_the_organisation_knows_the_channels_of_an_account(house: House) -> None:
    first = await opened(house, "page", OWN["stass"])
    accounts = (await house.state(organisation_of(first))).accounts
    assert [[e.channel for e in entries] for entries in accounts.values()] == [[first]]


@pytest.mark.parametrize(
    ("platform", "listed", "another"),
    [
        ("twitter", "https://x.com/assoc_cat", "https://twitter.com/assoc_cats"),
        (
            "facebook",
            "https://m.facebook.com/AssociationForCAT/about",
            "https://facebook.com/groups/cat",
        ),
        (
            "youtube",
            "https://youtube.com/channel/UCUZcHv5z8tKGhP0wqSMJ0Dg",
            "https://www.youtube.com/@cat",
        ),
        ("engage", "https://engage.acat.org.uk/", "https://engage.acat.me.uk"),
    ],
)
def test_an_account_that_the_policy_names_is_the_one(
    platform: str, listed: str, another: str
) -> None:
    given = acat()
    name = given.name("channels", platform)
    scene = Scene(given, CHANNELS, name, Channel())

    def asked(address: str) -> Scene:
        fields = {"title": "Ours", "purpose": "To tell", "strategy_note": "One a week"}
        command = c.RequestChannel(name=name, platform=platform, address=address, **fields)
        return scene.when(command, "lena")

    asked(listed).then_in("requested")
    for address in (
        another,
        f"https://{platform}.com.evil.org/us",
        "https://mastodon.social/@fake",
    ):
        refused = asked(address)
        assert {v.reason for v in refused.violations} == {Reason.FIELD_INVALID}, address
    asked(another).then_refused_alone(Reason.FIELD_INVALID, "ACAT-2.15-one")


@pytest.mark.parametrize("pack", ["acat", "cleanslate", "stass", "zrtherapy"])
def test_every_account_that_a_shipped_policy_names_is_one(pack: str) -> None:
    channels = load_pack(pack).written.channels
    faults = [fault_in(one.address, name) for name, one in channels.items() if one.address]
    assert not any(faults)


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("quora", "https://www.quora.com/profile/ZRT"),
        ("yahoo_answers", "https://answers.yahoo.com/activity/zrt"),
        ("delicious", "https://del.icio.us/zrt"),
        ("sunzu", "https://www.sunzu.com/zrt"),
        ("reevo", "https://www.reevoo.com/zrt"),
        ("reviews", "https://uk.trustpilot.com/review/zrt.org"),
        ("reddit", "https://reddit.com/r/zrt"),
        ("flickr", "https://www.flickr.com/photos/zrt"),
    ],
)
def test_each_place_that_the_document_names_has_its_word(place: str, address: str) -> None:
    given = zrtherapy()
    name = given.name("channels", place)
    command = c.RequestChannel(
        name=name, platform=place, address=address, title="Ours", strategy_note="One a week"
    )
    Scene(given, CHANNELS, name, Channel()).when(command, "zoe").then_in("requested")


def test_of_two_that_were_there_before_only_the_first_publishes() -> None:
    twitter, second = acat().name("channels", "twitter"), acat().name("channels", "second")
    url = "https://twitter.com/acat"
    given = acat().with_channel("twitter", "lena", address=url)
    two = given.knowing("channels", "second", given.facts[twitter])
    entries = (AccountEntry(twitter), AccountEntry(second))
    noted = {"accounts": dict.fromkeys(keys_of(url, "twitter"), entries)}
    both = two.with_organisation(**noted)
    assert not writing(both).violations
    drafted = writing(both, platform="second")
    drafted.then_refused(Reason.CHANNEL_UNKNOWN)
    assert any("twitter is the same account" in v.message for v in drafted.violations)
    gone = {
        "accounts": dict.fromkeys(
            noted["accounts"], (AccountEntry(twitter, gone=True), *entries[1:])
        )
    }
    assert not writing(two.with_organisation(**gone), platform="second").violations

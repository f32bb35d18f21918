"""Whoever leaves, or is suspended, loses their access to channels in the same transaction."""

from datetime import timedelta

import pytest

from duecourse.channels import commands as channels
from duecourse.kernel.reasons import Reason
from duecourse.log.port import EventLog
from duecourse.people import commands as people
from duecourse.posts import commands as posts
from duecourse.testing import House, Member, in_memory
from tests.integration.commands.running import in_loop
from tests.scenarios.acat import acat


async def _furnished(house: House) -> tuple[Member, Member, str]:
    """Return the administrator, somebody with access in three ways, and the channel."""
    mona = await house.person("mona", "admin_manager")
    await house.person("tom", "liaison_trustee")
    lena = await house.person("lena", "social_lead")
    twitter = await house.channel("twitter", lena)
    await mona.does(channels.ProposeGrant(name=twitter, person=lena.name))
    post = house.named("posts", "p1")
    drafted = posts.DraftPost(name=post, channel=twitter, content=acat().content)
    await lena.does(drafted)
    permission = channels.PermitPosting(
        name=twitter,
        person=lena.name,
        post=post,
        until=house.clock() + timedelta(days=1),
    )
    await mona.does(permission)
    return mona, lena, twitter


@pytest.mark.parametrize("command", [people.RecordLeaving, people.SuspendAccess])
@in_loop
async def test_access_ends_and_the_secrets_are_due_to_change(
    log: EventLog,
    command: type[people.RecordLeaving | people.SuspendAccess],
) -> None:
    async with in_memory("acat", log=log) as [house]:
        mona, lena, twitter = await _furnished(house)
        assert (await house.state(lena.name)).channels == (twitter,)
        await mona.does(command(name=lena.name), reason="why")
        channel = await house.state(twitter)
        assert not channel.has_access(lena.name)
        assert channel.rotation_due_since == house.clock()


@in_loop
async def test_who_comes_back_has_no_access_until_it_is_given_anew(log: EventLog) -> None:
    async with in_memory("acat", log=log) as [house]:
        mona, lena, twitter = await _furnished(house)
        await mona.does(people.RecordLeaving(name=lena.name))
        await mona.does(people.Rejoin(name=lena.name))
        await mona.does(people.AssignRole(name=lena.name, role="social_lead"))
        assert not (await house.state(twitter)).has_access(lena.name)
        await house.grant(twitter, lena)
        channel = await house.state(twitter)
        assert channel.may_publish(lena.name, "", house.clock())
        await mona.does(people.SuspendAccess(name=lena.name), reason="phone stolen")
        await mona.does(people.RestoreAccess(name=lena.name), reason="new phone")
        assert not (await house.state(twitter)).has_access(lena.name)


@in_loop
async def test_a_retired_channel_does_not_keep_anybody_from_leaving(log: EventLog) -> None:
    async with in_memory("acat", log=log) as [house]:
        mona, lena, twitter = await _furnished(house)
        await mona.does(channels.RetireChannel(name=twitter), reason="nobody reads it")
        await mona.does(people.RecordLeaving(name=lena.name))
        assert (await house.state(lena.name)).state == "left"


@in_loop
async def test_a_restored_role_was_given_by_who_gave_it_first(log: EventLog) -> None:
    async with in_memory("acat", log=log) as [house]:
        mona = await house.person("mona", "admin_manager")
        ada = await house.person("ada", "admin_manager")
        await mona.does(
            people.RegisterPerson(name=house.member("tess").name, title="T", kind="trustee")
        )
        tess = house.member("tess")
        await mona.does(people.AssignRole(name=tess.name, role="staff"))
        await ada.does(people.SuspendAccess(name=tess.name), reason="away")
        await ada.does(people.RestoreAccess(name=tess.name), reason="back")
        organisation = await house.state(house.name)
        assert organisation.appointed_by["staff", tess.name] == mona.name
        await ada.does(people.RemoveRole(name=tess.name, role="staff"))
        assert (await house.state(house.name)).vacated_by["staff"] == ada.name
        await ada.does(people.AssignRole(name=tess.name, role="staff"))
        organisation = await house.state(house.name)
        assert organisation.appointed_by["staff", tess.name] == ada.name
        assert "staff" not in organisation.vacated_by


@in_loop
async def test_the_line_of_managers_is_looked_up_to_its_end(log: EventLog) -> None:
    async with in_memory("acat", log=log) as [house]:
        await house.person("mona", "admin_manager")
        top = await house.person("top", "social_lead")
        mid = await house.person("mid", "staff", line_manager=top.name)
        low = await house.person("low", "staff", line_manager=mid.name)
        noa = await house.person("noa", "admin_manager", line_manager=low.name)
        refused = await noa.is_refused(people.SuspendAccess(name=top.name), reason="why")
        assert [v.reason for v in refused.violations] == [Reason.NOT_AUTHORISED]
        told = {one.trigger: one for one in await house.service.allowed(top.name, noa.actor)}
        assert not told["SuspendAccess"].allowed
        other = {one.trigger: one for one in await house.service.allowed(mid.name, top.actor)}
        assert not other["SuspendAccess"].allowed


@pytest.mark.parametrize(
    ("pack", "administers", "role", "also", "gone"),
    [
        ("acat", "admin_manager", "social_lead", (), True),
        ("acat", "admin_manager", "social_lead", ("staff",), True),
        ("cleanslate", "project_manager", "authorised_worker", ("responsible_manager",), False),
        ("acat", "admin_manager", "staff", ("social_lead",), False),
        ("stass", "director", "user", (), True),
        ("cleanslate", "project_manager", "authorised_worker", (), True),
    ],
)
@in_loop
async def test_access_without_an_end_ends_with_the_last_role_it_rested_on(
    log: EventLog, pack: str, administers: str, role: str, also: tuple[str, ...], gone: bool
) -> None:
    async with in_memory(pack, log=log) as [house]:
        mona = await house.person("mona", administers)
        lena = await house.person("lena", role, *also)
        twitter = await house.channel("twitter", lena)
        await mona.does(people.RemoveRole(name=lena.name, role=role))
        channel = await house.state(twitter)
        assert channel.may_publish(lena.name, "", house.clock()) is not gone
        assert (channel.rotation_due_since is not None) is gone
        if gone:
            await mona.does(people.AssignRole(name=lena.name, role=role))
            assert not (await house.state(twitter)).has_access(lena.name)

"""Journeys of a channel: into use, and everybody who is to run it onto it."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from duecourse.channels import commands as c
from duecourse.channels.state import Channel
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.dutiful import opened
from duecourse.proving.journeys.posts import platform_of
from duecourse.proving.journeys.walking import Begin, Journey, begun, once
from duecourse.proving.world import World

_ACCESS: Final = "grant_access"


def channel_name(world: World, platform: str = "") -> str:
    """Return the name of the channel that journeys are made with."""
    return world.name("channels", platform or platform_of(world.pack))


def _channel(world: World, platform: str = "") -> Channel:
    state: Channel = world.state(channel_name(world, platform))
    return state


def _asked_for(world: World) -> Command:
    platform = platform_of(world.pack)
    return c.RequestChannel(
        name=channel_name(world),
        platform=platform,
        title=platform.capitalize(),
        address=f"https://{platform}.example.org/us",
        purpose="Tell the public what we do",
        strategy_note="One post a week",
    )


def _into_use(world: World, _: str) -> Iterator[Command]:
    name = channel_name(world)
    yield c.ActivateChannel(name=name, login="organisational", two_factor=True)
    yield c.ApproveChannel(name=name)


def _unused(platform: str) -> Begin:
    """Return a beginning for each person who runs a platform and has no access to it yet."""

    def begin(world: World, person: str) -> World | None:
        entry = world.pack.channel(platform)
        if entry is None or not world.state(person).roles & frozenset(entry.run_by):
            return None
        name = channel_name(world, platform)
        state = Channel(state="active", version=3, platform=platform)
        return world.with_state(name, state)

    return begin


def _onto(platform: str, world: World, who: str) -> Iterator[Command]:
    channel, name = _channel(world, platform), channel_name(world, platform)
    if not channel.grants:
        yield c.ProposeGrant(name=name, person=who)
    for grant in channel.grants:
        if not grant.live:
            yield c.ApproveGrant(name=name, grant=grant.id)


def _has_access(platform: str, world: World, _: str) -> bool:
    return any(grant.live for grant in _channel(world, platform).grants)


def _held(world: World, person: str) -> World | None:
    ready = opened(world, platform_of(world.pack))
    return begun(lambda w: c.HoldChannel(name=channel_name(w)))(ready, person)


def journeys(pack: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of channels under a pack."""
    yield Journey(
        says="a channel that {who} asked for can be taken into use",
        function="approve_channel",
        begin=begun(_asked_for),
        next=_into_use,
        arrived=lambda world, _: _channel(world).state == "active",
    )
    yield Journey(
        says="a channel that {who} held can be released",
        function="manage",
        begin=_held,
        next=once(lambda world: c.ReleaseChannel(name=channel_name(world))),
        arrived=lambda world, _: _channel(world).state == "active",
    )
    for platform in pack.platforms:
        yield Journey(
            says=f"{{who}}, who runs {platform}, can be given access to it",
            function=_ACCESS,
            begin=_unused(platform),
            next=partial(_onto, platform),
            arrived=partial(_has_access, platform),
        )

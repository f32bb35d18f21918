"""What stands before a story begins: the organisation, its people, and one channel."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from types import ModuleType
from typing import Final

from msgspec import Struct

from duecourse.commands import CommandService
from duecourse.packs.compiled import CompiledPack
from duecourse.testing import House, SettableClock

INTAKE: Final = "intake_account"
"""The kind of an account that takes what is handed in by nobody who signs in."""


class Part(Struct, frozen=True, kw_only=True):
    """Somebody who plays a part.

    Attributes:
        manager: id of their line manager.
        acknowledges: reads the policy and says so; somebody may not have.
    """

    id: str
    roles: tuple[str, ...] = ()
    kind: str = "staff"
    manager: str = ""
    acknowledges: bool = True


class Channel(Struct, frozen=True, kw_only=True):
    """Where a story publishes: approved by these people, open to those."""

    platform: str
    approved_by: tuple[str, ...]
    open_to: tuple[str, ...]


async def furnish(
    service: CommandService, story: ModuleType, clock: SettableClock | None = None
) -> None:
    """Found an organisation with its people and its channel; what is there stays as it is."""
    house = await House.opened(service, clock or SettableClock(datetime.now(UTC)), story.PACK)
    for part in story.CAST:
        if await service.load(house.named("people", part.id)) is None:
            await _enter(house, part)
    channel = story.CHANNEL
    if await service.load(house.named("channels", channel.platform)) is None:
        await house.channel(
            channel.platform,
            *map(house.member, channel.open_to),
            approved_by=[house.member(id_) for id_ in channel.approved_by],
        )


async def _enter(house: House, part: Part) -> None:
    if part.kind == INTAKE:
        await house.intake(part.id)
        return
    await house.person(
        part.id,
        *part.roles,
        kind=part.kind,
        acknowledged=part.acknowledges,
        line_manager=house.named("people", part.manager) if part.manager else "",
    )


def introductions(pack: CompiledPack, story: ModuleType) -> Iterator[str]:
    """Yield a line on each person of a story, and one on its channel."""
    for part in story.CAST:
        titles = [pack.written.roles[role].title for role in part.roles]
        did = (
            "" if part.acknowledges or part.kind == INTAKE else " (has not acknowledged the policy)"
        )
        yield f"{part.id.capitalize()}: {', '.join(titles) or _plain(part.kind)}{did}"
    channel = story.CHANNEL
    title = pack.written.channels[channel.platform].title
    yield f"{title}: approved by {_and(channel.approved_by)}; open to {_and(channel.open_to)}"


def _and(people: Sequence[str]) -> str:
    return ", ".join(one.capitalize() for one in people)


def _plain(kind: str) -> str:
    return kind.replace("_", " ")

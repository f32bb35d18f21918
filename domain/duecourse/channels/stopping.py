"""When publishing was stopped: on a channel, for a person, or for a program (decision 074, 228)."""

from collections.abc import Collection
from datetime import datetime

from msgspec import Struct

from duecourse.channels import events as e


class Stop(Struct, frozen=True):
    """Publishing was stopped: on the channel, or for a person or a program that lost its leave."""

    at: datetime
    person: str = ""
    tool: str = ""


def stop_of(event: e.ChannelEvent, at: datetime) -> tuple[Stop, ...]:
    """Return what an event stopped; nothing for most.

    Args:
        at: UTC.
    """
    match event:
        case e.ChannelHeld() | e.ChannelHeldForIncident() | e.ChannelRetired():
            return (Stop(at),)
        case e.GrantRevoked(person=person):
            return (Stop(at, person),)
        case e.ToolWithdrawn(tool=tool):
            return (Stop(at, tool=tool),)
        case _:
            return ()


def first_stop(
    stops: Collection[Stop], person: str, tools: Collection[str], since: datetime
) -> datetime | None:
    """Return when publishing was first stopped for a person by some programs, from then on.

    Args:
        since: UTC.
    """
    own = (one for one in stops if one.person in ("", person) and one.tool in ("", *tools))
    return min((one.at for one in own if one.at >= since), default=None)

"""What a channel does because of people: whoever is gone, or runs it no more, publishes no more."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.channels import commands as c
from duecourse.evidence.record import Event
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.people import events as person

_IN_USE: Final = ("active", "held", "lost")


def _channels_of(_: Event, __: str, state: Any) -> Iterable[str]:
    names: tuple[str, ...] = state.channels
    return names


def _end_access(cause: Cause) -> Iterator[Command]:
    for name in cause.states[cause.stream].channels:
        channel = cause.states[name]
        if channel.state in _IN_USE and channel.has_access(cause.stream):
            role = getattr(cause.event, "role", "")
            yield c.EndAccess(name=name, person=cause.stream, role=role)


REACTIONS: Final = (
    Reaction(
        to=(person.AccessSuspended, person.PersonLeft, person.RoleRemoved),
        touches=_channels_of,
        causes=_end_access,
    ),
)

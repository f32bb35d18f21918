"""What a channel does because of people who are gone, and of incidents that hold it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.channels import commands as c
from duecourse.evidence.record import Event
from duecourse.incidents import events as incident
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


def _held_by(event: Event, stream: str, state: Any) -> Iterable[str]:
    """Return the incident, and the channels that it holds or names."""
    return (stream, *state.channels, *getattr(event, "channels", ()))


def _in_use(cause: Cause) -> Iterator[tuple[str, Any]]:
    for name in cause.states[cause.stream].channels:
        channel = cause.states[name]
        if channel.state in _IN_USE:
            yield name, channel


def _hold(cause: Cause) -> Iterator[Command]:
    for name, _ in _in_use(cause):
        yield c.HoldForIncident(name=name, incident=cause.stream)


def _pass(cause: Cause) -> Iterator[Command]:
    """A text that was agreed on passes; with the next one that is proposed it does no more."""
    agreed = isinstance(cause.event, incident.ResponseAgreed)
    digest = cause.event.text_digest if agreed else ""
    for name, channel in _in_use(cause):
        if channel.held_for.get(cause.stream, digest) != digest:
            yield c.PassResponse(name=name, incident=cause.stream, text_digest=digest)


def _let_go(cause: Cause) -> Iterator[Command]:
    for name, channel in _in_use(cause):
        if cause.stream in channel.held_for:
            yield c.EndIncidentHold(name=name, incident=cause.stream)


REACTIONS: Final = (
    Reaction(to=(incident.CrisisDeclared, incident.ResponseOpened), touches=_held_by, causes=_hold),
    Reaction(
        to=(incident.ResponseAgreed, incident.ResponseProposed), touches=_held_by, causes=_pass
    ),
    Reaction(to=(incident.IncidentStoodDown,), touches=_held_by, causes=_let_go),
    Reaction(
        to=(person.AccessSuspended, person.PersonLeft, person.RoleRemoved),
        touches=_channels_of,
        causes=_end_access,
    ),
)

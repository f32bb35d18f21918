"""Every reaction of every aggregate, by the event that causes it; none is written here."""

from collections.abc import Iterator, Mapping
from typing import Final

from duecourse.catalogue import AGGREGATES
from duecourse.evidence.record import Event
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction


def _joined() -> dict[type[Event], tuple[Reaction, ...]]:
    found: dict[type[Event], tuple[Reaction, ...]] = {}
    for aggregate in AGGREGATES.values():
        for reaction in aggregate.reactions:
            for event in reaction.to:
                found[event] = (*found.get(event, ()), reaction)
    return found


REACTIONS: Final[Mapping[type[Event], tuple[Reaction, ...]]] = _joined()
"""Every event that causes something elsewhere; all others cause nothing."""


def touched(event: Event, stream: str, state_before: object) -> tuple[str, ...]:
    """Return the names of the streams whose state the reactions to an event need.

    Args:
        stream: resource that the event happened to.
        state_before: its state before the event.
    """
    names: dict[str, None] = {}
    for row in REACTIONS.get(type(event), ()):
        names |= dict.fromkeys(row.touches(event, stream, state_before))
    return tuple(names)


def reactions(cause: Cause) -> Iterator[Command]:
    """Yield the commands that an event causes on other resources."""
    for row in REACTIONS.get(type(cause.event), ()):
        yield from row.causes(cause)

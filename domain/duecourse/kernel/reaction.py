"""What an event causes on other resources, in the same transaction (decision 013).

A reaction lives beside the aggregate that acts: it looks at another's event and
gives its own commands, which are decided like any other, with the service itself
as the actor. The catalogue only joins them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from duecourse.evidence.record import Event
from duecourse.kernel.command import Command


class Cause(Struct, frozen=True):
    """What a reaction is made from.

    Attributes:
        stream: resource that the event happened to.
        command: the command that led to it.
        states: current states by name; holds at least every touched stream.
    """

    event: Any
    stream: str
    command: Command
    states: Mapping[str, Any]


class Reaction(Struct, frozen=True, kw_only=True):
    """One row: what an event touches, and what it causes.

    Attributes:
        to: the types of event that cause it.
        touches: `(event, stream, state before) -> names` of the streams it needs.
        causes: yields the commands that it gives.
    """

    to: tuple[type[Event], ...]
    touches: Callable[[Any, str, Any], Iterable[str]]
    causes: Callable[[Cause], Iterable[Command]]

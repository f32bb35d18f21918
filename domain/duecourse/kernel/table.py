"""The table that a lifecycle is: states, and who may move them by which command."""

from typing import Final

from msgspec import Struct

ABSENT: Final = "absent"
"""The state of a thing before its first event."""

ANYONE: Final = "anyone"
"""Who: every verified caller of the organisation."""

AUTHOR: Final = "author"
"""Who: the person who made the thing."""

SYSTEM: Final = "system"
"""Who: only the service itself, as a reaction to another event."""


class State(Struct, frozen=True, kw_only=True):
    """A state as auditors name it.

    Attributes:
        final: nothing has to follow.
        says: one line for the reference page and the diagram.
    """

    name: str
    says: str
    final: bool = False


class Transition(Struct, frozen=True):
    """One row: in `source`, `trigger` (a command's name) leads to one of `dests`.

    Attributes:
        dests: one state, or several of which the event chooses (`Handler.leads`).
        who: functions of the pack, or ANYONE, AUTHOR, SYSTEM; any one of them is enough.
    """

    source: str
    trigger: str
    dests: tuple[str, ...]
    who: tuple[str, ...]


class Definition(Struct, frozen=True, kw_only=True):
    """A lifecycle as data; the first transitions leave `ABSENT`."""

    name: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]


def rows(
    sources: str, trigger: str, dests: str, who: str, *, separator: str = "|"
) -> tuple[Transition, ...]:
    """Return one row per source; among `dests`, "same" is the source itself.

    Args:
        sources: states joined by `separator`; `dests` and `who` likewise.
    """
    functions = tuple(who.split(separator))
    return tuple(
        Transition(
            source,
            trigger,
            tuple(source if dest == "same" else dest for dest in dests.split(separator)),
            functions,
        )
        for source in sources.split(separator)
    )

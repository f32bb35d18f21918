"""What a command does to the state of its resource, in words: read off the lifecycle's rows."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.table import ABSENT, ANYONE, AUTHOR, SYSTEM

_ALL: Final = "every state"


def from_where_to_where(aggregate: Aggregate[Any], trigger: str) -> str:
    """Return from which states to which a command leads: "Leads from `draft` to `review`"."""
    sources: dict[tuple[str, ...], list[str]] = {}
    staying, making = [], ""
    for source, dests in _destinations(aggregate, trigger).items():
        if source == ABSENT:
            making = _either(dests)
        elif dests == (source,):
            staying.append(source)
        else:
            sources.setdefault(dests, []).append(source)
    parts = [f"makes it in state {making}"] if making else []
    parts += [f"leads from {_either(some)} to {_either(dests)}" for dests, some in sources.items()]
    if staying:
        every = len(staying) == len(aggregate.definition.states)
        parts.append(f"open in {_ALL if every else _either(staying)}, and stays there")
    said = "; ".join(parts)
    return said[0].upper() + said[1:]


def open_to(aggregate: Aggregate[Any], trigger: str) -> str:
    """Return who may give a command: everybody, its author, or whoever fills a function."""
    rows = [row for row in aggregate.definition.transitions if row.trigger == trigger]
    who = dict.fromkeys(w for row in rows for w in row.who if w != SYSTEM)
    if ANYONE in who:
        return "open to everybody"
    # The author of a person's entry is the person: `author` is what the lifecycle calls both.
    its_author = "the person" if aggregate.kind == "people" else "its author"
    return f"open to {_listed([its_author if w == AUTHOR else f'`{w}`' for w in who])}"


def _destinations(aggregate: Aggregate[Any], trigger: str) -> Mapping[str, tuple[str, ...]]:
    rows = aggregate.definition.transitions
    return {row.source: row.dests for row in rows if row.trigger == trigger}


def _either(states: Sequence[str]) -> str:
    return " or ".join(f"`{state}`" for state in states)


def _listed(names: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))

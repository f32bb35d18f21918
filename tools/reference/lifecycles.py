"""The page of lifecycles: states, who may do what in each, and a diagram."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.lifecycle import build
from duecourse.kernel.table import ABSENT, ANYONE, AUTHOR, SYSTEM

PATH: Final = "docs/reference/lifecycles.md"

_INTRODUCTION: Final = """\
# Lifecycles

What states there are, who may do what in each, and where it leads.
Generated from the tables of transitions by `./dev docs`; decisions use the same tables.

*Who* names functions; each organisation's pack says which roles fill them.
*The author* is whoever made the thing (a person, of their own entry);
*the service* acts only in reaction to another event.
Where several are named, any one of them is enough.
What else a command needs is in the clauses that the pack binds to it.
"""
_WHO: Final = {ANYONE: "anyone", AUTHOR: "the author", SYSTEM: "the service"}


def render() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    for kind, aggregate in AGGREGATES.items():
        yield f"## {kind.capitalize()}\n"
        yield from _states(aggregate)
        yield from _commands(aggregate)
        yield f"```mermaid\n{build(aggregate.definition, {}).mermaid()}```\n"


def _states(aggregate: Aggregate[Any]) -> Iterator[str]:
    yield "| state | means |\n|---|---|"
    for state in aggregate.definition.states:
        yield f"| `{state.name}` | {state.says}{'; may stay so' if state.final else ''} |"
    yield ""


def _commands(aggregate: Aggregate[Any]) -> Iterator[str]:
    yield "| command | what it does | from | to | who |\n|---|---|---|---|---|"
    rows: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for row in aggregate.definition.transitions:
        dest = " or ".join(
            "the same" if (row.source,) == row.dests else f"`{dest}`" for dest in row.dests
        )
        rows.setdefault((row.trigger, dest, row.who), []).append(row.source)
    for (trigger, dest, who), sources in rows.items():
        says = (COMMANDS[trigger].type.__doc__ or "").strip().splitlines()[0]
        named = ", ".join("nothing" if s == ABSENT else f"`{s}`" for s in sources)
        whom = ", ".join(_WHO.get(w, f"`{w}`") for w in who)
        yield f"| `{trigger}` | {says} | {named} | {dest} | {whom} |"
    yield ""

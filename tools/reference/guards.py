"""The page of guards and facts: everything that the rule of a pack may name."""

from collections.abc import Iterator
from typing import Final

import msgspec

from duecourse.catalogue import REGISTRY
from duecourse.kernel.registry import FactKind, GuardKind
from duecourse.packs.deadlines import CLOCKS
from duecourse.packs.enforcement import NOTHING
from duecourse.packs.settings import RECORDS, SETTINGS

PATH: Final = "docs/reference/packs.md"

_INTRODUCTION: Final = """\
# Policy packs

Generated from the guard registry by `./dev docs`; change it there.

A pack is one YAML file for one organisation:
who holds which role, what each clause says and which rules it binds.
[`pack.schema.json`](pack.schema.json) is its JSON Schema, for editors;
`duecourse policy check FILE` names everything that is wrong with one, by file, line and field.

A rule binds commands (`on`) to a guard with parameters (`with`), if all of its facts hold (`when`).
A guard marked *input* looks at what the command itself brings:
asked what is allowed, the service says that it will be asked for.
"""


def render() -> str:
    """Return the page."""
    return "\n".join([_INTRODUCTION, *_guards(), *_facts(), *_settings()]) + "\n"


def _guards() -> Iterator[str]:
    yield "## Guards"
    yield ""
    yield "| guard | judges | holds when | parameters | refuses with |"
    yield "|---|---|---|---|---|"
    for name, kind in sorted(REGISTRY.guards.items()):
        about = kind.about or "any"
        judged = f"{about}, input" if kind.reads == "input" else about
        reasons = ", ".join(f"`{reason}`" for reason in kind.reasons)
        yield f"| `{name}` | {judged} | {kind.says} | {_params(kind)} | {reasons} |"
    yield ""


def _params(kind: GuardKind) -> str:
    fields = msgspec.structs.fields(kind.params)
    return ", ".join(f"`{f.name}`" if f.required else f"`{f.name}`?" for f in fields) or "-"


def _facts() -> Iterator[str]:
    yield "## Facts"
    yield ""
    yield "| fact | of | what it is |"
    yield "|---|---|---|"
    for name, fact in sorted(REGISTRY.facts.items()):
        says = _what(fact)
        yield f"| `{name}` | {fact.about or 'any'} | {says} |"
    yield ""


def _what(fact: FactKind) -> str:
    """Return what a fact is, to whoever reads a pack: its docstring says what is returned."""
    says = (fact.find.__doc__ or "").strip().splitlines()[0].removeprefix("Return ")
    return says[0].upper() + says[1:]


def _settings() -> Iterator[str]:
    yield "## Settings"
    yield ""
    yield "What decisions read. Each has a value and the clause that it rests on,"
    yield "a default's with its public source."
    yield ""
    for name, kind in SETTINGS.items():
        yield f"- `{name}`: {kind}"
    yield ""
    yield "## Clocks"
    yield ""
    yield "Every deadline that a pack may set under `clocks`, and the facts that may start it."
    yield "How a clock is written: [how to write a policy pack](../how-to/write-a-policy-pack.md)."
    yield ""
    for name, clock in CLOCKS.items():
        kept = "" if clock.obeyed else f"; {NOTHING}"
        starts = ", ".join(f"`{fact}`" for fact in clock.starts)
        yield f"- `{name}`: {clock.says}. Starts with {starts}{kept}"
    yield ""
    yield "## Records"
    yield ""
    yield "What a document says that nothing enforces yet: kept with its clause, and shown as that."
    yield "Where a document names no figure, `figure` names the default that it comes from."
    yield ""
    for name, kind in RECORDS.items():
        yield f"- `{name}`: {kind}"

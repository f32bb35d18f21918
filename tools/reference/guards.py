"""The page of guards and facts: everything that the rule of a pack may name."""

from collections.abc import Iterator
from typing import Any, Final, get_args, get_origin

import msgspec
from pydantic import BaseModel

from duecourse.catalogue import AGGREGATES, COMMANDS, REGISTRY
from duecourse.kernel.params import kind_of
from duecourse.kernel.registry import FactKind, GuardKind
from duecourse.kernel.rights import unbound
from duecourse.kernel.table import ANYONE, AUTHOR, SYSTEM
from duecourse.packs.consistency import DAY_RANGE
from duecourse.packs.deadlines import CLOCKS
from duecourse.packs.enforcement import NOTHING
from duecourse.packs.model import Acknowledgement, Review, WrittenPack
from duecourse.packs.settings import RECORDS, REVIEW_RANGE, SETTINGS, range_of
from duecourse.packs.vocabulary import COMPLAINTS, OF_DATA
from tools.reference.expressions import expressions, of_fact

NOT_FILLED: Final = frozenset({ANYONE, AUTHOR, SYSTEM})
"""Who gives a command without filling a function: that is nothing for a pack to say."""

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
    parts = _fields(), _functions(), _closed(), _rights(), _guards(), _facts(), _settings()
    return "\n".join([_INTRODUCTION, *(line for part in parts for line in part)]) + "\n"


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
    info = msgspec.inspect.type_info(kind.params)
    fields = info.fields if isinstance(info, msgspec.inspect.StructType) else ()
    said = (f"`{f.encode_name}`{'' if f.required else '?'}: {kind_of(f.type)}" for f in fields)
    return "; ".join(said) or "-"


def _rights() -> Iterator[str]:
    yield "## What no rule binds"
    yield ""
    yield "A rule that names one of these is refused, unless its guard binds it under every pack."
    yield ""
    yield "| command | why |"
    yield "|---|---|"
    for name in sorted(COMMANDS):
        if says := unbound(COMMANDS[name].type):
            yield f"| `{name}` | {says.removeprefix(f'{name} ')} |"
    yield ""


def _fields() -> Iterator[str]:
    yield "## Fields"
    yield ""
    yield "Everything that a pack may say."
    yield "`*` is an id that the pack gives, `[]` an entry of a list;"
    yield "those under `functions`, `complaints`, `settings`, `clocks` and `records`"
    yield "are of the lists below, and no others are read."
    yield "What is marked `?` may be left out; nothing is written empty, and nothing twice."
    yield ""
    yield from (f"- `{path}`{'' if needed else '?'}" for path, needed in fields_of(WrittenPack))
    yield ""


def _functions() -> Iterator[str]:
    """Yield each function that a pack may fill, with what whoever fills it may do."""
    found: dict[str, dict[str, None]] = {}
    rows = (row for one in AGGREGATES.values() for row in one.definition.transitions)
    for row in rows:
        for who in row.who:
            found.setdefault(who, {})[row.trigger] = None
    yield "## Functions"
    yield ""
    yield "What roles may do. A pack says under `functions` who fills each; there are no others."
    yield ""
    yield "| function | whoever fills it gives |"
    yield "|---|---|"
    for name in sorted(found.keys() - NOT_FILLED):
        yield f"| `{name}` | {', '.join(f'`{command}`' for command in sorted(found[name]))} |"
    yield ""


def _closed() -> Iterator[str]:
    """Yield the other lists of words that a pack chooses from."""
    yield "## Other lists"
    yield ""
    yield f"- `policy.acknowledgement.of`: {_words_of(Acknowledgement, 'of')}"
    yield f"- `review.mode`: {_words_of(Review, 'mode')}"
    yield f"- `review.order`: {_words_of(Review, 'order')}"
    kinds = ", ".join(f"`{kind}`" for kind in COMPLAINTS)
    yield f"- `complaints`: {kinds}. A pack that names any names `{OF_DATA}`: people may"
    yield "  complain of that by law."
    yield ""
    yield "The clock `consent_refresh` is what makes consents end: where a pack sets none,"
    yield "a consent ends when it says so itself, or when it is withdrawn."
    yield ""


def _words_of(model: type[BaseModel], field: str) -> str:
    return ", ".join(f"`{word}`" for word in get_args(model.model_fields[field].annotation))


def fields_of(model: type[BaseModel], path: str = "") -> Iterator[tuple[str, bool]]:
    """Yield the path of every field of a pack as it is written, and whether it has to be there."""
    for name, field in model.model_fields.items():
        at = f"{path}{field.alias or name}"
        holders, inner = _within(field.annotation)
        yield at, field.is_required()
        if inner is not None:
            yield from fields_of(inner, f"{at}{holders}.")


def _within(annotation: Any) -> tuple[str, type[BaseModel] | None]:
    """Return the model that a field holds, if any, and how it is reached."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "", annotation
    mark = {tuple: "[]", dict: ".*"}.get(get_origin(annotation), "")
    for inner in get_args(annotation):
        holders, model = _within(inner)
        if model is not None:
            return f"{mark}{holders}", model
    return "", None


def _facts() -> Iterator[str]:
    yield "## Facts"
    yield ""
    yield "What `when` may name, and what an expression may read."
    yield ""
    yield "| fact | of | what it is | in an expression |"
    yield "|---|---|---|---|"
    for name, fact in sorted(REGISTRY.facts.items()):
        says = _what(fact)
        yield f"| `{name}` | {fact.about or 'any'} | {says} | {of_fact(fact)} |"
    yield ""
    yield from expressions()


def _what(fact: FactKind) -> str:
    """Return what a fact is, to whoever reads a pack: its docstring says what is returned."""
    says = (fact.find.__doc__ or "").strip().splitlines()[0].removeprefix("Return ")
    return says[0].upper() + says[1:]


def _settings() -> Iterator[str]:
    yield "## Settings"
    yield ""
    yield "What decisions read. Each has a value and the clause that it rests on,"
    yield "a default's with its public source."
    first, last = DAY_RANGE
    yield f"A policy is reviewed every {REVIEW_RANGE[0]} to {REVIEW_RANGE[1]};"
    yield f"its days lie between {first} and {last}."
    yield ""
    for name, kind in SETTINGS.items():
        yield f"- `{name}`: {kind}{_range(name)}"
    yield ""
    yield "## Clocks"
    yield ""
    yield "Every deadline that a pack may set under `clocks`, and the facts that may start it."
    yield "How a clock is written: [how to write a policy pack](../how-to/write-a-policy-pack.md)."
    yield ""
    for name, clock in CLOCKS.items():
        kept = "" if clock.obeyed else f"; {NOTHING}"
        starts = ", ".join(f"`{fact}`" for fact in clock.starts)
        spans = f"from {clock.least} to {clock.most}"
        yield f"- `{name}`: {clock.says}, {spans}. Starts with {starts}{kept}"
    yield ""
    yield "## Records"
    yield ""
    yield "What a document says that nothing enforces yet: kept with its clause, and shown as that."
    yield "Where a document names no figure, `figure` names the default that it comes from."
    yield ""
    for name, kind in RECORDS.items():
        yield f"- `{name}`: {kind}{_range(name)}"


def _range(name: str) -> str:
    bounds = range_of(name)
    return f", from {bounds[0]} to {bounds[1]}" if bounds else ""

"""The page of events: every type, its fields, and which of them are personal."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from duecourse.catalogue import AGGREGATES
from duecourse.evidence import fields
from duecourse.evidence.fields import personal_paths
from duecourse.evidence.record import Event
from duecourse.evidence.words import vocabulary_in

PATH: Final = "docs/reference/events.md"

_INTRODUCTION: Final = """\
# Events

Every type of event, its fields, and which of them are personal.
Generated from the event types by `./dev docs`.

Every event has a `reason`, personal, in the words of whoever acted; it is not repeated below.
A *personal* field is not in the record: there stands a salted commitment to its value,
and the value lies beside it as a disclosure.
Once erased, it reads as its default: empty.
A field of another structure is shown with a dot.
"""
_NAMED: Final = (
    "Text",
    "Line",
    "Url",
    "Identity",
    "Code",
    "Name",
    "Clause",
    "Digest",
    "Version",
    "Zone",
    "Day",
)
_PLAIN: Final[dict[object, str]] = {bool: "yes or no", int: "whole number", datetime: "time, UTC"}


def render() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield from _field_types()
    for kind, aggregate in AGGREGATES.items():
        yield f"## {kind.capitalize()}\n"
        for event in aggregate.events:
            yield from _event(event)


def _field_types() -> Iterator[str]:
    yield "| type of field | what it is |\n|---|---|"
    says = _comments()
    for name in _NAMED:
        yield f"| {name} | {says[name]} |"
    yield ""


def _comments() -> dict[str, str]:
    """Return what `fields.py` says below each type of field."""
    found: dict[str, str] = {}
    name = ""
    for line in Path(str(fields.__file__)).read_text(encoding="utf-8").splitlines():
        if " = Annotated[" in line:
            name = line.split(" = ")[0]
        elif name and line.startswith('"""'):
            found[name] = line.strip('"')
            name = ""
    return found


def _event(event: type[Event]) -> Iterator[str]:
    yield f"### {event.__name__}\n"
    yield f"{(event.__doc__ or '').strip().splitlines()[0]}\n"
    rows = [row for row in _rows(event, "") if row[0] != "reason"]
    if rows:
        personal = {".".join(path) for path in personal_paths(event)}
        yield "| field | type | personal |\n|---|---|---|"
        for field, kind in rows:
            yield f"| `{field}` | {kind} | {'yes' if field in personal else 'no'} |"
        yield ""


def _rows(struct: type[Struct], prefix: str) -> Iterator[tuple[str, str]]:
    for name, hint in get_type_hints(struct, include_extras=True).items():
        if name not in struct.__struct_fields__:
            continue
        if isinstance(hint, type) and issubclass(hint, Struct):
            yield from _rows(hint, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", _kind(hint)


def _kind(hint: Any) -> str:
    """Return a field's type as the page names it."""
    for name in _NAMED:
        if hint == getattr(fields, name):
            return name
    if words := _words(hint):
        return f"one of {words}"
    if get_origin(hint) is tuple:
        return f"list of {_kind(get_args(hint)[0])}"
    if get_origin(hint) is UnionType:
        inner = next(one for one in get_args(hint) if one is not NoneType)
        return f"{_kind(inner)}, or none"
    if isinstance(hint, type) and issubclass(hint, Struct):
        return f"{hint.__name__} ({', '.join(field for field, _ in _rows(hint, ''))})"
    return _PLAIN[hint]


def _words(hint: Any) -> str:
    """Return the words that a field may hold, where they are a closed list; else empty."""
    if get_origin(hint) is Literal:
        return ", ".join(map(str, get_args(hint)))
    found = vocabulary_in(msgspec.inspect.type_info(hint))
    if not found:
        return ""
    return f"the pack's {found.name}" if found.name else ", ".join(map(str, found.known))

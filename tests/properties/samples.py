"""An instance of any event or command, made from its types alone: a new type needs no new code."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
from msgspec import inspect as types
from msgspec.structs import replace

from duecourse.evidence.fields import ID_PATTERN
from duecourse.evidence.record import Envelope, Event

AT = datetime(2026, 3, 2, 9, 30, 15, 250_000, tzinfo=UTC)
PERSONAL_TEXT = 'Zoë said: "naïve, 日本"\n\t\\ and /'

T = TypeVar("T", bound=msgspec.Struct)
E = TypeVar("E", bound=Event)


def full(struct: type[T]) -> T:
    """Return an instance whose every field holds something, and nowhere its default."""
    return cast("T", _made(struct, everything=True))


def released(event_type: type[E]) -> E:
    """Return a full one without what every event may say since it was released."""
    return replace(full(event_type), outside=None)


def least(struct: type[T]) -> T:
    """Return an instance that holds what is required, and defaults elsewhere."""
    return cast("T", _made(struct, everything=False))


def envelope(event: Event, **changes: Any) -> Envelope:
    """Return an envelope that fits an event."""
    fields: dict[str, Any] = {
        "stream": "organisations/acat/posts/p1",
        "version": 3,
        "type": type(event).__name__,
        "schema": type(event).SCHEMA,
        "at": AT,
        "actor": "organisations/acat/people/lena",
        "on_behalf_of": "organisations/acat/people/ada",
        "request": "r-1",
        "clauses": ("ACAT-2.4-purpose", "EXT-REVIEW-stale"),
        "policy": "2021-10-08",
        "policy_digest": "c" * 64,
        "from_state": "draft",
        "to_state": "review",
    }
    return Envelope(**fields | changes)


@cache
def _made(struct: type[msgspec.Struct], *, everything: bool) -> object:
    """Return one: asked for by the thousand, and nobody can change it."""
    return _struct(struct, types.type_info(struct), everything=everything)


def _struct(struct: type[Any], info: types.Type, *, everything: bool) -> object:
    assert isinstance(info, types.StructType)
    values = {
        field.name: _value(field.type) for field in info.fields if field.required or everything
    }
    return struct(**values)


def _value(info: types.Type) -> Any:
    if isinstance(info, types.UnionType):
        return _value(next(t for t in info.types if not isinstance(t, types.NoneType)))
    made = _MAKERS.get(type(info))
    assert made is not None, f"no sample for {info}"
    return made(info)


def _text(info: types.Metadata) -> str:
    """Return a text that its type admits, told apart by pattern as the field types are."""
    inner = info.type
    assert isinstance(inner, types.StrType)
    pattern = inner.pattern or ""
    if "organisations/" in pattern:
        return "organisations/acat/posts/p1"
    if "[0-9a-f]{64}" in pattern:
        return "d" * 64
    if "A-Za-z" in pattern:
        return "Europe/Berlin"
    if ID_PATTERN.strip("^$") in pattern:
        return "some-id"
    return PERSONAL_TEXT if (info.extra or {}).get("personal") else "2021-10-08"


def _metadata(info: types.Metadata) -> Any:
    return _text(info) if isinstance(info.type, types.StrType) else _value(info.type)


_MAKERS: dict[type[types.Type], Callable[[Any], Any]] = {
    types.Metadata: _metadata,
    types.StructType: lambda info: _struct(info.cls, info, everything=True),
    types.VarTupleType: lambda info: (_value(info.item_type),),
    types.LiteralType: lambda info: info.values[-1],
    types.IntType: lambda _: 2,
    types.BoolType: lambda _: True,
    types.DateTimeType: lambda _: AT,
}

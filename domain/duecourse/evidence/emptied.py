"""One notion of empty: a text in which a reader sees nothing is no text.

Blanks and characters without a shape look like an answer to a check that asks for one. So
whatever enters is emptied of them first, in every text field there is, and whoever asks
later whether something was said may ask in any way (docs/decisions/080-blank-is-empty.md).
"""

from collections.abc import Callable, Iterator
from functools import cache
from operator import is_
from typing import Any

import msgspec
from msgspec import Struct

from duecourse.evidence.visible import shows

_Emptied = Callable[[Any], Any]


def emptied(struct: Struct) -> Iterator[tuple[str, object]]:
    """Yield each field whose texts show nothing, with what it says without them.

    A text alone becomes empty, one of a list is left out; so it is in the structs within.
    """
    for name, without in _fields(type(struct)):
        value = getattr(struct, name)
        if value and (found := without(value)) is not value:
            yield name, found


@cache
def _fields(struct: type[Struct]) -> tuple[tuple[str, _Emptied], ...]:
    """Return what empties each field of a type that holds texts."""
    info = msgspec.inspect.type_info(struct)
    fields = info.fields if isinstance(info, msgspec.inspect.StructType) else ()
    found = ((field.name, _of(field.type)) for field in fields)
    return tuple((name, without) for name, without in found if without)


def _of(info: msgspec.inspect.Type) -> _Emptied | None:
    while isinstance(info, msgspec.inspect.Metadata):
        info = info.type
    if isinstance(info, msgspec.inspect.StrType):
        # A pattern lets no blank through.
        return _text if info.pattern is None else None
    if isinstance(info, msgspec.inspect.StructType):
        return _struct if _fields(info.cls) else None
    if isinstance(info, msgspec.inspect.UnionType):
        return next((found for one in info.types if (found := _of(one))), None)
    inner = getattr(info, "item_type", None)
    without = _of(inner) if inner is not None else None
    return _each(without) if without else None


def _text(value: str) -> str:
    return value if shows(value) else ""


def _struct(value: Struct) -> Struct:
    changed = {}
    # As `emptied`, whose hop for every answer of a checklist cost more than the look.
    for name, without in _fields(type(value)):
        said = getattr(value, name)
        if said and (found := without(said)) is not said:
            changed[name] = found
    return msgspec.structs.replace(value, **changed) if changed else value


def _each(without: _Emptied) -> _Emptied:
    def each(values: tuple[Any, ...]) -> tuple[Any, ...]:
        found = [without(value) for value in values]
        if all(map(is_, found, values)) and "" not in found:
            return values
        return tuple(value for value in found if value != "")

    return each

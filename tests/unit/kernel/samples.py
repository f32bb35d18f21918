"""A full value of any event type: every field set, every personal text recognisable."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from msgspec import inspect

SECRET = "Zoë was here"
_PATTERNS = {
    "A-Za-z": "Europe/Berlin",
    "[0-9a-f]{64}": "a" * 64,
    "organisations/": "organisations/acat/posts/p1",
    "[a-z0-9]": "x1",
}


def full(event_type: type[Any]) -> Any:
    """Return an event of a type in which no field has its default."""
    return msgspec.convert(_value(inspect.type_info(event_type)), event_type)


def _value(info: inspect.Type) -> Any:
    match info:
        case inspect.Metadata(extra={"personal": str()}):
            return SECRET
        case inspect.Metadata():
            return _value(info.type)
        case inspect.StructType():
            return {field.encode_name: _value(field.type) for field in info.fields}
        case inspect.VarTupleType():
            return [_value(info.item_type)]
        case inspect.UnionType():
            return _value(next(t for t in info.types if not isinstance(t, inspect.NoneType)))
        case _:
            return _plain(info)


def _plain(info: inspect.Type) -> Any:
    match info:
        case inspect.StrType(pattern=str() as pattern):
            return next(value for part, value in _PATTERNS.items() if part in pattern)
        case inspect.StrType():
            return "1.0"
        case inspect.BoolType():
            return True
        case inspect.IntType():
            return 3
        case inspect.DateTimeType():
            return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
        case inspect.LiteralType():
            return info.values[-1]
        case _:
            raise AssertionError(f"no sample of {info}")

"""What may stand in a field of a message, and what is known of it from the descriptors."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from google.protobuf.descriptor import FieldDescriptor
from msgspec import inspect

from duecourse.server.contract import enum_in, is_map

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls (C0 but tab and line ends, DEL, C1); separators of lines and paragraphs, which begin
lines that the writer did not; bidirectional overrides, which make text lie."""

LIST_MAX: Final = 500
"""Entries of one list: each may be a stream to read, or a thing to object to."""

_EARLIEST_S: Final = int(datetime(1970, 1, 1, tzinfo=UTC).timestamp())
_LATEST_S: Final = int(datetime(2201, 1, 1, tzinfo=UTC).timestamp())
_NANOS: Final = 1_000_000_000

TIMESTAMP: Final = "google.protobuf.Timestamp"


def unsafe(text: str) -> bool:
    """Return whether a text holds a character that must not be recorded."""
    return _UNSAFE.search(text) is not None


def in_range(seconds: int, nanos: int) -> bool:
    """Return whether a timestamp is a time between 1970 and 2200."""
    return _EARLIEST_S <= seconds < _LATEST_S and 0 <= nanos < _NANOS


def enum_words(field: FieldDescriptor) -> dict[int, str]:
    """Return the word of each value of an enum: `POST_STATE_DRAFT` is `draft`."""
    values = enum_in(field).values
    prefix = values[0].name.removesuffix("UNSPECIFIED")
    return {v.number: v.name.removeprefix(prefix).lower() for v in values if v.number}


def zero(field: FieldDescriptor) -> Any:
    """Return what an unset field stands for; None where it stands for nothing."""
    if field.is_repeated:
        return {} if is_map(field) else []
    if field.has_presence or field.cpp_type == FieldDescriptor.CPPTYPE_ENUM:
        return None
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        return None
    return field.default_value


def fields_of(struct: type[Any] | None) -> Mapping[str, inspect.Field]:
    """Return the fields of a struct by name; none where there is no struct."""
    info = inspect.type_info(struct) if struct is not None else None
    if not isinstance(info, inspect.StructType):
        return {}
    return {field.name: field for field in info.fields}


def is_code(field: FieldDescriptor, wanted: inspect.Field | None) -> bool:
    """Return whether a field holds texts of a set form."""
    is_text = field.type == FieldDescriptor.TYPE_STRING
    return is_text and wanted is not None and _has_pattern(wanted.type)


def _has_pattern(info: inspect.Type) -> bool:
    """Return whether a type is of texts, or a collection of texts, of a set form."""
    if isinstance(info, inspect.StrType):
        return info.pattern is not None
    inner = getattr(info, "item_type", None)
    if isinstance(info, inspect.Metadata):
        inner = info.type
    return inner is not None and _has_pattern(inner)


def struct_in(info: inspect.Type) -> type[Any] | None:
    """Return the struct that a type holds, alone, in a collection or beside None."""
    if isinstance(info, inspect.StructType):
        return info.cls
    if isinstance(info, inspect.UnionType):
        return next((found for one in info.types if (found := struct_in(one))), None)
    inner = getattr(info, "item_type", None) or getattr(info, "type", None)
    return struct_in(inner) if inner is not None else None

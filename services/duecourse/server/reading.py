"""From a message to plain values: every field checked, nothing unknown let through.

A reader is compiled once for each message type, in step with the struct that
the values are meant for.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.unknown_fields import UnknownFieldSet
from msgspec import inspect

from duecourse.server.contract import enum_in, is_map, message_in
from duecourse.server.rejection import Problem

_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""NUL and controls but tab and line ends; bidirectional overrides, which make text lie."""

LIST_MAX: Final = 500
"""Entries of one list: each may be a stream to read, or a thing to object to."""

PROBLEMS_MAX: Final = 20
"""Unknown fields told of; a message may hold half a million of them."""

_EARLIEST_S: Final = int(datetime(1970, 1, 1, tzinfo=UTC).timestamp())
_LATEST_S: Final = int(datetime(2201, 1, 1, tzinfo=UTC).timestamp())
_NANOS: Final = 1_000_000_000

Problems = list[Problem]
Read = Callable[[Any, str, Problems], Any]


def unsafe(text: str) -> bool:
    """Return whether a text holds a character that must not be recorded."""
    # What is printable in full is safe, and most texts are: the search is the dearer look.
    return not text.isprintable() and _UNSAFE.search(text) is not None


class MessageReader:
    """Turns messages of one type into what `msgspec.convert` takes.

    A field that is not set is left out, so that the struct's own default
    holds; a number, bool or list without default is zero or empty.

    Args:
        struct: what the values are meant for; None where nothing is.
    """

    def __init__(self, descriptor: Descriptor, struct: type[Any] | None = None) -> None:
        wanted = _fields_of(struct)
        self._fields = {
            field.number: (field.name, _reader(field, wanted.get(field.name)))
            for field in descriptor.fields
        }
        self._zeros = {
            field.name: _zero(field)
            for field in descriptor.fields
            if (known := wanted.get(field.name)) and known.required and _zero(field) is not None
        }

    def __call__(self, message: Message, path: str, problems: Problems) -> dict[str, Any]:
        """Return the fields that are set; problems are added to the list, none is raised."""
        values = dict(self._zeros)
        unknown_fields: Any = UnknownFieldSet(message)
        for unknown in islice(unknown_fields, max(0, PROBLEMS_MAX - len(problems))):
            problems.append(
                Problem(
                    reason="UNKNOWN_FIELD",
                    message=f"field number {unknown.field_number} is not known to this release",
                    field=f"{path}{unknown.field_number}",
                )
            )
        for field, value in message.ListFields():
            name, read = self._fields[field.number]
            values[name] = read(value, path + name, problems)
        return values


def _fields_of(struct: type[Any] | None) -> Mapping[str, inspect.Field]:
    info = inspect.type_info(struct) if struct is not None else None
    if not isinstance(info, inspect.StructType):
        return {}
    return {field.name: field for field in info.fields}


def _zero(field: FieldDescriptor) -> Any:
    """Return what an unset field stands for; None where it stands for nothing."""
    if field.is_repeated:
        return {} if is_map(field) else []
    if field.has_presence or field.cpp_type == FieldDescriptor.CPPTYPE_ENUM:
        return None
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        return None
    return field.default_value


def _reader(field: FieldDescriptor, wanted: inspect.Field | None) -> Read:
    struct = _struct_in(wanted.type) if wanted else None
    if is_map(field):
        return _map_reader(_single(message_in(field).fields_by_name["value"], struct))
    is_text = field.type == FieldDescriptor.TYPE_STRING
    one = _code if is_text and wanted and _has_pattern(wanted.type) else _single(field, struct)
    return _list_reader(one) if field.is_repeated else one


def _has_pattern(info: inspect.Type) -> bool:
    """Return whether a type is of texts, or a collection of texts, of a set form."""
    if isinstance(info, inspect.StrType):
        return info.pattern is not None
    inner = getattr(info, "item_type", None)
    if isinstance(info, inspect.Metadata):
        inner = info.type
    return inner is not None and _has_pattern(inner)


def _struct_in(info: inspect.Type) -> type[Any] | None:
    """Return the struct that a type holds, alone, in a collection or beside None."""
    if isinstance(info, inspect.StructType):
        return info.cls
    if isinstance(info, inspect.UnionType):
        return next((found for one in info.types if (found := _struct_in(one))), None)
    inner = getattr(info, "item_type", None) or getattr(info, "type", None)
    return _struct_in(inner) if inner is not None else None


def _single(field: FieldDescriptor, struct: type[Any] | None) -> Read:
    if field.message_type is not None:
        if field.message_type.full_name == "google.protobuf.Timestamp":
            return _timestamp
        reader = MessageReader(field.message_type, struct)
        return lambda value, path, problems: reader(value, f"{path}.", problems)
    if field.enum_type is not None:
        return _enum_reader(field)
    if field.type == FieldDescriptor.TYPE_STRING:
        return _string
    return lambda value, _path, _problems: value


def _list_reader(one: Read) -> Read:
    def read(values: Any, path: str, problems: Problems) -> list[Any]:
        if len(values) > LIST_MAX:
            says = f"{path}: more than {LIST_MAX} entries"
            problems.append(Problem(reason="FIELD_TOO_LARGE", message=says, field=path))
            return []
        return [one(value, f"{path}[{index}]", problems) for index, value in enumerate(values)]

    return read


def _map_reader(one: Read) -> Read:
    def read(values: Any, path: str, problems: Problems) -> dict[str, Any]:
        for key in values:
            _string(key, path, problems)
        return {key: one(value, path, problems) for key, value in values.items()}

    return read


def _string(value: str, path: str, problems: Problems) -> str:
    if unsafe(value):
        says = "holds NUL, a control character or a bidirectional override"
        problems.append(Problem(reason="TEXT_UNSAFE", message=f"{path}: {says}", field=path))
    return value


def _code(value: str, path: str, problems: Problems) -> str:
    # In a pattern, `$` also holds before a line's end: such an end is refused here.
    if value.endswith("\n"):
        says = f"{path}: ends in a line break"
        problems.append(Problem(reason="FIELD_INVALID", message=says, field=path))
    return _string(value, path, problems)


def _timestamp(value: Any, path: str, problems: Problems) -> datetime | None:
    seconds, nanos = value.seconds, value.nanos
    if not _EARLIEST_S <= seconds < _LATEST_S or not 0 <= nanos < _NANOS:
        says = "not a time between 1970 and 2200"
        problems.append(Problem(reason="TIME_INVALID", message=f"{path}: {says}", field=path))
        return None
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=nanos // 1000)


def enum_words(field: FieldDescriptor) -> dict[int, str]:
    """Return the word of each value of an enum: `POST_STATE_DRAFT` is `draft`."""
    values = enum_in(field).values
    prefix = values[0].name.removesuffix("UNSPECIFIED")
    return {v.number: v.name.removeprefix(prefix).lower() for v in values if v.number}


def _enum_reader(field: FieldDescriptor) -> Read:
    words, name = enum_words(field), enum_in(field).name

    def read(value: int, path: str, problems: Problems) -> str:
        if value not in words:
            says = f"{path}: {value} is not a value of {name}"
            problems.append(Problem(reason="FIELD_INVALID", message=says, field=path))
        return words.get(value, "")

    return read

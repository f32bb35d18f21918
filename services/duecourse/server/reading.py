"""From a message to plain values, in one go: nothing unsafe, nothing unknown is let through.

A reader is compiled once for each message type, in step with the struct that
the values are meant for. It only tells that something is wrong; what, and
where, `problems` looks for, since hardly any message holds anything wrong.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.unknown_fields import UnknownFieldSet
from msgspec import inspect

from duecourse.server.contract import is_map, message_in
from duecourse.server.fields import (
    LIST_MAX,
    TIMESTAMP,
    enum_words,
    fields_of,
    in_range,
    is_code,
    struct_in,
    unsafe,
    zero,
)

Read = Callable[[Any], Any]

_FEW: Final = 8


class Unreadable(Exception):
    """A message holds something that must not be let through."""


def message_reader(descriptor: Descriptor, struct: type[Any] | None = None) -> Read:
    """Return a function from a message of one type to what `msgspec.convert` takes.

    A field that is not set is left out, so that the struct's own default
    holds; a number, bool or list without default is zero or empty.
    The function raises Unreadable if something is wrong with a field, or one is unknown.

    Args:
        struct: what the values are meant for; None where nothing is.
    """
    wanted = fields_of(struct)
    fields = {
        field: (field.name, _reader(field, wanted.get(field.name))) for field in descriptor.fields
    }
    zeros = {
        field.name: zero(field)
        for field in descriptor.fields
        if (known := wanted.get(field.name)) and known.required and zero(field) is not None
    }

    def read(message: Any) -> dict[str, Any]:
        if len(UnknownFieldSet(message)):
            raise Unreadable
        values = zeros.copy()
        for field, value in message.ListFields():
            name, read_one = fields[field]
            # What is printable in full is safe, and most texts are.
            plain = type(value) is str and value.isprintable()
            values[name] = value if plain else read_one(value)
        return values

    return _reader_of_few(fields, zeros) if _are_few(descriptor) else read


def _are_few(descriptor: Descriptor) -> bool:
    """Return whether a message has few fields, each of which is set if it says something."""
    fields = descriptor.fields
    return len(fields) <= _FEW and not any(f.is_repeated or f.has_presence for f in fields)


def _reader_of_few(
    fields: Mapping[FieldDescriptor, tuple[str, Read]], zeros: Mapping[str, Any]
) -> Read:
    # Asked one by one: a list of what is set takes as long as all the rest, for each answer given.
    in_order = sorted(fields.items(), key=lambda field: field[0].number)
    few = [(name, attrgetter(name), read_one) for _, (name, read_one) in in_order]
    first = dict(zeros)

    def read(message: Any) -> dict[str, Any]:
        if len(UnknownFieldSet(message)):
            raise Unreadable
        values = first.copy()
        for name, get, read_one in few:
            if value := get(message):
                plain = type(value) is str and value.isprintable()
                values[name] = value if plain else read_one(value)
        return values

    return read


def _reader(field: FieldDescriptor, wanted: inspect.Field | None) -> Read:
    struct = struct_in(wanted.type) if wanted else None
    if is_map(field):
        return _map_reader(_single(message_in(field).fields_by_name["value"], struct))
    one = _code if is_code(field, wanted) else _single(field, struct)
    return _list_reader(one) if field.is_repeated else one


def _single(field: FieldDescriptor, struct: type[Any] | None) -> Read:
    if field.message_type is not None:
        if field.message_type.full_name == TIMESTAMP:
            return _timestamp
        return message_reader(field.message_type, struct)
    if field.enum_type is not None:
        return _Words(enum_words(field)).__getitem__
    if field.type == FieldDescriptor.TYPE_STRING:
        return _text
    return _as_it_is


def _list_reader(one: Read) -> Read:
    def read(values: Any) -> list[Any]:
        if len(values) > LIST_MAX:
            raise Unreadable
        return [one(value) for value in values]

    return read


def _map_reader(one: Read) -> Read:
    def read(values: Any) -> dict[str, Any]:
        return {_text(key): one(value) for key, value in values.items()}

    return read


def _text(value: str) -> str:
    if value.isprintable() or not unsafe(value):
        return value
    raise Unreadable


def _code(value: str) -> str:
    # In a pattern, `$` also holds before a line's end: such an end is refused here.
    if value.isprintable() or not (value.endswith("\n") or unsafe(value)):
        return value
    raise Unreadable


class _Words(dict[int, str]):
    """The word of each value of an enum."""

    def __missing__(self, _: int) -> str:
        raise Unreadable


def _timestamp(value: Any) -> datetime:
    seconds, nanos = value.seconds, value.nanos
    if not in_range(seconds, nanos):
        raise Unreadable
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=nanos // 1000)


def _as_it_is(value: Any) -> Any:
    return value

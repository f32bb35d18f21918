"""From a message to plain values, in one go: nothing unsafe, nothing unknown is let through.

A reader is compiled once for each message type, in step with the struct that
the values are meant for. It only tells that something is wrong; what, and
where, `problems` looks for, since hardly any message holds anything wrong.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
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


class Unreadable(Exception):
    """A message holds something that must not be let through."""


class MessageReader:
    """Turns messages of one type into what `msgspec.convert` takes.

    A field that is not set is left out, so that the struct's own default
    holds; a number, bool or list without default is zero or empty.

    Args:
        struct: what the values are meant for; None where nothing is.
    """

    def __init__(self, descriptor: Descriptor, struct: type[Any] | None = None) -> None:
        wanted = fields_of(struct)
        self._fields = {
            field: (field.name, _reader(field, wanted.get(field.name)))
            for field in descriptor.fields
        }
        self._zeros = {
            field.name: zero(field)
            for field in descriptor.fields
            if (known := wanted.get(field.name)) and known.required and zero(field) is not None
        }

    def __call__(self, message: Message) -> dict[str, Any]:
        """Return the fields that are set.

        Raises:
            Unreadable: something is wrong with one of them, or unknown.
        """
        if len(UnknownFieldSet(message)):  # type: ignore[arg-type,unused-ignore]
            raise Unreadable
        values = self._zeros.copy()
        for field, value in message.ListFields():
            name, read = self._fields[field]
            values[name] = read(value)
        return values


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
        return MessageReader(field.message_type, struct)
    if field.enum_type is not None:
        words = enum_words(field)
        return partial(_word, words)
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
    # What is printable in full is safe, and most texts are.
    if value.isprintable() or not unsafe(value):
        return value
    raise Unreadable


def _code(value: str) -> str:
    # In a pattern, `$` also holds before a line's end: such an end is refused here.
    if value.isprintable() or not (value.endswith("\n") or unsafe(value)):
        return value
    raise Unreadable


def _word(words: dict[int, str], value: int) -> str:
    word = words.get(value)
    if word is None:
        raise Unreadable
    return word


def _timestamp(value: Any) -> datetime:
    seconds, nanos = value.seconds, value.nanos
    if not in_range(seconds, nanos):
        raise Unreadable
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=nanos // 1000)


def _as_it_is(value: Any) -> Any:
    return value

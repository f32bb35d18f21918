"""From a state to its message on the wire: each field of the message is an attribute of the state.

The bytes are written straight from the state. To fill a message of the library
first, and have that serialised, took three times as long.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.timestamp_pb2 import Timestamp

from duecourse.server.contract import is_map, message_in
from duecourse.server.fields import TIMESTAMP, enum_words

Write = Callable[[Any], bytes]
"""Returns a value in wire form; of a field, with its tag in front."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_VARINT, _LENGTH_DELIMITED = 0, 2
_NUMBERS: Final = frozenset(
    {
        FieldDescriptor.CPPTYPE_BOOL,
        FieldDescriptor.CPPTYPE_INT32,
        FieldDescriptor.CPPTYPE_INT64,
        FieldDescriptor.CPPTYPE_UINT32,
        FieldDescriptor.CPPTYPE_UINT64,
    }
)
_TIMES_KEPT: Final = 4_096


class MessageWriter:
    """Turns structs into messages of one type; compiled once for each type.

    Args:
        given: fields whose values come from the caller, not from the struct; of a
            field that holds messages, these are messages on the wire already.
    """

    def __init__(self, descriptor: Descriptor, given: frozenset[str] = frozenset()) -> None:
        shown = [field for field in descriptor.fields if field.name not in given]
        self._values = _attributes([field.name for field in shown])
        self._writers = [_field(field) for field in shown]
        self._given = {
            field.name: _each(field, entry_writer(field))
            for field in descriptor.fields
            if field.name in given
        }

    def __call__(self, struct: Any, **given: Any) -> bytes:
        """Return the message of a struct.

        Raises:
            AttributeError: the struct lacks what the message shows.
        """
        # What is unset or empty stays unset; a struct is neither, whatever it holds.
        parts = [self._given[name](value) for name, value in given.items() if value]
        for value, write in zip(self._values(struct), self._writers, strict=True):
            if value:
                parts.append(write(value))
        return b"".join(parts)


def entry_writer(field: FieldDescriptor) -> Write:
    """Return what writes one entry of a field; a message in it is on the wire already."""
    return _tagged(field, _single(field) if field.message_type is None else _sized)


def _attributes(names: list[str]) -> Callable[[Any], Iterable[Any]]:
    """Return what looks up attributes, in one call where there are several."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda struct: [getattr(struct, name) for name in names]


def _field(field: FieldDescriptor) -> Write:
    if is_map(field):
        return _map(field)
    return _each(field, _tagged(field, _single(field)))


def _tagged(field: FieldDescriptor, one: Write) -> Write:
    wire_type = _LENGTH_DELIMITED if _has_length(field) else _VARINT
    if field.is_repeated and wire_type == _VARINT:
        raise TypeError(f"{field.full_name}: lists of numbers are not written")
    tag = varint(field.number << 3 | wire_type)
    return lambda value: tag + one(value)


def _each(field: FieldDescriptor, one: Write) -> Write:
    if not field.is_repeated:
        return one
    return lambda values: b"".join([one(value) for value in _ordered(values)])


def _map(field: FieldDescriptor) -> Write:
    """Return what writes a map: a list of entries, each with a key and a value."""
    key, value = (message_in(field).fields_by_name[name] for name in ("key", "value"))
    write_key, write_value = _field(key), _field(value)
    tag = varint(field.number << 3 | _LENGTH_DELIMITED)
    return lambda values: b"".join(
        [tag + _sized(write_key(key) + write_value(one)) for key, one in values.items()]
    )


def _ordered(values: Any) -> Any:
    """Return a collection in an order of its own, or sorted where it has none."""
    return sorted(values) if isinstance(values, frozenset) else values


def _has_length(field: FieldDescriptor) -> bool:
    return field.message_type is not None or field.cpp_type == FieldDescriptor.CPPTYPE_STRING


def _single(field: FieldDescriptor) -> Write:
    if field.message_type is not None:
        return _nested(field.message_type)
    if field.enum_type is not None:
        numbers = {word: varint(number) for number, word in enum_words(field).items()}
        # What was recorded stays readable: a word that is in no list any more, or was in none
        # yet when 0.1 recorded it, is "not said" here and as it was in the history.
        return lambda value: numbers.get(value, varint(0))
    if field.type == FieldDescriptor.TYPE_STRING:
        return lambda value: _sized(value.encode())
    if field.cpp_type not in _NUMBERS:
        raise TypeError(f"{field.full_name}: {field.type} is not written")
    return varint


def _nested(descriptor: Descriptor) -> Write:
    if descriptor.full_name == TIMESTAMP:
        return _time
    if [field.name for field in descriptor.fields] == ["names"]:
        # A list under a key of a map needs a message of its own.
        write = _field(descriptor.fields[0])
        return lambda values: _sized(write(values))
    message = MessageWriter(descriptor)
    return lambda struct: _sized(message(struct))


def _sized(content: bytes) -> bytes:
    return varint(len(content)) + content


def varint(number: int) -> bytes:
    """Return a whole number as the wire has it: seven bits in a byte, the lowest first."""
    if 0 <= number < len(_SMALL):
        return _SMALL[number]
    return _varint(number % 2**64)


def _varint(number: int) -> bytes:
    groups = []
    while number > 0x7F:
        groups.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*groups, number])


_SMALL: Final = tuple(map(_varint, range(2**14)))
"""Lengths and numbers are small, nearly always."""


@lru_cache(_TIMES_KEPT)
def _time(value: datetime) -> bytes:
    return _sized(timestamp(value).SerializeToString())


def timestamp(value: datetime) -> Timestamp:
    """Return the timestamp of an aware time."""
    since = value - _EPOCH
    return Timestamp(seconds=since.days * 86_400 + since.seconds, nanos=since.microseconds * 1_000)

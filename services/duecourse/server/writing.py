"""From a state to its message: each field of the message is an attribute of the state."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from duecourse.server.contract import is_map, message_class, message_in
from duecourse.server.reading import enum_words

Write = Callable[[Any], Any]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class MessageWriter:
    """Turns structs into messages of one type; compiled once for each type."""

    def __init__(self, descriptor: Descriptor, given: frozenset[str] = frozenset()) -> None:
        """Compile.

        Args:
            given: fields whose values come from the caller, not from the struct.
        """
        self._class = message_class(descriptor)
        self._fields = [
            (field.name, _writer(field)) for field in descriptor.fields if field.name not in given
        ]

    def __call__(self, struct: Any, **given: Any) -> Message:
        """Return the message of a struct.

        Raises:
            AttributeError: the struct lacks what the message shows.
        """
        for name, write in self._fields:
            value = getattr(struct, name)
            # What is unset or empty stays unset; a struct is neither, whatever it holds.
            if value:
                given[name] = write(value)
        return self._class(**given)


def _writer(field: FieldDescriptor) -> Write:
    if is_map(field):
        one = _single(message_in(field).fields_by_name["value"])
        return lambda values: {key: one(value) for key, value in values.items()}
    one = _single(field)
    if not field.is_repeated:
        return one
    return lambda values: [one(value) for value in _ordered(values)]


def _ordered(values: Any) -> Any:
    """Return a collection in an order of its own, or sorted where it has none."""
    return sorted(values) if isinstance(values, frozenset) else values


def _single(field: FieldDescriptor) -> Write:
    if field.message_type is not None:
        return _nested(field.message_type)
    if field.enum_type is not None:
        numbers: Mapping[str, int] = {word: n for n, word in enum_words(field).items()}
        # What was recorded stays readable: a word that is in no list any more, or was in none
        # yet when 0.1 recorded it, is "not said" here and as it was in the history.
        return lambda value: numbers.get(value, 0)
    return lambda value: value


def _nested(descriptor: Descriptor) -> Write:
    if descriptor.full_name == "google.protobuf.Timestamp":
        return timestamp
    names = [field.name for field in descriptor.fields]
    if names == ["names"]:
        # A list under a key of a map needs a message of its own.
        cls = message_class(descriptor)
        return lambda values: cls(names=_ordered(values))
    return MessageWriter(descriptor)


def timestamp(value: datetime) -> Timestamp:
    """Return the timestamp of an aware time."""
    since = value - _EPOCH
    return Timestamp(seconds=since.days * 86_400 + since.seconds, nanos=since.microseconds * 1_000)

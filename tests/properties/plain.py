"""The plainest way to read and to write a message: in one walk, by the library's own classes.

The server's way is quicker and in two parts; tests hold it to this one.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.unknown_fields import UnknownFieldSet
from msgspec import inspect

from duecourse.server.contract import enum_in, is_map, message_class, message_in
from duecourse.server.fields import (
    enum_words,
    fields_of,
    is_code,
    struct_in,
    unsafe,
    zero,
)
from duecourse.server.writing import timestamp

Problem = tuple[str, str, str]
"""Reason, sentence and field."""

Problems = list[Problem]
Read = Callable[[Any, str, Problems], Any]


class PlainReader:
    """Turns messages of one type into what `msgspec.convert` takes.

    A field that is not set is left out, so that the struct's own default
    holds; a number, bool or list without default is zero or empty.

    Args:
        struct: what the values are meant for; None where nothing is.
    """

    def __init__(self, descriptor: Descriptor, struct: type[Any] | None = None) -> None:
        wanted = fields_of(struct)
        self._fields = {
            field.number: (field.name, _reader(field, wanted.get(field.name)))
            for field in descriptor.fields
        }
        self._zeros = {
            field.name: zero(field)
            for field in descriptor.fields
            if (known := wanted.get(field.name)) and known.required and zero(field) is not None
        }

    def __call__(self, message: Message, path: str, problems: Problems) -> dict[str, Any]:
        """Return the fields that are set; problems are added to the list, none is raised."""
        values = dict(self._zeros)
        unknown_fields: Any = UnknownFieldSet(message)
        for unknown in islice(unknown_fields, max(0, 20 - len(problems))):
            problems.append(
                (
                    "UNKNOWN_FIELD",
                    f"field number {unknown.field_number} is not known to this release",
                    f"{path}{unknown.field_number}",
                )
            )
        for field, value in message.ListFields():
            name, read = self._fields[field.number]
            values[name] = read(value, path + name, problems)
        return values


def _reader(field: FieldDescriptor, wanted: inspect.Field | None) -> Read:
    struct = struct_in(wanted.type) if wanted else None
    if is_map(field):
        return _map_reader(_single(message_in(field).fields_by_name["value"], struct))
    one = _code if is_code(field, wanted) else _single(field, struct)
    return _list_reader(one) if field.is_repeated else one


def _single(field: FieldDescriptor, struct: type[Any] | None) -> Read:
    if field.message_type is not None:
        if field.message_type.full_name == "google.protobuf.Timestamp":
            return _timestamp
        reader = PlainReader(field.message_type, struct)
        return lambda value, path, problems: reader(value, f"{path}.", problems)
    if field.enum_type is not None:
        return _enum_reader(field)
    if field.type == FieldDescriptor.TYPE_STRING:
        return _string
    return lambda value, _path, _problems: value


def _list_reader(one: Read) -> Read:
    def read(values: Any, path: str, problems: Problems) -> list[Any]:
        if len(values) > 500:
            says = f"{path}: more than {500} entries"
            problems.append(("FIELD_TOO_LARGE", says, path))
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
        says = "holds a control character, a line separator or a bidirectional override"
        problems.append(("TEXT_UNSAFE", f"{path}: {says}", path))
    return value


def _code(value: str, path: str, problems: Problems) -> str:
    # In a pattern, `$` also holds before a line's end: such an end is refused here.
    if value.endswith("\n"):
        says = f"{path}: ends in a line break"
        problems.append(("FIELD_INVALID", says, path))
    return _string(value, path, problems)


def _timestamp(value: Any, path: str, problems: Problems) -> datetime | None:
    seconds, nanos = value.seconds, value.nanos
    if not 0 <= seconds < 7_289_654_400 or not 0 <= nanos < 1_000_000_000:
        says = "not a time between 1970 and 2200"
        problems.append(("TIME_INVALID", f"{path}: {says}", path))
        return None
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=nanos // 1000)


def _enum_reader(field: FieldDescriptor) -> Read:
    words, name = enum_words(field), enum_in(field).name

    def read(value: int, path: str, problems: Problems) -> str:
        if value not in words:
            says = f"{path}: {value} is not a value of {name}"
            problems.append(("FIELD_INVALID", says, path))
        return words.get(value, "")

    return read


Write = Callable[[Any], Any]


class PlainWriter:
    """Turns structs into messages of one type; compiled once for each type."""

    def __init__(self, descriptor: Descriptor, given: frozenset[str] = frozenset()) -> None:
        """Compile.

        Args:
            given: fields whose values come from the caller, not from the struct.
        """
        self._class = message_class(descriptor)
        self._fields = [
            (field.name, _field_writer(field))
            for field in descriptor.fields
            if field.name not in given
        ]

    def __call__(self, struct: Any, **given: Any) -> Message:
        """Return the message of a struct.

        Raises:
            AttributeError: the struct lacks what the message shows.
            KeyError: the struct says a word that the message's enum lacks.
        """
        for name, write in self._fields:
            value = getattr(struct, name)
            # What is unset or empty stays unset; a struct is neither, whatever it holds.
            if value:
                given[name] = write(value)
        return self._class(**given)


def _field_writer(field: FieldDescriptor) -> Write:
    if is_map(field):
        one = _single_writer(message_in(field).fields_by_name["value"])
        return lambda values: {key: one(value) for key, value in values.items()}
    one = _single_writer(field)
    if not field.is_repeated:
        return one
    return lambda values: [one(value) for value in _ordered(values)]


def _ordered(values: Any) -> Any:
    """Return a collection in an order of its own, or sorted where it has none."""
    return sorted(values) if isinstance(values, frozenset) else values


def _single_writer(field: FieldDescriptor) -> Write:
    if field.message_type is not None:
        return _nested(field.message_type)
    if field.enum_type is not None:
        numbers: Mapping[str, int] = {word: n for n, word in enum_words(field).items()}
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
    return PlainWriter(descriptor)

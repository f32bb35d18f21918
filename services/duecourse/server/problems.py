"""What is wrong with a message that `reading` turned away: every problem, with its field's path."""

from collections.abc import Callable
from itertools import islice
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.unknown_fields import UnknownFieldSet
from msgspec import inspect

from duecourse.kernel.refusal import Violation
from duecourse.server.contract import enum_in, is_map, message_in
from duecourse.server.fields import (
    LIST_MAX,
    TIMESTAMP,
    enum_words,
    fields_of,
    in_range,
    is_code,
    struct_in,
    unsafe,
)

UNKNOWN_MAX: Final = 20
"""Unknown fields told of; a message may hold half a million of them."""

Problems = list[Violation]
Look = Callable[[Any, str, Problems], None]


class MessageProblems:
    """Finds the problems of messages of one type, in step with the reader of the same type."""

    def __init__(self, descriptor: Descriptor, struct: type[Any] | None = None) -> None:
        wanted = fields_of(struct)
        self._fields = {
            field: (field.name, _looker(field, wanted.get(field.name)))
            for field in descriptor.fields
        }

    def __call__(self, message: Message, path: str, problems: Problems) -> None:
        """Add every problem of a message to the list.

        Args:
            path: put before the names of fields, `content.`.
        """
        unknown_fields: Any = UnknownFieldSet(message)
        for unknown in islice(unknown_fields, max(0, UNKNOWN_MAX - len(problems))):
            says = f"field number {unknown.field_number} is not known to this release"
            _add(problems, "UNKNOWN_FIELD", says, f"{path}{unknown.field_number}")
        for field, value in message.ListFields():
            name, look = self._fields[field]
            look(value, path + name, problems)


def _add(problems: Problems, reason: str, says: str, path: str) -> None:
    problems.append(Violation(reason, says, field=path))


def _looker(field: FieldDescriptor, wanted: inspect.Field | None) -> Look:
    struct = struct_in(wanted.type) if wanted else None
    if is_map(field):
        return _in_map(_single(message_in(field).fields_by_name["value"], struct))
    one = _in_code if is_code(field, wanted) else _single(field, struct)
    return _in_list(one) if field.is_repeated else one


def _single(field: FieldDescriptor, struct: type[Any] | None) -> Look:
    if field.message_type is not None:
        if field.message_type.full_name == TIMESTAMP:
            return _in_timestamp
        inner = MessageProblems(field.message_type, struct)
        return lambda value, path, problems: inner(value, f"{path}.", problems)
    if field.enum_type is not None:
        return _in_enum(field)
    if field.type == FieldDescriptor.TYPE_STRING:
        return _in_text
    return lambda _value, _path, _problems: None


def _in_list(one: Look) -> Look:
    def look(values: Any, path: str, problems: Problems) -> None:
        if len(values) > LIST_MAX:
            _add(problems, "FIELD_TOO_LARGE", f"{path}: more than {LIST_MAX} entries", path)
            return
        for index, value in enumerate(values):
            one(value, f"{path}[{index}]", problems)

    return look


def _in_map(one: Look) -> Look:
    def look(values: Any, path: str, problems: Problems) -> None:
        for key in values:
            _in_text(key, path, problems)
        for value in values.values():
            one(value, path, problems)

    return look


def _in_text(value: str, path: str, problems: Problems) -> None:
    if unsafe(value):
        says = "holds a control character, a line separator or a bidirectional override"
        _add(problems, "TEXT_UNSAFE", f"{path}: {says}", path)


def _in_code(value: str, path: str, problems: Problems) -> None:
    if value.endswith("\n"):
        _add(problems, "FIELD_INVALID", f"{path}: ends in a line break", path)
    _in_text(value, path, problems)


def _in_enum(field: FieldDescriptor) -> Look:
    words, name = enum_words(field), enum_in(field).name

    def look(value: int, path: str, problems: Problems) -> None:
        if value not in words:
            _add(problems, "FIELD_INVALID", f"{path}: {value} is not a value of {name}", path)

    return look


def _in_timestamp(value: Any, path: str, problems: Problems) -> None:
    if not in_range(value.seconds, value.nanos):
        _add(problems, "TIME_INVALID", f"{path}: not a time between 1970 and 2200", path)

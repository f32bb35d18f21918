"""Requests from plain values, so that a caller need not import every message class."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.struct_pb2 import Struct
from google.protobuf.timestamp_pb2 import Timestamp


def message_of(descriptor: Descriptor, values: Mapping[str, Any]) -> Message:
    """Return a message of plain values.

    Nested messages may be given as mappings, times as aware datetimes, and
    values of an enum by their word: `state="draft"`; the empty word is unset,
    and of an answer True is yes and False is no.

    Raises:
        TypeError: a field does not exist, or cannot hold what is given.
        ValueError: an enum knows no such word, or a time does not say its zone.
    """
    fields = descriptor.fields_by_name
    for name in values:
        if name not in fields:
            raise TypeError(f"{descriptor.name} has no field {name!r}")
    made: Message = _class(descriptor)(
        **{n: _value(fields[n], v) for n, v in values.items() if v is not None}
    )
    return made


def _class(descriptor: Descriptor) -> Any:
    return GetMessageClass(descriptor)


def _value(field: FieldDescriptor, value: Any) -> Any:
    if field.is_repeated and not isinstance(value, Mapping):
        return [_single(field, one) for one in value]
    return _single(field, value)


def _single(field: FieldDescriptor, value: Any) -> Any:
    if field.enum_type is not None and isinstance(value, bool):
        return _number(field.enum_type, "yes" if value else "no")
    if field.enum_type is not None and isinstance(value, str):
        return _number(field.enum_type, value)
    if isinstance(value, datetime):
        return _timestamp(value)
    if field.message_type is not None and isinstance(value, Mapping):
        return message_of(field.message_type, value)
    return value


def _timestamp(value: datetime) -> Timestamp:
    if value.tzinfo is None:
        raise ValueError("a time must say its zone")
    message = Timestamp()
    message.FromDatetime(value)
    return message


def _prefix(enum: Any) -> str:
    """Return what every value's name begins with: `POST_STATE_`."""
    return str(enum.values_by_number[0].name).removesuffix("UNSPECIFIED")


def _number(enum: Any, word: str) -> int:
    if not word:
        return 0
    value = enum.values_by_name.get(_prefix(enum) + word.upper()) or enum.values_by_name.get(word)
    if value is None:
        raise ValueError(f"{enum.name} knows no {word!r}")
    return int(value.number)


def word_of(message: Message, field: str) -> str:
    """Return the value of an enum field as the domain writes it: `consent_verified`."""
    return str(_one(message.DESCRIPTOR.fields_by_name[field], getattr(message, field)))


def readable(message: Message) -> dict[str, Any]:
    """Return the fields of a message that hold something, enums in the domain's words."""
    if isinstance(message, Struct):
        return dict(in_order(MessageToDict(message)))
    return {
        field.name: _readable(field, getattr(message, field.name))
        for field, _ in message.ListFields()
    }


def in_order(value: Any) -> Any:
    """Return what a Struct holds with its names sorted: it keeps no order, nor the same one."""
    if isinstance(value, dict):
        return {name: in_order(one) for name, one in sorted(value.items())}
    return [in_order(one) for one in value] if isinstance(value, list) else value


def _readable(field: Any, value: Any) -> Any:
    if hasattr(value, "items") and not isinstance(value, Message):
        inner = field.message_type.fields_by_name["value"]
        return {key: _one(inner, one) for key, one in sorted(value.items())}
    if field.is_repeated and not isinstance(value, Message | str):
        return [_one(field, one) for one in value]
    return _one(field, value)


def _one(field: Any, value: Any) -> Any:
    if isinstance(value, Timestamp):
        return f"{value.ToDatetime():%Y-%m-%d %H:%M:%S} UTC"
    if isinstance(value, Message):
        return readable(value)
    if field.enum_type is not None and isinstance(value, int):
        enum: Any = field.enum_type
        return str(enum.values_by_number[value].name).removeprefix(_prefix(enum)).lower()
    return value

"""Requests from plain values, so that a caller need not import every message class."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.struct_pb2 import Struct
from google.protobuf.timestamp_pb2 import Timestamp


def message_of(descriptor: Descriptor, values: Mapping[str, Any]) -> Message:
    """Return a message of plain values.

    Nested messages may be given as mappings, lists as lists or tuples, times as aware
    datetimes or as RFC 3339 text, and values of an enum by their word: `state="draft"`; the
    empty word is unset, and of an answer True is yes and False is no. What is None is left out.

    Raises:
        TypeError: a field does not exist, or cannot hold what is given; names its path.
        ValueError: an enum knows no such word, or a time does not say its zone; likewise.
    """
    return _made(descriptor, values, "")


def _made(descriptor: Descriptor, values: Mapping[str, Any], path: str) -> Message:
    kind: Any = GetMessageClass(descriptor)
    made: Message = kind()
    for name, value in values.items():
        field = descriptor.fields_by_name.get(name)
        if field is None:
            raise TypeError(
                f"{path}{name}: {descriptor.name} has no such field{_near(descriptor, name)}"
            )
        if value is None:
            continue
        here = f"{path}{name}"
        held = _value(field, value, here)
        try:
            made.MergeFrom(kind(**{name: held}))
        except (TypeError, ValueError) as error:
            raise type(error)(f"{here}: {_wanted(field)}, not {_kind(value)}") from error
    return made


def _near(descriptor: Descriptor, name: str) -> str:
    near = get_close_matches(name, descriptor.fields_by_name, 1)
    return f"; did you mean {near[0]}?" if near else ""


def _value(field: FieldDescriptor, value: Any, path: str) -> Any:
    if _is_map(field):
        return _in_a_map(field, value, path)
    if not field.is_repeated:
        return _single(field, value, path)
    # A text is a row of letters, and a mapping one of names: neither is meant as a list.
    if isinstance(value, str | bytes | Mapping | Message) or not isinstance(value, Iterable):
        raise TypeError(f"{path}: a list is wanted, not {_kind(value)}")
    return [_single(field, one, f"{path}[{number}]") for number, one in enumerate(value)]


def _is_map(field: FieldDescriptor) -> bool:
    return field.message_type is not None and field.message_type.GetOptions().map_entry


def _in_a_map(field: FieldDescriptor, value: Any, path: str) -> dict[Any, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(f"{path}: a mapping is wanted, not {_kind(value)}")
    inner: Any = field.message_type
    held = inner.fields_by_name["value"]
    return {key: _single(held, one, f"{path}[{key!r}]") for key, one in value.items()}


def _single(field: FieldDescriptor, value: Any, path: str) -> Any:
    if field.enum_type is not None and isinstance(value, bool):
        return _number(field.enum_type, "yes" if value else "no", path)
    if field.enum_type is not None and isinstance(value, str):
        return _number(field.enum_type, value, path)
    if field.message_type is None:
        return value
    if isinstance(value, Mapping):
        return _made(field.message_type, value, f"{path}.")
    if field.message_type.full_name == Timestamp.DESCRIPTOR.full_name:
        return _timestamp(value, path)
    if not isinstance(value, Message) or value.DESCRIPTOR.full_name != field.message_type.full_name:
        raise TypeError(f"{path}: {_wanted(field)}, not {_kind(value)}")
    return value


def _timestamp(value: Any, path: str) -> Timestamp:
    if isinstance(value, Timestamp):
        return value
    if isinstance(value, str):
        value = _read_time(value, path)
    if not isinstance(value, datetime):
        raise TypeError(f"{path}: a datetime or RFC 3339 text is wanted, not {_kind(value)}")
    if value.tzinfo is None:
        raise ValueError(f"{path}: a time must say its zone")
    message = Timestamp()
    message.FromDatetime(value)
    return message


def _read_time(text: str, path: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{path}: {text!r} is no time such as 2026-11-02T09:00:00Z") from None


def _wanted(field: FieldDescriptor) -> str:
    """Return what one value of a field may be, in Python's words."""
    if field.enum_type is not None:
        return f"a word of {field.enum_type.name} is wanted"
    if field.message_type is not None:
        return f"a mapping or a {field.message_type.name} is wanted"
    return f"{_PYTHON[field.cpp_type]} is wanted"


_PYTHON: Final[Mapping[int, str]] = {
    FieldDescriptor.CPPTYPE_BOOL: "True or False",
    FieldDescriptor.CPPTYPE_DOUBLE: "a number",
    FieldDescriptor.CPPTYPE_FLOAT: "a number",
    FieldDescriptor.CPPTYPE_INT32: "a whole number",
    FieldDescriptor.CPPTYPE_INT64: "a whole number",
    FieldDescriptor.CPPTYPE_STRING: "a text",
    FieldDescriptor.CPPTYPE_UINT32: "a whole number from 0",
    FieldDescriptor.CPPTYPE_UINT64: "a whole number from 0",
}


def _kind(value: Any) -> str:
    """Return what a value is, without showing it: it may be personal."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return repr(value)
    return f"a {type(value).__name__}"


def _prefix(enum: Any) -> str:
    """Return what every value's name begins with: `POST_STATE_`."""
    return str(enum.values_by_number[0].name).removesuffix("UNSPECIFIED")


def _number(enum: Any, word: str, path: str) -> int:
    if not word:
        return 0
    value = enum.values_by_name.get(_prefix(enum) + word.upper()) or enum.values_by_name.get(word)
    if value is None:
        known = ", ".join(words_of(enum))
        raise ValueError(f"{path}: {enum.name} knows no {word!r}; it knows {known}")
    return int(value.number)


def words_of(enum: Any) -> list[str]:
    """Return the words of an enum as the domain writes them, without the unset one."""
    prefix = _prefix(enum)
    return [str(value.name).removeprefix(prefix).lower() for value in enum.values if value.number]


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

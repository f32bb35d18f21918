"""From a state to its message on the wire: each field of the message is an attribute of the state.

For each message type one function is written and compiled, which puts the bytes
together straight from the state's attributes. Filling a message of the library
first, and having that serialised, took twice as long (decision 025).
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.timestamp_pb2 import Timestamp

from duecourse.server.contract import is_map, message_in
from duecourse.server.fields import TIMESTAMP, enum_words

Write = Callable[..., bytes]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_VARINT, _LENGTH_DELIMITED = 0, 2
_TIMES_KEPT: Final = 4_096
_LENGTHS_KEPT: Final = 512
_PARTS_KEPT: Final = 2_048
"""Of one field of one message."""
_ENTRIES_WORTH_KEEPING: Final = 4
_FIELDS_WORTH_KEEPING: Final = 16
_IN_ORDER: Final = "sorted(value) if isinstance(value, frozenset) else value"
"""A collection in an order of its own, or sorted where it has none."""
_NUMBERS: Final = frozenset(
    {
        FieldDescriptor.CPPTYPE_BOOL,
        FieldDescriptor.CPPTYPE_INT32,
        FieldDescriptor.CPPTYPE_INT64,
        FieldDescriptor.CPPTYPE_UINT32,
        FieldDescriptor.CPPTYPE_UINT64,
    }
)


class Varints(dict[int, bytes]):
    """Whole numbers as the wire has them: seven bits in a byte, the lowest first."""

    def __missing__(self, number: int) -> bytes:
        """Return one that is too large, or negative, to be at hand."""
        number %= 2**64
        groups = []
        while number > 0x7F:
            groups.append(number & 0x7F | 0x80)
            number >>= 7
        return bytes([*groups, number])


VARINTS: Final = Varints()
VARINTS.update({number: VARINTS[number] for number in range(2**14)})


class Heads(dict[int, bytes]):
    """What leads a text or a message on the wire, by its length: its tag and that length."""

    def __init__(self, tag: bytes) -> None:
        super().__init__({length: tag + VARINTS[length] for length in range(_LENGTHS_KEPT)})
        self._tag = tag

    def __missing__(self, length: int) -> bytes:
        """Return the head of one that is longer than what is at hand."""
        return self._tag + VARINTS[length]


_heads: Final = cache(Heads)
"""Of each tag once: fields of all messages share them by their number."""


class Kept(dict[int, tuple[object, bytes]]):
    """What was written of parts that never change, by their identity.

    A post's content and its two dozen answers are the same objects in each state that follows.
    A part is held with what was written of it, so that no other has its identity meanwhile.
    """

    def keep(self, part: object, written: bytes) -> tuple[object, bytes]:
        """Return both; keep them if that is worth it, and forget all others when there are many.

        A list is not kept: it may change.
        """
        worth_it = type(part) is not list
        if type(part) is tuple:
            worth_it = len(part) >= _ENTRIES_WORTH_KEEPING
        if worth_it:
            if len(self) >= _PARTS_KEPT:
                self.clear()
            self[id(part)] = (part, written)
        return part, written


@cache
def message_writer(descriptor: Descriptor, given: frozenset[str] = frozenset()) -> Write:
    """Return a function from a struct to its message on the wire; for each message one.

    What one command wrote of a content, the reply to the next on the same post takes up. The
    function raises AttributeError if the struct lacks what the message shows.

    Args:
        given: fields whose values come from the caller, by name, not from the struct;
            of a field that holds messages, these are messages on the wire already.
    """
    used: dict[str, Any] = {"varints": VARINTS, "time": _time}
    names = [field.name for field in descriptor.fields if field.name in given]
    lines = [f"def write({', '.join(['struct', *names])}):", "    parts = []"]
    for field in descriptor.fields:
        value = field.name if field.name in given else f"struct.{field.name}"
        # What is unset or empty stays unset; a struct is neither, whatever it holds.
        lines.append(f"    if value := {value}:")
        lines += (f"        {line}" for line in _field(field, used, field.name in given))
    source = "\n".join([*lines, "    return b''.join(parts)"])
    exec(compile(source, f"<writer of {descriptor.full_name}>", "exec"), used)  # noqa: S102
    written: Write = used["write"]
    return written


def entry_writer(field: FieldDescriptor) -> Callable[[bytes], bytes]:
    """Return a function that puts a message or a text, already on the wire, into a field."""
    heads = _heads(_tag(field))
    return lambda content: heads[len(content)] + content


def _field(field: FieldDescriptor, used: dict[str, Any], is_given: bool) -> Iterator[str]:
    """Yield the lines that write `value`; what they use by name is put into `used`."""
    if is_map(field):
        yield from _map(field, used)
    elif not is_given and _is_worth_keeping(field):
        yield from _kept(field, used)
    elif not field.is_repeated:
        yield from _single(field, used, _tag(field), is_given)
        yield "parts.append(data)"
    elif _has_length(field):
        yield f"for value in {_IN_ORDER}:"
        yield from (f"    {line}" for line in _single(field, used, _tag(field), is_given))
        yield "    parts.append(data)"
    else:
        yield from _packed(field, used)


def _is_worth_keeping(field: FieldDescriptor) -> bool:
    inner = field.message_type
    if inner is None or inner.full_name == TIMESTAMP:
        return False
    return bool(field.is_repeated) or len(inner.fields) >= _FIELDS_WORTH_KEEPING


def _kept(field: FieldDescriptor, used: dict[str, Any]) -> Iterator[str]:
    """Write a part, or the entries of a list, unless it is known what that comes to."""
    kept = f"kept_{field.number}"
    used[kept] = Kept()
    yield f"kept = {kept}.get(id(value))"
    yield "if kept is None:"
    yield "    part, entries = value, []"
    yield f"    for value in {_IN_ORDER}:" if field.is_repeated else "    if value:"
    yield from (f"        {line}" for line in _single(field, used, _tag(field)))
    yield "        entries.append(data)"
    yield f"    kept = {kept}.keep(part, b''.join(entries))"
    yield "parts.append(kept[1])"


def _map(field: FieldDescriptor, used: dict[str, Any]) -> Iterator[str]:
    """Write each entry as a message of a key and a value."""
    key, entry = (message_in(field).fields_by_name[name] for name in ("key", "value"))
    yield "for value, entry in value.items():"
    yield from (f"    {line}" for line in _single(key, used, _tag(key)))
    yield "    key = data"
    yield "    value = entry"
    yield from (f"    {line}" for line in _single(entry, used, _tag(entry)))
    yield "    data = key + data"
    yield f"    parts.append({_tag(field)!r} + varints[len(data)] + data)"


def _packed(field: FieldDescriptor, used: dict[str, Any]) -> Iterator[str]:
    """Write numbers one after the other, with one tag."""
    yield "numbers = b''"
    yield f"for value in {_IN_ORDER}:"
    yield from (f"    {line}" for line in _single(field, used, b""))
    yield "    numbers += data"
    yield f"parts.append({_tag(field, _LENGTH_DELIMITED)!r} + varints[len(numbers)] + numbers)"


def _single(
    field: FieldDescriptor, used: dict[str, Any], tag: bytes, is_given: bool = False
) -> Iterator[str]:
    """Yield the lines that make `data` of one `value`, led by a tag, and a length if it has one."""
    heads = f"heads_{tag.hex()}"
    used[heads] = _heads(tag)
    if field.message_type is not None:
        if field.message_type.full_name == TIMESTAMP:
            yield f"data = {tag!r} + time(value)"
            return
        if not is_given:
            used[f"write_{field.number}"] = _nested(field.message_type)
            yield f"value = write_{field.number}(value)"
        yield f"data = {heads}[len(value)] + value"
    elif field.enum_type is not None:
        words = {word: tag + VARINTS[number] for number, word in enum_words(field).items()}
        used[f"words_{field.number}"] = words
        # What was recorded stays readable: a word that is in no list any more, or was in none
        # yet when 0.1 recorded it, is "not said" here and as it was in the history.
        yield f"data = words_{field.number}.get(value, {tag + bytes(1)!r})"
    elif field.type == FieldDescriptor.TYPE_STRING:
        yield "data = value.encode()"
        yield f"data = {heads}[len(data)] + data"
    elif field.cpp_type in _NUMBERS:
        yield f"data = {tag!r} + varints[value]"
    else:
        raise TypeError(f"{field.full_name}: {field.type} is not written")


def _nested(descriptor: Descriptor) -> Write:
    if [field.name for field in descriptor.fields] != ["names"]:
        return message_writer(descriptor)
    # A list under a key of a map needs a message of its own.
    write = message_writer(descriptor, frozenset({"names"}))
    return lambda names: write(None, names)


def _tag(field: FieldDescriptor, wire_type: int | None = None) -> bytes:
    if wire_type is None:
        wire_type = _LENGTH_DELIMITED if _has_length(field) else _VARINT
    return VARINTS[field.number << 3 | wire_type]


def _has_length(field: FieldDescriptor) -> bool:
    return field.message_type is not None or field.cpp_type == FieldDescriptor.CPPTYPE_STRING


@lru_cache(_TIMES_KEPT)
def _time(value: datetime) -> bytes:
    """Return a time as the wire has it, with its length; a post shows the same ones for long."""
    content = timestamp(value).SerializeToString()
    return VARINTS[len(content)] + content


def timestamp(value: datetime) -> Timestamp:
    """Return the timestamp of an aware time."""
    since = value - _EPOCH
    return Timestamp(seconds=since.days * 86_400 + since.seconds, nanos=since.microseconds * 1_000)

"""The field types that events and commands are made of.

A text field is personal unless its type says that it is not: a test walks
every event and refuses a bare `str`. What is personal never enters the
record's bytes, only a salted commitment to it (architecture, "the stored
bytes are the evidence").
"""

from collections.abc import Callable
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

TEXT_MAX_CHARS: Final = 20_000
LINE_MAX_CHARS: Final = 500

_ID = r"[a-z0-9][a-z0-9._-]{0,62}"
ID_PATTERN: Final = rf"^{_ID}$"
"""For full matches and JSON Schema; below it is `\\Z`, since `$` lets a last line break pass."""
NAME_PATTERN: Final = rf"^organisations/{_ID}(/[a-z]+/{_ID})?$"

Text = Annotated[str, Meta(max_length=TEXT_MAX_CHARS, extra={"personal": "content"})]
"""Free text of a post or a note: personal, at most 20,000 characters."""

Line = Annotated[str, Meta(max_length=LINE_MAX_CHARS, extra={"personal": "content"})]
"""One short line of free text: personal, at most 500 characters."""

Url = Annotated[str, Meta(max_length=2_000, extra={"personal": "content"})]
"""An address on the web: personal, since addresses name people."""

Identity = Annotated[str, Meta(max_length=LINE_MAX_CHARS, extra={"personal": "identity"})]
"""Who somebody is: personal, kept apart from content."""

Code = Annotated[str, Meta(pattern=rf"^({_ID})?\Z", extra={"personal": False})]
"""An id out of a closed or controlled list (category, role, checklist item); empty is unset."""

Name = Annotated[
    str, Meta(pattern=rf"^(organisations/{_ID}(/[a-z]+/{_ID})?)?\Z", extra={"personal": False})
]
"""A resource name; ids in it are surrogates, never a person's own name. Empty is unset."""

Clause = Annotated[str, Meta(max_length=80, extra={"personal": False})]
"""A clause id as the pack writes it."""

Digest = Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z", extra={"personal": False})]
"""Lower-case hex SHA-256; empty is unset."""

Version = Annotated[str, Meta(max_length=63, extra={"personal": False})]
"""The label of a policy version."""

Day = Annotated[str, Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?\Z", extra={"personal": False})]
"""A day of the calendar, for example 2026-12-24; empty is unset."""

Zone = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_+/-]{0,63}$", extra={"personal": False})]
"""IANA name of a time zone, for example Europe/London."""


def is_marked(annotation: msgspec.inspect.Type) -> bool:
    """Return whether a field's type says if it is personal."""
    return isinstance(annotation, msgspec.inspect.Metadata) and "personal" in (
        annotation.extra or {}
    )


def personal_paths(event_type: type[Struct]) -> tuple[tuple[str, ...], ...]:
    """Return the path of every personal field of an event type.

    A path goes through structs; a collection that holds anything personal is
    one field as a whole.
    """
    return tuple(_paths(msgspec.inspect.type_info(event_type), _is_personal))


def time_paths(event_type: type[Struct]) -> tuple[tuple[str, ...], ...]:
    """Return the path of every time in an event type, through structs."""
    return tuple(_paths(msgspec.inspect.type_info(event_type), _is_time))


def _paths(
    info: msgspec.inspect.Type, wanted: Callable[[msgspec.inspect.Type], bool]
) -> list[tuple[str, ...]]:
    if not isinstance(info, msgspec.inspect.StructType):
        return []
    found: list[tuple[str, ...]] = []
    for field in info.fields:
        inner = unwrapped(field.type)
        if wanted(inner):
            found.append((field.encode_name,))
        else:
            found.extend((field.encode_name, *rest) for rest in _paths(inner, wanted))
    return found


def _is_time(info: msgspec.inspect.Type) -> bool:
    return isinstance(info, msgspec.inspect.DateTimeType)


def unwrapped(info: msgspec.inspect.Type) -> msgspec.inspect.Type:
    """Return a type without `| None`."""
    if isinstance(info, msgspec.inspect.UnionType):
        others = [t for t in info.types if not isinstance(t, msgspec.inspect.NoneType)]
        if len(others) == 1:
            return others[0]
    return info


def _is_personal(info: msgspec.inspect.Type) -> bool:
    if isinstance(info, msgspec.inspect.Metadata):
        return bool((info.extra or {}).get("personal")) or _is_personal(info.type)
    item = getattr(info, "item_type", None)
    if item is None:
        return False
    item = unwrapped(item)
    return _is_personal(item) or bool(_paths(item, _is_personal))

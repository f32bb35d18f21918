"""`name=value` words of the command line, read by the contract's own fields.

A field is named as refusals name it: `content.text`, `content.media[0].kind`.
"""

import json
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from duecourse.cli.exits import Ended, ExitCode
from duecourse.client.messages import message_of, words_of

_WORD: Final = re.compile(r"(?P<path>[a-z_0-9.\[\]]+)(?P<mark>[=@])(?P<value>.*)", re.DOTALL)
_INDEX: Final = re.compile(r"\[(\d+)\]")
CONTEXT: Final = "context"
"""The field of a command that options fill, not words."""

_ANSWERS: Final = {"yes": True, "true": True, "no": False, "false": False}
_WHOLE: Final = frozenset(
    {
        FieldDescriptor.CPPTYPE_INT32,
        FieldDescriptor.CPPTYPE_INT64,
        FieldDescriptor.CPPTYPE_UINT32,
        FieldDescriptor.CPPTYPE_UINT64,
    }
)


def is_field(word: str) -> bool:
    """Return whether a word gives a field a value."""
    return _WORD.fullmatch(word) is not None


def put(made: dict[str, Any], descriptor: Descriptor, words: Iterable[str]) -> None:
    """Put the values of words into a request's plain values.

    `name=value` gives a value, once more one of a list, `name@FILE` what a file holds;
    `name=` empties.

    Raises:
        Ended: a word names no field, or its value is none of the field's.
    """
    seen: set[str] = set()
    for word in words:
        form = _WORD.fullmatch(word)
        if form is None:
            raise Ended(ExitCode.USAGE, f"{word!r}: write name=value, or name@FILE")
        path = form["path"]
        text = form["value"] if form["mark"] == "=" else _content(path, form["value"])
        steps = _INDEX.sub(r".\1", path).split(".")
        if _put(made, descriptor, steps, text, path) and path in seen:
            raise Ended(ExitCode.USAGE, f"{path}: given twice, and it holds one value")
        seen.add(path)


def split(descriptor: Descriptor, words: list[str]) -> tuple[dict[str, Any], list[str]]:
    """Return the resource that a request is about, as a field, and the other words."""
    about = next((one for one in ("name", "parent") if one in descriptor.fields_by_name), None)
    if about is None or not words or is_field(words[0]):
        return {}, words
    return {about: words[0]}, words[1:]


def checked(descriptor: Descriptor, values: dict[str, Any]) -> dict[str, Any]:
    """Return plain values that a request can be made of.

    Raises:
        Ended: a field cannot hold what is given; nothing was asked of a server.
    """
    try:
        message_of(descriptor, values)
    except (TypeError, ValueError) as error:
        raise Ended(ExitCode.USAGE, str(error)) from error
    return values


def _content(path: str, file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8")
    except OSError as error:
        raise Ended(ExitCode.USAGE, f"{path}: {file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise Ended(ExitCode.USAGE, f"{path}: {file} is no text in UTF-8") from error


def _put(
    made: dict[str, Any], descriptor: Descriptor, steps: list[str], text: str, path: str
) -> bool:
    """Put one value where it belongs; return whether it is the only one there."""
    name, *rest = steps
    field = descriptor.fields_by_name.get(name)
    if field is None or name == CONTEXT:
        raise _unknown(descriptor, name, path)
    if field.is_repeated:
        return _put_item(made.setdefault(name, []), field, rest, text, path)
    if not rest:
        made[name] = _read(field, text, path)
        return True
    inner = _inner(field)
    if inner is None:
        raise Ended(ExitCode.USAGE, f"{path}: {name} holds nothing named {rest[0]!r}")
    return _put(made.setdefault(name, {}), inner, rest, text, path)


def _put_item(
    items: list[Any], field: FieldDescriptor, rest: list[str], text: str, path: str
) -> bool:
    if not rest:
        if not text:
            items.clear()
            return False
        given = _read(field, text, path)
        items.extend(given if isinstance(given, list) else [given])
        return False
    number, *further = rest
    inner = _inner(field)
    if not number.isdecimal() or int(number) > len(items):
        raise Ended(ExitCode.USAGE, f"{path}: the next one in the list is number {len(items)}")
    if int(number) == len(items):
        items.append({})
    if further and inner is not None:
        return _put(items[int(number)], inner, further, text, path)
    items[int(number)] = _read(field, text, path)
    return True


def _inner(field: FieldDescriptor) -> Descriptor | None:
    """Return what a field holds where that is fields of the contract's own."""
    held = field.message_type
    return held if held is not None and held.file.package == _PACKAGE else None


_PACKAGE: Final = "duecourse.v1"


def _unknown(descriptor: Descriptor, name: str, path: str) -> Ended:
    near = get_close_matches(name, descriptor.fields_by_name, 1)
    known = ", ".join(f.name for f in descriptor.fields if f.name != CONTEXT)
    hint = f"did you mean {near[0]}?" if near else f"there is {known}"
    return Ended(ExitCode.USAGE, f"{path}: there is no such field; {hint}")


def _read(field: FieldDescriptor, text: str, path: str) -> Any:
    """Return a value as `message_of` takes it; it says what of words and times is wrong."""
    if _inner(field) is not None:
        return _read_json(text, path)
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return _one_of(_ANSWERS, text, path)
    if field.cpp_type in _WHOLE and text:
        if not text.isdecimal():
            raise Ended(ExitCode.USAGE, f"{path}: {text!r} is no whole number")
        return int(text)
    return text if text or field.cpp_type == FieldDescriptor.CPPTYPE_STRING else None


def _read_json(text: str, path: str) -> Any:
    try:
        return json.loads(text) if text else None
    except json.JSONDecodeError as error:
        says = (
            f"{path}: give its fields apart, {path}.name=value, or all of it as JSON: {error.msg}"
        )
        raise Ended(ExitCode.USAGE, says) from error


def _one_of(known: dict[str, Any], text: str, path: str) -> Any:
    if text.lower() not in known:
        raise Ended(ExitCode.USAGE, f"{path}: {text!r} is none of {', '.join(known)}")
    return known[text.lower()]


def fields(descriptor: Descriptor, path: str = "") -> Iterator[tuple[str, FieldDescriptor]]:
    """Yield every field that words may give, with its path; that of items ends in `[0]`."""
    for field in descriptor.fields:
        here = f"{path}{field.name}"
        if here == CONTEXT:
            continue
        inner = _inner(field)
        if inner is None:
            yield here, field
        else:
            yield from fields(inner, f"{here}[0]." if field.is_repeated else f"{here}.")


def known_words(field: FieldDescriptor) -> list[str]:
    """Return what a field may hold where that is a closed list; else nothing."""
    if field.enum_type is not None:
        return words_of(field.enum_type)
    return ["yes", "no"] if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL else []

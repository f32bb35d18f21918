"""What a parameter of a guard may say: every one is of a kind that can be checked.

A free word in a pack would switch its rule off, or on for ever, in silence. So each parameter
is yes or no, a number or a period within its range, a word of a closed list or of one that
the pack declares, an id that the rule itself declares, or prose that people read.
A test walks every guard's parameters (docs/decisions/079-every-value-has-its-range.md).
"""

from collections.abc import Iterator
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from duecourse.evidence.visible import seen
from duecourse.evidence.words import Vocabulary, vocabulary_in
from duecourse.kernel.durations import lies_within, period

PROSE_MAX_CHARS: Final = 400

Prose = Annotated[str, Meta(extra={"param": "prose"})]
"""A sentence that people read; nothing turns on it."""

Declared = Annotated[str, Meta(extra={"param": "declares"})]
"""An id that the rule itself declares, such as a checklist item: commands name it."""

Field = Annotated[str, Meta(extra={"param": "field"})]
"""A field of what is judged; the guard's own parameters refuse any other."""

FieldWord = Annotated[str, Meta(extra={"param": "word of the field"})]
"""A word of the field that another parameter names (`Checked`)."""


def lasting(least: str, most: str) -> Meta:
    """Return what makes a text a period between two others, both included."""
    return Meta(extra={"param": "period", "least": least, "most": most})


def between(least: int, most: int) -> Meta:
    """Return what makes a whole number one between two others, both included."""
    return Meta(extra={"param": "number", "least": least, "most": most})


class Checked(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of parameters that have to fit together when a pack is laid down."""

    def of_field(self) -> Iterator[tuple[str, str, Vocabulary]]:
        """Yield each word of a field that another parameter names.

        It is where the word stands, the word, and the vocabulary of the field; an empty
        vocabulary takes any id.
        """
        return iter(())

    def at_odds(self) -> Iterator[tuple[str, str]]:
        """Yield each parameter that contradicts another, and how."""
        return iter(())


def kind_of(info: msgspec.inspect.Type) -> str:
    """Return what a parameter may say, in words; empty for one that could say anything."""
    extra = _extra(info)
    plain = _plain(info)
    inner = getattr(plain, "item_type", None)
    if inner is not None:
        return f"list: {found}" if (found := kind_of(inner)) else ""
    if isinstance(plain, msgspec.inspect.BoolType):
        return "true or false"
    if isinstance(plain, msgspec.inspect.LiteralType):
        return " or ".join(f"`{value}`" for value in plain.values)
    if vocabulary := vocabulary_in(info):
        return _words(vocabulary)
    return _said(extra)


_KINDS: Final = {
    "prose": "a sentence for people",
    "declares": "an id that the rule declares",
    "expression": "an expression over facts",
    "field": "a field of the content",
    "word of the field": "what the field may say",
}


def _said(extra: dict[str, Any]) -> str:
    kind = extra.get("param", "")
    if kind not in ("period", "number"):
        return _KINDS.get(kind, "")
    least, most = extra["least"], extra["most"]
    return str(least) if least == most else f"{kind} from {least} to {most}"


def _words(vocabulary: Vocabulary) -> str:
    known = " or ".join(f"`{word}`" for word in vocabulary.known)
    if not vocabulary.name:
        return known
    named = f"of the pack's {vocabulary.name}"
    return f"{named} or {known}" if known else named


def out_of_place(params: Struct) -> Iterator[tuple[str, str]]:
    """Yield what no rule that is laid down now may say, with the parameter that says it."""
    info = msgspec.inspect.type_info(type(params))
    for field in info.fields if isinstance(info, msgspec.inspect.StructType) else ():
        value = getattr(params, field.name)
        if value == () and field.required:
            yield field.encode_name, "at least one must be named"
        extra = _extra(field.type)
        for one in value if isinstance(value, tuple) else (value,):
            if says := _misfit(one, extra):
                yield field.encode_name, says


def _misfit(value: object, extra: dict[str, Any]) -> str:
    match extra.get("param"), value:
        case "period", str():
            return lies_within(period(value), extra["least"], extra["most"])
        case "number", int() if not extra["least"] <= value <= extra["most"]:
            return f"{value} is not from {extra['least']} to {extra['most']}"
        case "prose", str():
            return _no_sentence(value)
        case "declares", str() if not _is_id(value):
            return f"{value!r} is no id: small letters, digits, `.`, `_` and `-`, at most 63"
        case _:
            return ""


def _no_sentence(value: str) -> str:
    if sum(map(seen, value)) < _SHORTEST:
        return "says nothing that a reader can see"
    return f"longer than {PROSE_MAX_CHARS} characters" if len(value) > PROSE_MAX_CHARS else ""


_SHORTEST: Final = 3
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_ID_MAX: Final = 63


def _is_id(value: str) -> bool:
    fits = 0 < len(value) <= _ID_MAX and set(value) <= _LETTERS | set("._-")
    return fits and value[0] in _LETTERS


def _plain(info: msgspec.inspect.Type) -> msgspec.inspect.Type:
    while isinstance(info, msgspec.inspect.Metadata):
        info = info.type
    if isinstance(info, msgspec.inspect.UnionType):
        (only,) = (t for t in info.types if not isinstance(t, msgspec.inspect.NoneType))
        return _plain(only)
    return info


def _extra(info: msgspec.inspect.Type) -> dict[str, Any]:
    """Return what the type says of itself, of its elements where it is a list."""
    found: dict[str, Any] = {}
    if isinstance(info, msgspec.inspect.UnionType):
        for one in info.types:
            found |= _extra(one)
    elif isinstance(info, msgspec.inspect.Metadata):
        found = {**_extra(info.type), **(info.extra or {})}
    elif (inner := getattr(info, "item_type", None)) is not None:
        found = _extra(inner)
    return found

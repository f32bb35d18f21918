"""Closed lists of words: what a field may say where the contract has an enum.

A command that says any other word is refused. A record is read whatever it says: a list may
grow or shrink, and what was recorded stays readable.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from duecourse.evidence.fields import ID_PATTERN


def closed(*words: str) -> Meta:
    """Return what makes a text field one of these words, none of them personal.

    The empty word stands for unset; a field takes it if its default is empty.
    """
    form = ID_PATTERN.removeprefix("^").removesuffix("$")
    return Meta(pattern=rf"^({form})?\Z", extra={"personal": False, "words": words})


AgeBand = Annotated[str, closed("adult", "under_18", "unknown")]
"""How old somebody is, as far as consent must know."""

Material = Annotated[str, closed("mention", "quote", "voice", "image", "first_hand")]
"""How somebody appears in what is published."""

ContactKind = Annotated[
    str,
    closed(
        "question",
        "support_request",
        "service_user",
        "press",
        "controversial",
        "phishing",
        "channel_question",
        "comment",
    ),
]
"""What reaches the organisation through its channels, or is said of it."""


def words_of(info: msgspec.inspect.Type) -> tuple[str, ...]:
    """Return the closed list of a field's type; empty where any word goes."""
    if not isinstance(info, msgspec.inspect.Metadata):
        return ()
    return (info.extra or {}).get("words", ()) or words_of(info.type)


class StrangeWord(Struct, frozen=True):
    """A word that its field's list does not hold.

    Attributes:
        path: where it stands, `content.media[0].kind`.
        known: the list.
    """

    path: str
    known: tuple[str, ...]


def has_words(struct: type[Struct]) -> bool:
    """Return whether a type, or a struct in it, has a field of a closed list."""
    return bool(_looks(struct))


def strange_words(struct: Struct) -> Iterator[StrangeWord]:
    """Yield every word of a struct, and of structs in it, that is not of its closed list."""
    for look in _looks(type(struct)):
        yield from look(struct)


_Look = Callable[[object], Iterable[StrangeWord]]


@cache
def _looks(struct: type[Struct]) -> tuple[_Look, ...]:
    """Return what looks at each field of a type that holds such words; most types have none."""
    found = (_look(field) for field in _fields(struct))
    return tuple(look for look in found if look)


def _fields(struct: type[Struct]) -> tuple[msgspec.inspect.Field, ...]:
    info = msgspec.inspect.type_info(struct)
    return info.fields if isinstance(info, msgspec.inspect.StructType) else ()


def _look(field: msgspec.inspect.Field) -> _Look | None:
    if words := words_of(field.type):
        return _at_word(field, words)
    inner = getattr(field.type, "item_type", None)
    held = inner if inner is not None else field.type
    if isinstance(held, msgspec.inspect.StructType) and _looks(held.cls):
        looks = _looks(held.cls)
        return _in_each(field.name, looks) if inner is not None else _inside(field.name, looks)
    return None


def _at_word(field: msgspec.inspect.Field, words: tuple[str, ...]) -> _Look:
    known = frozenset((*words, "") if field.default == "" else words)
    value = attrgetter(field.name)

    def look(struct: object) -> Iterable[StrangeWord]:
        return () if value(struct) in known else (StrangeWord(field.name, words),)

    return look


def _inside(name: str, looks: tuple[_Look, ...]) -> _Look:
    def look(struct: object) -> Iterator[StrangeWord]:
        held = getattr(struct, name)
        for inner in looks:
            for word in inner(held):
                yield StrangeWord(f"{name}.{word.path}", word.known)

    return look


def _in_each(name: str, looks: tuple[_Look, ...]) -> _Look:
    def look(struct: object) -> Iterator[StrangeWord]:
        for number, held in enumerate(getattr(struct, name)):
            for inner in looks:
                for word in inner(held):
                    yield StrangeWord(f"{name}[{number}].{word.path}", word.known)

    return look

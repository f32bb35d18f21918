"""What one matter is to another: the one table of what it means that an event names a matter.

Links are read from the records themselves, so that none is kept twice. Each has a direction, of
a matter to the one that it comes from, and is found from either side: the story of a post leads
to its complaint, to the case that arises from that, and to the sanction.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Final

from msgspec import Struct

from duecourse.evidence.words import closed
from duecourse.kernel.names import kind_of, parse

MATTERS: Final = frozenset(
    {"posts", "contacts", "complaints", "breaches", "takedowns", "incidents"}
)
"""Kinds whose whole history belongs to a matter. What others tell of it, they tell event by event:
a person or a consent has to do with many."""

SAME: Final = "same_matter"

LinkKind = Annotated[
    str,
    closed(
        "about_post",
        "arises_from",
        SAME,
        "takedown_for",
        "referral_of",
        "corrects",
        "answers",
    ),
]
"""What one matter is to another."""


class Link(Struct, frozen=True, kw_only=True):
    """One matter is something to another.

    Attributes:
        of: resource name of the matter that came of the other.
        kind: one of `LinkKind`.
        to: resource name of the other.
    """

    of: str
    kind: str
    to: str


class _Means(Struct, frozen=True):
    kind: str
    back: bool = False
    """Whether what is named came of the event's own matter."""


_ABOUT: Final = _Means("about_post")
_FROM: Final = _Means("arises_from")
_MEANS: Final[Mapping[str, _Means]] = {
    "arises_from": _FROM,
    "breach": _Means(SAME),
    "contact": _Means("answers"),
    "correction": _Means("corrects", back=True),
    "corrects": _Means("corrects"),
    "into": _Means(SAME),
    "post": _ABOUT,
    "takedown": _Means("takedown_for", back=True),
}
_MEANS_OF: Final[Mapping[tuple[str, str], _Means]] = {
    ("contacts", "complaint"): _Means("arises_from", back=True),
    ("contacts", "post"): _Means("answers", back=True),
    ("posts", "complaint"): _Means("about_post", back=True),
}
"""Where a field means something else in the events of one kind."""

_PASSING: Final = frozenset({"counting", "remove", "incident", "in_posts", "in_place_of"})
"""Fields that name another matter in passing: neither is part of the other."""


def links(stream: str, data: Mapping[str, Any]) -> Iterator[Link]:
    """Yield what an event says of its own matter and of others.

    Args:
        stream: resource name of what it is an event of.
        data: its fields as they stand in the record.
    """
    if kind_of(stream) not in MATTERS:
        return
    if (kind := data.get("link")) and (to := _matter(data.get("to"))):
        yield _link(stream, to, _Means(kind, back=kind == "takedown_for"))
    for field, name in _named(data):
        if name != stream and field not in ("to", *_PASSING):
            yield _link(stream, name, _means(kind_of(stream), field, name))


def _link(stream: str, name: str, means: _Means) -> Link:
    of, to = (name, stream) if means.back else (stream, name)
    return Link(of=of, kind=means.kind, to=to)


def _means(kind: str, field: str, name: str) -> _Means:
    if field == "about":
        return _ABOUT if kind_of(name) == "posts" else _FROM
    # A field that nobody wrote down here is taken for more, not for nothing.
    return _MEANS_OF.get((kind, field)) or _MEANS.get(field) or _FROM


def named(data: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of all matters that stand in the fields of an event."""
    return frozenset(name for _, name in _named(data))


def _named(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if name := _matter(value):
            yield field, name
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _named(inner, key)
    elif isinstance(value, Iterable):
        for inner in value:
            yield from _named(inner, field)


def _matter(value: Any) -> str:
    """Return a value that is the name of a matter; empty if it is none."""
    return value if isinstance(value, str) and kind_of(value) in MATTERS and parse(value) else ""

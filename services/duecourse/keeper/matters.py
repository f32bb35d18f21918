"""What belongs to a matter: which events tell of it, and what it has to do with others.

It is made from the records alone, beside the clocks and in the same file.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.catalogue.links import MATTERS, Link, links, named
from duecourse.kernel.names import kind_of
from duecourse.log.port import StoredEvent


class Told(Struct, frozen=True, kw_only=True):
    """An event that tells of matters: its place, and what it says of them.

    Attributes:
        position: in the organisation.
        stream: resource that it is an event of; `version` which of its events.
        matters: names of all that it tells of.
        links: what it says that one is to another.
    """

    position: int
    stream: str
    version: int
    matters: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


class _Record(Struct):
    cause: str = ""
    data: dict[str, Any] = {}


def told_in(events: Iterable[StoredEvent]) -> Iterator[Told]:
    """Yield which matters each event tells of.

    What happened to one is told there alone, whatever it names: its links lead to it. Others,
    such as a consent or a person, tell of every matter that they name or were caused by.
    """
    for event in events:
        record = msgspec.json.decode(event.record, type=_Record)
        own = kind_of(event.stream) in MATTERS
        yield Told(
            position=event.position,
            stream=event.stream,
            version=event.version,
            matters=(event.stream,) if own else _named_by(record),
            links=tuple(links(event.stream, record.data)),
        )


def _named_by(record: _Record) -> tuple[str, ...]:
    caused_by = record.cause.rpartition("/events/")[0]
    cause = {caused_by} if kind_of(caused_by) in MATTERS else set[str]()
    return tuple(sorted(cause | named(record.data)))


def put(raw: sqlite3.Connection, organisation: str, told: Sequence[Told]) -> None:
    """Put what events tell into the index."""
    raw.executemany(
        "INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?, ?)",
        [
            (matter, one.position, organisation, one.stream, one.version)
            for one in told
            for matter in one.matters
        ],
    )
    raw.executemany(
        "INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?)",
        [(organisation, link.of, link.kind, link.to) for one in told for link in one.links],
    )


_LINKS: Final = """
SELECT of, kind, "to" FROM links WHERE of = :name
UNION SELECT of, kind, "to" FROM links WHERE "to" = :name
ORDER BY 1, 3, 2 LIMIT :limit
"""
_TOLD: Final = """
SELECT DISTINCT position, stream, version FROM told
WHERE matter IN (SELECT value FROM json_each(:matters)) AND position > :after
ORDER BY position LIMIT :limit
"""


def links_of(raw: sqlite3.Connection, name: str, limit: int) -> list[Link]:
    """Return what a matter is to others, and others to it."""
    rows = raw.execute(_LINKS, {"name": name, "limit": limit}).fetchall()
    return [Link(of=of, kind=kind, to=to) for of, kind, to in rows]


def told_of(raw: sqlite3.Connection, matters: Sequence[str], after: int, limit: int) -> list[Told]:
    """Return which events tell of any of some matters, oldest first, after a position."""
    asked = {"matters": msgspec.json.encode(matters).decode(), "after": after, "limit": limit}
    rows = raw.execute(_TOLD, asked).fetchall()
    return [Told(position=at, stream=stream, version=version) for at, stream, version in rows]

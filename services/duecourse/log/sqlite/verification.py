"""Is the file what was written? A short look at opening, everything on demand."""

import sqlite3
from functools import cache
from pathlib import Path
from typing import Final

from duecourse.log.port import LogCorrupt

from .queries import QUERIES, SCHEMA
from .rows import to_disclosures, to_events

_SMALL_BYTES: Final = 16 * 1024 * 1024
_TAIL_EVENTS: Final = 100
_PAGE_EVENTS: Final = 1_000


def verify_at_opening(raw: sqlite3.Connection, path: Path) -> None:
    """Check the schema, the last events, and the whole structure of a small file.

    Bounded, so that a large log opens at once: damage from a crash is at the end.

    Raises:
        LogCorrupt: something is not what was written.
    """
    _verify_schema(raw, path)
    if path.stat().st_size <= _SMALL_BYTES:
        _verify_structure(raw, path, "quick_check")
    (last,) = raw.execute(QUERIES.last_position).fetchone()
    _verify_page(raw, max(0, last - _TAIL_EVENTS))


def verify(raw: sqlite3.Connection, path: Path) -> int:
    """Return how many events were read: structure, density, every hash, in one snapshot.

    Raises:
        LogCorrupt: the first thing found wrong, with its position where it has one.
    """
    raw.execute("BEGIN")
    try:
        _verify_schema(raw, path)
        _verify_structure(raw, path, "integrity_check")
        count = _verify_events(raw)
        _verify_versions(raw, path)
        return count
    finally:
        raw.execute("ROLLBACK")


def _verify_schema(raw: sqlite3.Connection, path: Path) -> None:
    found = _tables(raw)
    for name, statement in _expected_tables().items():
        if found.get(name) != statement:
            raise LogCorrupt(f"{path}: {name} is missing or is not what the schema says")


def _tables(raw: sqlite3.Connection) -> dict[str, str]:
    return dict(
        raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index', 'view')"
            " AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
    )


@cache
def _expected_tables() -> dict[str, str]:
    fresh = sqlite3.connect(":memory:")
    try:
        fresh.executescript(SCHEMA)
        return _tables(fresh)
    finally:
        fresh.close()


def _verify_structure(raw: sqlite3.Connection, path: Path, check: str) -> None:
    (first,) = raw.execute(f"PRAGMA {check}(1)").fetchone()
    if first != "ok":
        raise LogCorrupt(f"{path}: {check}: {first}")


def _verify_events(raw: sqlite3.Connection) -> int:
    (given,) = raw.execute(QUERIES.last_given_position).fetchone()
    last = 0
    while last < given:
        for position in _verify_page(raw, last):
            if position != last + 1:
                raise LogCorrupt(f"position {last + 1}: the event is gone", last + 1)
            last = position
        if last < given and not _verify_page(raw, last):
            raise LogCorrupt(f"position {last + 1}: the event is gone", last + 1)
    return last


def _verify_page(raw: sqlite3.Connection, after: int) -> list[int]:
    rows = raw.execute(QUERIES.all_events, (after, _PAGE_EVENTS)).fetchall()
    if not rows:
        return []
    between = (rows[0][0], rows[-1][0])
    kept = to_disclosures(raw.execute(QUERIES.all_disclosures, between))
    return [event.position for event in to_events(rows, kept)]


def _verify_versions(raw: sqlite3.Connection, path: Path) -> None:
    gap = raw.execute(QUERIES.version_gaps).fetchone()
    if gap is not None:
        stream, count, last = gap
        raise LogCorrupt(f"{path}: {stream} has {count} events but ends at version {last}")

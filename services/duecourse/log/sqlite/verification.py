"""Is the file what was written? A short look at opening, everything on demand."""

import sqlite3
from functools import cache
from pathlib import Path
from typing import Final

from duecourse.log.port import LogCorrupt

from .queries import QUERIES, SCHEMA
from .reading import read_page

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
    _verify_newest(raw)


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


def _verify_newest(raw: sqlite3.Connection) -> None:
    """Read the events that were written last, of whatever organisation."""
    newest: dict[str, list[int]] = {}
    for organisation, position, *_ in raw.execute(QUERIES.newest_events, (_TAIL_EVENTS,)):
        newest.setdefault(organisation, []).append(position)
    for organisation, positions in newest.items():
        read_page(raw, organisation, min(positions) - 1, len(positions))


def _verify_events(raw: sqlite3.Connection) -> int:
    for organisation, position in raw.execute(QUERIES.without_organisation):
        raise LogCorrupt(f"{organisation}, position {position}: of no organisation", position)
    found = raw.execute(QUERIES.organisations).fetchall()
    return sum(_verify_organisation(raw, organisation, given) for organisation, given in found)


def _verify_organisation(raw: sqlite3.Connection, organisation: str, given: int) -> int:
    """Return how many events an organisation has; every position that was given is there."""
    last = 0
    while page := read_page(raw, organisation, last, _PAGE_EVENTS):
        for event in page:
            if event.position != last + 1:
                break
            last = event.position
        else:
            continue
        break
    if last < given:
        raise LogCorrupt(f"{organisation}, position {last + 1}: the event is gone", last + 1)
    if last > given:
        says = "that position was never given"
        raise LogCorrupt(f"{organisation}, position {given + 1}: {says}", given + 1)
    return last


def _verify_versions(raw: sqlite3.Connection, path: Path) -> None:
    gap = raw.execute(QUERIES.version_gaps).fetchone()
    if gap is not None:
        stream, count, last = gap
        raise LogCorrupt(f"{path}: {stream} has {count} events but ends at version {last}")

"""What a log of schema 1 holds, put into the tables of schema 2: the same bytes."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.evidence.record import leaf_hash
from duecourse.log.conditions import organisation_of
from duecourse.log.port import LogCorrupt

from .queries import QUERIES
from .rows import Row

_PAGE_EVENTS: Final = 1_000


class _Written(Struct):
    """What a record of schema 1 says of its form."""

    schema: int = 0
    v: int = 0


_written: Final = msgspec.json.Decoder(_Written)


def copy(
    old: sqlite3.Connection, new: sqlite3.Connection, path: Path, progress: Callable[[int], None]
) -> int:
    """Copy everything; return how many organisations there are.

    Args:
        path: of the old file, for what is said of it.
        progress: told how many events were copied, now and then.

    Raises:
        LogCorrupt: the old log is damaged.
        sqlite3.Error: as SQLite says.
    """
    counters: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    _copy_events(old, new, path, counters, progress)
    _copy_attempts(old, new, counters)
    for organisation, (position, attempt) in counters.items():
        new.execute(QUERIES.set_counters, (organisation, position, attempt))
    for row in old.execute("SELECT digest, media_type, content FROM documents ORDER BY rowid"):
        new.execute(QUERIES.insert_document, row)
    _copy_disclosures(old, new)
    _copy_requests(old, new, path)
    return len(counters)


def _copy_events(
    old: sqlite3.Connection,
    new: sqlite3.Connection,
    path: Path,
    counters: defaultdict[str, list[int]],
    progress: Callable[[int], None],
) -> None:
    """Copy each event under its old number, which leads everything else to its new place."""
    last, forms = 0, set[Row]()
    for row in old.execute(
        "SELECT position, stream, version, type, record, leaf_hash, disclosures FROM events"
        " ORDER BY position"
    ):
        number, stream, version, type_, record, hashed, disclosed = row
        _check(path, last + 1, number, intact=leaf_hash(record) == hashed)
        last = number
        organisation = _organisation_of(path, number, stream)
        counter = counters[organisation]
        counter[0] += 1
        new.execute(
            "INSERT INTO events (id, organisation, position, stream, version, type, record,"
            " leaf_hash, disclosures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                organisation,
                counter[0],
                stream,
                version,
                type_,
                record,
                hashed,
                disclosed,
            ),
        )
        forms.add(_form(type_, record))
        if number % _PAGE_EVENTS == 0:
            progress(number)
    for form in sorted(forms):
        new.execute(QUERIES.insert_form, form)
    (given,) = old.execute(
        "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'"
    ).fetchone()
    _check(path, given, last, intact=True)


def _organisation_of(path: Path, number: int, stream: str) -> str:
    try:
        return organisation_of(stream)
    except ValueError as error:
        raise LogCorrupt(f"{path}: position {number}: {error}", number) from error


def _check(path: Path, expected: int, found: int, *, intact: bool) -> None:
    if found != expected:
        raise LogCorrupt(f"{path}: position {expected}: the event is gone", expected)
    if not intact:
        says = "the record is not the one that was written"
        raise LogCorrupt(f"{path}: position {found}: {says}", found)


def _form(type_: str, record: bytes) -> Row:
    try:
        written = _written.decode(record)
    except msgspec.MsgspecError:
        # Stored by the library's own code, perhaps; who reads it finds out.
        written = _Written()
    return type_, written.schema, written.v


def _copy_attempts(
    old: sqlite3.Connection, new: sqlite3.Connection, counters: defaultdict[str, list[int]]
) -> None:
    for organisation, *rest in old.execute(
        "SELECT organisation, at, actor, command, subject, request_id, refusals FROM attempts"
        " ORDER BY id"
    ):
        counter = counters[organisation]
        counter[1] += 1
        new.execute(QUERIES.insert_attempt, (organisation, counter[1], *rest))


def _copy_disclosures(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    place = "SELECT organisation, position FROM events WHERE id = ?"
    for number, *rest in old.execute(
        "SELECT position, number, digest, content FROM disclosures ORDER BY position, number"
    ):
        new.execute(QUERIES.insert_disclosure, (*new.execute(place, (number,)).fetchone(), *rest))


def _copy_requests(old: sqlite3.Connection, new: sqlite3.Connection, path: Path) -> None:
    """Copy receipts with the new positions of their events: the first and last of one run."""
    place = "SELECT position FROM events WHERE id = ? AND organisation = ?"
    for organisation, request_id, digest, receipt, *numbers in old.execute(
        "SELECT organisation, request_id, body_digest, receipt, first_position, last_position"
        " FROM requests ORDER BY rowid"
    ):
        positions = [0, 0]
        if any(numbers):
            found = [new.execute(place, (n, organisation)).fetchone() for n in numbers]
            if None in found:
                raise LogCorrupt(f"{path}: request {request_id} has events of another organisation")
            positions = [position for (position,) in found]
        new.execute(QUERIES.insert_request, (organisation, request_id, digest, receipt, *positions))

"""From a log of schema 1 to one of schema 2: the same bytes, in the order of their organisations.

Until it is complete, the new file lies beside the old one; then it takes its
place in one step. A kill or a full disk leaves the old file as it was
(decision 019).
"""

import os
import shutil
import sqlite3
import stat
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.evidence.record import leaf_hash
from duecourse.log.conditions import organisation_of
from duecourse.log.port import LogCorrupt, LogFault, LogForeign, LogUnavailable

from .faults import fault_from
from .log import SQLiteLog
from .opening import APPLICATION_ID, create, pragma
from .queries import QUERIES
from .rows import Row

_FROM: Final = 1
_PAGE_EVENTS: Final = 1_000


class Upgraded(Struct, frozen=True):
    """What an upgrade did: how much it took over, and where the old file is now."""

    events: int
    organisations: int
    backup: Path


class _Written(Struct):
    """What a record of schema 1 says of its form."""

    schema: int = 0
    v: int = 0


_written: Final = msgspec.json.Decoder(_Written)


def upgrade(
    path: Path, *, busy_timeout_s: float = 5.0, progress: Callable[[int], None] | None = None
) -> Upgraded:
    """Make a log of schema 2 of one of schema 1, and keep the old one beside it.

    Args:
        path: of the log; nobody may use it meanwhile, and nobody can.
        busy_timeout_s: how long to wait for whoever uses it.
        progress: told how many events were taken over, now and then.

    Raises:
        LogForeign: not a log of schema 1.
        LogCorrupt: the old log is damaged, so that it is not taken over.
        LogFull: no room for a second file; the old one is as it was.
        LogUnavailable: somebody uses the log, or a backup of that name is there.
    """
    # Of a link, the file that it leads to: the link stays.
    path = path.resolve()
    backup, made = path.with_name(f"{path.name}.schema-1"), path.with_name(f"{path.name}.upgrading")
    if backup.exists() and not (path.exists() and backup.samefile(path)):
        raise LogUnavailable(f"{backup}: is there already; move it away first")
    try:
        with _held(path, busy_timeout_s) as old:
            events, organisations = _made(made, old, path, progress)
            _keep(path, backup)
            # From here on the new file is the log, whatever happens.
            made.replace(path)
            _flush_folder(path)
    finally:
        _remove(made)
    return Upgraded(events, organisations, backup)


@contextmanager
def _held(path: Path, busy_timeout_s: float) -> Iterator[sqlite3.Connection]:
    """Give the old file, locked against readers and writers; it has no file beside it then.

    Raises:
        LogForeign: not a log of schema 1.
        LogUnavailable: somebody uses it.
    """
    if not path.is_file():
        raise LogForeign(f"{path}: there is no such file")
    try:
        with closing(sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None)) as old:
            found = (pragma(old, "application_id"), pragma(old, "user_version"))
            if found != (APPLICATION_ID, _FROM):
                raise LogForeign(f"{path}: not a log of schema {_FROM}; nothing to do")
            # A journal of its own would be taken for that of the file that takes its place.
            # SQLite lets go of it only while nobody else has the file open.
            (mode,) = old.execute("PRAGMA journal_mode = DELETE").fetchone()
            if mode != "delete":
                raise LogUnavailable(f"{path}: in use; stop the server first")
            old.execute("BEGIN EXCLUSIVE")
            (first,) = old.execute("PRAGMA integrity_check(1)").fetchone()
            if first != "ok":
                raise LogCorrupt(f"{path}: integrity_check: {first}")
            yield old
    except sqlite3.Error as error:
        raise _fault(error, path) from error


def _fault(error: sqlite3.Error, path: Path) -> LogFault:
    if getattr(error, "sqlite_errorcode", -1) & 0xFF == sqlite3.SQLITE_BUSY:
        return LogUnavailable(f"{path}: in use; stop the server first")
    return fault_from(error, path)


def _made(
    made: Path, old: sqlite3.Connection, path: Path, progress: Callable[[int], None] | None
) -> tuple[int, int]:
    """Make the new file, whole and on disk; return how many events and organisations it has."""
    _remove(made)
    _lay_down(made, path)
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as new:
            create(new)
            # Nobody has it yet: it is flushed once, when it is complete.
            new.execute("PRAGMA journal_mode = OFF")
            new.execute("PRAGMA synchronous = OFF")
            new.execute("BEGIN")
            organisations = _copy(old, new, path, progress or (lambda _: None))
            new.execute("COMMIT")
    except sqlite3.Error as error:
        raise fault_from(error, made) from error
    with closing(SQLiteLog(made)) as log:
        # It would be refused later; better now, while the old one is in its place.
        events = log.verify()
    _flush(made)
    return events, organisations


def _lay_down(made: Path, path: Path) -> None:
    """Make an empty file that those may read and write who may do so with the old one."""
    like = path.stat()
    made.touch(mode=0o600, exist_ok=False)
    if hasattr(os, "chown"):
        # Who upgrades for the server's own account must not take the file from it.
        with suppress(PermissionError):
            os.chown(made, like.st_uid, like.st_gid)
    made.chmod(stat.S_IMODE(like.st_mode))


def _copy(
    old: sqlite3.Connection, new: sqlite3.Connection, path: Path, progress: Callable[[int], None]
) -> int:
    """Copy everything; return how many organisations there are."""
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


def _keep(path: Path, backup: Path) -> None:
    """Give the old file its second name, durably; an interrupted upgrade may have done it."""
    if not backup.exists():
        try:
            os.link(path, backup)
        except OSError:
            # No second names on this file system.
            shutil.copyfile(path, backup)
            _flush(backup)
    _flush_folder(path)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _flush_folder(path: Path) -> None:
    """Make new names durable; where folders cannot be opened, the system does it itself."""
    with suppress(PermissionError):
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(made: Path) -> None:
    for name in (made, *(made.with_name(made.name + end) for end in ("-wal", "-shm", "-journal"))):
        name.unlink(missing_ok=True)

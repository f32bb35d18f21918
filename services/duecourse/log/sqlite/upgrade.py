"""From a log of schema 1 to one of schema 2: the same bytes, in the order of their organisations.

Until it is complete, the new file lies beside the old one; then it takes its
place in one step. A kill or a full disk leaves the old file as it was
(decision 019).
"""

import errno
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from msgspec import Struct

from duecourse.log.port import (
    LogCorrupt,
    LogFault,
    LogForeign,
    LogFull,
    LogReadOnly,
    LogUnavailable,
)

from .copying import copy
from .faults import fault_from, primary_code
from .opening import APPLICATION_ID, SCHEMA_VERSION, create, is_locked_away, locked_away, pragma
from .verification import verify

_FROM: Final = 1
_TABLES: Final = ("events", "disclosures", "requests", "documents", "attempts")
_IN_USE: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_LET: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_CHUNK_BYTES: Final = 1024 * 1024


class Upgraded(Struct, frozen=True):
    """What an upgrade did: how much it took over, and where the old file is now."""

    events: int
    organisations: int
    backup: Path


class _Old(Struct):
    """The old log, locked against everybody else."""

    path: Path
    raw: sqlite3.Connection
    # Open as long as the lock: closing any descriptor of a file drops the process's locks on it.
    content: BinaryIO


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
        LogReadOnly: the file or its folder cannot be written to.
        LogUnavailable: somebody uses the log, or a backup of that name is there.
    """
    try:
        # Of a link, the file that it leads to: the link stays.
        path = path.resolve()
        backup, made = (path.with_name(path.name + end) for end in (".schema-1", ".upgrading"))
        with _held(path, busy_timeout_s) as old:
            _demand_no_other(backup, old)
            # Only whoever has the lock may touch that name: another run's file would go with it.
            try:
                events, organisations = _made(made, old, progress or (lambda _: None))
                _keep(old, backup)
                # From here on the new file is the log, whatever happens.
                made.replace(path)
                _flush_folder(path)
            finally:
                _remove(made)
    except OSError as error:
        raise _fault_of_system(error, path) from error
    return Upgraded(events, organisations, backup)


@contextmanager
def _held(path: Path, busy_timeout_s: float) -> Iterator[_Old]:
    """Give the old file, locked against readers and writers; it has no file beside it then.

    Raises:
        LogForeign: not a log of schema 1.
        LogReadOnly: it cannot be written to.
        LogUnavailable: somebody uses it.
    """
    _demand_file(path)
    try:
        with (
            path.open("rb") as content,
            closing(sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None)) as raw,
        ):
            _demand_schema(raw, path)
            # A journal of its own would be taken for that of the file that takes its place.
            # SQLite lets go of it only while nobody else has the file open.
            (mode,) = raw.execute("PRAGMA journal_mode = DELETE").fetchone()
            if mode != "delete":
                raise _in_use(path)
            raw.execute("BEGIN EXCLUSIVE")
            # Whoever waited for another run has the file that has another name by now.
            if not os.path.samestat(os.fstat(content.fileno()), path.stat()):
                raise LogUnavailable(f"{path}: another run has just upgraded it")
            (first,) = raw.execute("PRAGMA integrity_check(1)").fetchone()
            if first != "ok":
                raise LogCorrupt(f"{path}: integrity_check: {first}")
            yield _Old(path, raw, content)
    except sqlite3.Error as error:
        raise _fault(error, path) from error


def _demand_file(path: Path) -> None:
    """Say what is wrong before SQLite opens the file, which may leave others beside it.

    Raises:
        LogForeign: there is no such file, or nothing in it.
        LogReadOnly: the file or its folder cannot be written to.
    """
    if path.is_dir():
        raise LogForeign(f"{path}: a folder; the log is the file `log.sqlite` in it")
    if not path.is_file():
        raise LogForeign(f"{path}: there is no such file")
    if not path.stat().st_size:
        raise LogForeign(f"{path}: an empty file; there is nothing to upgrade")
    if is_locked_away(path):
        raise LogReadOnly(locked_away(path))
    effective = os.access in os.supports_effective_ids
    if not os.access(path, os.R_OK | os.W_OK, effective_ids=effective):
        raise LogReadOnly(f"{path}: this account may not read and write it")


def _demand_schema(raw: sqlite3.Connection, path: Path) -> None:
    try:
        application_id, schema = pragma(raw, "application_id"), pragma(raw, "user_version")
    except sqlite3.DatabaseError as error:
        if primary_code(error) != sqlite3.SQLITE_NOTADB:
            raise
        raise LogForeign(f"{path}: not a log of this product") from error
    if application_id != APPLICATION_ID:
        raise LogForeign(f"{path}: not a log of this product")
    if schema == SCHEMA_VERSION:
        raise LogForeign(f"{path}: already upgraded (schema {schema})")
    if schema != _FROM:
        raise LogForeign(f"{path}: of schema {schema}; only schema {_FROM} can be upgraded")


def _demand_no_other(backup: Path, old: _Old) -> None:
    """Refuse to go on if the backup's name is taken by anything but this very log.

    An interrupted run may have given the old file its second name, or copied it.
    """
    if backup.exists() and not (backup.samefile(old.path) or _same(backup, old.content)):
        raise LogUnavailable(f"{backup}: is there already; move it away first")


def _same(backup: Path, content: BinaryIO) -> bool:
    if backup.stat().st_size != os.fstat(content.fileno()).st_size:
        return False
    content.seek(0)
    with backup.open("rb") as other:
        while chunk := content.read(_CHUNK_BYTES):
            if chunk != other.read(_CHUNK_BYTES):
                return False
    return True


def _fault(error: sqlite3.Error, path: Path) -> LogFault:
    return _in_use(path) if primary_code(error) in _IN_USE else fault_from(error, path)


def _in_use(path: Path) -> LogUnavailable:
    return LogUnavailable(f"{path}: in use; stop the server first")


def _fault_of_system(error: OSError, path: Path) -> LogFault:
    says = f"{error.filename or path}: {error.strerror or error}"
    if error.errno in _NO_ROOM:
        return LogFull(says)
    return LogReadOnly(says) if error.errno in _NOT_LET else LogUnavailable(says)


def _made(made: Path, old: _Old, progress: Callable[[int], None]) -> tuple[int, int]:
    """Make the new file, whole and on disk; return how many events and organisations it has."""
    _remove(made)
    _lay_down(made, old.path)
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as new:
            create(new)
            # Nobody has it yet: it is flushed once, when it is complete.
            new.execute("PRAGMA journal_mode = OFF")
            new.execute("PRAGMA synchronous = OFF")
            new.execute("BEGIN")
            organisations = copy(old.raw, new, old.path, progress)
            new.execute("COMMIT")
        events = _verified(made, old)
    except sqlite3.Error as error:
        raise _fault(error, made) from error
    _flush(made)
    return events, organisations


def _verified(made: Path, old: _Old) -> int:
    """Return how many events the new file has: whole, and as many of everything as the old one.

    It would be refused later; better now, while the old one is in its place.
    A file that is gone is not made anew: an empty log is a whole one, too.

    Raises:
        LogCorrupt: the new file is not what was written.
    """
    with closing(sqlite3.connect(f"{made.as_uri()}?mode=ro", uri=True)) as new:
        new.isolation_level = None
        events = verify(new, made)
        for table in _TABLES:
            expected, found = _count(old.raw, table), _count(new, table)
            if found != expected:
                raise LogCorrupt(f"{made}: {found} {table}, but {expected} were to be copied")
    return events


def _count(raw: sqlite3.Connection, table: str) -> int:
    count: int = raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
    return count


def _lay_down(made: Path, path: Path) -> None:
    """Make an empty file that those may read and write who may do so with the old one."""
    like = path.stat()
    made.touch(mode=0o600, exist_ok=False)
    if hasattr(os, "chown"):
        # Who upgrades for the server's own account must not take the file from it.
        with suppress(PermissionError):
            os.chown(made, like.st_uid, like.st_gid)
    made.chmod(stat.S_IMODE(like.st_mode))


def _keep(old: _Old, backup: Path) -> None:
    """Give the old file its second name, durably; an interrupted upgrade may have done it."""
    if not backup.exists():
        try:
            os.link(old.path, backup)
        except OSError:
            # No second names on this file system.
            _copy_whole(old, backup)
    _flush_folder(old.path)


def _copy_whole(old: _Old, backup: Path) -> None:
    """Copy the old file; what bears the backup's name is never half of it."""
    part = backup.with_name(backup.name + ".part")
    try:
        _remove(part)
        _lay_down(part, old.path)
        old.content.seek(0)
        with part.open("wb") as copied:
            shutil.copyfileobj(old.content, copied, _CHUNK_BYTES)
        _flush(part)
        part.replace(backup)
    finally:
        part.unlink(missing_ok=True)


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

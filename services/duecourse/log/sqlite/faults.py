"""What an SQLite error means for the log."""

import sqlite3
from copy import copy
from pathlib import Path

from duecourse.log.port import LogCorrupt, LogFault, LogFull, LogReadOnly, LogUnavailable

_FAULTS: dict[int, type[LogFault]] = {
    sqlite3.SQLITE_FULL: LogFull,
    sqlite3.SQLITE_READONLY: LogReadOnly,
    sqlite3.SQLITE_CORRUPT: LogCorrupt,
    sqlite3.SQLITE_NOTADB: LogCorrupt,
}
# SQLite says FULL when the log grows, but not when the index of its journal does.
_FULL_TOO = frozenset({sqlite3.SQLITE_IOERR_SHMSIZE})
_UNTRUSTED = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def primary_code(error: sqlite3.Error) -> int:
    """Return the primary result code of an error, -1 where Python itself raised it."""
    code: int = getattr(error, "sqlite_errorcode", -1)
    return code & 0xFF if code >= 0 else code


def fault_from(error: sqlite3.Error, path: Path) -> LogFault:
    """Return the fault that an error of SQLite is, with the path and SQLite's own words."""
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    kind = _FAULTS.get(primary_code(error), LogUnavailable)
    if getattr(error, "sqlite_errorcode", -1) in _FULL_TOO:
        kind = LogFull
    if type(error) is sqlite3.OperationalError and primary_code(error) < 0:
        # Python's own, not SQLite's: a text that is not UTF-8, which we never wrote.
        kind = LogCorrupt
    fault = kind(f"{path}: {error} ({name})")
    fault.__cause__ = error
    return fault


def leaves_doubt(error: sqlite3.Error) -> bool:
    """Return whether the file must be opened anew before anything is written to it.

    After a failed flush the page cache may hold pages that never reach the disk
    although a second flush says so.
    """
    return primary_code(error) in _UNTRUSTED


def for_each(fault: LogFault, count: int) -> list[LogFault]:
    """Return one copy for each caller: an exception raised in two threads mixes tracebacks."""
    return [copy(fault) for _ in range(count)]

"""Opening the file: ours or not, of which schema, with which guarantees."""

import os
import sqlite3
from pathlib import Path
from typing import Final

from duecourse.log.port import LogForeign, LogReadOnly, LogUnavailable

from .faults import fault_from, primary_code
from .queries import SCHEMA

APPLICATION_ID: Final = 0x44756543
"""`DueC`; SQLite keeps it in the file's header."""

SCHEMA_VERSION: Final = 2
_FULL: Final = 2
_WITHOUT_PLACE: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})


def open_writer(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    """Return the connection that writes; makes the tables in a new file.

    Raises:
        LogForeign: not a log of this product, or of another schema; left untouched.
        LogReadOnly: the tables would have to be made and cannot be.
        LogUnavailable: the path cannot be opened.
        LogCorrupt: the file is damaged.
    """
    connection = _connect(path, busy_timeout_s)
    try:
        if _is_new(connection, path):
            create(connection)
        _demand_durability(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise _opening_fault(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def open_reader(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    """Return a connection that can only read.

    Raises:
        LogFault: as SQLite says.
    """
    connection = _connect(path, busy_timeout_s)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _connect(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            path,
            timeout=busy_timeout_s,
            isolation_level=None,
            check_same_thread=False,
        )
    except sqlite3.Error as error:
        raise _opening_fault(error, path) from error


def _opening_fault(error: sqlite3.Error, path: Path) -> Exception:
    if primary_code(error) == sqlite3.SQLITE_NOTADB:
        return LogForeign(f"{path}: not an SQLite database")
    if primary_code(error) in _WITHOUT_PLACE and is_locked_away(path):
        return LogReadOnly(locked_away(path))
    return fault_from(error, path)


def locked_away(path: Path) -> str:
    """Return the sentence for a file whose directory cannot be written to."""
    return f"{path}: its directory is read-only, and SQLite keeps its journal beside the file"


def is_locked_away(path: Path) -> bool:
    """Return whether the file's directory can be read but not be written to."""
    directory, effective = path.parent, os.access in os.supports_effective_ids
    return os.access(directory, os.F_OK, effective_ids=effective) and not os.access(
        directory, os.W_OK, effective_ids=effective
    )


def _is_new(connection: sqlite3.Connection, path: Path) -> bool:
    """Return whether the file is empty.

    Raises:
        LogForeign: the file has content that is not this release's.
    """
    application_id = pragma(connection, "application_id")
    schema_version = pragma(connection, "user_version")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if (application_id, schema_version, tables) == (0, 0, 0):
        return True
    if application_id != APPLICATION_ID:
        raise LogForeign(
            f"{path}: an SQLite database of something else:"
            f" application_id 0x{application_id & 0xFFFFFFFF:08x}, not 0x{APPLICATION_ID:08x}"
        )
    if schema_version < SCHEMA_VERSION:
        raise LogForeign(
            f"{path}: of an earlier release (schema {schema_version});"
            f" stop whatever uses it and run: duecourse upgrade-log {path}"
        )
    if schema_version > SCHEMA_VERSION:
        raise LogForeign(
            f"{path}: schema {schema_version}, but this release knows only {SCHEMA_VERSION}"
        )
    return False


def create(connection: sqlite3.Connection) -> None:
    """Make the tables; of two processes that find the file new, the second finds them made."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        if pragma(connection, "user_version") == 0:
            for statement in _statements(SCHEMA):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """Split a script where SQLite says that a statement is complete (not inside a trigger)."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements


def _demand_durability(connection: sqlite3.Connection, path: Path) -> None:
    """Set and read back what an acknowledgement rests on.

    Raises:
        LogUnavailable: the file system or this build of SQLite does not give it.
    """
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise LogUnavailable(f"{path}: journal_mode is {mode!r}, not 'wal'")
    connection.execute("PRAGMA synchronous = FULL")
    # Without these two, macOS answers a flush from the drive's own cache; elsewhere nothing.
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
    if (level := pragma(connection, "synchronous")) != _FULL:
        raise LogUnavailable(f"{path}: synchronous is {level}, not FULL ({_FULL})")


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """Return a number that the file or the connection holds."""
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value

"""A log's SQLite file as text that a person can read, and back, exactly."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

_PRAGMAS = ("application_id", "user_version")


def dumped(file: Path) -> str:
    """Return the statements that make a database with the same rows."""
    with closing(sqlite3.connect(file)) as connection:
        return "\n".join(_statements(connection)) + "\n"


def restored(dump: str, file: Path) -> None:
    """Make the database that a dump describes.

    Raises:
        FileExistsError: there is a file.
    """
    if file.exists():
        raise FileExistsError(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(f"BEGIN;\n{dump}\nCOMMIT;")


def _statements(connection: sqlite3.Connection) -> Iterator[str]:
    for name in _PRAGMAS:
        (value,) = connection.execute(f"PRAGMA {name}").fetchone()
        yield f"PRAGMA {name} = {value};"
    made = connection.execute(
        "SELECT type, name, sql FROM sqlite_master"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    ).fetchall()
    for kind, name, sql in made:
        yield f"{sql};"
        if kind == "table":
            yield from _rows(connection, name, sql)


def _rows(connection: sqlite3.Connection, table: str, sql: str) -> Iterator[str]:
    # Without row ids, rows lie in the order of their key, which these tables begin with.
    order = "1, 2, 3" if "WITHOUT ROWID" in sql else "rowid"
    # Without the columns that the database computes: they are not given.
    columns = ", ".join(name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})"))
    for row in connection.execute(f"SELECT {columns} FROM {table} ORDER BY {order}"):
        yield f"INSERT INTO {table} VALUES ({', '.join(map(_literal, row))});"


def _literal(value: Any) -> str:
    if isinstance(value, bytes):
        text = _text(value)
        return f"X'{value.hex()}'" if text is None else f"CAST({_quoted(text)} AS BLOB)"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _text(value: bytes) -> str | None:
    """Return bytes as text where they are text that a reader can see."""
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return None
    return text if text and all(c.isprintable() or c == "\n" for c in text) else None

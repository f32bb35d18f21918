"""One connection that writes and a few that read, behind the library's pool interface."""

import sqlite3
from collections import deque
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore, Lock
from typing import Final, cast

from eventsourcing.persistence import ConnectionPoolClosedError, ConnectionUnavailableError
from eventsourcing.sqlite import (
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
)

from .opening import open_reader


class LogConnection(SQLiteConnection):
    """A connection that gives tuples to us and named rows to the library's code."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        super().__init__(sqlite_conn=raw, max_age=None)
        self.raw: Final = raw

    def cursor(self) -> SQLiteCursor:
        """Return a cursor whose rows know their columns' names."""
        cursor = self.raw.cursor()
        cursor.row_factory = sqlite3.Row
        return SQLiteCursor(cursor)


class LogConnections(SQLiteConnectionPool):
    """The library's pool with another policy: readers never queue behind the writer.

    The stock pool has one entry semaphore for both, so that a reader waits
    while a writer waits for its turn.

    Attributes:
        writing: held by whoever uses `writer`.
        writer: the only connection that writes.
    """

    def __init__(
        self,
        path: Path,
        writer: sqlite3.Connection,
        *,
        read_connections_max: int,
        busy_timeout_s: float,
    ) -> None:
        super().__init__(db_name=str(path), pool_timeout=busy_timeout_s)
        self._path = path
        self._busy_timeout_s = busy_timeout_s
        self.writing: Final = Lock()
        self.writer: Final = LogConnection(writer)
        self._idle: deque[LogConnection] = deque()
        self._slots = BoundedSemaphore(read_connections_max)

    def get_connection(
        self, timeout: float | None = None, *, is_writer: bool | None = None
    ) -> LogConnection:
        """Return the writer, or a reader.

        Raises:
            ConnectionPoolClosedError: the log is closed.
            ConnectionUnavailableError: all of them stayed in use for `timeout` seconds.
        """
        gate = self.writing if is_writer else self._slots
        if not gate.acquire(timeout=self.pool_timeout if timeout is None else timeout):
            raise ConnectionUnavailableError("all connections stayed in use")
        try:
            if self._closed:
                raise ConnectionPoolClosedError("the log is closed")
            return self.writer if is_writer else self._reader()
        except BaseException:
            gate.release()
            raise

    def put_connection(self, conn: SQLiteConnection) -> None:
        """Take back what `get_connection` gave."""
        if conn is self.writer:
            self.writing.release()
            return
        self._idle.append(cast(LogConnection, conn))
        self._slots.release()
        if self._closed:
            self._close_idle()

    def close(self) -> None:
        """Wait for the commit under way, then close; readers in use close on return."""
        with self.writing:
            self._closed = True
            self._close_idle()
            self.writer.close()

    def _close_idle(self) -> None:
        with suppress(IndexError):
            while True:
                self._idle.pop().close()

    def _reader(self) -> LogConnection:
        try:
            return self._idle.pop()
        except IndexError:
            return LogConnection(open_reader(self._path, self._busy_timeout_s))


class LogDatastore(SQLiteDatastore):
    """The library's datastore on our connections; originator ids are text."""

    pool: LogConnections

    def __init__(self, pool: LogConnections) -> None:
        # Not super().__init__(): it would open a second, stock pool on the file.
        self.pool = pool
        self.single_row_tracking = True
        self.originator_id_type = "text"

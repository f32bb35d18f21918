"""`SQLiteLog`: the event log in one file."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from eventsourcing.persistence import ConnectionPoolClosedError, ConnectionUnavailableError

from duecourse.log.port import (
    Change,
    Document,
    Form,
    LogFault,
    LogUnavailable,
    Outcome,
    StoredAttempt,
    StoredEvent,
    StoredRequest,
)
from duecourse.log.thread import CommitThread

from .claim import Claim
from .connections import LogConnections, LogDatastore
from .faults import fault_from, for_each
from .opening import open_writer
from .queries import QUERIES
from .reading import read_page
from .recorder import LogRecorder
from .rows import Row, any_disclosed, to_attempt, to_disclosures, to_document, to_events, to_request
from .verification import verify, verify_at_opening
from .writer import Writer

_ALL: Final = -1
_VERSION_MAX: Final = 2**63 - 1


class SQLiteLog:
    """An `EventLog` in one SQLite file, for one server process.

    An acknowledged change survives a power cut: WAL with `synchronous=FULL`,
    read back when the file is opened.

    Attributes:
        recorder: the same events for code of the `eventsourcing` library.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        read_connections_max: int = 4,
        busy_timeout_s: float = 5.0,
        alone: bool = False,
    ) -> None:
        """Open a log, or make a new one in an empty or missing file.

        Args:
            path: of the file; its directory must exist and be writable.
            read_connections_max: readers at work at once, 1 or more; others wait.
            busy_timeout_s: how long another process may hold the file's lock.
            alone: nobody else may open it so meanwhile, as a server does. Whoever reads, and
                whoever writes between, may.

        Raises:
            LogForeign: not a log of this product, or of another release's schema.
            LogReadOnly: the file is new and cannot be written.
            LogUnavailable: the path cannot be opened, or another server uses it.
            LogCorrupt: the file is damaged.
            OSError: `alone`, and the file beside it cannot be made.
        """
        self._path = Path(path).absolute()
        self._claim = Claim(self._path) if alone else None
        try:
            writer = open_writer(self._path, busy_timeout_s)
        except BaseException:
            self._give_up()
            raise
        self._connections = LogConnections(
            self._path,
            writer,
            read_connections_max=read_connections_max,
            busy_timeout_s=busy_timeout_s,
        )
        self._writer = Writer(self._path, self._connections)
        self._thread = CommitThread(self.commit)
        self.recorder: Final = LogRecorder(LogDatastore(self._connections))
        try:
            with self._reading() as raw:
                verify_at_opening(raw, self._path)
        except BaseException:
            self.close()
            raise

    def commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        """Store queued changes together; see `EventLog.commit`.

        Raises:
            ValueError: a change is not well formed; nothing of the batch was stored.
        """
        try:
            return self._writer.commit(changes)
        except ConnectionPoolClosedError:
            return [*for_each(LogUnavailable(f"{self._path}: the log is closed"), len(changes))]

    def acommit(self, changes: Sequence[Change]) -> "asyncio.Future[list[Outcome | LogFault]]":
        """Store queued changes together in a thread; see `EventLog.acommit`."""
        return self._thread.submit(changes)

    def head(self, stream: str) -> int:
        """Return the version of the last event of a stream, 0 when there is none."""
        return int(self._rows(QUERIES.head, stream)[0][0])

    def events(
        self, stream: str, *, after: int = 0, until: int | None = None, limit: int | None = None
    ) -> list[StoredEvent]:
        """Return events of one stream with `after < version <= until`, oldest first.

        Raises:
            LogCorrupt: a stored record is not what was written; names its position.
        """
        last = _VERSION_MAX if until is None else min(until, _VERSION_MAX)
        with self._reading() as raw:
            rows = raw.execute(
                QUERIES.stream_events, (stream, after, last, _ALL if limit is None else limit)
            ).fetchall()
            kept: list[Row] = []
            if any_disclosed(rows):
                between = (stream, rows[0][3], rows[-1][3])
                kept = raw.execute(QUERIES.stream_disclosures, between).fetchall()
        return to_events(rows, to_disclosures(kept))

    def all_events(
        self, organisation: str, *, after: int = 0, limit: int = 500
    ) -> list[StoredEvent]:
        """Return events of one organisation with a position above `after`, in order.

        Raises:
            LogCorrupt: a stored record is not what was written; names its position.
        """
        with self._reading() as raw:
            return read_page(raw, organisation, after, limit)

    def streams(
        self, organisation: str, kind: str, *, after: int = 0, limit: int = 100
    ) -> list[tuple[int, str]]:
        """Return `(position of its first event, stream)` of one kind, in order."""
        rows = self._rows(QUERIES.streams, organisation, kind, after, limit)
        return [(position, stream) for position, stream in rows]

    def organisations(self) -> list[str]:
        """Return the names of all organisations that have events."""
        return [name for name, position in self._rows(QUERIES.organisations) if position]

    def last_position(self, organisation: str) -> int:
        """Return the last position that an organisation's events were given, 0 for none."""
        rows = self._rows(QUERIES.counters, organisation)
        return int(rows[0][0]) if rows else 0

    def forms(self) -> list[Form]:
        """Return every form in which an event was ever stored, without looking at the events."""
        return [Form(*row) for row in self._rows(QUERIES.forms)]

    def request(self, organisation: str, request_id: str) -> StoredRequest | None:
        """Return what a request id was answered with, or None."""
        rows = self._rows(QUERIES.request, organisation, request_id)
        return to_request(rows[0]) if rows else None

    def document(self, digest: str) -> Document | None:
        """Return a document by the hex SHA-256 of its content, or None.

        Raises:
            LogCorrupt: the stored content is not what was written.
        """
        rows = self._rows(QUERIES.document, digest)
        return to_document(rows[0]) if rows else None

    def attempts(
        self, organisation: str, *, after: int = 0, limit: int = 100
    ) -> list[StoredAttempt]:
        """Return refused commands of one organisation, oldest first."""
        return [to_attempt(row) for row in self._rows(QUERIES.attempts, organisation, after, limit)]

    def verify(self) -> int:
        """Return how many events were read and found whole; reads the file from end to end.

        Raises:
            LogCorrupt: the first thing found wrong, with its position where it has one.
        """
        with self._reading() as raw:
            return verify(raw, self._path)

    def close(self) -> None:
        """Finish the commit under way and release the file. May be called twice."""
        self._thread.close()
        self._connections.close()
        self._give_up()

    def _give_up(self) -> None:
        if self._claim is not None:
            self._claim.release()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._connections.get_connection(is_writer=False)
            try:
                yield connection.raw
            finally:
                self._connections.put_connection(connection)
        except (ConnectionPoolClosedError, ConnectionUnavailableError) as error:
            raise LogUnavailable(f"{self._path}: {error}") from error
        except sqlite3.Error as error:
            raise fault_from(error, self._path) from error

    def _rows(self, query: str, *parameters: str | int) -> list[Row]:
        with self._reading() as raw:
            return raw.execute(query, parameters).fetchall()

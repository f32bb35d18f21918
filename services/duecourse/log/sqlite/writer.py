"""The one connection that writes: conditions, rows, one flush for all."""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from eventsourcing.persistence import ConnectionPoolClosedError
from msgspec.structs import astuple

from duecourse.log.batch import Batch, Counters, Decided
from duecourse.log.conditions import check
from duecourse.log.port import Change, Conflict, LogFault, LogUnavailable, Outcome, Repeated

from .connections import LogConnections
from .faults import fault_from, for_each, leaves_doubt, primary_code
from .known import Known, stored_requests
from .queries import QUERIES, in_statements, of_rows
from .rows import Row, attempt_rows, disclosure_rows, event_rows, request_rows


class NotNew(Exception):
    """A request id or a stream that a change begins was there before; look each up."""


class Writer:
    """Commits changes; any thread may call, one at a time gets through."""

    def __init__(self, path: Path, connections: LogConnections) -> None:
        self._path = path
        self._connections = connections
        self._name = str(path)
        self._file = _identity(self._name)
        self._doubt: LogFault | None = None
        self._known = Known()
        self._raw = connections.writer.raw
        self._data_version = self._total_changes = -1

    def commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        """Store changes in one transaction; see `EventLog.commit`.

        Raises:
            ValueError: a change is not well formed; nothing of the batch was stored.
            ConnectionPoolClosedError: the log is closed.
        """
        for change in changes:
            check(change)
        with self._connections.writing:
            if self._connections.closed:
                raise ConnectionPoolClosedError
            return self._commit(changes)

    def _commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        try:
            self._ensure_trusted()
            return self._together(changes)
        except LogFault as fault:
            return [*for_each(fault, len(changes))]
        except sqlite3.Error as error:
            if primary_code(error) == sqlite3.SQLITE_CONSTRAINT and len(changes) > 1:
                # Conditions are checked beforehand, so nobody expected this:
                # find the guilty one, and let it alone fail.
                return [out for change in changes for out in self._commit([change])]
            return [*for_each(self._fault(error), len(changes))]

    def _together(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        try:
            return self._transaction(changes, looks_up=False)
        except NotNew:
            return self._transaction(changes, looks_up=True)

    def _transaction(
        self, changes: Sequence[Change], *, looks_up: bool
    ) -> list[Outcome | LogFault]:
        """Decide and write.

        Args:
            looks_up: look for every request id and every stream; else trust that
                requests, and streams that a change begins, are new, and find out
                when they are written.
        """
        raw = self._raw
        try:
            raw.execute("BEGIN IMMEDIATE")
            self._notice_other_writers()
            batch = Batch(changes)
            counters = self._known.counters(raw, batch.organisations)
            decided = batch.decide(
                self._known.heads(raw, batch.streams, () if looks_up else batch.begun),
                counters,
                stored_requests(raw, (c.request for c in changes)) if looks_up else {},
            )
            outcomes = self._repeats_of(changes, decided.outcomes)
            self._write(decided, counters)
            raw.execute("COMMIT")
        except BaseException:
            self._known.forget()
            # SQLite has already rolled back after some errors; a second time raises.
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise
        self._known.learn(decided)
        self._total_changes = raw.total_changes
        return outcomes

    def _repeats_of(
        self, changes: Sequence[Change], outcomes: Sequence[Outcome]
    ) -> list[Outcome | LogFault]:
        """Tell repeats from conflicts: of a repeat, too, the streams have moved on.

        Neither writes anything, so that all other outcomes stay.
        """
        found: list[Outcome | LogFault] = list(outcomes)
        for place, (change, outcome) in enumerate(zip(changes, outcomes, strict=True)):
            if isinstance(outcome, Conflict):
                known = stored_requests(self._raw, [change.request])
                found[place] = next((Repeated(stored) for stored in known.values()), outcome)
        return found

    def _write(self, decided: Decided, before: Mapping[str, Counters]) -> None:
        """Insert the rows of all changes that were taken.

        All rows of a table go in by few statements: each statement lets go of the
        interpreter's lock, and on a busy loop gets it back late.

        Raises:
            NotNew: a request id was stored before, or a stream had begun; nothing may
                be committed.
        """
        if self._insert(QUERIES.insert_request, request_rows(decided)) != len(decided.requests):
            raise NotNew
        self._insert_events(decided)
        self._insert(QUERIES.insert_disclosure, disclosure_rows(decided))
        if decided.documents:
            self._insert(QUERIES.insert_document, [astuple(d) for d in decided.documents])
        if decided.attempts:
            self._insert(QUERIES.insert_attempt, attempt_rows(decided))
        for form in self._known.new_forms(decided):
            self._raw.execute(QUERIES.insert_form, form)
        for name, last in decided.counters.items():
            if last != before[name]:
                self._raw.execute(QUERIES.set_counters, (name, last.position, last.attempt))

    def _insert_events(self, decided: Decided) -> None:
        """Insert events; of two that begin a stream, the table takes only one."""
        begun = {e.event.stream for e in decided.events if e.event.version == 1}
        if not decided.assumed.keys() <= begun:
            # Some change rests on a stream that another was to begin, and does not.
            raise NotNew
        try:
            self._insert(QUERIES.insert_event, event_rows(decided))
        except sqlite3.IntegrityError:
            if decided.assumed:
                raise NotNew from None
            raise

    def _insert(self, insert: str, rows: Sequence[Row]) -> int:
        """Return how many rows were new."""
        if len(rows) == 1:
            return self._raw.execute(insert, rows[0]).rowcount
        inserted = 0
        for some in in_statements(rows):
            values = [value for row in some for value in row]
            inserted += self._raw.execute(of_rows(insert, len(some)), values).rowcount
        return inserted

    def _notice_other_writers(self) -> None:
        """Drop what is cached if anybody wrote since our last commit.

        `data_version` shows other connections, `total_changes` other users of this one.
        """
        (data_version,) = self._raw.execute("PRAGMA data_version").fetchone()
        if data_version != self._data_version or self._raw.total_changes != self._total_changes:
            self._known.forget()
            self._data_version = data_version

    def _ensure_trusted(self) -> None:
        """Raise the doubt that an earlier error left, or that the file itself gives.

        Raises:
            LogUnavailable: an earlier flush failed, or the path holds another file
                now, where an acknowledged event would not be found again.
        """
        if self._doubt is None and _identity(self._name) != self._file:
            self._doubt = LogUnavailable(f"{self._path}: moved or replaced under the running log")
        if self._doubt is not None:
            raise self._doubt

    def _fault(self, error: sqlite3.Error) -> LogFault:
        fault = fault_from(error, self._path)
        if leaves_doubt(error):
            self._doubt = LogUnavailable(f"{fault}; nothing is written until the log is reopened")
        return fault


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - at every commit, and a `Path` takes as long again
    except OSError:
        return None
    return found.st_dev, found.st_ino

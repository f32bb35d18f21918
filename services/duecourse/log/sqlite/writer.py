"""The one connection that writes: conditions, rows, one flush for all."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from eventsourcing.persistence import ConnectionPoolClosedError

from duecourse.log.conditions import check
from duecourse.log.port import Change, LogFault, LogUnavailable, Outcome

from .batch import Batch, Heads, RequestKnown
from .connections import LogConnections
from .faults import fault_from, for_each, leaves_doubt, primary_code


class Writer:
    """Commits changes; any thread may call, one at a time gets through."""

    def __init__(self, path: Path, connections: LogConnections) -> None:
        self._path = path
        self._connections = connections
        self._file = _identity(path)
        self._doubt: LogFault | None = None
        self._heads = Heads()
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
        except RequestKnown:
            return self._transaction(changes, looks_up=True)

    def _transaction(
        self, changes: Sequence[Change], *, looks_up: bool
    ) -> list[Outcome | LogFault]:
        raw = self._raw
        try:
            raw.execute("BEGIN IMMEDIATE")
            self._notice_other_writers()
            batch = Batch(raw, self._heads, looks_up=looks_up)
            outcomes: list[Outcome | LogFault] = [batch.add(change) for change in changes]
            batch.write()
            raw.execute("COMMIT")
        except BaseException:
            self._heads.forget()
            # SQLite has already rolled back after some errors; a second time raises.
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise
        self._heads.settle()
        self._total_changes = raw.total_changes
        return outcomes

    def _notice_other_writers(self) -> None:
        """Drop what is cached if anybody wrote since our last commit.

        `data_version` shows other connections, `total_changes` other users of this one.
        """
        (data_version,) = self._raw.execute("PRAGMA data_version").fetchone()
        if data_version != self._data_version or self._raw.total_changes != self._total_changes:
            self._heads.forget()
            self._data_version = data_version

    def _ensure_trusted(self) -> None:
        """Raise the doubt that an earlier error left, or that the file itself gives.

        Raises:
            LogUnavailable: an earlier flush failed, or the path holds another file
                now, where an acknowledged event would not be found again.
        """
        if self._doubt is None and _identity(self._path) != self._file:
            self._doubt = LogUnavailable(f"{self._path}: moved or replaced under the running log")
        if self._doubt is not None:
            raise self._doubt

    def _fault(self, error: sqlite3.Error) -> LogFault:
        fault = fault_from(error, self._path)
        if leaves_doubt(error):
            self._doubt = LogUnavailable(f"{fault}; nothing is written until the log is reopened")
        return fault


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino

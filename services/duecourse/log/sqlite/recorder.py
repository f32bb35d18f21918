"""The `eventsourcing` library's recorder on our table."""

from collections.abc import Sequence

from eventsourcing.persistence import StoredEvent as LibraryEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor

from duecourse.log.mapper import EventMapper

from .connections import LogDatastore
from .queries import QUERIES

_VIEW = "stored_events"


class LogRecorder(SQLiteApplicationRecorder):
    """Lets the library's code read and append what the log holds.

    Reading is the library's own, over a view that has its column names.
    `subscribe` is not implemented, as in the stock recorder: tail `all_events`.
    """

    def __init__(self, datastore: LogDatastore) -> None:
        super().__init__(datastore, events_table_name=_VIEW)
        self._mapper = EventMapper()

    def construct_create_table_statements(self) -> list[str]:
        """Return nothing: opening the log made the tables."""
        return []

    def _insert_events(
        self, c: SQLiteCursor, stored_events: Sequence[LibraryEvent], **_: object
    ) -> Sequence[int]:
        positions: list[int] = []
        for stored in stored_events:
            event = self._mapper.to_domain_event(stored)
            row = (None, event.stream, event.version, event.type, event.record, event.leaf_hash, 0)
            c.execute(QUERIES.insert_event, row)
            positions.append(c.lastrowid)
        return positions

"""The `eventsourcing` library's recorder on our table."""

from collections.abc import Sequence

from eventsourcing.persistence import StoredEvent as LibraryEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor

from duecourse.log.conditions import organisation_of
from duecourse.log.mapper import EventMapper

from .connections import LogDatastore
from .queries import QUERIES

_VIEW = "stored_events"


class LogRecorder(SQLiteApplicationRecorder):
    """Lets the library's code read and append what the log holds.

    Reading is the library's own, over a view that has its column names. Its
    notification ids are numbers of rows in this file, over all organisations:
    for operators, never for what an organisation sees.
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
        numbers: list[int] = []
        for stored in stored_events:
            event = self._mapper.to_domain_event(stored)
            organisation = organisation_of(event.stream)
            c.execute(QUERIES.counters, (organisation,))
            found = c.fetchone()
            last_position, last_attempt = found or (0, 0)
            c.execute(
                QUERIES.insert_event,
                (
                    organisation,
                    last_position + 1,
                    event.stream,
                    event.version,
                    event.type,
                    event.record,
                    event.leaf_hash,
                    0,
                ),
            )
            numbers.append(c.lastrowid)
            c.execute(QUERIES.insert_form, (event.type, event.schema, event.format))
            c.execute(QUERIES.set_counters, (organisation, last_position + 1, last_attempt))
        return numbers

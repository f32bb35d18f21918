"""The changes of one transaction: who may be stored, and the rows of those who may."""

import sqlite3
from typing import Final

from duecourse.log.conditions import expected_heads
from duecourse.log.port import Change, Committed, Conflict, Outcome, Repeated, Request

from .queries import QUERIES
from .rows import Row, to_request

_HEADS_MAX: Final = 100_000


class Heads:
    """What the writer knows of the log without asking; forgotten when a transaction fails."""

    def __init__(self) -> None:
        self._versions: dict[str, int] = {}
        self._last_position: int | None = None

    def of(self, stream: str, raw: sqlite3.Connection) -> int:
        """Return the head of a stream, 0 when there is none."""
        version = self._versions.get(stream)
        if version is None:
            (version,) = raw.execute(QUERIES.head, (stream,)).fetchone()
            self._versions[stream] = version
        return version

    def last_position(self, raw: sqlite3.Connection) -> int:
        """Return the last position that was ever given to an event."""
        if self._last_position is None:
            (self._last_position,) = raw.execute(QUERIES.last_given_position).fetchone()
        return self._last_position

    def advance(self, stream: str, version: int, position: int) -> None:
        """Take over an event of the transaction under way."""
        self._versions[stream] = version
        self._last_position = position

    def settle(self) -> None:
        """Bound what is kept; only between transactions, as it is ahead of the file in one."""
        if len(self._versions) > _HEADS_MAX:
            self._versions.clear()

    def forget(self) -> None:
        """Ask the file again from now on."""
        self._versions.clear()
        self._last_position = None


class Batch:
    """Decides change by change, each seeing those before it; events are written at the end."""

    def __init__(self, raw: sqlite3.Connection, heads: Heads) -> None:
        self._raw = raw
        self._heads = heads
        self._events: list[tuple[int, str, int, str, bytes, bytes, int]] = []

    def add(self, change: Change) -> Outcome:
        """Return the fate of a change, and keep its rows if it is to be stored."""
        request = change.request
        head_of = self._heads.of
        for stream, expected in expected_heads(change):
            actual = head_of(stream, self._raw)
            if actual != expected:
                rows = self._rows_of(request) if request is not None else []
                return Repeated(to_request(rows[0])) if rows else Conflict(stream, expected, actual)
        first = self._heads.last_position(self._raw) + 1
        positions = tuple(range(first, first + len(change.events)))
        # The insert itself finds a repeat: no look-up in the usual case.
        if request is not None and not self._keep(request, positions):
            return Repeated(to_request(self._rows_of(request)[0]))
        self._take(change, positions)
        return Committed(positions)

    def write(self) -> None:
        """Insert the events of all changes that were taken."""
        if self._events:
            self._raw.executemany(QUERIES.insert_event, self._events)

    def _rows_of(self, request: Request) -> list[Row]:
        key = (request.organisation, request.request_id)
        return self._raw.execute(QUERIES.request, key).fetchall()

    def _keep(self, request: Request, positions: tuple[int, ...]) -> bool:
        row = (
            request.organisation,
            request.request_id,
            request.body_digest,
            request.receipt,
            positions[0] if positions else 0,
            positions[-1] if positions else 0,
        )
        return self._raw.execute(QUERIES.insert_request, row).rowcount == 1

    def _take(self, change: Change, positions: tuple[int, ...]) -> None:
        for position, event in zip(positions, change.events, strict=True):
            self._events.append(
                (
                    position,
                    event.stream,
                    event.version,
                    event.type,
                    event.record,
                    event.leaf_hash,
                    len(event.disclosures),
                )
            )
            self._heads.advance(event.stream, event.version, position)
            for number, kept in enumerate(event.disclosures):
                row = (position, number, kept.digest, kept.content)
                self._raw.execute(QUERIES.insert_disclosure, row)
        for document in change.documents:
            row_of_document = (document.digest, document.media_type, document.content)
            self._raw.execute(QUERIES.insert_document, row_of_document)
        for a in change.attempts:
            row_of_attempt = (
                a.organisation,
                a.at,
                a.actor,
                a.command,
                a.subject,
                a.request_id,
                a.refusals,
            )
            self._raw.execute(QUERIES.insert_attempt, row_of_attempt)

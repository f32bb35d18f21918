"""The changes of one transaction: who may be stored, and the rows of those who may."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from duecourse.log.conditions import expected_heads
from duecourse.log.port import Change, Committed, Conflict, Outcome, Repeated, Request

from .queries import QUERIES, in_statements, of_rows
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


class RequestKnown(Exception):
    """A request id of the batch was stored before; look each one up to find which."""


class Batch:
    """Decides change by change, each seeing those before it; every row is written at the end.

    All rows of a table go in by few statements: each statement lets go of the
    interpreter's lock, and on a busy loop gets it back late.

    Args:
        looks_up: look for every request id; else trust that all are new, and find
            out at the end.

    """

    def __init__(self, raw: sqlite3.Connection, heads: Heads, *, looks_up: bool) -> None:
        self._raw = raw
        self._heads = heads
        self._looks_up = looks_up
        self._events: list[Row] = []
        self._disclosures: list[Row] = []
        self._requests: dict[tuple[str, str], Row] = {}
        self._documents: list[Row] = []
        self._attempts: list[Row] = []

    def add(self, change: Change) -> Outcome:
        """Return the fate of a change, and keep its rows if it is to be stored."""
        request = change.request
        if request is not None and (known := self._known(request, ask=self._looks_up)):
            return Repeated(to_request(known))
        for stream, expected in expected_heads(change):
            actual = self._heads.of(stream, self._raw)
            if actual != expected:
                known = self._known(request, ask=True) if request is not None else None
                return Repeated(to_request(known)) if known else Conflict(stream, expected, actual)
        first = self._heads.last_position(self._raw) + 1
        positions = tuple(range(first, first + len(change.events)))
        self._take(change, positions)
        return Committed(positions)

    def write(self) -> None:
        """Insert the rows of all changes that were taken.

        Raises:
            RequestKnown: a request id was stored before; nothing may be committed.
        """
        requests = list(self._requests.values())
        if self._insert(QUERIES.insert_request, requests) != len(requests):
            raise RequestKnown
        self._insert(QUERIES.insert_event, self._events)
        self._insert(QUERIES.insert_disclosure, self._disclosures)
        self._insert(QUERIES.insert_document, self._documents)
        self._insert(QUERIES.insert_attempt, self._attempts)

    def _insert(self, insert: str, rows: Sequence[Row]) -> int:
        """Return how many rows were new."""
        inserted = 0
        for some in in_statements(rows):
            values = [value for row in some for value in row]
            inserted += self._raw.execute(of_rows(insert, len(some)), values).rowcount
        return inserted

    def _known(self, request: Request, *, ask: bool) -> Row | None:
        """Return the row of a request id: of this batch, or if asked for of the file."""
        key = (request.organisation, request.request_id)
        row = self._requests.get(key)
        if row is None and ask:
            row = self._raw.execute(QUERIES.request, key).fetchone()
        return row

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
                self._disclosures.append((position, number, kept.digest, kept.content))
        self._take_others(change, positions)

    def _take_others(self, change: Change, positions: tuple[int, ...]) -> None:
        if (request := change.request) is not None:
            self._requests[request.organisation, request.request_id] = (
                request.organisation,
                request.request_id,
                request.body_digest,
                request.receipt,
                positions[0] if positions else 0,
                positions[-1] if positions else 0,
            )
        for document in change.documents:
            self._documents.append((document.digest, document.media_type, document.content))
        for a in change.attempts:
            self._attempts.append(
                (
                    a.organisation,
                    a.at,
                    a.actor,
                    a.command,
                    a.subject,
                    a.request_id,
                    a.refusals,
                )
            )

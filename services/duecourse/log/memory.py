"""A log in memory: the same promises as a real one, except to survive the process.

Shipped, so that users' tests need no file.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from threading import Lock

from .conditions import check, expected_heads
from .port import (
    Attempt,
    Change,
    Committed,
    Conflict,
    Document,
    LogFault,
    LogUnavailable,
    Outcome,
    Repeated,
    StoredAttempt,
    StoredEvent,
    StoredRequest,
)


class MemoryLog:
    """An `EventLog` that forgets everything when it is dropped."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._closed = False
        self._events: list[StoredEvent] = []
        self._streams: dict[str, list[StoredEvent]] = {}
        self._requests: dict[tuple[str, str], StoredRequest] = {}
        self._documents: dict[str, Document] = {}
        self._attempts: list[Attempt] = []

    def commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        """Store queued changes; see `EventLog.commit`.

        Raises:
            ValueError: a change is not well formed; nothing of the batch was stored.
        """
        for change in changes:
            check(change)
        with self._lock:
            if self._closed:
                return [LogUnavailable("the log is closed") for _ in changes]
            return [self._commit_one(change) for change in changes]

    def head(self, stream: str) -> int:
        """Return the version of the last event of a stream, 0 when there is none."""
        with self._lock:
            self._ensure_open()
            return self._head(stream)

    def events(
        self, stream: str, *, after: int = 0, until: int | None = None, limit: int | None = None
    ) -> list[StoredEvent]:
        """Return events of one stream with `after < version <= until`, oldest first."""
        with self._lock:
            self._ensure_open()
            return self._streams.get(stream, [])[after:until][:limit]

    def all_events(
        self, *, after: int = 0, limit: int = 500, organisation: str | None = None
    ) -> list[StoredEvent]:
        """Return events of the whole log, or of one organisation, by position."""
        with self._lock:
            self._ensure_open()
            later: Iterator[StoredEvent] = islice(self._events, after, None)
            if organisation is not None:
                later = _of_organisation(later, organisation)
            return list(islice(later, limit))

    def streams(self, prefix: str, *, after: int = 0, limit: int = 100) -> list[tuple[int, str]]:
        """Return `(position of its first event, stream)` for streams that begin with `prefix`."""
        with self._lock:
            self._ensure_open()
            found = (
                (events[0].position, stream)
                for stream, events in self._streams.items()
                if stream.startswith(prefix) and events[0].position > after
            )
            return list(islice(found, limit))

    def last_position(self) -> int:
        """Return the position of the last event of the log, 0 when it is empty."""
        with self._lock:
            self._ensure_open()
            return len(self._events)

    def request(self, organisation: str, request_id: str) -> StoredRequest | None:
        """Return what a request id was answered with, or None."""
        with self._lock:
            self._ensure_open()
            return self._requests.get((organisation, request_id))

    def document(self, digest: str) -> Document | None:
        """Return a document by the hex SHA-256 of its content, or None."""
        with self._lock:
            self._ensure_open()
            return self._documents.get(digest)

    def attempts(
        self, organisation: str, *, after: int = 0, limit: int = 100
    ) -> list[StoredAttempt]:
        """Return refused commands of one organisation, oldest first."""
        with self._lock:
            self._ensure_open()
            numbered = enumerate(islice(self._attempts, after, None), start=after + 1)
            found = (
                StoredAttempt(number=number, attempt=attempt)
                for number, attempt in numbered
                if attempt.organisation == organisation
            )
            return list(islice(found, limit))

    def close(self) -> None:
        """Refuse everything from now on. May be called twice."""
        with self._lock:
            self._closed = True

    def _ensure_open(self) -> None:
        if self._closed:
            raise LogUnavailable("the log is closed")

    def _head(self, stream: str) -> int:
        return len(self._streams.get(stream, ()))

    def _commit_one(self, change: Change) -> Outcome:
        request = change.request
        if request is not None:
            stored = self._requests.get((request.organisation, request.request_id))
            if stored is not None:
                return Repeated(stored)
        for stream, expected in expected_heads(change):
            if (actual := self._head(stream)) != expected:
                return Conflict(stream, expected, actual)
        return self._store(change)

    def _store(self, change: Change) -> Committed:
        first = len(self._events) + 1
        for position, event in enumerate(change.events, start=first):
            stored = StoredEvent(
                position=position,
                stream=event.stream,
                version=event.version,
                type=event.type,
                record=event.record,
                leaf_hash=event.leaf_hash,
                disclosures=event.disclosures,
            )
            self._events.append(stored)
            self._streams.setdefault(event.stream, []).append(stored)
        positions = tuple(range(first, first + len(change.events)))
        self._keep_request(change, positions)
        for document in change.documents:
            self._documents.setdefault(document.digest, document)
        self._attempts.extend(change.attempts)
        return Committed(positions)

    def _keep_request(self, change: Change, positions: tuple[int, ...]) -> None:
        request = change.request
        if request is None:
            return
        self._requests[request.organisation, request.request_id] = StoredRequest(
            organisation=request.organisation,
            request_id=request.request_id,
            body_digest=request.body_digest,
            receipt=request.receipt,
            first_position=positions[0] if positions else 0,
            last_position=positions[-1] if positions else 0,
        )


def _of_organisation(events: Iterable[StoredEvent], organisation: str) -> Iterator[StoredEvent]:
    """Keep what an organisation owns; `organisations/acat2` is not below `organisations/acat`."""
    below = organisation + "/"
    return (e for e in events if e.stream == organisation or e.stream.startswith(below))

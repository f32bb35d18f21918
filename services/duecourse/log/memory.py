"""A log in memory: the same promises as a real one, except to survive the process.

Shipped, so that users' tests need no file.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from threading import Lock

from .batch import Batch, Counters, Decided, Placed
from .conditions import check
from .port import (
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


class MemoryLog:
    """An `EventLog` that forgets everything when it is dropped."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._closed = False
        self._events: defaultdict[str, list[StoredEvent]] = defaultdict(list)
        self._streams: dict[str, list[StoredEvent]] = {}
        self._requests: dict[tuple[str, str], StoredRequest] = {}
        self._documents: dict[str, Document] = {}
        self._attempts: defaultdict[str, list[StoredAttempt]] = defaultdict(list)
        self._forms: set[Form] = set()

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
            batch = Batch(changes)
            heads = {stream: self._head(stream) for stream in batch.streams}
            decided = batch.decide(heads, self._counters(batch.organisations), self._requests)
            self._store(decided)
            return [*decided.outcomes]

    def acommit(self, changes: Sequence[Change]) -> "asyncio.Future[list[Outcome | LogFault]]":
        """Store queued changes at once, in the caller's thread: nothing here blocks.

        Raises:
            ValueError: a change is not well formed; nothing of the batch was stored.
        """
        answer = asyncio.get_running_loop().create_future()
        answer.set_result(self.commit(changes))
        return answer

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
        self, organisation: str, *, after: int = 0, limit: int = 500
    ) -> list[StoredEvent]:
        """Return events of one organisation with a position above `after`, in order."""
        with self._lock:
            self._ensure_open()
            return self._events.get(organisation, [])[after : after + limit]

    def streams(
        self, organisation: str, kind: str, *, after: int = 0, limit: int = 100
    ) -> list[tuple[int, str]]:
        """Return `(position of its first event, stream)` of one kind, in order."""
        below = f"{organisation}/{kind}/"
        with self._lock:
            self._ensure_open()
            found = (
                (event.position, event.stream)
                for event in islice(self._events.get(organisation, ()), after, None)
                if event.version == 1
                and (event.stream.startswith(below) if kind else event.stream == organisation)
            )
            return list(islice(found, limit))

    def organisations(self) -> list[str]:
        """Return the names of all organisations that have events."""
        with self._lock:
            self._ensure_open()
            return sorted(name for name, events in self._events.items() if events)

    def last_position(self, organisation: str) -> int:
        """Return the last position that an organisation's events were given, 0 for none."""
        with self._lock:
            self._ensure_open()
            return len(self._events.get(organisation, ()))

    def forms(self) -> list[Form]:
        """Return every form in which an event was ever stored."""
        with self._lock:
            self._ensure_open()
            return sorted(self._forms)

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
            return self._attempts.get(organisation, [])[after : after + limit]

    def close(self) -> None:
        """Refuse everything from now on. May be called twice."""
        with self._lock:
            self._closed = True

    def _ensure_open(self) -> None:
        if self._closed:
            raise LogUnavailable("the log is closed")

    def _head(self, stream: str) -> int:
        return len(self._streams.get(stream, ()))

    def _counters(self, organisations: set[str]) -> dict[str, Counters]:
        return {
            name: Counters(len(self._events.get(name, ())), len(self._attempts.get(name, ())))
            for name in organisations
        }

    def _store(self, decided: Decided) -> None:
        for placed in decided.events:
            stored = _stored(placed)
            self._events[placed.organisation].append(stored)
            self._streams.setdefault(stored.stream, []).append(stored)
            self._forms.add(Form(stored.type, placed.event.schema, placed.event.format))
        self._requests.update(decided.requests)
        for document in decided.documents:
            self._documents.setdefault(document.digest, document)
        for numbered in decided.attempts:
            self._attempts[numbered.attempt.organisation].append(numbered)


def _stored(placed: Placed) -> StoredEvent:
    event = placed.event
    return StoredEvent(
        position=placed.position,
        stream=event.stream,
        version=event.version,
        type=event.type,
        record=event.record,
        leaf_hash=event.leaf_hash,
        disclosures=event.disclosures,
    )

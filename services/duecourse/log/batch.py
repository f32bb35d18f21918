"""Which changes of a batch may be stored, and what of them: decided without a store.

Shared by every store. One that knows the heads gives them; one that would have
to ask gives none, and what the batch assumed is verified where it is written
(decision 019).
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from .conditions import expected_heads, organisation_of
from .port import (
    Attempt,
    Change,
    Committed,
    Conflict,
    Document,
    NewEvent,
    Outcome,
    Repeated,
    Request,
    StoredAttempt,
    StoredRequest,
)


class Counters(Struct):
    """The last numbers that an organisation gave."""

    position: int = 0
    attempt: int = 0


class Placed(Struct, frozen=True):
    """An event with its place in its organisation."""

    organisation: str
    position: int
    event: NewEvent


class Batch:
    """Decides change by change, each seeing those before it; writes nothing.

    Attributes:
        heads: of every stream that was met, after the changes that were taken.
        assumed: the heads that were not given: those that the first change to
            name the stream expects. Where one is wrong, decide again on the truth.
        counters: of every organisation that was met, after the changes that were taken.
        events, requests, documents, attempts: what is to be written.
    """

    def __init__(
        self,
        heads: Mapping[str, int],
        counters: Mapping[str, Counters],
        known: Mapping[tuple[str, str], StoredRequest],
    ) -> None:
        """Begin.

        Args:
            heads: by stream, 0 where there is none yet; those that are known.
            counters: by organisation; one that is not given begins at 0, so that
                a store that learns it on writing adds it to what comes out.
            known: requests that are stored, by organisation and id; others count as new.
        """
        self.heads = dict(heads)
        self.assumed: dict[str, int] = {}
        self.counters = {name: Counters(c.position, c.attempt) for name, c in counters.items()}
        self.events: list[Placed] = []
        self.requests: dict[tuple[str, str], StoredRequest] = {}
        self.documents: list[Document] = []
        self.attempts: list[StoredAttempt] = []
        self._known = known

    def add(self, change: Change) -> Outcome:
        """Return the fate of a change, and keep what is to be written of it."""
        request = change.request
        if request is not None and (known := self._answered(request)):
            return Repeated(known)
        for stream, expected in expected_heads(change):
            actual = self.heads.get(stream)
            if actual is None:
                self.heads[stream] = self.assumed[stream] = expected
            elif actual != expected:
                return Conflict(stream, expected, actual)
        return self._take(change)

    def _answered(self, request: Request) -> StoredRequest | None:
        key = (request.organisation, request.request_id)
        return self.requests.get(key) or self._known.get(key)

    def _take(self, change: Change) -> Committed:
        positions = self._place(change.events) if change.events else ()
        if (request := change.request) is not None:
            self.requests[request.organisation, request.request_id] = StoredRequest(
                organisation=request.organisation,
                request_id=request.request_id,
                body_digest=request.body_digest,
                receipt=request.receipt,
                first_position=positions[0] if positions else 0,
                last_position=positions[-1] if positions else 0,
            )
        if change.documents:
            self.documents.extend(change.documents)
        for attempt in change.attempts:
            self._number(attempt)
        return Committed(positions)

    def _place(self, events: tuple[NewEvent, ...]) -> tuple[int, ...]:
        organisation = organisation_of(events[0].stream)
        counters = self._counters_of(organisation)
        first = counters.position + 1
        counters.position += len(events)
        for position, event in enumerate(events, first):
            self.events.append(Placed(organisation, position, event))
            self.heads[event.stream] = event.version
        return tuple(range(first, counters.position + 1))

    def _number(self, attempt: Attempt) -> None:
        counters = self._counters_of(attempt.organisation)
        counters.attempt += 1
        self.attempts.append(StoredAttempt(number=counters.attempt, attempt=attempt))

    def _counters_of(self, organisation: str) -> Counters:
        counters = self.counters.get(organisation)
        if counters is None:
            counters = self.counters[organisation] = Counters()
        return counters


def streams_in(changes: Iterable[Change]) -> set[str]:
    """Return every stream whose head some change rests on."""
    return {stream for change in changes for stream, _ in expected_heads(change)}


def organisations_in(changes: Iterable[Change]) -> set[str]:
    """Return every organisation that gets an event or an attempt."""
    found = {organisation_of(change.events[0].stream) for change in changes if change.events}
    found.update(attempt.organisation for change in changes for attempt in change.attempts)
    return found

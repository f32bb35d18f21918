"""Which changes of a batch may be stored, and what of them: decided without a store.

Shared by every store. One that knows the heads gives them; one that would have
to ask gives none, and what the batch assumed is verified where it is written
(decision 019).
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from .conditions import expected_heads, owner_of
from .port import (
    Change,
    Committed,
    Conflict,
    Document,
    NewEvent,
    Outcome,
    Repeated,
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
    """Changes that are to be stored together, and what has to be known to decide them.

    Attributes:
        streams: whose heads some change rests on; `begun`, those that one would begin.
        organisations: that may get an event or an attempt.
    """

    def __init__(self, changes: Sequence[Change]) -> None:
        self._expecting = [(change, expected_heads(change)) for change in changes]
        self.streams = {stream for _, expected in self._expecting for stream, _ in expected}
        self.begun = {e.stream for change in changes for e in change.events if e.version == 1}
        self.organisations = {owner_of(change) for change in changes}

    def decide(
        self,
        heads: Mapping[str, int],
        counters: Mapping[str, Counters],
        known: Mapping[tuple[str, str], StoredRequest],
    ) -> "Decided":
        """Return every fate, each change seeing those before it; may be asked again.

        Args:
            heads: by stream, 0 where there is none yet; those that are known.
            counters: by organisation; one that is not given begins at 0, so that
                a store that learns it on writing adds it to what comes out.
            known: requests that are stored, by organisation and id; others count as new.
        """
        decided = Decided(dict(heads), {o: _copy(counters.get(o)) for o in self.organisations})
        for change, expected in self._expecting:
            decided.outcomes.append(decided.fate(change, expected, known))
        return decided


class Decided:
    """What became of a batch: nothing is written yet.

    Attributes:
        outcomes: one for each change, in order.
        heads: of every stream that was met, after the changes that were taken.
        assumed: the heads that were not given: those that the first change to
            name the stream expects. Where one is wrong, decide again on the truth.
        counters: of the batch's organisations, after the changes that were taken.
        events: what is to be written, with `requests`, `documents` and `attempts`.
    """

    def __init__(self, heads: dict[str, int], counters: dict[str, Counters]) -> None:
        self.outcomes: list[Outcome] = []
        self.heads = heads
        self.assumed: dict[str, int] = {}
        self.counters = counters
        self.events: list[Placed] = []
        self.requests: dict[tuple[str, str], StoredRequest] = {}
        self.documents: list[Document] = []
        self.attempts: list[StoredAttempt] = []

    def fate(
        self,
        change: Change,
        expected_heads: Sequence[tuple[str, int]],
        known: Mapping[tuple[str, str], StoredRequest],
    ) -> Outcome:
        """Return the fate of the next change, and take what is to be written of it."""
        request = change.request
        if request is not None:
            key = (request.organisation, request.request_id)
            if answered := self.requests.get(key) or known.get(key):
                return Repeated(answered)
        for stream, expected in expected_heads:
            actual = self.heads.get(stream)
            if actual is None:
                self.heads[stream] = self.assumed[stream] = expected
            elif actual != expected:
                return Conflict(stream, expected, actual)
        return self._take(change)

    def _take(self, change: Change) -> Committed:
        organisation = owner_of(change)
        positions = self._place(organisation, change.events)
        if (request := change.request) is not None:
            self.requests[organisation, request.request_id] = StoredRequest(
                organisation=organisation,
                request_id=request.request_id,
                body_digest=request.body_digest,
                receipt=request.receipt,
                first_position=positions[0] if positions else 0,
                last_position=positions[-1] if positions else 0,
            )
        if change.documents:
            self.documents.extend(change.documents)
        for attempt in change.attempts:
            self.counters[organisation].attempt += 1
            number = self.counters[organisation].attempt
            self.attempts.append(StoredAttempt(number=number, attempt=attempt))
        return Committed(positions)

    def _place(self, organisation: str, events: tuple[NewEvent, ...]) -> tuple[int, ...]:
        counters = self.counters[organisation]
        first = counters.position + 1
        counters.position += len(events)
        for position, event in enumerate(events, first):
            self.events.append(Placed(organisation, position, event))
            self.heads[event.stream] = event.version
        return tuple(range(first, counters.position + 1))


def _copy(counters: Counters | None) -> Counters:
    return Counters(counters.position, counters.attempt) if counters else Counters()

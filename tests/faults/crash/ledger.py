"""The log as an outsider checks it: each event once, when it has appeared."""

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Final

import msgspec

from duecourse.catalogue import AGGREGATES
from duecourse.commands.states import decoded
from duecourse.kernel.names import kind_of
from duecourse.kernel.table import ABSENT
from duecourse.log.port import StoredEvent
from duecourse.log.sqlite import SQLiteLog
from duecourse.v1 import common_pb2
from tests.faults.crash.load import ORGANISATION, Memory

_PAGE: Final = 1_000


class Ledger:
    """Checks what was appended since the last time, and what callers were told of it.

    Attributes:
        by_request: `(stream, version, position)` of every event of a request.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._position = 0
        self._states: dict[str, Any] = {}
        self._told: set[str] = set()
        self.by_request: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
        self.types: Counter[str] = Counter()

    def check(self, memory: Memory) -> None:
        """Open the log as it was left and check everything new in it."""
        log = SQLiteLog(self._path)
        try:
            self._read(log)
            self._compare(log, memory)
        finally:
            log.close()

    def _read(self, log: SQLiteLog) -> None:
        while page := log.all_events(ORGANISATION, after=self._position, limit=_PAGE):
            for stored in page:
                assert stored.position == self._position + 1, "a position is missing"
                self._position = stored.position
                self._fold(stored)

    def _fold(self, stored: StoredEvent) -> None:
        recorded = decoded(stored)
        envelope = recorded.envelope
        aggregate = AGGREGATES[kind_of(stored.stream)]
        before = self._states.get(stored.stream, aggregate.initial)
        assert envelope.version == before.version + 1, "versions are dense"
        assert envelope.from_state == before.state, "each event begins where the last one ended"
        definition = aggregate.definition
        legal = {(row.source, dest) for row in definition.transitions for dest in row.dests}
        assert (envelope.from_state, envelope.to_state) in legal or (
            # The second event of one command stands in its resulting state.
            envelope.from_state == envelope.to_state != ABSENT
        ), f"{stored.stream}: {envelope.from_state} -> {envelope.to_state}"
        self._states[stored.stream] = aggregate.evolve(before, recorded)
        self.types[stored.type] += 1
        if envelope.request:
            where = (stored.stream, stored.version, stored.position)
            self.by_request[envelope.request].append(where)

    def _compare(self, log: SQLiteLog, memory: Memory) -> None:
        for request_id, receipt in memory.receipts.items():
            if request_id not in self._told:
                assert self.by_request[request_id] == _events(receipt), "acknowledged, not stored"
                self._told.add(request_id)
        for request_id in memory.refused:
            assert request_id not in self.by_request, "refused, and stored all the same"
        for asked in memory.lost:
            stored = log.request(ORGANISATION, asked.request_id)
            events = self.by_request.get(asked.request_id, [])
            assert bool(stored) == bool(events), "a request without its events, or the reverse"
            if stored is not None:
                kept = msgspec.json.decode(stored.receipt)["events"]
                assert [(name, version) for name, _, version in kept] == [
                    (stream, version) for stream, version, _ in events
                ], "a transaction was stored in part"

    def carried_out(self, request_id: str) -> int:
        """Return how many events a request has."""
        return len(self.by_request.get(request_id, []))


def _events(receipt: common_pb2.Receipt) -> list[tuple[str, int, int]]:
    return [
        (event.name.rsplit("/events/", 1)[0], event.version, event.position)
        for event in receipt.events
    ]

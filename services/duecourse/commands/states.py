"""States by name, folded from the log and kept in a bounded cache.

A cached state is immutable, and is only ever replaced by a later version: the
log checks the version that a decision was made on, so a stale one costs a
second look and never a wrong write.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from duecourse.catalogue import AGGREGATES, CODEC
from duecourse.evidence.record import Recorded, RecordError
from duecourse.kernel.names import kind_of
from duecourse.log.port import EventLog, LogCorrupt, StoredEvent

PAGE_EVENTS = 1_000


def decoded(stored: StoredEvent) -> Recorded[Any]:
    """Return the event of a stored row.

    Raises:
        LogCorrupt: it cannot be read, or is of another place; the message names the position.
    """
    try:
        recorded = CODEC.decode(stored.record, [d.content for d in stored.disclosures])
    except RecordError as error:
        raise LogCorrupt(f"position {stored.position}: {error}", stored.position) from error
    told = recorded.envelope
    if (told.stream, told.version, told.type) != (stored.stream, stored.version, stored.type):
        says = f"position {stored.position}: a record of {told.stream}, version {told.version}"
        raise LogCorrupt(f"{says}, lies in its place", stored.position)
    return recorded


class States:
    """The current state of every resource, and any earlier one.

    Args:
        cached_max: states kept; the least recently used goes first.
    """

    def __init__(self, log: EventLog, *, cached_max: int = 20_000) -> None:
        self._log = log
        self._cached_max = cached_max
        self._cache: OrderedDict[str, Any] = OrderedDict()

    def cached(self, name: str) -> Any | None:
        """Return a state from the cache, or None."""
        state = self._cache.get(name)
        if state is not None:
            self._cache.move_to_end(name)
        return state

    def put(self, name: str, state: Any) -> None:
        """Keep a state, unless a later one is kept already."""
        known = self._cache.get(name)
        if known is None or known.version < state.version:
            self._cache[name] = state
            if len(self._cache) > self._cached_max:
                self._cache.popitem(last=False)

    def evict(self, names: Iterable[str]) -> None:
        """Forget states that may be stale."""
        for name in names:
            self._cache.pop(name, None)

    async def load(self, names: Iterable[str]) -> dict[str, Any]:
        """Return the current states of resources; an absent one is at its initial state.

        The log is read in another thread, so that a long history does not hold
        up other callers.
        """
        found = {name: self.cached(name) for name in names}
        missing = [name for name, state in found.items() if state is None]
        if missing:
            for name, state in (await asyncio.to_thread(self._read, missing)).items():
                self.put(name, state)
                found[name] = state
        return found

    def _read(self, names: list[str]) -> dict[str, Any]:
        return {name: self.at(name) for name in names}

    def at(self, name: str, *, version: int | None = None, time: datetime | None = None) -> Any:
        """Return the state after a version or at an instant; the current one by default.

        Raises:
            KeyError: there is no such kind of resource.
            LogCorrupt: a stored event cannot be read.
        """
        aggregate = AGGREGATES[kind_of(name)]
        state = aggregate.initial
        for recorded in self.history(name, version=version):
            if time is not None and recorded.envelope.at > time:
                break
            state = aggregate.evolve(state, recorded)
        return state

    def history(self, name: str, *, version: int | None = None) -> Iterator[Recorded[Any]]:
        """Yield the events of a resource, oldest first, a page at a time."""
        after = 0
        while page := self._log.events(name, after=after, until=version, limit=PAGE_EVENTS):
            for stored in page:
                yield decoded(stored)
            after = page[-1].version
            if len(page) < PAGE_EVENTS:
                return

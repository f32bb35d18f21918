"""States by name, folded from the log and kept in a bounded cache.

A cached state is immutable, and is only ever replaced by a later version: the
log checks the version that a decision was made on, so a stale one costs a
second look and never a wrong write.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from duecourse.catalogue import AGGREGATES, CODEC
from duecourse.evidence.record import FORMAT, NewerRecord, Recorded, RecordError
from duecourse.kernel.names import kind_of
from duecourse.log.port import EventLog, Form, LogCorrupt, LogNewer, StoredEvent

PAGE_EVENTS = 1_000


def decoded(stored: StoredEvent) -> Recorded[Any]:
    """Return the event of a stored row.

    Raises:
        LogNewer: it was written by a newer release.
        LogCorrupt: it cannot be read, or is of another place; the message names the position.
    """
    where = f"{stored.stream}, version {stored.version}, position {stored.position}"
    try:
        recorded = CODEC.decode(stored.record, [d.content for d in stored.disclosures])
    except NewerRecord as error:
        raise LogNewer(f"{where}: {error}", stored.stream) from error
    except RecordError as error:
        raise LogCorrupt(f"{where}: {error}", stored.position) from error
    told = recorded.envelope
    if (told.stream, told.version, told.type) != (stored.stream, stored.version, stored.type):
        says = f"{where}: a record of {told.stream}, version {told.version}"
        raise LogCorrupt(f"{says}, lies in its place", stored.position)
    return recorded


def unknown_forms(log: EventLog) -> list[Form]:
    """Return the forms of stored events that this release cannot read: a newer one wrote them.

    Raises:
        LogFault: the store cannot be read.
    """
    return [form for form in log.forms() if not _is_known(form)]


def _is_known(form: Form) -> bool:
    event_type = CODEC.types.get(form.type)
    known = event_type is not None and form.schema <= event_type.SCHEMA
    return known and form.format <= FORMAT


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

        Raises:
            LogNewer: an event was written by a newer release.
            LogCorrupt: a stored event cannot be read.
        """
        return await self._loaded(names, self.at)

    async def load_readable(self, names: Iterable[str]) -> dict[str, Any | None]:
        """Return current states as `load` does; None for what only a newer release can read.

        Raises:
            LogCorrupt: a stored event cannot be read.
        """
        return await self._loaded(names, self._readable)

    async def _loaded(
        self, names: Iterable[str], read: Callable[[str], Any | None]
    ) -> dict[str, Any | None]:
        found = {name: self.cached(name) for name in names}
        missing = [name for name, state in found.items() if state is None]
        if missing:
            for name, state in await asyncio.to_thread(lambda: [(n, read(n)) for n in missing]):
                if state is not None:
                    self.put(name, state)
                found[name] = state
        return found

    def _readable(self, name: str) -> Any | None:
        try:
            return self.at(name)
        except LogNewer:
            return None

    def at(self, name: str, *, version: int | None = None, time: datetime | None = None) -> Any:
        """Return the state after a version or at an instant; the current one by default.

        Raises:
            KeyError: there is no such kind of resource.
            LogNewer: an event was written by a newer release.
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

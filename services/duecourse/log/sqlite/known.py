"""What the writer knows of the file without asking."""

import sqlite3
from collections.abc import Container, Iterable
from typing import Final

from duecourse.log.batch import Counters, Decided
from duecourse.log.port import Request, StoredRequest

from .queries import QUERIES
from .rows import Row, to_request

_KEPT_MAX: Final = 100_000


class Known:
    """Heads of streams, counters of organisations and forms, kept between transactions."""

    def __init__(self) -> None:
        self._heads: dict[str, int] = {}
        self._counters: dict[str, Counters] = {}
        self._forms: set[Row] = set()

    def heads(
        self, raw: sqlite3.Connection, streams: Iterable[str], unasked: Container[str] = ()
    ) -> dict[str, int]:
        """Return the head of each stream, 0 where there is none.

        Args:
            unasked: streams that are left out where the file would have to be asked.
        """
        found = {}
        for stream in streams:
            version = self._heads.get(stream)
            if version is None:
                if stream in unasked:
                    continue
                (version,) = raw.execute(QUERIES.head, (stream,)).fetchone()
            found[stream] = version
        return found

    def counters(
        self, raw: sqlite3.Connection, organisations: Iterable[str]
    ) -> dict[str, Counters]:
        """Return the last numbers of each organisation."""
        found = {}
        for organisation in organisations:
            counters = self._counters.get(organisation)
            if counters is None:
                row = raw.execute(QUERIES.counters, (organisation,)).fetchone()
                counters = Counters(*row) if row else Counters()
            found[organisation] = counters
        return found

    def new_forms(self, decided: Decided) -> set[Row]:
        """Return the forms of events, as rows, that were not met before."""
        met = {(e.event.type, e.event.schema, e.event.format) for e in decided.events}
        return met - self._forms

    def learn(self, decided: Decided) -> None:
        """Take over what a batch came to, once it is durable."""
        self._heads.update(decided.heads)
        self._counters.update(decided.counters)
        self._forms |= self.new_forms(decided)
        for kept in (self._heads, self._counters):
            if len(kept) > _KEPT_MAX:
                kept.clear()

    def forget(self) -> None:
        """Ask the file again from now on."""
        self._heads.clear()
        self._counters.clear()
        self._forms.clear()


def stored_requests(
    raw: sqlite3.Connection, requests: Iterable[Request | None]
) -> dict[tuple[str, str], StoredRequest]:
    """Return those requests whose ids were stored before, by organisation and id."""
    keys = [(r.organisation, r.request_id) for r in requests if r is not None]
    rows = ((key, raw.execute(QUERIES.request, key).fetchone()) for key in keys)
    return {key: to_request(row) for key, row in rows if row is not None}

"""The one view of all clocks and matters: what is to be noted, what belongs together, what waits.

It is made from events alone and holds nothing that they lack: whoever deletes the file, or
starts a release that reads clocks otherwise, has it made anew.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar

from msgspec import Struct

from duecourse.catalogue.links import Link
from duecourse.keeper import matters, work
from duecourse.keeper.listing import (
    Filter,
    Row,
    instant_at,
    instant_of,
    listed,
    number_of,
    second_of,
)
from duecourse.kernel.clocks.keeping import Kept, What
from duecourse.kernel.clocks.state import standing
from duecourse.kernel.clocks.waking import wakings

T = TypeVar("T")

VERSION: Final = 6
"""Of what the tables hold; raised when the same events would give other rows."""

TRIES_MAX: Final = 3
"""How often something is tried that is refused, before it is set aside."""


_SCHEMA: Final = files(__package__).joinpath("schema.sql").read_text("utf-8")
_TABLES: Final = (
    *("followed", "clocks", "concerned", "wakings", "links", "told", "made"),
    *("work", "work_parts", "cited", "present", "refused", "followed_refused"),
)


class Due(Struct, frozen=True, kw_only=True):
    """Something that is to be noted by now."""

    organisation: str
    stream: str
    clock: str
    what: What
    number: int
    due: datetime


_COUNT_AGAIN: Final = """
INSERT OR REPLACE INTO wakings
SELECT stream, clock, 'recounted', 0, organisation, 0, due, 0 FROM clocks
WHERE organisation = ? AND recounts AND standing = 'open'
"""


class ClockIndex:
    """Rows of clocks and of what is to be noted of them, in a file of its own.

    Any thread may call; several processes may have the file open.

    Args:
        path: of the file; `:memory:` for none.
        kinds: the kinds of resources that have clocks.
    """

    def __init__(self, path: Path | str, kinds: Iterable[str]) -> None:
        self._lock = Lock()
        self._raw = sqlite3.connect(
            path, timeout=10.0, isolation_level=None, check_same_thread=False
        )
        self._raw.execute("PRAGMA journal_mode = WAL")
        # What is lost here is made anew from the log.
        self._raw.execute("PRAGMA synchronous = OFF")
        self._make(f"{VERSION} {' '.join(sorted(kinds))}")

    @classmethod
    def opened(cls, path: Path, kinds: Iterable[str]) -> "ClockIndex":
        """Return the index of a file; of one that is none it is made anew.

        Where no file can be, it is kept in memory: it holds nothing that the log lacks.
        """
        try:
            return cls(path, kinds)
        except sqlite3.OperationalError:
            return cls(":memory:", kinds)
        except sqlite3.DatabaseError:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            return cls(path, kinds)

    def _make(self, fingerprint: str) -> None:
        """Make the tables, and make them anew if another release made them."""
        with self._changing():
            for statement in filter(str.strip, _SCHEMA.split(";")):
                self._raw.execute(statement)
            found = self._raw.execute("SELECT fingerprint FROM made").fetchone()
            if found != (fingerprint,):
                self._empty()
                self._raw.execute("INSERT INTO made VALUES (?)", (fingerprint,))
            self._raw.execute("UPDATE wakings SET tries = 0 WHERE tries > 0")

    def _empty(self) -> None:
        for table in _TABLES:
            self._raw.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._lock:
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._raw.execute("COMMIT")
            except BaseException:
                if self._raw.in_transaction:
                    self._raw.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Release the file. May be called twice."""
        with self._lock:
            self._raw.close()

    def position(self, organisation: str) -> int:
        """Return up to which position an organisation's events were followed."""
        with self._lock:
            found = self._raw.execute(
                "SELECT position FROM followed WHERE organisation = ?", (organisation,)
            ).fetchone()
        return found[0] if found else 0

    def forget(self, organisation: str) -> None:
        """Forget an organisation whose log is not the one that was followed."""
        with self._changing():
            streams = "(SELECT number FROM clocks WHERE organisation = ?)"
            self._raw.execute(f"DELETE FROM concerned WHERE number IN {streams}", (organisation,))  # noqa: S608
            work.forget(self._raw, organisation)
            own = ("clocks", "wakings", "links", "told", "followed", "refused", "followed_refused")
            for table in own:
                self._raw.execute(f"DELETE FROM {table} WHERE organisation = ?", (organisation,))  # noqa: S608

    def follow(
        self,
        organisation: str,
        after: int,
        position: int,
        newest: datetime,
        found: Mapping[str, Sequence[Kept]],
        told: Iterable[matters.Told] = (),
        left: work.Left | None = None,
        *,
        counts_again: bool = False,
    ) -> bool:
        """Put the clocks of resources as events up to a position left them.

        Args:
            after: the position that was followed before.
            newest: when the last of the events was, UTC.
            found: of each resource that changed, all its clocks.
            told: what the events tell of matters.
            left: what they left of each matter as work, and who is there.
            counts_again: the calendar changed; clocks that may be later for it are looked at.

        Returns:
            Whether it was done: another process may have followed the same events first.
        """
        told = [*told]
        with self._changing():
            row = self._raw.execute(
                "SELECT position, newest FROM followed WHERE organisation = ?", (organisation,)
            ).fetchone() or (0, 0)
            if row[0] != after:
                return False
            for stream, clocks in found.items():
                self._put(organisation, stream, clocks)
            matters.put(self._raw, organisation, told)
            if left is not None:
                work.put(self._raw, organisation, left)
            if counts_again:
                self._raw.execute(_COUNT_AGAIN, (organisation,))
            self._raw.execute(
                "INSERT OR REPLACE INTO followed VALUES (?, ?, ?)",
                (organisation, position, max(row[1], number_of(newest))),
            )
        return True

    def _put(self, organisation: str, stream: str, clocks: Sequence[Kept]) -> None:
        self._raw.execute("DELETE FROM wakings WHERE stream = ? AND what <> 'recounted'", (stream,))
        self._raw.execute("UPDATE clocks SET seen = 0 WHERE stream = ?", (stream,))
        for kept in clocks:
            self._put_clock(organisation, stream, kept)
            self._raw.executemany(
                "INSERT OR REPLACE INTO wakings VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                [
                    (stream, kept.id, one.what, one.number, organisation, number_of(one.at),
                     number_of(kept.clock.fixed))
                    for one in wakings(kept)
                ],
            )  # fmt: skip
        gone = "SELECT number FROM clocks WHERE stream = ? AND seen = 0"
        self._raw.execute(f"DELETE FROM concerned WHERE number IN ({gone})", (stream,))  # noqa: S608
        self._raw.execute("DELETE FROM clocks WHERE stream = ? AND seen = 0", (stream,))

    def _put_clock(self, organisation: str, stream: str, kept: Kept) -> None:
        clock = kept.clock
        still = clock.over or bool(clock.open_stops)
        became = standing(clock, clock.start) if still else "open"
        (number,) = self._raw.execute(
            "INSERT INTO clocks (organisation, kind, stream, clock, name, clause, function, start,"
            " due, second, careful, standing, recounts, expires, extended,"
            " done, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
            " ON CONFLICT (stream, clock) DO UPDATE SET name = excluded.name,"
            " clause = excluded.clause, function = excluded.function, start = excluded.start,"
            " due = excluded.due, second = excluded.second, careful = excluded.careful,"
            " standing = excluded.standing, recounts = excluded.recounts,"
            " expires = excluded.expires, extended = excluded.extended, done = excluded.done,"
            " seen = 1"
            " RETURNING number",
            (organisation, stream.split("/")[2], stream, kept.id, kept.name, kept.clause,
             kept.function, number_of(clock.start), number_of(clock.due),
             second_of(clock.due), number_of(clock.careful_by), became,
             clock.rule.recounts, kept.expires, clock.extended, number_of(clock.done_at)),
        ).fetchone()  # fmt: skip
        self._raw.execute("DELETE FROM concerned WHERE number = ?", (number,))
        told = dict.fromkeys(person for one in kept.noted for person in one.told)
        next_ = kept.passed_to
        parts = [
            (person, number, part)
            for part, people in (("owed", kept.owed_by), ("next", next_), ("told", told))
            for person in people
        ]
        self._raw.executemany("INSERT OR IGNORE INTO concerned VALUES (?, ?, ?)", parts)

    def due(self, now: datetime, limit: int) -> list[Due]:
        """Return what is to be noted by now, in order: what fell due first comes first.

        Nobody is reminded of what fell due already.

        Nothing is of an organisation in whose log something happened later than now: then the
        clock was set back, and everything waits until it has caught up.
        """
        with self._lock:
            rows = self._raw.execute(
                "SELECT w.organisation, stream, clock, what, number, due FROM wakings w"
                " JOIN followed f ON f.organisation = w.organisation AND f.newest <= :now"
                " WHERE at <= :now AND tries < :tries AND (what <> 'reminded' OR due >= :now)"
                " ORDER BY at, stream, clock LIMIT :limit",
                {"now": number_of(now), "tries": TRIES_MAX, "limit": limit},
            ).fetchall()
        return [
            Due(
                organisation=organisation,
                stream=stream,
                clock=clock,
                what=what,
                number=number,
                due=instant_at(due),
            )
            for organisation, stream, clock, what, number, due in rows
        ]

    def next_at(self, now: datetime) -> datetime | None:
        """Return when something is to be noted next, after now; None for never."""
        with self._lock:
            (at,) = self._raw.execute(
                "SELECT min(at) FROM wakings WHERE at > ? AND tries < ?",
                (number_of(now), TRIES_MAX),
            ).fetchone()
        return None if at is None else instant_of(at)

    def settle(self, one: Due) -> None:
        """Forget that something was to be noted."""
        with self._changing():
            self._raw.execute(
                "DELETE FROM wakings WHERE stream = ? AND clock = ? AND what = ? AND number = ?",
                (one.stream, one.clock, one.what, one.number),
            )

    def failed(self, one: Due) -> bool:
        """Count that something could not be noted; return whether it is set aside now."""
        with self._changing():
            found = self._raw.execute(
                "UPDATE wakings SET tries = tries + 1"
                " WHERE stream = ? AND clock = ? AND what = ? AND number = ? RETURNING tries",
                (one.stream, one.clock, one.what, one.number),
            ).fetchone()
        return found is not None and found[0] >= TRIES_MAX

    def streams(self) -> set[str]:
        """Return the names of all resources with clocks."""
        with self._lock:
            return {name for (name,) in self._raw.execute("SELECT DISTINCT stream FROM clocks")}

    def clocks(self, wanted: Filter, after: tuple[int, str], limit: int) -> list[Row]:
        """Return clocks, what is due first before others.

        Args:
            after: `place` of the last row of the page before; `(0, "")` for the first.
        """
        with self._lock:
            return listed(self._raw, wanted, after, limit)

    def ask(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Return what a query finds in the tables."""
        with self._lock:
            return query(self._raw)

    def change(self, put: Callable[[sqlite3.Connection], T]) -> T:
        """Return what a change says, once all of it is written."""
        with self._changing():
            return put(self._raw)

    def links(self, name: str, limit: int) -> list[Link]:
        """Return what a matter is to others, and others to it."""
        with self._lock:
            return matters.links_of(self._raw, name, limit)

    def told(self, of: Sequence[str], after: int, limit: int) -> list[matters.Told]:
        """Return which events tell of any of some matters, oldest first, after a position."""
        with self._lock:
            return matters.told_of(self._raw, of, after, limit)

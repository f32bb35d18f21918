"""Every matter as work: whose it is, what it waits for, in order of what is due (decision 215).

It is made from states and records alone, beside the clocks and in the same file.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.catalogue import AGGREGATES
from duecourse.keeper.listing import (
    NEVER,
    instant_at,
    instant_of,
    number_of,
    second_of,
    since_of,
    until_of,
)
from duecourse.kernel.clocks.keeping import Kept
from duecourse.kernel.names import kind_of
from duecourse.kernel.table import ABSENT
from duecourse.kernel.work import STOPPED, Held, Work
from duecourse.log.port import StoredEvent

PEOPLE: Final = "people"
_ACTIVE: Final = "active"
_OPEN: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset(one.name for one in aggregate.definition.states if not one.final)
    for kind, aggregate in AGGREGATES.items()
}
"""Of each kind, the states in which something has to follow."""


class Seen(Struct, frozen=True, kw_only=True):
    """What the events of a page left of one matter.

    Attributes:
        due: what falls due next of what may be missed, UTC; None for nothing.
        clauses: that its events cite.
    """

    stream: str
    state: str
    open: bool
    changed_at: datetime
    due: datetime | None
    work: Work
    holds: tuple[Held, ...]
    clauses: frozenset[str]


class Left(Struct, frozen=True):
    """What the events of a page left: of matters, and of each person whether they are active."""

    matters: tuple[Seen, ...]
    people: Mapping[str, bool]


class Matter(Struct, frozen=True, kw_only=True):
    """A matter as lists show it; `handlers` are those who are still there.

    Attributes:
        about: whom and what it concerns, which says who is in conflict.
    """

    number: int
    stream: str
    kind: str
    state: str
    open: bool
    opened_at: datetime
    changed_at: datetime
    due: datetime | None
    unheard: bool
    holds: tuple[Held, ...]
    handlers: tuple[str, ...] = ()
    author: str = ""
    functions: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


class Wanted(Struct, frozen=True, kw_only=True):
    """Which matters are wanted.

    Attributes:
        kinds: of no other is any shown.
        closed: those too in which nothing has to follow.
        person: who deals with it or made it; `functions` those that they act in: what nobody deals
            with by name is theirs too. Empty for anybody's.
        alone: kinds of which somebody else's are not told: the person is not who asks.
        standing: what all must hold of them, of `Standing`.
    """

    organisation: str
    kinds: tuple[str, ...]
    now: datetime
    closed: bool = False
    state: str = ""
    person: str = ""
    functions: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    channel: str = ""
    clause: str = ""
    standing: frozenset[str] = frozenset()
    due_before: datetime | None = None
    opened_from: datetime | None = None
    opened_before: datetime | None = None
    changed_from: datetime | None = None
    changed_before: datetime | None = None


class _Record(Struct):
    at: datetime
    clauses: tuple[str, ...] = ()


def left_by(
    page: Iterable[StoredEvent], states: Mapping[str, Any], clocks: Mapping[str, Sequence[Kept]]
) -> Left:
    """Return what some events left.

    Args:
        states: of the resources that changed; None of what cannot be read.
        clocks: all clocks of each.
    """
    people = {name: state for name, state in states.items() if kind_of(name) == PEOPLE}
    there = {n: state is not None and state.state == _ACTIVE for n, state in people.items()}
    return Left(tuple(_seen_in(page, states, clocks)), there)


def _seen_in(
    page: Iterable[StoredEvent], states: Mapping[str, Any], clocks: Mapping[str, Sequence[Kept]]
) -> Iterator[Seen]:
    told: dict[str, tuple[datetime, set[str]]] = {}
    for event in page:
        if AGGREGATES[kind_of(event.stream)].work is None:
            continue
        record = msgspec.json.decode(event.record, type=_Record)
        _, cited = told.get(event.stream, (record.at, set[str]()))
        told[event.stream] = (record.at, cited | {*record.clauses})
    for stream, (at, cited) in told.items():
        state = states.get(stream)
        if state is not None and state.state != ABSENT:
            yield _seen(stream, state, at, cited, clocks.get(stream, ()))


def _seen(
    stream: str, state: Any, at: datetime, cited: Collection[str], clocks: Sequence[Kept]
) -> Seen:
    kind = kind_of(stream)
    made = AGGREGATES[kind].work
    work = made(state) if made else Work()
    owed = [one for one in clocks if not one.clock.over and not one.expires]
    stops = (Held(by=STOPPED, until=until) for k in owed for _, until in k.clock.open_stops)
    return Seen(
        stream=stream,
        state=state.state,
        # What is over but for something that falls due is not done with.
        open=state.state in _OPEN[kind] or bool(owed),
        changed_at=at,
        due=min((one.clock.due for one in owed if one.clock.due is not None), default=None),
        work=work,
        holds=(*work.holds, *stops),
        clauses=frozenset({*cited, *(one.clause for one in clocks)} - {""}),
    )


def put(raw: sqlite3.Connection, organisation: str, left: Left) -> None:
    """Put what events left into the index."""
    for one in left.matters:
        _put(raw, organisation, one)
    gone = [(person,) for person, there in left.people.items() if not there]
    raw.executemany("DELETE FROM present WHERE person = ?", gone)
    came = [(person, organisation) for person, there in left.people.items() if there]
    raw.executemany("INSERT OR IGNORE INTO present VALUES (?, ?)", came)


_PUT: Final = """
INSERT INTO work (organisation, kind, stream, state, open, opened, changed, due, second, unheard, holds)
VALUES (:organisation, :kind, :stream, :state, :open, :opened, :changed, :due, :second, :unheard, :holds)
ON CONFLICT (stream) DO UPDATE SET state = excluded.state, open = excluded.open,
    opened = excluded.opened, changed = excluded.changed, due = excluded.due,
    second = excluded.second, unheard = excluded.unheard, holds = excluded.holds
RETURNING number
"""  # noqa: E501


def _put(raw: sqlite3.Connection, organisation: str, one: Seen) -> None:
    work = one.work
    row = {
        "organisation": organisation,
        "kind": kind_of(one.stream),
        "stream": one.stream,
        "state": one.state,
        "open": one.open,
        "opened": number_of(work.opened_at or one.changed_at),
        "changed": number_of(one.changed_at),
        "due": number_of(one.due),
        "second": second_of(one.due),
        "unheard": work.unheard,
        "holds": msgspec.json.encode(one.holds).decode(),
    }
    (number,) = raw.execute(_PUT, row).fetchone()
    raw.execute("DELETE FROM work_parts WHERE number = ?", (number,))
    parts = {
        "handler": work.handlers,
        "author": (work.author,) if work.author else (),
        "function": work.functions,
        "channel": work.channels,
        "about": work.about,
    }
    rows = [(number, part, who) for part, found in parts.items() for who in found]
    raw.executemany("INSERT OR IGNORE INTO work_parts VALUES (?, ?, ?)", rows)
    raw.executemany(
        "INSERT OR IGNORE INTO cited VALUES (?, ?)", [(one.stream, c) for c in one.clauses]
    )


def forget(raw: sqlite3.Connection, organisation: str) -> None:
    """Forget the matters of an organisation."""
    own = {"organisation": organisation}
    for table, column in (("work_parts", "number"), ("cited", "stream")):
        raw.execute(
            f"DELETE FROM {table} WHERE {column} IN"  # noqa: S608 - names of our own
            f" (SELECT {column} FROM work WHERE organisation = :organisation)",
            own,
        )
    raw.execute("DELETE FROM work WHERE organisation = :organisation", own)
    raw.execute("DELETE FROM present WHERE organisation = :organisation", own)


_TAKEN_UP: Final = """
EXISTS (SELECT 1 FROM work_parts h JOIN present p ON p.person = h.who
        WHERE h.number = w.number AND h.part = 'handler')
"""
_LISTED: Final = f"""
SELECT number, stream, kind, state, open, opened, changed, due, unheard, holds FROM work w
WHERE organisation = :organisation AND open >= :open
  AND instr(:kinds, ' ' || kind || ' ') > 0
  AND (:state = '' OR state = :state)
  AND (:channel = '' OR EXISTS (SELECT 1 FROM work_parts c WHERE c.number = w.number
       AND c.part = 'channel' AND c.who = :channel))
  AND (:clause = '' OR EXISTS (SELECT 1 FROM cited c WHERE c.stream = w.stream
       AND c.clause = :clause))
  AND (:person = '' OR (instr(:alone, ' ' || kind || ' ') = 0 AND (
       EXISTS (SELECT 1 FROM work_parts h WHERE h.number = w.number
               AND h.part IN ('handler', 'author') AND h.who = :person)
       OR (NOT {_TAKEN_UP} AND EXISTS (SELECT 1 FROM work_parts f WHERE f.number = w.number
               AND f.part = 'function' AND instr(:functions, ' ' || f.who || ' ') > 0)))))
  AND due < :due_before AND opened >= :opened_from AND opened < :opened_before
  AND changed >= :changed_from AND changed < :changed_before
  AND (NOT :overdue OR (open AND due < :now))
  AND (NOT :running OR (open AND due >= :now AND due < :never))
  AND (NOT :unacknowledged OR (open AND unheard))
  AND (NOT :blocked OR (open AND holds <> '[]'))
  AND (NOT :unassigned OR (open AND NOT {_TAKEN_UP}))
  AND (second, stream) > (:second, :stream)
ORDER BY second, stream LIMIT :limit
"""  # noqa: S608 - words of our own
_PARTS: Final = """
SELECT part, who FROM work_parts w WHERE number = ?
AND (part <> 'handler' OR EXISTS (SELECT 1 FROM present p WHERE p.person = w.who))
ORDER BY who
"""


def listed(
    raw: sqlite3.Connection, wanted: Wanted, after: tuple[int, str], limit: int
) -> list[Matter]:
    """Return matters that are wanted, after a place in the order of what is due."""
    asked = {
        "organisation": wanted.organisation,
        "open": not wanted.closed,
        "kinds": f" {' '.join(wanted.kinds)} ",
        "state": wanted.state,
        "person": wanted.person,
        "functions": f" {' '.join(wanted.functions)} ",
        "alone": f" {' '.join(wanted.alone)} ",
        "channel": wanted.channel,
        "clause": wanted.clause,
        # Whole seconds are compared: what is done in the second that it is due is in time.
        "now": number_of(wanted.now.replace(microsecond=0)),
        "never": NEVER,
        "due_before": until_of(wanted.due_before),
        "opened_from": since_of(wanted.opened_from),
        "opened_before": until_of(wanted.opened_before),
        "changed_from": since_of(wanted.changed_from),
        "changed_before": until_of(wanted.changed_before),
        **{one: one in wanted.standing for one in STANDINGS},
        "second": after[0],
        "stream": after[1],
        "limit": limit,
    }
    return [_matter(raw, row) for row in raw.execute(_LISTED, asked).fetchall()]


STANDINGS: Final = ("overdue", "running", "unacknowledged", "blocked", "unassigned")
"""What the index itself tells of a matter."""


def _matter(raw: sqlite3.Connection, row: tuple[Any, ...]) -> Matter:
    number, stream, kind, state, open_, opened, changed, due, unheard, holds = row
    parts: dict[str, list[str]] = {}
    for part, who in raw.execute(_PARTS, (number,)).fetchall():
        parts.setdefault(part, []).append(who)
    return Matter(
        number=number,
        stream=stream,
        kind=kind,
        state=state,
        open=bool(open_),
        opened_at=instant_at(opened),
        changed_at=instant_at(changed),
        due=instant_of(due),
        unheard=bool(unheard),
        holds=msgspec.json.decode(holds, type=tuple[Held, ...]),
        handlers=tuple(parts.get("handler", ())),
        author="".join(parts.get("author", ())),
        functions=tuple(parts.get("function", ())),
        about=tuple(parts.get("about", ())),
    )


def place(matter: Matter) -> tuple[int, str]:
    """Return where a matter stands in the order of lists: nothing that its reader does not see."""
    return second_of(matter.due), matter.stream

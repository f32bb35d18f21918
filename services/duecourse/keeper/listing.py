"""Lists of clocks out of the index: whose, where they stand, in order of what is due."""

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
NEVER: Final = 2**62
"""Stands for no instant, behind all others."""

_LAST_SECOND: Final = 2**38 - 1

_COLUMNS: Final = (
    "number, organisation, stream, clock, name, clause, function, standing, expires, extended,"
    " start, due, careful"
)
_OF_ONE: Final = f"SELECT {_COLUMNS} FROM clocks WHERE stream = ? ORDER BY second, clock"  # noqa: S608
_LISTED: Final = f"""
SELECT {_COLUMNS}
FROM clocks
WHERE organisation = :organisation AND instr(:kinds, ' ' || kind || ' ') > 0
  AND (:state = '' OR standing = :state
       OR (:state = 'running' AND standing = 'open' AND due >= :now)
       OR (:state = 'missed' AND standing = 'open' AND due < :now AND NOT expires))
  AND (:person = '' OR number IN (SELECT number FROM concerned WHERE person = :person)
       OR (function IN (SELECT value FROM json_each(:functions))
           AND (function <> '' OR NOT expires) AND NOT EXISTS
           (SELECT 1 FROM concerned c WHERE c.number = clocks.number AND c.part = 'owed'
            AND stream || ' ' || c.person NOT IN (SELECT value FROM json_each(:torn))
            AND CASE WHEN function = '' THEN c.person IN (SELECT value FROM json_each(:there))
                ELSE kind || ' ' || c.person IN (SELECT value FROM json_each(:able)) END)))
  AND due < :before AND (second, stream, clock) > (:second, :stream, :clock)
ORDER BY second, stream, clock LIMIT :limit
"""  # noqa: S608 - words of our own
_CONCERNED: Final = "SELECT person, part FROM concerned WHERE number = ? ORDER BY person"


class Row(Struct, frozen=True, kw_only=True):
    """A clock as lists show it.

    Attributes:
        number: in this index.
        due: none while it stands still, and where no number exists.
        standing: `open`, or what became of it; whether it is missed is a matter of the time.
        told: who was told of it; `owed_by` whose duty it is.
    """

    number: int
    organisation: str
    stream: str
    clock: str
    name: str
    clause: str
    function: str
    start: datetime
    due: datetime | None
    careful_by: datetime | None
    standing: str
    expires: bool
    extended: bool
    owed_by: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


class Filter(Struct, frozen=True, kw_only=True):
    """Which clocks are wanted.

    Attributes:
        kinds: of the resources; of no other is any shown.
        state: `running`, `missed`, `stopped` and the like; empty for all.
        person: whose duty it is, or who was told of it; empty for everybody's.
        functions: those that the person acts in: what nobody owes by name is theirs too, and what
            nobody can do who does. An empty one is of what is in no function.
        there: who is in office; `able` of them, with the kind before each name, who does any work
            on resources of that kind; `torn` who left one to others, with its name before theirs.
        due_before: UTC.
    """

    organisation: str
    kinds: tuple[str, ...]
    now: datetime
    state: str = ""
    person: str = ""
    functions: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    able: tuple[str, ...] = ()
    torn: tuple[str, ...] = ()
    due_before: datetime | None = None


def _json(words: tuple[str, ...]) -> str:
    return msgspec.json.encode(words).decode()


def number_of(at: datetime | None) -> int:
    """Return an instant as a number: microseconds since 1970."""
    return NEVER if at is None else (at - _EPOCH) // _MICROSECOND


def since_of(at: datetime | None) -> int:
    """Return from which number on something is wanted; from the first for None."""
    return 0 if at is None else number_of(at)


def until_of(at: datetime | None) -> int:
    """Return up to which number something is wanted; with what has no instant for None."""
    return NEVER + 1 if at is None else number_of(at)


def instant_at(number: int) -> datetime:
    """Return the instant that a number stands for, UTC."""
    return _EPOCH + number * _MICROSECOND


def instant_of(number: int) -> datetime | None:
    """Return the instant that a number stands for, UTC; None where it stands for none."""
    return None if number == NEVER else instant_at(number)


def listed(
    raw: sqlite3.Connection, wanted: Filter, after: tuple[int, str], limit: int
) -> list[Row]:
    """Return the clocks of the index that are wanted, after a place."""
    stream, _, clock = after[1].partition(" ")
    asked = {
        "organisation": wanted.organisation,
        "kinds": f" {' '.join(wanted.kinds)} ",
        "state": wanted.state,
        "person": wanted.person,
        **{key: _json(getattr(wanted, key)) for key in ("functions", "there", "able", "torn")},
        # Whole seconds are compared: what is done in the second that it is due is in time.
        "now": number_of(wanted.now.replace(microsecond=0)),
        "before": until_of(wanted.due_before),
        "second": after[0],
        "stream": stream,
        "clock": clock,
        "limit": limit,
    }
    return [_row(raw, row) for row in raw.execute(_LISTED, asked).fetchall()]


def of_one(raw: sqlite3.Connection, stream: str) -> list[Row]:
    """Return the clocks of a resource that are not over, what is due first before others."""
    rows = [_row(raw, row) for row in raw.execute(_OF_ONE, (stream,)).fetchall()]
    return [one for one in rows if one.standing in ("open", "stopped")]


def _row(raw: sqlite3.Connection, row: tuple[Any, ...]) -> Row:
    number, organisation, stream, clock, name, clause, function, became, *rest = row
    expires, extended, start, due, careful = rest
    parts = raw.execute(_CONCERNED, (number,)).fetchall()
    return Row(
        number=number,
        organisation=organisation,
        stream=stream,
        clock=clock,
        name=name,
        clause=clause,
        function=function,
        start=instant_at(start),
        due=instant_of(due),
        careful_by=instant_of(careful),
        standing=became,
        expires=bool(expires),
        extended=bool(extended),
        owed_by=tuple(person for person, part in parts if part != "told"),
        told=tuple(person for person, part in parts if part == "told"),
    )


def second_of(due: datetime | None) -> int:
    """Return the second by which lists are in order."""
    return _LAST_SECOND if due is None else number_of(due) // 1_000_000


def place(row: Row) -> tuple[int, str]:
    """Return where a row stands in the order of lists: nothing that its reader does not see."""
    return second_of(row.due), f"{row.stream} {row.clock}"

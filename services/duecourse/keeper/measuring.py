"""How clocks went: each that was not a mere end, with when what it waits for was done."""

import sqlite3
from datetime import datetime
from typing import Final

from msgspec import Struct

from duecourse.keeper.listing import instant_at, instant_of, since_of, until_of


class Measured(Struct, frozen=True):
    """How one clock went.

    Attributes:
        standing: `open`, or what became of it.
        due: UTC; None while it stands still, and where no number exists.
        done_at: UTC; None while it is not.
    """

    number: int
    stream: str
    kind: str
    deadline: str
    clause: str
    standing: str
    start: datetime
    due: datetime | None
    done_at: datetime | None


class Asked(Struct, frozen=True, kw_only=True):
    """Which clocks are measured.

    Attributes:
        kinds: of no other is any.
        since: only those that began from this on, and `before` this, UTC.
    """

    organisation: str
    kinds: tuple[str, ...]
    deadline: str = ""
    clause: str = ""
    channel: str = ""
    since: datetime | None = None
    before: datetime | None = None


_LISTED: Final = """
SELECT number, stream, kind, name, clause, standing, start, due, done FROM clocks c
WHERE organisation = :organisation AND instr(:kinds, ' ' || kind || ' ') > 0 AND NOT expires
  AND (:deadline = '' OR name = :deadline) AND (:clause = '' OR clause = :clause)
  AND (:channel = '' OR EXISTS (SELECT 1 FROM work w JOIN work_parts p ON p.number = w.number
       WHERE w.stream = c.stream AND p.part = 'channel' AND p.who = :channel))
  AND start >= :since AND start < :before AND number > :after
ORDER BY number LIMIT :limit
"""


def measured(raw: sqlite3.Connection, asked: Asked, after: int, limit: int) -> list[Measured]:
    """Return clocks in the order of the index, after a number of it."""
    wanted = {
        "organisation": asked.organisation,
        "kinds": f" {' '.join(asked.kinds)} ",
        "deadline": asked.deadline,
        "clause": asked.clause,
        "channel": asked.channel,
        "since": since_of(asked.since),
        "before": until_of(asked.before),
        "after": after,
        "limit": limit,
    }
    rows = raw.execute(_LISTED, wanted).fetchall()
    return [
        Measured(
            number, stream, kind, deadline, clause, standing,
            instant_at(start), instant_of(due), instant_of(done),
        )
        for number, stream, kind, deadline, clause, standing, start, due, done in rows
    ]  # fmt: skip

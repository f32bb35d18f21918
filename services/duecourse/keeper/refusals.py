"""What was refused, by reason and clause: made of the attempts, beside the clocks."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.keeper.listing import instant_at, number_of, since_of, until_of
from duecourse.log.port import StoredAttempt


class Last(Struct, frozen=True):
    """The attempt that was followed last: its number, 0 for none, and its request."""

    number: int = 0
    request: str = ""


class Refused(Struct, frozen=True):
    """One thing that stood against an attempt."""

    number: int
    at: datetime
    actor: str
    subject: str
    command: str
    reason: str
    clause: str


class Asked(Struct, frozen=True, kw_only=True):
    """Which refusals are wanted.

    Attributes:
        actor: only of theirs; empty for everybody's.
        since: and `before`, UTC.
    """

    organisation: str
    actor: str = ""
    command: str = ""
    reason: str = ""
    clause: str = ""
    since: datetime | None = None
    before: datetime | None = None


class _Objected(Struct):
    reason: str
    clause: str = ""


_objected: Final = msgspec.json.Decoder(tuple[_Objected, ...])


def followed(raw: sqlite3.Connection, organisation: str) -> Last:
    """Return up to which attempt those of an organisation were followed."""
    row = raw.execute(
        "SELECT number, request FROM followed_refused WHERE organisation = ?", (organisation,)
    ).fetchone()
    return Last(*row) if row else Last()


def put_refused(
    raw: sqlite3.Connection, organisation: str, last: Last, found: Sequence[StoredAttempt]
) -> bool:
    """Put the attempts behind the last that was followed; return whether there may be more.

    Where another log lies here now, what was followed is forgotten.

    Args:
        found: from the last one on, itself included.
    """
    if followed(raw, organisation) != last:
        return True
    if last.number:
        same = found and (found[0].number, found[0].attempt.request_id) == (
            last.number,
            last.request,
        )
        if not same:
            raw.execute("DELETE FROM refused WHERE organisation = ?", (organisation,))
            raw.execute("DELETE FROM followed_refused WHERE organisation = ?", (organisation,))
            return True
        found = found[1:]
    if not found:
        return False
    raw.executemany(
        "INSERT OR IGNORE INTO refused VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (organisation, one.number, objected.reason, objected.clause,
             number_of(datetime.fromisoformat(one.attempt.at)), one.attempt.actor,
             one.attempt.subject, one.attempt.command)
            for one in found
            for objected in _objected.decode(one.attempt.refusals)
        ],
    )  # fmt: skip
    newest = found[-1]
    raw.execute(
        "INSERT OR REPLACE INTO followed_refused VALUES (?, ?, ?)",
        (organisation, newest.number, newest.attempt.request_id),
    )
    return True


_LISTED: Final = """
SELECT number, at, actor, subject, command, reason, clause FROM refused
WHERE organisation = :organisation AND at >= :since AND at < :before
  AND (:actor = '' OR actor = :actor) AND (:command = '' OR command = :command)
  AND (:reason = '' OR reason = :reason) AND (:clause = '' OR clause = :clause)
  AND (at, number, reason, clause) > (:at, :number, :last_reason, :last_clause)
ORDER BY at, number, reason, clause LIMIT :limit
"""
_FIRST: Final = (0, 0, "", "")


def refused(
    raw: sqlite3.Connection, asked: Asked, after: Refused | None, limit: int
) -> list[Refused]:
    """Return what was refused, the earliest first, after one of it."""
    place = (number_of(after.at), after.number, after.reason, after.clause) if after else _FIRST
    wanted = {
        "organisation": asked.organisation,
        "actor": asked.actor,
        "command": asked.command,
        "reason": asked.reason,
        "clause": asked.clause,
        "since": since_of(asked.since),
        "before": until_of(asked.before),
        **dict(zip(("at", "number", "last_reason", "last_clause"), place, strict=True)),
        "limit": limit,
    }
    return [
        Refused(number, instant_at(at), *rest)
        for number, at, *rest in raw.execute(_LISTED, wanted).fetchall()
    ]

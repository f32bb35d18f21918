"""Commands that were refused: who tried what, when, and what stood against it."""

from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.log.port import EventLog


class Objected(Struct, frozen=True):
    """One thing that stood against an attempt."""

    reason: str
    clause: str = ""
    rule: str = ""


class RefusedAttempt(Struct, frozen=True, kw_only=True):
    """A refused command.

    Attributes:
        number: its place among the organisation's attempts, from 1.
        actor: resource name of the person.
        subject: resource the command was about.
    """

    number: int
    at: datetime
    actor: str
    command: str
    subject: str
    request_id: str
    objections: tuple[Objected, ...]


_decoder: Final = msgspec.json.Decoder(tuple[Objected, ...])


def attempts(
    log: EventLog, organisation: str, *, after: int = 0, limit: int = 100
) -> list[RefusedAttempt]:
    """Return attempts of one organisation whose number is above `after`, oldest first.

    Raises:
        LogFault: the store cannot be read.
    """
    return [
        RefusedAttempt(
            number=stored.number,
            at=datetime.fromisoformat(stored.attempt.at),
            actor=stored.attempt.actor,
            command=stored.attempt.command,
            subject=stored.attempt.subject,
            request_id=stored.attempt.request_id,
            objections=_decoder.decode(stored.attempt.refusals),
        )
        for stored in log.attempts(organisation, after=after, limit=limit)
    ]

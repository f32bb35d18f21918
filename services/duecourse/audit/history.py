"""The events of a resource as an auditor reads them: what they say, and the bytes that prove it."""

import msgspec
from msgspec import Raw, Struct

from duecourse.commands.states import decoded
from duecourse.evidence.record import Envelope
from duecourse.log.port import EventLog, LogNewer, StoredEvent


class PastEvent(Struct, frozen=True, kw_only=True):
    """One event, read and checked.

    Attributes:
        stored: its place, its type, and the bytes as they lie in the log.
        envelope: who, when, under what; as in the record. None where only a
            newer release can read it: the bytes are there all the same.
        data: the event's own fields as JSON, personal values put back; None likewise.
    """

    stored: StoredEvent
    envelope: Envelope | None
    data: Raw | None


def history(log: EventLog, name: str, *, after: int = 0, limit: int = 100) -> list[PastEvent]:
    """Return events of a resource whose version is above `after`, oldest first.

    Raises:
        LogCorrupt: a record is not what was written; the message names its position.
        LogFault: the store cannot be read.
    """
    return [_past(stored) for stored in log.events(name, after=after, limit=limit)]


def _past(stored: StoredEvent) -> PastEvent:
    try:
        recorded = decoded(stored)
    except LogNewer:
        return PastEvent(stored=stored, envelope=None, data=None)
    data = Raw(msgspec.json.encode(recorded.event))
    return PastEvent(stored=stored, envelope=recorded.envelope, data=data)

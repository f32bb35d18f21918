"""The events of a resource as an auditor reads them: what they say, and the bytes that prove it."""

import msgspec
from msgspec import Raw, Struct

from duecourse.commands.states import decoded
from duecourse.evidence.record import Envelope, leaf_hash
from duecourse.log.port import EventLog, LogCorrupt, StoredEvent


class PastEvent(Struct, frozen=True, kw_only=True):
    """One event, read and checked.

    Attributes:
        envelope: who, when, under what; as in the record.
        data: the event's own fields as JSON, personal values put back.
        record: the bytes as stored; `leaf_hash` is SHA-256 of 0x00 and them.
        disclosures: JSON bytes `[salt, path, value]` of each personal value;
            the SHA-256 of each stands in the record.
    """

    position: int
    envelope: Envelope
    data: Raw
    record: bytes
    leaf_hash: bytes
    disclosures: tuple[bytes, ...]


def history(log: EventLog, name: str, *, after: int = 0, limit: int = 100) -> list[PastEvent]:
    """Return events of a resource whose version is above `after`, oldest first.

    Raises:
        LogCorrupt: a record is not what was written; the message names its position.
        LogFault: the store cannot be read.
    """
    return [_past(stored) for stored in log.events(name, after=after, limit=limit)]


def _past(stored: StoredEvent) -> PastEvent:
    if leaf_hash(stored.record) != stored.leaf_hash:
        raise LogCorrupt(
            f"position {stored.position}: the record does not have its leaf hash", stored.position
        )
    recorded = decoded(stored)
    return PastEvent(
        position=stored.position,
        envelope=recorded.envelope,
        data=Raw(msgspec.json.encode(recorded.event)),
        record=stored.record,
        leaf_hash=stored.leaf_hash,
        disclosures=tuple(d.content for d in stored.disclosures),
    )

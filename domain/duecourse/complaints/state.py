"""A complaint as decisions need it, and how each event changes it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.complaints import events as e
from duecourse.complaints.commands import ComplaintKind
from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.table import ABSENT


class Complaint(Struct, frozen=True, kw_only=True):
    """The state of a complaint.

    Attributes:
        about: the posts that it is about.
        level: 0 to 3; from 1 on it counts as escalated.
        resolved_by: who resolved it last; another person reopens it.
    """

    state: str = ABSENT
    version: int = 0
    kind: ComplaintKind = ""
    about: tuple[str, ...] = ()
    anonymous: bool = False
    event_at: datetime | None = None
    opened_at: datetime | None = None
    acknowledged_at: datetime | None = None
    level: int = 0
    resolved_by: str = ""


Change = Mapping[str, object]


def _opened(_: Complaint, r: Recorded[e.ComplaintOpened]) -> Change:
    event = r.event
    return {
        "kind": event.kind,
        "about": event.about,
        "anonymous": event.anonymous,
        "event_at": event.event_at,
        "opened_at": r.envelope.at,
    }


_CHANGES: Final[Mapping[type[Event], Callable[[Complaint, Any], Change]]] = {
    e.ComplaintOpened: _opened,
    e.ComplaintAcknowledged: lambda _, r: {"acknowledged_at": r.envelope.at},
    e.ComplaintEscalated: lambda _, r: {"level": r.event.level},
    e.ComplaintDeescalated: lambda _, r: {"level": r.event.level},
    e.ComplaintResolved: lambda _, r: {"resolved_by": r.person},
    e.ComplaintReopened: lambda _, r: {"level": r.event.level},
}


def evolve(complaint: Complaint, recorded: Recorded[Any]) -> Complaint:
    """Return the complaint after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](complaint, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        complaint,
        **change,
        state=envelope.to_state or complaint.state,
        version=envelope.version,
    )

"""A complaint as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import assert_never

from duecourse.complaints import events as e
from duecourse.complaints.commands import ComplaintKind
from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after


class Complaint(AggregateState, frozen=True, kw_only=True):
    """The state of a complaint.

    Attributes:
        about: the posts that it is about.
        level: 0 to 3; from 1 on it counts as escalated.
        resolved_by: who resolved it last; another person reopens it.
    """

    kind: ComplaintKind = ""
    about: tuple[str, ...] = ()
    anonymous: bool = False
    event_at: datetime | None = None
    opened_at: datetime | None = None
    acknowledged_at: datetime | None = None
    level: int = 0
    resolved_by: str = ""


def evolve(complaint: Complaint, recorded: Recorded[e.ComplaintEvent]) -> Complaint:
    """Return the complaint after an event."""
    at = recorded.envelope.at
    match recorded.event:
        case e.ComplaintOpened() as event:
            return after(
                complaint,
                recorded,
                kind=event.kind,
                about=event.about,
                anonymous=event.anonymous,
                event_at=event.event_at,
                opened_at=at,
            )
        case e.ComplaintAcknowledged():
            return after(complaint, recorded, acknowledged_at=at)
        case (
            e.ComplaintEscalated(level=level)
            | e.ComplaintDeescalated(level=level)
            | e.ComplaintReopened(level=level)
        ):
            return after(complaint, recorded, level=level)
        case e.ComplaintResolved():
            return after(complaint, recorded, resolved_by=recorded.person)
        case event:
            assert_never(event)

"""A complaint as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import ClassVar, assert_never

from msgspec import Struct

from duecourse.complaints import events as e
from duecourse.complaints.commands import ComplaintKind
from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after


class Advice(Struct, frozen=True):
    """Who gave advice, in which roles."""

    by: str
    roles: tuple[str, ...]


class Complaint(AggregateState, frozen=True, kw_only=True):
    """The state of a complaint.

    Attributes:
        about: the posts that it is about.
        level: 0 to 3; from 1 on it counts as escalated.
        opened_by: who gave it to the service.
        respondents: who is complained of.
        advice: given since it was opened, or opened again last.
        resolved_by: who resolved it last; another person reopens it.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset({"opened_by", "respondents"})
    CONFIDENTIAL: ClassVar[bool] = True

    kind: ComplaintKind = ""
    about: tuple[str, ...] = ()
    anonymous: bool = False
    event_at: datetime | None = None
    opened_at: datetime | None = None
    acknowledged_at: datetime | None = None
    level: int = 0
    opened_by: str = ""
    respondents: tuple[str, ...] = ()
    advice: tuple[Advice, ...] = ()
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
                opened_by=recorded.person,
                respondents=event.respondents,
            )
        case e.ComplaintAcknowledged():
            return after(complaint, recorded, acknowledged_at=at)
        case e.ComplaintEscalated(level=level) | e.ComplaintDeescalated(level=level):
            return after(complaint, recorded, level=level)
        case e.ComplaintAdvised(roles=roles):
            advice = (*complaint.advice, Advice(recorded.person, roles))
            return after(complaint, recorded, advice=advice)
        case e.ComplaintReopened(level=level):
            # Another answer will be given, and asked about before.
            return after(complaint, recorded, level=level, advice=())
        case e.ComplaintResolved():
            return after(complaint, recorded, resolved_by=recorded.person)
        case event:
            assert_never(event)

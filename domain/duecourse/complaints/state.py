"""A complaint as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import Any, ClassVar, assert_never

import msgspec
from msgspec import Struct

from duecourse.complaints import events as e
from duecourse.evidence.record import Recorded
from duecourse.evidence.words import ComplaintKind
from duecourse.kernel.clocks.keeping import ClockStart, Noted
from duecourse.kernel.clocks.noting import noted
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
        reported_by: who complained, where they are on the books and another gave it.
        taken_in: whoever gave it took it in for somebody else.
        respondents: who is complained of.
        unknown_to: who stated that nobody knows who is meant; empty while nobody did.
        said_by: who said whom it is about since it was opened, other than who complained.
        dealt_with_by: everybody who took a step with it.
        advice: given since it was opened, or opened again last.
        resolved_by: who resolved it last; another person reopens it.
        clocks: what is owed by when, as it was fixed; `noted` what is on record of it.
        resolved_at: when it was first resolved, UTC.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "opened_by",
            "reported_by",
            "taken_in",
            "respondents",
            "unknown_to",
            "said_by",
            "dealt_with_by",
            "clocks",
            "noted",
            "resolved_at",
        }
    )
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
    reported_by: str = ""
    taken_in: bool = False
    unknown_to: str = ""
    said_by: tuple[str, ...] = ()
    dealt_with_by: tuple[str, ...] = ()
    clocks: tuple[ClockStart, ...] = ()
    noted: tuple[Noted, ...] = ()
    resolved_at: datetime | None = None

    @property
    def complainant(self) -> str:
        """Return who complained, if they are of the organisation and the record may say so."""
        unnamed = self.taken_in or self.anonymous
        return self.reported_by or ("" if unnamed else self.opened_by)

    @property
    def recorder(self) -> str:
        """Return who took it in for somebody else; empty if whoever complained gave it."""
        return "" if self.anonymous or self.opened_by == self.complainant else self.opened_by


def evolve(complaint: Complaint, recorded: Recorded[e.ComplaintEvent]) -> Complaint:
    """Return the complaint after an event."""
    now = _evolved(complaint, recorded)
    if complaint.version and not isinstance(recorded.event, e.ComplaintClockNoted):
        dealt = dict.fromkeys((*now.dealt_with_by, recorded.person))
        now = msgspec.structs.replace(now, dealt_with_by=tuple(dealt))
    return now


def _evolved(complaint: Complaint, recorded: Recorded[e.ComplaintEvent]) -> Complaint:
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
                reported_by=event.reported_by,
                taken_in=event.taken_in,
                clocks=event.clocks,
            )
        case e.RespondentsNamed() as event:
            return after(complaint, recorded, **_named(complaint, event, recorded.person))
        case e.ComplaintAcknowledged():
            return after(complaint, recorded, acknowledged_at=at)
        case e.ComplaintEscalated(level=level) | e.ComplaintDeescalated(level=level):
            return after(complaint, recorded, level=level)
        case e.ComplaintAdvised(roles=roles):
            advice = (*complaint.advice, Advice(recorded.person, roles))
            return after(complaint, recorded, advice=advice)
        case e.ComplaintReopened(level=level):
            # Another answer will be given, and asked about before.
            return after(complaint, recorded, level=level, advice=(), unknown_to="")
        case e.ComplaintResolved():
            first = complaint.resolved_at or at
            return after(complaint, recorded, resolved_by=recorded.person, resolved_at=first)
        case e.ComplaintClockNoted() as event:
            return after(complaint, recorded, noted=noted(complaint.noted, event, at))
        case event:
            assert_never(event)


def _named(complaint: Complaint, event: e.RespondentsNamed, by: str) -> dict[str, Any]:
    """Return what is known of whom it is about once somebody said so."""
    meant = tuple(dict.fromkeys((*complaint.respondents, *event.respondents)))
    others = () if by == complaint.complainant else (by,)
    return {
        "respondents": meant,
        "unknown_to": by if event.nobody_known else complaint.unknown_to,
        "said_by": tuple(dict.fromkeys((*complaint.said_by, *others))),
    }

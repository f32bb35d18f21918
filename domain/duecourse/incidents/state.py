"""An incident as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import Any, ClassVar, Final

from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.evidence.words import Answered
from duecourse.incidents import events as e
from duecourse.incidents.words import SERIOUS, IncidentBody, IncidentKind, IncidentLink, Rating
from duecourse.kernel.clocks.changing import changed
from duecourse.kernel.clocks.keeping import ClockStart, Noted, anew
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after

ASSESS: Final = "assess"
REPORT: Final = "report"
"""Ids of its clocks: until it is assessed, until it is decided whom a data breach is told."""


class Linked(Struct, frozen=True):
    """Something that is linked to the incident."""

    link: IncidentLink
    to: str


class ReportDecision(Struct, frozen=True):
    """Whether somebody is told of the incident, by whose decision, and since when."""

    body: IncidentBody
    report: Answered
    by: str
    at: datetime


class Notified(Struct, frozen=True):
    """Somebody was told: when, as it is said, and when that was entered, by whom."""

    body: IncidentBody
    told_at: datetime
    entered_at: datetime
    by: str = ""


class Response(Struct, frozen=True):
    """What is to be said: by whom it was written, and whether somebody else agreed.

    Attributes:
        number: of the proposal, from 1 on.
    """

    number: int = 0
    text_digest: str = ""
    by: str = ""
    agreed_by: str = ""


class Incident(AggregateState, frozen=True, kw_only=True):
    """The state of an incident.

    Attributes:
        restricted: only those who have to know may know of it.
        rated_high: it was rated high once, whatever it is rated now.
        declared: a crisis was declared, since it was opened or opened again last.
        written_by: everybody who wrote any of the responses.
        decisions: the last of each body.
        told: who was told of it; `notified` when.
        assess_by: when it is to be assessed by; `assessed_at` when it was first, and
            `first_assessed` by whom then.
        report_by: when a breach of personal data is to be decided on by; `report_since` from
            when on a decision counts for it.
        clocks: the deadlines that its events started, the last of each.
        noted: what is on record of its clocks (decision 126).
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "accused",
            "clocks",
            "first_assessed",
            "flagged_by",
            "noted",
            "notified",
            "rated_high",
            "report_since",
            "written_by",
        }
    )
    CONFIDENTIAL: ClassVar[bool] = True

    kinds: tuple[IncidentKind, ...] = ()
    restricted: bool = False
    about: tuple[str, ...] = ()
    accused: tuple[str, ...] = ()
    anonymous: bool = False
    flagged_by: str = ""
    flagged_at: datetime | None = None
    happened_at: datetime | None = None
    sensitivity: Rating = ""
    reputation: Rating = ""
    rated_high: bool = False
    assessed_by: str = ""
    assessed_at: datetime | None = None
    assess_by: datetime | None = None
    assess_clause: str = ""
    first_assessed: tuple[str, datetime] | None = None
    declared: bool = False
    channels: tuple[str, ...] = ()
    response: Response = Response()
    written_by: tuple[str, ...] = ()
    links: tuple[Linked, ...] = ()
    decisions: tuple[ReportDecision, ...] = ()
    told: tuple[IncidentBody, ...] = ()
    notified: tuple[Notified, ...] = ()
    report_by: datetime | None = None
    report_clause: str = ""
    report_since: datetime | None = None
    clocks: tuple[ClockStart, ...] = ()
    noted: tuple[Noted, ...] = ()

    @property
    def began_at(self) -> datetime | None:
        """Return since when there is a matter to decide, UTC."""
        return self.happened_at or self.flagged_at

    @property
    def posts(self) -> tuple[str, ...]:
        """Return the posts that it is about, as it was flagged or linked since."""
        linked = (one.to for one in self.links if one.link == "about_post")
        return tuple(dict.fromkeys((*self.about, *linked)))

    @property
    def takedowns(self) -> tuple[str, ...]:
        """Return the requests to take something down that arose from it."""
        return tuple(one.to for one in self.links if one.link == "takedown_for")

    def decided(self, body: str) -> ReportDecision | None:
        """Return the decision whether somebody is told; None before there is one."""
        return next((one for one in self.decisions if one.body == body), None)


def evolve(incident: Incident, recorded: Recorded[e.IncidentEvent]) -> Incident:
    """Return the incident after an event."""
    return after(incident, recorded, **_changes(incident, recorded))


def _changes(incident: Incident, recorded: Recorded[e.IncidentEvent]) -> dict[str, Any]:
    """Return what an event changes of what is known of the incident."""
    at, by = recorded.envelope.at, recorded.person
    match recorded.event:
        case e.IncidentFlagged() as event:
            return _flagged(event, recorded)
        case e.IncidentAssessed() as event:
            rated = _rated(incident, event)
            return {
                **rated,
                "assessed_by": by,
                "assessed_at": incident.assessed_at or at,
                "first_assessed": incident.first_assessed or (by, at),
            }
        case e.IncidentReassessed() as event:
            return {**_rated(incident, event), **_added(incident, event, at)}
        case e.CrisisDeclared() | e.ResponseOpened() as event:
            return _opened(incident, event)
        case e.ResponseProposed() | e.ResponseAgreed() as event:
            return _responded(incident, event, by)
        case e.IncidentReopened() as event:
            clock = _clock(event.report_by, event.report_clause, at)
            begun = anew(incident.clocks, event.clocks)
            return {"response": Response(), "declared": False, "clocks": begun, **clock}
        case e.IncidentClockNoted() as event:
            return {"noted": noted(incident.noted, event, at)}
        case e.IncidentClockChanged() as event:
            return {"noted": changed(incident.noted, event, at)}
        case _:
            return _beside(incident, recorded)


def _beside(incident: Incident, recorded: Recorded[e.IncidentEvent]) -> dict[str, Any]:
    """Return what an event adds that leaves the incident where it is; of others, nothing."""
    match recorded.event:
        case e.IncidentLinked(link=link, to=to):
            return {"links": tuple(dict.fromkeys((*incident.links, Linked(link, to))))}
        case e.IncidentRestricted() | e.IncidentDisclosed() as event:
            return {"restricted": isinstance(event, e.IncidentRestricted)}
        case e.ReportDecided() as event:
            at, by = recorded.envelope.at, recorded.person
            made = ReportDecision(event.body, event.report, by, at)
            others = (one for one in incident.decisions if one.body != event.body)
            return {"decisions": (*others, made)}
        case e.BodyNotified() as event:
            told = tuple(dict.fromkeys((*incident.told, event.body)))
            one = Notified(event.body, event.told_at, recorded.envelope.at, recorded.person)
            return {"told": told, "notified": (*incident.notified, one)}
        case _:
            return {}


def _opened(incident: Incident, event: e.CrisisDeclared | e.ResponseOpened) -> dict[str, Any]:
    held = tuple(dict.fromkeys((*incident.channels, *event.channels)))
    declared = incident.declared or isinstance(event, e.CrisisDeclared)
    return {"channels": held, "declared": declared}


def _flagged(event: e.IncidentFlagged, recorded: Recorded[e.IncidentEvent]) -> dict[str, Any]:
    return {
        "kinds": event.kinds,
        "restricted": event.restricted,
        "about": event.about,
        "accused": event.accused,
        "anonymous": event.anonymous,
        "flagged_by": recorded.person,
        "flagged_at": recorded.envelope.at,
        "happened_at": event.happened_at,
        "assess_by": event.assess_by,
        "assess_clause": event.assess_clause,
        "clocks": event.clocks,
        **_clock(event.report_by, event.report_clause, recorded.envelope.at),
    }


def _clock(report_by: datetime | None, clause: str, since: datetime) -> dict[str, Any]:
    """Return the clock of a breach of personal data that starts; nothing where none does."""
    if report_by is None:
        return {}
    return {"report_by": report_by, "report_clause": clause, "report_since": since}


def _rated(incident: Incident, event: e.IncidentAssessed | e.IncidentReassessed) -> dict[str, Any]:
    high = SERIOUS in (event.sensitivity, event.reputation)
    return {
        "sensitivity": event.sensitivity or incident.sensitivity,
        "reputation": event.reputation or incident.reputation,
        "rated_high": incident.rated_high or high,
    }


def _added(incident: Incident, event: e.IncidentReassessed, at: datetime) -> dict[str, Any]:
    return {
        "kinds": tuple(dict.fromkeys((*incident.kinds, *event.kinds))),
        "accused": tuple(dict.fromkeys((*incident.accused, *event.accused))),
        "restricted": incident.restricted or event.restricted,
        "clocks": anew(incident.clocks, event.clocks),
        **_clock(event.report_by, event.report_clause, at),
    }


def _responded(
    incident: Incident, event: e.ResponseProposed | e.ResponseAgreed, by: str
) -> dict[str, Any]:
    before = incident.response
    if isinstance(event, e.ResponseAgreed):
        agreed = Response(before.number, event.text_digest, before.by, by)
        return {"response": agreed}
    written = tuple(dict.fromkeys((*incident.written_by, by)))
    return {
        "response": Response(before.number + 1, event.text_digest, by),
        "written_by": written,
    }

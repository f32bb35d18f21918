"""What happened to an incident. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import Final, get_args

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name, Text, Url
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.changing import ClockChanged
from duecourse.kernel.clocks.keeping import ClockStart
from duecourse.kernel.clocks.noting import ClockNoted


class IncidentFlagged(Event, frozen=True, kw_only=True):
    """Somebody flagged an incident.

    Attributes:
        assess_by: when it is to be assessed by, and the clause that says so.
        report_by: when a breach of personal data is to be decided on by, and by which clause.
    """

    kinds: tuple[Code, ...] = ()
    summary: Text = ""
    where: Url = ""
    about: tuple[Name, ...] = ()
    accused: tuple[Name, ...] = ()
    anonymous: bool = False
    restricted: bool = False
    happened_at: datetime | None = None
    aware_at: datetime | None = None
    assess_by: datetime | None = None
    assess_clause: Clause = ""
    report_by: datetime | None = None
    report_clause: Clause = ""
    clocks: tuple[ClockStart, ...] = ()


class IncidentAssessed(Event, frozen=True, kw_only=True):
    """Somebody rated it."""

    sensitivity: Code
    reputation: Code
    rationale: Text = ""


class IncidentReassessed(Event, frozen=True, kw_only=True):
    """Somebody rated it anew, or said what it is besides.

    Attributes:
        kinds: those that came.
        report_by: of personal data that nobody spoke of before.
    """

    kinds: tuple[Code, ...] = ()
    sensitivity: Code = ""
    reputation: Code = ""
    rationale: Text = ""
    accused: tuple[Name, ...] = ()
    restricted: bool = False
    report_by: datetime | None = None
    report_clause: Clause = ""
    clocks: tuple[ClockStart, ...] = ()


class IncidentDismissed(Event, frozen=True, kw_only=True):
    """It needed no response."""


class CrisisDeclared(Event, frozen=True, kw_only=True):
    """A crisis was declared, for the first time or once more; its channels are held."""

    channels: tuple[Name, ...] = ()


class ResponseOpened(Event, frozen=True, kw_only=True):
    """A response began without a crisis."""

    channels: tuple[Name, ...] = ()


class ResponseProposed(Event, frozen=True, kw_only=True):
    """Somebody wrote what is to be said; what was agreed before passes no hold any more.

    Attributes:
        text_digest: SHA-256 of the words.
    """

    text: Text = ""
    text_digest: Digest


class ResponseAgreed(Event, frozen=True, kw_only=True):
    """Somebody else agreed to it: only words of this digest pass the hold."""

    text_digest: Digest
    consulted: tuple[Line, ...] = ()
    none_consulted: Line = ""


class IncidentStoodDown(Event, frozen=True, kw_only=True):
    """The worst is over."""


class IncidentClosed(Event, frozen=True, kw_only=True):
    """Everything was decided."""

    outcome: Text = ""


class IncidentReopened(Event, frozen=True, kw_only=True):
    """Something new is known.

    Attributes:
        report_by: where personal data are concerned: for the new facts alone.
    """

    new_fact: Text = ""
    report_by: datetime | None = None
    report_clause: Clause = ""
    clocks: tuple[ClockStart, ...] = ()


class IncidentLinked(Event, frozen=True, kw_only=True):
    """Something was linked to it."""

    link: Code
    to: Name


class IncidentRestricted(Event, frozen=True, kw_only=True):
    """It is kept among those who have to know."""


class IncidentDisclosed(Event, frozen=True, kw_only=True):
    """Everybody who works with incidents may know."""


class ReportDecided(Event, frozen=True, kw_only=True):
    """It was decided whether somebody is told."""

    body: Code
    report: Code
    reference: Line = ""


class BodyNotified(Event, frozen=True, kw_only=True):
    """Somebody was told."""

    body: Code
    reference: Line = ""
    told_at: datetime


class SubjectAdvised(Event, frozen=True, kw_only=True):
    """Somebody who is concerned was advised."""

    advice: Text = ""


class IncidentClockNoted(ClockNoted, frozen=True, kw_only=True):
    """It was noted of a deadline that it comes soon or was missed, and who was told."""


class IncidentClockChanged(ClockChanged, frozen=True, kw_only=True):
    """Somebody stopped a deadline, let it go on, put it off, or said that its miss was none."""


IncidentEvent = (
    IncidentFlagged
    | IncidentAssessed
    | IncidentReassessed
    | IncidentDismissed
    | CrisisDeclared
    | ResponseOpened
    | ResponseProposed
    | ResponseAgreed
    | IncidentStoodDown
    | IncidentClosed
    | IncidentReopened
    | IncidentLinked
    | IncidentRestricted
    | IncidentDisclosed
    | ReportDecided
    | BodyNotified
    | SubjectAdvised
    | IncidentClockNoted
    | IncidentClockChanged
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(IncidentEvent)

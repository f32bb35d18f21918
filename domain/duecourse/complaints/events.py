"""What happened to a complaint. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import Final, get_args

from duecourse.evidence.fields import Code, Identity, Name, Text
from duecourse.evidence.record import Event


class ComplaintOpened(Event, frozen=True, kw_only=True):
    """Somebody complained."""

    kind: Code
    about: tuple[Name, ...] = ()
    complainant: Identity = ""
    anonymous: bool = False
    summary: Text = ""
    event_at: datetime | None = None


class ComplaintAcknowledged(Event, frozen=True, kw_only=True):
    """The complainant was told that the complaint is being looked into."""


class ComplaintEscalated(Event, frozen=True, kw_only=True):
    """The level rose."""

    level: int


class ComplaintDeescalated(Event, frozen=True, kw_only=True):
    """The level fell."""

    level: int


class ComplaintResolved(Event, frozen=True, kw_only=True):
    """The complaint was closed with an outcome."""

    outcome: Text = ""


class ComplaintReopened(Event, frozen=True, kw_only=True):
    """The complaint was opened again."""

    level: int
    new_evidence: Text = ""


ComplaintEvent = (
    ComplaintOpened
    | ComplaintAcknowledged
    | ComplaintEscalated
    | ComplaintDeescalated
    | ComplaintResolved
    | ComplaintReopened
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ComplaintEvent)

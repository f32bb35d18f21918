"""What happened to a breach once it was heard, until it was closed. Released types never change."""

from datetime import datetime

from duecourse.evidence.fields import Code, Line, Name, Text
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.keeping import ClockStart


class BreachOutcomeRecorded(Event, frozen=True, kw_only=True):
    """It was decided what comes of the findings."""

    sanction: Code = ""
    counting: tuple[Name, ...] = ()
    remove: tuple[Name, ...] = ()
    reasons: Text = ""
    letter_sent_at: datetime | None = None
    names_others: Code = ""
    differs_because: Line = ""
    live: tuple[Code, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    appeal_until: datetime | None = None
    clocks: tuple[ClockStart, ...] = ()


class BreachAppealed(Event, frozen=True, kw_only=True):
    """The respondent appealed."""

    ground: Code = ""
    says: Text = ""


class BreachAppealWithdrawn(Event, frozen=True, kw_only=True):
    """The respondent took their appeal back."""


class BreachAppealDecided(Event, frozen=True, kw_only=True):
    """The appeal was decided."""

    outcome: Code = ""
    sanction: Code = ""
    reasons: Text = ""
    since: datetime | None = None
    until: datetime | None = None


class BreachRemitted(Event, frozen=True, kw_only=True):
    """Others investigate and decide it again."""

    investigator: Name


class BreachClosed(Event, frozen=True, kw_only=True):
    """The case was closed."""

    assessed: Code = ""


class BreachConcludedOnLeaving(Event, frozen=True, kw_only=True):
    """It was not concluded: the respondent left."""

    protects_others: Code = ""


class BreachReopened(Event, frozen=True, kw_only=True):
    """A closed case was opened again."""

    new_evidence: tuple[int, ...] = ()
    in_favour: bool = False
    investigator: Name

"""What happened to a breach until it is looked into. Released types never change."""

from datetime import datetime

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name, Text, Version
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.keeping import ClockStart


class BreachReported(Event, frozen=True, kw_only=True):
    """Somebody reported a breach."""

    respondent: Name = ""
    clause: Clause = ""
    act: Text = ""
    act_at: datetime | None = None
    capacity: Code = ""
    while_at: Code = ""
    sharing_own: Code = ""
    done_to: tuple[Name, ...] = ()
    about: tuple[Name, ...] = ()
    arises_from: Name = ""
    conduct_policy: Version = ""
    clocks: tuple[ClockStart, ...] = ()
    pinned: Digest = ""


class BreachSelfReported(Event, frozen=True, kw_only=True):
    """Somebody reported a breach of their own."""

    clause: Clause = ""
    act: Text = ""
    act_at: datetime | None = None
    capacity: Code = ""
    while_at: Code = ""
    sharing_own: Code = ""
    done_to: tuple[Name, ...] = ()
    about: tuple[Name, ...] = ()
    conduct_policy: Version = ""
    clocks: tuple[ClockStart, ...] = ()
    pinned: Digest = ""


class RespondentIdentified(Event, frozen=True, kw_only=True):
    """Somebody said who is meant."""

    respondent: Name
    shown_by: tuple[int, ...] = ()


class BreachMerged(Event, frozen=True, kw_only=True):
    """It was merged with another report of the same act."""

    into: Name


class BreachUnmerged(Event, frozen=True, kw_only=True):
    """The merge was taken back."""


class BreachFoundNoCase(Event, frozen=True, kw_only=True):
    """There is no case."""

    why: Code = ""
    searched: Text = ""


class BreachMadeInformal(Event, frozen=True, kw_only=True):
    """It is dealt with informally."""

    plan: Text = ""


class InformalActionCompleted(Event, frozen=True, kw_only=True):
    """It was dealt with informally."""

    done: Text = ""


class BreachMadeFormal(Event, frozen=True, kw_only=True):
    """It is investigated."""

    investigator: Name
    criticism: Code = ""
    disclosure: Code = ""
    not_told_because: Line = ""


class BreachFormalised(Event, frozen=True, kw_only=True):
    """It is investigated after all."""

    investigator: Name
    criticism: Code = ""
    disclosure: Code = ""

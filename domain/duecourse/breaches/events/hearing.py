"""What happened to a breach while it was looked into and heard. Released types never change."""

from datetime import datetime

from duecourse.evidence.fields import Clause, Code, Line, Name, Text
from duecourse.evidence.record import Event


class BreachReportSubmitted(Event, frozen=True, kw_only=True):
    """Whoever investigated reported."""

    report: Text = ""
    for_respondent: Text = ""
    answer_to: tuple[int, ...] = ()
    none_to: tuple[int, ...] = ()
    factors: tuple[Code, ...] = ()
    recommended: Code = ""


class BreachReportReturned(Event, frozen=True, kw_only=True):
    """The report went back to whoever investigates."""


class NoCaseFoundToAnswer(Event, frozen=True, kw_only=True):
    """There was nothing to answer."""


class BreachDowngraded(Event, frozen=True, kw_only=True):
    """What was investigated is dealt with informally."""

    plan: Text = ""


class HearingScheduled(Event, frozen=True, kw_only=True):
    """A hearing was called, with its notice."""

    hearing_at: datetime
    place: Line = ""
    chair: Name
    allegations: tuple[int, ...] = ()
    evidence: tuple[int, ...] = ()
    outcomes: tuple[Code, ...] = ()
    companion_told: bool = False
    recording_told: bool = False
    adjustments: Line = ""
    witnesses: tuple[Name, ...] = ()
    sooner_agreed: int = 0
    union_representative: Code = ""
    official: Line = ""


class HearingPostponed(Event, frozen=True, kw_only=True):
    """The hearing is later."""

    hearing_at: datetime
    for_respondent: bool = False


class PostponementRefused(Event, frozen=True, kw_only=True):
    """Another time for the hearing was refused."""

    asked_for: datetime


class HearingCancelled(Event, frozen=True, kw_only=True):
    """The hearing was called off."""


class AbsenceRecorded(Event, frozen=True, kw_only=True):
    """The respondent did not come, and was invited once more."""

    hearing_at: datetime


class HearingHeld(Event, frozen=True, kw_only=True):
    """The hearing was held."""

    attended: Code = ""
    companion: Name = ""
    companion_named: Line = ""
    evidence: tuple[int, ...] = ()
    recorded: Line = ""


class HearingAdjourned(Event, frozen=True, kw_only=True):
    """It is heard again."""

    hearing_at: datetime
    evidence: tuple[int, ...] = ()


class FindingsRecorded(Event, frozen=True, kw_only=True):
    """It was found what was upheld."""

    upheld: tuple[int, ...] = ()
    partly: tuple[int, ...] = ()
    not_upheld: tuple[int, ...] = ()
    serious: tuple[int, ...] = ()
    gross: tuple[int, ...] = ()
    knowing: tuple[int, ...] = ()
    reasons: Text = ""


class AllegationAdded(Event, frozen=True, kw_only=True):
    """An allegation was added."""

    clause: Clause = ""
    act: Text = ""
    act_at: datetime | None = None
    capacity: Code = ""
    done_to: tuple[Name, ...] = ()

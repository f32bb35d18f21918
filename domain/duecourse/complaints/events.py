"""What happened to a complaint. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.complaints.around_events import (
    AdviserUnavailableRecorded,
    ComplaintKindDenied,
    ComplaintSupportSet,
    PressureReported,
    SeriesAcknowledged,
    SeriesAnswered,
    SeriesFollowed,
    SeriesGrouped,
    SeriesLeft,
)
from duecourse.complaints.happened import (
    ComplainantAnswered,
    ComplainantDescribed,
    ComplainantNoted,
    ComplaintAppealDecided,
    ComplaintAppealed,
    ComplaintClosed,
    ComplaintDecided,
    ComplaintDisclosed,
    ComplaintEvidenceAdded,
    ComplaintFormalised,
    ComplaintKindAdded,
    ComplaintLapsed,
    ComplaintMerged,
    ComplaintOutOfScope,
    ComplaintPaused,
    ComplaintReferred,
    ComplaintRemitted,
    ComplaintResumed,
    ComplaintScreenedFormal,
    ComplaintScreenedInformal,
    ComplaintSettled,
    ComplaintUnmerged,
    ComplaintWithdrawn,
    DelayExplained,
    ExternalOutcomeRecorded,
    FindingsReturned,
    FindingsSubmitted,
    HoldingResponseSent,
    MediationFailed,
    MediationSettled,
    MediationStarted,
    PublicAnswerNoted,
    PublicProtected,
    ReferralReturned,
    ReporterConfirmed,
    SameMatterLinked,
    ScreeningReviewed,
)
from duecourse.evidence.fields import Code, Identity, Name, Text
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.changing import ClockChanged
from duecourse.kernel.clocks.keeping import ClockStart
from duecourse.kernel.clocks.noting import ClockNoted


class ComplaintOpened(Event, frozen=True, kw_only=True):
    """Somebody complained."""

    SCHEMA: ClassVar[int] = 4  # `respondents`; who took it in for whom; then the channels

    kind: Code
    about: tuple[Name, ...] = ()
    respondents: tuple[Name, ...] = ()
    complainant: Identity = ""
    anonymous: bool = False
    summary: Text = ""
    event_at: datetime | None = None
    reported_by: Name = ""
    taken_in: bool = False
    clocks: tuple[ClockStart, ...] = ()
    channels: tuple[Name, ...] = ()
    kinds: tuple[Code, ...] = ()
    received_at: datetime | None = None
    wish: Code = ""
    restricted: bool = False
    told: tuple[Name, ...] = ()
    by_media: Code = ""
    by_form: bool = False
    minor: Code = ""
    made_on: Name = ""


class RespondentsNamed(Event, frozen=True, kw_only=True):
    """Somebody said who is complained of, or that nobody knows."""

    respondents: tuple[Name, ...] = ()
    nobody_known: bool = False
    told: tuple[Name, ...] = ()


class ComplaintAcknowledged(Event, frozen=True, kw_only=True):
    """The complainant was told that the complaint is being looked into."""

    SCHEMA: ClassVar[int] = 2  # `names_data` and `meets` came

    names_data: bool = False
    meets: tuple[Code, ...] = ()
    clocks: tuple[ClockStart, ...] = ()


class ComplaintEscalated(Event, frozen=True, kw_only=True):
    """The level rose."""

    level: int


class ComplaintDeescalated(Event, frozen=True, kw_only=True):
    """The level fell."""

    level: int


class ComplaintAdvised(Event, frozen=True, kw_only=True):
    """Somebody gave advice, in the roles that they held, or in place of who was tied."""

    roles: tuple[Code, ...] = ()
    advice: Text = ""


class ComplaintResolved(Event, frozen=True, kw_only=True):
    """The complaint was closed with an outcome."""

    SCHEMA: ClassVar[int] = 2  # `uninvolved` and `detriment` came

    outcome: Text = ""
    uninvolved: bool = False
    detriment: Text = ""
    finds_against: Code = ""
    remove: tuple[Name, ...] = ()
    stays: Code = ""
    signpost: Code = ""
    names_regulator: Code = ""


class ComplaintReopened(Event, frozen=True, kw_only=True):
    """The complaint was opened again."""

    level: int
    new_evidence: Text = ""


class ComplaintClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of what is owed that it falls due soon, was missed, or told of."""


class ComplaintClockChanged(ClockChanged, frozen=True, kw_only=True):
    """Somebody stopped a deadline, let it go on, put it off, or said that its miss was none."""


ComplaintEvent = (
    ComplaintOpened
    | RespondentsNamed
    | ComplaintAcknowledged
    | ComplaintEscalated
    | ComplaintDeescalated
    | ComplaintAdvised
    | ComplaintResolved
    | ComplaintReopened
    | ComplaintClockNoted
    | ComplaintClockChanged
    | ReporterConfirmed
    | ComplaintKindAdded
    | ComplaintDisclosed
    | ComplaintEvidenceAdded
    | ComplaintScreenedInformal
    | ComplaintScreenedFormal
    | ComplaintFormalised
    | ComplaintOutOfScope
    | ScreeningReviewed
    | ComplaintLapsed
    | MediationStarted
    | MediationSettled
    | MediationFailed
    | ComplaintSettled
    | FindingsSubmitted
    | FindingsReturned
    | ComplaintDecided
    | ComplainantAnswered
    | ComplaintAppealed
    | ComplaintAppealDecided
    | ComplaintRemitted
    | ComplaintClosed
    | ComplaintWithdrawn
    | PublicProtected
    | ComplaintReferred
    | ExternalOutcomeRecorded
    | ReferralReturned
    | ComplaintMerged
    | ComplaintUnmerged
    | SameMatterLinked
    | ComplaintPaused
    | ComplaintResumed
    | HoldingResponseSent
    | DelayExplained
    | PublicAnswerNoted
    | ComplainantDescribed
    | ComplainantNoted
    | AdviserUnavailableRecorded
    | ComplaintKindDenied
    | ComplaintSupportSet
    | PressureReported
    | SeriesAcknowledged
    | SeriesAnswered
    | SeriesFollowed
    | SeriesGrouped
    | SeriesLeft
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ComplaintEvent)

MOVING: Final = (
    ComplaintDisclosed,
    ComplaintScreenedFormal,
    ComplaintFormalised,
    ComplaintOutOfScope,
    ScreeningReviewed,
    ComplaintLapsed,
    MediationSettled,
    ComplaintSettled,
    ComplaintAppealed,
    ComplaintAppealDecided,
    ComplaintClosed,
    ComplaintWithdrawn,
    ComplaintReferred,
    ComplaintMerged,
    ComplaintUnmerged,
    SeriesFollowed,
)
"""After these, what it is about may stand otherwise."""

OUTCOMES: Final = (
    ComplaintResolved,
    ComplaintSettled,
    MediationSettled,
    ComplaintDecided,
    ExternalOutcomeRecorded,
    ComplaintAppealDecided,
)
"""These say which posts come down."""

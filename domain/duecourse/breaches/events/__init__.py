"""What happened to a breach, in the past tense."""

from typing import Final, get_args

from duecourse.breaches.events.around import (
    BreachClockChanged,
    BreachClockNoted,
    BreachDisclosed,
    BreachEvidenceAdded,
    BreachLinked,
    BreachLinkMirrored,
    BreachNoted,
    BreachPaused,
    BreachResumed,
    BreachTakedownLinked,
    InterimImposed,
    InterimLifted,
    InterimReviewed,
    ReferralDecided,
    ReferralSettled,
)
from duecourse.breaches.events.ending import (
    BreachAppealDecided,
    BreachAppealed,
    BreachAppealWithdrawn,
    BreachClosed,
    BreachConcludedOnLeaving,
    BreachOutcomeRecorded,
    BreachRemitted,
    BreachReopened,
)
from duecourse.breaches.events.hearing import (
    AbsenceRecorded,
    AllegationAdded,
    BreachDowngraded,
    BreachReportReturned,
    BreachReportSubmitted,
    FindingsRecorded,
    HearingAdjourned,
    HearingCancelled,
    HearingHeld,
    HearingPostponed,
    HearingScheduled,
    NoCaseFoundToAnswer,
    PostponementRefused,
)
from duecourse.breaches.events.opening import (
    BreachFormalised,
    BreachFoundNoCase,
    BreachMadeFormal,
    BreachMadeInformal,
    BreachMerged,
    BreachReported,
    BreachSelfReported,
    BreachUnmerged,
    InformalActionCompleted,
    RespondentIdentified,
)
from duecourse.evidence.record import Event

__all__ = [
    "EVENTS",
    "AbsenceRecorded",
    "AllegationAdded",
    "BreachAppealDecided",
    "BreachAppealWithdrawn",
    "BreachAppealed",
    "BreachClockChanged",
    "BreachClockNoted",
    "BreachClosed",
    "BreachConcludedOnLeaving",
    "BreachDisclosed",
    "BreachDowngraded",
    "BreachEvent",
    "BreachEvidenceAdded",
    "BreachFormalised",
    "BreachFoundNoCase",
    "BreachLinkMirrored",
    "BreachLinked",
    "BreachMadeFormal",
    "BreachMadeInformal",
    "BreachMerged",
    "BreachNoted",
    "BreachOutcomeRecorded",
    "BreachPaused",
    "BreachRemitted",
    "BreachReopened",
    "BreachReportReturned",
    "BreachReportSubmitted",
    "BreachReported",
    "BreachResumed",
    "BreachSelfReported",
    "BreachTakedownLinked",
    "BreachUnmerged",
    "FindingsRecorded",
    "HearingAdjourned",
    "HearingCancelled",
    "HearingHeld",
    "HearingPostponed",
    "HearingScheduled",
    "InformalActionCompleted",
    "InterimImposed",
    "InterimLifted",
    "InterimReviewed",
    "NoCaseFoundToAnswer",
    "PostponementRefused",
    "ReferralDecided",
    "ReferralSettled",
    "RespondentIdentified",
]

BreachEvent = (
    BreachReported
    | BreachSelfReported
    | RespondentIdentified
    | BreachMerged
    | BreachUnmerged
    | BreachFoundNoCase
    | BreachMadeInformal
    | InformalActionCompleted
    | BreachMadeFormal
    | BreachFormalised
    | BreachReportSubmitted
    | BreachReportReturned
    | NoCaseFoundToAnswer
    | BreachDowngraded
    | HearingScheduled
    | HearingPostponed
    | PostponementRefused
    | HearingCancelled
    | AbsenceRecorded
    | HearingHeld
    | HearingAdjourned
    | FindingsRecorded
    | AllegationAdded
    | BreachOutcomeRecorded
    | BreachAppealed
    | BreachAppealWithdrawn
    | BreachAppealDecided
    | BreachRemitted
    | BreachClosed
    | BreachConcludedOnLeaving
    | BreachReopened
    | BreachEvidenceAdded
    | InterimImposed
    | InterimReviewed
    | InterimLifted
    | ReferralDecided
    | ReferralSettled
    | BreachPaused
    | BreachResumed
    | BreachDisclosed
    | BreachLinked
    | BreachLinkMirrored
    | BreachTakedownLinked
    | BreachClockNoted
    | BreachClockChanged
    | BreachNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(BreachEvent)

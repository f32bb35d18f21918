"""What happened to a complaint on its way: from screening to its end."""

from datetime import datetime

from duecourse.complaints.steps import Allegation, Found, Heard
from duecourse.evidence.fields import Code, Line, Name, Text
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.keeping import ClockStart


class ReporterConfirmed(Event, frozen=True, kw_only=True):
    """Somebody said whether the person who is named as having complained did so."""

    made: Code


class ComplaintKindAdded(Event, frozen=True, kw_only=True):
    """It turned out to be something else, too; what is owed for that runs from its receipt."""

    kind: Code
    clocks: tuple[ClockStart, ...] = ()


class ComplainantNoted(Event, frozen=True, kw_only=True):
    """Something is on record of whoever wrote what became the complaint.

    Attributes:
        under_age: they are under age.
        points: what they were told of staying safe online.
    """

    under_age: bool = False
    points: tuple[Code, ...] = ()


class ComplainantDescribed(Event, frozen=True, kw_only=True):
    """Somebody said how old whoever complained is, whether of the media, or what they were told."""

    minor: Code = ""
    points: tuple[Code, ...] = ()
    by_media: Code = ""


class PublicAnswerNoted(Event, frozen=True, kw_only=True):
    """A post answered it in public.

    Attributes:
        post: which did; `kind` a reply, or a holding response.
    """

    post: Name
    kind: Code


class ComplaintDisclosed(Event, frozen=True, kw_only=True):
    """From now on, whoever may read complaints knows of it."""

    level: int = 0


class ComplaintEvidenceAdded(Event, frozen=True, kw_only=True):
    """Something was put in evidence."""

    item: Code
    what: Text = ""
    shown: Code = ""
    obtained_at: datetime | None = None


class ComplaintScreenedInformal(Event, frozen=True, kw_only=True):
    """It is tried to settle it without a formal procedure; or somebody asked for that."""

    wish: Code = ""


class ComplaintScreenedFormal(Event, frozen=True, kw_only=True):
    """It is investigated."""

    level: int
    allegation_ids: tuple[Code, ...] = ()
    allegations: tuple[Allegation, ...] = ()
    late_because: Text = ""
    retaliation: Code = ""
    body_first: Code = ""


class ComplaintFormalised(Event, frozen=True, kw_only=True):
    """It is investigated after all."""

    level: int
    allegation_ids: tuple[Code, ...] = ()
    allegations: tuple[Allegation, ...] = ()


class ComplaintOutOfScope(Event, frozen=True, kw_only=True):
    """It was closed without being looked into."""

    cause: Code
    signpost: Code = ""
    detriment: Text = ""


class ScreeningReviewed(Event, frozen=True, kw_only=True):
    """It is looked at again."""

    level: int = 0


class ComplaintLapsed(Event, frozen=True, kw_only=True):
    """Somebody would let it rest; once two said so, it rests."""


class MediationStarted(Event, frozen=True, kw_only=True):
    """Somebody mediates."""

    mediator: Name = ""
    complainant_asked: bool = False


class MediationSettled(Event, frozen=True, kw_only=True):
    """The parties agreed."""

    settlement: Code
    terms: Text = ""
    remove: tuple[Name, ...] = ()
    stays: Code = ""
    takedown: Name = ""
    nobody_at_risk: Code = ""


class MediationFailed(Event, frozen=True, kw_only=True):
    """Mediation came to nothing."""


class ComplaintSettled(Event, frozen=True, kw_only=True):
    """It was settled without a formal procedure."""

    settlement: Code
    terms: Text = ""
    detriment: Text = ""
    remove: tuple[Name, ...] = ()
    stays: Code = ""
    takedown: Name = ""


class FindingsSubmitted(Event, frozen=True, kw_only=True):
    """It was reported what was found."""

    findings: tuple[Found, ...] = ()
    heard: tuple[Heard, ...] = ()


class FindingsReturned(Event, frozen=True, kw_only=True):
    """The findings were sent back."""

    point: Code
    missing: Text = ""


class ComplaintDecided(Event, frozen=True, kw_only=True):
    """It was decided."""

    outcome: Text = ""
    reasons: Text = ""
    detriment: Text = ""
    result: Code = ""
    remove: tuple[Name, ...] = ()
    stays: Code = ""


class ComplainantAnswered(Event, frozen=True, kw_only=True):
    """Whoever complained was sent the outcome, or it came back."""

    letter: Text = ""
    returned: bool = False
    names_regulator: Code = ""
    signpost: Code = ""
    meets: tuple[Code, ...] = ()
    clocks: tuple[ClockStart, ...] = ()


class ComplaintAppealed(Event, frozen=True, kw_only=True):
    """Somebody appealed."""

    party: Code
    ground: Code
    says: Text = ""
    received_at: datetime | None = None


class ComplaintAppealDecided(Event, frozen=True, kw_only=True):
    """The appeal was decided."""

    result: Code
    outcome: Text = ""
    finds_against: Code = ""
    remove: tuple[Name, ...] = ()
    clocks: tuple[ClockStart, ...] = ()


class ComplaintRemitted(Event, frozen=True, kw_only=True):
    """It is investigated and decided anew, by others."""

    redo: Text = ""


class ComplaintClosed(Event, frozen=True, kw_only=True):
    """It was closed after its decision."""

    waived: bool = False


class ComplaintWithdrawn(Event, frozen=True, kw_only=True):
    """Whoever made it took it back, or somebody says so and another is to confirm it."""

    pressed: Code = ""
    confirmed_with: bool = False
    nobody_at_risk: Code = ""


class PublicProtected(Event, frozen=True, kw_only=True):
    """It goes on whatever its maker says."""


class ComplaintReferred(Event, frozen=True, kw_only=True):
    """It was referred to an outside body."""

    body: Code
    level: int
    sent: Text = ""
    basis: Text = ""
    urgent: bool = False


class ExternalOutcomeRecorded(Event, frozen=True, kw_only=True):
    """The outside body decided."""

    reference: Line = ""
    outcome: Text = ""
    decided_at: datetime
    remove: tuple[Name, ...] = ()
    stays: Code = ""


class ReferralReturned(Event, frozen=True, kw_only=True):
    """The outside body gave it back."""

    answer: Text = ""


class ComplaintMerged(Event, frozen=True, kw_only=True):
    """It goes on in an earlier one of the same person."""

    into: Name


class ComplaintUnmerged(Event, frozen=True, kw_only=True):
    """It stands for itself again."""

    level: int = 0


class SameMatterLinked(Event, frozen=True, kw_only=True):
    """It is about the same matter as another."""

    to: Name


class ComplaintPaused(Event, frozen=True, kw_only=True):
    """Its decision waits."""

    cause: Code
    review_at: datetime
    clocks: tuple[ClockStart, ...] = ()


class ComplaintResumed(Event, frozen=True, kw_only=True):
    """It goes on; a level higher where nobody looked in time."""

    level: int = 0


class HoldingResponseSent(Event, frozen=True, kw_only=True):
    """Word was sent that it is being looked into."""

    template: Code
    meets: tuple[Code, ...] = ()


class DelayExplained(Event, frozen=True, kw_only=True):
    """Whoever complained was told why it takes so long."""

    why: Text = ""
    meets: tuple[Code, ...] = ()

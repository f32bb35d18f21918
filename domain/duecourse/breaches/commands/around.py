"""What can be asked of a breach at any time while it is open. Each is one RPC."""

from datetime import datetime
from typing import ClassVar

from duecourse.breaches.words import Asked, Body, Measure, Origin, Referral, Sanction, ToldAs
from duecourse.evidence.fields import Clause, Digest, Name, Text
from duecourse.kernel.clocks.changing import CorrectMiss, ExtendClock
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command


class AddBreachEvidence(Command, frozen=True, kw_only=True):
    """Hand in evidence and say how it came to be; it counts once it was shown.

    Attributes:
        says: what it is.
        digest: of the file, SHA-256.
        origin: how it came to be.
        captured_by: who captured it, where they are of the organisation.
        happened_at: when that was, UTC.
    """

    OWN_WORD: ClassVar[bool] = True

    says: Text = ""
    digest: Digest = ""
    origin: Origin = ""
    captured_by: Name = ""
    happened_at: datetime | None = None


class ImposeInterim(Command, frozen=True, kw_only=True):
    """Impose what is needed until it is decided; it is no sanction, and is looked at again.

    Attributes:
        measure: what it is.
        second: who agreed, where the respondent made a protected disclosure.
        need: why nothing less will do.
    """

    IN_PERSON: ClassVar[bool] = True

    measure: Measure = ""
    second: Name = ""
    need: Text = ""


class ReviewInterim(Command, frozen=True, kw_only=True):
    """Look again at an interim measure, and say why it is still needed."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True


class LiftInterim(Command, frozen=True, kw_only=True):
    """End an interim measure."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True


class DecideReferral(Command, frozen=True, kw_only=True):
    """Decide whether a body outside is told, and say why.

    Attributes:
        body: which one.
        referral: whether it is told.
        sent: what was sent, and on what basis, where it is.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    body: Body = ""
    referral: Referral = ""
    sent: Text = ""


class SettleReferral(Command, frozen=True, kw_only=True):
    """Record what a body outside answered.

    Attributes:
        body: which one.
        answer: what it answered.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    body: Body = ""
    answer: Text = ""


class PauseBreach(Command, frozen=True, kw_only=True):
    """Let a case stand still, for a reason of the list and until somebody looks again.

    Attributes:
        why: the reason.
        review_at: when somebody looks again, UTC.
    """

    IN_PERSON: ClassVar[bool] = True

    why: Asked = ""
    review_at: datetime | None = None


class ResumeBreach(Command, frozen=True, kw_only=True):
    """Let a case go on that stood still.

    Attributes:
        why: the reason that is over.
    """

    IN_PERSON: ClassVar[bool] = True

    why: Asked = ""


class DiscloseBreach(Command, frozen=True, kw_only=True):
    """Tell of a case, and say why; it cannot be taken back.

    Attributes:
        to: whom.
    """

    IN_PERSON: ClassVar[bool] = True

    to: ToldAs = ""


class LinkBreach(Command, frozen=True, kw_only=True):
    """Link a case with that of somebody else in the same matter, so that both are decided alike.

    Attributes:
        breach: the other case.
    """

    IN_PERSON: ClassVar[bool] = True

    breach: Name


class MirrorBreachLink(Command, frozen=True, kw_only=True):
    """React to a link: the other case has it too.

    Attributes:
        breach: the case that was linked with this one.
    """

    REACTION: ClassVar[bool] = True

    breach: Name


class LinkBreachTakedown(Command, frozen=True, kw_only=True):
    """React to a request to take something down that arose from the case."""

    REACTION: ClassVar[bool] = True

    takedown: Name


class CorrectBreachMiss(CorrectMiss, frozen=True, kw_only=True):
    """Say of a miss of a case that it was none, and what shows it; both stay."""


class ExtendBreachClock(ExtendClock, frozen=True, kw_only=True):
    """Put off a deadline of a case, where its rule lets it, and tell whoever waits for it."""


class NoteBreachClock(NoteClock, frozen=True, kw_only=True):
    """Note of a clock of a case what already is: something falls due soon, or was missed."""


class NoteRecord(Command, frozen=True, kw_only=True):
    """Keep of a person what later cases turn on: acts that were decided, and warnings.

    Attributes:
        respondent: whose record it is.
        breach: the case.
        sanction: what came of it; empty where nothing did.
        since: from when a warning counts, UTC.
        until: to when it does, UTC.
        acts: what was decided, each as its clause and its day.
        overturned: what the case came to counts no more.
        informal: it was dealt with informally.
    """

    REACTION: ClassVar[bool] = True

    respondent: Name
    breach: Name
    sanction: Sanction = ""
    since: datetime | None = None
    until: datetime | None = None
    acts: tuple[Clause, ...] = ()
    overturned: bool = False
    informal: bool = False

"""What happened to a breach at any time. Released types never change."""

from datetime import datetime

from duecourse.evidence.fields import Clause, Code, Digest, Name, Text
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.changing import ClockChanged
from duecourse.kernel.clocks.keeping import ClockStart
from duecourse.kernel.clocks.noting import ClockNoted
from duecourse.kernel.clocks.pausing import Halt


class BreachEvidenceAdded(Event, frozen=True, kw_only=True):
    """Somebody handed in evidence."""

    says: Text = ""
    digest: Digest = ""
    origin: Code = ""
    captured_by: Name = ""
    happened_at: datetime | None = None
    number: int = 0


class InterimImposed(Event, frozen=True, kw_only=True):
    """A measure was imposed until it is decided."""

    measure: Code = ""
    second: Name = ""
    need: Text = ""
    review_by: datetime | None = None
    clocks: tuple[ClockStart, ...] = ()


class InterimReviewed(Event, frozen=True, kw_only=True):
    """Somebody looked at the measure again."""

    review_by: datetime | None = None
    clocks: tuple[ClockStart, ...] = ()


class InterimLifted(Event, frozen=True, kw_only=True):
    """The measure ended."""


class ReferralDecided(Event, frozen=True, kw_only=True):
    """It was decided whether a body outside is told."""

    body: Code = ""
    referral: Code = ""
    sent: Text = ""


class ReferralSettled(Event, frozen=True, kw_only=True):
    """A body outside answered."""

    body: Code = ""
    answer: Text = ""


class BreachPaused(Event, frozen=True, kw_only=True):
    """The case stands still.

    Attributes:
        stopped: the clocks that stop with it; `running` those that go on.
        clocks: when somebody looks again, as a clock.
    """

    why: Code = ""
    review_at: datetime | None = None
    stopped: tuple[Halt, ...] = ()
    running: tuple[Code, ...] = ()
    clocks: tuple[ClockStart, ...] = ()


class BreachResumed(Event, frozen=True, kw_only=True):
    """The case goes on.

    Attributes:
        since: from when on, UTC; where nobody looked in time, from when somebody was to look.
        fixed: the clocks that go on, each with what is due then.
    """

    why: Code = ""
    since: datetime | None = None
    fixed: tuple[Halt, ...] = ()


class BreachDisclosed(Event, frozen=True, kw_only=True):
    """Somebody was told of the case."""

    to: Code = ""


class BreachLinked(Event, frozen=True, kw_only=True):
    """It was linked with the case of somebody else in the same matter."""

    breach: Name


class BreachLinkMirrored(Event, frozen=True, kw_only=True):
    """The case of somebody else in the same matter was linked with it."""

    breach: Name


class BreachTakedownLinked(Event, frozen=True, kw_only=True):
    """Something is to come down because of the case."""

    takedown: Name


class BreachClockNoted(ClockNoted, frozen=True, kw_only=True):
    """It was noted of a deadline that it comes soon or was missed, and who was told."""


class BreachClockChanged(ClockChanged, frozen=True, kw_only=True):
    """Somebody stopped a deadline, let it go on, put it off, or said that its miss was none."""


class BreachNoted(Event, frozen=True, kw_only=True):
    """What later cases turn on was kept of a person."""

    respondent: Name
    breach: Name
    sanction: Code = ""
    since: datetime | None = None
    until: datetime | None = None
    acts: tuple[Clause, ...] = ()
    overturned: bool = False
    informal: bool = False

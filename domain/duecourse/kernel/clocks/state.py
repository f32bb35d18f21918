"""One clock as the log has it, and where it stands at a time.

Where it stands follows from its facts and the time that is asked of, and from nothing else:
what ran out has run out although nothing woke to say so.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

from duecourse.kernel.calendars import Calendar
from duecourse.kernel.clocks import counting
from duecourse.kernel.clocks.counting import Stop, whole_second
from duecourse.kernel.clocks.rules import ClockRule

Standing = Literal[
    "running", "stopped", "met", "met_entered_late", "missed", "late", "corrected", "ended"
]


class Started(Struct, frozen=True, kw_only=True):
    """A clock runs.

    Attributes:
        start: from when it counts, UTC.
        due: fixed by this; none where no number exists.
        careful_by: by when in the careful reading of its words.
    """

    rule: ClockRule
    start: datetime
    due: datetime | None
    careful_by: datetime | None = None


class Stopped(Struct, frozen=True, kw_only=True):
    """A clock stands still, and has no due instant.

    Attributes:
        stop: names it among several at once.
        review_at: when somebody looks whether it should go on.
    """

    at: datetime
    stop: str
    review_at: datetime


class Resumed(Struct, frozen=True, kw_only=True):
    """One stop is over.

    Attributes:
        due: fixed anew; as before where another stop goes on.
    """

    at: datetime
    stop: str
    due: datetime | None


class Extended(Struct, frozen=True, kw_only=True):
    """A clock is due later.

    Attributes:
        added: to its period, in its own unit; 0 for none.
        until: the day that was agreed.
    """

    at: datetime
    due: datetime | None
    added: int = 0
    until: date | None = None


class Met(Struct, frozen=True, kw_only=True):
    """What the clock waits for was done; late or not, it is recorded with its own times."""

    done_at: datetime
    recorded_at: datetime


class Ended(Struct, frozen=True, kw_only=True):
    """Nothing is waited for any more; neither met nor missed."""

    at: datetime


class Missed(Struct, frozen=True, kw_only=True):
    """Somebody or something noticed that it ran out."""

    due: datetime
    noticed_at: datetime


class Corrected(Struct, frozen=True, kw_only=True):
    """A miss was written wrongly; both stay."""

    at: datetime


Fact = Started | Stopped | Resumed | Extended | Met | Ended | Missed | Corrected


class Clock(Struct, frozen=True, kw_only=True):
    """One clock.

    Attributes:
        fixed: the due instant that was fixed last, also while it stands still.
        open_stops: names of the stops that are not over, each with when it is looked at.
        stops: all stops, those that are not over too; by name in the order in which they began.
        agreed: the last day that an extension named, and when that was.
        noticed_at: when its miss was noticed.
    """

    rule: ClockRule
    start: datetime
    fixed: datetime | None
    careful_by: datetime | None = None
    stops: tuple[tuple[str, Stop], ...] = ()
    open_stops: tuple[tuple[str, datetime], ...] = ()
    added: int = 0
    agreed: tuple[date, datetime] | None = None
    extended: bool = False
    done_at: datetime | None = None
    recorded_at: datetime | None = None
    noticed_at: datetime | None = None
    corrected: bool = False
    ended_at: datetime | None = None

    @property
    def due(self) -> datetime | None:
        """Return the last whole second in time, UTC; None while it stands still."""
        return None if self.open_stops else self.fixed

    @property
    def over(self) -> bool:
        """Return whether it waits for nothing any more."""
        return self.done_at is not None or self.ended_at is not None

    def ran_out(self, at: datetime) -> bool:
        """Return whether a time is later than in time; never while it stands still."""
        return self.due is not None and whole_second(at) > self.due


S = TypeVar("S", bound=Struct)


def started(fact: Started) -> Clock:
    """Return a clock as it starts."""
    return Clock(rule=fact.rule, start=fact.start, fixed=fact.due, careful_by=fact.careful_by)


def evolve(clock: Clock, fact: Fact) -> Clock:
    """Return the clock after a fact; what was recorded is never refused."""
    match fact:
        case Started():
            return started(fact)
        case Stopped():
            return _with_stop(clock, fact)
        case Resumed():
            return _without_stop(clock, fact)
        case Extended():
            return _extended(clock, fact)
        case Met():
            return _but(clock, done_at=fact.done_at, recorded_at=fact.recorded_at)
        case Ended():
            return _but(clock, ended_at=fact.at)
        case Missed():
            return _but(clock, noticed_at=fact.noticed_at)
        case Corrected():
            return _but(clock, corrected=True)


def _but(struct: S, **changed: object) -> S:
    return msgspec.structs.replace(struct, **changed)


def _with_stop(clock: Clock, fact: Stopped) -> Clock:
    return _but(
        clock,
        stops=(*clock.stops, (fact.stop, Stop(fact.at))),
        open_stops=(*clock.open_stops, (fact.stop, fact.review_at)),
    )


def _without_stop(clock: Clock, fact: Resumed) -> Clock:
    return _but(
        clock,
        stops=ended_stops(clock, fact.stop, fact.at),
        open_stops=tuple(one for one in clock.open_stops if one[0] != fact.stop),
        fixed=clock.fixed if fact.due is None else fact.due,
    )


def ended_stops(clock: Clock, stop: str, at: datetime) -> tuple[tuple[str, Stop], ...]:
    """Return the stops of a clock, that of a name over since a time."""
    return tuple(
        (name, Stop(one.begins, at) if name == stop and one.ends is None else one)
        for name, one in clock.stops
    )


def _extended(clock: Clock, fact: Extended) -> Clock:
    return _but(
        clock,
        fixed=clock.fixed if fact.due is None else fact.due,
        added=clock.added + fact.added,
        agreed=clock.agreed if fact.until is None else (fact.until, fact.at),
        extended=True,
    )


def standing(clock: Clock, at: datetime) -> Standing:
    """Return where a clock stands at a time.

    Args:
        at: not before what the clock holds, UTC.
    """
    if clock.done_at is not None:
        return _done(clock, clock.done_at)
    if clock.ended_at is not None:
        return "ended"
    if clock.open_stops:
        return "stopped"
    if not clock.ran_out(at):
        return "running"
    return "corrected" if clock.corrected else "missed"


def _done(clock: Clock, done_at: datetime) -> Standing:
    if clock.ran_out(done_at):
        return "late"
    in_time = clock.recorded_at is None or not clock.ran_out(clock.recorded_at)
    return "met" if in_time else "met_entered_late"


def recount(clock: Clock, calendar: Calendar) -> datetime | None:
    """Return by when a clock is due if it is counted again, UTC; never earlier than it was.

    None while it stands still, and where no number exists.

    Args:
        calendar: as it is known now.
    """
    if clock.fixed is None:
        return None
    found = [clock.fixed]
    for agreed, stops in _counts(clock):
        count = counting.due(
            clock.rule, clock.start, calendar, stops=stops, added=clock.added, agreed=agreed
        )
        if count is None:
            return None
        found.append(count.due)
    return max(found)


def _counts(clock: Clock) -> Sequence[tuple[date | None, Sequence[Stop]]]:
    """Return what has to be counted: the period and, where one was agreed, that day too."""
    stops = [stop for _, stop in clock.stops]
    if clock.agreed is None:
        return [(None, stops)]
    until, since = clock.agreed
    after = [
        _but(s, begins=max(s.begins, since)) for s in stops if s.ends is None or s.ends > since
    ]
    return [(None, stops), (until, after)]

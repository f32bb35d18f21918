"""What may be done to a clock, and what comes of it: a fact, or what stands against it.

Nobody sets a clock to met by hand, moves it or takes it away: there is no such act.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from duecourse.kernel.calendars import Calendar
from duecourse.kernel.clocks import counting
from duecourse.kernel.clocks.counting import whole_second
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.state import (
    Clock,
    Extended,
    Missed,
    Resumed,
    Started,
    ended_stops,
    recount,
)
from duecourse.kernel.durations import LONGEST
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

REVIEW_WITHIN: Final = timedelta(days=28)
"""How long a clock stands still before somebody looks again: our own choice."""

RACE: Final = timedelta(seconds=5)
"""An act in time that is written this much later needs no evidence of its time."""


def start(rule: ClockRule, facts: Mapping[str, datetime], calendar: Calendar) -> Started | None:
    """Return that a clock runs; None as long as no fact starts it."""
    begins = counting.begins(rule, facts, calendar)
    if begins is None:
        return None
    counted = counting.due(rule, begins, calendar, explained=False)
    return Started(
        rule=rule,
        start=begins,
        due=counted.due if counted else None,
        careful_by=counting.careful(rule, begins, calendar),
    )


def against_stop(clock: Clock, at: datetime, stop: str, review_at: datetime) -> Iterator[Violation]:
    """Yield what stands against stopping a clock.

    Args:
        at: when the service decides; a stop that somebody says was earlier would undo a miss.
    """
    yield from _against_change(clock, at, may=clock.rule.pause != "none")
    if any(name == stop for name, _ in clock.stops):
        yield Violation(Reason.ALREADY_EXISTS, "the clock was stopped for this already")
    if not at < review_at <= at + REVIEW_WITHIN:
        message = f"say when to look again, within {REVIEW_WITHIN.days} days"
        yield Violation(Reason.FIELD_REQUIRED, message, field="review_at")


def _against_change(clock: Clock, at: datetime, *, may: bool) -> Iterator[Violation]:
    if not may:
        message = "this deadline can be neither stopped nor moved"
        yield Violation(Reason.DEADLINE_IMMUTABLE, message)
    if clock.over:
        yield Violation(Reason.ILLEGAL_TRANSITION, "nothing is waited for any more")
    elif clock.ran_out(at):
        yield Violation(Reason.DEADLINE_IMMUTABLE, "the deadline has run out: it stays missed")
    if at < clock.start:
        yield Violation(Reason.TIME_ORDER, "before the clock started")


def against_resume(clock: Clock, at: datetime, stop: str) -> Iterator[Violation]:
    """Yield what stands against ending a stop."""
    begun = [one.begins for name, one in clock.stops if name == stop and one.ends is None]
    if not begun:
        yield Violation(Reason.ILLEGAL_TRANSITION, "the clock is not stopped for this")
    elif at < begun[0]:
        yield Violation(Reason.TIME_ORDER, "before it was stopped")


def resume(clock: Clock, at: datetime, stop: str, calendar: Calendar) -> Resumed:
    """Return that a stop is over, and what is due then.

    Args:
        calendar: as it is known now.
    """
    after = msgspec.structs.replace(clock, stops=ended_stops(clock, stop, at))
    return Resumed(at=at, stop=stop, due=recount(after, calendar))


def against_extension(
    clock: Clock, at: datetime, *, added: int = 0, until: date | None = None
) -> Iterator[Violation]:
    """Yield what stands against extending a clock; without a length, against counting it again."""
    counted_again = not added and until is None
    may = clock.rule.extend or (counted_again and clock.rule.recounts)
    yield from _against_change(clock, at, may=may and clock.fixed is not None)
    if added < 0:
        yield Violation(Reason.FIELD_INVALID, "an extension is never shorter", field="added")
    elif clock.rule.within and clock.added + added > LONGEST[clock.rule.within.unit]:
        yield Violation(Reason.FIELD_INVALID, "longer than anybody can wait", field="added")
    if until is not None and not clock.rule.in_days:
        message = "hours are extended by hours: no day can be agreed"
        yield Violation(Reason.FIELD_INVALID, message, field="until")


def extend(
    clock: Clock,
    at: datetime,
    calendar: Calendar,
    *,
    added: int = 0,
    until: date | None = None,
) -> Extended:
    """Return that a clock is due later: never earlier than it was.

    Args:
        added: joins the period, which is counted from its start again; in its own unit.
        until: the last day that was agreed.
        calendar: as it is known now; without a length, it alone may make it later.
    """
    changed = Extended(at=at, due=None, added=added, until=until)
    agreed = clock.agreed if until is None else (until, at)
    after = msgspec.structs.replace(clock, added=clock.added + added, agreed=agreed)
    return msgspec.structs.replace(changed, due=recount(after, calendar))


def against_met(
    clock: Clock, done_at: datetime, recorded_at: datetime, *, evidence: bool
) -> Iterator[Violation]:
    """Yield what stands against recording an act as done in time; a late one is always recorded."""
    if done_at > recorded_at:
        yield Violation(Reason.TIME_ORDER, "done_at: lies in the future", field="done_at")
    if clock.ran_out(done_at) or not clock.ran_out(recorded_at) or evidence:
        return
    if clock.due is not None and whole_second(recorded_at) - clock.due > RACE:
        message = "entered after it fell due: say what shows that it was done in time"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="evidence")


def miss(clock: Clock, noticed_at: datetime) -> Missed | None:
    """Return that a clock ran out; None where it has not, or that is on record already.

    Args:
        noticed_at: when that was noticed, however long after.
    """
    due = clock.due
    if due is None or clock.over or clock.noticed_at or not clock.ran_out(noticed_at):
        return None
    return Missed(due=due, noticed_at=noticed_at)


def against_correction(
    clock: Clock, *, by_keeper_of_duty: bool, evidence: bool
) -> Iterator[Violation]:
    """Yield what stands against saying that a miss was written wrongly.

    Args:
        by_keeper_of_duty: whoever says so is the person whose duty it was.
        evidence: something shows it.
    """
    if clock.noticed_at is None or clock.corrected:
        yield Violation(Reason.ILLEGAL_TRANSITION, "no miss is on record that could be corrected")
    if by_keeper_of_duty:
        message = "another person says that what you owed was not missed"
        yield Violation(Reason.CONFLICT_OF_INTEREST, message)
    if not evidence:
        message = "say what shows that the miss was written wrongly"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="evidence")

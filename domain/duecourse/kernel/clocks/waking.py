"""What is to be noted of a clock, and from when on."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from duecourse.kernel.calendars import Calendar, seconds_on
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.keeping import Kept, Step, What
from duecourse.kernel.clocks.reminders import remind_at
from duecourse.kernel.clocks.state import recount
from duecourse.kernel.pack import Pack

REVIEW_EVERY: Final = timedelta(days=7)
"""A stop that nobody looked at is noted again: our own choice."""


class Waking(Struct, frozen=True):
    """Something that is to be noted of a clock from an instant on, UTC."""

    at: datetime
    what: What
    number: int = 0


def wakings(kept: Kept) -> Iterator[Waking]:
    """Yield what is still to be noted of a clock, each from when on; nothing of one that is over.

    Of several reminders, steps or looks only the next: each follows the one before.
    """
    clock = kept.clock
    if clock.over or clock.fixed is None:
        return
    if clock.open_stops:
        looked = kept.times("review")
        first = min(at for _, at in clock.open_stops)
        yield Waking(first + looked * REVIEW_EVERY, "review", looked + 1)
        return
    if clock.noticed_at is not None:
        yield from _of_miss(kept, seconds_on(clock.fixed, 1))
        return
    yield from _next("reminded", kept.remind_at, kept)
    if not kept.expires:
        yield Waking(seconds_on(clock.fixed, 1), "missed")
    elif kept.lapses:
        yield Waking(clock.fixed, "lapsed")


def _of_miss(kept: Kept, missed: datetime) -> Iterator[Waking]:
    """Yield what follows from a miss: who is told at once is told before anything comes of it."""
    told = [*_next("escalated", [step.at for step in _steps(kept)], kept)]
    if kept.lapses and not any(one.at <= missed for one in told):
        yield Waking(missed, "lapsed")
    else:
        yield from told


def _steps(kept: Kept) -> tuple[Step, ...]:
    misses = (n for n in kept.noted if n.what == "missed" and n.due == kept.clock.fixed)
    return next((one.steps for one in misses), ())


def _next(what: What, instants: Iterable[datetime], kept: Kept) -> Iterator[Waking]:
    done = kept.times(what)
    for at in [*instants][done : done + 1]:
        yield Waking(at, what, done + 1)


def recounted(kept: Kept, at: datetime, calendar: Calendar) -> datetime | None:
    """Return by when a clock is due if it is counted again because of a holiday announced since.

    None where that is not later, where its rule keeps what was fixed, and once it has run out.
    """
    clock = kept.clock
    if not clock.rule.recounts or clock.over or clock.open_stops or clock.ran_out(at):
        return None
    later = recount(clock, calendar)
    return later if later is not None and later != clock.fixed else None


def step_of(kept: Kept, number: int) -> Step | None:
    """Return a step of the miss on record, from 1; None where there is none."""
    return next(iter(_steps(kept)[number - 1 : number]), None)


def steps_after(deadline: Deadline | None, due: datetime, calendar: Calendar) -> tuple[Step, ...]:
    """Return whom a miss is told, and when, in order."""
    if deadline is None:
        return ()
    missed = seconds_on(due, 1)
    found = (
        Step(missed if one.after is None else calendar.after(due, one.after), one.tell)
        for one in deadline.on_miss
    )
    return tuple(sorted(found, key=lambda step: step.at))


def reminders_until(kept: Kept, due: datetime | None, pack: Pack) -> tuple[datetime, ...]:
    """Return when people are told of a clock whose due instant is another since, UTC.

    Args:
        due: by when it is due now, UTC; None while it stands still.
    """
    deadline = pack.clock(kept.name)
    if due is None or deadline is None:
        return ()
    return remind_at(deadline.remind, kept.clock.start, due, pack.calendar)

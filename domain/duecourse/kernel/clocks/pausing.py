"""What a matter that stands still does to its clocks: which stop, which go on, what is due then.

The rule of each clock says whether it may be stopped, and nobody else does: a deadline of the law
goes on whatever stands still around it.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import Struct

from duecourse.evidence.fields import Code
from duecourse.kernel.clocks.acts import REVIEW_WITHIN, against_stop, resume
from duecourse.kernel.clocks.keeping import Kept, Noted
from duecourse.kernel.clocks.waking import reminders_until
from duecourse.kernel.pack import Pack


class Halt(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an event says of a clock that is stopped, or that goes on again.

    Attributes:
        due: by when it was due before, UTC.
        fixed: by when it is due since it goes on, UTC; none while another stop lasts.
        remind_at: when people are told before that, UTC.
    """

    clock: Code
    due: datetime
    fixed: datetime | None = None
    remind_at: tuple[datetime, ...] = ()


def halted(clocks: Iterable[Kept], at: datetime, stop: str, review_at: datetime) -> Iterator[Halt]:
    """Yield the clocks that stop; of the others, none that runs out meanwhile is saved by it.

    Args:
        at: when the service decides.
        review_at: when somebody looks again whether the matter goes on.
    """
    for kept in clocks:
        due = kept.clock.due or kept.clock.fixed
        look = min(review_at, at + REVIEW_WITHIN)
        if due is not None and not [*against_stop(kept.clock, at, stop, look)]:
            yield Halt(clock=kept.id, due=due)


def running_on(clocks: Iterable[Kept], halts: Iterable[Halt]) -> tuple[Code, ...]:
    """Return the ids of the clocks that go on while the matter stands still."""
    stopped = {one.clock for one in halts}
    return tuple(one.id for one in clocks if not one.clock.over and one.id not in stopped)


def going_on(clocks: Iterable[Kept], at: datetime, stop: str, pack: Pack) -> Iterator[Halt]:
    """Yield the clocks that go on after a stop, each with what is due then.

    Args:
        at: when the stop is over; not after now.
    """
    for kept in clocks:
        stopped = any(name == stop for name, _ in kept.clock.open_stops)
        if not stopped or kept.clock.over or kept.clock.fixed is None:
            continue
        fixed = resume(kept.clock, at, stop, pack.calendar).due
        remind = reminders_until(kept, fixed, pack)
        yield Halt(clock=kept.id, due=kept.clock.fixed, fixed=fixed, remind_at=remind)


def stopped(halts: Iterable[Halt], at: datetime, stop: str, review_at: datetime) -> Iterator[Noted]:
    """Yield what is on record of clocks that stop."""
    look = min(review_at, at + REVIEW_WITHIN)
    for one in halts:
        yield Noted(clock=one.clock, what="stopped", due=one.due, at=at, stop=stop, review_at=look)


def resumed(halts: Iterable[Halt], at: datetime, stop: str) -> Iterator[Noted]:
    """Yield what is on record of clocks that go on."""
    for one in halts:
        yield Noted(
            clock=one.clock,
            what="resumed",
            due=one.due,
            at=at,
            stop=stop,
            fixed=one.fixed,
            remind_at=one.remind_at,
        )

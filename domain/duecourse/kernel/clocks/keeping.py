"""The clocks of a resource as whoever keeps them sees them, and what is noted of each, when.

The keeper writes down what already is: a decision never asks whether it has passed by
(docs/decisions/126-a-keeper-writes-down-what-already-is.md).
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, ClassVar, Literal

import msgspec
from msgspec import Struct

from duecourse.evidence.fields import Clause, Code
from duecourse.kernel.calendars import Calendar
from duecourse.kernel.clocks.acts import start
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.reminders import remind_at
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.state import (
    Clock,
    Corrected,
    Extended,
    Fact,
    Met,
    Resumed,
    Started,
    Stopped,
    evolve,
    started,
)
from duecourse.kernel.command import Command

What = Literal["reminded", "missed", "escalated", "review", "lapsed", "recounted"]
"""What may be noted: that it falls due soon, that it was missed, whom a miss was told, and that
somebody should look whether it goes on standing still; that what it is the end of is over; or
that a holiday announced since makes it later."""


class Step(Struct, frozen=True, omit_defaults=True):
    """Whom a miss is told, from when on.

    Attributes:
        at: UTC.
        tell: roles of the pack.
    """

    at: datetime
    tell: tuple[Code, ...]


class ClockStart(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an event says of a clock that it starts; it stands in the event as it is.

    Attributes:
        id: in its resource, for example `acknowledge`.
        name: of the deadline in the pack.
        start: from when it counts; `due` the last whole second in time, UTC.
        remind_at: when people are told before it is due, UTC.
    """

    id: Code
    name: Code
    rule: ClockRule
    start: datetime
    due: datetime | None = None
    careful_by: datetime | None = None
    clause: Clause = ""
    remind_at: tuple[datetime, ...] = ()


class Noted(Struct, frozen=True, kw_only=True):
    """What is on record of a clock.

    Attributes:
        due: of which due instant it was noted.
        number: which reminder, step or look at a stop; from 1.
        steps: of a miss, whom it is told when.
        fixed: of a count made again, by when it is due since, UTC; `remind_at` the reminders.
        stop: of a stop, what it is for, and `review_at` when somebody looks again.
        added: of an extension, to its period, in its own unit.
        done_at: of a miss that was written wrongly, when the act really was, UTC.
    """

    clock: str
    what: str
    due: datetime
    at: datetime
    number: int = 0
    told: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    fixed: datetime | None = None
    remind_at: tuple[datetime, ...] = ()
    stop: str = ""
    review_at: datetime | None = None
    added: int = 0
    done_at: datetime | None = None


class Kept(Struct, frozen=True, kw_only=True):
    """One clock of a resource.

    Attributes:
        id: in its resource.
        name: of the deadline in the pack; what it is called in a policy that has none.
        owed_by: names of the people whose duty it is, where they are known.
        done_by: who had it done, where that is on record; they say of no miss that it was none.
        function: whose duty it is otherwise, as the pack fills it.
        noted: what is on record of it.
        expires: it ends by itself; nobody misses it.
        lapses: that it ended is recorded by a command of the aggregate (`Clocks.lapse`); of one
            that is missed, once that is on record and was told.
    """

    id: str
    name: str
    clock: Clock
    clause: str = ""
    remind_at: tuple[datetime, ...] = ()
    owed_by: tuple[str, ...] = ()
    done_by: str = ""
    function: str = ""
    noted: tuple[Noted, ...] = ()
    expires: bool = False
    lapses: bool = False

    @property
    def passed_to(self) -> tuple[str, ...]:
        """Return to whom a miss passed on what is due, beside whoever owed it; while it is."""
        told = (one for one in self.noted if one.what == "escalated")
        people = (who for one in told if one.due == self.clock.fixed for who in one.told)
        return () if self.clock.over else tuple(dict.fromkeys(people))

    @property
    def next_in_line(self) -> tuple[str, ...]:
        """Return the roles that may do what is due once its miss was told, besides others."""
        if self.clock.over or not self.passed_to:
            return ()
        done = self.times("escalated")
        missed = (one for one in self.noted if one.what == "missed" and one.due == self.clock.fixed)
        steps = next((one.steps for one in missed), ())
        return tuple(dict.fromkeys(role for step in steps[:done] for role in step.tell))

    def times(self, what: What) -> int:
        """Return how often something was noted of the due instant as it is fixed now."""
        return sum(one.what == what and one.due == self.clock.fixed for one in self.noted)


View = Callable[[Any], Iterable[Kept]]
"""From the state of an aggregate to its clocks: those that run, and those that are over if it
still holds them."""


class NoteClock(Command, frozen=True, kw_only=True):
    """Note of a clock what already is.

    Two who notice it at once say the same, so that it is written once.

    Attributes:
        clock: its id in the resource.
        due: the due instant of which it is noted, UTC.
        number: which reminder, step or look at a stop; from 1.
    """

    REACTION: ClassVar[bool] = True

    clock: Code
    what: Code
    due: datetime
    number: int = 0


class Clocks(Struct, frozen=True, kw_only=True):
    """The clocks of an aggregate.

    Attributes:
        view: `(state) -> clocks`, those that run with what is on record of each.
        note: makes the command by which the service notes of one what already is.
        lapse: makes the command, `(name, id of the clock)`, that records that what expires has
            expired, or what follows from a miss; None where nothing is recorded.
    """

    view: View
    note: type[NoteClock]
    lapse: Callable[[str, str], Command] | None = None


def begin(
    id_: str, name: str, deadline: Deadline | None, facts: dict[str, datetime], calendar: Calendar
) -> tuple[ClockStart, ...]:
    """Return what an event says of a clock of the policy that starts with it; of none, nothing.

    Args:
        facts: what happened and may start it, and when.
    """
    if deadline is None or not deadline.rules:
        return ()
    found = [(rule, start(rule, facts, calendar)) for rule in deadline.rules]
    runs = [(rule, one) for rule, one in found if one is not None]
    if not runs:
        return ()
    # Of a stored pack that gives several, whichever ends first.
    rule, fact = min(runs, key=lambda one: (one[1].due is None, one[1].due or one[1].start))
    reminders: tuple[datetime, ...] = ()
    if fact.due is not None:
        reminders = remind_at(deadline.remind, fact.start, fact.due, calendar)
    begun = ClockStart(
        id=id_,
        name=name,
        rule=rule,
        start=fact.start,
        due=fact.due,
        careful_by=fact.careful_by,
        clause=deadline.clause,
        remind_at=reminders,
    )
    return (begun,)


def anew(
    running: tuple[ClockStart, ...], begun: tuple[ClockStart, ...], *gone: str
) -> tuple[ClockStart, ...]:
    """Return the clocks of a resource with those that begin, or begin anew.

    Args:
        gone: ids of clocks that are waited for no more.
    """
    others = {*gone, *(one.id for one in begun)}
    return (*(one for one in running if one.id not in others), *begun)


def kept_from(begun: ClockStart, **known: Any) -> Kept:
    """Return a clock as an event started it; `known` is what the aggregate adds to it."""
    fact = Started(rule=begun.rule, start=begun.start, due=begun.due, careful_by=begun.careful_by)
    found = Kept(
        id=begun.id,
        name=begun.name,
        clock=started(fact),
        clause=begun.clause,
        remind_at=begun.remind_at,
    )
    return msgspec.structs.replace(found, **known)


def kept_of(id_: str, name: str, began: datetime | None, due: datetime, **known: Any) -> Kept:
    """Return a clock of which an event holds the due instant alone, and not its rule.

    Args:
        began: from when it counts, where that is on record; `due` by when, UTC.
    """
    clock = Clock(rule=ClockRule(within=None), start=began or due, fixed=due)
    return msgspec.structs.replace(Kept(id=id_, name=name, clock=clock), **known)


def with_notes(kept: Kept, noted: Iterable[Noted]) -> Kept:
    """Return a clock with what is on record of it."""
    own = tuple(one for one in noted if one.clock == kept.id)
    for one in own:
        if one.due == kept.clock.fixed and (fact := _fact(one)) is not None:
            later = evolve(kept.clock, fact)
            remind = kept.remind_at if one.fixed is None else one.remind_at
            kept = msgspec.structs.replace(kept, clock=later, remind_at=remind)
    clock = kept.clock
    for one in own:
        if one.due == clock.fixed and one.what == "missed":
            clock = msgspec.structs.replace(clock, noticed_at=clock.noticed_at or one.at)
        elif one.due == clock.fixed and one.what == "corrected" and one.done_at is not None:
            clock = evolve(clock, Met(done_at=one.done_at, recorded_at=one.at))
            clock = evolve(clock, Corrected(at=one.at))
    return msgspec.structs.replace(kept, noted=own, clock=clock)


def due_since(start: ClockStart, noted: Iterable[Noted]) -> datetime | None:
    """Return by when a clock is due after what was noted of it, UTC; None where nothing is."""
    return with_notes(kept_from(start), noted).clock.fixed


def _fact(one: Noted) -> Fact | None:
    """Return what a note says of the clock itself; None where it only says who was told."""
    if one.what in ("recounted", "extended"):
        return Extended(at=one.at, due=one.fixed, added=one.added)
    if one.what == "stopped" and one.review_at is not None:
        return Stopped(at=one.at, stop=one.stop, review_at=one.review_at)
    return Resumed(at=one.at, stop=one.stop, due=one.fixed) if one.what == "resumed" else None

"""From a rule, a start and a calendar to the due instant: the last whole second in time.

Stops come out of the count first, rolling comes last. What was fixed by an event stays;
whoever counts again says so in another event.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.kernel.calendars import (
    LAST,
    LAST_DAY,
    WEEKEND,
    Calendar,
    days_on,
    end_of,
    months_on,
    seconds_on,
    within_time,
)
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.durations import Period

_NOTHING: Final = timedelta()


class Stop(Struct, frozen=True):
    """A time in which a clock did not run.

    Attributes:
        ends: when it went on, UTC; none as long as it has not.
        whole: its last day does not count either, although the rule would count it.
    """

    begins: datetime
    ends: datetime | None = None
    whole: bool = False


class Counted(Struct, frozen=True):
    """A due instant and how it was counted.

    Attributes:
        due: the last whole second in time, UTC.
        start: from when it was counted, UTC: what was deemed or moved is so already.
        left_out: days that were passed over, each with why: `holiday`, `closed`, `stopped`.
        rolled_from: the day on which it would have ended.
        clipped: its last month has no day with that number.
        capped: a second limit came first.
    """

    due: datetime
    start: datetime
    left_out: tuple[tuple[date, str], ...] = ()
    rolled_from: date | None = None
    clipped: bool = False
    capped: bool = False


def whole_second(at: datetime) -> datetime:
    """Return an instant without its fraction: acts and dues are compared by the second."""
    return at.replace(microsecond=0)


def begins(rule: ClockRule, facts: Mapping[str, datetime], calendar: Calendar) -> datetime | None:
    """Return from when a rule counts, UTC; None as long as no fact starts it.

    Args:
        facts: what happened, and when; what did not happen is not among them.
    """
    found = [facts[name] for name in rule.starts if name in facts]
    if not found:
        return None
    at = within_time(whole_second(max(found) if rule.which == "latest" else min(found)))
    if rule.deemed_days:
        return _deemed(at, rule.deemed_days, calendar)
    return _in_office(at, calendar) if rule.in_office else at


def _deemed(at: datetime, n: int, calendar: Calendar) -> datetime:
    day = calendar.day_of(at)
    for _ in range(n):
        day = calendar.working_day_from(days_on(day, 1), "statutory")
    return calendar.instant(day, at.astimezone(calendar.zone).time())


def _in_office(at: datetime, calendar: Calendar) -> datetime:
    day = calendar.day_of(at)
    closes = calendar.closes_on(day)
    if closes is not None and at < closes:
        return at
    later = calendar.working_day_from(days_on(day, 1))
    return calendar.opens_on(later) or LAST


def due(
    rule: ClockRule,
    start: datetime,
    calendar: Calendar,
    *,
    stops: Sequence[Stop] = (),
    added: int = 0,
    agreed: date | None = None,
    explained: bool = True,
) -> Counted | None:
    """Return by when a rule wants something done, counted by the calendar as it is known.

    Args:
        start: from when it counts (`begins`), UTC.
        stops: while it did not run; in any order, and they may overlap.
        added: how much an extension adds to the period, in its own unit.
        agreed: the last day that an extension names, instead of the one counted; the stops
            are those since then.
        explained: say which days were left out, too.

    Returns:
        None where the clock stands still, or its rule names no number.
    """
    if rule.within is None or any(stop.ends is None for stop in stops):
        return None
    start = within_time(whole_second(start))
    within = msgspec.structs.replace(rule.within, n=rule.within.n + added)
    if rule.in_days:
        counted = _Days(rule, within, start, calendar, agreed, explained).counted(stops)
    else:
        counted = _of_time(within, start, calendar, stops)
    return _capped(rule, counted)


def careful(rule: ClockRule, start: datetime, calendar: Calendar) -> datetime | None:
    """Return by when it is due in the careful reading of its words, UTC; None where there is one.

    It is told beside the due instant, and binds nobody.
    """
    if not rule.careful:
        return None
    read = due(msgspec.structs.replace(rule, first="same_day", roll="none"), start, calendar)
    return read.due if read else None


def _capped(rule: ClockRule, counted: Counted) -> Counted:
    limit = seconds_on(counted.start, rule.cap.n) if rule.cap else LAST
    if limit >= counted.due:
        return counted
    return msgspec.structs.replace(counted, due=limit, capped=True)


def _of_time(within: Period, start: datetime, calendar: Calendar, stops: Iterable[Stop]) -> Counted:
    """Return a count of hours, each stop taken out where it lies."""
    left, at = within.n, start
    office = within.unit == "office_seconds"
    for begun, ended in _union(start, stops):
        spent = _spent(at, begun, calendar) if office else begun - at
        if spent > timedelta(seconds=left):
            break
        left -= int(spent.total_seconds())
        at = ended
    ends = calendar.office_seconds_on(at, left) if office else seconds_on(at, left)
    return Counted(ends, start)


def _spent(start: datetime, until: datetime, calendar: Calendar) -> timedelta:
    """Return how much of a time lies in office hours."""
    spent, day = _NOTHING, calendar.day_of(start)
    while day <= calendar.day_of(until):
        for opens, closes in calendar.open_on(day):
            spent += max(min(closes, until) - max(opens, start), _NOTHING)
        day = days_on(day, 1)
    return spent


def _union(start: datetime, stops: Iterable[Stop]) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when until when a clock did not run: in order, none overlapping."""
    reached = start
    for begun, ended in sorted(
        (whole_second(s.begins), whole_second(s.ends)) for s in stops if s.ends is not None
    ):
        if ended > reached:
            yield max(begun, reached), ended
            reached = ended


class _Days:
    """A count of days, working days or months."""

    def __init__(
        self,
        rule: ClockRule,
        within: Period,
        start: datetime,
        calendar: Calendar,
        agreed: date | None,
        explained: bool,
    ) -> None:
        self._explained = explained
        self._rule, self._within, self._start = rule, within, start
        self._calendar, self._agreed = calendar, agreed
        self._day = calendar.day_of(start)

    def counted(self, stops: Sequence[Stop]) -> Counted:
        """Return the count; what stands still past its end goes on for what was left of it."""
        found = self._once(self._stopped(stops))
        outlived = tuple(
            msgspec.structs.replace(s, whole=s.whole or (s.ends is not None and s.ends > found.due))
            for s in stops
        )
        return found if outlived == tuple(stops) else self._once(self._stopped(outlived))

    def _once(self, stopped: Sequence[date]) -> Counted:
        last = self._back() if self._rule.before else self._on(stopped)
        last = end_of(last, self._rule.to_end_of)
        rolled = self._rolled(last)
        ends = self._calendar.ends_on(rolled, self._rule.end, self._start)
        return Counted(
            due=LAST if rolled > LAST_DAY else ends,
            start=self._start,
            left_out=(*self._left_out(rolled, frozenset(stopped)),) if self._explained else (),
            rolled_from=last if rolled != last else None,
            clipped=self._within.unit == "months" and not self._rule.before and self._is_clipped(),
        )

    def _stopped(self, stops: Iterable[Stop]) -> Sequence[date]:
        """Return the days that do not count because the clock stood still, in order."""
        found: set[date] = set()
        for stop in stops:
            first = self._calendar.day_of(within_time(stop.begins))
            end = self._calendar.day_of(within_time(stop.ends or stop.begins))
            whole = stop.whole or self._rule.pause == "days_both"
            found.update(days_on(first, n) for n in range((end - first).days + whole))
        counts = self._day if self._rule.first == "same_day" else days_on(self._day, 1)
        return sorted(day for day in found if day >= counts)

    def _on(self, stopped: Sequence[date]) -> date:
        if self._within.unit == "working_days" and self._agreed is None:
            return self._working_days_on(frozenset(stopped))
        last = self._agreed or self._unstopped()
        for day in stopped:
            # What rolling gave is part of what was left when it stopped.
            last = days_on(self._rolled(last) if day > last else last, 1)
        return last

    def _unstopped(self) -> date:
        same = self._rule.first == "same_day"
        if self._within.unit == "days":
            return days_on(self._day, self._within.n - same)
        last = months_on(self._day, self._within.n)
        return days_on(last, -1) if same and not self._is_clipped() else last

    def _is_clipped(self) -> bool:
        return months_on(self._day, self._within.n).day < self._day.day

    def _working_days_on(self, stopped: frozenset[date]) -> date:
        day = self._day if self._rule.first == "day_after" else days_on(self._day, -1)
        for _ in range(self._within.n):
            day = self._next(days_on(day, 1))
            while day in stopped:
                day = self._next(days_on(day, 1))
        return day

    def _next(self, day: date) -> date:
        return self._calendar.working_day_from(day, self._rule.working_day)

    def _back(self) -> date:
        """Return the last day on which something can be done before its start."""
        n, day = self._within.n, self._day
        if self._within.unit == "months":
            day = months_on(day, -n)
        elif self._within.unit == "days":
            day = days_on(day, -n)
        for _ in range(n if self._within.unit == "working_days" else 0):
            day = self._calendar.working_day_from(days_on(day, -1), self._rule.working_day, -1)
        return days_on(day, -1) if self._rule.clear else day

    def _rolled(self, day: date) -> date:
        if self._rule.roll == "none":
            return day
        step = 1 if self._rule.roll == "next_working_day" else -1
        return self._calendar.working_day_from(day, self._rule.working_day, step)

    def _left_out(self, last: date, stopped: frozenset[date]) -> Iterator[tuple[date, str]]:
        """Yield what explains the count: weekends explain themselves."""
        low, high = sorted((self._day, min(last, LAST_DAY)))
        yield from ((day, "stopped") for day in sorted(stopped) if low <= day <= high)
        if self._within.unit != "working_days":
            return
        known, statutory = self._calendar, self._rule.working_day == "statutory"
        for day in known.days_off(low, high):
            if day in stopped or (statutory and day not in known.holidays):
                continue
            if day.weekday() < WEEKEND if statutory else known.hours[day.weekday()]:
                yield day, "holiday" if day in known.holidays else "closed"

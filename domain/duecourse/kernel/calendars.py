"""The calendar of an organisation: its zone, its holidays and closures, its office hours.

Zones and holidays are data; nothing is looked up when a decision is made, and what was
decided stands in the log as an instant
(docs/decisions/060-periods-end-by-the-calendar.md).
"""

import calendar
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property, lru_cache
from typing import Final, Literal, Protocol

import msgspec
from msgspec import Struct

from duecourse.kernel.durations import Period

End = Literal["same_time", "end_of_day", "close_of_office"]
"""Where on its last day a period ends: at the time of day when it began, with the last second
of the day, or when the office closes. What is counted in seconds ends at that second."""

WorkingDay = Literal["organisation", "statutory"]
"""Days on which the organisation works; or those of the law, Monday to Friday without public
holidays, whenever the office is open."""

EndOf = Literal["day", "week", "month", "quarter", "year"]
"""To the end of what a count goes on, from the day on which it would end; weeks end on Sunday."""

OfficeHours = tuple[tuple[tuple[time, time], ...], ...]
"""Of each weekday, Monday first, from when until when the office is open; closed at the end."""

LAST: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""What would end later ends here: no later instant can be written."""

FIRST: Final = datetime(1, 1, 2, tzinfo=UTC)
FIRST_DAY: Final = FIRST.date()
LAST_DAY: Final = date(9999, 12, 30)
END_OF_DAY: Final = time(23, 59, 59)
WEEKEND: Final = 5
"""The first weekday on which the law does not work: Saturday."""

_DAYS_KEPT_MAX: Final = 1_024
"""Of so many days the hours are kept with a calendar: about three years."""


class Calendars(Protocol):
    """The zones and the holidays that packs may name."""

    def zone(self, name: str) -> tzinfo | None:
        """Return a time zone by its name; None where there is no such zone."""
        ...

    def holidays(self, nation: str) -> frozenset[date] | None:
        """Return the public holidays of a nation; None where none are known of it."""
        ...

    @property
    def certain_until(self) -> date:
        """Return the last day whose holidays were announced and looked at, not computed."""
        ...

    @property
    def nations(self) -> tuple[str, ...]:
        """Return the nations whose holidays are known, by their codes of ISO 3166-2."""
        ...


class DaysChange(Protocol):
    """What an organisation confirmed of some days, the first and the last included."""

    @property
    def kind(self) -> str:
        """Return what they are: `holiday`, `working`, `closed` or `open`."""
        ...

    @property
    def first_day(self) -> str:
        """Return the first, `2026-12-24`."""
        ...

    @property
    def last_day(self) -> str:
        """Return the last."""
        ...


class Calendar(Struct, frozen=True, kw_only=True, dict=True):
    """The calendar of an organisation.

    The hours of a day are kept with it: many a clock ends on the same few days.

    Attributes:
        zone: whose midnight ends its days.
        holidays: public holidays: days on which nobody works, whatever the weekday.
        hours: its office hours; open on one weekday at least.
        closures: further days on which its office is shut, and the law's days go on.
        certain_until: after this day holidays are computed, and what is due is provisional.
    """

    zone: tzinfo
    holidays: frozenset[date]
    hours: OfficeHours
    closures: frozenset[date] = frozenset()
    certain_until: date = date.max

    def changed(self, changes: Iterable[DaysChange]) -> "Calendar":
        """Return the calendar after what was confirmed of it, in order.

        A day is no public holiday that was said to be `working`, and no closure that is `open`.
        """
        holidays, closures = set(self.holidays), set(self.closures)
        for change in changes:
            days = days_from(change.first_day, change.last_day)
            among = holidays if change.kind in ("holiday", "working") else closures
            if change.kind in ("holiday", "closed"):
                among |= days
            else:
                among -= days
        return msgspec.structs.replace(
            self, holidays=frozenset(holidays), closures=frozenset(closures)
        )

    def longest_rest(self, first: date, last: date) -> int:
        """Return the most days in a row, from one day to another, on which nobody works."""
        longest = run = 0
        for day in (days_on(first, n) for n in range((last - first).days + 1)):
            run = 0 if self.works_on(day) else run + 1
            longest = max(longest, run)
        return longest

    def works_on(self, day: date, of: WorkingDay = "organisation") -> bool:
        """Return whether a day is a working day."""
        if day in self.holidays:
            return False
        if of == "statutory":
            return day.weekday() < WEEKEND
        return day not in self.closures and bool(self.hours[day.weekday()])

    def days_off(self, after: date, until: date) -> tuple[date, ...]:
        """Return the holidays and the closures after a day, until another, in order."""
        days = self._days_off
        return days[bisect_right(days, after) : bisect_right(days, until)]

    @cached_property
    def _days_off(self) -> tuple[date, ...]:
        return tuple(sorted(self.holidays | self.closures))

    def day_of(self, at: datetime) -> date:
        """Return the day of an instant in the organisation's zone."""
        return at.astimezone(self.zone).date()

    def in_words(self, at: datetime) -> str:
        """Return an instant as people read it: by the wall of the zone, with its weekday."""
        local = at.astimezone(self.zone)
        return f"{local:%a} {local.day} {local:%B %Y, %H:%M:%S} ({self.zone})"

    def instant(self, day: date, at: time) -> datetime:
        """Return a time by the wall in UTC: moved on by a gap, the second of two."""
        first = datetime.combine(day, at.replace(fold=0), self.zone)
        second = datetime.combine(day, at.replace(fold=1), self.zone)
        return max(first.astimezone(UTC), second.astimezone(UTC))

    @cached_property
    def open_on(self) -> Callable[[date], tuple[tuple[datetime, datetime], ...]]:
        """From when until when the office is open on a day, in order, UTC.

        What opens at a time that comes twice opens at the first, and closes at the second.
        """
        return lru_cache(_DAYS_KEPT_MAX)(lambda day: tuple(self._open_on(day)))

    def _open_on(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        for opens, closes in self.hours[day.weekday()] if self.works_on(day) else ():
            first = datetime.combine(day, opens.replace(fold=0), self.zone).astimezone(UTC)
            yield first, self.instant(day, closes)

    def opens_on(self, day: date) -> datetime | None:
        """Return when the office first opens on a day, UTC; None on one when it is shut."""
        hours = self.open_on(day)
        return hours[0][0] if hours else None

    def closes_on(self, day: date) -> datetime | None:
        """Return when the office last closes on a day, UTC; None on one when it is shut."""
        return max([closes for _, closes in self.open_on(day)], default=None)

    def in_hours(self, at: datetime) -> bool:
        """Return whether the office is open at an instant; as it closes, it is not."""
        return any(opens <= at < closes for opens, closes in self.open_on(self.day_of(at)))

    def ends_on(self, day: date, end: End, started: datetime) -> datetime:
        """Return where on its last day what started at an instant ends, UTC.

        Where the office is shut that day, it ends with the day.
        """
        if end == "same_time":
            return self.instant(day, started.astimezone(self.zone).time())
        closes = self.closes_on(day) if end == "close_of_office" else None
        return closes or self.instant(day, END_OF_DAY)

    def working_day_from(self, day: date, of: WorkingDay = "organisation", step: int = 1) -> date:
        """Return the day itself or, if it is none, the next working day; `step` -1 goes back."""
        while not self.works_on(day, of) and FIRST_DAY < day <= LAST_DAY:
            day = days_on(day, step)
        return day

    def after(self, start: datetime, period: Period, end: End = "same_time") -> datetime:
        """Return the instant at which a period from `start` ends, in UTC.

        Days, working days and months are counted by the calendar of the zone, from the day
        after `start`; a month ends on the day with the same number or, where there is none,
        on the month's last. A time of day that a change of clocks leaves out moves on by the
        gap; of one that comes twice, the second counts.
        """
        start = within_time(start)
        if period.unit == "seconds":
            return seconds_on(start, period.n)
        if period.unit == "office_seconds":
            return self.office_seconds_on(start, period.n)
        day = self._last_day(self.day_of(start), period)
        return LAST if day > LAST_DAY else self.ends_on(day, end, start)

    def office_seconds_on(self, start: datetime, n: int) -> datetime:
        """Return when a number of seconds of office hours are spent, UTC.

        What is spent exactly as the office closes ends then, not when it opens again.
        """
        left, day = timedelta(seconds=n), self.day_of(start)
        while day <= LAST_DAY:
            for opens, closes in self.open_on(day):
                begins = max(opens, start)
                if left <= closes - begins:
                    return begins + left
                left -= max(closes - begins, timedelta())
            day = days_on(day, 1)
        return LAST

    def _last_day(self, day: date, period: Period) -> date:
        if period.unit == "months":
            return months_on(day, period.n)
        if period.unit == "days":
            return days_on(day, period.n)
        for _ in range(period.n):
            day = self.working_day_from(days_on(day, 1))
        return day


def days_from(first: str, last: str) -> frozenset[date]:
    """Return the days from one to another, `2026-12-24`, both included.

    Raises:
        ValueError: one is no day.
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return frozenset(start + timedelta(days=n) for n in range((end - start).days + 1))


def end_of(day: date, what: EndOf) -> date:
    """Return the last day of the week, month, quarter or year that a day lies in."""
    if what == "day" or day > LAST_DAY:
        return day
    if what == "week":
        return days_on(day, 6 - day.weekday())
    months = {"month": 1, "quarter": 3, "year": 12}[what]
    last = ((day.month - 1) // months + 1) * months
    return date(day.year, last, calendar.monthrange(day.year, last)[1])


def week(weekdays: Iterable[int], opens: time, closes: time) -> OfficeHours:
    """Return the office hours of an office that is open on some weekdays, all alike."""
    days = frozenset(weekdays)
    return tuple(((opens, closes),) if day in days else () for day in range(7))


def within_time(at: datetime) -> datetime:
    """Return an instant, or the nearest from which any zone has a day."""
    return min(max(at, FIRST), LAST)


def seconds_on(at: datetime, n: int) -> datetime:
    """Return the instant a number of seconds after another."""
    length = timedelta(seconds=n)
    return at + length if at <= LAST - length else LAST


def days_on(day: date, n: int) -> date:
    """Return the day a number of days after another, or before it where the number is negative."""
    try:
        return day + timedelta(days=n)
    except OverflowError:
        return date.max if n > 0 else date.min


def months_on(day: date, n: int) -> date:
    """Return the day with the same number some months on, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    if year > LAST_DAY.year:
        return date.max
    if year < 1:
        return date.min
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))

"""When a period ends, by the calendar of an organisation: its zone, holidays and office hours.

Zones and holidays are data that a pack is compiled with; nothing is looked up when a
decision is made, and what was decided stands in the log as an instant
(docs/decisions/060-periods-end-by-the-calendar.md).
"""

import calendar
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final, Literal, Protocol

from msgspec import Struct

from duecourse.kernel.durations import Period

End = Literal["same_time", "end_of_day", "close_of_office"]
"""Where on its last day a period ends: at the time of day when it began, with the last second
of the day, or when the office closes. What is counted in seconds ends at that second."""

LAST: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""What would end later ends here: no later instant can be written."""

_FIRST: Final = datetime(1, 1, 2, tzinfo=UTC)
_LAST_DAY: Final = date(9999, 12, 30)
_END_OF_DAY: Final = time(23, 59, 59)


class Calendars(Protocol):
    """The zones and the holidays that packs may name."""

    def zone(self, name: str) -> tzinfo | None:
        """Return a time zone by its name; None where there is no such zone."""
        ...

    def holidays(self, nation: str) -> frozenset[date] | None:
        """Return the public holidays of a nation; None where none are known of it."""
        ...

    @property
    def nations(self) -> tuple[str, ...]:
        """Return the nations whose holidays are known, by their codes of ISO 3166-2."""
        ...


class Calendar(Struct, frozen=True, kw_only=True):
    """The calendar of an organisation.

    Attributes:
        zone: whose midnight ends its days.
        holidays: days on which nobody works, whatever the weekday.
        weekdays: days with office hours; 0 is Monday. At least one.
        opens: when the office opens on each of them.
        closes: when it closes.
    """

    zone: tzinfo
    holidays: frozenset[date]
    weekdays: frozenset[int]
    opens: time
    closes: time

    def works_on(self, day: date) -> bool:
        """Return whether a day is a working day."""
        return day.weekday() in self.weekdays and day not in self.holidays

    def in_hours(self, at: datetime) -> bool:
        """Return whether the office is open at an instant; as it closes, it is not."""
        local = at.astimezone(self.zone)
        return self.works_on(local.date()) and self.opens <= local.time() < self.closes

    def after(self, start: datetime, period: Period, end: End = "same_time") -> datetime:
        """Return the instant at which a period from `start` ends, in UTC.

        Days, working days and months are counted by the calendar of the zone, from the day
        after `start`; a month ends on the day with the same number or, where there is none,
        on the month's last. A time of day that a change of clocks leaves out moves on by the
        gap; of one that comes twice, the second counts.
        """
        start = min(max(start, _FIRST), LAST)
        if period.unit == "seconds":
            length = timedelta(seconds=period.n)
            return start + length if start <= LAST - length else LAST
        local = start.astimezone(self.zone)
        day = self._last_day(local.date(), period)
        if day > _LAST_DAY:
            return LAST
        return self._instant(day, self._time(local, end))

    def _last_day(self, day: date, period: Period) -> date:
        if period.unit == "months":
            return _months_on(day, period.n)
        if period.unit == "days":
            return _days_on(day, period.n)
        for _ in range(period.n):
            day = _days_on(day, 1)
            while day <= _LAST_DAY and not self.works_on(day):
                day = _days_on(day, 1)
        return day

    def _time(self, local: datetime, end: End) -> time:
        if end == "same_time":
            return local.time()
        return _END_OF_DAY if end == "end_of_day" else self.closes

    def _instant(self, day: date, at: time) -> datetime:
        """Return a time by the wall as an instant: moved on by a gap, the second of two."""
        walls = (datetime.combine(day, at.replace(fold=fold), self.zone) for fold in (0, 1))
        return max(wall.astimezone(UTC) for wall in walls)


def _days_on(day: date, n: int) -> date:
    return day + timedelta(days=n) if day <= date.max - timedelta(days=n) else date.max


def _months_on(day: date, n: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    if year > _LAST_DAY.year:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))

"""When people are told before a clock is due: in office hours, never at midnight."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from duecourse.kernel.calendars import Calendar, days_on, months_on
from duecourse.kernel.durations import Period


def remind_at(
    before: Iterable[Period], start: datetime, due: datetime, calendar: Calendar
) -> tuple[datetime, ...]:
    """Return when to remind of what is due, in order, UTC.

    Hours are counted back exactly. Days end as the office opens; on a day when it is shut, it
    is that of the working day before. What would come before the start comes with it.

    Args:
        before: how long before it is due.
        start: from when it counts; `due`: by when it is due, UTC.
    """
    return tuple(sorted({max(start, _reminder(one, due, calendar)) for one in before}))


def _reminder(before: Period, due: datetime, calendar: Calendar) -> datetime:
    if before.unit in ("seconds", "office_seconds"):
        return due - timedelta(seconds=before.n)
    day = calendar.working_day_from(_day(before, calendar.day_of(due), calendar), step=-1)
    return calendar.opens_on(day) or due


def _day(before: Period, day: date, calendar: Calendar) -> date:
    if before.unit == "months":
        return months_on(day, -before.n)
    if before.unit == "days":
        return days_on(day, -before.n)
    for _ in range(before.n):
        day = calendar.working_day_from(days_on(day, -1), step=-1)
    return day

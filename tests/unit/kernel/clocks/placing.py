"""Calendars and clocks as these tests lay them down."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from duecourse.kernel.calendars import Calendar, OfficeHours, week
from duecourse.kernel.clocks import acts
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.state import Clock, started
from duecourse.packs.clocks import ClockEntry
from duecourse.shipped.calendars import ShippedCalendars

CALENDARS: Final = ShippedCalendars()
NINE_TO_FIVE: Final = week(range(5), time(9), time(17))


def days(first: str, last: str) -> frozenset[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return frozenset(start + timedelta(days=n) for n in range((end - start).days + 1))


def place(
    nation: str = "GB-ENG",
    zone: str = "Europe/London",
    hours: OfficeHours = NINE_TO_FIVE,
    closures: Iterable[date] = (),
    holidays: frozenset[date] | None = None,
) -> Calendar:
    """Return a calendar; of a nation that is not known, without holidays."""
    known = CALENDARS.zone(zone)
    assert known is not None
    found = (CALENDARS.holidays(nation) or frozenset()) if holidays is None else holidays
    return Calendar(zone=known, holidays=found, hours=hours, closures=frozenset(closures))


def rule(within: str | None, **written: Any) -> ClockRule:
    """Return the rule of a clock as a pack writes it; one that is fit for use."""
    given = {"clause": "EXT-TIMES", "start": "received", "within": within}
    entry = ClockEntry.model_validate({**given, **written})
    assert not [*entry.faults()]
    return entry.rule()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def clock(how: ClockRule, received: str, calendar: Calendar | None = None) -> Clock:
    """Return a clock that started when something was received."""
    fact = acts.start(how, {name: at(received) for name in how.starts}, calendar or place())
    assert fact is not None
    return started(fact)

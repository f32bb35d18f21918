"""What holds of every rule, whenever it starts and wherever it counts."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from duecourse.kernel.calendars import LAST, Calendar, days_on, week
from duecourse.kernel.clocks import acts, counting
from duecourse.kernel.clocks.counting import Stop
from duecourse.kernel.clocks.rules import ClockRule, faults
from duecourse.kernel.clocks.state import Stopped, evolve, recount, standing, started
from duecourse.kernel.durations import Period
from tests.unit.kernel.clocks.placing import NINE_TO_FIVE, place

STARTS: Final = st.integers(10**9, 2_800_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))
LATER: Final = st.timedeltas(timedelta(0), timedelta(days=60)).map(
    lambda one: timedelta(seconds=int(one.total_seconds()))
)
_PERIODS: Final = {
    "seconds": 90 * 86_400,
    "office_seconds": 200 * 3_600,
    "days": 400,
    "working_days": 60,
    "months": 40,
}
_ENDS: Final = ("same_time", "end_of_day", "close_of_office")
_PAUSES: Final = ("days_first", "days_both")


def _within(*units: Any) -> st.SearchStrategy[Period]:
    return st.one_of(
        *(st.builds(Period, st.just(unit), st.integers(1, _PERIODS[unit])) for unit in units)
    )


def _time(*pauses: Any) -> st.SearchStrategy[ClockRule]:
    """Return rules that count time."""
    pause = st.sampled_from(pauses)
    return st.builds(
        ClockRule,
        within=_within("seconds", "office_seconds"),
        pause=pause,
        extend=st.booleans(),
        cap=st.none(),
    )


def _days(ends: Any = _ENDS, pauses: Any = ("none", *_PAUSES)) -> st.SearchStrategy[ClockRule]:
    """Return rules that count days, those of them that are fit for use."""
    return st.builds(
        ClockRule,
        within=_within("days", "working_days", "months"),
        first=st.sampled_from(["day_after", "day_after", "same_day"]),
        working_day=st.sampled_from(["organisation", "organisation", "statutory"]),
        end=st.sampled_from(ends),
        roll=st.sampled_from(["none", "next_working_day", "next_working_day"]),
        pause=st.sampled_from(pauses),
        extend=st.booleans(),
    ).filter(lambda rule: not [*faults(rule)])


_CAPPED: Final = st.builds(
    ClockRule,
    within=_within("working_days"),
    end=st.just("close_of_office"),
    cap=st.builds(Period, st.just("seconds"), st.integers(1, 10**7)),
)
_BACK: Final = st.builds(
    ClockRule,
    within=_within("days", "months"),
    end=st.just("close_of_office"),
    roll=st.just("previous_working_day"),
)
RULES: Final = st.one_of(_time("none", "elapsed"), _days(), _CAPPED, _BACK)
STOPPABLE: Final = st.one_of(_time("elapsed"), _days(pauses=_PAUSES))
HOURS: Final = st.sampled_from(
    [
        NINE_TO_FIVE,
        week((1, 2, 3), time(10), time(16)),
        week(range(7), time(0), time(6)),
        tuple(((time(9), time(12, 30)), (time(13, 30), time(17))) for _ in range(7)),
    ]
)
CLOSED: Final = st.lists(
    st.dates(date(2001, 1, 1), date(2059, 12, 31)), max_size=3, unique=True
).map(lambda days: [days_on(one, n) for one in days for n in range(8)])
PLACES: Final = st.builds(
    place,
    st.sampled_from(["GB-ENG", "GB-SCT", "GB-NIR", "none"]),
    st.sampled_from(["Europe/London", "UTC", "Pacific/Kiritimati", "America/St_Johns"]),
    HOURS,
    CLOSED,
)


def _due(rule: ClockRule, start: datetime, calendar: Calendar, **more: Any) -> datetime:
    counted = counting.due(rule, start, calendar, **more)
    assert counted is not None
    return counted.due


@given(RULES, STARTS, LATER, PLACES)
def test_who_starts_later_is_not_due_earlier(
    rule: ClockRule, start: datetime, later: timedelta, calendar: Calendar
) -> None:
    # The same time on another day: clocks that change make the later one the earlier.
    assume(not (rule.in_days and rule.end == "same_time"))
    assert _due(rule, start, calendar) <= _due(rule, start + later, calendar)


@given(RULES, STARTS, PLACES)
def test_what_is_due_is_a_whole_second_and_not_before_its_start(
    rule: ClockRule, start: datetime, calendar: Calendar
) -> None:
    due = _due(rule, start.replace(microsecond=700_000), calendar)
    assert due.microsecond == 0
    assert due.tzinfo is UTC
    back = timedelta(days=40 if rule.roll == "previous_working_day" else 1)
    assert due >= start - back


STOPS: Final = st.lists(st.tuples(st.floats(0, 1), LATER), min_size=1, max_size=4)


@given(STOPPABLE, STARTS, STOPS, PLACES)
def test_a_stop_never_makes_it_earlier_and_stops_at_once_count_once(
    rule: ClockRule, start: datetime, times: list[tuple[float, timedelta]], calendar: Calendar
) -> None:
    due = _due(rule, start, calendar)
    begun = [(start + (due - start) * part, length) for part, length in times]
    stops = [Stop(at, at + length) for at, length in begun]
    stopped = _due(rule, start, calendar, stops=stops)
    assert stopped >= due
    assert _due(rule, start, calendar, stops=[*reversed(stops), *stops]) == stopped


@given(STOPPABLE, STARTS, st.floats(0, 1), LATER, PLACES)
def test_who_is_stopped_in_time_has_not_missed_it_when_it_goes_on(
    rule: ClockRule, start: datetime, part: float, length: timedelta, calendar: Calendar
) -> None:
    begun = acts.start(rule, {"received": start}, calendar)
    assert begun is not None
    clock = started(begun)
    assert clock.due is not None
    when = start + (clock.due - start) * part
    review = when + acts.REVIEW_WITHIN
    assert not [*acts.against_stop(clock, when, "asked", review)]
    clock = evolve(clock, Stopped(at=when, stop="asked", review_at=review))
    assert clock.due is None
    on = when + length
    assert standing(clock, on) == "stopped"
    clock = evolve(clock, acts.resume(clock, on, "asked", calendar))
    assert standing(clock, on) == "running"


@given(RULES, STARTS, st.integers(1, 40), PLACES)
def test_an_extension_and_a_holiday_never_make_it_earlier(
    rule: ClockRule, start: datetime, added: int, calendar: Calendar
) -> None:
    due = _due(rule, start, calendar)
    assert _due(rule, start, calendar, added=added) >= due
    if rule.roll == "previous_working_day":
        return
    day = calendar.day_of(due)
    shut = msgspec.structs.replace(calendar, holidays=calendar.holidays | {day})
    assert _due(rule, start, shut) >= due
    fewer = msgspec.structs.replace(calendar, holidays=frozenset())
    begun = acts.start(rule, {"received": start}, calendar)
    assert begun is not None
    again = recount(started(begun), fewer)
    assert again is not None
    assert again >= due


@given(st.one_of(_days(ends=["close_of_office"]), _BACK), STARTS, PLACES)
def test_it_ends_with_the_office_only_on_days_when_it_is_open(
    rule: ClockRule, start: datetime, calendar: Calendar
) -> None:
    due = _due(rule, start, calendar)
    assert due == calendar.closes_on(calendar.day_of(due))


@given(st.one_of(_days(), _BACK), STARTS, PLACES)
def test_what_rolls_ends_on_a_working_day_of_its_kind(
    rule: ClockRule, start: datetime, calendar: Calendar
) -> None:
    assume(rule.roll != "none")
    counted = counting.due(rule, start, calendar)
    assert counted is not None
    if rule.end != "same_time":
        assert calendar.works_on(calendar.day_of(counted.due), rule.working_day)


@given(STARTS, st.integers(1, 20 * 365 * 86_400), PLACES)
def test_hours_are_elapsed_time_whatever_the_clocks_do(
    start: datetime, seconds: int, calendar: Calendar
) -> None:
    assert _due(ClockRule(within=Period("seconds", seconds)), start, calendar) - start == timedelta(
        seconds=seconds
    )


@given(st.datetimes(timezones=st.just(UTC)), RULES, PLACES)
def test_whatever_the_instant_something_is_due(
    start: datetime, rule: ClockRule, calendar: Calendar
) -> None:
    assert _due(rule, start, calendar) <= LAST

"""When periods end: by the zone, the holidays and the working week of an organisation."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from duecourse.kernel.calendars import LAST, Calendar, End, week
from duecourse.kernel.durations import WORKING_DAYS_MAX, YEARS_MAX, Period, period
from duecourse.shipped.calendars import ShippedCalendars

CALENDARS: Final = ShippedCalendars()


def _calendar(nation: str = "GB-ENG", zone: str = "Europe/London", **changed: Any) -> Calendar:
    known, holidays = CALENDARS.zone(zone), CALENDARS.holidays(nation)
    assert known is not None
    assert holidays is not None
    hours = week(changed.pop("weekdays", range(5)), time(9), changed.pop("closes", time(17)))
    return Calendar(**{"zone": known, "holidays": holidays, "hours": hours, **changed})


def _ends(start: str, length: str, end: End = "same_time", **place: str) -> str:
    calendar = _calendar(**place)
    due = calendar.after(datetime.fromisoformat(start), period(length), end)
    return due.astimezone(calendar.zone).isoformat()


@pytest.mark.parametrize(
    ("start", "length", "ends"),
    [
        ("2027-01-31T12:00:00+00:00", "P1M", "2027-02-28T12:00:00+00:00"),
        ("2028-01-31T12:00:00+00:00", "P1M", "2028-02-29T12:00:00+00:00"),
        ("2027-02-28T12:00:00+00:00", "P1M", "2027-03-28T12:00:00+01:00"),
        ("2028-02-29T12:00:00+00:00", "P1Y", "2029-02-28T12:00:00+00:00"),
        ("2026-02-28T12:00:00+00:00", "P2Y", "2028-02-28T12:00:00+00:00"),
        ("2027-08-31T12:00:00+01:00", "P6M", "2028-02-29T12:00:00+00:00"),
        ("2027-12-31T12:00:00+00:00", "P2M", "2028-02-29T12:00:00+00:00"),
        ("2027-05-15T00:30:00+01:00", "P1M", "2027-06-15T00:30:00+01:00"),
    ],
)
def test_a_month_ends_on_the_day_with_the_same_number_or_on_its_last(
    start: str, length: str, ends: str
) -> None:
    assert _ends(start, length) == ends


def test_a_day_over_a_change_of_clocks_is_a_day_and_24_hours_are_hours() -> None:
    assert _ends("2027-03-27T12:00:00+00:00", "P1D") == "2027-03-28T12:00:00+01:00"
    assert _ends("2027-03-27T12:00:00+00:00", "PT24H") == "2027-03-28T13:00:00+01:00"


def test_a_time_that_is_left_out_moves_on_and_of_one_that_comes_twice_the_second_counts() -> None:
    assert _ends("2027-03-27T01:30:00+00:00", "P1D") == "2027-03-28T02:30:00+01:00"
    assert _ends("2027-10-30T01:30:00+01:00", "P1D") == "2027-10-31T01:30:00+00:00"


def test_friday_at_four_a_working_day_is_over_on_monday() -> None:
    friday = "2027-06-11T16:00:00+01:00"
    assert _ends(friday, "1 working day", "close_of_office") == "2027-06-14T17:00:00+01:00"
    assert _ends(friday, "1 working day") == "2027-06-14T16:00:00+01:00"


@pytest.mark.parametrize(
    ("nation", "ends"),
    [("GB-ENG", "2027-08-31"), ("GB-SCT", "2027-08-30"), ("GB-WLS", "2027-08-31")],
)
def test_holidays_are_those_of_the_nation(nation: str, ends: str) -> None:
    friday = "2027-08-27T10:00:00+01:00"
    assert _ends(friday, "1 working day", nation=nation).startswith(ends)


def test_days_are_those_of_the_zone_and_not_of_greenwich() -> None:
    late = "2027-06-11T13:30:00+00:00"  # Saturday in Auckland already
    assert _ends(late, "P1D", "end_of_day", zone="Pacific/Auckland").startswith(
        "2027-06-13T23:59:59"
    )


def test_one_off_holidays_are_in_the_data() -> None:
    for nation, day in (
        ("GB-ENG", date(2022, 9, 19)),
        ("GB-NIR", date(2023, 5, 8)),
        ("GB-SCT", date(2026, 6, 15)),
    ):
        assert not _calendar(nation).works_on(day)


INSTANTS: Final = st.datetimes(timezones=st.just(UTC))
OF_OUR_TIME: Final = st.floats(10**9, 2.8 * 10**9).map(lambda s: datetime.fromtimestamp(s, UTC))
PERIODS: Final = st.one_of(
    st.builds(Period, st.just("seconds"), st.integers(1, 36_525 * 86_400)),
    st.builds(Period, st.just("days"), st.integers(1, 36_525)),
    st.builds(Period, st.just("working_days"), st.integers(1, WORKING_DAYS_MAX)),
    st.builds(Period, st.just("months"), st.integers(1, YEARS_MAX * 12)),
)
ENDS: Final = st.sampled_from(["same_time", "end_of_day", "close_of_office"])
ZONES: Final = st.sampled_from(
    ["Europe/London", "UTC", "Pacific/Kiritimati", "Pacific/Niue", "America/St_Johns"]
)


@given(INSTANTS, PERIODS, ENDS, ZONES)
@example(datetime.min.replace(tzinfo=UTC), Period("months", 1), "same_time", "Pacific/Niue")
@example(datetime.max.replace(tzinfo=UTC), Period("seconds", 1), "same_time", "UTC")
@example(datetime.max.replace(tzinfo=UTC), Period("months", 1200), "end_of_day", "Pacific/Niue")
@example(datetime(9999, 12, 30, tzinfo=UTC), Period("working_days", 1), "same_time", "Pacific/Niue")
@example(datetime(9999, 12, 29, 23, tzinfo=UTC), Period("days", 1), "end_of_day", "Pacific/Niue")
def test_whatever_loads_can_be_added_to_whatever_instant_the_service_takes(
    start: datetime, length: Period, end: End, zone: str
) -> None:
    due = _calendar(zone=zone).after(start, length, end)
    assert due.tzinfo is UTC
    assert due <= LAST
    # A day may end before the hour at which it began, never before the day is there.
    assert due == LAST or due - start > timedelta(days=-1)


@given(INSTANTS, INSTANTS, PERIODS, ENDS)
def test_who_begins_later_is_never_due_earlier(
    one: datetime, other: datetime, length: Period, end: End
) -> None:
    calendar = _calendar()
    first, second = sorted((one, other))
    assert calendar.after(first, length, end) <= calendar.after(second, length, end)


@given(OF_OUR_TIME, PERIODS)
def test_a_holiday_never_makes_anything_due_earlier(start: datetime, length: Period) -> None:
    with_holidays, without = _calendar(), _calendar(holidays=frozenset())
    for end in ("same_time", "end_of_day", "close_of_office"):
        assert with_holidays.after(start, length, end) >= without.after(start, length, end)


@given(OF_OUR_TIME)
def test_the_office_closes_on_working_days_alone(start: datetime) -> None:
    calendar = _calendar()
    due = calendar.after(start, Period("working_days", 2), "close_of_office")
    assert calendar.works_on(due.astimezone(calendar.zone).date())


@pytest.mark.parametrize(
    "name",
    ["Europe/Lodnon", "/etc/passwd", "../../etc/passwd", "", "Europe", "europe/london", "GMT0BST"],
)
def test_what_is_no_zone_is_not_looked_for(name: str) -> None:
    assert CALENDARS.zone(name) is None

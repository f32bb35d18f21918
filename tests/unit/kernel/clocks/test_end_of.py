"""Periods that go on to the end of a week, a month, a quarter or a year."""

from datetime import date

import pytest

from duecourse.kernel.calendars import EndOf, end_of
from duecourse.kernel.clocks import counting
from duecourse.packs.clocks import ClockEntry
from tests.unit.kernel.clocks.placing import at, place, rule

LONDON_SUMMER = "22:59:59+00:00"


@pytest.mark.parametrize(
    ("within", "what", "received", "due"),
    [
        ("P1Y", "month", "2015-05-03T10:00Z", f"2016-05-31T{LONDON_SUMMER}"),
        ("P1M", "month", "2028-01-31T10:00Z", "2028-02-29T23:59:59+00:00"),
        ("P1D", "month", "2027-02-27T10:00Z", "2027-02-28T23:59:59+00:00"),
        ("P1D", "month", "2027-02-28T10:00Z", f"2027-03-31T{LONDON_SUMMER}"),
        ("P1D", "quarter", "2027-03-30T10:00Z", f"2027-03-31T{LONDON_SUMMER}"),
        ("P1D", "quarter", "2027-03-31T10:00Z", f"2027-06-30T{LONDON_SUMMER}"),
        ("P3M", "quarter", "2026-11-27T10:00Z", f"2027-03-31T{LONDON_SUMMER}"),
        ("P1D", "year", "2026-12-30T10:00Z", "2026-12-31T23:59:59+00:00"),
        ("P1D", "year", "2026-12-31T10:00Z", "2027-12-31T23:59:59+00:00"),
        ("P1D", "week", "2026-11-27T10:00Z", "2026-11-29T23:59:59+00:00"),
        ("P1D", "week", "2026-11-29T10:00Z", "2026-12-06T23:59:59+00:00"),
    ],
)
def test_it_ends_with_the_last_day_of_it(within: str, what: str, received: str, due: str) -> None:
    how = rule(within, end="end_of_day", to_end_of=what)
    counted = counting.due(how, at(received), place())
    assert counted is not None
    assert counted.due == at(due)


def test_it_rolls_after_it_has_gone_to_the_end() -> None:
    # 31 January 2027 is a Sunday.
    how = rule("P1D", end="end_of_day", to_end_of="month", roll="next_working_day")
    counted = counting.due(how, at("2027-01-04T10:00Z"), place())
    assert counted is not None
    assert (counted.due, counted.rolled_from) == (at("2027-02-01T23:59:59Z"), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ({"within": "PT4H", "to_end_of": "month"}, "to_end_of"),
        ({"within": "4 office hours", "to_end_of": "week"}, "to_end_of"),
        ({"within": "P1M", "to_end_of": "month"}, "end"),
        ({"within": "P3D", "before": True, "end": "end_of_day", "to_end_of": "week"}, "to_end_of"),
        ({"within": None, "to_end_of": "year"}, "within"),
    ],
)
def test_what_could_be_read_otherwise_is_refused(written: dict[str, object], field: str) -> None:
    entry = ClockEntry.model_validate({"clause": "EXT-TIMES", "start": "received", **written})
    assert field in {name for name, _ in entry.faults()}


@pytest.mark.parametrize("what", ["day", "week", "month", "quarter", "year"])
def test_the_last_day_is_its_own_end_and_none_comes_earlier(what: EndOf) -> None:
    for day in (date(2027, 1, 1), date(2028, 2, 29), date(2026, 12, 31), date(9999, 12, 31)):
        last = end_of(day, what)
        assert last >= day
        assert end_of(last, what) == last

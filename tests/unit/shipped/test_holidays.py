"""The holidays that packs count with, beside a second source that was entered by hand.

Libraries are not the law: of three that were looked at, one lacks 8 May 2023 in every nation and
one 15 June 2026 in Scotland. What stands here was entered by hand: the days that the Banking and
Financial Dealings Act 1971 and each year's proclamations give, with their substitutes. Where the
two differ, somebody looks, and neither wins by itself.
"""

from datetime import date, timedelta
from typing import Final

import pytest

from duecourse.shipped.calendars import CERTAIN_UNTIL, ShippedCalendars

CHECKED: Final = range(2022, CERTAIN_UNTIL.year + 1)

EVERYWHERE: Final = {
    2022: "01-03 04-15 05-02 06-02 06-03 09-19 12-26 12-27",
    2023: "01-02 04-07 05-01 05-08 05-29 12-25 12-26",
    2024: "01-01 03-29 05-06 05-27 12-25 12-26",
    2025: "01-01 04-18 05-05 05-26 12-25 12-26",
    2026: "01-01 04-03 05-04 05-25 12-25 12-28",
    2027: "01-01 03-26 05-03 05-31 12-27 12-28",
    2028: "01-03 04-14 05-01 05-29 12-25 12-26",
}
NOT_SCOTLAND: Final = {
    2022: "04-18 08-29",
    2023: "04-10 08-28",
    2024: "04-01 08-26",
    2025: "04-21 08-25",
    2026: "04-06 08-31",
    2027: "03-29 08-30",
    2028: "04-17 08-28",
}
SCOTLAND: Final = {
    2022: "01-04 08-01 11-30",
    2023: "01-03 08-07 11-30",
    2024: "01-02 08-05 12-02",
    2025: "01-02 08-04 12-01",
    2026: "01-02 06-15 08-03 11-30",
    2027: "01-04 08-02 11-30",
    2028: "01-04 08-07 11-30",
}
NORTHERN_IRELAND: Final = {
    2022: "03-17 07-12",
    2023: "03-17 07-12",
    2024: "03-18 07-12",
    2025: "03-17 07-14",
    2026: "03-17 07-13",
    2027: "03-17 07-12",
    2028: "03-17 07-12",
}
BY_HAND: Final = {
    "GB-ENG": (EVERYWHERE, NOT_SCOTLAND),
    "GB-WLS": (EVERYWHERE, NOT_SCOTLAND),
    "GB-SCT": (EVERYWHERE, SCOTLAND),
    "GB-NIR": (EVERYWHERE, NOT_SCOTLAND, NORTHERN_IRELAND),
}


def _by_hand(nation: str, year: int) -> set[date]:
    days = (day for source in BY_HAND[nation] for day in source[year].split())
    return {date.fromisoformat(f"{year}-{day}") for day in days}


@pytest.mark.parametrize("year", CHECKED)
@pytest.mark.parametrize("nation", BY_HAND)
def test_both_sources_say_the_same(nation: str, year: int) -> None:
    shipped = ShippedCalendars().holidays(nation)
    assert shipped is not None
    assert {day for day in shipped if day.year == year} == _by_hand(nation, year)


def test_what_is_certain_ends_where_nobody_compared_any_more() -> None:
    assert date(max(EVERYWHERE), 12, 31) == CERTAIN_UNTIL
    assert set(BY_HAND) == set(ShippedCalendars().nations)


@pytest.mark.parametrize(
    ("nation", "day"),
    [
        ("GB-ENG", date(2023, 5, 8)),
        ("GB-NIR", date(2022, 9, 19)),
        ("GB-SCT", date(2026, 6, 15)),
        ("GB-WLS", date(2026, 12, 28)),
    ],
)
def test_a_day_that_a_library_lacked_is_a_holiday(nation: str, day: date) -> None:
    assert day in (ShippedCalendars().holidays(nation) or ())


@pytest.mark.parametrize(
    ("nation", "day"),
    [
        # Easter Monday, the last Monday in August and 12 July are not everybody's.
        ("GB-SCT", date(2027, 3, 29)),
        ("GB-SCT", date(2027, 8, 30)),
        ("GB-ENG", date(2026, 7, 13)),
        ("GB-ENG", date(2026, 1, 2)),
    ],
)
def test_a_holiday_of_another_nation_is_none(nation: str, day: date) -> None:
    assert day not in (ShippedCalendars().holidays(nation) or ())


def test_no_holiday_lies_on_a_weekend() -> None:
    for nation in BY_HAND:
        days = ShippedCalendars().holidays(nation) or frozenset()
        assert all(day.weekday() < 5 for day in days)
        # A week in which nobody works would be a mistake in the list.
        assert not any({day + timedelta(days=n) for n in range(5)} <= days for day in days)

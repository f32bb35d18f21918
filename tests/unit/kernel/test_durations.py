"""Periods as packs write them."""

import pytest

from duecourse.kernel.durations import Period, period


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("PT30M", Period("seconds", 1_800)),
        ("PT1H30M5S", Period("seconds", 5_405)),
        ("P30D", Period("days", 30)),
        ("P2W", Period("days", 14)),
        ("P1M", Period("months", 1)),
        ("P2Y", Period("months", 24)),
        ("1 working day", Period("working_days", 1)),
        ("3 working days", Period("working_days", 3)),
    ],
)
def test_a_period_is_read(text: str, read: Period) -> None:
    assert period(text) == read


@pytest.mark.parametrize(
    "text",
    [
        *("", "P", "PT", "30M", "P1H", "PT1D", "-P1D", "P1.5D", "p1d", "P1D ", "P1M3D", "P1DT2H"),
        *("P٣D", "working days", "3 days", "three working days", "-1 working days"),
        "1 working day\n",
    ],
)
def test_what_is_no_period_of_one_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a duration"):
        period(text)


@pytest.mark.parametrize("text", ["PT0S", "P0D", "P0Y", "0 working days", "PT0H0M"])
def test_no_time_at_all_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no time at all"):
        period(text)


@pytest.mark.parametrize(
    "text",
    [
        "P101Y",
        "P8000Y",
        "P99999999Y",
        "P1201M",
        "P36526D",
        "P5218W",
        "PT876601H",
        "2601 working days",
    ],
)
def test_more_than_anybody_can_wait_for_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is too long"):
        period(text)


def test_digits_without_end_are_refused_at_once() -> None:
    with pytest.raises(ValueError, match="is not a duration"):
        period("P" + "9" * 100_000 + "D")

"""Periods as packs write them: `PT30M`, `P30D`, `P1M`, `P2Y`, `3 working days`, `4 office hours`.

A period is one unit and says no more than how much of it; when it ends is for the
calendar (`duecourse.kernel.calendars`): a month is no number of days.
"""

import re
from typing import Final, Literal

from msgspec import Struct

YEARS_MAX: Final = 100
"""Longer than anybody's duty."""

WORKING_DAYS_MAX: Final = 2_600
"""Ten years of them: they are counted day by day."""

OFFICE_HOURS_MAX: Final = 20_800
"""Ten years of eight a day."""

Unit = Literal["seconds", "office_seconds", "days", "working_days", "months"]

_DATE: Final = re.compile(r"P([0-9]{1,9})([YMWD])")
_TIME: Final = re.compile(r"PT(?=[0-9])(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?")
_IN_WORDS: Final = re.compile(r"([0-9]{1,9}) (?:(working day)|(office hour))s?")
_OF_DATE: Final[dict[str, tuple[Unit, int]]] = {
    "Y": ("months", 12),
    "M": ("months", 1),
    "W": ("days", 7),
    "D": ("days", 1),
}
_DAYS_MAX: Final = 36_525
LONGEST: Final[dict[Unit, int]] = {
    "seconds": _DAYS_MAX * 86_400,
    "office_seconds": OFFICE_HOURS_MAX * 3_600,
    "days": _DAYS_MAX,
    "working_days": WORKING_DAYS_MAX,
    "months": YEARS_MAX * 12,
}
"""Of each unit, the most that is a period."""


class Period(Struct, frozen=True):
    """A number of one unit; a year is twelve months, a week seven days."""

    unit: Unit
    n: int


def period(text: str) -> Period:
    """Return a period.

    Raises:
        ValueError: not one unit of ISO 8601, nor a number of working days or office hours;
            none at all, more than `YEARS_MAX` years, `WORKING_DAYS_MAX` working days or
            `OFFICE_HOURS_MAX` office hours.
    """
    found = _read(text)
    if found is None:
        raise ValueError(
            f"{text!r} is not a duration such as PT30M, P30D, P1M, P2Y or 3 working days: one unit"
        )
    if found.n == 0:
        raise ValueError(f"{text!r} is no time at all")
    if found.n > LONGEST[found.unit]:
        raise ValueError(
            f"{text!r} is too long: at most {YEARS_MAX} years, {WORKING_DAYS_MAX} working days"
            f" or {OFFICE_HOURS_MAX} office hours"
        )
    return found


def _read(text: str) -> Period | None:
    if match := _DATE.fullmatch(text):
        unit, each = _OF_DATE[match[2]]
        return Period(unit, int(match[1]) * each)
    if match := _TIME.fullmatch(text):
        hours, minutes, seconds = (int(group or 0) for group in match.groups())
        return Period("seconds", hours * 3600 + minutes * 60 + seconds)
    if match := _IN_WORDS.fullmatch(text):
        n = int(match[1])
        return Period("working_days", n) if match[2] else Period("office_seconds", n * 3600)
    return None


_SECONDS: Final[dict[Unit, int]] = {
    "seconds": 1,
    "office_seconds": 3,
    "days": 86_400,
    "working_days": 86_400,
    "months": 30 * 86_400,
}


def lies_within(one: Period, least: str, most: str) -> str:
    """Return that a period is not between two others, both included; empty if it is.

    A month counts as thirty days here, a working day as one, of eight office hours.
    """
    shortest, longest = period(least), period(most)
    if _length(one) < _length(shortest):
        return f"too short: at least {least}"
    return f"too long: at most {most}" if _length(one) > _length(longest) else ""


def is_longer(one: Period, other: Period) -> bool:
    """Return whether a period is longer than another, counted as for ranges."""
    return _length(one) > _length(other)


def _length(one: Period) -> int:
    return one.n * _SECONDS[one.unit]

"""The time zones and public holidays that packs may name.

Zones are those of the pinned `tzdata`, whatever the machine has; holidays lie beside this
file, made by `tools/reference/holidays.py`. After its last year only weekends are free.
"""

import json
from datetime import date, tzinfo
from functools import cache
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo

CERTAIN_UNTIL: Final = date(2028, 12, 31)
"""Until when the days were compared with what was entered by hand from the published lists
(`tests/unit/shipped/test_holidays.py`); governments announce them about two years ahead."""


class ShippedCalendars:
    """What `duecourse.kernel.calendars.Calendars` asks for; read when it is first asked for."""

    def zone(self, name: str) -> tzinfo | None:
        """Return a time zone by its name; None where there is no such zone."""
        return _zone(name) if name in _zones() else None

    def holidays(self, nation: str) -> frozenset[date] | None:
        """Return the public holidays of a nation; None where none are known of it."""
        return _holidays().get(nation)

    @property
    def certain_until(self) -> date:
        """Return the last day whose holidays were announced and looked at, not computed."""
        return CERTAIN_UNTIL

    @property
    def nations(self) -> tuple[str, ...]:
        """Return the nations whose holidays are known, by their codes of ISO 3166-2."""
        return tuple(_holidays())


@cache
def _zones() -> frozenset[str]:
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


@cache
def _zone(name: str) -> tzinfo:
    with (files("tzdata") / "zoneinfo").joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


@cache
def _holidays() -> dict[str, frozenset[date]]:
    read = json.loads((files(__package__) / "holidays.json").read_text(encoding="utf-8"))
    return {
        nation: frozenset(
            date.fromisoformat(f"{year}-{day}")
            for year, days in years.items()
            for day in days.split()
        )
        for nation, years in read.items()
    }

"""The public holidays that packs count with: `services/duecourse/shipped/holidays.json`.

Made from a maintained library when somebody asks for it, never at run time: a newer
library changes nothing that a reviewer does not see as a line of a diff.
"""

import json
from datetime import date
from typing import Final

from holidays import country_holidays

PATH: Final = "services/duecourse/shipped/holidays.json"

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2060
_WEEKEND: Final = 5

NATIONS: Final = {"GB-ENG": "ENG", "GB-NIR": "NIR", "GB-SCT": "SCT", "GB-WLS": "WLS"}
"""Codes of ISO 3166-2, and how the library calls them."""


def render() -> str:
    """Return the weekdays on which nobody works: for each nation one line a year."""
    found = {nation: _years(subdivision) for nation, subdivision in NATIONS.items()}
    return json.dumps(found, indent=1) + "\n"


def _years(subdivision: str) -> dict[str, str]:
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    known = country_holidays("GB", subdiv=subdivision, years=years, expand=False)
    return {str(year): " ".join(_days(sorted(known), year)) for year in years}


def _days(days: list[date], year: int) -> list[str]:
    return [f"{day:%m-%d}" for day in days if day.year == year and day.weekday() < _WEEKEND]

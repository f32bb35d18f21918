"""ISO 8601 durations as packs write them, for example `PT30M` or `P2Y`."""

import re
from datetime import timedelta
from typing import Final

_FORM: Final = re.compile(
    r"^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$"
)


def duration(text: str) -> timedelta:
    """Return a duration; a year counts 365 days and a month 30.

    Raises:
        ValueError: not an ISO 8601 duration.
    """
    found = _FORM.match(text)
    if found is None or text in ("P", "PT"):
        raise ValueError(f"{text!r} is not a duration such as PT30M or P2Y")
    years, months, weeks, days, hours, minutes, seconds = (int(g or 0) for g in found.groups())
    return timedelta(
        days=years * 365 + months * 30 + weeks * 7 + days,
        hours=hours,
        minutes=minutes,
        seconds=seconds,
    )

"""The working week of an organisation, as packs write it."""

from datetime import time
from typing import Final, Literal, get_args

from pydantic import Field

from duecourse.packs.clauses import ClauseId, Closed, Hour

Weekday = Literal[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
]  # fmt: skip
WEEKDAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)


class Hours(Closed):
    """From when until when the office is open."""

    opens: Hour
    closes: Hour


class WorkingWeek(Closed):
    """The days on which the organisation works, and its office hours on them.

    Attributes:
        other_hours: of days on which they are others, each time that the office is open.
        clause: none where the document does not say, and nine to five is assumed.
    """

    days: tuple[Weekday, ...] = Field(default=WEEKDAYS[:5], min_length=1)
    opens: Hour = time(9)
    closes: Hour = time(17)
    other_hours: dict[Weekday, tuple[Hours, ...]] = Field(default_factory=dict)
    clause: ClauseId | None = None

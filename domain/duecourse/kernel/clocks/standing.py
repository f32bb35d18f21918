"""How long a matter stands still, and by when somebody looks whether it goes on."""

from datetime import datetime
from typing import Final

from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.keeping import ClockStart
from duecourse.kernel.clocks.reminders import remind_at
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.durations import Period
from duecourse.kernel.pack import Pack

_PAUSE: Final = Deadline(
    (ClockRule(within=Period("months", 3), starts=("paused",), end="end_of_day"),), "EXT-PAUSE"
)
"""Where no policy that can be read says how long a case may stand still: nothing does for ever."""


def longest_pause(pack: Pack, at: datetime) -> datetime:
    """Return until when a case may stand still at most before somebody looks again, UTC."""
    return (pack.clock("pause_review") or _PAUSE).due(at, pack.calendar)


def until_gone_on(pack: Pack, clock: str, at: datetime, review_at: datetime) -> ClockStart:
    """Return the clock of a pause: when somebody looks whether the case goes on.

    Args:
        clock: its id.
        at: since when it stands still, UTC.
    """
    deadline = pack.clock("pause_review") or _PAUSE
    return ClockStart(
        id=clock,
        name="pause_review",
        rule=ClockRule(within=None, starts=("paused",)),
        start=at,
        due=review_at,
        clause=deadline.clause,
        remind_at=remind_at(deadline.remind, at, review_at, pack.calendar),
    )

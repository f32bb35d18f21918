"""A deadline of a policy as decisions read it: by when, and the clause that says so."""

from datetime import datetime

from msgspec import Struct

from duecourse.kernel.calendars import Calendar
from duecourse.kernel.clocks import counting
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.durations import Period


class Follow(Struct, frozen=True):
    """Whom a miss is told.

    Attributes:
        tell: roles of the pack.
        after: how long after it was due; none is at once.
    """

    tell: tuple[str, ...]
    after: Period | None = None


class Deadline(Struct, frozen=True):
    """The rules of one deadline, whichever ends first, and what they rest on.

    Attributes:
        clause: empty where the service itself assumes it.
        remind: how long before it is due people are told.
        on_miss: whom it is told that it was not done in time.
    """

    rules: tuple[ClockRule, ...]
    clause: str = ""
    remind: tuple[Period, ...] = ()
    on_miss: tuple[Follow, ...] = ()

    def due(self, start: datetime, calendar: Calendar) -> datetime:
        """Return by when what starts at an instant is due, UTC; at once where no rule counts."""
        counts = (counting.due(rule, start, calendar, explained=False) for rule in self.rules)
        return min((count.due for count in counts if count), default=start)

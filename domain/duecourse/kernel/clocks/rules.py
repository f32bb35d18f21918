"""The rule of one clock, as data: when it starts, what it counts, where it ends.

A rule that would count otherwise than its reader thinks is refused before it is used
(`faults`; docs/decisions/090-one-rule-for-every-deadline.md).
"""

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from duecourse.evidence.fields import Code
from duecourse.kernel.calendars import End, EndOf, WorkingDay
from duecourse.kernel.durations import Period

Which = Literal["only", "latest", "earliest"]
"""Which of the facts that exist starts a clock."""

FirstDay = Literal["day_after", "same_day"]
"""Whether the day of the start is counted: it is where a text says "beginning with" that day."""

Roll = Literal["none", "next_working_day", "previous_working_day"]
Pause = Literal["none", "elapsed", "days_first", "days_both"]
"""What a stop takes out of the count: nothing, for the clock cannot be stopped; the time between;
the days from the stop to the day before it goes on; or those and that day too."""

DAYS: Final = ("days", "working_days", "months")


class ClockRule(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How one clock counts.

    Attributes:
        within: how long; none where the law says no number, and nothing can be missed.
        at_once: due at once; `within` is the limit.
        starts: the facts that may start it.
        which: of those that exist, the one that does.
        in_office: what arrives while the office is shut counts as received on its next
            working day.
        deemed_days: what is sent by post counts as given on this working day of the law.
        first: whether the day of the start counts.
        working_day: whose working days are counted and rolled to.
        before: it counts back from the start, to the last moment to act.
        clear: counting back, neither end counts.
        to_end_of: from the day on which it would end it goes on to the last of that week, month,
            quarter or year.
        cap: a second limit in elapsed time; the earlier wins.
        extend: it may be extended before it is due.
        recounts: a holiday announced later extends it; without, the date that was fixed stays.
        careful: the first day counts as `same_day` in the careful reading of its words, which
            is told beside the due instant and does not bind.
    """

    within: Period | None
    at_once: bool = False
    starts: tuple[Code, ...] = ("received",)
    which: Which = "only"
    in_office: bool = False
    deemed_days: int = 0
    first: FirstDay = "day_after"
    working_day: WorkingDay = "organisation"
    before: bool = False
    clear: bool = False
    end: End = "same_time"
    to_end_of: EndOf = "day"
    roll: Roll = "none"
    pause: Pause = "none"
    extend: bool = False
    recounts: bool = False
    cap: Period | None = None
    careful: bool = False

    @property
    def in_days(self) -> bool:
        """Return whether it counts days, and not time."""
        return self.within is not None and self.within.unit in DAYS


def faults(rule: ClockRule) -> Iterator[tuple[str, str]]:
    """Yield each field that would make a rule count otherwise than it reads, and why."""
    yield from _of_start(rule)
    if rule.within is None:
        yield from _without_number(rule)
    elif rule.in_days:
        yield from _of_days(rule)
    else:
        yield from _of_time(rule)
    if rule.cap is not None:
        yield from _of_cap(rule)
    if rule.before:
        yield from _of_before(rule)
    elif rule.clear:
        yield "clear", "clear days are counted back from an event: say before"


def _of_start(rule: ClockRule) -> Iterator[tuple[str, str]]:
    if not rule.starts:
        yield "start", "nothing starts it"
    elif (len(rule.starts) == 1) != (rule.which == "only"):
        yield "start", "of several facts say which one counts: latest_of or earliest_of"
    if len(set(rule.starts)) < len(rule.starts):
        yield "start", "a fact stands twice"
    if rule.deemed_days < 0:
        yield "deemed_days", "a number of working days after it was sent"
    if rule.deemed_days and rule.in_office:
        yield "received", "what is deemed given on a working day is not moved once more"
    if rule.in_office and rule.working_day == "statutory":
        yield "received", "the law's periods begin at any hour, whether the office is open or not"


def _without_number(rule: ClockRule) -> Iterator[tuple[str, str]]:
    if rule.at_once:
        yield "within", "at once needs a limit"
    plain = ClockRule(within=None, starts=rule.starts, which=rule.which)
    if rule != plain:
        yield "within", "without a number nothing ends, rolls, stops or is extended"


def _of_days(rule: ClockRule) -> Iterator[tuple[str, str]]:
    if rule.pause == "elapsed":
        yield "pause", "days are stopped as days: days_first or days_both"
    if rule.pause != "none" and rule.roll == "previous_working_day":
        yield "pause", "what rolls back protects somebody, and is not stopped"
    if rule.end == "close_of_office" and rule.working_day == "statutory":
        yield "end", "the law's working days do not end with the office"
    elif rule.end == "close_of_office" and not _on_working_days(rule):
        yield "end", "the last day may be one when the office is shut: say where it rolls"
    if rule.end != "end_of_day" and rule.first == "same_day":
        yield "end", "with the first day counted, it ends with a day: else it may end as it starts"
    if rule.to_end_of != "day" and rule.end == "same_time":
        yield "end", "to the last day of a week, month, quarter or year: say that it ends with it"
    if rule.at_once:
        yield "at_once", "the limit of what is due at once is a time, such as PT1H"


def _on_working_days(rule: ClockRule) -> bool:
    counted = rule.within is not None and rule.within.unit == "working_days"
    return rule.roll != "none" or (counted and not rule.clear)


def _of_time(rule: ClockRule) -> Iterator[tuple[str, str]]:
    wrong = {
        "roll": rule.roll != "none",
        "end": rule.end != "same_time",
        "to_end_of": rule.to_end_of != "day",
        "from": rule.first != "day_after",
        "before": rule.before,
        "deemed_days": bool(rule.deemed_days),
        "careful": rule.careful,
        "on_calendar_change": rule.recounts,
    }
    for name, is_wrong in wrong.items():
        if is_wrong:
            yield name, "hours end at their second: this is said of days alone"
    if rule.pause in ("days_first", "days_both"):
        yield "pause", "hours are stopped by the second: elapsed"


def _of_cap(rule: ClockRule) -> Iterator[tuple[str, str]]:
    if rule.cap is not None and rule.cap.unit != "seconds":
        yield "cap", "a second limit is elapsed time, such as PT72H"
    if rule.pause != "none" or rule.extend or rule.recounts or rule.before:
        yield "cap", "a last limit that could be put off is none"


def _of_before(rule: ClockRule) -> Iterator[tuple[str, str]]:
    wrong = {
        "start": rule.which != "only",
        "from": rule.first != "day_after",
        "deemed_days": bool(rule.deemed_days),
        "received": rule.in_office,
        "pause": rule.pause != "none",
        "extend": rule.extend,
        "on_calendar_change": rule.recounts,
        "careful": rule.careful,
        "to_end_of": rule.to_end_of != "day",
    }
    for name, is_wrong in wrong.items():
        if is_wrong:
            yield name, "what counts back from an event has one start, and does not stop"
    if rule.roll == "next_working_day":
        yield "roll", "the last moment before an event rolls back, never on"

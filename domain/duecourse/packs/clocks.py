"""Clocks as packs write them: a name, what starts it, what it counts, where it ends."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from duecourse.kernel.calendars import End, EndOf, WorkingDay
from duecourse.kernel.clocks.deadline import Deadline, Follow
from duecourse.kernel.clocks.rules import ClockRule, FirstDay, Pause, Roll, Which, faults
from duecourse.kernel.durations import is_longer, period
from duecourse.packs.clauses import ClauseId, Closed, Id, Number, Route, YesNo


def _period(text: str) -> str:
    period(text)
    return text


PeriodText = Annotated[str, AfterValidator(_period)]
"""A period such as PT1H, P30D, P1M, 3 working days or 4 office hours."""


class Start(Closed):
    """The facts that start a clock: the latest of those that there are, or the earliest."""

    latest_of: tuple[Id, ...] = ()
    earliest_of: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if bool(self.latest_of) == bool(self.earliest_of):
            raise ValueError("names facts under latest_of, or under earliest_of, and not both")
        return self


class FollowEntry(Closed):
    """Whom it is told that something was not done in time.

    Attributes:
        tell: roles; where nobody without a part in the matter holds one, who stands above.
        after: how long after it was due; without it, at once.
    """

    tell: Route = Field(min_length=1)
    after: PeriodText | None = None


class ClockEntry(Closed):
    """How one deadline of the organisation counts (`duecourse.kernel.clocks.rules.ClockRule`).

    Attributes:
        clause: what it rests on: of the policy, or a default.
        figure: the default that the period comes from, where the clause names none.
        within: how long; none where no number exists, and nothing can be missed.
        at_once: due at once; `within` is the limit.
        start: the fact that starts it, or several.
        received: what arrives while the office is shut counts from its next working day.
        deemed_days: what was sent by post counts as given on this working day of the law.
        first: written `from`: the day after the start, or that day itself.
        working_day: of the organisation, or of the law.
        before: counts back from its start, to the last moment to act.
        clear: counting back, neither end counts.
        to_end_of: it goes on to the last day of that week, month, quarter or year.
        on_calendar_change: what a holiday does that is announced later.
        remind: how long before it is due people are told.
        on_miss: whom it is told that it was not done in time: they may do what is
            due from then on, and are let into nothing else.
        careful: the words can be read to count the first day; that date is told too.
    """

    clause: ClauseId
    figure: ClauseId | None = None
    within: PeriodText | None
    at_once: YesNo = False
    start: Id | Start
    received: Literal["any_hour", "next_working_day"] = "any_hour"
    deemed_days: Number = Field(default=0, ge=0, le=10)
    first: FirstDay = Field(default="day_after", alias="from")
    working_day: WorkingDay = "organisation"
    before: YesNo = False
    clear: YesNo = False
    end: End = "same_time"
    to_end_of: EndOf = "day"
    roll: Roll = "none"
    pause: Pause = "none"
    extend: Literal["none", "before_due"] = "none"
    on_calendar_change: Literal["keep", "extend"] = "keep"
    cap: PeriodText | None = None
    careful: YesNo = False
    remind: tuple[PeriodText, ...] = ()
    on_miss: tuple[FollowEntry, ...] = ()
    note: str = ""

    def rule(self) -> ClockRule:
        """Return the rule that it writes down."""
        which, starts = self._starts()
        return ClockRule(
            within=None if self.within is None else period(self.within),
            at_once=self.at_once,
            starts=starts,
            which=which,
            in_office=self.received == "next_working_day",
            deemed_days=self.deemed_days,
            first=self.first,
            working_day=self.working_day,
            before=self.before,
            clear=self.clear,
            end=self.end,
            to_end_of=self.to_end_of,
            roll=self.roll,
            pause=self.pause,
            extend=self.extend == "before_due",
            recounts=self.on_calendar_change == "extend",
            cap=None if self.cap is None else period(self.cap),
            careful=self.careful,
        )

    def deadline(self) -> Deadline:
        """Return it as decisions read it."""
        follows = (
            Follow(tuple(one.tell), None if one.after is None else period(one.after))
            for one in self.on_miss
        )
        return Deadline(
            rules=(self.rule(),),
            clause=self.clause,
            remind=tuple(map(period, self.remind)),
            on_miss=tuple(follows),
        )

    def _starts(self) -> tuple[Which, tuple[str, ...]]:
        if isinstance(self.start, str):
            return "only", (self.start,)
        if self.start.latest_of:
            return "latest", self.start.latest_of
        return "earliest", self.start.earliest_of

    def faults(self) -> Iterator[tuple[str, str]]:
        """Yield each field that would make it count otherwise than it reads, and why."""
        yield from faults(self.rule())
        if (self.remind or self.on_miss) and self.within is None:
            yield "within", "what has no number is neither missed nor near: nobody is told"
        for one in self.remind:
            if self.within is not None and is_longer(period(one), period(self.within)):
                yield "remind", f"{one} before it is due, it has not begun"

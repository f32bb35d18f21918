"""The office hours of a working week as a pack writes it: alike on all days, but for some."""

from collections.abc import Iterator
from itertools import pairwise

from duecourse.packs.week import Hours, Weekday, WorkingWeek


def hours_on(week: WorkingWeek, day: Weekday) -> tuple[Hours, ...]:
    """Return when the office is open on a day; nothing on one on which nobody works."""
    if day not in week.days:
        return ()
    return week.other_hours.get(day) or (Hours(opens=week.opens, closes=week.closes),)


def crossed(week: WorkingWeek) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what is wrong with office hours, by its place in the working week."""
    if week.opens >= week.closes:
        yield (), "it closes before it opens"
    for day, hours in week.other_hours.items():
        path = ("other_hours", day)
        if day not in week.days:
            yield path, f"{day} is no day of the week's: list it under days"
        yield from ((path, "it closes before it opens") for h in hours if h.opens >= h.closes)
        if any(later.opens < earlier.closes for earlier, later in pairwise(hours)):
            yield path, "it opens again before it has closed: write the times in order"

"""The clocks of a case: until it is sorted, looked at again, gone on with, or appealed against."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.breaches.commands import NoteBreachClock, ResumeBreach
from duecourse.breaches.state import APPEAL, MEASURE, TRIAGE, Breach
from duecourse.kernel.clocks.keeping import (
    Clocks,
    ClockStart,
    Kept,
    begin,
    kept_from,
    with_notes,
)
from duecourse.kernel.pack import Pack

_PAUSES: Final = "pause_"


def until_sorted(pack: Pack, reported: datetime) -> tuple[ClockStart, ...]:
    """Return the clock of a report: by when it is sorted."""
    deadline, facts = pack.clock("breach_triage"), {"reported": reported}
    return begin(TRIAGE, "breach_triage", deadline, facts, pack.calendar)


def until_looked_at(pack: Pack, imposed: datetime) -> tuple[ClockStart, ...]:
    """Return the clock of an interim measure: by when somebody looks at it again."""
    deadline, facts = pack.clock("suspension_review"), {"suspended": imposed}
    return begin(MEASURE, "suspension_review", deadline, facts, pack.calendar)


def until_appealed(pack: Pack, given: datetime, *, member: bool) -> tuple[ClockStart, ...]:
    """Return the clock of the time to appeal: that of members for one, where the policy has one.

    Args:
        given: when the outcome was, UTC.
    """
    name, deadline = "appeal_member", pack.clock("appeal_member") if member else None
    if deadline is None:
        name, deadline = "appeal_staff", pack.clock("appeal_staff")
    return begin(APPEAL, name, deadline, {"outcome_given": given}, pack.calendar)


def clocks(breach: Breach) -> Iterator[Kept]:
    """Yield its clocks, those too that are over; of a person's record there are none."""
    for start in breach.clocks:
        pauses, appeals = start.id.startswith(_PAUSES), start.id == APPEAL
        kept = kept_from(start, function="triage_breach", expires=appeals, lapses=pauses)
        if appeals and breach.respondent:
            kept = msgspec.structs.replace(kept, owed_by=(breach.respondent,), function="")
        over = msgspec.structs.replace(kept.clock, **_over(breach, start))
        by = breach.sorted_by if start.id == TRIAGE else ""
        kept = msgspec.structs.replace(kept, clock=over, done_by=by)
        yield with_notes(kept, breach.noted)


def _over(breach: Breach, start: ClockStart) -> dict[str, datetime]:
    """Return since when a clock waits for nothing any more; nothing while it does."""
    at = breach.sorted_at
    # Whoever is suspended waits for somebody to look at that, wherever the case stands.
    if at is None or start.id == MEASURE:
        return {}
    if breach.state == "merged":
        return {"ended_at": at}
    return {"done_at": at, "recorded_at": at} if start.id == TRIAGE else {}


def _goes_on(name: str, clock: str) -> ResumeBreach:
    """Return that a case goes on of which nobody said in time that it still stands still."""
    return ResumeBreach(name=name, why=clock.removeprefix(_PAUSES))


CLOCKS: Final = Clocks(view=clocks, note=NoteBreachClock, lapse=_goes_on)

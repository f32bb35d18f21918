"""The clocks of an incident: until it is assessed, until a breach of data is reported."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.incidents.commands import NoteIncidentClock
from duecourse.incidents.state import REPORT, Incident, Notified
from duecourse.incidents.words import REGULATOR
from duecourse.kernel.clocks.keeping import Clocks, ClockStart, Kept, kept_from, with_notes
from duecourse.kernel.clocks.state import Met, evolve


def clocks(incident: Incident) -> Iterator[Kept]:
    """Yield its clocks, those too that are over."""
    for start in incident.clocks:
        kept = kept_from(start, function=_function(incident, start.id))
        if (over := _over(incident, start)) is not None:
            clock = evolve(kept.clock, Met(done_at=over.told_at, recorded_at=over.entered_at))
            kept = msgspec.structs.replace(kept, clock=clock, done_by=over.by)
        yield with_notes(kept, incident.noted)


def _function(incident: Incident, clock: str) -> str:
    """Return whose duty it is: safeguarding is its lead's alone, personal data the data lead's."""
    if clock == REPORT:
        return "lead_data"
    return "lead_safeguarding" if "safeguarding" in incident.kinds else "lead_incident"


def _over(incident: Incident, start: ClockStart) -> Notified | None:
    """Return when what a clock waits for was done, and by whom; None while it was not."""
    if start.id == REPORT:
        return _reported(incident, start.start)
    first = incident.first_assessed
    return Notified("", first[1], first[1], first[0]) if first else None


def _reported(incident: Incident, aware: datetime) -> Notified | None:
    """Return when the regulator was told, or it was decided that they are not.

    That they are to be told is not yet that they were; what was done before says nothing of
    new facts.
    """
    since = incident.report_since or aware
    for one in incident.notified:
        if one.body == REGULATOR and one.entered_at >= since and one.told_at >= aware:
            return one
    made = incident.decided(REGULATOR)
    decided = made is not None and made.report == "no" and made.at >= since
    return Notified(REGULATOR, made.at, made.at, made.by) if made and decided else None


CLOCKS: Final = Clocks(view=clocks, note=NoteIncidentClock)

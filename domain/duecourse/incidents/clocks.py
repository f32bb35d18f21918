"""The clocks of an incident: until it is assessed, until a breach of data is reported."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.incidents.commands import NoteIncidentClock
from duecourse.incidents.state import REPORT, Incident
from duecourse.incidents.words import REGULATOR
from duecourse.kernel.clocks.keeping import Clocks, ClockStart, Kept, kept_from, with_notes


def clocks(incident: Incident) -> Iterator[Kept]:
    """Yield its clocks, those too that are over."""
    for start in incident.clocks:
        kept = kept_from(start, function=_function(incident, start.id))
        over = msgspec.structs.replace(kept.clock, **_over(incident, start))
        yield with_notes(msgspec.structs.replace(kept, clock=over), incident.noted)


def _function(incident: Incident, clock: str) -> str:
    """Return whose duty it is: safeguarding is its lead's alone, personal data the data lead's."""
    if clock == REPORT:
        return "lead_data"
    return "lead_safeguarding" if "safeguarding" in incident.kinds else "lead_incident"


def _over(incident: Incident, start: ClockStart) -> dict[str, datetime]:
    if start.id == REPORT:
        return _reported(incident, start.start)
    return _at(incident.assessed_at) if incident.assessed_at else {}


def _at(done: datetime, entered: datetime | None = None) -> dict[str, datetime]:
    return {"done_at": done, "recorded_at": entered or done}


def _reported(incident: Incident, aware: datetime) -> dict[str, datetime]:
    """Return when the regulator was told, or it was decided that they are not.

    That they are to be told is not yet that they were; what was done before says nothing of
    new facts.
    """
    since = incident.report_since or aware
    for one in incident.notified:
        if one.body == REGULATOR and one.entered_at >= since and one.told_at >= aware:
            return _at(one.told_at, one.entered_at)
    made = incident.decided(REGULATOR)
    return _at(made.at) if made and made.report == "no" and made.at >= since else {}


CLOCKS: Final = Clocks(view=clocks, note=NoteIncidentClock)

"""The clocks of a complaint: by when it is acknowledged, and by when its delay is explained."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.complaints.commands import NoteComplaintClock
from duecourse.complaints.state import Complaint
from duecourse.evidence.words import ComplaintKind
from duecourse.kernel.clocks.keeping import Clocks, ClockStart, Kept, begin, kept_from, with_notes
from duecourse.kernel.clocks.state import Clock
from duecourse.kernel.pack import Pack

_DATA_PROTECTION: Final = "data_protection"


def started(pack: Pack, kind: ComplaintKind, received: datetime) -> tuple[ClockStart, ...]:
    """Return the clocks that start with a complaint: all of them run apart.

    Args:
        received: when the complaint reached the organisation, UTC.
    """
    found = [("acknowledge", "complaint_acknowledge", pack.clock("complaint_acknowledge"))]
    if kind == _DATA_PROTECTION:
        name = "complaint_acknowledge_data_protection"
        deadline = pack.clock("complaint_acknowledge_data_protection")
        found += [("acknowledge_data_protection", name, deadline)]
    found += [("answer", "complaint_delay_explained", pack.clock("complaint_delay_explained"))]
    facts = {"received": received}
    return tuple(
        one
        for id_, name, deadline in found
        for one in begin(id_, name, deadline, facts, pack.calendar)
    )


def clocks(complaint: Complaint) -> Iterator[Kept]:
    """Yield its clocks, those too that are over."""
    for start in complaint.clocks:
        done = complaint.resolved_at if start.id == "answer" else complaint.acknowledged_at
        kept = kept_from(start, function="handle_complaint")
        yield with_notes(
            msgspec.structs.replace(kept, clock=_over(kept.clock, done)), complaint.noted
        )


def _over(clock: Clock, done: datetime | None) -> Clock:
    return clock if done is None else msgspec.structs.replace(clock, done_at=done, recorded_at=done)


CLOCKS: Final = Clocks(view=clocks, note=NoteComplaintClock)

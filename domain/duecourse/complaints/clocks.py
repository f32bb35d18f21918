"""The clocks of a complaint: by when it is acknowledged, and by when its delay is explained."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.complaints.commands import NoteComplaintClock
from duecourse.complaints.state import APPEAL, Complaint
from duecourse.evidence.words import ComplaintKind
from duecourse.kernel.clocks.keeping import Clocks, ClockStart, Kept, begin, kept_from, with_notes
from duecourse.kernel.clocks.state import Clock
from duecourse.kernel.pack import Pack

_DATA_PROTECTION: Final = "data_protection"
DATA: Final = "acknowledge_data_protection"
"""Id of the clock of a complaint about personal data."""


def started(
    pack: Pack, kinds: Iterable[ComplaintKind], received: datetime
) -> tuple[ClockStart, ...]:
    """Return the clocks that start with a complaint: all of them run apart.

    Args:
        received: when the complaint reached the organisation, UTC.
    """
    facts, calendar = {"received": received}, pack.calendar
    first, last = "complaint_acknowledge", "complaint_delay_explained"
    return (
        *begin("acknowledge", first, pack.clock("complaint_acknowledge"), facts, calendar),
        *(one for kind in dict.fromkeys(kinds) for one in of_kind(pack, kind, received)),
        *begin("answer", last, pack.clock("complaint_delay_explained"), facts, calendar),
    )


def of_kind(pack: Pack, kind: ComplaintKind, received: datetime) -> tuple[ClockStart, ...]:
    """Return the clocks that a strand of a complaint has of its own."""
    if kind != _DATA_PROTECTION:
        return ()
    deadline = pack.clock("complaint_acknowledge_data_protection")
    name, facts = "complaint_acknowledge_data_protection", {"received": received}
    return begin(DATA, name, deadline, facts, pack.calendar)


def clocks(complaint: Complaint) -> Iterator[Kept]:
    """Yield its clocks, those too that are over."""
    for start in complaint.clocks:
        done = _done(complaint, start.id)
        kept = kept_from(start, function="handle_complaint", expires=start.id == APPEAL)
        by = "" if done is None else _by(complaint, start.id)
        over = msgspec.structs.replace(kept, clock=_over(kept.clock, done), done_by=by)
        yield with_notes(over, complaint.noted)


def _done(complaint: Complaint, clock: str) -> datetime | None:
    if clock == "answer":
        return complaint.resolved_at
    if clock == DATA:
        return complaint.data_acknowledged_at
    return None if clock == APPEAL else complaint.acknowledged_at


def _by(complaint: Complaint, clock: str) -> str:
    return complaint.resolved_by if clock == "answer" else complaint.acknowledged_by


def _over(clock: Clock, done: datetime | None) -> Clock:
    return clock if done is None else msgspec.structs.replace(clock, done_at=done, recorded_at=done)


CLOCKS: Final = Clocks(view=clocks, note=NoteComplaintClock)

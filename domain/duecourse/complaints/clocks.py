"""The clocks of a complaint: by when it is acknowledged, and by when its delay is explained."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.complaints.commands import NoteComplaintClock
from duecourse.complaints.endings import ResumeComplaint
from duecourse.complaints.state import APPEAL, PAUSE, Complaint
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
        waits = start.id == PAUSE
        if waits and (complaint.closed or complaint.way.pause is None):
            continue
        done = _done(complaint, start.id)
        kept = kept_from(
            start, function="handle_complaint", expires=start.id == APPEAL, lapses=waits
        )
        by = "" if done is None else _by(complaint, start.id)
        over = msgspec.structs.replace(kept, clock=_over(kept.clock, done), done_by=by)
        yield with_notes(over, complaint.noted)


def _done(complaint: Complaint, clock: str) -> datetime | None:
    if clock == "answer":
        return complaint.resolved_at
    if clock == DATA:
        return complaint.data_acknowledged_at
    return None if clock in {APPEAL, PAUSE} else complaint.acknowledged_at


def _by(complaint: Complaint, clock: str) -> str:
    if clock == DATA:
        return complaint.around.data_acknowledged_by
    return complaint.resolved_by if clock == "answer" else complaint.acknowledged_by


def _over(clock: Clock, done: datetime | None) -> Clock:
    return clock if done is None else msgspec.structs.replace(clock, done_at=done, recorded_at=done)


def _goes_on(name: str, _: str) -> ResumeComplaint:
    """Return that a complaint goes on of which nobody said in time that it still waits."""
    return ResumeComplaint(name=name)


CLOCKS: Final = Clocks(view=clocks, note=NoteComplaintClock, lapse=_goes_on)

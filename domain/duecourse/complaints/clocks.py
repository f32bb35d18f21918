"""The clocks of a complaint: by when it is acknowledged, and by when its delay is explained."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.complaints.commands import NoteComplaintClock
from duecourse.complaints.endings import ResumeComplaint
from duecourse.complaints.state import APPEAL, PAUSE, Complaint
from duecourse.evidence.words import ComplaintKind
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.keeping import Clocks, ClockStart, Kept, begin, kept_from, with_notes
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.state import Clock
from duecourse.kernel.durations import Period
from duecourse.kernel.pack import Pack

_DATA_PROTECTION: Final = "data_protection"
_WHISTLEBLOWING: Final = "whistleblowing"
DATA: Final = "acknowledge_data_protection"
"""Id of the clock of a complaint about personal data."""
WHISTLE: Final = "acknowledge_whistleblowing"
"""Id of the clock of the acknowledgement of wrongdoing reported from within."""
FEEDBACK: Final = "feedback"
"""Id of the clock of what whoever reported it hears (EXT-WHISTLE-feedback)."""
LETTER: Final = "letter"
"""Id of the clock of the outcome of an appeal, until it is sent."""
_OWN_DAYS: Final = Deadline(
    (ClockRule(within=Period("working_days", 5), starts=("decided",), end="end_of_day"),)
)
"""By when it is sent where a policy says nothing: our own choice."""


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


def letter(pack: Pack, decided: datetime) -> tuple[ClockStart, ...]:
    """Return by when whoever complained is sent the outcome of an appeal.

    Args:
        decided: when it was decided, UTC.
    """
    deadline = pack.clock("complaint_appeal_letter") or _OWN_DAYS
    facts = {"decided": decided}
    return begin(LETTER, "complaint_appeal_letter", deadline, facts, pack.calendar)


def of_kind(
    pack: Pack, kind: ComplaintKind, received: datetime, acknowledged: datetime | None = None
) -> tuple[ClockStart, ...]:
    """Return the clocks that a strand of a complaint has of its own.

    Args:
        received: when the complaint reached the organisation, UTC.
        acknowledged: when it was acknowledged, UTC; None where it was not yet.
    """
    facts, calendar = {"received": received}, pack.calendar
    if kind == _WHISTLEBLOWING:
        deadline = pack.clock("whistleblowing_acknowledge")
        first = begin(WHISTLE, "whistleblowing_acknowledge", deadline, facts, calendar)
        due = next((one.due for one in first), None)
        return (*first, *_feedback(pack, due, acknowledged))
    if kind != _DATA_PROTECTION:
        return ()
    deadline = pack.clock("complaint_acknowledge_data_protection")
    return begin(DATA, "complaint_acknowledge_data_protection", deadline, facts, calendar)


def _feedback(
    pack: Pack, due: datetime | None, acknowledged: datetime | None
) -> tuple[ClockStart, ...]:
    """Return by when whoever reported wrongdoing hears what became of it."""
    known = {"acknowledged": acknowledged, "acknowledgement_due": due}
    facts = {fact: at for fact, at in known.items() if at is not None}
    deadline = pack.clock("whistleblowing_feedback")
    return begin(FEEDBACK, "whistleblowing_feedback", deadline, facts, pack.calendar)


def once_acknowledged(pack: Pack, complaint: Complaint, at: datetime) -> tuple[ClockStart, ...]:
    """Return the clocks that begin anew with the acknowledgement, which came before it was due.

    Args:
        at: when it was acknowledged, UTC.
    """
    if complaint.acknowledged_at is not None or _WHISTLEBLOWING not in complaint.kinds:
        return ()
    due = next((one.due for one in complaint.clocks if one.id == WHISTLE), None)
    return _feedback(pack, due, at)


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
    if clock in (LETTER, FEEDBACK):
        # Whoever gave no name is sent nothing: they hear by how it ended.
        own = complaint.resolved_at if complaint.anonymous else None
        return complaint.way.answered_at or own
    return None if clock in {APPEAL, PAUSE} else complaint.acknowledged_at


def _by(complaint: Complaint, clock: str) -> str:
    if clock == DATA:
        return complaint.around.data_acknowledged_by
    if clock in (LETTER, FEEDBACK):
        return complaint.way.answered_by or complaint.resolved_by
    return complaint.resolved_by if clock == "answer" else complaint.acknowledged_by


def _over(clock: Clock, done: datetime | None) -> Clock:
    return clock if done is None else msgspec.structs.replace(clock, done_at=done, recorded_at=done)


def _goes_on(name: str, _: str) -> ResumeComplaint:
    """Return that a complaint goes on of which nobody said in time that it still waits."""
    return ResumeComplaint(name=name)


CLOCKS: Final = Clocks(view=clocks, note=NoteComplaintClock, lapse=_goes_on)

"""What must be done about a post by a time, and what became of it."""

from datetime import datetime

import msgspec

from duecourse.posts.state import Duty
from duecourse.posts.words import DutyOutcome


def with_outcome(duties: tuple[Duty, ...], id_: str, outcome: DutyOutcome) -> tuple[Duty, ...]:
    """Return the duties, one of them with its outcome."""
    return tuple(msgspec.structs.replace(d, outcome=outcome) if d.id == id_ else d for d in duties)


def closed(duties: tuple[Duty, ...], id_: str, at: datetime) -> tuple[Duty, ...]:
    """Return the duties, one of them fulfilled at a time: in time or late."""
    overdue = any(d.id == id_ and d.due_at is not None and at > d.due_at for d in duties)
    return with_outcome(duties, id_, "late" if overdue else "met")


def open_takedowns(duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
    """Return the duties to take down that are not fulfilled."""
    return tuple(d for d in duties if d.kind == "takedown" and d.outcome == "open")

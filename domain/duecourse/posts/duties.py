"""What must be done about a post by a time, and what became of it."""

from datetime import datetime

import msgspec

from duecourse.kernel.clocks.counting import whole_second
from duecourse.posts.publication.events import ConsentEnd
from duecourse.posts.state import Duty
from duecourse.posts.words import DutyOutcome


def coming(ends: tuple[ConsentEnd, ...], version: int) -> tuple[Duty, ...]:
    """Return the duties to take content down that begin when consents end.

    They stand on record from the outset: what is owed at that moment needs nobody's click.

    Args:
        version: that the event which makes them gives the post.
    """
    return tuple(
        Duty(
            id=f"takedown-{version}-{number}",
            kind="takedown",
            due_at=end.due_at,
            cause="consent_expired",
            clause=end.clause,
            consent=end.consent,
            begins_at=end.begins_at,
        )
        for number, end in enumerate(ends, 1)
    )


def put_off(
    duties: tuple[Duty, ...], id_: str, begins_at: datetime | None, due_at: datetime | None
) -> tuple[Duty, ...]:
    """Return the duties, one of them later; without a time, without it."""
    if begins_at is None:
        return tuple(d for d in duties if d.id != id_)
    later = {"begins_at": begins_at, "due_at": due_at}
    return tuple(msgspec.structs.replace(d, **later) if d.id == id_ else d for d in duties)


def carried_on(duties: tuple[Duty, ...], at: datetime) -> tuple[Duty, ...]:
    """Return the duties once other consents carry what had to come down when consents end.

    Those that have begun are fulfilled, in time or late; those that have not are gone.
    """
    ends = [d for d in duties if d.cause == "consent_expired" and d.outcome == "open"]
    for duty in ends:
        begun = duty.begins_at is None or duty.begins_at <= at
        duties = closed(duties, duty.id, at) if begun else put_off(duties, duty.id, None, None)
    return duties


def with_outcome(duties: tuple[Duty, ...], id_: str, outcome: DutyOutcome) -> tuple[Duty, ...]:
    """Return the duties, one of them with its outcome."""
    return tuple(msgspec.structs.replace(d, outcome=outcome) if d.id == id_ else d for d in duties)


def closed(duties: tuple[Duty, ...], id_: str, at: datetime) -> tuple[Duty, ...]:
    """Return the duties, one of them fulfilled at a time: in time or late."""
    done = whole_second(at)
    overdue = any(d.id == id_ and d.due_at is not None and done > d.due_at for d in duties)
    return with_outcome(duties, id_, "late" if overdue else "met")


def takedowns_due(duties: tuple[Duty, ...], at: datetime) -> tuple[Duty, ...]:
    """Return the duties to take down that have begun by a time and are not fulfilled."""
    unmet = (d for d in duties if d.kind == "takedown" and d.outcome == "open")
    return tuple(d for d in unmet if d.begins_at is None or d.begins_at <= at)

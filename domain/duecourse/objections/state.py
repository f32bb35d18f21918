"""A standing objection as decisions need it, and how each event changes it."""

from typing import assert_never

from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.objections import events as e


class Objection(AggregateState, frozen=True, kw_only=True):
    """The state of a subject's objection.

    Attributes:
        platforms: where they object to appearing; empty is everywhere.
    """

    platforms: frozenset[str] = frozenset()


def evolve(objection: Objection, recorded: Recorded[e.ObjectionEvent]) -> Objection:
    """Return the objection after an event."""
    match recorded.event:
        case e.ObjectionRecorded(platforms=platforms):
            return after(objection, recorded, platforms=_widened(objection, platforms))
        case e.ObjectionLifted():
            return after(objection, recorded, platforms=frozenset())
        case event:
            assert_never(event)


def _widened(objection: Objection, platforms: tuple[str, ...]) -> frozenset[str]:
    """Return where the subject objects now: a further objection never narrows one that stands."""
    if objection.state != "standing":
        return frozenset(platforms)
    if not (objection.platforms and platforms):
        return frozenset()
    return objection.platforms | frozenset(platforms)

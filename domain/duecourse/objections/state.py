"""A standing objection as decisions need it, and how each event changes it."""

from typing import Any

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.kernel.table import ABSENT
from duecourse.objections import events as e


class Objection(Struct, frozen=True, kw_only=True):
    """The state of a subject's objection.

    Attributes:
        platforms: where he objects to appearing; empty is everywhere.
    """

    state: str = ABSENT
    version: int = 0
    platforms: frozenset[str] = frozenset()


def _platforms(objection: Objection, event: e.ObjectionRecorded | e.ObjectionLifted) -> Any:
    """A further objection never narrows one that stands: only lifting ends it."""
    if isinstance(event, e.ObjectionLifted):
        return frozenset()
    if objection.state != "standing":
        return frozenset(event.platforms)
    if not (objection.platforms and event.platforms):
        return frozenset()
    return objection.platforms | frozenset(event.platforms)


def evolve(objection: Objection, recorded: Recorded[Any]) -> Objection:
    """Return the objection after an event; the resulting state stands in the record."""
    envelope = recorded.envelope
    return msgspec.structs.replace(
        objection,
        platforms=_platforms(objection, recorded.event),
        state=envelope.to_state or objection.state,
        version=envelope.version,
    )

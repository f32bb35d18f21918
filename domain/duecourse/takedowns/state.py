"""A request that something comes down as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import Any, ClassVar

from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.takedowns import events as e
from duecourse.takedowns.words import Holder, TakedownReason


class Takedown(AggregateState, frozen=True, kw_only=True):
    """The state of a request that something comes down.

    Attributes:
        duty: of the post, where it is because of one.
        opened_by: who gave it to the service; `for_another` whether it was passed on.
        due_at: when it is to be down by; `removed_at` when it was, which the clock goes by.
        look_by: when a second person is to have looked.
        expected_by: when a site may be expected to have acted.
        unremoved: it was closed though it is still up.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset({"opened_by", "owner"})

    ground: TakedownReason = ""
    post: str = ""
    duty: str = ""
    held_by: Holder = ""
    owner: str = ""
    for_another: bool = False
    arises_from: str = ""
    restricted: bool = False
    opened_by: str = ""
    requested_at: datetime | None = None
    due_at: datetime | None = None
    clause: str = ""
    removed_at: datetime | None = None
    removed_by: str = ""
    look_by: datetime | None = None
    look_clause: str = ""
    declined_by: str = ""
    reported_by: str = ""
    expected_by: datetime | None = None
    expected_clause: str = ""
    unremoved: bool = False
    reappeared: int = 0

    @property
    def settled(self) -> bool:
        """Return whether it is down, or it is settled that it is not.

        What a site leaves up is not, where it is on somebody's own account: they can take it down.
        """
        ended = self.state in ("closed", "refused", "lifted")
        return ended and not (self.unremoved and self.held_by == "personal")


def evolve(takedown: Takedown, recorded: Recorded[e.TakedownEvent]) -> Takedown:
    """Return the request after an event."""
    return after(takedown, recorded, **_changes(takedown, recorded))


def _changes(takedown: Takedown, recorded: Recorded[e.TakedownEvent]) -> dict[str, Any]:
    """Return what an event changes of what is known of the request."""
    by = recorded.person
    match recorded.event:
        case e.TakedownRequested() as event:
            return _requested(event, recorded)
        case e.RemovalRecorded() as event:
            return {
                "removed_at": event.removed_at,
                "removed_by": by,
                "look_by": event.look_by,
                "look_clause": event.look_clause,
            }
        case e.StillVisibleReported():
            return {"removed_at": None, "removed_by": "", "look_by": None, "look_clause": ""}
        case e.ContentReappeared() as event:
            return _again(takedown, event, recorded.envelope.at)
        case e.TakedownDeclined():
            return {"declined_by": by}
        case e.ReportedToPlatform() as event:
            clock = {"expected_by": event.expected_by, "expected_clause": event.expected_clause}
            return {"reported_by": by, **clock}
        case e.ClosedUnremoved():
            return {"unremoved": True}
        case _:
            return {}


def _requested(event: e.TakedownRequested, recorded: Recorded[e.TakedownEvent]) -> dict[str, Any]:
    return {
        "ground": event.ground,
        "post": event.post,
        "duty": event.duty,
        "held_by": event.held_by,
        "owner": event.owner,
        "for_another": event.for_another,
        "arises_from": event.arises_from,
        "restricted": event.restricted,
        "opened_by": recorded.person,
        "requested_at": recorded.envelope.at,
        "due_at": event.due_at,
        "clause": event.clause,
    }


def _again(takedown: Takedown, event: e.ContentReappeared, at: datetime) -> dict[str, Any]:
    """Return that all begins anew, and how often it did."""
    return {
        "requested_at": at,
        "due_at": event.due_at,
        "clause": event.clause,
        "removed_at": None,
        "removed_by": "",
        "look_by": None,
        "look_clause": "",
        "expected_by": None,
        "expected_clause": "",
        "unremoved": False,
        "reappeared": takedown.reappeared + 1,
    }

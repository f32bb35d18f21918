"""A request that something comes down as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import Any, ClassVar, Final

from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.kernel.clocks.changing import changed
from duecourse.kernel.clocks.keeping import ClockStart, Noted, anew
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.takedowns import events as e
from duecourse.takedowns.words import OF_THIS_POST, Holder, TakedownReason

DOWN: Final = "takedown"
LOOK: Final = "second_look"
SITE: Final = "platform"
"""Ids of its clocks: until it is down, until a second person looked, until a site acted."""


class Word(Struct, frozen=True):
    """What one person said, which waits for another: that it is declined, or lifted."""

    says: str
    by: str


class Takedown(AggregateState, frozen=True, kw_only=True):
    """The state of a request that something comes down.

    Attributes:
        duty: of the post, where it is because of one.
        opened_by: who gave it to the service; `for_another` whether it was passed on.
        due_at: when it is to be down by; `removed_at` when it was, which the clock goes by.
        look_by: when a second person is to have looked.
        expected_by: when a site may be expected to have acted.
        unremoved: it was closed though it is still up.
        clocks: the deadlines that its events started, the last of each.
        removal_entered_at: when it was entered that it is down; `seen_at` when somebody saw it,
            `settled_at` when it was settled that it stays.
        noted: what is on record of its clocks (decision 126).
        said: what waits for the word of another person.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "opened_by",
            "owner",
            "clocks",
            "removal_entered_at",
            "seen_at",
            "seen_by",
            "settled_at",
            "noted",
            "said",
        }
    )

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
    clocks: tuple[ClockStart, ...] = ()
    removal_entered_at: datetime | None = None
    seen_at: datetime | None = None
    seen_by: str = ""
    settled_at: datetime | None = None
    noted: tuple[Noted, ...] = ()
    said: tuple[Word, ...] = ()

    @property
    def began_at(self) -> datetime | None:
        """Return since when there is a matter to decide, UTC."""
        return self.requested_at

    @property
    def holds_back(self) -> bool:
        """Return whether what is to come down goes up in no other post either (decision 176)."""
        return self.ground not in OF_THIS_POST

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
    by, at = recorded.person, recorded.envelope.at
    match recorded.event:
        case e.TakedownRequested() as event:
            return _requested(event, recorded)
        case e.RemovalRecorded() as event:
            return _removed(takedown, event, recorded)
        case e.StillVisibleReported():
            return {**_UP, "clocks": anew(takedown.clocks, (), LOOK)}
        case e.ContentReappeared() as event:
            return _again(takedown, event, recorded.envelope.at)
        case e.ReportedToPlatform() as event:
            return _told_site(takedown, event, by)
        case e.PlatformRejected():
            return {"clocks": anew(takedown.clocks, (), SITE)}
        case e.TakedownClockNoted() as event:
            return {"noted": noted(takedown.noted, event, at)}
        case e.TakedownClockChanged() as event:
            return {"noted": changed(takedown.noted, event, at)}
        case e.TakedownDeclined(waits=True):
            return {"said": (*takedown.said, Word("decline", by))}
        case e.TakedownLifted(waits=True):
            return {"said": (*takedown.said, Word("lift", by))}
        case event:
            return _settled(event, by, at)


def _settled(event: e.TakedownEvent, by: str, at: datetime) -> dict[str, Any]:
    """Return what is settled: a second person saw that it is down, or it stays."""
    match event:
        case e.RemovalConfirmed():
            return {"seen_at": at, "seen_by": by}
        case e.TakedownDeclined(waits=False):
            # What was down may be put up again: it is down no more because of this.
            return {**_UP, "declined_by": by, "settled_at": at, "said": ()}
        case e.DeclinedReviewed():
            return {"settled_at": None}
        case e.TakedownLifted(waits=False):
            return {**_UP, "settled_at": at, "said": ()}
        case e.ClosedUnremoved():
            return {"unremoved": True, "settled_at": at}
        case _:
            return {}


_UP: Final = {
    "removed_at": None,
    "removed_by": "",
    "removal_entered_at": None,
    "seen_at": None,
    "seen_by": "",
    "look_by": None,
    "look_clause": "",
}
"""It can be seen, whatever was said before."""


def _removed(
    takedown: Takedown, event: e.RemovalRecorded, recorded: Recorded[e.TakedownEvent]
) -> dict[str, Any]:
    return {
        "removed_at": event.removed_at,
        "removed_by": recorded.person,
        "removal_entered_at": recorded.envelope.at,
        "look_by": event.look_by,
        "look_clause": event.look_clause,
        "clocks": anew(takedown.clocks, event.clocks, LOOK, SITE),
    }


def _told_site(takedown: Takedown, event: e.ReportedToPlatform, by: str) -> dict[str, Any]:
    return {
        "reported_by": by,
        "expected_by": event.expected_by,
        "expected_clause": event.expected_clause,
        "clocks": anew(takedown.clocks, event.clocks, SITE),
    }


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
        "clocks": event.clocks,
    }


def _again(takedown: Takedown, event: e.ContentReappeared, at: datetime) -> dict[str, Any]:
    """Return that all begins anew, and how often it did."""
    return {
        "requested_at": at,
        "due_at": event.due_at,
        "clause": event.clause,
        **_UP,
        "clocks": event.clocks,
        "settled_at": None,
        "expected_by": None,
        "expected_clause": "",
        "unremoved": False,
        "reappeared": takedown.reappeared + 1,
    }

"""What happens to a post after publication."""

from datetime import datetime
from typing import ClassVar

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.noting import ClockNoted
from duecourse.posts.publication.events import ConsentEnd


class TakedownRecorded(Event, frozen=True, kw_only=True):
    """The content is no longer on the channel.

    Attributes:
        permit: the unused one that is revoked with it.
    """

    SCHEMA: ClassVar[int] = 2

    captured_digest: Digest = ""
    permit: Code = ""


class TakedownRequired(Event, frozen=True, kw_only=True):
    """A duty to take the content down arose.

    Attributes:
        permit: that was still open, and is not to be used any more; empty for none.
    """

    SCHEMA: ClassVar[int] = 2

    duty: Code
    cause: Code
    consent: Name = ""
    due_at: datetime | None = None
    clause: Clause = ""
    objection: Name = ""
    permit: Code = ""


class TakedownPutOff(Event, frozen=True, kw_only=True):
    """A duty that begins when a consent ends begins later; without a time, not any more."""

    duty: Code
    begins_at: datetime | None = None
    due_at: datetime | None = None


class PostClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of a duty about the post that it falls due soon, was missed, or told of."""


class TakedownRefused(Event, frozen=True, kw_only=True):
    """A refusable duty to take down was refused."""

    duty: Code


class ContentReinstated(Event, frozen=True, kw_only=True):
    """Removed content is back on the channel.

    Attributes:
        ends: when the consents that it rests on end, and it comes down again.
    """

    SCHEMA: ClassVar[int] = 2

    ends: tuple[ConsentEnd, ...] = ()


class CorrectionIssued(Event, frozen=True, kw_only=True):
    """A new post corrects this one."""

    correction: Name
    nature: Line = ""


class ComplaintLinked(Event, frozen=True, kw_only=True):
    """A complaint about this post is open."""

    complaint: Name
    level: int = 0


class LinkedComplaintMoved(Event, frozen=True, kw_only=True):
    """A linked complaint changed its level."""

    complaint: Name
    level: int


class LinkedComplaintClosed(Event, frozen=True, kw_only=True):
    """A linked complaint was closed."""

    complaint: Name


class LinkedComplaintReopened(Event, frozen=True, kw_only=True):
    """A linked complaint was reopened."""

    complaint: Name
    level: int


class TakedownLinked(Event, frozen=True, kw_only=True):
    """A request that the post comes down stands.

    Attributes:
        held_back: what the post shows and says is held back with it, in whatever post it stands.
        restricted: only those who have to know of the request may.
    """

    takedown: Name
    held_back: bool = False
    restricted: bool = False


class LinkedTakedownEnded(Event, frozen=True, kw_only=True):
    """A request that the post comes down was lifted or declined."""

    takedown: Name


class ObjectionLinked(Event, frozen=True, kw_only=True):
    """Somebody objects to this very post, and nothing else of it is on record of them."""

    objection: Name


AftermathEvent = (
    TakedownRecorded
    | TakedownRequired
    | TakedownPutOff
    | PostClockNoted
    | TakedownRefused
    | ContentReinstated
    | CorrectionIssued
    | ComplaintLinked
    | LinkedComplaintMoved
    | LinkedComplaintClosed
    | LinkedComplaintReopened
    | TakedownLinked
    | LinkedTakedownEnded
    | ObjectionLinked
)

"""What happened to a request that something comes down. Released types never change."""

from datetime import datetime
from typing import Final, get_args

from duecourse.evidence.fields import Clause, Code, Digest, Identity, Line, Name, Text, Url
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.changing import ClockChanged
from duecourse.kernel.clocks.keeping import ClockStart
from duecourse.kernel.clocks.noting import ClockNoted


class TakedownRequested(Event, frozen=True, kw_only=True):
    """Somebody asks that something comes down, or a duty of a post does.

    Attributes:
        duty: of the post, where it is because of one.
        due_at: when it is to be down by, UTC, and the clause that says so.
    """

    ground: Code
    where: Url = ""
    post: Name = ""
    duty: Code = ""
    held_by: Code = ""
    owner: Name = ""
    requester: Identity = ""
    for_another: bool = False
    arises_from: Name = ""
    restricted: bool = False
    due_at: datetime | None = None
    clause: Clause = ""
    clocks: tuple[ClockStart, ...] = ()


class RemovalRecorded(Event, frozen=True, kw_only=True):
    """It is down.

    Attributes:
        look_by: when a second person is to have looked, UTC, and the clause that says so.
    """

    removed_at: datetime
    captured_digest: Digest = ""
    look_by: datetime | None = None
    look_clause: Clause = ""
    clocks: tuple[ClockStart, ...] = ()


class RemovalConfirmed(Event, frozen=True, kw_only=True):
    """A second person saw that it is down."""

    captured_digest: Digest = ""
    cross_posts: Code = ""
    personal_data: Code = ""
    incident: Name = ""


class StillVisibleReported(Event, frozen=True, kw_only=True):
    """It can still be seen."""

    where: Url = ""


class ContentReappeared(Event, frozen=True, kw_only=True):
    """It is there again."""

    where: Url = ""
    due_at: datetime | None = None
    clause: Clause = ""
    clocks: tuple[ClockStart, ...] = ()


class TakedownDeclined(Event, frozen=True, kw_only=True):
    """It stays.

    Attributes:
        waits: for another person who declines it, too.
    """

    waits: bool = False


class DeclinedReviewed(Event, frozen=True, kw_only=True):
    """Another person takes it up again."""


class TakedownLifted(Event, frozen=True, kw_only=True):
    """Whoever asked is content that it stays.

    Attributes:
        waits: for another person who saw their word, too.
    """

    signed_digest: Digest = ""
    waits: bool = False


class ReportedToPlatform(Event, frozen=True, kw_only=True):
    """The site was told, or told once more.

    Attributes:
        expected_by: when the site may be expected to have acted, UTC: no duty of ours.
    """

    reference: Line = ""
    shows: Text = ""
    made_by: Code = ""
    good_faith: Code = ""
    contact: Identity = ""
    expected_by: datetime | None = None
    expected_clause: Clause = ""
    clocks: tuple[ClockStart, ...] = ()


class PlatformRejected(Event, frozen=True, kw_only=True):
    """The site does not take it down, or said nothing."""

    silent: bool = False


class ClosedUnremoved(Event, frozen=True, kw_only=True):
    """It stays up, and whoever it concerns knows what they can still do."""

    told: Text = ""


class TakedownClockNoted(ClockNoted, frozen=True, kw_only=True):
    """It was noted of a deadline that it comes soon or was missed, and who was told."""


class TakedownClockChanged(ClockChanged, frozen=True, kw_only=True):
    """Somebody stopped a deadline, let it go on, put it off, or said that its miss was none."""


TakedownEvent = (
    TakedownRequested
    | RemovalRecorded
    | RemovalConfirmed
    | StillVisibleReported
    | ContentReappeared
    | TakedownDeclined
    | DeclinedReviewed
    | TakedownLifted
    | ReportedToPlatform
    | PlatformRejected
    | ClosedUnremoved
    | TakedownClockNoted
    | TakedownClockChanged
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(TakedownEvent)

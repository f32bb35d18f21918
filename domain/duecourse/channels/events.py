"""What happened to a channel. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Line, Name, Text, Url
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.noting import ClockNoted


class ChannelRequested(Event, frozen=True, kw_only=True):
    """Somebody asked for a channel."""

    platform: Code
    title: Line = ""
    address: Url = ""
    purpose: Text = ""
    strategy_note: Text = ""


class ChannelApproved(Event, frozen=True, kw_only=True):
    """Somebody approved the request.

    Attributes:
        roles: those that they filled; what dual authorisation counts.
    """

    roles: tuple[Code, ...]


class ChannelActivated(Event, frozen=True, kw_only=True):
    """The channel was taken into use."""

    login: Code
    two_factor: bool = False
    two_factor_reason: Line = ""


class ChannelDeclined(Event, frozen=True, kw_only=True):
    """The request was declined."""


class ChannelHeld(Event, frozen=True, kw_only=True):
    """Ordinary publishing stopped."""


class ChannelReleased(Event, frozen=True, kw_only=True):
    """Publishing goes on."""


class ChannelRetired(Event, frozen=True, kw_only=True):
    """The channel was retired."""


class GrantProposed(Event, frozen=True, kw_only=True):
    """It was proposed that a person may publish."""

    grant: Code
    person: Name
    until: datetime | None = None


class GrantApproved(Event, frozen=True, kw_only=True):
    """Somebody approved a grant.

    Attributes:
        roles: those that they filled; what dual authorisation counts.
        live: every role asked for has approved; the person may publish.
        review_due: of access without an end, when somebody looks whether it is still needed.
    """

    SCHEMA: ClassVar[int] = 2

    grant: Code
    roles: tuple[Code, ...]
    live: bool
    review_due: datetime | None = None


class GrantRevoked(Event, frozen=True, kw_only=True):
    """A person lost every grant and permission; the channel's secrets are due to change."""

    person: Name


class PostingPermitted(Event, frozen=True, kw_only=True):
    """A person without a grant may publish one post, or any for a time."""

    person: Name
    post: Name = ""
    until: datetime | None = None


class ToolApproved(Event, frozen=True, kw_only=True):
    """A program may publish on the channel."""

    tool: Code


class ToolWithdrawn(Event, frozen=True, kw_only=True):
    """A program may no longer publish on the channel."""

    tool: Code


class RotationRecorded(Event, frozen=True, kw_only=True):
    """The channel's secrets were changed."""


class ChannelClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of a review of access that it falls due soon, was missed, or told of."""


ChannelEvent = (
    ChannelRequested
    | ChannelApproved
    | ChannelActivated
    | ChannelDeclined
    | ChannelHeld
    | ChannelReleased
    | ChannelRetired
    | GrantProposed
    | GrantApproved
    | GrantRevoked
    | PostingPermitted
    | ToolApproved
    | ToolWithdrawn
    | RotationRecorded
    | ChannelClockNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ChannelEvent)

"""What happened to a channel. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Digest, Line, Name, Text, Url
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
    """The channel was taken into use, or stands stopped as its account did before.

    Attributes:
        held_by: who stopped the account; empty for nobody, an incident, or a loss.
        check_due: by when its settings and terms are looked at for the first time, UTC, and
            `rotation_due` its secrets changed; none where the policy has no such clock.
    """

    SCHEMA: ClassVar[int] = 3  # `held_by` came, then when it is looked at first

    login: Code
    two_factor: bool = False
    two_factor_reason: Line = ""
    held_by: Name = ""
    check_due: datetime | None = None
    rotation_due: datetime | None = None


class ChannelDeclined(Event, frozen=True, kw_only=True):
    """The request was declined."""


class ChannelHeld(Event, frozen=True, kw_only=True):
    """Ordinary publishing stopped."""


class ChannelReleased(Event, frozen=True, kw_only=True):
    """Publishing goes on."""


class ChannelHeldForIncident(Event, frozen=True, kw_only=True):
    """Publishing stopped because of an incident: only what is agreed on for it goes out."""

    incident: Name


class ResponsePassed(Event, frozen=True, kw_only=True):
    """What passes the hold of an incident changed.

    Attributes:
        text_digest: SHA-256 of the only text that does; empty for none.
    """

    incident: Name
    text_digest: Digest = ""


class IncidentHoldEnded(Event, frozen=True, kw_only=True):
    """The incident holds the channel no more; it stays held until somebody releases it."""

    incident: Name


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
    """A person without a grant may publish one post, or any for a time.

    Attributes:
        digest: of what the post said; empty for whatever it says, as release 0.1 gave it.
    """

    SCHEMA: ClassVar[int] = 2  # `digest` came

    person: Name
    post: Name = ""
    until: datetime | None = None
    digest: Digest = ""


class ToolApproved(Event, frozen=True, kw_only=True):
    """A program may publish on the channel."""

    tool: Code


class ToolWithdrawn(Event, frozen=True, kw_only=True):
    """A program may no longer publish on the channel."""

    tool: Code


class RotationRecorded(Event, frozen=True, kw_only=True):
    """The channel's secrets were changed.

    Attributes:
        next_due: when they are to change again; none where the policy has no such clock.
    """

    SCHEMA: ClassVar[int] = 2

    next_due: datetime | None = None


class ChannelChecked(Event, frozen=True, kw_only=True):
    """Somebody looked at its settings, or at the terms of its platform.

    Attributes:
        next_due: when somebody looks again; none where the policy has no such clock.
    """

    checked: Code
    found: Code
    note: Line = ""
    next_due: datetime | None = None


class ChannelLost(Event, frozen=True, kw_only=True):
    """Somebody else has the account, or nobody gets into it."""


class ChannelRecovered(Event, frozen=True, kw_only=True):
    """The account is the organisation's again."""

    evidence: Line = ""


class ChannelClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of a review of access that it falls due soon, was missed, or told of."""


ChannelEvent = (
    ChannelRequested
    | ChannelApproved
    | ChannelActivated
    | ChannelDeclined
    | ChannelHeld
    | ChannelReleased
    | ChannelHeldForIncident
    | ResponsePassed
    | IncidentHoldEnded
    | ChannelRetired
    | GrantProposed
    | GrantApproved
    | GrantRevoked
    | PostingPermitted
    | ToolApproved
    | ToolWithdrawn
    | RotationRecorded
    | ChannelClockNoted
    | ChannelChecked
    | ChannelLost
    | ChannelRecovered
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ChannelEvent)

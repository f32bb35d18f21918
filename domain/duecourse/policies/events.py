"""What happened to a policy version. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Digest, Name, Text, Version
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.noting import ClockNoted


class PolicyDrafted(Event, frozen=True, kw_only=True):
    """A pack was laid down as the draft of a version."""

    digest: Digest


class PolicyAmended(Event, frozen=True, kw_only=True):
    """The pack of a draft was replaced; approvals are void."""

    digest: Digest


class PolicyApproved(Event, frozen=True, kw_only=True):
    """Somebody approved the pack.

    Attributes:
        roles: the roles of `approved_by` that the approval counts for.
    """

    digest: Digest
    roles: tuple[Code, ...]


class PolicyBroughtIntoForce(Event, frozen=True, kw_only=True):
    """The version took force.

    Attributes:
        predecessor: version that was in force before; empty for the first.
        by_operator: brought into force without approvals, as an organisation's first.
        new_bodies: outside bodies that decide from here on, and did not before.
        review_due: by when the version itself says that it is reviewed, UTC; it may be over.
    """

    SCHEMA: ClassVar[int] = 3  # `new_bodies` came, then `review_due`

    digest: Digest
    predecessor: Version = ""
    by_operator: bool = False
    new_bodies: tuple[Code, ...] = ()
    review_due: datetime | None = None


class PolicyReviewOpened(Event, frozen=True, kw_only=True):
    """The review of the version began."""


class ReaffirmationGiven(Event, frozen=True, kw_only=True):
    """Somebody said that the version holds; others are still to say so.

    Attributes:
        roles: the roles of `approved_by` that it counts for.
    """

    roles: tuple[Code, ...]
    outcome: Text = ""
    next_due: datetime | None = None


class PolicyReaffirmed(Event, frozen=True, kw_only=True):
    """The review ended without change."""

    outcome: Text = ""
    next_due: datetime | None = None


class AcknowledgementsAsked(Event, frozen=True, kw_only=True):
    """Everybody with a role was asked to acknowledge the version."""

    until: datetime


class AcknowledgingEnded(Event, frozen=True, kw_only=True):
    """Everybody with a role has acknowledged the version, or is excused."""

    people: tuple[Name, ...] = ()
    excused: tuple[Name, ...] = ()


class PolicySuperseded(Event, frozen=True, kw_only=True):
    """A newer version took force."""

    successor: Name


class RetirementGiven(Event, frozen=True, kw_only=True):
    """Somebody said that the version is to be retired; others are still to say so.

    Attributes:
        roles: the roles of `approved_by` that it counts for.
    """

    roles: tuple[Code, ...]


class PolicyRetired(Event, frozen=True, kw_only=True):
    """The version was retired."""


class PolicyClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of the next review that it falls due soon, was missed, or told of."""


PolicyEvent = (
    PolicyDrafted
    | PolicyAmended
    | PolicyApproved
    | PolicyBroughtIntoForce
    | PolicyReviewOpened
    | ReaffirmationGiven
    | PolicyReaffirmed
    | AcknowledgementsAsked
    | AcknowledgingEnded
    | PolicySuperseded
    | RetirementGiven
    | PolicyRetired
    | PolicyClockNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(PolicyEvent)

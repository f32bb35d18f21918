"""What happened to a contact. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Identity, Line, Name, Text
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.noting import ClockNoted


class ContactRecorded(Event, frozen=True, kw_only=True):
    """A message reached the organisation.

    Attributes:
        received_at: when it did; none where that is when it was recorded.
        reply_due: by when it is answered; none where the policy has no such clock.
        earlier: how many contacts of the same person there were before.
    """

    SCHEMA: ClassVar[int] = 2

    channel: Name = ""
    kind: Code
    summary: Text = ""
    writer: Code = ""
    minor: Code = ""
    in_public: Code = ""
    says_wrong: Code = ""
    received_at: datetime | None = None
    concerns: tuple[Name, ...] = ()
    reply_due: datetime | None = None
    earlier: int = 0


class ContactClassified(Event, frozen=True, kw_only=True):
    """More is known of it.

    Attributes:
        earlier: how many other contacts of who is named as its writer there are.
    """

    also: Code = ""
    writer: Code = ""
    minor: Code = ""
    says_wrong: Code = ""
    concerns: tuple[Name, ...] = ()
    earlier: int = 0
    in_public: Code = ""


class ContactAssigned(Event, frozen=True, kw_only=True):
    """Somebody deals with it."""

    assignee: Name


class ContactReassigned(Event, frozen=True, kw_only=True):
    """Somebody else deals with it."""

    assignee: Name


class ContactJoined(Event, frozen=True, kw_only=True):
    """A second person reads along."""


class WriterAdvised(Event, frozen=True, kw_only=True):
    """Whoever writes was told how to stay safe online."""

    points: tuple[Code, ...] = ()


class ContactReplied(Event, frozen=True, kw_only=True):
    """It was answered, in public or in private."""

    post: Name = ""
    route: Code = ""
    summary: Text = ""
    account_information: Code = ""
    names_others: Code = ""
    subjects: tuple[Code, ...] = ()
    consents: tuple[Name, ...] = ()
    confirms: tuple[Code, ...] = ()
    replied_at: datetime
    evidence: Line = ""


class NoReplyGiven(Event, frozen=True, kw_only=True):
    """It was closed without a reply."""

    why: Code
    says_wrong: Code = ""


class ContactPromoted(Event, frozen=True, kw_only=True):
    """It became a complaint.

    Attributes:
        received_at: when the contact was received: the complaint counts as received then.
    """

    complaint: Name
    kind: Code
    complainant: Identity = ""
    about: tuple[Name, ...] = ()
    concerns: tuple[Name, ...] = ()
    received_at: datetime


class ContactMovedToPrivate(Event, frozen=True, kw_only=True):
    """The conversation left public view."""

    route: Code


class ReplyNoted(Event, frozen=True, kw_only=True):
    """A post answered it in public.

    Attributes:
        post: which did; `kind` a reply, or a holding response.
    """

    post: Name
    kind: Code


class WriterNoted(Event, frozen=True, kw_only=True):
    """Something is on record of whoever writes: by other contacts, consents or posts.

    Attributes:
        kinds: what these call them; `service_user` by the policy, they use the services.
        under_age: they are under age.
        refuses: they object to appearing, or took a consent back.
    """

    kinds: tuple[Code, ...] = ()
    service_user: bool = False
    under_age: bool = False
    refuses: bool = False


class IdentityVerified(Event, frozen=True, kw_only=True):
    """The person at the other end is known."""

    method: Code


class ContactAdvised(Event, frozen=True, kw_only=True):
    """Somebody gave advice, in the roles that they held."""

    roles: tuple[Code, ...] = ()
    advice: Text = ""


class ContactClosed(Event, frozen=True, kw_only=True):
    """The contact was closed."""

    SCHEMA: ClassVar[int] = 3  # `outcome` came, then `says_wrong`

    outcome: Code = ""
    says_wrong: Code = ""
    signposted_to: Code = ""


class ContactReopened(Event, frozen=True, kw_only=True):
    """Somebody wrote once more.

    Attributes:
        received_at: when that reached the organisation; none where that is when it was recorded.
    """

    SCHEMA: ClassVar[int] = 3  # `summary` came, then `received_at`

    reply_due: datetime | None = None
    summary: Text = ""
    received_at: datetime | None = None


class ContactClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of a reply that it falls due soon, was missed, or told of."""


ContactEvent = (
    ContactRecorded
    | ContactClassified
    | ContactAssigned
    | ContactReassigned
    | ContactJoined
    | WriterAdvised
    | ContactMovedToPrivate
    | IdentityVerified
    | ContactAdvised
    | ContactReplied
    | NoReplyGiven
    | ContactClosed
    | ContactPromoted
    | ContactClockNoted
    | ContactReopened
    | ReplyNoted
    | WriterNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ContactEvent)

"""What happened to a contact. Released types never change; new fields mean a new schema."""

from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Name, Text
from duecourse.evidence.record import Event


class ContactRecorded(Event, frozen=True, kw_only=True):
    """A message reached the organisation."""

    channel: Name = ""
    kind: Code
    summary: Text = ""


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


class IdentityVerified(Event, frozen=True, kw_only=True):
    """The person at the other end is known."""

    method: Code


class ContactAdvised(Event, frozen=True, kw_only=True):
    """Somebody gave advice, in the roles that they held."""

    roles: tuple[Code, ...] = ()
    advice: Text = ""


class ContactClosed(Event, frozen=True, kw_only=True):
    """The contact was closed."""

    SCHEMA: ClassVar[int] = 2  # `outcome` came

    outcome: Code = ""


class ContactReopened(Event, frozen=True, kw_only=True):
    """Somebody wrote once more."""

    summary: Text = ""


ContactEvent = (
    ContactRecorded
    | ContactMovedToPrivate
    | IdentityVerified
    | ContactAdvised
    | ContactClosed
    | ContactReopened
    | ReplyNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ContactEvent)

"""What can be asked of an inbound contact. Each is one RPC."""

from typing import Annotated, ClassVar

from duecourse.evidence.fields import Code, Name, Text
from duecourse.evidence.words import ContactKind, closed
from duecourse.kernel.command import Command

ContactRoute = Annotated[str, closed("phone", "email", "letter", "direct_message", "in_person")]


class RecordContact(Command, frozen=True, kw_only=True):
    """Record somebody's message to the organisation."""

    CREATES: ClassVar[bool] = True

    channel: Name
    kind: ContactKind
    summary: Text = ""


class MoveToPrivate(Command, frozen=True, kw_only=True):
    """Take the conversation out of public view; no public reply follows."""

    route: ContactRoute


class VerifyIdentity(Command, frozen=True, kw_only=True):
    """Record that the person at the other end is who they say, and how that is known."""

    method: Code


class CloseContact(Command, frozen=True, kw_only=True):
    """Close the contact."""


class ReopenContact(Command, frozen=True, kw_only=True):
    """Open a closed contact again, because somebody wrote once more.

    Attributes:
        summary: what they wrote.
    """

    summary: Text = ""

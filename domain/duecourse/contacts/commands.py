"""What can be asked of an inbound contact. Each is one RPC."""

from typing import Annotated, ClassVar

from duecourse.evidence.fields import Code, Name, Text
from duecourse.evidence.words import ContactKind, closed
from duecourse.kernel.command import Command

ContactRoute = Annotated[str, closed("phone", "email", "letter", "direct_message", "in_person")]

ContactOutcome = Annotated[str, closed("answered", "signposted", "followed_up", "no_reply_needed")]


class RecordContact(Command, frozen=True, kw_only=True):
    """Record somebody's message to the organisation, or what is said of it; anyone may.

    Attributes:
        channel: by which it came; empty if it was seen elsewhere.
    """

    CREATES: ClassVar[bool] = True

    channel: Name = ""
    kind: ContactKind
    summary: Text = ""


class NoteReply(Command, frozen=True, kw_only=True):
    """React to a post that answered the contact in public.

    Attributes:
        post: which did; `kind` a reply, or a holding response.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    kind: Code


class MoveToPrivate(Command, frozen=True, kw_only=True):
    """Take the conversation out of public view; no public reply follows."""

    route: ContactRoute


class VerifyIdentity(Command, frozen=True, kw_only=True):
    """Record that the person at the other end is who they say, and how that is known."""

    IN_PERSON: ClassVar[bool] = True

    method: Code


class AdviseOnContact(Command, frozen=True, kw_only=True):
    """Give advice before a contact is answered, in the roles that one holds.

    Attributes:
        advice: what is advised.
    """

    IN_PERSON: ClassVar[bool] = True

    advice: Text = ""


class CloseContact(Command, frozen=True, kw_only=True):
    """Close the contact.

    Attributes:
        outcome: how it ended.
    """

    outcome: ContactOutcome = ""


class ReopenContact(Command, frozen=True, kw_only=True):
    """Open a closed contact again, because somebody wrote once more.

    Attributes:
        summary: what they wrote.
    """

    summary: Text = ""

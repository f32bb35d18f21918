"""What can be asked of an inbound contact. Each is one RPC."""

from typing import ClassVar

from duecourse.evidence.fields import Code, Name, Text
from duecourse.kernel.command import Command


class RecordContact(Command, frozen=True, kw_only=True):
    """Record somebody's message to the organisation.

    Attributes:
        kind: question, support_request, service_user, press, controversial, phishing or
            channel_question.
    """

    CREATES: ClassVar[bool] = True

    channel: Name
    kind: Code
    summary: Text = ""


class MoveToPrivate(Command, frozen=True, kw_only=True):
    """Take the conversation out of public view; no public reply follows.

    Attributes:
        route: phone, email, letter, direct_message or in_person.
    """

    route: Code


class VerifyIdentity(Command, frozen=True, kw_only=True):
    """Record that the person at the other end is who they say, and how that is known."""

    method: Code


class CloseContact(Command, frozen=True, kw_only=True):
    """Close the contact."""

"""What can be asked of an inbound contact. Each is one RPC."""

from datetime import datetime
from typing import Annotated, ClassVar

from duecourse.evidence.fields import Code, Identity, Line, Name, Text
from duecourse.evidence.words import (
    Answered,
    ComplaintKind,
    ContactKind,
    Minor,
    SafetyPoint,
    closed,
)
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command

ContactRoute = Annotated[str, closed("phone", "email", "letter", "direct_message", "in_person")]

ContactOutcome = Annotated[str, closed("answered", "signposted", "followed_up", "no_reply_needed")]

IdentityMethod = Annotated[
    str,
    closed(
        "call_back",
        "known_address",
        "details_on_record",
        "document",
        "in_person",
        "signed_in",
        "own_statement",
        "profile",
    ),
]
"""How it is known who somebody is; what they alone say or show is no way (decision 143)."""

Signpost = Annotated[
    str,
    closed(
        "office",
        "website",
        "complaints_procedure",
        "crisis_service",
        "health_service",
        "professional_register",
        "regulator",
        "other_service",
    ),
]
"""Where somebody was told to turn: the organisation's own ways, or a service of others."""

NoReplyReason = Annotated[
    str, closed("spam", "phishing", "thanks", "abuse", "duplicate", "nothing_asked", "critical")
]
"""Why nobody replies; that somebody criticises the organisation is never why."""

Confirmed = Annotated[str, closed("offline_rules", "power_weighed")]
"""What whoever replies confirms, where the policy asks for it."""


class RecordContact(Command, frozen=True, kw_only=True):
    """Record somebody's message to the organisation, or what is said of it; anyone may.

    Attributes:
        channel: by which it came; empty if it was seen elsewhere.
        writer: surrogate id of who writes, the same in every contact, post and consent.
        minor: unanswered and unknown both count as under age.
        in_public: anybody could read it.
        says_wrong: they say that something was wrong.
        received_at: when it reached the organisation, UTC; empty for now.
        concerns: people of the organisation whom it is about; they do not deal with it.
    """

    CREATES: ClassVar[bool] = True

    channel: Name = ""
    kind: ContactKind
    summary: Text = ""
    writer: Code = ""
    minor: Minor = ""
    in_public: Answered = ""
    says_wrong: Answered = ""
    received_at: datetime | None = None
    concerns: tuple[Name, ...] = ()


class ClassifyContact(Command, frozen=True, kw_only=True):
    """Say more of a contact: what else it is, who writes, how old they are, whom it is about.

    Attributes:
        also: a further kind; none is ever taken away.
        says_wrong: they say that something was wrong; a yes stays.
        in_public: anybody could read it; a no stays.
    """

    OWED: ClassVar[bool] = True

    also: ContactKind = ""
    writer: Code = ""
    minor: Minor = ""
    says_wrong: Answered = ""
    concerns: tuple[Name, ...] = ()
    in_public: Answered = ""


class AssignContact(Command, frozen=True, kw_only=True):
    """Give a contact to somebody who deals with it, by the policy's route."""

    OWED: ClassVar[bool] = True

    assignee: Name


class ReassignContact(Command, frozen=True, kw_only=True):
    """Pass a contact on to somebody else, or take it over."""

    OWED: ClassVar[bool] = True

    assignee: Name


class JoinContact(Command, frozen=True, kw_only=True):
    """Read along, so that nobody is alone with whoever writes."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True


class AdviseWriter(Command, frozen=True, kw_only=True):
    """Record that whoever writes was told how to stay safe online.

    Attributes:
        points: which points were raised.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    points: tuple[SafetyPoint, ...] = ()


class ReplyToContact(Command, frozen=True, kw_only=True):
    """Record a reply: in public it is a post, in private it goes by a route.

    Attributes:
        post: the published post that answers it.
        route: by which it was answered in private.
        summary: what was replied in private.
        account_information: the reply tells anything of somebody's own account, therapy or booking.
        names_others: a reply in private names or describes anybody but whoever wrote.
        subjects: surrogate ids of those whom it does.
        consents: theirs, by which it may.
        confirms: what whoever replies confirms, where the policy asks for it.
        replied_at: when, UTC; empty for now.
        evidence: what shows that it was then, where it is entered after it was due.
    """

    OWED: ClassVar[bool] = True
    # What answers by itself has read nothing: a person says that it was answered (decision 202).
    IN_PERSON: ClassVar[bool] = True

    post: Name = ""
    route: ContactRoute = ""
    summary: Text = ""
    account_information: Answered = ""
    names_others: Answered = ""
    subjects: tuple[Code, ...] = ()
    consents: tuple[Name, ...] = ()
    confirms: tuple[Confirmed, ...] = ()
    replied_at: datetime | None = None
    evidence: Line = ""


class NoReplyNeeded(Command, frozen=True, kw_only=True):
    """Close a contact without a reply, and say why it needs none.

    Attributes:
        why: a reason of the list.
        says_wrong: whether they say that something was wrong; it is answered before it closes.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    why: NoReplyReason
    says_wrong: Answered = ""


class PromoteContact(Command, frozen=True, kw_only=True):
    """Make a complaint of a contact; it counts as received when the contact was.

    Attributes:
        complaint: resource name that the complaint will have.
        kind: what the complaint is about.
        complainant: who complains, as they say; empty where the contact does not tell.
        about: posts that it is about.
    """

    OWED: ClassVar[bool] = True

    complaint: Name
    kind: ComplaintKind
    complainant: Identity = ""
    about: tuple[Name, ...] = ()


class NoteReply(Command, frozen=True, kw_only=True):
    """React to a post that answered the contact in public.

    Attributes:
        post: which did; `kind` a reply, or a holding response.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    kind: Code


class NoteWriter(Command, frozen=True, kw_only=True):
    """React to what is on record of whoever writes.

    Attributes:
        kinds: what that says that they are to the organisation; `under_age` how old.
        refuses: they object to appearing, or took a consent back.
    """

    REACTION: ClassVar[bool] = True

    kinds: tuple[Code, ...] = ()
    under_age: bool = False
    refuses: bool = False


class MoveToPrivate(Command, frozen=True, kw_only=True):
    """Take the conversation out of public view; no public reply follows."""

    OWED: ClassVar[bool] = True

    route: ContactRoute


class VerifyIdentity(Command, frozen=True, kw_only=True):
    """Record that the person at the other end is who they say, and how that is known.

    Attributes:
        method: how it was checked, against what is on record of them or in person.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    method: IdentityMethod = ""


class AdviseOnContact(Command, frozen=True, kw_only=True):
    """Give advice before a contact is answered, in the roles that one holds.

    Attributes:
        advice: what is advised.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    advice: Text = ""


class CloseContact(Command, frozen=True, kw_only=True):
    """Close the contact.

    Attributes:
        outcome: how it ended; what says that something was done rests on what is on record.
        says_wrong: whether they say that something was wrong; it is answered before it closes.
        signposted_to: where they were told to turn, of what ended with that.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    outcome: ContactOutcome = ""
    says_wrong: Answered = ""
    signposted_to: Signpost = ""


class ReopenContact(Command, frozen=True, kw_only=True):
    """Take a contact up again, because the same person wrote once more.

    Attributes:
        summary: what they wrote.
        received_at: when it reached the organisation, UTC; empty for now.
    """

    OWED: ClassVar[bool] = True

    summary: Text = ""
    received_at: datetime | None = None


class NoteContactClock(NoteClock, frozen=True, kw_only=True):
    """Note of a reply that it falls due soon, was missed, or was told of."""

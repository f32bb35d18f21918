"""What can be asked of a person's entry. Each is one RPC."""

from datetime import datetime
from typing import Annotated, ClassVar

from duecourse.evidence.fields import Code, Identity, Line, Name, Text, Version
from duecourse.evidence.words import PersonKind, closed
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command

AdviceKind = Annotated[
    str, closed("press", "content", "position", "confidentiality", "contact", "other")
]


class RegisterPerson(Command, frozen=True, kw_only=True):
    """Enter a person or a service account.

    Attributes:
        title: the name that colleagues know.
        roles: of the pack.
    """

    CREATES: ClassVar[bool] = True

    title: Identity
    kind: PersonKind
    line_manager: Name = ""
    roles: tuple[Code, ...] = ()


class AssignRole(Command, frozen=True, kw_only=True):
    """Give a person a role of the pack."""

    IN_PERSON: ClassVar[bool] = True

    role: Code


class RemoveRole(Command, frozen=True, kw_only=True):
    """Take a role from a person."""

    IN_PERSON: ClassVar[bool] = True
    LOOKS_UP: ClassVar[bool] = True

    role: Code


class AcknowledgePolicy(Command, frozen=True, kw_only=True):
    """Acknowledge the policy version in force; only the person can.

    Attributes:
        signed: they sign what the policy asks them to sign.
        explained: it was explained to them.
        read_with: ids of the other policies that they read with it.
    """

    IN_PERSON: ClassVar[bool] = True

    policy_version: Version
    signed: bool = False
    explained: bool = False
    read_with: tuple[Code, ...] = ()


class SuspendAccess(Command, frozen=True, kw_only=True):
    """Suspend a person's access; their roles count as unfilled meanwhile."""

    IN_PERSON: ClassVar[bool] = True
    LOOKS_UP: ClassVar[bool] = True


class RestoreAccess(Command, frozen=True, kw_only=True):
    """Restore a suspended person's access."""

    IN_PERSON: ClassVar[bool] = True
    LOOKS_UP: ClassVar[bool] = True


class ReviewSuspension(Command, frozen=True, kw_only=True):
    """Look whether a suspension goes on, and say why it does; what ends it is `RestoreAccess`."""

    IN_PERSON: ClassVar[bool] = True
    LOOKS_UP: ClassVar[bool] = True


class RecordLeaving(Command, frozen=True, kw_only=True):
    """Record that a person left: their roles end, their acknowledgements stay citable.

    Who approves the policy says so of themselves first, and another records it (decision 265).
    """

    IN_PERSON: ClassVar[bool] = True

    LOOKS_UP: ClassVar[bool] = True


class Rejoin(Command, frozen=True, kw_only=True):
    """Record that a person came back; roles are assigned anew."""

    IN_PERSON: ClassVar[bool] = True


class DeclareConflict(Command, frozen=True, kw_only=True):
    """Declare an interest that conflicts with a matter; only the person can.

    Attributes:
        about: resource the conflict concerns: a person, a post, the organisation.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    about: Name = ""
    nature: Text = ""


class DeclareConnection(Command, frozen=True, kw_only=True):
    """Declare an online connection with somebody the organisation serves.

    Attributes:
        subject: surrogate id of that person, as in posts and consents.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    subject: Code
    nature: Line = ""


class AskAdvice(Command, frozen=True, kw_only=True):
    """Ask before acting; who answers is the pack's business.

    Attributes:
        kind: what it is about, for example press or content.
    """

    kind: AdviceKind = "other"
    question: Text = ""


class AnswerAdvice(Command, frozen=True, kw_only=True):
    """Answer a question that a person asked."""

    IN_PERSON: ClassVar[bool] = True

    advice: Code
    answer: Text = ""


class ChangeLineManager(Command, frozen=True, kw_only=True):
    """Record that somebody else is a person's line manager, or nobody.

    Attributes:
        line_manager: the new one; empty for nobody.
    """

    IN_PERSON: ClassVar[bool] = True
    LOOKS_UP: ClassVar[bool] = True

    line_manager: Name = ""


ActOnPost = Annotated[
    str,
    closed("rejected", "sent_back", "withdrawn", "taken_down", "given_to_another", "put_to_review"),
]
"""What somebody did to what another wrote, that may go against them."""


class NoteWriting(Command, frozen=True, kw_only=True):
    """React to a post that the person wrote or handed in.

    Attributes:
        works: keys of what stands in it.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    works: tuple[Code, ...]


class BarAccess(Command, frozen=True, kw_only=True):
    """React to a measure or an outcome that takes the person's access.

    Attributes:
        bar: key of the matter; it tells nobody which.
    """

    REACTION: ClassVar[bool] = True

    bar: Code


class EndBar(Command, frozen=True, kw_only=True):
    """React to the end of what took the person's access.

    Attributes:
        bar: key of the matter.
    """

    REACTION: ClassVar[bool] = True

    bar: Code


class NoteActOnPost(Command, frozen=True, kw_only=True):
    """React to what somebody did to a post that the person wrote, or to whose it is.

    Attributes:
        act: what they did.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    act: ActOnPost


class NotePersonClock(NoteClock, frozen=True, kw_only=True):
    """Note of the review of a suspension that it falls due soon, was missed, or was told of."""


class NoteAccess(Command, frozen=True, kw_only=True):
    """React to access to a channel that was proposed or permitted for the person."""

    REACTION: ClassVar[bool] = True

    channel: Name


class RecordQualification(Command, frozen=True, kw_only=True):
    """Record what a person is qualified for; somebody else has seen the proof.

    Attributes:
        qualification: as rules of the pack name it.
        until: from then on it counts no more, UTC; None for no end.
        proof: what was seen, for example a certificate.
    """

    IN_PERSON: ClassVar[bool] = True
    LOOKS_UP: ClassVar[bool] = True

    qualification: Code
    until: datetime | None = None
    proof: Line = ""


class AskDeclarationEnd(Command, frozen=True, kw_only=True):
    """Say that what one declared has ended; it binds until somebody else confirms it.

    Attributes:
        about: resource of the declared conflict; empty for a standing one.
        subject: of the declared connection; empty where it is a conflict.
    """

    IN_PERSON: ClassVar[bool] = True

    about: Name = ""
    subject: Code = ""


class ConfirmDeclarationEnd(Command, frozen=True, kw_only=True):
    """Confirm that what somebody declared has ended; it binds them no more.

    Attributes:
        about: resource of the declared conflict; empty for a standing one.
        subject: of the declared connection; empty where it is a conflict.
    """

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True

    about: Name = ""
    subject: Code = ""


class ConfirmLeaving(Command, frozen=True, kw_only=True):
    """Say oneself that one left, as somebody else recorded."""

    OWN_WORD: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

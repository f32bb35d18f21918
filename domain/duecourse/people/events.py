"""What happened to a person's entry. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Identity, Line, Name, Text, Version
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.noting import ClockNoted


class PersonRegistered(Event, frozen=True, kw_only=True):
    """A person or a service account was entered."""

    title: Identity = ""
    kind: Code
    line_manager: Name = ""
    roles: tuple[Code, ...] = ()


class RoleAssigned(Event, frozen=True, kw_only=True):
    """The person took up a role."""

    role: Code


class RoleRemoved(Event, frozen=True, kw_only=True):
    """The person gave up a role."""

    role: Code


class PolicyAcknowledged(Event, frozen=True, kw_only=True):
    """The person acknowledged a policy version."""

    policy_version: Version
    signed: bool = False
    explained: bool = False
    read_with: tuple[Code, ...] = ()


class RemovalAsked(Event, frozen=True, kw_only=True):
    """Somebody asked that a member of the body that approves the policy lose their standing.

    Attributes:
        act: what somebody else is still to say too: `suspend`, `remove_role`, `record_leaving`.
        role: that it takes, if it takes one.
    """

    act: Code
    role: Code = ""


class AccessSuspended(Event, frozen=True, kw_only=True):
    """Access was suspended.

    Attributes:
        roles: those that count as unfilled meanwhile.
        on_word_of: of a member of the body that approves the policy, whose word it was, where
            nobody agreed whose role came through other hands.
        review_due: by when somebody looks whether it goes on; none where the policy has no
            such clock, or what it is for has one.
        bar: key of the matter that it is for, and ends with; empty for somebody's own decision.
    """

    SCHEMA: ClassVar[int] = 3  # `on_word_of` came, then `review_due`

    roles: tuple[Code, ...] = ()
    on_word_of: tuple[Name, ...] = ()
    review_due: datetime | None = None
    bar: Code = ""


class SuspensionReviewed(Event, frozen=True, kw_only=True):
    """Somebody looked whether a suspension goes on: it does, for now."""

    review_due: datetime | None = None


class AccessRestored(Event, frozen=True, kw_only=True):
    """Access was restored.

    Attributes:
        roles: those that they fill again.
    """

    roles: tuple[Code, ...] = ()


class BarEnded(Event, frozen=True, kw_only=True):
    """What somebody was suspended for ended; something else still keeps them out.

    Attributes:
        bar: key of the matter.
    """

    bar: Code


class PersonLeft(Event, frozen=True, kw_only=True):
    """The person left.

    Attributes:
        roles: those that ended with it.
    """

    roles: tuple[Code, ...] = ()


class PersonRejoined(Event, frozen=True, kw_only=True):
    """The person came back, without roles."""


class ConflictDeclared(Event, frozen=True, kw_only=True):
    """The person declared a conflict of interest."""

    about: Name = ""
    nature: Text = ""


class ConnectionDeclared(Event, frozen=True, kw_only=True):
    """The person declared an online connection."""

    subject: Code
    nature: Line = ""


class AdviceAsked(Event, frozen=True, kw_only=True):
    """The person asked for advice."""

    advice: Code
    kind: Code
    question: Text = ""


class AdviceAnswered(Event, frozen=True, kw_only=True):
    """The person's question was answered."""

    advice: Code
    answer: Text = ""


class LineManagerChanged(Event, frozen=True, kw_only=True):
    """Somebody else became the person's line manager, or nobody."""

    line_manager: Name = ""


class AccessNoted(Event, frozen=True, kw_only=True):
    """Access to a channel was proposed or permitted for the person."""

    channel: Name


class WritingNoted(Event, frozen=True, kw_only=True):
    """The person wrote or handed in a post.

    Attributes:
        works: keys of what stands in it, and was not noted of them before.
    """

    post: Name
    works: tuple[Code, ...]


class ActOnPostNoted(Event, frozen=True, kw_only=True):
    """Somebody else did something to a post of the person's that may go against them.

    Attributes:
        act: what they did.
    """

    post: Name
    act: Code


class QualificationRecorded(Event, frozen=True, kw_only=True):
    """Somebody saw the proof that the person is qualified for something."""

    qualification: Code
    until: datetime | None = None
    proof: Line = ""


class DeclarationEndAsked(Event, frozen=True, kw_only=True):
    """The person said that what they declared has ended; it binds until it is confirmed."""

    about: Name = ""
    subject: Code = ""


class DeclarationEndConfirmed(Event, frozen=True, kw_only=True):
    """Somebody else confirmed that what the person declared has ended."""

    about: Name = ""
    subject: Code = ""


class LeavingConfirmed(Event, frozen=True, kw_only=True):
    """Whoever is recorded to have left says so themselves: nobody put them out."""


class PersonClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of a suspension that its review falls due soon, was missed, or told of."""


PersonEvent = (
    PersonRegistered
    | RoleAssigned
    | RoleRemoved
    | PolicyAcknowledged
    | RemovalAsked
    | AccessSuspended
    | SuspensionReviewed
    | AccessRestored
    | PersonLeft
    | PersonRejoined
    | ConflictDeclared
    | ConnectionDeclared
    | AdviceAsked
    | AdviceAnswered
    | LineManagerChanged
    | AccessNoted
    | BarEnded
    | QualificationRecorded
    | WritingNoted
    | ActOnPostNoted
    | DeclarationEndAsked
    | DeclarationEndConfirmed
    | LeavingConfirmed
    | PersonClockNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(PersonEvent)

"""What happens to a post in review."""

from typing import ClassVar

from msgspec import Struct

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name, Text
from duecourse.evidence.record import Event
from duecourse.posts.publication.events import ConsentEnd


class RecordedAnswer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An answer to one item of the checklist.

    Attributes:
        in_place_of: who answered it with no, and reviews no more: their answers it replaces.
    """

    item: Code
    answer: Code
    in_place_of: tuple[Name, ...] = ()


class ChecklistAnswered(Event, frozen=True, kw_only=True):
    """A reviewer answered items of the checklist."""

    SCHEMA: ClassVar[int] = 2

    revision: int
    answers: tuple[RecordedAnswer, ...]
    notes: tuple[Line, ...] = ()


class StepApproved(Event, frozen=True, kw_only=True):
    """A step of the review was approved."""

    revision: int
    step: Code


class ChangesRequested(Event, frozen=True, kw_only=True):
    """A reviewer sent the post back."""


class PostRejected(Event, frozen=True, kw_only=True):
    """The post was rejected under a clause."""

    clause: Clause = ""


class DoubtRaised(Event, frozen=True, kw_only=True):
    """Somebody asked a question that blocks until it is answered."""

    doubt: Code
    kind: Code
    question: Text = ""


class DoubtAnswered(Event, frozen=True, kw_only=True):
    """The named role answered a doubt.

    Attributes:
        finding: clear or not_clear; empty in records of a time when no answer said so.
    """

    SCHEMA: ClassVar[int] = 2

    doubt: Code
    answer: Text = ""
    finding: Code = ""


class DoubtRetracted(Event, frozen=True, kw_only=True):
    """Whoever raised a doubt took it back."""

    doubt: Code


class ConsultationRecorded(Event, frozen=True, kw_only=True):
    """A trustee was consulted.

    Attributes:
        finding: clear or not_clear; empty in records of a time when nobody said so.
    """

    SCHEMA: ClassVar[int] = 2

    revision: int
    note: Text = ""
    finding: Code = ""


class CommitmentConfirmed(Event, frozen=True, kw_only=True):
    """Somebody confirmed that the promise can be kept."""

    revision: int
    note: Text = ""


class MediaPermitted(Event, frozen=True, kw_only=True):
    """A manager permitted a medium from a personal device."""

    media: Digest


class ConsentsVerified(Event, frozen=True, kw_only=True):
    """Every consent that the revision rests on was seen, or nobody can be recognised.

    Attributes:
        ends: of a post that is live, when these consents end, and it comes down.
    """

    SCHEMA: ClassVar[int] = 2

    revision: int
    consents: tuple[Name, ...] = ()
    nobody_identifiable: bool = False
    ends: tuple[ConsentEnd, ...] = ()


class ReturnedToReview(Event, frozen=True, kw_only=True):
    """A post is reviewed anew; its approvals are void, and before publication its verification."""


class ConsentVoided(Event, frozen=True, kw_only=True):
    """A consent that the post rests on ended, or somebody in it objected, before publication."""

    SCHEMA: ClassVar[int] = 2

    consent: Name = ""
    objection: Name = ""


ReviewEvent = (
    ChecklistAnswered
    | StepApproved
    | ChangesRequested
    | PostRejected
    | DoubtRaised
    | DoubtAnswered
    | DoubtRetracted
    | ConsultationRecorded
    | CommitmentConfirmed
    | MediaPermitted
    | ConsentsVerified
    | ReturnedToReview
    | ConsentVoided
)

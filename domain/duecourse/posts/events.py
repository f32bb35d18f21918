"""What happened to a post. Released types never change; new fields mean a new schema."""

from datetime import datetime

from msgspec import Struct

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name, Text, Url
from duecourse.evidence.record import Event
from duecourse.posts.content import Content


class PostDrafted(Event, frozen=True, kw_only=True):
    """The first revision was written."""

    channel: Name
    author: Name
    digest: Digest
    content: Content = Content()
    corrects: Name = ""


class PostRevised(Event, frozen=True, kw_only=True):
    """The content was replaced; approvals and verification are void."""

    revision: int
    digest: Digest
    content: Content = Content()


class AuthorReassigned(Event, frozen=True, kw_only=True):
    """The draft was given to another author."""

    author: Name


class PostSubmitted(Event, frozen=True, kw_only=True):
    """The author handed a revision to the reviewers and attested to it."""

    revision: int
    attestations: tuple[Code, ...] = ()


class RecordedAnswer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An answer to one item of the checklist."""

    item: Code
    answer: Code


class ChecklistAnswered(Event, frozen=True, kw_only=True):
    """A reviewer answered items of the checklist."""

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
    """The named role answered a doubt."""

    doubt: Code
    answer: Text = ""


class ConsultationRecorded(Event, frozen=True, kw_only=True):
    """A trustee was consulted."""

    revision: int
    note: Text = ""


class CommitmentConfirmed(Event, frozen=True, kw_only=True):
    """Somebody confirmed that the promise can be kept."""

    revision: int
    note: Text = ""


class MediaPermitted(Event, frozen=True, kw_only=True):
    """A manager permitted a medium from a personal device."""

    media: Digest


class ConsentsVerified(Event, frozen=True, kw_only=True):
    """Every consent that the revision rests on was seen, or nobody can be recognised."""

    revision: int
    consents: tuple[Name, ...] = ()
    nobody_identifiable: bool = False


class ReturnedToReview(Event, frozen=True, kw_only=True):
    """A verified post was taken back; approvals and verification are void."""


class ConsentVoided(Event, frozen=True, kw_only=True):
    """A consent that the post rests on ended before publication."""

    consent: Name


class PublicationScheduled(Event, frozen=True, kw_only=True):
    """A time was set for publication."""

    publish_at: datetime


class PostPublished(Event, frozen=True, kw_only=True):
    """The single-use permit was issued; the post counts as live.

    Attributes:
        permit: bound to channel and digest, void after `permit_until`.
        deletion_due_at: when photos must be off personal devices; None if there are none.
    """

    revision: int
    digest: Digest
    permit: Code
    permit_until: datetime
    tool: Code = ""
    attestations: tuple[Code, ...] = ()
    deletion_due_at: datetime | None = None


class PublicationConfirmed(Event, frozen=True, kw_only=True):
    """The publishing service reported where the post stands and what it captured."""

    permit: Code
    url: Url = ""
    captured_digest: Digest = ""


class PublicationFailed(Event, frozen=True, kw_only=True):
    """The permit was not used."""

    permit: Code


class PostWithdrawn(Event, frozen=True, kw_only=True):
    """The post was given up before publication."""


class TakedownRecorded(Event, frozen=True, kw_only=True):
    """The content is no longer on the channel."""

    captured_digest: Digest = ""


class TakedownRequired(Event, frozen=True, kw_only=True):
    """A duty to take the content down arose."""

    duty: Code
    cause: Code
    consent: Name = ""
    due_at: datetime | None = None
    clause: Clause = ""


class TakedownRefused(Event, frozen=True, kw_only=True):
    """A refusable duty to take down was refused."""

    duty: Code


class ContentReinstated(Event, frozen=True, kw_only=True):
    """Removed content is back on the channel."""


class DeletionAttested(Event, frozen=True, kw_only=True):
    """A photo was deleted from a personal device."""

    duty: Code


class CorrectionIssued(Event, frozen=True, kw_only=True):
    """A new post corrects this one."""

    correction: Name
    nature: Line = ""


class ComplaintLinked(Event, frozen=True, kw_only=True):
    """A complaint about this post is open."""

    complaint: Name
    level: int = 0


class LinkedComplaintMoved(Event, frozen=True, kw_only=True):
    """A linked complaint changed its level."""

    complaint: Name
    level: int


class LinkedComplaintClosed(Event, frozen=True, kw_only=True):
    """A linked complaint was closed."""

    complaint: Name


class LinkedComplaintReopened(Event, frozen=True, kw_only=True):
    """A linked complaint was reopened."""

    complaint: Name
    level: int


EVENTS: tuple[type[Event], ...] = (
    PostDrafted,
    PostRevised,
    AuthorReassigned,
    PostSubmitted,
    ChecklistAnswered,
    StepApproved,
    ChangesRequested,
    PostRejected,
    DoubtRaised,
    DoubtAnswered,
    ConsultationRecorded,
    CommitmentConfirmed,
    MediaPermitted,
    ConsentsVerified,
    ReturnedToReview,
    ConsentVoided,
    PublicationScheduled,
    PostPublished,
    PublicationConfirmed,
    PublicationFailed,
    PostWithdrawn,
    TakedownRecorded,
    TakedownRequired,
    TakedownRefused,
    ContentReinstated,
    DeletionAttested,
    CorrectionIssued,
    ComplaintLinked,
    LinkedComplaintMoved,
    LinkedComplaintClosed,
    LinkedComplaintReopened,
)

"""Everything that happens to a post. Released types never change; new fields mean a new schema."""

from typing import Final, get_args

from duecourse.posts.aftermath.events import (
    AftermathEvent,
    ComplaintLinked,
    ContentReinstated,
    CorrectionIssued,
    LinkedComplaintClosed,
    LinkedComplaintMoved,
    LinkedComplaintReopened,
    LinkedTakedownEnded,
    ObjectionLinked,
    PostClockNoted,
    TakedownLinked,
    TakedownPutOff,
    TakedownRecorded,
    TakedownRefused,
    TakedownRequired,
)
from duecourse.posts.drafting.events import (
    AuthorReassigned,
    DraftingEvent,
    PostDrafted,
    PostRevised,
    PostSubmitted,
)
from duecourse.posts.publication.events import (
    DeletionAttested,
    PostPublished,
    PostWithdrawn,
    PublicationConfirmed,
    PublicationEvent,
    PublicationFailed,
    PublicationScheduled,
)
from duecourse.posts.review.events import (
    ChangesRequested,
    ChecklistAnswered,
    CommitmentConfirmed,
    ConsentsVerified,
    ConsentVoided,
    ConsultationRecorded,
    DoubtAnswered,
    DoubtRaised,
    DoubtRetracted,
    MediaPermitted,
    PostRejected,
    RecordedAnswer,
    ReturnedToReview,
    ReviewEvent,
    StepApproved,
)

__all__ = [
    "EVENTS",
    "SAID",
    "AftermathEvent",
    "AuthorReassigned",
    "ChangesRequested",
    "ChecklistAnswered",
    "CommitmentConfirmed",
    "ComplaintLinked",
    "ConsentVoided",
    "ConsentsVerified",
    "ConsultationRecorded",
    "ContentReinstated",
    "CorrectionIssued",
    "DeletionAttested",
    "DoubtAnswered",
    "DoubtRaised",
    "DoubtRetracted",
    "DraftingEvent",
    "LinkedComplaintClosed",
    "LinkedComplaintMoved",
    "LinkedComplaintReopened",
    "LinkedTakedownEnded",
    "MediaPermitted",
    "ObjectionLinked",
    "PostClockNoted",
    "PostDrafted",
    "PostEvent",
    "PostPublished",
    "PostRejected",
    "PostRevised",
    "PostSubmitted",
    "PostWithdrawn",
    "PublicationConfirmed",
    "PublicationEvent",
    "PublicationFailed",
    "PublicationScheduled",
    "RecordedAnswer",
    "ReturnedToReview",
    "ReviewEvent",
    "StepApproved",
    "TakedownLinked",
    "TakedownPutOff",
    "TakedownRecorded",
    "TakedownRefused",
    "TakedownRequired",
]

PostEvent = DraftingEvent | ReviewEvent | PublicationEvent | AftermathEvent

EVENTS: Final[tuple[type[PostEvent], ...]] = get_args(PostEvent)

SAID: Final = (
    ChangesRequested,
    ChecklistAnswered,
    ConsultationRecorded,
    DoubtAnswered,
    DoubtRaised,
    DoubtRetracted,
    PostRejected,
    StepApproved,
)
"""What somebody says for or against a post in its review."""

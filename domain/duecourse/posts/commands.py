"""What can be asked of a post. Each is one RPC of `PostService`, or a reaction."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name, Text, Url
from duecourse.kernel.command import Command
from duecourse.posts.content import Content
from duecourse.posts.words import ChecklistWord, DoubtKind


class DraftPost(Command, frozen=True, kw_only=True):
    """Write the first revision of a post for a channel."""

    CREATES: ClassVar[bool] = True

    channel: Name
    content: Content


class RevisePost(Command, frozen=True, kw_only=True):
    """Replace the content; approvals and consent verification are void."""

    content: Content


class ReassignAuthor(Command, frozen=True, kw_only=True):
    """Give a draft to another author; never after publication."""

    author: Name


class SubmitForReview(Command, frozen=True, kw_only=True):
    """Hand the current revision to the reviewers, with the author's attestations."""

    revision: int = 0
    attestations: tuple[Code, ...] = ()


class ChecklistAnswer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reviewer's answer to one item, with a note."""

    item: Code
    answer: ChecklistWord
    note: Line = ""


class AnswerChecklist(Command, frozen=True, kw_only=True):
    """Answer items of the reviewers' checklist for one revision."""

    revision: int = 0
    answers: tuple[ChecklistAnswer, ...] = ()


class ApproveStep(Command, frozen=True, kw_only=True):
    """Approve one step of the review; answers may come with it.

    Attributes:
        step: id of the pack's step; empty means the first that is open.
    """

    revision: int = 0
    step: Code = ""
    answers: tuple[ChecklistAnswer, ...] = ()


class RequestChanges(Command, frozen=True, kw_only=True):
    """Send the post back to its author; the context's reason says why."""


class RejectPost(Command, frozen=True, kw_only=True):
    """Reject the post under a clause; the context's reason says why."""

    clause: Clause = ""


class RaiseDoubt(Command, frozen=True, kw_only=True):
    """Ask a question that blocks approval and publication until it is answered."""

    kind: DoubtKind = "other"
    question: Text = ""


class AnswerDoubt(Command, frozen=True, kw_only=True):
    """Answer a doubt; who may is the pack's business."""

    doubt: Code
    answer: Text = ""


class RecordConsultation(Command, frozen=True, kw_only=True):
    """Record that the calling trustee was consulted on this post."""

    note: Text = ""


class ConfirmCommitment(Command, frozen=True, kw_only=True):
    """Confirm that what the post promises can be kept."""

    note: Text = ""


class PermitMedia(Command, frozen=True, kw_only=True):
    """Permit one medium that was made with a personal device."""

    media: Digest


class VerifyConsent(Command, frozen=True, kw_only=True):
    """Verify that everybody in the revision agreed, or that nobody can be recognised.

    Attributes:
        consents: names of the consents that the post rests on.
        nobody_identifiable: the verifier attests that nobody can be recognised, not even by
            himself, but those who are listed as identifiable.
    """

    revision: int = 0
    consents: tuple[Name, ...] = ()
    nobody_identifiable: bool = False


class ReturnToReview(Command, frozen=True, kw_only=True):
    """Take a verified post back to review, for instance because the policy changed."""


class VoidConsent(Command, frozen=True, kw_only=True):
    """React to a consent that ended before publication: back to review."""

    REACTION: ClassVar[bool] = True

    consent: Name


class SchedulePublication(Command, frozen=True, kw_only=True):
    """Note when a verified post is to be published."""

    publish_at: datetime


class PublishPost(Command, frozen=True, kw_only=True):
    """Issue the single-use permit to publish one revision on its channel.

    Attributes:
        tool: id of the program that will publish; empty for the platform's own page.
    """

    revision: int = 0
    tool: Code = ""
    attestations: tuple[Code, ...] = ()


class ConfirmPublication(Command, frozen=True, kw_only=True):
    """Report that the permit was used: the address and the hash of what was captured."""

    permit: Code
    url: Url = ""
    captured_digest: Digest = ""


class ReportPublicationFailure(Command, frozen=True, kw_only=True):
    """Report that the permit was not used; the post may be published again."""

    permit: Code


class WithdrawPost(Command, frozen=True, kw_only=True):
    """Give up a post that was never published."""


class DeletePost(Command, frozen=True, kw_only=True):
    """Always refused: a record is never deleted; correct the post or take it down."""


class RecordTakedown(Command, frozen=True, kw_only=True):
    """Record that the content was removed from the channel; needs a reason, no review.

    Attributes:
        captured_digest: hash of the capture that shows its absence.
    """

    captured_digest: Digest = ""


class RequireTakedown(Command, frozen=True, kw_only=True):
    """React to a consent that ended after publication: a duty to take down."""

    REACTION: ClassVar[bool] = True

    consent: Name


class RefuseTakedown(Command, frozen=True, kw_only=True):
    """Refuse a duty to take down, where it may be refused."""

    duty: Code


class ReinstateContent(Command, frozen=True, kw_only=True):
    """Put removed content back: by a second person, every consent still valid."""


class AttestDeletion(Command, frozen=True, kw_only=True):
    """Close the duty to delete a photo from a personal device.

    Attributes:
        attested: the person states that it was deleted.
    """

    duty: Code
    attested: bool = False


class IssueCorrection(Command, frozen=True, kw_only=True):
    """Draft a new post that corrects this one; both stay in history.

    Attributes:
        correction: name of the new post.
        nature: what was wrong, in a line.
    """

    correction: Name
    nature: Line = ""
    content: Content


class DraftCorrection(Command, frozen=True, kw_only=True):
    """React to a correction issued on another post: the new draft, by whoever issued it."""

    CREATES: ClassVar[bool] = True
    REACTION: ClassVar[bool] = True

    corrects: Name
    channel: Name
    content: Content


class ReflectComplaint(Command, frozen=True, kw_only=True):
    """React to a complaint about this post: opened, moved to another level, closed or reopened.

    Attributes:
        level: of the complaint now.
        closed: it is closed; else it is open.
    """

    REACTION: ClassVar[bool] = True

    complaint: Name
    level: int = 0
    closed: bool = False

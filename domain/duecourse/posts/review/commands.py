"""What can be asked of a post that is with its reviewers."""

from typing import ClassVar

from msgspec import Struct

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name, Text
from duecourse.kernel.command import Command
from duecourse.posts.words import ChecklistWord, DoubtFinding, DoubtKind


class ChecklistAnswer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reviewer's answer to one item, with a note: why it does not apply, if it does not."""

    item: Code
    answer: ChecklistWord
    note: Line = ""


class AnswerChecklist(Command, frozen=True, kw_only=True):
    """Answer items of the reviewers' checklist for one revision."""

    IN_PERSON: ClassVar[bool] = True

    revision: int = 0
    answers: tuple[ChecklistAnswer, ...] = ()


class ApproveStep(Command, frozen=True, kw_only=True):
    """Approve one step of the review; answers may come with it.

    Attributes:
        step: id of the pack's step; empty means the first that is open.
    """

    IN_PERSON: ClassVar[bool] = True

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

    OF_THE_HOUSE: ClassVar[bool] = True

    kind: DoubtKind = "other"
    question: Text = ""


class AnswerDoubt(Command, frozen=True, kw_only=True):
    """Answer a doubt; who may is the pack's business.

    Attributes:
        finding: clear lets the post go on; not_clear holds it back until another entitled
            person says that it is clear, or the post is revised.
    """

    IN_PERSON: ClassVar[bool] = True

    doubt: Code
    answer: Text = ""
    finding: DoubtFinding = ""


class RetractDoubt(Command, frozen=True, kw_only=True):
    """Take back a doubt that was raised by mistake; only who raised it can, and says why."""

    IN_PERSON: ClassVar[bool] = True

    doubt: Code


class RecordConsultation(Command, frozen=True, kw_only=True):
    """Record that the calling trustee was consulted on this post.

    Attributes:
        finding: clear if the post may go on; not_clear holds it back until they say otherwise, or
            the post is revised.
    """

    IN_PERSON: ClassVar[bool] = True

    note: Text = ""
    finding: DoubtFinding = ""


class ConfirmCommitment(Command, frozen=True, kw_only=True):
    """Confirm that what the post promises can be kept."""

    IN_PERSON: ClassVar[bool] = True

    note: Text = ""


class PermitMedia(Command, frozen=True, kw_only=True):
    """Permit one medium that was made with a personal device."""

    IN_PERSON: ClassVar[bool] = True

    media: Digest


class VerifyConsent(Command, frozen=True, kw_only=True):
    """Verify that everybody in the revision agreed, or that nobody can be recognised.

    Done anew after publication, it puts new consents in the place of those that it rested on.

    Attributes:
        consents: names of the consents that the post rests on.
        nobody_identifiable: the verifier attests that nobody but those who are listed as
            identifiable can be recognised, not even by themselves.
    """

    IN_PERSON: ClassVar[bool] = True

    revision: int = 0
    consents: tuple[Name, ...] = ()
    nobody_identifiable: bool = False


class ReturnToReview(Command, frozen=True, kw_only=True):
    """Have a verified post reviewed anew, for instance because the policy changed.

    One that was shown stays where it is; to be put back, it needs the approvals anew.
    """


class VoidConsent(Command, frozen=True, kw_only=True):
    """React to a consent that ended, or an objection, before publication: back to review."""

    REACTION: ClassVar[bool] = True

    consent: Name = ""
    objection: Name = ""

"""What can be asked of a complaint once it was found out, or where it ends otherwise."""

from datetime import datetime
from typing import Annotated, ClassVar

from duecourse.complaints.steps import Ground, Need, Party, PauseReason, Step
from duecourse.evidence.fields import Code, Line, Name, Text
from duecourse.evidence.words import Answered, Body, closed
from duecourse.kernel.command import Command


class AnswerComplainant(Step, frozen=True, kw_only=True):
    """Record that whoever complained was sent the outcome, and how; the time to appeal runs.

    Attributes:
        returned: it came back undelivered.
        names_regulator: it says to which authority they can turn about personal data.
        signpost: outside body of the policy to which it says that they can turn.
        meets: what they need to be understood, and it meets.
    """

    letter: Text = ""
    returned: bool = False
    names_regulator: Answered = ""
    signpost: Body = ""
    meets: tuple[Need, ...] = ()


class AppealComplaint(Command, frozen=True, kw_only=True):
    """Appeal against the decision; whoever deals with it records an appeal that was written.

    Attributes:
        party: who appeals.
        received_at: when it was received, UTC; by default now.
    """

    OWED: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True

    party: Party
    ground: Ground
    says: Text = ""
    received_at: datetime | None = None


class DecideAppeal(Step, frozen=True, kw_only=True):
    """Decide an appeal; people who had no part in it before.

    Attributes:
        result: whether the decision stands.
        worse: whoever appealed would stand worse than before.
        finds_against: where it is changed: whether it finds against somebody what was not found
            against them before.
        remove: posts that it is about which come down.
    """

    result: Annotated[str, closed("upheld", "changed")]
    outcome: Text = ""
    worse: Answered = ""
    finds_against: Answered = ""
    remove: tuple[Name, ...] = ()


class RemitComplaint(Step, frozen=True, kw_only=True):
    """Have it investigated and decided anew, by others.

    Attributes:
        redo: what.
    """

    redo: Text = ""


class CloseComplaint(Step, frozen=True, kw_only=True):
    """Close a decided complaint, once everybody was answered and the time to appeal is over.

    Attributes:
        waived: whoever could appeal said in writing that they will not.
    """

    waived: bool = False


class WithdrawComplaint(Command, frozen=True, kw_only=True):
    """Take a complaint back; or record that whoever made it did, which another confirms.

    Attributes:
        pressed: whether somebody pressed them.
        confirmed_with: the complainant was asked themselves, by whoever confirms it.
        nobody_at_risk: where somebody may come to harm: whoever confirms it looked, and nobody is
            at risk.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True

    pressed: Answered = ""
    confirmed_with: bool = False
    nobody_at_risk: Answered = ""


class ProtectPublic(Step, frozen=True, kw_only=True):
    """Say that it goes on whatever its maker says, because others are at risk."""


class ReferComplaint(Step, frozen=True, kw_only=True):
    """Refer it to an outside body.

    Attributes:
        sent: what it was sent; `basis` on what ground that may be.
        urgent: somebody may come to harm, or it may be a crime.
    """

    body: Body
    sent: Text = ""
    basis: Text = ""
    urgent: bool = False


class RecordExternalOutcome(Step, frozen=True, kw_only=True):
    """Record what the outside body decided.

    Attributes:
        reference: where its decision is found.
        decided_at: when, UTC.
        remove: posts that it is about which come down; `stays` that the others stay.
    """

    reference: Line = ""
    outcome: Text = ""
    decided_at: datetime
    remove: tuple[Name, ...] = ()
    stays: Answered = ""


class ReturnReferral(Step, frozen=True, kw_only=True):
    """Record that the outside body gave it back; it is investigated here."""

    answer: Text = ""


class MarkDuplicate(Step, frozen=True, kw_only=True):
    """Merge it into an earlier complaint of the same person about the same.

    Attributes:
        into: the complaint that goes on.
        new: whether something in it is not in that one.
        same_person: whether both are of one person, where they are not of the organisation.
    """

    into: Name
    new: Answered = ""
    same_person: Answered = ""


class UnmergeComplaint(Command, frozen=True, kw_only=True):
    """Take it out of the other again: it stands for itself, with its first receipt."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True


class LinkComplaint(Step, frozen=True, kw_only=True):
    """Link it to another that is about the same matter; each is answered for itself."""

    to: Name


class PauseComplaint(Step, frozen=True, kw_only=True):
    """Let the decision wait; nothing that is owed by law or by kindness waits.

    Attributes:
        cause: for what.
        review_at: when somebody looks again, UTC; within three months.
    """

    cause: PauseReason
    review_at: datetime


class ResumeComplaint(Step, frozen=True, kw_only=True):
    """Go on."""


class SendHoldingResponse(Step, frozen=True, kw_only=True):
    """Send word that it is being looked into, from a template of the policy.

    Attributes:
        template: its id.
        meets: what they need to be understood, and it meets.
    """

    template: Code
    meets: tuple[Need, ...] = ()


class ExplainDelay(Step, frozen=True, kw_only=True):
    """Tell whoever complained why it takes so long, and by when they hear.

    Attributes:
        meets: what they need to be understood, and it meets.
    """

    why: Text = ""
    meets: tuple[Need, ...] = ()

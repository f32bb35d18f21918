"""Review: the checklist, approvals, doubts, consultation, and the consent of those shown."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import others_can, reason_given, violation
from duecourse.policy.deciding import Handlers
from duecourse.policy.step import Step
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.checks import fresh_revision, read_channel, read_people_shown
from duecourse.posts.state import Post

HANDLERS: Final = Handlers()


def _answers(step: Step[Post, Any]) -> Iterator[Event]:
    answers = step.command.answers
    if answers:
        yield e.ChecklistAnswered(
            revision=step.state.revision,
            answers=tuple(e.RecordedAnswer(item=a.item, answer=a.answer) for a in answers),
            notes=tuple(a.note for a in answers) if any(a.note for a in answers) else (),
        )


def some_answers(step: Step[Post, c.AnswerChecklist]) -> Iterator[Violation]:
    """There is at least one answer."""
    if not step.command.answers:
        yield violation(step, Reason.FIELD_REQUIRED, "answers: at least one", field="answers")


@HANDLERS.on(c.AnswerChecklist, early=(fresh_revision,), late=(some_answers,), reads=read_channel)
def answer(step: Step[Post, c.AnswerChecklist]) -> Iterator[Event]:
    """Yield the answers."""
    yield from _answers(step)


def open_step(step: Step[Post, c.ApproveStep]) -> str:
    """Return the review step that a command approves: the named or the first open one."""
    done = {approval.step for approval in step.state.approvals}
    todo = [s.id for s in step.pack.pack.review.steps if s.id not in done]
    return step.command.step or (todo[0] if todo else "")


def step_is_open(step: Step[Post, c.ApproveStep]) -> Iterator[Violation]:
    """The step exists, is open, and the caller fills its function."""
    wanted = open_step(step)
    entry = next((s for s in step.pack.pack.review.steps if s.id == wanted), None)
    done = {approval.step for approval in step.state.approvals}
    if entry is None or entry.id in done:
        says = f"step {wanted!r} is not open" if wanted else "every step is approved"
        yield violation(step, Reason.APPROVAL_REQUIRED, says)
    elif not step.holds(*sorted(step.pack.functions[entry.by])):
        yield violation(step, Reason.NOT_AUTHORISED, f"step {entry.id} is for {entry.by}")


@HANDLERS.on(c.ApproveStep, early=(fresh_revision,), late=(step_is_open,), reads=read_channel)
def approve(step: Step[Post, c.ApproveStep]) -> Iterator[Event]:
    """Yield the answers that came with it, and the approval."""
    yield from _answers(step)
    yield e.StepApproved(revision=step.state.revision, step=open_step(step))


@HANDLERS.on(c.RequestChanges, late=(reason_given,))
def request_changes(_: Step[Post, c.RequestChanges]) -> Iterator[Event]:
    """Yield the return to the author."""
    yield e.ChangesRequested()


def clause_known(step: Step[Post, c.RejectPost]) -> Iterator[Violation]:
    """The clause is one of the pack's."""
    if step.command.clause not in step.pack.clauses:
        yield violation(
            step,
            Reason.CLAUSE_UNKNOWN,
            "clause: not one of the policy in force",
            field="clause",
        )


@HANDLERS.on(c.RejectPost, late=(reason_given, clause_known))
def reject(step: Step[Post, c.RejectPost]) -> Iterator[Event]:
    """Yield the rejection."""
    yield e.PostRejected(clause=step.command.clause)


@HANDLERS.on(c.RaiseDoubt)
def raise_doubt(step: Step[Post, c.RaiseDoubt]) -> Iterator[Event]:
    """Yield the doubt; its id is the version that it makes."""
    command = step.command
    doubt = f"doubt-{step.state.version + 1}"
    yield e.DoubtRaised(doubt=doubt, kind=command.kind, question=command.question)


def doubt_open(step: Step[Post, c.AnswerDoubt]) -> Iterator[Violation]:
    """The doubt exists and is open."""
    open_ones = {d.id for d in step.state.doubts if not d.answered_by}
    if step.command.doubt not in open_ones:
        yield violation(step, Reason.NOT_FOUND, "doubt: no open doubt of that id", field="doubt")


def not_own_doubt(step: Step[Post, c.AnswerDoubt]) -> Iterator[Violation]:
    """Nobody answers his own doubt while another person could, if no clause says so already."""
    doubt = next((d for d in step.state.doubts if d.id == step.command.doubt), None)
    if doubt is None or doubt.raised_by != step.person or not others_can(step, "advise"):
        return
    rules = (r for r in step.pack.rules_on("AnswerDoubt") if r.kind.name == "doubt_answered_by")
    if not any(r.binds(step) and doubt.kind in (r.params.kinds or (doubt.kind,)) for r in rules):
        yield violation(step, Reason.SELF_APPROVAL, "nobody answers his own doubt")


@HANDLERS.on(c.AnswerDoubt, late=(doubt_open, not_own_doubt))
def answer_doubt(step: Step[Post, c.AnswerDoubt]) -> Iterator[Event]:
    """Yield the answer."""
    yield e.DoubtAnswered(doubt=step.command.doubt, answer=step.command.answer)


@HANDLERS.on(c.RecordConsultation)
def consult(step: Step[Post, c.RecordConsultation]) -> Iterator[Event]:
    """Yield the consultation."""
    yield e.ConsultationRecorded(revision=step.state.revision, note=step.command.note)


def not_own_promise(step: Step[Post, c.ConfirmCommitment]) -> Iterator[Violation]:
    """Nobody confirms what he promised himself while another person could."""
    if step.person == step.state.author and others_can(step, "confirm"):
        yield violation(step, Reason.SELF_APPROVAL, "nobody confirms his own promise")


@HANDLERS.on(c.ConfirmCommitment, late=(not_own_promise,))
def confirm_commitment(step: Step[Post, c.ConfirmCommitment]) -> Iterator[Event]:
    """Yield the confirmation."""
    yield e.CommitmentConfirmed(revision=step.state.revision, note=step.command.note)


def media_known(step: Step[Post, c.PermitMedia]) -> Iterator[Violation]:
    """The medium is in the current revision."""
    if step.command.media not in {m.digest for m in step.state.content.media}:
        yield violation(step, Reason.NOT_FOUND, "media: not in the current revision", field="media")


@HANDLERS.on(c.PermitMedia, late=(media_known,))
def permit_media(step: Step[Post, c.PermitMedia]) -> Iterator[Event]:
    """Yield the permission."""
    yield e.MediaPermitted(media=step.command.media)


def all_approved(step: Step[Post, Any]) -> Iterator[Violation]:
    """Every step of the review is approved."""
    done = {approval.step for approval in step.state.approvals}
    todo = [s.id for s in step.pack.pack.review.steps if s.id not in done]
    if todo and step.state.state == "review":
        yield violation(step, Reason.APPROVAL_REQUIRED, f"not yet approved: {', '.join(todo)}")


@HANDLERS.on(
    c.VerifyConsent, early=(fresh_revision,), late=(all_approved,), reads=read_people_shown
)
def verify_consent(step: Step[Post, c.VerifyConsent]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.ConsentsVerified(
        revision=step.state.revision,
        consents=step.command.consents,
        nobody_identifiable=step.command.nobody_identifiable,
    )


@HANDLERS.on(c.ReturnToReview, late=(reason_given,))
def return_to_review(_: Step[Post, c.ReturnToReview]) -> Iterator[Event]:
    """Yield the return."""
    yield e.ReturnedToReview()


@HANDLERS.on(c.VoidConsent)
def void_consent(step: Step[Post, c.VoidConsent]) -> Iterator[Event]:
    """Yield that the consent no longer carries the post."""
    yield e.ConsentVoided(consent=step.command.consent)

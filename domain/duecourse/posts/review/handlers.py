"""Review: the checklist, approvals, doubts, consultation, and the consent of those shown."""

from collections.abc import Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.facts import SHOWN
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, reason_given
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.answered import GOING_OUT
from duecourse.posts.checks import consent_ends, read_channel, read_people_shown
from duecourse.posts.publication.events import ConsentEnd
from duecourse.posts.review import commands as c
from duecourse.posts.review import events as e
from duecourse.posts.review.asked_down import nothing_in_it_is_held_back
from duecourse.posts.review.checklist import answers_fit, lifted
from duecourse.posts.review.complained_of import nothing_in_it_is_complained_of
from duecourse.posts.review.consulted import advice_says
from duecourse.posts.review.doubts import (
    doubt_answered,
    doubt_asks,
    doubt_open,
    is_asked,
    own_doubt_unanswered,
    read_asking,
    tied,
)
from duecourse.posts.review.listed import (
    competitor_listed,
    media_listed_are_there,
    members_listed,
    nobody_objects_to_this_very_post,
    subjects_have_ids,
    whom_media_show_listed,
    words_came_not_down,
    writer_listed,
)
from duecourse.posts.review.noes import NO_NO_STANDS
from duecourse.posts.review.steps import all_approved, open_step, step_is_open
from duecourse.posts.review.writers import concerned
from duecourse.posts.shapes import HasAnswers
from duecourse.posts.state import Post

HANDLERS: Final = Handlers()


def _answers(proposal: Proposal[Post, HasAnswers]) -> Iterator[Event]:
    answers, replaced = proposal.command.answers, proposal.found(lifted)
    if answers:
        notes = tuple([a.note for a in answers])
        yield e.ChecklistAnswered(
            revision=proposal.state.revision,
            answers=tuple(
                [
                    e.RecordedAnswer(
                        item=a.item,
                        answer=a.answer,
                        in_place_of=replaced.get((a.item, a.answer), ()),
                    )
                    for a in answers
                ]
            ),
            notes=notes if any(notes) else (),
        )


@check(Reason.FIELD_REQUIRED)
def some_answers(proposal: Proposal[Post, c.AnswerChecklist]) -> Iterator[Violation]:
    """There is at least one answer."""
    if not proposal.command.answers:
        yield Violation(Reason.FIELD_REQUIRED, "answers: at least one", field="answers")


@HANDLERS.on(
    c.AnswerChecklist, late=(some_answers, answers_fit), reads=read_channel, tied=concerned
)
def answer(proposal: Proposal[Post, c.AnswerChecklist]) -> Iterator[Event]:
    """Yield the answers."""
    yield from _answers(proposal)


@HANDLERS.on(
    c.ApproveStep,
    late=(answers_fit, *NO_NO_STANDS, step_is_open, *GOING_OUT),
    reads=read_people_shown,
    tied=concerned,
)
def approve(proposal: Proposal[Post, c.ApproveStep]) -> Iterator[Event]:
    """Yield the answers that came with it, and the approval."""
    yield from _answers(proposal)
    yield e.StepApproved(revision=proposal.state.revision, step=open_step(proposal))


@HANDLERS.on(c.RequestChanges, late=(reason_given,))
def request_changes(_: Proposal[Post, c.RequestChanges]) -> Iterator[Event]:
    """Yield the return to the author."""
    yield e.ChangesRequested()


@check(Reason.CLAUSE_UNKNOWN)
def clause_known(proposal: Proposal[Post, c.RejectPost]) -> Iterator[Violation]:
    """The clause is one of the pack's."""
    if proposal.command.clause not in proposal.pack.clauses:
        yield Violation(
            Reason.CLAUSE_UNKNOWN,
            "clause: not one of the policy in force",
            field="clause",
        )


@HANDLERS.on(c.RejectPost, late=(reason_given, clause_known))
def reject(proposal: Proposal[Post, c.RejectPost]) -> Iterator[Event]:
    """Yield the rejection."""
    yield e.PostRejected(clause=proposal.command.clause)


@HANDLERS.on(c.RaiseDoubt, late=(doubt_asks,))
def raise_doubt(proposal: Proposal[Post, c.RaiseDoubt]) -> Iterator[Event]:
    """Yield the doubt; its id is the version that it makes."""
    command = proposal.command
    doubt = f"doubt-{proposal.state.version + 1}"
    yield e.DoubtRaised(doubt=doubt, kind=command.kind, question=command.question)


@HANDLERS.on(
    c.AnswerDoubt,
    late=(doubt_open, doubt_answered),
    tied=tied,
    reads=lambda state, command: (*read_asking(state, command), *read_channel(state, command)),
    admits=is_asked,
)
def answer_doubt(proposal: Proposal[Post, c.AnswerDoubt]) -> Iterator[Event]:
    """Yield the answer."""
    command = proposal.command
    yield e.DoubtAnswered(doubt=command.doubt, answer=command.answer, finding=command.finding)


@HANDLERS.on(c.RetractDoubt, late=(own_doubt_unanswered, reason_given))
def retract_doubt(proposal: Proposal[Post, c.RetractDoubt]) -> Iterator[Event]:
    """Yield that it was taken back."""
    yield e.DoubtRetracted(doubt=proposal.command.doubt)


@HANDLERS.on(c.RecordConsultation, late=(advice_says,), reads=read_channel, tied=concerned)
def consult(proposal: Proposal[Post, c.RecordConsultation]) -> Iterator[Event]:
    """Yield the consultation."""
    note, finding = proposal.command.note, proposal.command.finding
    yield e.ConsultationRecorded(revision=proposal.state.revision, note=note, finding=finding)


@HANDLERS.on(c.ConfirmCommitment, reads=read_channel, tied=concerned)
def confirm_commitment(proposal: Proposal[Post, c.ConfirmCommitment]) -> Iterator[Event]:
    """Yield the confirmation."""
    yield e.CommitmentConfirmed(revision=proposal.state.revision, note=proposal.command.note)


@check(Reason.NOT_FOUND)
def media_known(proposal: Proposal[Post, c.PermitMedia]) -> Iterator[Violation]:
    """The medium is in the current revision."""
    if proposal.command.media not in {m.digest for m in proposal.state.content.media}:
        yield Violation(Reason.NOT_FOUND, "media: not in the current revision", field="media")


@HANDLERS.on(c.PermitMedia, late=(media_known,), reads=read_channel, tied=concerned)
def permit_media(proposal: Proposal[Post, c.PermitMedia]) -> Iterator[Event]:
    """Yield the permission."""
    yield e.MediaPermitted(media=proposal.command.media)


def _ends(proposal: Proposal[Post, c.VerifyConsent]) -> tuple[ConsentEnd, ...]:
    """Return when the consents end that now carry what is live; before, publication says it."""
    live = proposal.state.state in SHOWN and proposal.state.visibility == "live"
    return consent_ends(proposal, proposal.command.consents) if live else ()


@HANDLERS.on(
    c.VerifyConsent,
    late=(
        all_approved,
        *NO_NO_STANDS,
        subjects_have_ids,
        media_listed_are_there,
        nobody_objects_to_this_very_post,
        whom_media_show_listed,
        members_listed,
        words_came_not_down,
        nothing_in_it_is_held_back,
        nothing_in_it_is_complained_of,
        competitor_listed,
        writer_listed,
        *GOING_OUT,
    ),
    reads=read_people_shown,
    tied=concerned,
)
def verify_consent(proposal: Proposal[Post, c.VerifyConsent]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.ConsentsVerified(
        revision=proposal.state.revision,
        consents=proposal.command.consents,
        nobody_identifiable=proposal.command.nobody_identifiable,
        ends=_ends(proposal),
    )


@HANDLERS.on(c.ReturnToReview, late=(reason_given,))
def return_to_review(_: Proposal[Post, c.ReturnToReview]) -> Iterator[Event]:
    """Yield the return."""
    yield e.ReturnedToReview()


@HANDLERS.on(c.VoidConsent)
def void_consent(proposal: Proposal[Post, c.VoidConsent]) -> Iterator[Event]:
    """Yield that the verification no longer carries the post."""
    command = proposal.command
    yield e.ConsentVoided(consent=command.consent, objection=command.objection)

"""After publication: takedown, correction, and complaints about the post."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import reason_given, violation
from duecourse.policy.deciding import Handlers
from duecourse.policy.durations import duration
from duecourse.policy.step import Command, Step
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.checks import is_clause, read_channel, read_people_shown
from duecourse.posts.state import Post

HANDLERS: Final = Handlers()


def never_deleted(step: Step[Post, c.DeletePost]) -> Iterator[Violation]:
    """A record is never deleted, whatever the policy says."""
    if is_clause(step, "kept_for_ever"):
        return
    yield violation(
        step,
        Reason.IMMUTABLE_RECORD,
        "records are never deleted: issue a correction, take the post down or withdraw it",
    )


@HANDLERS.on(c.DeletePost, late=(never_deleted,))
def delete(_: Step[Post, c.DeletePost]) -> Iterator[Event]:
    """Yield nothing: the check before always refuses."""
    return iter(())


def is_live(step: Step[Post, Any]) -> Iterator[Violation]:
    """The content is on the channel."""
    if step.state.visibility != "live":
        yield violation(step, Reason.ILLEGAL_TRANSITION, "the content is already down")


@HANDLERS.on(c.RecordTakedown, late=(reason_given, is_live))
def record_takedown(step: Step[Post, c.RecordTakedown]) -> Iterator[Event]:
    """Yield the removal."""
    yield e.TakedownRecorded(captured_digest=step.command.captured_digest)


@HANDLERS.on(c.RequireTakedown)
def require_takedown(step: Step[Post, c.RequireTakedown]) -> Iterator[Event]:
    """Yield the duty, with the clock that the pack sets."""
    setting = step.pack.pack.settings.get("takedown_consent_withdrawn")
    within = duration(str(setting.value)) if setting and setting.value else timedelta(days=1)
    yield e.TakedownRequired(
        duty=f"takedown-{step.state.version + 1}",
        cause="consent_withdrawn",
        consent=step.command.consent,
        due_at=step.at + within,
        clause=(setting.clause or "") if setting else "",
    )


def takedown_duty(step: Step[Post, c.RefuseTakedown]) -> Iterator[Violation]:
    """The duty is open; one that follows a withdrawn consent is never refusable."""
    duty = step.state.open_duty(step.command.duty, "takedown")
    if duty is None:
        yield violation(step, Reason.NOT_FOUND, "duty: no open takedown of that id", field="duty")
    elif duty.cause == "consent_withdrawn" and not is_clause(step, "takedown_not_refusable"):
        yield violation(
            step,
            Reason.TAKEDOWN_NOT_REFUSABLE,
            "a takedown that follows a withdrawn consent cannot be refused",
        )


@HANDLERS.on(c.RefuseTakedown, late=(reason_given, takedown_duty))
def refuse_takedown(step: Step[Post, c.RefuseTakedown]) -> Iterator[Event]:
    """Yield the refusal."""
    yield e.TakedownRefused(duty=step.command.duty)


def may_reinstate(step: Step[Post, c.ReinstateContent]) -> Iterator[Violation]:
    """The content is down, and another person puts it back (EXT-REINSTATE)."""
    if step.state.visibility != "taken_down":
        yield violation(step, Reason.ILLEGAL_TRANSITION, "the content is not taken down")
    if step.person == step.state.taken_down_by:
        yield violation(step, Reason.SELF_APPROVAL, "whoever took it down cannot put it back")
    for name in step.state.consents:
        consent = step.facts.consent(name)
        if consent is None or consent.state != "verified":
            yield Violation(
                reason=Reason.CONSENT_WITHDRAWN,
                message="a consent that the post rests on is no longer in force",
                subject=name,
            )


@HANDLERS.on(c.ReinstateContent, late=(reason_given, may_reinstate), reads=read_people_shown)
def reinstate(_: Step[Post, c.ReinstateContent]) -> Iterator[Event]:
    """Yield the reinstatement."""
    yield e.ContentReinstated()


def deletion_duty(step: Step[Post, c.AttestDeletion]) -> Iterator[Violation]:
    """The duty is open."""
    if step.state.open_duty(step.command.duty, "deletion") is None:
        yield violation(step, Reason.NOT_FOUND, "duty: no open deletion of that id", field="duty")


@HANDLERS.on(c.AttestDeletion, late=(deletion_duty,))
def attest_deletion(step: Step[Post, c.AttestDeletion]) -> Iterator[Event]:
    """Yield the attestation."""
    yield e.DeletionAttested(duty=step.command.duty)


@HANDLERS.on(c.IssueCorrection, reads=read_channel)
def issue_correction(step: Step[Post, c.IssueCorrection]) -> Iterator[Event]:
    """Yield the link; the new draft is a reaction in the same transaction."""
    yield e.CorrectionIssued(correction=step.command.correction, nature=step.command.nature)


@HANDLERS.on(c.LinkComplaint)
def link_complaint(step: Step[Post, c.LinkComplaint]) -> Iterator[Event]:
    """Yield the link."""
    yield e.ComplaintLinked(complaint=step.command.complaint, level=step.command.level)


def _moved(step: Step[Post, Any]) -> Iterator[Event]:
    yield e.LinkedComplaintMoved(complaint=step.command.complaint, level=step.command.level)


def _closed(step: Step[Post, Any]) -> Iterator[Event]:
    yield e.LinkedComplaintClosed(complaint=step.command.complaint)


_MOVING: Final[tuple[type[Command], ...]] = (
    c.LinkedEscalated,
    c.LinkedDeescalated,
    c.LinkedLevelChanged,
)
_CLOSING: Final[tuple[type[Command], ...]] = (
    c.LinkedClosed,
    c.LastEscalatedClosed,
    c.LastLinkedClosed,
)
for _command in _MOVING:
    HANDLERS.on(_command)(_moved)
for _command in _CLOSING:
    HANDLERS.on(_command)(_closed)


@HANDLERS.on(c.LinkedReopened)
def linked_reopened(step: Step[Post, c.LinkedReopened]) -> Iterator[Event]:
    """Yield the reopening."""
    yield e.LinkedComplaintReopened(complaint=step.command.complaint, level=step.command.level)

"""After publication: takedown, correction, and complaints about the post."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.evidence.record import Event
from duecourse.facts.lasting import down_by
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, reason_given
from duecourse.kernel.eligibility import another
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.aftermath import commands as c
from duecourse.posts.aftermath import events as e
from duecourse.posts.checks import consent_ends, read_channel, read_people_shown
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Post

HANDLERS: Final = Handlers()


@HANDLERS.on(c.DeletePost)
def delete(_: Proposal[Post, c.DeletePost]) -> Iterator[Event]:
    """Yield nothing: the floor `kept_for_ever` always refuses."""
    return iter(())


@check(Reason.ILLEGAL_TRANSITION)
def is_live(proposal: PostProposal) -> Iterator[Violation]:
    """The content is on the channel."""
    if proposal.state.visibility != "live":
        yield Violation(Reason.ILLEGAL_TRANSITION, "the content is already down")


@HANDLERS.on(c.RecordTakedown, late=(reason_given, is_live))
def record_takedown(proposal: Proposal[Post, c.RecordTakedown]) -> Iterator[Event]:
    """Yield the removal."""
    yield e.TakedownRecorded(captured_digest=proposal.command.captured_digest)


@HANDLERS.on(c.RequireTakedown)
def require_takedown(proposal: Proposal[Post, c.RequireTakedown]) -> Iterator[Event]:
    """Yield the duty, with the clock that the pack sets."""
    command = proposal.command
    due_at, clause = down_by(proposal.at, proposal.pack)
    yield e.TakedownRequired(
        duty=f"takedown-{proposal.state.version + 1}",
        cause=command.cause,
        consent=command.consent,
        objection=command.objection,
        due_at=due_at,
        clause=clause,
    )


@HANDLERS.on(c.PutOffTakedown, reads=lambda _, command: (command.consent,))
def put_off_takedown(proposal: Proposal[Post, c.PutOffTakedown]) -> Iterator[Event]:
    """Yield when the duty begins that the consent's end makes; of one without end, never."""
    name = proposal.command.consent
    duty = proposal.state.open_takedown(name)
    if duty is not None:
        end = next(iter(consent_ends(proposal, (name,))), None)
        yield e.TakedownPutOff(
            duty=duty.id,
            begins_at=end.begins_at if end else None,
            due_at=end.due_at if end else None,
        )


@check(Reason.NOT_FOUND)
def takedown_duty(proposal: Proposal[Post, c.RefuseTakedown]) -> Iterator[Violation]:
    """The duty is open."""
    if proposal.state.open_duty(proposal.command.duty, "takedown") is None:
        yield Violation(Reason.NOT_FOUND, "duty: no open takedown of that id", field="duty")


@HANDLERS.on(c.RefuseTakedown, late=(reason_given, takedown_duty))
def refuse_takedown(proposal: Proposal[Post, c.RefuseTakedown]) -> Iterator[Event]:
    """Yield the refusal."""
    yield e.TakedownRefused(duty=proposal.command.duty)


def remover(proposal: PostProposal) -> tuple[str, ...]:
    """Return who took the content down, while it is down."""
    down = proposal.state.visibility == "taken_down"
    return (proposal.state.taken_down_by,) if down else ()


@check(Reason.ILLEGAL_TRANSITION, Reason.SELF_APPROVAL, Reason.CONSENT_WITHDRAWN)
def may_reinstate(proposal: Proposal[Post, c.ReinstateContent]) -> Iterator[Violation]:
    """The content is down, and another person puts it back (EXT-REINSTATE)."""
    if proposal.state.visibility != "taken_down":
        yield Violation(Reason.ILLEGAL_TRANSITION, "the content is not taken down")
    message = "whoever took it down cannot put it back"
    yield from another(proposal, remover(proposal), Reason.SELF_APPROVAL, message)
    for name in proposal.state.consents:
        consent = facts.consent(proposal.facts, name)
        if consent is None or consent.state != "verified":
            yield Violation(
                reason=Reason.CONSENT_WITHDRAWN,
                message="a consent that the post rests on is no longer in force",
                subject=name,
            )


@HANDLERS.on(
    c.ReinstateContent, late=(reason_given, may_reinstate), reads=read_people_shown, tied=remover
)
def reinstate(proposal: Proposal[Post, c.ReinstateContent]) -> Iterator[Event]:
    """Yield the reinstatement."""
    yield e.ContentReinstated(ends=consent_ends(proposal, proposal.state.consents))


@HANDLERS.on(c.IssueCorrection, reads=read_channel)
def issue_correction(proposal: Proposal[Post, c.IssueCorrection]) -> Iterator[Event]:
    """Yield the link; the new draft is a reaction in the same transaction."""
    yield e.CorrectionIssued(correction=proposal.command.correction, nature=proposal.command.nature)


def _reflected(proposal: Proposal[Post, c.ReflectComplaint]) -> Event:
    command, state = proposal.command, proposal.state
    name, level = command.complaint, command.level
    if command.closed:
        return e.LinkedComplaintClosed(complaint=name)
    if name in state.open_complaints:
        return e.LinkedComplaintMoved(complaint=name, level=level)
    if name in state.closed_complaints:
        return e.LinkedComplaintReopened(complaint=name, level=level)
    return e.ComplaintLinked(complaint=name, level=level)


def under_complaint(proposal: Proposal[Post, c.ReflectComplaint], _: Event) -> str:
    """Return the state of a post under its open complaints.

    None left: resolved. Any at level 1 or above: escalated. Else: complaint.
    """
    command = proposal.command
    levels = dict(proposal.state.open_complaints)
    levels.pop(command.complaint, None)
    if not command.closed:
        levels[command.complaint] = command.level
    if not levels:
        return "resolved"
    return "escalated" if any(levels.values()) else "complaint"


@HANDLERS.on(c.ReflectComplaint, leads=under_complaint)
def reflect_complaint(proposal: Proposal[Post, c.ReflectComplaint]) -> Iterator[Event]:
    """Yield what became of the complaint."""
    yield _reflected(proposal)

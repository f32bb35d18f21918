"""After publication: takedown, correction, and complaints about the post."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from duecourse import facts
from duecourse.evidence.record import Event
from duecourse.facts.lasting import down_by, ran_out
from duecourse.facts.partaking import ties_of_post
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, reason_given
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.eligibility import OTHERS
from duecourse.kernel.interests import Tie, cited, ties
from duecourse.kernel.officers import who_may
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.aftermath import commands as c
from duecourse.posts.aftermath import events as e
from duecourse.posts.aftermath.letting_stand import its_people_may_stand_in_it
from duecourse.posts.answered import WRITING, still_answered_here
from duecourse.posts.checks import (
    consent_ends,
    known_contact,
    published_it,
    read_channel,
    read_people_shown,
)
from duecourse.posts.clocks import clocks
from duecourse.posts.drafting.standing import CONTENT_CHECKS
from duecourse.posts.duties import takedowns_due
from duecourse.posts.publication.guards import granted
from duecourse.posts.review.asked_down import ASKED_DOWN
from duecourse.posts.review.listed import (
    members_listed,
    nobody_objects_to_this_very_post,
    whom_media_show_listed,
    words_came_not_down,
    writer_listed,
)
from duecourse.posts.review.noes import NO_NO_STANDS
from duecourse.posts.review.steps import all_approved, verifier_counts
from duecourse.posts.review.writers import bound, concerned
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Duty, Post

HANDLERS: Final = Handlers()

SECOND_PERSON: Final = "EXT-REINSTATE"
"""The default on which it rests that a second person puts content back."""


on_clocks(HANDLERS, c.NotePostClock, e.PostClockNoted, clocks)


@HANDLERS.on(c.DeletePost)
def delete(_: Proposal[Post, c.DeletePost]) -> Iterator[Event]:
    """Yield nothing: the floor `kept_for_ever` always refuses."""
    return iter(())


def put_up_by(proposal: PostProposal) -> tuple[str, ...]:
    """Return who is tied to the question whether it comes down: they wrote it, or put it up."""
    return (*concerned(proposal), *proposal.state.put_up_by)


@check(Reason.ILLEGAL_TRANSITION)
def may_be_live(proposal: PostProposal) -> Iterator[Violation]:
    """The content may be on the channel: a permit was issued, and nobody took it down since."""
    post = proposal.state
    if post.visibility == "taken_down" and not takedowns_due(post.duties, proposal.at):
        yield Violation(Reason.ILLEGAL_TRANSITION, "the content is already down")
    elif not post.may_stand:
        yield Violation(Reason.ILLEGAL_TRANSITION, "no permit to publish it was ever issued")


@HANDLERS.on(
    c.RecordTakedown,
    late=(reason_given, may_be_live),
    tied=put_up_by,
    admits=published_it,
)
def record_takedown(proposal: Proposal[Post, c.RecordTakedown]) -> Iterator[Event]:
    """Yield the removal."""
    captured = proposal.command.captured_digest
    yield e.TakedownRecorded(captured_digest=captured, permit=_unused(proposal))


def _unused(proposal: PostProposal) -> str:
    """Return the permit that nobody has used yet: what must come down does not go up."""
    permit = proposal.state.permit
    return permit.id if permit is not None and permit.outcome == "open" else ""


@HANDLERS.on(c.ReflectRemoval)
def reflect_removal(proposal: Proposal[Post, c.ReflectRemoval]) -> Iterator[Event]:
    """Yield the removal that was recorded on a request to take it down."""
    captured = proposal.command.captured_digest
    yield e.TakedownRecorded(captured_digest=captured, permit=_unused(proposal))


@HANDLERS.on(c.ReflectRefusal)
def reflect_refusal(proposal: Proposal[Post, c.ReflectRefusal]) -> Iterator[Event]:
    """Yield the refusal that was recorded on a request to take it down."""
    yield e.TakedownRefused(duty=proposal.command.duty)


@HANDLERS.on(c.ReflectRequest)
def reflect_request(proposal: Proposal[Post, c.ReflectRequest]) -> Iterator[Event]:
    """Yield that a request to take it down stands, or was lifted or declined."""
    command = proposal.command
    if command.over:
        yield e.LinkedTakedownEnded(takedown=command.takedown)
        return
    yield e.TakedownLinked(
        takedown=command.takedown, held_back=command.held_back, restricted=command.restricted
    )


@HANDLERS.on(c.ReflectObjection)
def reflect_objection(proposal: Proposal[Post, c.ReflectObjection]) -> Iterator[Event]:
    """Yield that somebody objects to this very post."""
    yield e.ObjectionLinked(objection=proposal.command.objection)


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
        permit=_unused(proposal),
    )


@HANDLERS.on(
    c.PutOffTakedown, reads=lambda _, command: (command.consent,) if command.consent else ()
)
def put_off_takedown(proposal: Proposal[Post, c.PutOffTakedown]) -> Iterator[Event]:
    """Yield when the duty begins that the consent's end makes; of one without end, never."""
    name, objection = proposal.command.consent, proposal.command.objection
    if objection:
        lifted = proposal.state.open_takedown(objection, proposal.command.cause)
        if lifted is not None:
            yield e.TakedownPutOff(duty=lifted.id)
        return
    duty = next(iter(_due_for(proposal, name)), proposal.state.open_takedown(name))
    if duty is not None:
        end = next(iter(consent_ends(proposal, (name,))), None)
        yield e.TakedownPutOff(
            duty=duty.id,
            begins_at=end.begins_at if end else None,
            due_at=end.due_at if end else None,
        )


def _due_for(proposal: Proposal[Post, c.PutOffTakedown], consent: str) -> list[Duty]:
    """Return what is due because of a consent by now, before what is due when it ends."""
    return [d for d in takedowns_due(proposal.state.duties, proposal.at) if d.consent == consent]


@check(Reason.NOT_FOUND)
def takedown_duty(proposal: Proposal[Post, c.RefuseTakedown]) -> Iterator[Violation]:
    """The duty is open."""
    if proposal.state.open_duty(proposal.command.duty, "takedown") is None:
        yield Violation(Reason.NOT_FOUND, "duty: no open takedown of that id", field="duty")


@HANDLERS.on(
    c.RefuseTakedown,
    late=(reason_given, takedown_duty, its_people_may_stand_in_it),
    reads=read_people_shown,
    tied=put_up_by,
)
def refuse_takedown(proposal: Proposal[Post, c.RefuseTakedown]) -> Iterator[Event]:
    """Yield the refusal."""
    yield e.TakedownRefused(duty=proposal.command.duty)


def spoken_against(post: Post) -> bool:
    """Return whether somebody complained of a post, or asks that it comes down."""
    return bool(post.open_complaints or post.closed_complaints or post.requests)


def removal(proposal: PostProposal) -> tuple[Tie, ...]:
    """Return what binds people to the removal: they took it down, or had put it up.

    Where somebody complained of the post, or asks that it comes down, that is every part in it:
    whoever approved it would judge their own word (decision 177).
    """
    name, post = proposal.command.name, proposal.state
    down = post.visibility == "taken_down"
    removers = ties("remover", name, (post.taken_down_by,)) if down else ()
    parts = ties_of_post(name, post) if spoken_against(post) else ()
    return (*removers, *ties("publisher", name, post.put_up_by), *parts)


def involved(proposal: PostProposal) -> tuple[str, ...]:
    """Return who is tied to the question whether it goes back up."""
    return (*(tie.person for tie in removal(proposal)), *concerned(proposal))


@check(Reason.ILLEGAL_TRANSITION, Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def may_reinstate(proposal: Proposal[Post, c.ReinstateContent]) -> Iterator[Violation]:
    """The content is down, and whoever puts it back is bound to none of it."""
    if proposal.state.visibility != "taken_down":
        yield Violation(Reason.ILLEGAL_TRANSITION, "the content is not taken down")
    judges = spoken_against(proposal.state)
    found = bound(proposal, "put it back", removal(proposal), judges=judges)
    yield from cited(proposal, SECOND_PERSON, (_with_access(proposal, one) for one in found))


def _with_access(proposal: Proposal[Post, c.ReinstateContent], found: Violation) -> Violation:
    """Return what was found; of who may instead, it names those who may publish there, too."""
    others = dict(found.facts).get(OTHERS, "")
    asked = any(rule.guard is granted for rule in proposal.pack.rules_on(proposal.trigger))
    channel = facts.channel(proposal.facts, proposal.state.channel)
    if not others or not asked or channel is None:
        return found
    people = tuple(others.split(", "))
    name, at = proposal.command.name, proposal.at
    said = proposal.state.digest
    ready = tuple(one for one in people if channel.may_publish(one, name, at, digest=said))
    says = who_may(ready) or f"{who_may(people)}, once they have access to the channel"
    kept = tuple(fact for fact in found.facts if fact[0] != OTHERS)
    return replace(
        found,
        message=found.message.removesuffix(who_may(people)) + says,
        facts=(*kept, (OTHERS, ", ".join(ready or people))),
    )


@check(Reason.CONSENT_WITHDRAWN, Reason.CONSENT_EXPIRED)
def consents_in_force(proposal: Proposal[Post, c.ReinstateContent]) -> Iterator[Violation]:
    """Every consent that the post rests on is in force, whatever the policy says."""
    for name in proposal.state.consents:
        consent = facts.consent(proposal.facts, name)
        if consent is None or consent.state != "verified":
            message = "a consent that the post rests on is no longer in force"
            yield Violation(Reason.CONSENT_WITHDRAWN, message, subject=name)
        elif ran_out(consent, proposal.pack, proposal.at):
            message = "a consent that the post rests on has run out"
            yield Violation(Reason.CONSENT_EXPIRED, message, subject=name)


@HANDLERS.on(
    c.ReinstateContent,
    late=(
        reason_given,
        may_reinstate,
        consents_in_force,
        all_approved,
        verifier_counts,
        *NO_NO_STANDS,
        nobody_objects_to_this_very_post,
        whom_media_show_listed,
        members_listed,
        words_came_not_down,
        *ASKED_DOWN,
        writer_listed,
        known_contact,
        still_answered_here,
    ),
    reads=read_people_shown,
    tied=involved,
)
def reinstate(proposal: Proposal[Post, c.ReinstateContent]) -> Iterator[Event]:
    """Yield the reinstatement."""
    yield e.ContentReinstated(ends=consent_ends(proposal, proposal.state.consents))


@HANDLERS.on(
    c.IssueCorrection, early=CONTENT_CHECKS, late=(known_contact, *WRITING), reads=read_channel
)
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


@check(Reason.ILLEGAL_TRANSITION)
def was_permitted(proposal: Proposal[Post, c.ReflectComplaint]) -> Iterator[Violation]:
    """A permit to publish the post was issued: somebody may have seen it."""
    if not proposal.state.may_stand:
        yield Violation(Reason.ILLEGAL_TRANSITION, "no permit to publish it was ever issued")


@HANDLERS.on(c.ReflectComplaint, late=(was_permitted,), leads=under_complaint)
def reflect_complaint(proposal: Proposal[Post, c.ReflectComplaint]) -> Iterator[Event]:
    """Yield what became of the complaint."""
    yield _reflected(proposal)

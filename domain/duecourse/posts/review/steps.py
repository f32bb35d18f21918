"""The steps of the review: which are asked of a post, who may give each, and in what order."""

from collections.abc import Iterator
from datetime import datetime

from duecourse.facts import SHOWN
from duecourse.kernel.checks import check
from duecourse.kernel.eligibility import acts, another, unless_alone
from duecourse.kernel.names import id_of
from duecourse.kernel.pack import ReviewStep, titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.review import commands as c
from duecourse.posts.review.counting import declared_since
from duecourse.posts.review.writers import writers
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Approval, Post

ApprovalProposal = Proposal[Post, c.ApproveStep]


def open_step(proposal: ApprovalProposal) -> str:
    """Return the review step that a command approves: the named or the first open one."""
    return proposal.command.step or next((step.id for step in proposal.found(_open)), "")


def _open(proposal: PostProposal) -> list[ReviewStep]:
    """Return the steps that are asked of the post and that nobody approved yet, in order.

    Those count as approved whose approval still counts.
    """
    done = {approval.step for approval in proposal.found(_standing)}
    return [s for s in proposal.pack.review_steps if s.id not in done and s.binds(proposal)]


def _standing(proposal: PostProposal) -> tuple[Approval, ...]:
    """Return the approvals that count: none whose giver has declared since what binds them."""
    given = proposal.state.approvals
    return tuple([a for a in given if not declared_since(proposal, a.by, a.at)])


def judge_was_torn(proposal: PostProposal, since: datetime, until: datetime) -> bool:
    """Return whether somebody who judged the post declared between two instants what binds them.

    Args:
        since: UTC; `until` likewise.
    """
    judges = {*[approval.by for approval in proposal.state.approvals], proposal.state.verified_by}
    return any(declared_since(proposal, one, since, until) for one in judges)


@check(
    Reason.APPROVAL_REQUIRED,
    Reason.ILLEGAL_TRANSITION,
    Reason.NOT_AUTHORISED,
    Reason.SELF_APPROVAL,
)
def step_is_open(proposal: ApprovalProposal) -> Iterator[Violation]:
    """The step is asked of the post, open, in turn, and for the caller to give."""
    todo, wanted = proposal.found(_open), open_step(proposal)
    step = next((s for s in todo if s.id == wanted), None)
    if step is None:
        says = f"the policy asks for no step {wanted!r} of this post that waits for approval"
        message = says if wanted else "every step of the review is approved already"
        yield Violation(Reason.ILLEGAL_TRANSITION, message)
        return
    if proposal.pack.review_order == "listed" and step is not todo[0]:
        message = f"step {step.id} comes after step {todo[0].id}"
        yield Violation(Reason.APPROVAL_REQUIRED, message, facts=(("step", todo[0].id),))
    yield from _for_the_caller(proposal, step)
    yield from _qualified(proposal, step)


def _for_the_caller(proposal: ApprovalProposal, step: ReviewStep) -> Iterator[Violation]:
    before = [a.by for a in proposal.found(_standing)] if proposal.pack.different_people else []
    tied = (*writers(proposal), *before)
    if proposal.person in before:
        message = f"{step.id}: each step is given by somebody else"
        yield from another(proposal, tied, Reason.SELF_APPROVAL, message, step.roles)
    elif not acts(proposal, tied, *step.roles):
        message = f"step {step.id} is for {titled(proposal.pack, step.roles)}"
        found = Violation(Reason.NOT_AUTHORISED, message)
        yield from unless_alone(proposal, tied, found, step.roles)


def _qualified(proposal: ApprovalProposal, step: ReviewStep) -> Iterator[Violation]:
    fact, wanted = proposal.actor_fact, step.qualified
    if wanted and (fact is None or not fact.qualified(wanted, proposal.at)):
        message = f"step {step.id} is for somebody whose qualification {wanted} is on record"
        yield Violation(Reason.NOT_AUTHORISED, message, facts=(("qualification", wanted),))


@check(Reason.APPROVAL_REQUIRED)
def all_approved(proposal: PostProposal) -> Iterator[Violation]:
    """Every step of the review that is asked of the post is approved, and at least one was.

    The approval of whoever declared since what binds them counts no more: somebody else gives it.
    """
    if proposal.state.state not in ("review", "consent_verified", *SHOWN):
        return
    pack, standing, open_ = proposal.pack, proposal.found(_standing), proposal.found(_open)
    if open_ or not standing:
        todo = [f"step {step.id}, by {titled(pack, step.roles)}" for step in open_]
        missing = "; ".join(todo) or "no step of the review is asked of it"
        gone = [a.by for a in proposal.state.approvals if a not in standing]
        says = f"; {_heals(proposal, gone, 'approval', 'approves it')}" if gone else ""
        yield Violation(Reason.APPROVAL_REQUIRED, f"not yet approved: {missing}{says}")


@check(Reason.APPROVAL_REQUIRED)
def verifier_counts(proposal: PostProposal) -> Iterator[Violation]:
    """Whoever verified its consents has not declared since what binds them to the post."""
    by, at = proposal.state.verified_by, proposal.state.verified_at
    if by and at is not None and declared_since(proposal, by, at):
        message = _heals(proposal, [by], "verification", "verifies its consents (VerifyConsent)")
        yield Violation(Reason.APPROVAL_REQUIRED, message)


def _heals(proposal: PostProposal, people: list[str], what: str, does: str) -> str:
    """Return that what people gave counts no more, and what heals it; not what they declared."""
    waits = proposal.state.state == "consent_verified"
    first = "send it back (ReturnToReview), then " if waits else ""
    named = " and ".join(map(id_of, dict.fromkeys(people)))
    return f"the {what} of {named} counts no more: {first}somebody else {does}"

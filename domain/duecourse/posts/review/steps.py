"""The steps of the review: which are asked of a post, who may give each, and in what order."""

from collections.abc import Iterator

from duecourse.facts import SHOWN
from duecourse.kernel.checks import check
from duecourse.kernel.eligibility import acts, another, unless_alone
from duecourse.kernel.pack import ReviewStep, titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.review import commands as c
from duecourse.posts.review.writers import writers
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Post

ApprovalProposal = Proposal[Post, c.ApproveStep]


def open_step(proposal: ApprovalProposal) -> str:
    """Return the review step that a command approves: the named or the first open one."""
    return proposal.command.step or next((step.id for step in proposal.found(_open)), "")


def _asked(proposal: PostProposal) -> list[ReviewStep]:
    """Return the pack's steps that are asked of the post, in order."""
    return [step for step in proposal.pack.review_steps if step.binds(proposal)]


def _open(proposal: PostProposal) -> list[ReviewStep]:
    """Return those of them that nobody approved yet."""
    done = {approval.step for approval in proposal.state.approvals}
    return [step for step in _asked(proposal) if step.id not in done]


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
    before = [a.by for a in proposal.state.approvals] if proposal.pack.different_people else []
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
    """Every step of the review that is asked of the post is approved, and at least one was."""
    if proposal.state.state not in ("review", "consent_verified", *SHOWN):
        return
    pack = proposal.pack
    todo = [f"step {s.id}, by {titled(pack, s.roles)}" for s in proposal.found(_open)]
    if todo or not proposal.state.approvals:
        missing = "; ".join(todo) or "no step of the review is asked of it"
        yield Violation(Reason.APPROVAL_REQUIRED, f"not yet approved: {missing}")

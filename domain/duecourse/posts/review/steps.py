"""The steps of the review: which are asked of a post, who may give each, and in what order."""

from collections.abc import Iterator

from duecourse.kernel.checks import check
from duecourse.kernel.eligibility import acts
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.review import commands as c
from duecourse.posts.review.writers import writers
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Post


def open_step(proposal: Proposal[Post, c.ApproveStep]) -> str:
    """Return the review step that a command approves: the named or the first open one."""
    return proposal.command.step or next(iter(_open_steps(proposal)), "")


def _open_steps(proposal: PostProposal) -> list[str]:
    """Return the pack's steps of the review that nobody approved yet, in order."""
    done = {approval.step for approval in proposal.state.approvals}
    return [step.id for step in proposal.pack.review_steps if step.id not in done]


@check(Reason.APPROVAL_REQUIRED, Reason.NOT_AUTHORISED)
def step_is_open(proposal: Proposal[Post, c.ApproveStep]) -> Iterator[Violation]:
    """The step exists, is open, and the caller fills its function."""
    wanted = open_step(proposal)
    entry = next((s for s in proposal.pack.review_steps if s.id == wanted), None)
    if entry is None or entry.id not in _open_steps(proposal):
        message = f"step {wanted!r} is not open" if wanted else "every step is approved"
        yield Violation(Reason.APPROVAL_REQUIRED, message)
    elif not acts(proposal, writers(proposal), *proposal.pack.filling(entry.by)):
        yield Violation(Reason.NOT_AUTHORISED, f"step {entry.id} is for {entry.by}")


@check(Reason.APPROVAL_REQUIRED)
def all_approved(proposal: PostProposal) -> Iterator[Violation]:
    """Every step of the review is approved."""
    todo = _open_steps(proposal)
    if todo and proposal.state.state == "review":
        yield Violation(Reason.APPROVAL_REQUIRED, f"not yet approved: {', '.join(todo)}")

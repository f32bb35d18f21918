"""How a review of the policy ends without change: by those who approve it, until the next one."""

from collections.abc import Iterator

from duecourse.kernel.checks import check, given, required
from duecourse.kernel.interests import by_power, cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.together import missing_roles
from duecourse.policies import commands as c
from duecourse.policies.approval import titles
from duecourse.policies.state import Policy, Reaffirmation

ReviewProposal = Proposal[Policy, c.Reaffirm]


def _given(proposal: ReviewProposal) -> tuple[Reaffirmation, ...]:
    """Return what others said that agrees: until the same next review."""
    due = proposal.command.next_due
    return tuple(one for one in proposal.state.reaffirmations if one.next_due == due)


def roles_to_reaffirm(proposal: ReviewProposal) -> tuple[str, ...]:
    """Return the roles that are still to say that the version holds."""
    return missing_roles(proposal.pack.approvals, _given(proposal))


def reaffirming_roles(proposal: ReviewProposal) -> tuple[str, ...]:
    """Return those of them that the caller fills, if they did not say so yet."""
    if any(one.by == proposal.person for one in _given(proposal)):
        return ()
    wanted = dict.fromkeys(roles_to_reaffirm(proposal))
    return tuple(role for role in wanted if proposal.holds(role))


@check(Reason.NOT_AUTHORISED)
def adds_reaffirmation(proposal: ReviewProposal) -> Iterator[Violation]:
    """The caller is one of those who approve the policy, and did not say so yet."""
    if proposal.state.state == "under_review" and not reaffirming_roles(proposal):
        missing = titles(proposal, roles_to_reaffirm(proposal))
        message = f"still to say that the version holds: {missing}"
        found = Violation(Reason.NOT_AUTHORISED, message)
        yield from by_power(proposal, "approve_policy", (found,))


@check(Reason.FIELD_REQUIRED)
def outcome_given(proposal: ReviewProposal) -> Iterator[Violation]:
    """The review has an outcome."""
    if not given(proposal.command.outcome):
        yield required("outcome")


@check(Reason.FIELD_REQUIRED, Reason.TIME_ORDER)
def within_the_cycle(proposal: ReviewProposal) -> Iterator[Violation]:
    """The next review lies ahead, and no further than the policy promises one."""
    within, clause = proposal.pack.review_within
    due, latest = proposal.command.next_due, proposal.pack.calendar.after(proposal.at, within)
    if due is None:
        found = required("next_due", "say when the policy is reviewed next")
    elif due <= proposal.at:
        found = Violation(Reason.TIME_ORDER, "next_due: lies in the past", field="next_due")
    elif due > latest:
        message = f"next_due: at the latest {latest.date().isoformat()}"
        facts = (("latest", latest.isoformat()),)
        found = Violation(Reason.TIME_ORDER, message, field="next_due", facts=facts)
    else:
        return
    yield from cited(proposal, clause, (found,))

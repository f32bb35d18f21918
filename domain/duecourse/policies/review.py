"""What those who approve the policy say of a version in force: that it holds, or is retired.

Either takes as many of them as its approval does, and nobody's word who takes the role themselves.
"""

from collections.abc import Iterator

from duecourse.kernel.checks import check, given, required
from duecourse.kernel.command import Named
from duecourse.kernel.interests import by_power, cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.together import missing_roles
from duecourse.policies import commands as c
from duecourse.policies.approval import own_act, titles
from duecourse.policies.state import Policy, Reaffirmation

ReviewProposal = Proposal[Policy, c.Reaffirm]
RetiringProposal = Proposal[Policy, c.RetirePolicy]


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
    return _counting(proposal, roles_to_reaffirm(proposal))


def roles_to_retire(proposal: RetiringProposal) -> tuple[str, ...]:
    """Return the roles that are still to say that the version is to be retired."""
    return missing_roles(proposal.pack.approvals, proposal.state.retirements)


def retiring_roles(proposal: RetiringProposal) -> tuple[str, ...]:
    """Return those of them that the caller fills, if they did not say so yet."""
    if any(one.by == proposal.person for one in proposal.state.retirements):
        return ()
    return _counting(proposal, roles_to_retire(proposal))


def _counting(proposal: Proposal[Policy, Named], roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the roles that the caller fills, not by what they did themselves."""
    person = proposal.person
    filled = (role for role in dict.fromkeys(roles) if proposal.holds(role))
    return tuple(role for role in filled if not own_act(proposal, person, role))


@check(Reason.NOT_AUTHORISED)
def adds_retirement(proposal: RetiringProposal) -> Iterator[Violation]:
    """The caller is one of those who approve the policy, and did not say so yet."""
    binds = proposal.state.state in ("in_force", "under_review")
    if binds and not retiring_roles(proposal):
        missing = titles(proposal, roles_to_retire(proposal))
        message = f"still to say that the version is to be retired: {missing}"
        found = Violation(Reason.NOT_AUTHORISED, message)
        yield from by_power(proposal, "approve_policy", (found,))


@check(Reason.NOT_AUTHORISED)
def adds_reaffirmation(proposal: ReviewProposal) -> Iterator[Violation]:
    """The caller is one of those who approve the policy, and did not say so yet."""
    open_to = proposal.state.state in ("under_review", "retired")
    if open_to and not reaffirming_roles(proposal):
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
        message = f"next_due: at the latest {proposal.pack.calendar.in_words(latest)}"
        facts = (("latest", latest.isoformat()),)
        found = Violation(Reason.TIME_ORDER, message, field="next_due", facts=facts)
    else:
        return
    yield from cited(proposal, clause, (found,))

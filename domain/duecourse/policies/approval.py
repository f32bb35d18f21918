"""Who approves a draft of the policy: enough people, and none who wrote it while others may.

A role that somebody gave to themselves approves nothing, and one that they were given
by who wrote the draft counts like the writer's own (decision 052).
"""

from collections.abc import Iterator
from typing import Final

from duecourse.kernel.checks import check
from duecourse.kernel.command import Named
from duecourse.kernel.interests import Matter, Tie, cited, conflict, conflict_of, ties
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.together import missing_roles
from duecourse.policies import commands as c
from duecourse.policies.state import Policy

_APPROVES: Final = "approve_policy"


def still_needed(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return the roles whose approval is missing, one that is asked for twice as often."""
    return missing_roles(proposal.pack.approvals, proposal.state.approvals)


def titles(proposal: Proposal[Policy, Named], roles: tuple[str, ...]) -> str:
    """Return roles by their titles; one that is asked for twice is another person."""
    known = [proposal.pack.roles[role].title for role in dict.fromkeys(roles)]
    counts = [roles.count(role) for role in dict.fromkeys(roles)]
    named = (t if n == 1 else f"{t} ({n} people)" for t, n in zip(known, counts, strict=True))
    return " and ".join(named)


def approving_roles(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return the roles in which the caller's approval is missing and counts."""
    if any(approval.by == proposal.person for approval in proposal.state.approvals):
        return ()
    return tuple(
        role
        for role in dict.fromkeys(still_needed(proposal))
        if proposal.holds(role) and _tie(proposal, role) is None
    )


@check(Reason.NOT_AUTHORISED)
def adds_approval(proposal: Proposal[Policy, c.ApprovePolicy]) -> Iterator[Violation]:
    """The caller fills a role whose approval is still missing, and has not approved yet."""
    missing = still_needed(proposal)
    approved = any(approval.by == proposal.person for approval in proposal.state.approvals)
    if approved or not proposal.holds(*missing):
        message = f"still needed: {titles(proposal, missing) or 'no further approval'}"
        found = Violation(Reason.NOT_AUTHORISED, message)
        yield from cited(proposal, proposal.pack.function_clauses.get(_APPROVES, ""), (found,))


@check(Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def not_the_writer(proposal: Proposal[Policy, c.ApprovePolicy]) -> Iterator[Violation]:
    """The caller neither wrote the draft, nor has their role from who did, while others may.

    Nor did they declare a conflict, nor give themselves the role.
    """
    held = [role for role in dict.fromkeys(still_needed(proposal)) if proposal.holds(role)]
    found = [_tie(proposal, role) for role in held]
    if not held or not all(found):
        return
    tie = next(tie for tie in found if tie)
    declared = tie.how == "declared"
    reason = Reason.CONFLICT_OF_INTEREST if declared else Reason.SELF_APPROVAL
    clause = proposal.pack.function_clauses.get(_APPROVES, "")
    yield conflict(proposal, tie, "approve it", reason=reason, clause=clause)


def _tie(proposal: Proposal[Policy, Named], role: str) -> Tie | None:
    """Return what makes the caller's approval in a role count for nothing, or None."""
    name, person = proposal.command.name, proposal.person
    declared = Matter(name=name, about=proposal.state.writers)
    if found := conflict_of(person, proposal.actor_fact, declared):
        return found
    if _takes(proposal, person, role):
        return Tie(person, "taken", name)
    bound = _bound(proposal, role)
    tie = next((tie for tie in bound if tie.person == person), None)
    return tie if tie and not _spared(proposal, role, bound) else None


def _spared(proposal: Proposal[Policy, Named], role: str, bound: tuple[Tie, ...]) -> bool:
    """Return whether too few others are left, so that who is bound may make up the number."""
    officers = proposal.organisation.officers if proposal.organisation else {}
    tied = {tie.person for tie in bound}
    free = [person for person in officers.get(role, ()) if person not in tied]
    lacking = proposal.pack.approvals.count(role) - len(free)
    used = [a for a in proposal.state.approvals if a.by in tied and role in a.roles]
    return len(used) < lacking


def _bound(proposal: Proposal[Policy, Named], role: str) -> tuple[Tie, ...]:
    """Return who wrote the draft, and who holds a role only from who wrote it."""
    writers, name = proposal.state.writers, proposal.command.name
    organisation = proposal.organisation
    officers = organisation.officers if organisation else {}
    from_them = [p for p in officers.get(role, ()) if _giver(proposal, role, p) in writers]
    return (*ties("author", name, writers), *ties("appointed", name, from_them))


def _giver(proposal: Proposal[Policy, Named], role: str, person: str) -> str:
    organisation = proposal.organisation
    return organisation.appointed_by.get((role, person), "") if organisation else ""


def _takes(proposal: Proposal[Policy, Named], person: str, role: str) -> bool:
    """Return whether the caller fills a role by their own act: given, or vacated for it."""
    organisation = proposal.organisation
    if organisation is None:
        return False
    if person in organisation.officers.get(role, ()):
        return _giver(proposal, role, person) == person
    return organisation.vacated_by.get(role, "") in (person, *proposal.state.writers)

"""Who gives which role: nobody more than they could do themselves, or than the policy lets them.

The policy names for a role who appoints (`appointed_by`). Where it does not, whoever administers
gives what they stand above, and what decides nothing that they could not decide themselves;
what no administrator gives so, the body that approves the policy gives (decision 075).
"""

from collections.abc import Iterator
from typing import Final

from duecourse.kernel.checks import check
from duecourse.kernel.eligibility import another, by_route, left_to
from duecourse.kernel.interests import by_power
from duecourse.kernel.pack import Pack, above, body, stands_over, titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import Officers, held_by
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people.state import Person
from duecourse.people.undoing import over, over_who_took, taken_by

Giving = Proposal[Person, c.RegisterPerson | c.AssignRole]

_ADMINISTER: Final = "administer"


def appointers(proposal: Proposal[Person, c.AssignRole]) -> tuple[str, ...]:
    """Return the roles that the policy names as giving the role, whatever else they may do.

    So do those above whoever took it from this person: they give it back. So does, of a role that
    the policy leaves to them, the person's line manager, in whatever role they hold (decision 286).
    """
    entry = proposal.pack.roles.get(proposal.command.role)
    named = entry.appointed_by.roles if entry and entry.appointed_by else ()
    fact = proposal.actor_fact
    own = sorted(fact.roles) if fact and _as_line_manager(proposal, proposal.command.role) else ()
    return (*named, *over_who_took(proposal), *own)


def _as_line_manager(proposal: Giving, role: str) -> bool:
    """Return whether the caller gives the role as the person's line manager, as the policy has it.

    Not what somebody else took from the person: whoever did, or is above them, gives that back.
    """
    entry, command = proposal.pack.roles.get(role), proposal.command
    if isinstance(command, c.RegisterPerson) or entry is None or entry.appointed_by is None:
        return False
    own = proposal.state.line_manager == proposal.person
    taken = any(by != proposal.person for by in taken_by(proposal, role))
    return own and entry.appointed_by.line_manager and not taken


@check(Reason.NOT_AUTHORISED, Reason.SELF_APPROVAL)
def role_within_reach(proposal: Giving) -> Iterator[Violation]:
    """The caller may give each of the roles, and not to themselves while somebody else could.

    Where nobody may, the route of `administer` says who does.
    """
    fact, command, pack = proposal.actor_fact, proposal.command, proposal.pack
    if proposal.context.actor.system or fact is None:
        return
    for role in command.roles if isinstance(command, c.RegisterPerson) else (command.role,):
        own = proposal.person == command.name
        may = fact.state == "active" and (
            _may_give(pack, fact.roles, role, proposal.officers)
            or _gives_back(proposal)
            or _as_line_manager(proposal, role)
        )
        if role in pack.roles and (own or not may):
            yield from _left_to_others(proposal, role, own=own and may)
        elif own:
            message, tied = "nobody decides on their own roles and access", (command.name,)
            found = another(proposal, tied, Reason.SELF_APPROVAL, message)
            yield from by_power(proposal, _ADMINISTER, found)


def _gives_back(proposal: Giving) -> bool:
    """Return whether the caller gives back what somebody below them took."""
    command = proposal.command
    if isinstance(command, c.RegisterPerson):
        return False
    return proposal.holds(*over(proposal, taken_by(proposal, command.role)))


def _left_to_others(proposal: Giving, role: str, *, own: bool) -> Iterator[Violation]:
    pack, held = proposal.pack, held_by(proposal.officers)
    entry = pack.roles[role]
    if own:
        found = Violation(Reason.SELF_APPROVAL, "nobody decides on their own roles and access")
    else:
        message = f"{entry.title}: nobody gives a role that decides more than their own roles do"
        if entry.appointed_by:
            who = titled(pack, entry.appointed_by.roles)
            who += " or their own line manager" if entry.appointed_by.line_manager else ""
            message = f"{entry.title}: {who} gives this role"
        found = Violation(Reason.NOT_AUTHORISED, message)
    if entry.appointed_by:
        clause = entry.appointed_by.clause
        found = Violation(found.reason, found.message, clause=clause, policy=pack.version)
    (found,) = by_power(proposal, _ADMINISTER, (found,))
    others = tuple(
        person
        for person, roles in held.items()
        if person != proposal.command.name and _may_give(pack, roles, role, proposal.officers)
    )
    if others:
        yield left_to(proposal, found, others)
    else:
        below = (p for p, roles in held.items() if stands_over(pack, frozenset({role}), roles))
        yield from by_route(proposal, {proposal.command.name, *below}, found)


def _may_give(pack: Pack, held: frozenset[str], role: str, officers: Officers) -> bool:
    """Return whether a holder of roles gives a role."""
    entry = pack.roles.get(role)
    if entry is None:
        return False
    if entry.appointed_by:
        return any(pack.acts_as(held, one, officers) for one in entry.appointed_by.roles)
    if stands_over(pack, frozenset({role}), held):
        return False
    administering = pack.filling(_ADMINISTER)
    if any(pack.acts_as(held, one, officers) for one in administering):
        return _reaches(pack, held, role, officers)
    if not any(pack.acts_as(held, one, officers) for one in body(pack)):
        return False
    theirs = body(pack) | {*administering}
    return role in theirs or not any(
        _reaches(pack, frozenset({one}), role, {one: (one,)}) for one in administering
    )


def _reaches(pack: Pack, held: frozenset[str], role: str, officers: Officers) -> bool:
    """Return whether whoever holds roles is, stands above, or could do all that a role decides."""
    if held & ({role} | above(pack, frozenset({role}))):
        return True
    acted = (one for one in pack.roles if pack.acts_as(held, one, officers))
    return pack.powers(role) <= frozenset(power for one in acted for power in pack.powers(one))

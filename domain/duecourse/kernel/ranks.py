"""Who stands above whom, by their roles: nobody undoes from below what was decided (053, 076).

Above somebody stand whoever acts when their role is unfilled, and, above all who do not stand
above it themselves, the body that approves the policy.
"""

from collections.abc import Collection, Iterator, Mapping

from duecourse.kernel.eligibility import unless_alone
from duecourse.kernel.facts import OrganisationFact
from duecourse.kernel.facts import below as below_in_line
from duecourse.kernel.pack import Pack, body, stands_over, titled
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Officers = Mapping[str, tuple[str, ...]]
Roles = frozenset[str]


def held_by(officers: Officers) -> dict[str, Roles]:
    """Return the roles that each officer holds."""
    found: dict[str, set[str]] = {}
    for role, holders in officers.items():
        for person in holders:
            found.setdefault(person, set()).add(role)
    return {person: frozenset(roles) for person, roles in found.items()}


def by_rank(
    organisation: OrganisationFact | None, pack: Pack, over: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Return the officers who answer to some people by rank, whether a line leads there or not.

    Each with who stands above them: whoever acts when their role is unfilled (decisions 146, 174).
    Not so whose own line manager stands above those people: to them they do not answer. None do in
    a house that keeps no lines: there, a role says nothing of who reports to whom.
    """
    if organisation is None or not organisation.managers:
        return ()
    held, managers = held_by(organisation.officers), organisation.managers
    nobody = frozenset[str]()

    def is_beside(person: str, higher: Roles) -> bool:
        manager = managers.get(person, "")
        return manager not in over and bool(stands_over(pack, held.get(manager, nobody), higher))

    above = [(one, held[one]) for one in over if one in held]
    return tuple(
        (person, one)
        for one, higher in above
        for person, theirs in held.items()
        if person != one and stands_over(pack, higher, theirs) and not is_beside(person, higher)
    )


def answering_to(
    organisation: OrganisationFact | None, people: Collection[str], pack: Pack | None
) -> frozenset[str]:
    """Return who answers to some people, directly or up the line: of whatever concerns those."""
    if organisation is None:
        return frozenset()
    ranked = by_rank(organisation, pack, people) if pack else ()
    reports = (*organisation.managers.items(), *ranked)
    return frozenset(person for person, _ in below_in_line(reports, people))


def is_there(proposal: AnyProposal, person: str) -> bool:
    """Return whether somebody is in office, or gives the command themselves."""
    return person == proposal.person or person in held_by(proposal.officers)


def stands_above(pack: Pack, one: Roles, other: Roles) -> bool:
    """Return whether a holder of some roles stands above a holder of others."""
    if stands_over(pack, other, one):
        return False
    if stands_over(pack, one, other):
        return True
    return bool(one & body(pack)) and not other & body(pack)


def below(proposal: AnyProposal, roles: Roles) -> tuple[str, ...]:
    """Return the officers above whom a holder of roles stands."""
    held = held_by(proposal.officers).items()
    return tuple(p for p, theirs in held if stands_above(proposal.pack, roles, theirs))


def undone_from_below(
    proposal: AnyProposal, by: Collection[str], what: str, tied: Collection[str] = ()
) -> Iterator[Violation]:
    """Yield that the caller would undo what somebody above them decided, who is still in office.

    Args:
        by: who decided it.
        what: the decision, as a sentence names it: `suspended them`.
        tied: names of who is bound to the matter beside.
    """
    held = held_by(proposal.officers)
    mine = held.get(proposal.person, frozenset[str]())
    over = [one for one in by if one != proposal.person and one in held]
    over = [one for one in over if stands_above(proposal.pack, held[one], mine)]
    if not over or proposal.context.actor.system:
        return
    who = titled(proposal.pack, sorted(held[over[0]]))
    message = f"{who}, who stands above the caller, {what}: nobody undoes that from below"
    lower = {person for one in over for person in below(proposal, held[one])}
    found = Violation(Reason.NOT_AUTHORISED, message)
    yield from unless_alone(proposal, {proposal.person, *lower, *tied}, found)

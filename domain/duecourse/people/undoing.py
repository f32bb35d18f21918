"""Who undoes what was done to somebody: whoever stands above the one who did it (decision 150).

They need no other power over the person: else what the head of a house did to somebody who deals
with a complaint about them could be undone by nobody.
"""

from collections.abc import Iterable
from typing import Any

from duecourse.kernel.pack import above
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import held_by
from duecourse.people import commands as c
from duecourse.people.state import Person


def over(proposal: Proposal[Person, Any], people: Iterable[str]) -> tuple[str, ...]:
    """Return the roles that stand above people who are in office; none of their own."""
    held = held_by(proposal.officers)
    theirs = [held[one] for one in dict.fromkeys(people) if one in held]
    if not theirs:
        return ()
    higher = (above(proposal.pack, roles) - roles for roles in theirs)
    return tuple(sorted(frozenset.intersection(*higher)))


def taken_by(proposal: Proposal[Person, Any], role: str) -> tuple[str, ...]:
    """Return who took a role from the person, who has not held it since."""
    known = proposal.organisation.dismissals if proposal.organisation else ()
    name = proposal.command.name
    return tuple(one.by for one in known if (one.role, one.person) == (role, name))


def over_who_took(proposal: Proposal[Person, c.AssignRole]) -> tuple[str, ...]:
    """Return the roles that give back a role which somebody below them took."""
    return over(proposal, taken_by(proposal, proposal.command.role))


def over_who_moved(proposal: Proposal[Person, c.ChangeLineManager]) -> tuple[str, ...]:
    """Return the roles above whoever changed the person's line manager."""
    known = proposal.organisation.earlier_managers if proposal.organisation else ()
    return over(proposal, (one.by for one in known if one.person == proposal.command.name))

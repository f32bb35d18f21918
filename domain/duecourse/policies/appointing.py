"""Through whose hands a role came: who gave it, who had let those give, and so on to the first.

A role from a friend whom the writer appointed is the writer's own (decision 052): one more
pair of hands between changes nothing.
"""

from collections.abc import Iterable
from typing import Final

from duecourse.kernel.command import Named
from duecourse.kernel.names import kind_of
from duecourse.kernel.pack import above
from duecourse.kernel.proposal import Proposal
from duecourse.policies.state import Policy

_POWERS: Final = ("administer", "approve_policy")
"""Functions whose roles let somebody give roles to others."""


def hands(proposal: Proposal[Policy, Named], role: str, person: str) -> frozenset[str]:
    """Return the people through whose hands a person's role came, however far back.

    Whoever enters people without being of the organisation, as its operator, is none of them.
    """
    organisation = proposal.organisation
    given = organisation.appointed_by if organisation else {}
    return behind(proposal, (given.get((role, person), ""),))


def behind(proposal: Proposal[Policy, Named], people: Iterable[str]) -> frozenset[str]:
    """Return people, and all through whose hands came the roles that let them give roles."""
    organisation, pack = proposal.organisation, proposal.pack
    given = organisation.appointed_by if organisation else {}
    powers = {*pack.approved_by, *(role for name in _POWERS for role in pack.filling(name))}
    powers |= above(pack, frozenset(powers))
    found: set[str] = set()
    todo = [*people]
    while todo:
        one = todo.pop()
        if one not in found and kind_of(one) == "people":
            found.add(one)
            todo += [given.get((role, one), "") for role in powers]
    return frozenset(found)

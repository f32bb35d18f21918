"""Through whose hands a role came: who gave it, who had let those give, and so on to the first.

A role from a friend whom the writer appointed is the writer's own (decision 052): one more
pair of hands between changes nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from duecourse.kernel.eligibility import eligible, functions_of, left_to
from duecourse.kernel.interests import Tie, conflict
from duecourse.kernel.names import kind_of
from duecourse.kernel.pack import Pack, above
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.refusal import Violation

POWERS: Final = ("administer", "approve_policy")
"""Functions whose roles let somebody give roles to others, and amend the policy: without anybody
who fills them, nobody could ever again."""

Givers = Mapping[tuple[str, str], str]


def hands(proposal: AnyProposal, role: str, person: str) -> frozenset[str]:
    """Return the people through whose hands a person's role came, however far back.

    Whoever enters people without being of the organisation, as its operator, is none of them.
    """
    return behind(proposal, (_givers(proposal).get((role, person), ""),))


def behind(proposal: AnyProposal, people: Iterable[str]) -> frozenset[str]:
    """Return people, and all through whose hands came the roles that let them give roles."""
    return _behind(proposal.pack, _givers(proposal), people)


def _givers(proposal: AnyProposal) -> Givers:
    return proposal.organisation.appointed_by if proposal.organisation else {}


def _behind(pack: Pack, given: Givers, people: Iterable[str]) -> frozenset[str]:
    powers = {*pack.approved_by, *_with_those_above(pack, POWERS)}
    found: set[str] = set()
    todo = [*people]
    while todo:
        one = todo.pop()
        if one not in found and kind_of(one) == "people":
            found.add(one)
            todo += [given.get((role, one), "") for role in powers]
    return frozenset(found)


def _with_those_above(pack: Pack, functions: Iterable[str]) -> frozenset[str]:
    """Return the roles of functions, and those that act in their place."""
    roles = frozenset(role for name in functions for role in pack.filling(name))
    return roles | above(pack, roles)


def own_judge(
    proposal: AnyProposal, tied: Collection[str], since: datetime | None
) -> Iterator[Violation]:
    """Yield that whoever is bound to the matter gave the caller their role.

    Nothing stands against them where nobody else may act: an office has to be filled.

    Args:
        tied: names of everybody who is bound to it.
        since: when it began, if earlier appointments do not count; None for all.
    """
    new = _named_by(proposal, frozenset(tied), since)
    if proposal.person not in new or proposal.context.actor.system:
        return
    if others := eligible(proposal, {*tied, *new}):
        tie = Tie(proposal.person, "named", proposal.command.name)
        yield left_to(proposal, conflict(proposal, tie, "decide"), others)


def _named_by(
    proposal: AnyProposal, tied: frozenset[str], since: datetime | None
) -> frozenset[str]:
    """Return who has every role in which they could act here from who is bound."""
    organisation, pack = proposal.organisation, proposal.pack
    if organisation is None:
        return frozenset()
    given = organisation.appointed_since(since) if since else organisation.appointed_by
    if not given:
        return frozenset()
    acting = _with_those_above(pack, functions_of(proposal))
    found: dict[str, bool] = {}
    for role, holders in organisation.officers.items():
        for person in holders if role in acting else ():
            giver = given.get((role, person), "")
            named = bool(giver) and bool(_behind(pack, given, (giver,)) & tied)
            found[person] = found.get(person, True) and named
    return frozenset(person for person, named in found.items() if named)

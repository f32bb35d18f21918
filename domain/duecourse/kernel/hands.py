"""Through whose hands a role came, and who took it from whom: who counts as one with another.

A role from a friend whom the writer appointed is the writer's own (decision 052): one more
pair of hands between changes nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Final

from duecourse.kernel.facts import DismissalFact, OrganisationFact
from duecourse.kernel.names import kind_of
from duecourse.kernel.pack import Pack, above
from duecourse.kernel.proposal import AnyProposal

POWERS: Final = ("administer", "approve_policy")
"""Functions whose roles let somebody give roles to others, and amend the policy: without anybody
who fills them, nobody could ever again."""

COVER: Final = timedelta(days=28)
"""How long somebody may cover for another without being one who was put out; our own choice."""

Givers = Mapping[tuple[str, str], str]


def hands(proposal: AnyProposal, role: str, person: str) -> frozenset[str]:
    """Return the people through whose hands a person's role came, however far back.

    Whoever enters people without being of the organisation, as its operator, is none of them.
    """
    return behind(proposal, (givers(proposal).get((role, person), ""),))


def behind(proposal: AnyProposal, people: Iterable[str]) -> frozenset[str]:
    """Return people, and all through whose hands came the roles that let them give roles."""
    return through(proposal.pack, givers(proposal), people)


def givers(proposal: AnyProposal) -> Givers:
    """Return who gave each role to each person who was given it."""
    return proposal.organisation.appointed_by if proposal.organisation else {}


def through(pack: Pack, given: Givers, people: Iterable[str]) -> frozenset[str]:
    """Return people, and all through whose hands came the roles by which they give roles."""
    powers = {*pack.approved_by, *with_those_above(pack, POWERS)}
    found: set[str] = set()
    todo = [*people]
    while todo:
        one = todo.pop()
        if one not in found and kind_of(one) == "people":
            found.add(one)
            todo += [given.get((role, one), "") for role in powers]
    return frozenset(found)


def with_those_above(pack: Pack, functions: Iterable[str]) -> frozenset[str]:
    """Return the roles of functions, and those that act in their place."""
    roles = frozenset(role for name in functions for role in pack.filling(name))
    return roles | above(pack, roles)


def dismissed_by(proposal: AnyProposal, people: Collection[str]) -> Iterator[DismissalFact]:
    """Yield what was taken from holders of roles by people, or by whom they had appointed.

    Whoever holds the role again counts no more.
    """
    organisation = proposal.organisation
    for one in organisation.dismissals if organisation else ():
        back = one.person in proposal.officers.get(one.role, ())
        if not back and behind(proposal, (one.by,)) & {*people}:
            yield one


def emptied(proposal: AnyProposal, roles: Iterable[str]) -> frozenset[str]:
    """Return who took one of some roles from its last holder, so that the office is empty.

    So did whoever has a role since then from one of them. It is over once somebody else than they
    themselves holds the role.
    """
    organisation = proposal.organisation
    return emptied_in(organisation, roles) if organisation else frozenset()


def emptied_in(organisation: OrganisationFact, roles: Iterable[str]) -> frozenset[str]:
    """Return the same of an organisation, whatever is asked of it."""
    wanted, found = frozenset(roles), set[str]()
    for one in organisation.dismissals:
        if one.role not in wanted or kind_of(one.by) != "people" or was_cover(organisation, one):
            continue
        if not {*organisation.officers.get(one.role, ())} - {one.by}:
            found |= _with_whom_they_named(organisation.appointed_since(one.at), one.by)
    return frozenset(found)


def was_cover(organisation: OrganisationFact, taken: DismissalFact) -> bool:
    """Return whether whoever took a role had given it themselves, and not for long.

    Whoever covered for a holiday leaves the office as it was before (decision 264): who was put
    out of it earlier still counts.
    """
    key = (taken.role, taken.person)
    at = organisation.appointed_at.get(key)
    theirs = organisation.appointed_by.get(key) == taken.by
    return theirs and at is not None and taken.at - at <= COVER


def _with_whom_they_named(given: Givers, by: str) -> frozenset[str]:
    """Return somebody, and all who have a role from them, or from one of those."""
    found = {by}
    while more := {person for (_, person), giver in given.items() if giver in found} - found:
        found |= more
    return frozenset(found)


_GIVES_BACK: Final = ("RestoreAccess", "Rejoin")
"""Commands by which whoever was put out is let in again: always open to who did it."""

_FILLS: Final = ("AssignRole", "RegisterPerson")
"""Commands by which somebody is given an office."""


def gain_nothing(proposal: AnyProposal, roles: Collection[str]) -> frozenset[str]:
    """Return who emptied one of some roles, and does not act in its place (decision 149).

    To fill it again, or let its holder in again, is always open to them.
    """
    if proposal.trigger in _GIVES_BACK or _fills_what_is_empty(proposal):
        return frozenset()
    asked = {*roles}
    if proposal.trigger in _FILLS and proposal.command.name == proposal.person:
        asked |= _given(proposal)
    return emptied(proposal, asked)


def _given(proposal: AnyProposal) -> frozenset[str]:
    """Return the roles that somebody is given."""
    command = proposal.command
    return frozenset((*getattr(command, "roles", ()), getattr(command, "role", ""))) - {""}


def _fills_what_is_empty(proposal: AnyProposal) -> bool:
    """Return whether the command gives somebody else nothing but offices whose holders are gone.

    Whoever is suspended is not gone: they are let in again first (decision 155).
    """
    command, organisation = proposal.command, proposal.organisation
    if proposal.trigger not in _FILLS or organisation is None or command.name == proposal.person:
        return False
    given = _given(proposal)
    gone = {one.role for one in organisation.dismissals}
    kept = {role for role, _ in organisation.suspensions}
    return bool(given) and given <= gone - kept - {*proposal.officers}

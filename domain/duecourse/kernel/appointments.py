"""Through whose hands a role came: who gave it, who had let those give, and so on to the first.

A role from a friend whom the writer appointed is the writer's own (decision 052): one more
pair of hands between changes nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from duecourse.kernel.eligibility import eligible, functions_of, unless_alone
from duecourse.kernel.facts import DismissalFact
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


def lines(
    proposal: AnyProposal, part: Collection[str], since: datetime | None
) -> tuple[tuple[str, str], ...]:
    """Return who has which line manager, or had since a matter began, as far as that counts.

    What was changed meanwhile counts where somebody with a part in it had a hand in that: nobody
    frees a judge for themselves.

    Args:
        part: names of everybody with a part in the matter.
        since: when it began; None for ever.
    """
    organisation = proposal.organisation
    if organisation is None:
        return ()
    late = (m for m in organisation.earlier_managers if since is None or m.until >= since)
    moved = ((m.person, m.manager) for m in late if not behind(proposal, (m.by,)).isdisjoint(part))
    return (*organisation.managers.items(), *moved)


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

    Args: as for `of_their_choice`.
    """
    named = of_their_choice(proposal, tied, since)
    if proposal.person in named and not proposal.context.actor.system:
        tie = Tie(proposal.person, "named", proposal.command.name)
        found = conflict(proposal, tie, "decide")
        yield from unless_alone(proposal, {*tied, *named}, found)


def of_their_choice(
    proposal: AnyProposal, tied: Collection[str], since: datetime | None
) -> frozenset[str]:
    """Return who counts as bound to a matter, because whoever is bound gave them their role.

    Nobody does where nobody else may act: an office has to be filled. It has not where those
    who are bound emptied it themselves: then the policy's route is taken. Whoever emptied an
    office, and gave those who are bound their roles, is bound as they are.

    Args:
        tied: names of everybody who is bound to it.
        since: when it began, if earlier acts do not count; None for all.
    """
    bound = frozenset(tied)
    emptied = _emptied_by(proposal, bound, since)
    new = _named_by(proposal, bound | emptied, since) | (emptied - bound)
    if new and (emptied or eligible(proposal, {*bound, *new})):
        return new
    return frozenset()


def with_their_choice(proposal: AnyProposal, people: tuple[str, ...]) -> tuple[str, ...]:
    """Return people who are bound to a matter, and who counts as they do, whenever appointed."""
    return (*people, *sorted(of_their_choice(proposal, people, since=None)))


def dismissed_by(proposal: AnyProposal, people: Collection[str]) -> Iterator[DismissalFact]:
    """Yield what was taken from holders of roles by people, or by whom they had appointed.

    Whoever holds the role again counts no more.
    """
    organisation = proposal.organisation
    for one in organisation.dismissals if organisation else ():
        back = one.person in proposal.officers.get(one.role, ())
        if not back and behind(proposal, (one.by,)) & {*people}:
            yield one


def _emptied_by(
    proposal: AnyProposal, tied: frozenset[str], since: datetime | None
) -> frozenset[str]:
    """Return who took a role from somebody who could act here, and is bound or appointed them."""
    organisation = proposal.organisation
    if organisation is None or not organisation.dismissals:
        return frozenset()
    given = _given_since(proposal, since)
    acting = _with_those_above(proposal.pack, functions_of(proposal))
    people = tied | _behind(proposal.pack, given, tied)
    taken = (one for one in dismissed_by(proposal, people) if since is None or one.at >= since)
    return frozenset(one.by for one in taken if one.role in acting)


def _given_since(proposal: AnyProposal, since: datetime | None) -> Givers:
    organisation = proposal.organisation
    if organisation is None:
        return {}
    return organisation.appointed_since(since) if since else organisation.appointed_by


def _named_by(
    proposal: AnyProposal, tied: frozenset[str], since: datetime | None
) -> frozenset[str]:
    """Return who has every role in which they could act here from who is bound."""
    organisation, pack = proposal.organisation, proposal.pack
    if organisation is None:
        return frozenset()
    given = _given_since(proposal, since)
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

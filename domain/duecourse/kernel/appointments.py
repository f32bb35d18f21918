"""Who counts as bound to a matter because of who gave them their role, or emptied an office."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Final

from duecourse.kernel.eligibility import eligible, functions_of, goes_elsewhere, unless_alone
from duecourse.kernel.facts import below
from duecourse.kernel.hands import (
    Givers,
    behind,
    dismissed_by,
    through,
    with_those_above,
)
from duecourse.kernel.interests import Bond, Tie, conflict
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.ranks import by_rank
from duecourse.kernel.refusal import Violation

BEFORE: Final = timedelta(days=183)
"""How long before a matter begins an office may have been emptied because of it: whoever hears that
somebody will complain acts first. Half a year is our own choice."""


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


def under(
    proposal: AnyProposal, over: Collection[str], part: Collection[str], since: datetime | None
) -> Iterator[tuple[str, str]]:
    """Yield who answers to some people up the line, each once and with to whom.

    Where nobody's line manager is on record, they answer to whoever stands above their role.

    Args: as for `lines`.
    """
    ranked = by_rank(proposal.organisation, proposal.pack, over)
    yield from below((*lines(proposal, part, since), *ranked), over)


def stands_as(proposal: AnyProposal, manager: str, person: str) -> Bond:
    """Return how somebody stands over another: as their line manager on record, or by rank."""
    lines = proposal.organisation.managers if proposal.organisation else {}
    return "line_manager" if lines.get(person) == manager else "above"


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
    proposal: AnyProposal,
    tied: Collection[str],
    since: datetime | None,
    over: Collection[str] = (),
) -> frozenset[str]:
    """Return who counts as bound to a matter, because whoever is bound gave them their role.

    Nobody does where nobody else may act: an office has to be filled. It has not where those
    who are bound emptied it themselves: then the policy's route is taken. Nor has it where who
    is judged filled it, and the route leads elsewhere (decision 235). Whoever emptied an office,
    and gave those who are bound their roles, is bound as they are.

    Args:
        tied: names of everybody who is bound to it.
        since: when it began, if earlier acts do not count; None for all.
        over: on whose own doing it decides.
    """
    bound = frozenset(tied)
    early = since and since - BEFORE
    emptied = _emptied_by(proposal, bound, early)
    begun = early if emptied else since
    new = _named_by(proposal, bound | emptied, begun) | (emptied - bound)
    if new and (emptied or eligible(proposal, {*bound, *new})):
        return new
    own = _named_by(proposal, frozenset(over), begun) if new and over else frozenset[str]()
    return own if own and goes_elsewhere(proposal, {*bound, *own}) else frozenset()


def with_their_choice(proposal: AnyProposal, people: tuple[str, ...]) -> tuple[str, ...]:
    """Return people who are bound to a matter, and who counts as they do, whenever appointed."""
    return (*people, *sorted(of_their_choice(proposal, people, since=None)))


def _emptied_by(
    proposal: AnyProposal, tied: frozenset[str], since: datetime | None
) -> frozenset[str]:
    """Return who took a role from somebody who could act here, and is bound or appointed them."""
    organisation = proposal.organisation
    if organisation is None or not organisation.dismissals:
        return frozenset()
    given = _given_since(proposal, since)
    acting = with_those_above(proposal.pack, functions_of(proposal))
    people = tied | through(proposal.pack, given, tied)
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
    acting = with_those_above(pack, functions_of(proposal))
    found: dict[str, bool] = {}
    bound = {"": False}
    for role, holders in organisation.officers.items():
        for person in holders if role in acting else ():
            giver = given.get((role, person), "")
            if giver not in bound:
                bound[giver] = not tied.isdisjoint(through(pack, given, (giver,)))
            found[person] = found.get(person, True) and bound[giver]
    return frozenset(person for person, named in found.items() if named)

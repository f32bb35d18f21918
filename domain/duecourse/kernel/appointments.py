"""Who counts as bound to a matter because of who gave them their role, or emptied an office."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from duecourse.kernel.eligibility import eligible, functions_of, goes_elsewhere, unless_alone
from duecourse.kernel.facts import DismissalFact, OrganisationFact, below
from duecourse.kernel.hands import (
    Givers,
    behind,
    dismissed_by,
    through,
    was_cover,
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
    named = proposal.found(of_their_choice, tuple(tied), since)
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
    # Whoever hears that somebody will complain acts first; of a post there is nothing to hear.
    early = since and (since - BEFORE if over else since)
    taken = tuple(_emptied(proposal, bound, early, since))
    emptied = frozenset(one.by for one in taken)
    organisation = proposal.organisation
    if taken and organisation:
        given = _given_in_place(organisation, taken, early)
    else:
        given = _given_since(proposal, since)
    new = _named_by(proposal, bound | emptied, given) | (emptied - bound)
    if new and (emptied or eligible(proposal, {*bound, *new})):
        return new
    own = _named_by(proposal, frozenset(over), given) if new and over else frozenset[str]()
    return own if own and goes_elsewhere(proposal, {*bound, *own}) else frozenset()


def with_their_choice(proposal: AnyProposal, people: tuple[str, ...]) -> tuple[str, ...]:
    """Return people who are bound to a matter, and who counts as they do, whenever appointed."""
    return (*people, *sorted(of_their_choice(proposal, people, since=None)))


def _emptied(
    proposal: AnyProposal, tied: frozenset[str], early: datetime | None, since: datetime | None
) -> Iterator[DismissalFact]:
    """Yield what was taken from the last who could act here in a role, by who is bound.

    So was it by whoever appointed those who are bound. Where somebody stays who held the role no
    later than whom it was taken from, and is not bound, no office was emptied (decision 264).
    """
    organisation = proposal.organisation
    if organisation is None or not organisation.dismissals:
        return
    given = _given_since(proposal, early)
    acting = with_those_above(proposal.pack, functions_of(proposal))
    people = tied | through(proposal.pack, given, tied)
    for one in dismissed_by(proposal, people):
        counts = (early is None or one.at >= early) and one.role in acting
        if counts and (since is None or not _filled_still(organisation, one, tied, since)):
            yield one


def _filled_still(
    organisation: OrganisationFact,
    taken: DismissalFact,
    tied: frozenset[str],
    since: datetime,
) -> bool:
    """Return whether somebody who is not bound holds a role no later than whom it was taken from.

    So it is where, before there was a matter, whoever covered for another went.
    """
    given_at, role = organisation.appointed_at, taken.role
    then = given_at.get((role, taken.person))
    for holder in organisation.officers.get(role, ()):
        at = given_at.get((role, holder))
        no_later = at is None or (then is not None and at <= then)
        if no_later and holder not in {*tied, taken.by}:
            return True
    return taken.at < since and was_cover(organisation, taken)


def _given_in_place(
    organisation: OrganisationFact, taken: Sequence[DismissalFact], early: datetime | None
) -> Givers:
    """Return who gave what roles that may be in place of those that were taken.

    That is the same role, given later than to whom it was taken from, and any given since.
    """
    if early is None:
        return organisation.appointed_by
    found: dict[tuple[str, str], str] = {}
    for one in taken:
        found |= organisation.appointed_since(one.at)
        then = organisation.appointed_at.get((one.role, one.person), early)
        later = organisation.appointed_since(max(early, then)).items()
        found |= {key: by for key, by in later if key[0] == one.role}
    return found


def _given_since(proposal: AnyProposal, since: datetime | None) -> Givers:
    organisation = proposal.organisation
    if organisation is None:
        return {}
    return organisation.appointed_since(since) if since else organisation.appointed_by


def _named_by(proposal: AnyProposal, tied: frozenset[str], given: Givers) -> frozenset[str]:
    """Return who has every role in which they could act here from who is bound."""
    organisation, pack = proposal.organisation, proposal.pack
    if organisation is None or not given:
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

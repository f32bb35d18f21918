"""Whose duty a clock is: nobody stops, moves or clears their own where somebody else may.

What falls due is always somebody's: whose it was by name and who can do it no more passes it to
whoever does such work, and what nobody does to whoever stands above (decision 200).
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from duecourse.kernel.aggregate import OpenTo
from duecourse.kernel.clocks.keeping import Kept, View
from duecourse.kernel.eligibility import eligible, left_to
from duecourse.kernel.names import kind_of
from duecourse.kernel.officers import Officers
from duecourse.kernel.pack import Pack, above, routed
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

FALLS_TO: Final = "manage"
"""What the policy gives to nobody in particular falls to whoever manages."""

_LAST: Final = (FALLS_TO, "administer", "approve_policy")
"""Who is left where nobody does such work; an organisation is never without the last two."""


def on_duty(pack: Pack, function: str, officers: Officers) -> tuple[str, ...]:
    """Return who does what is due of a function: never nobody, while anybody holds a power.

    Args:
        officers: who holds each role, and may act in the matter.
    """
    roles = pack.filling(function) or pack.filling(FALLS_TO)
    return _first(pack, officers, *_from_below(pack, roles), routed(pack, function))


def told_in(pack: Pack, roles: Collection[str], officers: Officers) -> tuple[str, ...]:
    """Return who is told in place of roles: who acts in them, or else stands above them."""
    return _first(pack, officers, *_from_below(pack, roles))


def _from_below(pack: Pack, roles: Collection[str]) -> tuple[Collection[str], Collection[str]]:
    """Return some roles, and after them those that stand above."""
    return roles, sorted(above(pack, frozenset(roles)))


def _first(pack: Pack, officers: Officers, *groups: Collection[str]) -> tuple[str, ...]:
    """Return who acts in the first group of roles in which anybody does; then whoever is left."""
    for roles in (*groups, *map(pack.filling, _LAST)):
        found = dict.fromkeys(one for role in roles for one in pack.acting(role, officers))
        if found:
            return tuple(found)
    return ()


def can_do(pack: Pack, kind: str, officers: Officers, *, in_function: bool) -> frozenset[str]:
    """Return who can do what is theirs by name: they are in office, and do such work at all.

    Args:
        kind: of the resources.
        in_function: whether it is work of a function, and not their own.
    """
    if not in_function:
        return frozenset(one for held in officers.values() for one in held)
    # What leaves a resource where it stands, such as advice, gets nothing done.
    rows = (r for r in pack.lifecycles[kind].definition.transitions if r.source not in r.dests)
    roles = {role for row in rows for one in row.who for role in pack.filling(one)}
    return frozenset(one for role in roles for one in pack.acting(role, officers))


def passed_on(view: View, clock: str) -> OpenTo:
    """Return who may do what a clock waits for after its miss, besides those of the table.

    What was missed goes to who is next by the policy (`on_miss`), once they were told; nobody is
    let in by it who may not know of the matter.
    """

    def roles(proposal: AnyProposal) -> Iterator[str]:
        for kept in view(proposal.state):
            if kept.id == clock:
                yield from kept.next_in_line

    return roles


def _owes(proposal: AnyProposal, kept: Kept) -> bool:
    """Return whether what is due is the caller's: as it is named, or as the policy gives it."""
    if kept.owed_by or not kept.function:
        return proposal.person in kept.owed_by
    known = proposal.known_person(proposal.person)
    held = known.roles if known is not None else frozenset()
    return not held.isdisjoint(proposal.pack.filling(kept.function))


def left_to_others(
    proposal: AnyProposal, clocks: Iterable[Kept], out: Collection[str]
) -> Iterator[Violation]:
    """Yield that the clocks are the caller's own, where somebody without that duty may act.

    Args:
        out: who may not act in the matter.
    """
    if proposal.context.actor.system:
        return
    for kept in clocks:
        if not _owes(proposal, kept):
            continue
        roles = _others(proposal, kept)
        others = {*out, proposal.person, *kept.owed_by}
        if roles and (people := eligible(proposal, frozenset(others), roles)):
            message = f"what {kept.id} waits for is your own duty: another decides on its clock"
            yield left_to(proposal, Violation(Reason.CONFLICT_OF_INTEREST, message), people)
            return


def _others(proposal: AnyProposal, kept: Kept) -> tuple[str, ...]:
    """Return the roles in which the command is given, without those whose duty it is."""
    lifecycle = proposal.pack.lifecycles[kind_of(proposal.command.name)]
    who = lifecycle.who(proposal.state.state, proposal.trigger)
    roles = [role for one in who for role in proposal.pack.filling(one)]
    owing = () if kept.owed_by else proposal.pack.filling(kept.function)
    return tuple(dict.fromkeys(one for one in roles if one not in owing))

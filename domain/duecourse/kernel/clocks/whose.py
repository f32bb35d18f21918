"""Whose duty a clock is: nobody stops, moves or clears their own where somebody else may."""

from collections.abc import Collection, Iterable, Iterator

from duecourse.kernel.aggregate import OpenTo
from duecourse.kernel.clocks.keeping import Kept, View
from duecourse.kernel.eligibility import eligible, left_to
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


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

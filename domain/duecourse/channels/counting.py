"""Which authorisations of a channel or of access count: each is somebody's own (decision 291)."""

from collections.abc import Collection
from typing import Final

from msgspec.structs import replace

from duecourse.channels.state import Approval, Channel
from duecourse.kernel.appointments import BEFORE
from duecourse.kernel.command import Named
from duecourse.kernel.hands import through
from duecourse.kernel.officers import free
from duecourse.kernel.proposal import Proposal

LATELY: Final = BEFORE
"""How long before it is counted somebody may have been given a role for what they authorise."""


def counted(
    proposal: Proposal[Channel, Named],
    approvals: Collection[Approval],
    served: str,
    asked_by: str = "",
) -> tuple[Approval, ...]:
    """Return authorisations, each without the roles for which it does not count.

    Whoever holds a role lately by the word of another who authorises it, asked for it, or whom it
    serves, adds nothing to that word, while somebody else holds the role.

    Args:
        served: who gains by it, and authorises nothing.
        asked_by: who asked for it, if that is somebody else.
    """
    wanting = {served, asked_by, *(approval.by for approval in approvals)} - {""}

    def as_far_as_own(one: Approval) -> Approval:
        kept = [r for r in one.roles if not lent(proposal, r, one.by, wanting, served)]
        return replace(one, roles=tuple(kept))

    return tuple(map(as_far_as_own, approvals))


def lent(
    proposal: Proposal[Channel, Named],
    role: str,
    person: str,
    wanting: Collection[str],
    served: str,
) -> tuple[str, ...]:
    """Return who may authorise it in a role instead, if a person has it by the word of others.

    Args:
        wanting: who authorises it, asked for it, or gains by it.
        served: who gains by it.
    """
    organisation, others = proposal.organisation, {*wanting} - {person}
    if organisation is None or not others:
        return ()
    given = organisation.appointed_since(proposal.at - LATELY)

    def by_their_word(one: str) -> bool:
        return not through(proposal.pack, given, (given.get((role, one), ""),)).isdisjoint(others)

    if not by_their_word(person):
        return ()
    holders = free(proposal, {person, served}).get(role, ())
    return tuple(one for one in holders if not by_their_word(one))

"""Who holds the roles and is free to act: whom nothing ties to the matter."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import AnyProposal

Officers = Mapping[str, tuple[str, ...]]
"""Who holds each role."""

_NAMED_MAX: Final = 3


def free(proposal: AnyProposal, tied: Collection[str]) -> Officers:
    """Return who holds each role, is not tied, and declared no conflict about the matter."""
    officers, tied = proposal.officers, {*tied, *torn(proposal)}
    if not tied:
        return officers
    return {
        role: held if tied.isdisjoint(held) else tuple([p for p in held if p not in tied])
        for role, held in officers.items()
    }


def torn(proposal: AnyProposal, *about: str) -> tuple[str, ...]:
    """Return who declared a conflict about the matter, or about any of what else it concerns."""
    declared = proposal.organisation.declared if proposal.organisation else {}
    if not declared:
        return ()
    return tuple(p for one in (proposal.command.name, *about) for p in declared.get(one, ()))


def who_may(people: Sequence[str]) -> str:
    """Return how a message ends that says who may act; nothing where nobody may."""
    shown = ", ".join(map(id_of, people[:_NAMED_MAX]))
    more = f" and {len(people) - _NAMED_MAX} more" if len(people) > _NAMED_MAX else ""
    return f"; {shown}{more} may" if people else ""

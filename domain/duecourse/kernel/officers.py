"""Who holds the roles and is free to act: whom nothing ties to the matter."""

from collections.abc import Collection, Mapping

from duecourse.kernel.proposal import AnyProposal

Officers = Mapping[str, tuple[str, ...]]
"""Who holds each role."""


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

"""Guards on complaints that packs may name: whose advice comes first, who settles which level."""

from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from duecourse.complaints.commands import ComplaintKind
from duecourse.complaints.interests import tied
from duecourse.complaints.state import Complaint
from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry

REGISTRY: Final = Registry("complaints")


class Advisers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose advice counts, any one of them; `kinds` empty means every kind of complaint."""

    roles: tuple[str, ...]
    kinds: tuple[ComplaintKind, ...] = ()


@REGISTRY.guard(Reason.ADVICE_REQUIRED, params=Advisers)
def advice_taken(proposal: Proposal[Complaint, Named], params: Advisers) -> Iterator[Violation]:
    """Somebody in one of these roles gave advice, other than who now acts on it."""
    state = proposal.state
    if params.kinds and state.kind not in params.kinds:
        return
    counts = (a for a in state.advice if a.by != proposal.person)
    if any(set(a.roles) & set(params.roles) for a in counts):
        return
    if _can_be_asked(proposal, params.roles):
        message = f"before an answer, ask {' or '.join(params.roles)}: one of them gives advice"
        yield Violation(
            Reason.ADVICE_REQUIRED, message, facts=(("roles", ", ".join(params.roles)),)
        )


def _can_be_asked(proposal: Proposal[Complaint, Named], roles: Collection[str]) -> bool:
    """Return whether anybody who had no part in the matter, and is not the caller, may advise."""
    officers = proposal.organisation.officers if proposal.organisation else {}
    out = tied(proposal) | {proposal.person}
    free = {role: tuple(p for p in held if p not in out) for role, held in officers.items()}
    held_by: dict[str, set[str]] = {}
    for role, people in free.items():
        for person in people:
            held_by.setdefault(person, set()).add(role)
    return any(
        proposal.pack.acts_as(frozenset(held), role, free)
        for held in held_by.values()
        for role in roles
    )


class Settles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who settles complaints of some levels, 0 to 3."""

    roles: tuple[str, ...]
    from_level: int = 0
    to_level: int = 3


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=Settles)
def settled_by(proposal: Proposal[Complaint, Named], params: Settles) -> Iterator[Violation]:
    """A complaint of these levels is settled by the named roles."""
    level = proposal.state.level
    if not params.from_level <= level <= params.to_level or proposal.context.actor.system:
        return
    if not proposal.holds(*params.roles):
        message = f"a complaint of level {level} is settled by {' or '.join(params.roles)}"
        yield Violation(Reason.NOT_AUTHORISED, message, facts=(("level", str(level)),))


@REGISTRY.fact
def complaint_kind(proposal: Proposal[Complaint, Named]) -> str:
    """Return what the complaint is about."""
    return proposal.state.kind or getattr(proposal.command, "kind", "")


@REGISTRY.fact
def complaint_level(proposal: Proposal[Complaint, Named]) -> int:
    """Return its level, 0 to 3."""
    return proposal.state.level

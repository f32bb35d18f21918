"""Guards on complaints that packs may name: whose advice comes first, who settles which level."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse.complaints.commands import LEVEL_MAX, ComplaintKind
from duecourse.complaints.interests import tied
from duecourse.complaints.state import Complaint
from duecourse.evidence.words import Role
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import acts, by_route, eligible
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry, at_least_one

REGISTRY: Final = Registry("complaints")


class Advisers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose advice counts, any one of them; `kinds` empty means every kind of complaint."""

    roles: tuple[Role, ...]
    kinds: tuple[ComplaintKind, ...] = ()

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@REGISTRY.guard(Reason.ADVICE_REQUIRED, params=Advisers)
def advice_taken(proposal: Proposal[Complaint, Named], params: Advisers) -> Iterator[Violation]:
    """Somebody in one of these roles gave advice, other than who now acts on it."""
    state = proposal.state
    if params.kinds and state.kind not in params.kinds:
        return
    counts = (a for a in state.advice if a.by != proposal.person)
    if any(set(a.roles) & set(params.roles) for a in counts):
        return
    # Whoever stands in for an adviser advises as one; nobody stands in for who acts on it.
    if {*eligible(proposal, tied(proposal), params.roles)} - {proposal.person}:
        who = titled(proposal.pack, params.roles)
        message = f"before an answer, one of these gives advice (AdviseOnComplaint): {who}"
        yield Violation(
            Reason.ADVICE_REQUIRED, message, facts=(("roles", ", ".join(params.roles)),)
        )


class Settles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who settles complaints of some levels, 0 to 3."""

    roles: tuple[Role, ...]
    from_level: int = 0
    to_level: int = 3

    def __post_init__(self) -> None:
        at_least_one(self.roles)
        if not 0 <= self.from_level <= self.to_level <= LEVEL_MAX:
            raise ValueError(f"levels from 0 to {LEVEL_MAX}, the lower one first")


@REGISTRY.guard(Reason.NOT_AUTHORISED, params=Settles)
def settled_by(proposal: Proposal[Complaint, Named], params: Settles) -> Iterator[Violation]:
    """A complaint of these levels is settled by the named roles."""
    level, out = proposal.state.level, tied(proposal)
    if not params.from_level <= level <= params.to_level or proposal.context.actor.system:
        return
    message = f"a complaint of level {level} is settled by {titled(proposal.pack, params.roles)}"
    found = Violation(Reason.NOT_AUTHORISED, message, facts=(("level", str(level)),))
    if eligible(proposal, out, params.roles):
        yield from () if acts(proposal, out, *params.roles) else (found,)
    else:
        yield from by_route(proposal, out, found)


@REGISTRY.fact(ComplaintKind)
def complaint_kind(proposal: Proposal[Complaint, Named]) -> str:
    """Return what the complaint is about."""
    return proposal.state.kind or getattr(proposal.command, "kind", "")


@REGISTRY.fact(int)
def complaint_level(proposal: Proposal[Complaint, Named]) -> int:
    """Return its level, 0 to 3."""
    return proposal.state.level

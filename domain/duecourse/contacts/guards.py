"""Guards on contacts that packs may name: who is asked first, and how a contact ends."""

from collections.abc import Iterator
from typing import Final, Protocol

from msgspec import Struct

from duecourse.contacts.commands import ContactOutcome
from duecourse.contacts.state import Contact
from duecourse.evidence.words import ContactKind, Role
from duecourse.kernel.command import Named
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, Registry, at_least_one

REGISTRY: Final = Registry("contacts")


class Briefed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who hears of contacts of some kinds before anything is done about them."""

    roles: tuple[Role, ...]
    kinds: tuple[ContactKind, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@REGISTRY.guard(Reason.ADVICE_REQUIRED, params=Briefed, acts_in=("AdviseOnContact",))
def contact_advised(proposal: Proposal[Contact, Named], params: Briefed) -> Iterator[Violation]:
    """Somebody in one of these roles acts, or gave advice on the contact."""
    if proposal.state.kinds.isdisjoint(params.kinds) or proposal.holds(*params.roles):
        return
    if not proposal.state.advised_as & set(params.roles):
        who = titled(proposal.pack, params.roles)
        message = f"{who} hears of it before anything is done: ask for their advice first"
        yield Violation(Reason.ADVICE_REQUIRED, message)


class Ended(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How contacts of some kinds may end."""

    kinds: tuple[ContactKind, ...]
    outcomes: tuple[ContactOutcome, ...]

    def __post_init__(self) -> None:
        at_least_one(self.outcomes)


class HasOutcome(Named, Protocol):
    """It says how a contact ended."""

    @property
    def outcome(self) -> str:
        """Return the word for it."""
        ...


@REGISTRY.guard(Reason.OUTCOME_REQUIRED, params=Ended, reads="input", needs=("outcome",))
def contact_ended(proposal: Proposal[Contact, HasOutcome], params: Ended) -> Iterator[Violation]:
    """A contact of these kinds ends in one of these ways."""
    concerns = not proposal.state.kinds.isdisjoint(params.kinds)
    if concerns and proposal.command.outcome not in params.outcomes:
        message = f"outcome: such a contact ends with {' or '.join(params.outcomes)}"
        yield Violation(Reason.OUTCOME_REQUIRED, message, field="outcome")


class Returned(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who deals with contacts of some kinds once somebody wrote again."""

    kinds: tuple[ContactKind, ...]
    roles: tuple[Role, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@REGISTRY.guard(Reason.ROUTE_REQUIRED, params=Returned, acts_in=ON)
def contact_escalated(proposal: Proposal[Contact, Named], params: Returned) -> Iterator[Violation]:
    """Where contact goes on after it was closed once, the named roles deal with it."""
    state = proposal.state
    on = not state.kinds.isdisjoint(params.kinds)
    if on and state.returns and not proposal.holds(*params.roles):
        message = f"they wrote again: now this is for {titled(proposal.pack, params.roles)}"
        yield Violation(Reason.ROUTE_REQUIRED, message)


@REGISTRY.fact(ContactKind)
def contact_kind(proposal: Proposal[Contact, Named]) -> frozenset[str]:
    """Return what the contact is: what it was recorded as, and all that it turned out to be."""
    return proposal.state.kinds or frozenset((getattr(proposal.command, "kind", ""),))

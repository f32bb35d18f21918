"""Guards on contacts that packs may name: who is asked first, and how a contact ends."""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from msgspec import Struct

from duecourse import facts
from duecourse.contacts.checks import HasAssignee, advises_as
from duecourse.contacts.commands import (
    Confirmed,
    ContactOutcome,
    ContactRoute,
    NoReplyReason,
    ReplyToContact,
)
from duecourse.contacts.state import Contact
from duecourse.evidence.words import ContactKind, Role
from duecourse.facts.age import TELL, knows_the_risks
from duecourse.facts.told import told_alone
from duecourse.kernel.authority import acts_in
from duecourse.kernel.command import Named
from duecourse.kernel.names import id_of
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import is_there
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, Find, NoParams, Registry, at_least_one
from duecourse.kernel.rules import Rule

REGISTRY: Final = Registry("contacts")


class Briefed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who hears of contacts of some kinds before anything is done about them."""

    roles: tuple[Role, ...]
    kinds: tuple[ContactKind, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


def _asked(proposal: Proposal[Contact, Named], roles: tuple[Role, ...]) -> bool:
    """Return whether the caller is who is asked first, or stands in for them."""
    return any(advises_as(proposal, role) for role in roles)


@REGISTRY.guard(Reason.ADVICE_REQUIRED, params=Briefed, acts_in=("AdviseOnContact",))
def contact_advised(proposal: Proposal[Contact, Named], params: Briefed) -> Iterator[Violation]:
    """Somebody in one of these roles acts, or gave advice on the contact."""
    if proposal.state.kinds.isdisjoint(params.kinds) or _asked(proposal, params.roles):
        return
    if not proposal.state.advised_as & set(params.roles):
        who = titled(proposal.pack, params.roles)
        message = f"{who} hears of it before anything is done: ask for their advice first"
        yield Violation(Reason.ADVICE_REQUIRED, message)


def is_asked_instead(proposal: Proposal[Contact, Named]) -> bool:
    """Return whether the caller stands in for an adviser whom the contact is about."""
    if not proposal.state.concerns:
        return False
    rules = (*_rules(proposal, contact_advised), *_rules(proposal, contact_escalated))
    meant = (rule for rule in rules if not proposal.state.kinds.isdisjoint(rule.params.kinds))
    return any(_asked(proposal, rule.params.roles) for rule in meant)


def _rules(proposal: Proposal[Contact, Named], guard: Find) -> Iterable[Rule]:
    return proposal.pack.rules_of(guard, ReplyToContact.__name__)


class Barred(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Routes by which something does not go."""

    routes: tuple[ContactRoute, ...]

    def __post_init__(self) -> None:
        at_least_one(self.routes)


@REGISTRY.guard(
    Reason.ROUTE_REQUIRED, params=Barred, reads="input", needs=("account_information", "route")
)
def account_route(
    proposal: Proposal[Contact, ReplyToContact], params: Barred
) -> Iterator[Violation]:
    """What concerns somebody's own account, therapy or booking goes by none of these routes."""
    command = proposal.command
    if command.route in params.routes and command.account_information != "no":
        message = "route: what concerns their own account goes by another, as by telephone"
        yield Violation(Reason.ROUTE_REQUIRED, message, field="route")


@REGISTRY.guard(Reason.NOT_AUTHORISED, reads="input", needs=("route",))
def reply_granted(proposal: Proposal[Contact, ReplyToContact], _: NoParams) -> Iterator[Violation]:
    """Whoever answers by direct message, from the channel's account, has access to it (246)."""
    command, name = proposal.command, proposal.state.channel
    if command.route != "direct_message":
        return
    place, fact = facts.channel(proposal.facts, name), proposal.actor_fact
    back_since = fact.back_since if fact else None
    # A permission is for one post: a message is none.
    if place is None:
        message = "route: the contact names no channel from whose account a message goes: another"
        yield Violation(Reason.NOT_AUTHORISED, message, field="route")
    elif not place.may_publish(proposal.person, command.name, proposal.at, back_since):
        message = (
            f"route: it goes out from the account of {id_of(name)}: the caller needs access to it"
            " (ProposeGrant), or somebody who has it answers, or by another route"
        )
        yield Violation(Reason.NOT_AUTHORISED, message, subject=name, field="route")


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
    """Where somebody wrote before, by any channel and to anybody, the named roles deal with it."""
    state = proposal.state
    if state.kinds.isdisjoint(params.kinds) or _asked(proposal, params.roles):
        return
    who = titled(proposal.pack, params.roles)
    if state.returns or state.earlier:
        yield Violation(Reason.ROUTE_REQUIRED, f"they wrote again: now this is for {who}")
    elif not state.writer:
        message = (
            f"say who writes (ClassifyContact.writer): if they wrote before, this is for {who}"
        )
        yield Violation(Reason.ROUTE_REQUIRED, message)


class Routed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """To whom contacts of some kinds go first."""

    kinds: tuple[ContactKind, ...]
    roles: tuple[Role, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@REGISTRY.guard(Reason.ROUTE_REQUIRED, params=Routed, reads="input", needs=("assignee",))
def contact_routed(proposal: Proposal[Contact, HasAssignee], params: Routed) -> Iterator[Violation]:
    """A contact of these kinds goes first to somebody in one of these roles."""
    if proposal.state.kinds.isdisjoint(params.kinds):
        return
    if not any(acts_in(proposal, proposal.command.assignee, role) for role in params.roles):
        who = titled(proposal.pack, params.roles)
        message = f"assignee: such a contact goes first to {who}, who may pass it on"
        yield Violation(Reason.ROUTE_REQUIRED, message, field="assignee")


class Owed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Contacts of some kinds, and why none needs a reply who had one before.

    Attributes:
        once_answered: reasons that do where an earlier message of theirs was answered.
    """

    kinds: tuple[ContactKind, ...]
    once_answered: tuple[NoReplyReason, ...] = ()


@REGISTRY.guard(Reason.OUTCOME_REQUIRED, params=Owed)
def reply_owed(proposal: Proposal[Contact, Named], params: Owed) -> Iterator[Violation]:
    """A contact of these kinds is not left without a reply; who had one may need no further."""
    state = proposal.state
    if state.answered_in and getattr(proposal.command, "why", "") in params.once_answered:
        return
    if not state.kinds.isdisjoint(params.kinds):
        message = "they are owed an answer: reply, or say how it ended (CloseContact)"
        yield Violation(Reason.OUTCOME_REQUIRED, message)


def _may_be_minor(proposal: Proposal[Contact, Named]) -> bool:
    """Return whether who writes is or may be under age: who deals with it says no not alone."""
    state = proposal.state
    if getattr(proposal.command, "post", ""):
        # Whoever reviewed the post looked at it, too.
        return state.may_be_minor
    said, own = state.of_age_by, frozenset({proposal.person})
    return state.may_be_minor or (bool(said) and told_alone(proposal, said, own))


@REGISTRY.guard(Reason.ADVICE_TO_SUBJECT_REQUIRED)
def writer_advised(proposal: Proposal[Contact, Named], _: NoParams) -> Iterator[Violation]:
    """Whoever writes and is, or may be, under age was told how to stay safe online."""
    if _may_be_minor(proposal) and not knows_the_risks(proposal.state.points):
        message = (
            f"they may be under age: {TELL} (AdviseWriter), or somebody else looks whether they are"
            " (JoinContact)"
        )
        yield Violation(Reason.ADVICE_TO_SUBJECT_REQUIRED, message)


@REGISTRY.guard(Reason.CHECKLIST_INCOMPLETE)
def minor_accompanied(proposal: Proposal[Contact, Named], _: NoParams) -> Iterator[Violation]:
    """Nobody is alone in private with whoever is, or may be, under age; offline rules hold."""
    state, command = proposal.state, proposal.command
    reply = command if isinstance(command, ReplyToContact) else None
    if not _may_be_minor(proposal) or (reply and reply.post):
        return
    # Whoever read along and is gone, or whom it turned out to be about, is no company.
    others = {*state.readers} - {proposal.person, *state.concerns}
    if not any(is_there(proposal, reader) for reader in others):
        message = "they may be under age: a second person reads along first (JoinContact)"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, message)
    if reply and "offline_rules" not in reply.confirms:
        message = "confirms: the same rules as offline are kept (offline_rules)"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, message, field="confirms")


class Confirming(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What whoever replies to contacts of some kinds confirms."""

    item: Confirmed
    kinds: tuple[ContactKind, ...]


@REGISTRY.guard(Reason.CHECKLIST_INCOMPLETE, params=Confirming, reads="input", needs=("confirms",))
def reply_confirmed(
    proposal: Proposal[Contact, ReplyToContact], params: Confirming
) -> Iterator[Violation]:
    """Whoever replies to a contact of these kinds confirms something."""
    concerns = not proposal.state.kinds.isdisjoint(params.kinds)
    if concerns and params.item not in proposal.command.confirms:
        message = f"confirms: {params.item} is confirmed by whoever replies"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, message, field="confirms")


@REGISTRY.fact(ContactKind)
def contact_kind(proposal: Proposal[Contact, Named]) -> frozenset[str]:
    """Return what the contact is: what it was recorded as, and all that it turned out to be."""
    return proposal.state.kinds or frozenset((getattr(proposal.command, "kind", ""),))

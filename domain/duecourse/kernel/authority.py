"""Who may do what: roles of the pack, the author, anybody, or the service itself."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.anonymity import INTAKE, may_be_anonymous
from duecourse.kernel.command import AggregateState, Command
from duecourse.kernel.eligibility import stands_in, what_lets_in
from duecourse.kernel.facts import PersonFact
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.proposal import AnyProposal, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import ANYONE, AUTHOR, SYSTEM

ADMITTED: Final = "granted"
"""The role in the record of who acts by their access to the very thing, and by no role."""

_UNKNOWN: Final = "the caller is not a registered person of this organisation"
_ENTERS: Final = "whoever administers enters them (RegisterPerson)"

PROGRAMS: Final = ("service_account", INTAKE)
"""Kinds of people's entries that are no person's."""


def on_the_books(proposal: AnyProposal, name: str) -> bool:
    """Return whether a name is that of a person on the organisation's books, and no program's.

    The stream of that name is read for this.
    """
    own, known = organisation_of(proposal.command.name), proposal.known_person(name)
    person = kind_of(name) == "people" and organisation_of(name) == own
    return person and known is not None and known.kind not in PROGRAMS


def acts_in(proposal: AnyProposal, name: str, role: str) -> bool:
    """Return whether a person is active and acts in a role."""
    known = proposal.known_person(name)
    if known is None or known.state != "active":
        return False
    return proposal.pack.acts_as(known.roles, role, proposal.officers)


def unauthorised(
    aggregate: Aggregate[Any], proposal: Proposal[AggregateState, Command]
) -> Iterator[Violation]:
    """Yield why the caller may not give the command at all, if they may not."""
    if proposal.context.actor.system:
        return
    # Whether it is theirs at all comes first: what follows may turn on what the command says.
    yield from _not_theirs(aggregate, proposal)
    yield from _for_itself(proposal)
    command = proposal.command
    if command.SECOND:
        yield from _unconfirmed(proposal)
    yield from _not_for_a_form(proposal)
    if command.is_in_person():
        yield from by_program(proposal)


def _not_theirs(
    aggregate: Aggregate[Any], proposal: Proposal[AggregateState, Command]
) -> Iterator[Violation]:
    """Yield why the command is not the caller's to give, by their roles and what they made."""
    lifecycle = proposal.pack.lifecycles[aggregate.kind]
    who = lifecycle.who(proposal.state.state, proposal.trigger)
    if barred := _barred(proposal, ANYONE in who):
        yield _barred_from(proposal, barred)
        return
    if ANYONE in who or (AUTHOR in who and _is_author(aggregate, proposal)):
        if type(proposal.command).OF_THE_HOUSE and proposal.actor_fact is None:
            yield Violation(Reason.NOT_AUTHORISED, f"{_UNKNOWN}: {_ENTERS}")
        return
    if proposal.holds(*proposal.pack.filling_any(who)):
        return
    handler = aggregate.handlers[type(proposal.command)]
    named = handler.open_to(proposal) if handler.open_to else ()
    if role := next(filter(proposal.holds, named), ""):
        proposal.taken.append((role, ""))
        return
    if handler.admits and _has_access(proposal) and handler.admits(proposal):
        proposal.taken.append((ADMITTED, ""))
        return
    found = _not_authorised(proposal, who)
    if not _is_active(proposal):
        yield found
        return
    tied = frozenset(aggregate.tied_to(type(proposal.command))(proposal))
    asked = tuple(handler.still_asked(proposal)) if handler.still_asked else None
    if not stands_in(proposal, tied, asked):
        yield from what_lets_in(proposal, tied, found)


def _has_access(proposal: Proposal[AggregateState, Command]) -> bool:
    """Return whether the caller has access, or needs none for what is theirs to say."""
    return _is_active(proposal) or type(proposal.command).MAKERS_RIGHT


def _is_active(proposal: AnyProposal) -> bool:
    fact = proposal.actor_fact
    return fact is not None and fact.state == "active"


def _unconfirmed(proposal: Proposal[AggregateState, Command]) -> Iterator[Violation]:
    """Yield that the caller never said themselves that they are who was entered (decision 077).

    Somebody else typed their name: until they act with a credential of their own, they are no
    second person.
    """
    fact, asked = proposal.actor_fact, proposal.pack.acknowledgement
    if _is_active(proposal) and fact and not fact.acknowledged:
        message = (
            "the caller was entered by somebody else: before they count as a second person,"
            " they acknowledge the policy themselves (AcknowledgePolicy)"
        )
        yield Violation(
            Reason.POLICY_NOT_ACKNOWLEDGED,
            message,
            subject=proposal.person,
            clause=asked.clause,
            policy=proposal.pack.version,
        )


def by_program(proposal: AnyProposal) -> Iterator[Violation]:
    """Yield that a program gives what a person gives themselves, if one does (decision 054)."""
    actor, fact = proposal.context.actor, proposal.actor_fact
    if proposal.person != actor.name or (fact is not None and fact.kind in PROGRAMS):
        message = (
            "the person themselves gives this, with a credential of their own:"
            " no service account gives it for anybody"
        )
        yield Violation(Reason.ACTOR_MISMATCH, message, field="context.on_behalf_of")


def _for_itself(proposal: Proposal[AggregateState, Command]) -> Iterator[Violation]:
    """Yield that a program acts for itself, or for another: behind every act is a person."""
    fact = proposal.actor_fact
    # Of what is said without a name nothing is kept: that is told first.
    is_program = fact is not None and fact.kind in PROGRAMS and fact.kind != INTAKE
    if is_program and not proposal.command.is_anonymous():
        message = "a program acts for a person: name who asked for it"
        yield Violation(Reason.ACTOR_REQUIRED, message, field="context.on_behalf_of")


def _not_for_a_form(proposal: Proposal[AggregateState, Command]) -> Iterator[Violation]:
    """Yield that a form, a letter box or a telephone line takes what anybody may say unnamed."""
    name = proposal.context.actor.name
    own = name == proposal.person
    account = proposal.actor_fact if own else proposal.known_person(name)
    if account is None or account.kind != INTAKE:
        return
    if not may_be_anonymous(type(proposal.command)):
        message = (
            "an intake account takes complaints, warnings and requests for removal,"
            " and does nothing else"
        )
        yield Violation(Reason.NOT_AUTHORISED, message)


def acting_role(
    aggregate: Aggregate[Any], proposal: Proposal[AggregateState, Command], who: tuple[str, ...]
) -> str:
    """Return in what role the caller acts: system, author, a role of the pack, or anyone."""
    if proposal.context.actor.system:
        return SYSTEM
    if AUTHOR in who and _is_author(aggregate, proposal):
        return AUTHOR
    roles = proposal.pack.filling_any(who)
    return next(filter(proposal.acting.__contains__, roles), ANYONE)


def _barred(proposal: Proposal[AggregateState, Command], open_to_all: bool) -> str:
    """Return who of account and person may not act at all; empty if both may.

    An account that is nobody's own must be active whatever it does. Whoever needs a role
    is judged by their roles; what is open to all, a person loses with their access,
    unless it is their right, or their word alone.
    """
    account, person = proposal.context.actor.name, proposal.person
    fact = proposal.actor_fact
    is_intake = fact is not None and fact.kind == INTAKE
    if account != person and _is_out(proposal, account):
        return account
    kind = type(proposal.command)
    lost = open_to_all and (is_intake or not (kind.RIGHT or kind.OWN_WORD))
    return person if lost and _is_out(proposal, person) else ""


def _is_out(proposal: Proposal[AggregateState, Command], name: str) -> bool:
    fact = proposal.known_person(name)
    return fact is not None and fact.state != "active"


def _barred_from(proposal: Proposal[AggregateState, Command], name: str) -> Violation:
    fact = proposal.known_person(name)
    whose = "caller" if name == proposal.person else "service account"
    return Violation(Reason.NOT_AUTHORISED, without_access(f"the {whose}", fact))


def without_access(who: str, fact: PersonFact | None) -> str:
    """Return why somebody may do nothing, and what lets them in again."""
    match fact.state if fact else "":
        case "left":
            return f"{who} left: whoever administers lets them in again (Rejoin)"
        case "suspended":
            return f"{who} is suspended: whoever administers ends that (RestoreAccess)"
        case _:
            return f"{who} is not a registered person of this organisation"


def _is_author(aggregate: Aggregate[Any], proposal: Proposal[AggregateState, Command]) -> bool:
    """Return whether the caller made the thing, and still has access, or needs none for this."""
    made_it = proposal.person == aggregate.author(proposal.state)
    return made_it and proposal.actor_fact is not None and _has_access(proposal)


def _not_authorised(proposal: Proposal[AggregateState, Command], who: tuple[str, ...]) -> Violation:
    pack = proposal.pack
    wanted = [w for w in who if w != SYSTEM]
    if wanted and not any(w == AUTHOR or pack.functions.get(w) for w in wanted):
        return _unfilled(proposal, wanted)
    clause = _gives_it(proposal, who)
    fact = proposal.actor_fact
    if fact is None:
        message = _UNKNOWN
    elif fact.state != "active":
        # No clause on who gives the command says that.
        return Violation(Reason.NOT_AUTHORISED, without_access("the caller", fact))
    else:
        message = _is_for(proposal, wanted)
    return Violation(
        Reason.NOT_AUTHORISED,
        message,
        rule=f"{clause}/function" if clause else "",
        clause=clause,
        policy=pack.version if clause else "",
    )


def _gives_it(proposal: Proposal[AggregateState, Command], who: tuple[str, ...]) -> str:
    """Return the clause on which it rests who gives the command; empty for none.

    That of a function that is for it alone, as its name says, before one of its own kind of things,
    and that before others: `advise` serves several kinds, and may rest on what is said of another.
    """
    clauses, of_kind = proposal.pack.function_clauses, kind_of(proposal.command.name)[:-1]
    own = proposal.trigger.lower()
    named = sorted(who, key=lambda one: (one.replace("_", "") != own, of_kind not in one))
    return next((clauses[one] for one in named if one in clauses), "")


def _is_for(proposal: Proposal[AggregateState, Command], wanted: list[str]) -> str:
    """Return whose command it is: roles by their titles, as the organisation calls them."""
    known = proposal.pack.roles
    roles = [role for role in proposal.pack.filling_any(tuple(wanted)) if role in known]
    people = [*dict.fromkeys(known[role].title for role in roles)]
    if AUTHOR in wanted:
        people = [_AUTHORS.get(kind_of(proposal.command.name), "whoever made it"), *people]
    if not people:
        return "the service itself does this: nobody gives it"
    return f"this is for {' or '.join(people)}"


_AUTHORS: Final = {"posts": "the post's author", "people": "the person themselves"}
"""By kind of resource: what whoever made it is called."""


def _unfilled(proposal: Proposal[AggregateState, Command], functions: list[str]) -> Violation:
    """A pack of an earlier release fills no function that came later: nobody may, till it does."""
    named = " or ".join(one.replace("_", " ") for one in functions)
    message = (
        f"policy version {proposal.pack.version} gives this to nobody:"
        f" whoever administers amends it, and says under functions who may {named}"
    )
    return Violation(Reason.ROLE_UNFILLED, message, facts=(("function", functions[0]),))

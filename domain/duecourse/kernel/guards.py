"""The guards that rules of every aggregate may name."""

from collections.abc import Iterator
from typing import Final, Protocol

from msgspec import Struct

from duecourse.evidence.words import Role
from duecourse.kernel.command import AggregateState, Named
from duecourse.kernel.eligibility import by_route, eligible, left_to
from duecourse.kernel.expressions import REASONS, Judged, Written, judge
from duecourse.kernel.officers import torn
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import AnyProposal, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, NoParams, Registry

COMMON: Final = Registry()


@COMMON.guard(Reason.POLICY_NOT_ACKNOWLEDGED)
def policy_acknowledged(proposal: AnyProposal, _: NoParams) -> Iterator[Violation]:
    """The acting person acknowledged the policy version in force."""
    if proposal.context.actor.system:
        return
    fact = proposal.actor_fact
    version = proposal.pack.version
    if fact is None or version not in fact.acknowledged:
        message = f"read and acknowledge policy version {version} first (AcknowledgePolicy)"
        yield Violation(
            Reason.POLICY_NOT_ACKNOWLEDGED,
            message,
            subject=proposal.person,
            facts=(("policy", version),),
        )


@COMMON.guard(*REASONS, params=Written)
def expression(proposal: AnyProposal, params: Judged | Written) -> Iterator[Violation]:
    """An expression of the pack's own is true; an error, or what nobody answered, never is."""
    if isinstance(params, Judged):
        yield from judge(proposal, params)
    else:
        # Nothing read it: it never holds.
        yield Violation(Reason(params.reason.upper()), params.says)


class Roles(Struct, frozen=True, forbid_unknown_fields=True):
    """Roles, any one of which is enough."""

    roles: tuple[Role, ...]


@COMMON.guard(Reason.NOT_AUTHORISED, params=Roles, acts_in=ON)
def actor_holds(proposal: AnyProposal, params: Roles) -> Iterator[Violation]:
    """The acting person holds one of these roles."""
    if not proposal.context.actor.system and not proposal.holds(*params.roles):
        yield Violation(Reason.NOT_AUTHORISED, f"this is for {titled(proposal.pack, params.roles)}")


class HasPerson(Named, Protocol):
    """It is about a person."""

    @property
    def person(self) -> str:
        """Return the person's resource name."""
        ...


@COMMON.guard(Reason.NOT_AUTHORISED, needs=("person",))
def own_line_manager(
    proposal: Proposal[AggregateState, HasPerson], _: NoParams
) -> Iterator[Violation]:
    """The acting person is the line manager of whom the command is about, if they have one.

    Where that one declared a conflict, whoever else fills the function acts (decision 076). While
    they are there and free, nobody above them does: whoever will not wait gives the person another
    line manager. Nor does whoever put them out act in their place (decision 280).
    """
    person = proposal.command.person
    about = proposal.facts.person(person)
    if about is None or about.line_manager == proposal.person:
        return
    message = "person: only their own line manager may do this"
    if not about.line_manager:
        message = "person: nobody is on record as their line manager, who would do this"
    found = Violation(Reason.NOT_AUTHORISED, message, subject=person, field="person")
    bound = torn(proposal, person)
    others = eligible(proposal, (person, *bound))
    if about.line_manager in others:
        yield left_to(proposal, found, (about.line_manager,))
    elif about.line_manager in bound and others:
        if proposal.person not in others:
            yield left_to(proposal, found, others)
    else:
        # They have none, or one who is gone: they too must be able to get access.
        took = _took_out(proposal, about.line_manager)
        yield from by_route(proposal, (person, *bound, *took), found)


def _took_out(proposal: AnyProposal, person: str) -> tuple[str, ...]:
    """Return who took a role or the access of somebody last, as long as they are not back."""
    known = proposal.organisation.dismissals if proposal.organisation else ()
    return tuple(dict.fromkeys(one.by for one in known if one.person == person))


@COMMON.fact(Role)
def actor_roles(proposal: AnyProposal) -> frozenset[str]:
    """Return the roles of the acting person."""
    fact = proposal.actor_fact
    return fact.roles if fact else frozenset()


@COMMON.fact(bool)
def in_office_hours(proposal: AnyProposal) -> bool:
    """Return whether it is work time, by the organisation's working week and holidays."""
    return proposal.pack.calendar.in_hours(proposal.at)

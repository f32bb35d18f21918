"""Whether anybody else may act, and who does where nobody else may (decision 061).

Whoever is tied to a matter leaves it to another. Another is whoever fills the function
the command is for: holds one of its roles, or stands in for a role whose holders are gone or
tied, as its deputy or fallback. Where there is none, `nobody_else` of the function says
who acts: a further role, the tied person themselves, or an outside body whom they name.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from duecourse.kernel.checks import reason_given
from duecourse.kernel.names import id_of, kind_of
from duecourse.kernel.pack import NobodyElse
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import ANYONE, AUTHOR, SYSTEM

SELF: Final = "self"
"""A route: whoever is tied acts all the same."""

OUTSIDE: Final = "outside"
"""A route: an outside body decides; whoever is tied records it, and names the body as the reason.
Also the role that stands in the record of it."""

ENDS: Final = (SELF, OUTSIDE)

_NAMED_MAX: Final = 3

Officers = Mapping[str, tuple[str, ...]]


def functions_of(proposal: AnyProposal) -> tuple[str, ...]:
    """Return the functions whose roles may give the command."""
    lifecycle = proposal.pack.lifecycles[kind_of(proposal.command.name)]
    who = lifecycle.who(proposal.state.state, proposal.trigger)
    return tuple(one for one in who if one not in (ANYONE, AUTHOR, SYSTEM))


def eligible(
    proposal: AnyProposal, tied: Collection[str], roles: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the names of all who may act and are not tied to the matter.

    Args:
        tied: names of people.
        roles: in one of which they must act; by default those that may give the command.
    """
    officers = _free(proposal, tied)
    wanted = roles or _roles(proposal)
    found = (person for role in wanted for person in proposal.pack.acting(role, officers))
    return tuple(dict.fromkeys(found))


def acts(proposal: AnyProposal, tied: Collection[str], *roles: str) -> bool:
    """Return whether the caller acts in one of the roles, standing in for who is tied."""
    return bool(_acting_role(proposal, tied, roles))


def stands_in(proposal: AnyProposal, tied: Collection[str]) -> bool:
    """Return whether the caller, whose roles do not do, acts in place of those who are tied.

    It is noted on the proposal, so that the record says in what role, and by which clause.
    """
    if proposal.person in tied:
        return False
    role, clause = _acting_role(proposal, tied, _roles(proposal)), ""
    if not role and not eligible(proposal, tied):
        role, clause = _routed_role(proposal, tied)
        if proposal.person not in proposal.pack.acting(role, _free(proposal, tied)):
            return False
    if role:
        proposal.taken.append((role, clause))
    return bool(role)


def another(
    proposal: AnyProposal,
    tied: Collection[str],
    reason: str,
    message: str,
    roles: Collection[str] = (),
) -> Iterator[Violation]:
    """Yield what stands against a caller who is tied to the matter: that another has to act.

    Nothing does where nobody else may and the policy says that they act all the same.

    Args:
        tied: names of everybody who is.
        roles: in one of which another must act; by default those that may give the command.
    """
    if proposal.person not in tied:
        return
    others = eligible(proposal, tied, roles)
    if others:
        yield _left_to(reason, message, others)
    else:
        yield from by_route(proposal, tied, reason, message)


def by_route(
    proposal: AnyProposal, tied: Collection[str], reason: str, message: str
) -> Iterator[Violation]:
    """Yield what stands against a caller where nobody whom a rule asks for may act."""
    route = _route(proposal)
    if route is None:
        functions = " or ".join(functions_of(proposal))
        yield Violation(
            reason,
            f"{message}, and nobody else may: appoint somebody, or let the policy say"
            f" who acts then (nobody_else of {functions})",
        )
        return
    role, clause = _routed_role(proposal, tied)
    holders = proposal.pack.acting(role, _free(proposal, tied))
    if holders and proposal.person not in holders:
        yield _left_to(reason, message, holders, clause, proposal.pack.version)
    elif holders or role == SELF:
        proposal.taken.append(("" if role == SELF else role, clause))
    elif role == OUTSIDE and not any(reason_given.find(proposal)):
        proposal.taken.append((OUTSIDE, clause))
    elif role == OUTSIDE:
        says = (
            f"{message}, and nobody else may: name the outside body that decided (context.reason)"
        )
        yield _cited(reason, says, clause, proposal.pack.version, field="context.reason")
    else:
        says = f"{message}, and nobody holds {' or '.join(route.then)}, who would act then"
        yield _cited(reason, says, clause, proposal.pack.version)


def _roles(proposal: AnyProposal) -> tuple[str, ...]:
    pack = proposal.pack
    return tuple(role for name in functions_of(proposal) for role in pack.filling(name))


def _free(proposal: AnyProposal, tied: Collection[str]) -> Officers:
    """Return who holds each role and is not tied."""
    officers = proposal.organisation.officers if proposal.organisation else {}
    if not tied:
        return officers
    return {role: tuple(p for p in held if p not in tied) for role, held in officers.items()}


def _acting_role(proposal: AnyProposal, tied: Collection[str], roles: Collection[str]) -> str:
    """Return the first of the roles in which the caller acts; empty if none."""
    officers, fact, pack = _free(proposal, tied), proposal.actor_fact, proposal.pack
    if fact is None or fact.state != "active":
        return ""
    return next((role for role in roles if pack.acts_as(fact.roles, role, officers)), "")


def _route(proposal: AnyProposal) -> NobodyElse | None:
    routes = proposal.pack.nobody_else
    return next((routes[name] for name in functions_of(proposal) if name in routes), None)


def _routed_role(proposal: AnyProposal, tied: Collection[str]) -> tuple[str, str]:
    """Return the first word of the route that somebody can follow, and the route's clause."""
    route = _route(proposal)
    if route is None:
        return "", ""
    officers = _free(proposal, tied)
    open_to = (w for w in route.then if w in ENDS or proposal.pack.acting(w, officers))
    return next(open_to, ""), route.clause


def _left_to(
    reason: str, message: str, people: tuple[str, ...], clause: str = "", policy: str = ""
) -> Violation:
    shown = ", ".join(map(id_of, people[:_NAMED_MAX]))
    more = f" and {len(people) - _NAMED_MAX} more" if len(people) > _NAMED_MAX else ""
    return Violation(
        reason,
        f"{message}; {shown}{more} may",
        clause=clause,
        policy=policy if clause else "",
        facts=(("others", ", ".join(people)),),
    )


def _cited(reason: str, says: str, clause: str, policy: str, field: str = "") -> Violation:
    return Violation(reason, says, clause=clause, policy=policy, field=field)

"""Whether anybody else may act, and who does where nobody else may (decision 061).

Whoever is tied to a matter leaves it to another. Another is whoever fills the function
the command is for: holds one of its roles, or stands in for a role whose holders are gone or
tied, as its deputy or fallback. Where there is none, `nobody_else` of the function says
who acts: a further role, the tied person themselves, or an outside body whom they name.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from duecourse.kernel import outside
from duecourse.kernel.hands import gain_nothing
from duecourse.kernel.names import id_of, kind_of
from duecourse.kernel.officers import free
from duecourse.kernel.pack import NobodyElse, titled
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import ANYONE, AUTHOR, SYSTEM

SELF: Final = "self"
"""A route: whoever is tied acts all the same."""

OUTSIDE: Final = "outside"
"""A route: an outside body decides; who is tied, and would act otherwise, records it and says
which body of the policy's list it was, and where and when (decision 102). Also the role that
stands in the record of it."""

ENDS: Final = (SELF, OUTSIDE)

_OWN_WORK: Final = ("draft", "publish", "obtain_consent")
"""Functions of the work itself: what somebody does with their own takes nobody in their place."""

OTHERS: Final = "others"
"""The fact of a refusal that holds the names of who may give the command instead."""

_NAMED_MAX: Final = 3


def functions_of(proposal: AnyProposal) -> tuple[str, ...]:
    """Return the functions whose roles may give the command."""
    lifecycle = proposal.pack.lifecycles[kind_of(proposal.command.name)]
    who = lifecycle.who(proposal.state.state, proposal.trigger)
    return tuple([one for one in who if one not in (ANYONE, AUTHOR, SYSTEM)])


def eligible(
    proposal: AnyProposal, tied: Collection[str], roles: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the names of all who may act and are not tied to the matter.

    Args:
        tied: names of people.
        roles: in one of which they must act; by default those that may give the command.
    """
    officers = free(proposal, tied)
    wanted = roles or proposal.found(_roles)
    found = [person for role in wanted for person in proposal.pack.acting(role, officers)]
    return tuple(dict.fromkeys(found))


def roles_left_to(proposal: AnyProposal, tied: Collection[str]) -> list[str]:
    """Return the roles of the pack in which the caller acts, in place of those who are tied."""
    officers, pack = free(proposal, tied), proposal.pack
    return [role for role in pack.roles if proposal.person in pack.acting(role, officers)]


def time_passes(proposal: AnyProposal, tied: Collection[str], roles: Collection[str] = ()) -> bool:
    """Return whether time passes instead of a second person: none is there whom nothing binds.

    Nobody is alone because the policy is one for whoever is (decision 166).
    """
    return proposal.pack.review_mode == "cooling_off" and not eligible(proposal, tied, roles)


def works_alone(proposal: AnyProposal, tied: Collection[str]) -> bool:
    """Return whether time passes, since nobody in office, in whatever role, is free of ties."""
    return proposal.pack.review_mode == "cooling_off" and not any(free(proposal, tied).values())


def acts(proposal: AnyProposal, tied: Collection[str], *roles: str) -> bool:
    """Return whether the caller acts in one of the roles, standing in for who is tied.

    Where nobody does, whoever the policy names then acts.
    """
    if _acting_role(proposal, tied, roles):
        return True
    return not eligible(proposal, tied, roles) and _is_routed(proposal, tied)


def stands_in(proposal: AnyProposal, tied: Collection[str]) -> bool:
    """Return whether the caller, whose roles do not do, acts in place of those who are tied.

    It is noted on the proposal, so that the record says in what role, and by which clause.
    """
    if proposal.person in tied:
        return _ends_with(proposal, tied)
    for function in functions_of(proposal):
        # Each by itself: that others may give it as well leaves none of those who stand in out.
        out = () if function in _OWN_WORK else tied
        if role := _acting_role(proposal, out, proposal.pack.filling(function)):
            proposal.taken.append((role, ""))
            return True
        if routed_to(proposal, out, function, (proposal.person,)):
            proposal.taken.append(_routed_role(proposal, out, function))
            return True
    return False


def routed_to(
    proposal: AnyProposal, tied: Collection[str], function: str, people: Collection[str] = ()
) -> tuple[str, ...]:
    """Return who acts for a function by its route; nobody while somebody free fills it.

    Args:
        people: asked of these alone; by default of all.
    """
    filling = proposal.pack.filling(function)
    if not filling or eligible(proposal, tied, filling):
        return ()
    role, _ = _routed_role(proposal, tied, function)
    found = proposal.pack.acting(role, free(proposal, {*tied, *_emptied(proposal, function)}))
    return tuple(one for one in found if not people or one in people)


def goes_elsewhere(proposal: AnyProposal, tied: Collection[str]) -> bool:
    """Return whether somebody decides who is not tied: of the house, or an outside body.

    Of what those who are tied did, nobody decides themselves by a route (decision 145).
    """
    role, _ = _routed_role(proposal, tied)
    ends = role in ENDS and outside.deciding(proposal.pack)
    return bool(eligible(proposal, tied) or ends or (role and role not in ENDS))


def _ends_with(proposal: AnyProposal, tied: Collection[str]) -> bool:
    """Return whether a tied caller, who would act by the route, is all there is, and may act."""
    bare = Violation("", "")
    return _is_the_end(proposal, tied) and not any(by_route(proposal, tied, bare))


def _is_the_end(proposal: AnyProposal, tied: Collection[str]) -> bool:
    """Return whether a tied caller would act by the route, which nobody free of ties can follow."""
    role, _ = _routed_role(proposal, tied)
    if proposal.person not in tied or role not in ENDS or eligible(proposal, tied):
        return False
    route, officers = _route(proposal), free(proposal, ())
    acting = (proposal.pack.acting(word, officers) for word in (route.then if route else ()))
    return any(proposal.person in people for people in acting)


def what_lets_in(
    proposal: AnyProposal, tied: Collection[str], found: Violation
) -> Iterator[Violation]:
    """Yield what was found against somebody without the role, and what they are asked for.

    Nobody else is left, and by the route they act once an outside body decided: told that it is
    for others, nobody would ever learn it.
    """
    if _is_the_end(proposal, tied):
        yield from by_route(proposal, tied, replace(found, rule="", clause="", policy=""))
    else:
        yield found


def another(
    proposal: AnyProposal,
    tied: Collection[str],
    reason: str,
    message: str,
    roles: Collection[str] = (),
    *,
    judges: bool = False,
) -> Iterator[Violation]:
    """Yield what stands against a caller who is tied to the matter: that another has to act.

    Nothing does where nobody else may and the policy says that they act all the same.

    Args:
        tied: names of everybody who is.
        roles: in one of which another must act; by default those that may give the command.
        judges: see `by_route`.
    """
    if proposal.person in tied:
        yield from unless_alone(proposal, tied, Violation(reason, message), roles, judges=judges)


def unless_alone(
    proposal: AnyProposal,
    tied: Collection[str],
    found: Violation,
    roles: Collection[str] = (),
    *,
    judges: bool = False,
) -> Iterator[Violation]:
    """Yield what was found against a tied caller, unless the policy lets them act alone.

    It says who else may. Args as for `another`.
    """
    if others := eligible(proposal, tied, roles):
        yield left_to(proposal, found, others)
    else:
        yield from by_route(proposal, tied, found, judges=judges)


def by_route(
    proposal: AnyProposal,
    tied: Collection[str],
    found: Violation,
    function: str = "",
    *,
    judges: bool = False,
) -> Iterator[Violation]:
    """Yield what was found, unless the policy lets the caller act where nobody asked for may.

    Args:
        function: whose route; by default that of those which may give the command.
        judges: what those who are tied did is judged: where the route says that they act all the
            same, an outside body decides (decision 145).
    """
    route = _route(proposal, function)
    if route is None:
        asked = (function,) if function else functions_of(proposal)
        facts = (*found.facts, ("nobody_else", ", ".join(asked)))
        says = "appoint somebody, or let the policy say who acts then"
        yield _alone(replace(found, facts=facts), says)
        return
    role, clause = _routed_role(proposal, tied, function)
    took = _emptied(proposal, function)
    holders = proposal.pack.acting(role, free(proposal, {*tied, *took}))
    if not found.clause:
        found = replace(found, clause=clause, policy=proposal.pack.version)
    if holders and proposal.person not in holders:
        yield left_to(proposal, found, holders)
    elif holders or (role == SELF and not judges):
        proposal.taken.append(("" if role == SELF else role, clause))
    elif role in ENDS and proposal.person in took:
        says = (
            "whoever took the role from its last holder names no body in their place: give it"
            " back, or to somebody else"
        )
        yield _alone(found, says)
    elif role in ENDS:
        yield from _by_outside(proposal, found, clause)
    else:
        yield _alone(found, f"appoint {titled(proposal.pack, route.then)}, who acts then")


def _by_outside(proposal: AnyProposal, found: Violation, clause: str) -> Iterator[Violation]:
    bodies = outside.deciding(proposal.pack)
    if not bodies:
        yield _alone(found, "let the policy name an outside body that decides (outside_bodies)")
    elif proposal.context.outside is None:
        says = f"say in {outside.WHICH} what decided {outside.titled(proposal.pack, bodies)}"
        yield _alone(replace(found, field=outside.WHICH), says)
    else:
        proposal.taken.append((OUTSIDE, clause))


def _roles(proposal: AnyProposal) -> tuple[str, ...]:
    return proposal.pack.filling_any(functions_of(proposal))


def _acting_role(proposal: AnyProposal, tied: Collection[str], roles: Collection[str]) -> str:
    """Return the first of the roles in which the caller acts; empty if none."""
    officers, fact, pack = free(proposal, tied), proposal.actor_fact, proposal.pack
    if fact is None or fact.state != "active":
        return ""
    return next((role for role in roles if pack.acts_as(fact.roles, role, officers)), "")


def _route(proposal: AnyProposal, function: str = "") -> NobodyElse | None:
    routes = proposal.pack.nobody_else
    asked = (function,) if function else functions_of(proposal)
    return next((routes[name] for name in asked if name in routes), None)


def _routed_role(
    proposal: AnyProposal, tied: Collection[str], function: str = ""
) -> tuple[str, str]:
    """Return the first word of the route that somebody can follow, and the route's clause.

    Args:
        function: whose route; by default the first of those that may give the command.
    """
    route = _route(proposal, function)
    if route is None:
        return "", ""
    officers = free(proposal, {*tied, *_emptied(proposal, function)})
    open_to = (w for w in route.then if w in ENDS or proposal.pack.acting(w, officers))
    return next(open_to, ""), route.clause


def _is_routed(proposal: AnyProposal, tied: Collection[str]) -> bool:
    """Return whether the route leads to the caller, who is not tied."""
    role, _ = _routed_role(proposal, tied)
    out = {*tied, *_emptied(proposal)}
    return proposal.person in proposal.pack.acting(role, free(proposal, out))


def _emptied(proposal: AnyProposal, function: str = "") -> frozenset[str]:
    """Return who emptied the office whose route is asked, and gains nothing by it (decision 149).

    Args:
        function: whose; by default of those that may give the command.
    """
    asked = (function,) if function else functions_of(proposal)
    return gain_nothing(proposal, {role for one in asked for role in proposal.pack.filling(one)})


def left_to(proposal: AnyProposal, found: Violation, people: tuple[str, ...]) -> Violation:
    """Return what was found, and who may act.

    Who is left out tells who is bound to the matter: where that is confidential, nobody is named.
    """
    if proposal.state.CONFIDENTIAL:
        return replace(found, message=f"{found.message}; somebody without a part in it has to")
    return replace(
        found,
        message=f"{found.message}{who_may(people)}",
        facts=(*found.facts, (OTHERS, ", ".join(people))),
    )


def who_may(people: Sequence[str]) -> str:
    """Return how a message ends that says who may act; nothing where nobody may."""
    shown = ", ".join(map(id_of, people[:_NAMED_MAX]))
    more = f" and {len(people) - _NAMED_MAX} more" if len(people) > _NAMED_MAX else ""
    return f"; {shown}{more} may" if people else ""


def _alone(found: Violation, heals: str) -> Violation:
    """Return what was found, and what heals it where nobody else may act."""
    return replace(found, message=f"{found.message}, and nobody else may: {heals}")

"""Who approves a draft of the policy: enough people, and none who wrote it while others may.

A role that somebody gave to themselves approves nothing. One that they have through whoever
wrote the draft, or had that one appointed, makes up the number where too few others are left;
who stands in for a tied holder comes next, and whoever wrote it last (decision 052). None of
these takes the place of somebody whom a writer removed: that one's approval is missing, until
another who is free gives it, or the outside body that the policy names.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from msgspec import Struct

from duecourse.kernel.checks import check
from duecourse.kernel.command import Command, Named
from duecourse.kernel.eligibility import ENDS, OTHERS, by_route, left_to, unless_alone
from duecourse.kernel.facts import DismissalFact
from duecourse.kernel.hands import behind, dismissed_by, hands
from duecourse.kernel.interests import (
    Bond,
    Matter,
    Tie,
    bound_since,
    by_power,
    conflict,
    conflict_of,
)
from duecourse.kernel.officers import Officers, torn
from duecourse.kernel.pack import above, body, routed
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.together import missing_roles
from duecourse.policies import commands as c
from duecourse.policies.state import Policy, PolicyApproval

_APPROVES: Final = "approve_policy"

_FREE, _APPOINTED, _STANDS_IN, _WROTE = range(4)
"""Who approves in a role, those first whom less binds to the draft."""


class _Could(Struct, frozen=True):
    """Somebody who could approve, in which roles."""

    by: str
    roles: tuple[str, ...]


def still_needed(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return the roles whose approval is missing, one that is asked for twice as often."""
    return missing_roles(proposal.pack.approvals, proposal.found(standing))


def read_approvers(state: Policy, _: Command) -> Iterable[str]:
    """Read who approved the draft: what they declared since counts."""
    return (approval.by for approval in state.approvals)


def standing(proposal: Proposal[Policy, Named]) -> tuple[PolicyApproval, ...]:
    """Return the approvals that count: none whose giver has declared since what binds them."""
    matter = Matter(name=proposal.command.name, about=proposal.found(writers))
    known = ((one, proposal.known_person(one.by)) for one in proposal.state.approvals)
    return tuple(one for one, who in known if who is None or not bound_since(who, matter, one.at))


def says_missing(proposal: Proposal[Policy, Named]) -> str:
    """Return whose approval is missing, and the way out where nobody is left who could give it."""
    missing, pack = still_needed(proposal), proposal.pack
    given = {approval.by for approval in proposal.found(standing)}
    short = tuple(
        role
        for role in dict.fromkeys(missing)
        if len({*pack.acting(role, proposal.officers)} - given) < missing.count(role)
    )
    says = titles(proposal, missing) or "no further approval"
    if not short:
        return says
    heals = f"appoint somebody else as {titles(proposal, short)} (AssignRole), who approves"
    return f"{says}; too few people are left who could give it: {heals}"


def titles(proposal: Proposal[Policy, Named], roles: tuple[str, ...]) -> str:
    """Return roles by their titles; one that is asked for twice is another person."""
    known = [proposal.pack.roles[role].title for role in dict.fromkeys(roles)]
    counts = [roles.count(role) for role in dict.fromkeys(roles)]
    named = (t if n == 1 else f"{t} ({n} people)" for t, n in zip(known, counts, strict=True))
    return " and ".join(named)


def writers(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return who is tied to the draft: whoever wrote any of it, and who counts as they do.

    That is whoever let them write, and removed somebody who could approve.
    """
    wrote = proposal.state.writers
    asked = proposal.pack.approvals
    let_them = behind(proposal, wrote)
    emptied = (one for one in dismissed_by(proposal, let_them) if one.role in asked)
    return tuple(dict.fromkeys((*wrote, *(one.by for one in emptied if one.by in let_them))))


def not_free(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return who is tied to it, and whoever does not do in place of somebody they removed."""
    tied, emptied = proposal.found(writers), proposal.found(_removed)
    friends = (
        person
        for role in {one.role for one in emptied}
        for person in proposal.pack.acting(role, proposal.officers)
        if _rank(proposal, person, role) != _FREE
    )
    return tuple(dict.fromkeys((*tied, *friends)))


def approving_roles(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return the roles in which the caller's approval is missing and counts."""
    if any(approval.by == proposal.person for approval in proposal.found(standing)):
        return ()
    return tuple(role for role in _filled(proposal) if not any(_barred(proposal, role)))


@check(Reason.NOT_AUTHORISED)
def adds_approval(proposal: Proposal[Policy, c.ApprovePolicy]) -> Iterator[Violation]:
    """The caller fills a role whose approval is still missing, and has not approved yet."""
    approved = any(approval.by == proposal.person for approval in proposal.found(standing))
    if approved or not _filled(proposal):
        message = f"still needed: {says_missing(proposal)}"
        if approved:
            message = f"the caller's approval is given, and counts once; {message}"
        elif proposal.person in proposal.found(writers):
            message = f"the caller wrote it, in part or in whole; {message}"
        found = _says_who(proposal, Violation(Reason.NOT_AUTHORISED, message))
        yield from by_power(proposal, _APPROVES, (found,))


@check(Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def not_the_writer(proposal: Proposal[Policy, c.ApprovePolicy]) -> Iterator[Violation]:
    """The caller neither wrote the draft, nor has their role through who did, while others may.

    Nor did they declare a conflict, nor give themselves the role.
    """
    roles = _filled(proposal)
    found = [[*_barred(proposal, role)] for role in roles]
    if roles and all(found):
        yield from (_says_who(proposal, one) for one in found[0])


def _says_who(proposal: Proposal[Policy, Named], found: Violation) -> Violation:
    """Return what was found, and whose approval counts, where it does not say so yet."""
    named = OTHERS in dict(found.facts)
    people = () if named else proposal.found(_could_approve)
    return left_to(proposal, found, people) if people else found


def _could_approve(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return who is free to give an approval that is missing, or stands in for who is not."""
    pack, out = proposal.pack, proposal.found(_out)
    given = {approval.by for approval in proposal.found(standing)}
    needed = still_needed(proposal)
    roles = ((p, role) for role in needed for p in pack.acting(role, proposal.officers))
    free = [
        person
        for person, role in roles
        if not (person in out or own_act(proposal, person, role))
        and _rank(proposal, person, role) == _FREE
    ]
    stand_ins = (p for p, theirs in _standing_in(proposal).items() if {*theirs} & {*needed})
    found = dict.fromkeys(free or stand_ins)
    return tuple(one for one in found if one not in given and one != proposal.person)


def _barred(proposal: Proposal[Policy, Named], role: str) -> Iterator[Violation]:
    """Yield what makes the caller's approval in a role count for nothing.

    Who declared a conflict leaves it to another in that role; where there is none, the policy
    says who decides in their place.
    """
    tie = _tie(proposal, role)
    if tie is None:
        return
    clause = proposal.pack.function_clauses.get(_APPROVES, "")
    if tie.how not in ("declared", "connected"):
        own = conflict(proposal, tie, "approve it", reason=Reason.SELF_APPROVAL, clause=clause)
        yield from _unless_emptied(proposal, role, own)
        return
    found = conflict(proposal, tie, "approve it", clause=clause)
    given = {approval.by for approval in proposal.found(standing)}
    yield from unless_alone(
        proposal, {proposal.person, *given, *proposal.found(writers)}, found, (role,)
    )


def _unless_emptied(
    proposal: Proposal[Policy, Named], role: str, found: Violation
) -> Iterator[Violation]:
    """Yield what was found; where a writer left nobody for a role, the policy's route is taken."""
    people = proposal.pack.acting(role, proposal.officers)
    free = any(_rank(proposal, person, role) == _FREE for person in people)
    free = free or any(role in roles for roles in _standing_in(proposal).values())
    if free or not any(one.role == role for one in proposal.found(_removed)):
        yield found
    else:
        tied = {proposal.person, *people, *proposal.found(writers)}
        yield from by_route(proposal, tied, found, _APPROVES)


def _removed(proposal: Proposal[Policy, Named]) -> tuple[DismissalFact, ...]:
    """Return what writers, or whom they had appointed, took from others."""
    asked, wrote = proposal.pack.approvals, proposal.found(writers)
    return tuple(one for one in dismissed_by(proposal, wrote) if one.role in asked)


def _filled(proposal: Proposal[Policy, Named]) -> tuple[str, ...]:
    """Return the roles still missing that the caller holds, or in which they stand in."""
    person = proposal.person
    stands_in = (role for role in _standing_in(proposal).get(person, ()))
    mine = {role for role in stands_in if _is_short(proposal, role, _STANDS_IN)}
    wanted = dict.fromkeys(still_needed(proposal))
    return tuple(role for role in wanted if role in mine or proposal.holds(role))


def _tie(proposal: Proposal[Policy, Named], role: str) -> Tie | None:
    """Return what makes the caller's approval in a role count for nothing, or None."""
    name, person = proposal.command.name, proposal.person
    declared = Matter(name=name, about=proposal.found(writers))
    if found := conflict_of(person, proposal.actor_fact, declared):
        return found
    if how := own_act(proposal, person, role):
        return Tie(person, how, name)
    rank = _rank(proposal, person, role)
    if rank == _FREE or _is_short(proposal, role, rank):
        return None
    return Tie(person, "author" if rank == _WROTE else "appointed", name)


def _rank(proposal: Proposal[Policy, Named], person: str, role: str) -> int:
    """Return how far a person stands from being free to approve in a role."""
    wrote = proposal.found(writers)
    if person in wrote:
        return _WROTE
    through = hands(proposal, role, person)
    bound = person in through or through & behind(proposal, wrote)
    return _APPOINTED if bound else _FREE


def _is_short(proposal: Proposal[Policy, Named], role: str, rank: int) -> bool:
    """Return whether the caller, in a role, makes up a number for which those before do not do."""
    approvals, person = proposal.pack.approvals, proposal.person
    known = {approval.by for approval in proposal.found(standing)}
    given: list[_Could] = [_Could(a.by, a.roles) for a in proposal.found(standing)]
    given += [one for one in _before(proposal, rank) if one.by not in known | {person}]
    lacking = missing_roles(approvals, given)
    return len(missing_roles(approvals, (*given, _Could(person, (role,))))) < len(lacking)


def _before(proposal: Proposal[Policy, Named], rank: int) -> Iterator[_Could]:
    """Yield who could approve and is less bound, no more of a kind than approvals are asked for."""
    could: dict[str, tuple[str, ...]] = {}
    emptied = proposal.found(_removed)
    for role in dict.fromkeys(proposal.pack.approvals):
        # Whom a writer removed is still waited for; whom a writer put there does not do instead.
        gone = [one.person for one in emptied if one.role == role]
        limit = min(rank, _APPOINTED) if gone else rank
        for person in proposal.pack.acting(role, proposal.officers):
            # Before a writer comes the outside body that decides for whoever is torn.
            aside = rank == _STANDS_IN and person in proposal.found(_out)
            bound = aside or own_act(proposal, person, role)
            if _rank(proposal, person, role) < limit and not bound:
                could[person] = (*could.get(person, ()), role)
        for person in gone if rank != _STANDS_IN else ():
            could[person] = (*could.get(person, ()), role)
    if rank == _WROTE:
        could = {**_standing_in(proposal), **could}
    alike: dict[tuple[str, ...], int] = {}
    for person, roles in could.items():
        alike[roles] = alike.get(roles, 0) + 1
        if alike[roles] <= len(proposal.pack.approvals) + 1:
            yield _Could(person, roles)


def _standing_in(proposal: Proposal[Policy, Named]) -> dict[str, tuple[str, ...]]:
    """Return who acts in which roles where those who wrote the draft stand aside.

    That is the deputy or fallback of a role, or whom the policy names where nobody else may.
    Who has to approve in a role of their own already is none of them.
    """
    officers, pack, out = proposal.officers, proposal.pack, _out(proposal)
    asked = dict.fromkeys(pack.approvals)
    own = {person for role in asked for person in pack.acting(role, officers)}
    free = {role: tuple(p for p in held if p not in out) for role, held in officers.items()}
    named = _named(proposal, free, own)
    found: dict[str, tuple[str, ...]] = {}
    for role in asked:
        for person in dict.fromkeys((*pack.acting(role, free), *named)):
            if person not in own and not own_act(proposal, person, role):
                found[person] = (*found.get(person, ()), role)
    return found


def _out(proposal: Proposal[Policy, Named]) -> frozenset[str]:
    """Return who wrote the draft, or declared a conflict about it or about a writer."""
    wrote = proposal.found(writers)
    return frozenset((*wrote, *torn(proposal, *wrote)))


def _named(
    proposal: Proposal[Policy, Named], free: Officers, own: Collection[str]
) -> tuple[str, ...]:
    """Return whom the route names, word by word until they and those left make up the number.

    Args:
        own: who approves in a role of their own.
    """
    pack, before = proposal.pack, [*_before(proposal, _STANDS_IN)]
    left = len(missing_roles(pack.approvals, before))
    found = list[str]()
    for word in routed(pack, _APPROVES):
        if word not in ENDS and len(found) < left:
            found += [p for p in pack.acting(word, free) if p not in own and p not in found]
    return tuple(found)


def own_act(proposal: Proposal[Policy, Named], person: str, role: str) -> Bond | None:
    """Return what makes a role count for nothing: taken, or from who put another member out."""
    if _takes(proposal, person, role):
        return "taken"
    organisation = proposal.organisation
    if organisation is None:
        return None
    members = body(proposal.pack)
    out = {one for (of, _), by in organisation.suspensions.items() if of in members for one in by}
    ranks = (role, *above(proposal.pack, frozenset({role})))
    held = [one for one in ranks if person in organisation.officers.get(one, ())]
    stacked = held and all(hands(proposal, one, person) & out for one in held)
    return "stacked" if stacked else None


def _takes(proposal: Proposal[Policy, Named], person: str, role: str) -> bool:
    """Return whether somebody fills a role by their own act: given, or vacated for it."""
    organisation = proposal.organisation
    if organisation is None:
        return False
    if person in organisation.officers.get(role, ()):
        return organisation.appointed_by.get((role, person), "") == person
    vacated = behind(proposal, (organisation.vacated_by.get(role, ""),))
    return bool(vacated & {person, *proposal.found(writers)})

"""Who takes their standing from a member of the body that approves the policy: two of it.

One member could else put the others out, let friends in, and approve with them alone
(decision 093). Another is of the body, or stands above the member; as far as there are such,
their roles came through other hands.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from duecourse.kernel.checks import check
from duecourse.kernel.eligibility import by_route, eligible, left_to
from duecourse.kernel.hands import Givers, through
from duecourse.kernel.interests import by_power, short
from duecourse.kernel.pack import above, body, titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import held_by
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.resigning import IN_OFFICE, LEAVING, resigned, resigns
from duecourse.people.standing import from_below
from duecourse.people.state import Person, Removal
from duecourse.people.undoing import over

_NONE: Final = frozenset[str]()

_ACTS: Final = {
    "SuspendAccess": "suspend",
    "RemoveRole": "remove_role",
    "RecordLeaving": LEAVING,
}

Removing = Proposal[Person, c.SuspendAccess | c.RemoveRole | c.RecordLeaving]


@check(Reason.NOT_AUTHORISED)
def second_member(proposal: Removing) -> Iterator[Violation]:
    """Whoever asked for it leaves the second word to another; what the first asks for is noted.

    Where nobody else is left, or only those whose roles came through the same hands, the route
    says who decides: in the end an outside body, which is named.
    """
    if not takes_two(proposal):
        return
    if proposal.person == proposal.command.name:
        if resigned(proposal):
            message = "they said so already: another records it"
            yield Violation(Reason.ALREADY_EXISTS, message)
        return
    others, other = _seconds(proposal, proposal.person), agreed_with(proposal)
    who = titled(proposal.pack, sorted(_deciding(proposal)))
    message = f"{short(proposal.command.name)} approves the policy: this takes two who are {who}"
    (found,) = by_power(proposal, "approve_policy", (Violation(Reason.NOT_AUTHORISED, message),))
    by_one_hand = bool(other) and not _apart(proposal, proposal.person, other)
    if by_one_hand:
        same = f"{found.message}, and {short(other)} and the caller have their roles by one hand"
        found = msgspec.structs.replace(found, message=f"{same} for less than four weeks")
    if not others or by_one_hand:
        yield from by_route(proposal, {proposal.person, *from_below(proposal), *others}, found)
    elif not other and any(one.by == proposal.person for one in _asked(proposal)):
        yield left_to(proposal, found, others)


def takes_two(proposal: Removing) -> bool:
    """Return whether the command ends the standing of a member of the body, or suspends it."""
    if proposal.context.actor.system or not _ended(proposal) & body(proposal.pack):
        return False
    if proposal.person == proposal.command.name:
        return resigns(proposal)
    return proposal.holds(*_deciding(proposal)) and not resigned(proposal)


def deciding(proposal: Removing) -> tuple[str, ...]:
    """Return the roles of the body, and above it, that decide on a member of it."""
    return tuple(sorted(_deciding(proposal))) if _ended(proposal) & body(proposal.pack) else ()


def took_it(proposal: Proposal[Person, c.RestoreAccess | c.Rejoin]) -> tuple[str, ...]:
    """Return the roles of those who took the standing, as far as they decide on the body.

    So do those above whoever took it.
    """
    members, by = body(proposal.pack), proposal.state.stopped_by
    deciding = members | above(proposal.pack, members)
    held = held_by(proposal.officers)
    took = (held.get(one, _NONE) & deciding for one in by)
    return tuple(sorted(_NONE.union(*took, over(proposal, by))))


def first_word(proposal: Removing) -> bool:
    """Return whether somebody else is still to say so too."""
    if proposal.person == proposal.command.name:
        return resigns(proposal)
    waits = takes_two(proposal) and not agreed_with(proposal)
    return waits and bool(_seconds(proposal, proposal.person))


def asked(proposal: Removing) -> e.RemovalAsked:
    """Return that the caller asked for it."""
    act, role = _wanted(proposal)
    return e.RemovalAsked(act=act, role=role)


def agreed_with(proposal: Removing) -> str:
    """Return who asked for it before, and is another of those who may; empty if nobody."""
    askers = (one.by for one in _asked(proposal) if one.by != proposal.person)
    return next((by for by in askers if proposal.person in _seconds(proposal, by)), "")


def on_own_word(proposal: Removing) -> tuple[str, ...]:
    """Return whose word it was, where nobody agreed whose role came through other hands."""
    if not takes_two(proposal) or proposal.person == proposal.command.name:
        return ()
    other = agreed_with(proposal)
    if other and _apart(proposal, proposal.person, other):
        return ()
    return tuple(one for one in (other, proposal.person) if one)


def _ended(proposal: Removing) -> frozenset[str]:
    role = getattr(proposal.command, "role", "")
    return frozenset({role}) & proposal.state.roles if role else proposal.state.roles


def _deciding(proposal: Removing) -> frozenset[str]:
    """Return the roles of whoever decides: of the body, or above what the member holds of it."""
    members = body(proposal.pack)
    return members | above(proposal.pack, _ended(proposal) & members)


def _wanted(proposal: Removing) -> tuple[str, str]:
    return _ACTS[proposal.trigger], getattr(proposal.command, "role", "")


def _asked(proposal: Removing) -> tuple[Removal, ...]:
    """Return who asked for the same, and stands as they did."""
    wanted = _wanted(proposal)
    same = (one for one in proposal.state.removals if (one.act, one.role) == wanted)
    standing = eligible(proposal, from_below(proposal), sorted(_deciding(proposal)))
    return tuple(one for one in same if one.by in standing)


def _seconds(proposal: Removing, by: str) -> tuple[str, ...]:
    """Return who may say so beside somebody: whose roles came through other hands, if any."""
    tied = {by, *from_below(proposal)}
    others = eligible(proposal, tied, sorted(_deciding(proposal)))
    return tuple(one for one in others if _apart(proposal, by, one)) or others


def _apart(proposal: Removing, one: str, other: str) -> bool:
    """Return whether neither has their role through the other, nor both through one who decides.

    Whoever was in office before the member, or is for four weeks, is nobody's pair of hands.
    """
    given = _lately_given(proposal)
    both = through(proposal.pack, given, (one,)) & through(proposal.pack, given, (other,))
    held = held_by(proposal.officers)
    deciding = _deciding(proposal)
    return not any(person in (one, other) or held.get(person, _NONE) & deciding for person in both)


def _lately_given(proposal: Removing) -> Givers:
    """Return who gave whom a role since the member has theirs, within four weeks."""
    organisation = proposal.organisation
    if organisation is None:
        return {}
    at, name = organisation.appointed_at, proposal.command.name
    since = min((at[r, name] for r in body(proposal.pack) if (r, name) in at), default=None)
    recent = organisation.appointed_since(proposal.at - IN_OFFICE).items()
    return {key: by for key, by in recent if since is None or at[key] >= since}

"""Who may decide on whom: nobody on themselves or upwards, and never on the last who could mend it.

Above somebody stand their line manager, whoever acts when their role is unfilled,
and the body that approves the policy (decision 053).
"""

from collections.abc import Iterator, Mapping

from duecourse.kernel.authority import PROGRAMS, by_program
from duecourse.kernel.checks import check
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import another, unless_alone
from duecourse.kernel.facts import line_above
from duecourse.kernel.hands import POWERS
from duecourse.kernel.interests import Matter, by_power, conflict, conflict_of, short
from duecourse.kernel.pack import Pack, above, body, stands_over
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import held_by
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people.resigning import resigned, resigns
from duecourse.people.state import Person
from duecourse.people.undoing import over

PersonProposal = Proposal[Person, Named]


def _violation(
    proposal: PersonProposal, reason: Reason, message: str, function: str = "administer"
) -> Violation:
    (found,) = by_power(proposal, function, (Violation(reason, message),))
    return found


def themselves(proposal: PersonProposal) -> tuple[str, ...]:
    """Return whom the entry is about: tied to whatever is decided on it."""
    return (proposal.command.name,)


@check(Reason.SELF_APPROVAL)
def not_on_oneself(proposal: PersonProposal) -> Iterator[Violation]:
    """Nobody decides on their own role or access while somebody else could."""
    if not proposal.context.actor.system:
        message = "nobody decides on their own roles and access"
        found = another(proposal, themselves(proposal), Reason.SELF_APPROVAL, message)
        yield from by_power(proposal, "administer", found)


@check(Reason.SELF_APPROVAL)
def not_their_own(proposal: PersonProposal) -> Iterator[Violation]:
    """Nobody ends or gives back their own role or access while somebody not below them could."""
    if not proposal.context.actor.system and not resigns(proposal):
        message = "nobody decides on their own roles and access"
        tied = from_below(proposal)
        if proposal.person == proposal.command.name:
            found = another(proposal, tied, Reason.SELF_APPROVAL, message)
            yield from by_power(proposal, "administer", found)


@check(Reason.CONFLICT_OF_INTEREST)
def no_conflict_about_them(proposal: PersonProposal) -> Iterator[Violation]:
    """Nobody decides on somebody about whom they declared a conflict, while another may."""
    target = proposal.command.name
    tie = conflict_of(proposal.person, proposal.actor_fact, Matter(name=target))
    if tie is not None and proposal.person != target and not proposal.context.actor.system:
        found = conflict(proposal, tie, "decide on them")
        tied = {proposal.person, *from_below(proposal)}
        yield from by_power(proposal, "administer", unless_alone(proposal, tied, found))


@check(Reason.SELF_APPROVAL)
def body_not_to_oneself(proposal: Proposal[Person, c.AssignRole]) -> Iterator[Violation]:
    """Nobody makes themselves one of those who approve the policy."""
    own = proposal.person == proposal.command.name and not proposal.context.actor.system
    if own and proposal.command.role in body(proposal.pack):
        title = proposal.pack.roles[proposal.command.role].title
        message = f"role: {title} approves the policy: nobody gives themselves that role"
        yield _violation(proposal, Reason.SELF_APPROVAL, message, "approve_policy")


@check(Reason.FIELD_INVALID)
def program_holds_nothing(
    proposal: Proposal[Person, c.RegisterPerson | c.AssignRole],
) -> Iterator[Violation]:
    """A program is given no role: it acts for people, each by their own (decision 054)."""
    command = proposal.command
    if isinstance(command, c.RegisterPerson):
        kind, roles, field = command.kind, command.roles, "roles"
    else:
        kind, roles, field = proposal.state.kind, (command.role,), "role"
    if kind in PROGRAMS and roles:
        message = f"{field}: a program is never {_titles(proposal.pack, frozenset(roles))}"
        yield Violation(Reason.FIELD_INVALID, message, field=field)


@check(Reason.ACTOR_MISMATCH)
def powers_in_person(proposal: Proposal[Person, c.RegisterPerson]) -> Iterator[Violation]:
    """Whoever enters somebody with a role does so in person, as they would give it later."""
    if proposal.command.roles and not proposal.context.actor.system:
        yield from by_program(proposal)


@check(Reason.NOT_AUTHORISED)
def not_upwards(proposal: PersonProposal) -> Iterator[Violation]:
    """Nobody decides on somebody who stands above them."""
    fact, target = proposal.actor_fact, proposal.command.name
    if proposal.context.actor.system or fact is None or proposal.person == target:
        return
    if resigned(proposal):
        return
    pack, held = proposal.pack, proposal.state.roles
    if proposal.holds(*body(pack)):
        yield from _not_over_the_body(proposal, fact.roles)
        return
    # Above the lesser of somebody's roles is not above them as one of the body.
    if above(pack, held & body(pack) or held) & fact.roles:
        return
    if held & body(pack):
        says = "is of those who approve the policy"
    elif above(pack, fact.roles) & held:
        says = f"stands above the caller, who is {_titles(pack, fact.roles)}"
    elif target in line_above(proposal.person, proposal.known_person):
        says = "is in the line of managers above the caller"
    else:
        return
    deciding = frozenset(r for r in body(pack) if not stands_over(pack, held, frozenset({r})))
    who = _titles(pack, deciding or held)
    message = f"{short(target)} {says}: this is for {who}"
    yield _violation(proposal, Reason.NOT_AUTHORISED, message, "approve_policy")


def _not_over_the_body(proposal: PersonProposal, roles: frozenset[str]) -> Iterator[Violation]:
    """Yield that somebody of the approving body decides on who stands above even them.

    None is where nobody else may, and the policy says who does then.
    """
    pack, target = proposal.pack, proposal.command.name
    if over := stands_over(pack, proposal.state.roles, roles):
        says = f"{short(target)} stands above the caller, as {_titles(pack, over)}"
        found = _violation(proposal, Reason.NOT_AUTHORISED, says, "approve_policy")
        yield from unless_alone(proposal, {proposal.person, *from_below(proposal)}, found)


def from_below(proposal: PersonProposal) -> tuple[str, ...]:
    """Return whom the entry is about, and everybody above whom they stand: tied to it."""
    if resigned(proposal):
        return themselves(proposal)
    pack, held = proposal.pack, proposal.state.roles
    officers = held_by(proposal.officers).items()
    below = (p for p, theirs in officers if stands_over(pack, held, theirs))
    return tuple(dict.fromkeys((proposal.command.name, *below)))


def _titles(pack: Pack, roles: frozenset[str]) -> str:
    known = (pack.roles.get(role) for role in sorted(roles))
    return " or ".join(entry.title for entry in known if entry) or "nobody in particular"


@check(Reason.NOT_AUTHORISED)
def body_within_its_reach(proposal: PersonProposal) -> Iterator[Violation]:
    """Who approves the policy decides, of roles and access, on their own body and administrators.

    All else is for administrators, and for managers where they may. But what somebody below them
    did, whoever stands above undoes, of whomever it is (decision 150).
    """
    pack = proposal.pack
    if proposal.context.actor.system or proposal.holds(*_deciding(proposal)):
        return
    by = proposal.state.stopped_by if isinstance(proposal.command, c.RestoreAccess) else ()
    if proposal.holds(*over(proposal, by)):
        return
    reach = body(pack) | {*pack.filling("administer")}
    named = {getattr(proposal.command, "role", ""), *proposal.state.roles}
    if proposal.holds(*body(pack)) and not named & reach:
        message = f"whoever approves the policy decides on {_titles(pack, reach)} alone"
        yield _violation(proposal, Reason.NOT_AUTHORISED, message)


def _deciding(proposal: PersonProposal) -> tuple[str, ...]:
    """Return the roles that may decide on anybody: those of the row but for the body's."""
    lifecycle = proposal.pack.lifecycles["people"]
    who = lifecycle.who(proposal.state.state, proposal.trigger)
    return tuple(r for f in who if f != "approve_policy" for r in proposal.pack.filling(f))


@check(Reason.ROLE_UNFILLED)
def not_the_last(proposal: PersonProposal) -> Iterator[Violation]:
    """Somebody is left who administers, and somebody who approves the policy."""
    organisation = proposal.organisation
    if organisation is None or proposal.state.state != "active":
        return
    lost = getattr(proposal.command, "role", "")
    roles = frozenset({lost}) if lost else proposal.state.roles
    left = _officers_without(organisation.officers, proposal.command.name, roles)
    for function in POWERS:
        filling = frozenset(proposal.pack.filling(function))
        now = _filled(proposal.pack, filling, organisation.officers)
        if now and not _filled(proposal.pack, filling, left):
            message = (
                f"nobody would be left who is {_titles(proposal.pack, filling)}:"
                " give the role to somebody else first"
            )
            yield _violation(proposal, Reason.ROLE_UNFILLED, message, function)


def _officers_without(
    officers: Mapping[str, tuple[str, ...]], person: str, roles: frozenset[str]
) -> dict[str, tuple[str, ...]]:
    """Return who holds each role once a person no longer holds some of them."""
    left = {
        role: tuple(p for p in holders if p != person or role not in roles)
        for role, holders in officers.items()
    }
    return {role: holders for role, holders in left.items() if holders}


def _filled(pack: Pack, filling: frozenset[str], officers: Mapping[str, tuple[str, ...]]) -> bool:
    """Return whether anybody holds one of the roles, or acts in it."""
    if any(officers.get(role) for role in filling):
        return True
    people = {p for holders in officers.values() for p in holders}
    held = {p: frozenset(r for r, holders in officers.items() if p in holders) for p in people}
    return any(pack.acts_as(roles, role, officers) for roles in held.values() for role in filling)

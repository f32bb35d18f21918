"""Casts: who there is, and in which roles. Chosen systematically, so that none is forgotten."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import combinations
from typing import Final

from msgspec import Struct, structs

from duecourse.organisations.commands import RegisterOrganisation
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import AcknowledgePolicy, RegisterPerson
from duecourse.people.state import Qualification
from duecourse.policies.commands import BringIntoForce, DraftPolicy
from duecourse.proving.powers import powers
from duecourse.proving.world import World

FULL: Final = "each role has one holder"
ALL_IN_ONE: Final = "one person is everything"
"""What the casts say in which nobody is missing, and in which everybody is the same."""


class Cast(Struct, frozen=True, kw_only=True):
    """Who there is.

    Attributes:
        says: what is special about it, as a phrase.
        people: the roles of each person, by id.
        managers: the line manager of each person, by id; nobody for who is not named.
        apart: it does not come about by people who leave the full cast.
    """

    says: str
    people: Mapping[str, tuple[str, ...]]
    managers: Mapping[str, str]
    apart: bool


def casts(pack: CompiledPack) -> Iterator[Cast]:
    """Yield casts of an organisation, the fullest first.

    In the first each role has one holder, with and without a line manager. Then each role in
    turn has none; each two roles have the same one; each function is left to one of its roles;
    and one person is all. Of casts in which people can do the same, the first stands for all.
    """
    seen: set[Hashable] = set()
    for cast in every_cast(pack):
        can = _can(pack, cast)
        if can not in seen:
            seen.add(can)
            yield cast


def _can(pack: CompiledPack, cast: Cast) -> Hashable:
    """Return what the people of a cast can do, whoever they are."""
    of = powers(pack).of
    return tuple(sorted((of(held), bool(cast.managers.get(p))) for p, held in cast.people.items()))


def every_cast(pack: CompiledPack) -> Iterator[Cast]:
    """Yield all casts, those too in which people can do the same as in others."""
    roles = tuple(pack.roles)
    full = _cast(pack, FULL, {r: r for r in roles})
    yield full
    yield structs.replace(full, says="nobody has a line manager", managers={}, apart=True)
    for role in roles:
        yield _cast(pack, f"nobody is {role}", {r: r for r in roles if r != role})
    for one, other in combinations(roles, 2):
        merged = {r: one if r == other else r for r in roles}
        yield _cast(pack, f"one person is {one} and {other}", merged)
    for function, filling in pack.functions.items():
        for role in sorted(filling):
            alone = {r: r for r in roles if r == role or r not in filling}
            yield _cast(pack, f"of {function} only {role} is there", alone)
    yield _cast(pack, ALL_IN_ONE, dict.fromkeys(roles, roles[0]))


def of_one(pack: CompiledPack) -> Iterator[Cast]:
    """Yield casts in which nobody is left but one person, who holds one role or two."""
    roles = tuple(pack.roles)
    for held in (*combinations(roles, 1), *combinations(roles, 2)):
        says = f"nobody is left but one person, who is {' and '.join(held)}"
        yield _cast(pack, says, dict.fromkeys(held, held[0]))


def _cast(pack: CompiledPack, says: str, held: Mapping[str, str]) -> Cast:
    """Return a cast of who holds each role.

    Whoever may give access manages, each the one before them in the pack's order, and the
    first of them everybody else.
    """
    people: dict[str, tuple[str, ...]] = {}
    for role, person in held.items():
        people[person] = (*people.get(person, ()), role)
    access = pack.written.functions.get("grant_access")
    roles = access.roles if access else ()
    # Of two roles, the higher is who they are.
    managing = [*dict.fromkeys(held[role] for role in reversed(roles) if role in held)][::-1]
    managers = dict.fromkeys(people, managing[0] if managing else "")
    managers |= dict(zip(managing, [*managing[1:], ""], strict=False))
    apart = any(len(roles) > 1 for roles in people.values())
    return Cast(says=says, people=people, managers=managers, apart=apart)


def founded(pack: CompiledPack, cast: Cast) -> World:
    """Return an organisation with a cast, all of whom acknowledged the policy if they can."""
    world = World(pack)
    written = pack.written.organisation
    policy = world.name("policies", pack.version)
    for step in (
        RegisterOrganisation(
            name=world.organisation, title=written.title, time_zone=written.time_zone
        ),
        DraftPolicy(name=policy, digest=pack.digest),
        BringIntoForce(name=policy),
    ):
        world = world.done(step)
    return with_people(world, cast)


def with_people(world: World, cast: Cast) -> World:
    """Return an organisation with a cast entered."""
    for person in _from_above(cast):
        manager = cast.managers.get(person, "")
        known = manager and world.states.get(world.name("people", manager))
        entry = RegisterPerson(
            name=world.name("people", person),
            title=person.replace("_", " ").capitalize(),
            kind="staff",
            roles=cast.people[person],
            line_manager=world.name("people", manager) if known else "",
        )
        world = world.done(entry)
        acknowledged = world.attempt(acknowledgement(world, entry.name), entry.name)
        world = _qualified(acknowledged.world, entry.name)
    return world


def _qualified(world: World, person: str) -> World:
    """Return the world in which somebody is qualified for every step of a review.

    Whoever is not can become it: a pack leaves nobody stuck by asking for it.
    """
    asked = dict.fromkeys(s.qualified for s in world.pack.review_steps if s.qualified)
    if not asked:
        return world
    held = tuple(Qualification(what, None, world.organisation) for what in asked)
    state = structs.replace(world.state(person), qualifications=held)
    return world.with_state(person, state)


def _from_above(cast: Cast) -> list[str]:
    """Return everybody, line managers before those whom they manage."""
    found: list[str] = []
    while todo := [p for p in cast.people if p not in found]:
        found += [p for p in todo if cast.managers.get(p, "") in ("", *found)]
    return found


def acknowledgement(world: World, person: str) -> AcknowledgePolicy:
    """Return the command by which a person acknowledges the policy in force, in full."""
    return AcknowledgePolicy(
        name=person,
        policy_version=world.pack.version,
        signed=True,
        explained=True,
        read_with=world.pack.acknowledgement.read_with,
    )

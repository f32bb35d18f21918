"""Questions about people: who can do what alone, by the decisions of every cast."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import lru_cache
from typing import Final

from msgspec import Struct, structs

from duecourse.channels.commands import ActivateChannel
from duecourse.kernel.command import Command
from duecourse.kernel.eligibility import OUTSIDE
from duecourse.kernel.names import id_of
from duecourse.packs.compiled import CompiledPack
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.posts import commands as posts
from duecourse.proving.casts import FULL, Cast, casts, founded, of_one
from duecourse.proving.dutiful import DIGEST
from duecourse.proving.journeys.posts import drafted, to_publication, world_name
from duecourse.proving.journeys.walking import Next
from duecourse.proving.stories import does
from duecourse.proving.world import Act, World

_ACTS_MAX: Final = 7
_NEXT: Final = "next"

_APPROVING: Final = (posts.ApproveStep,)
_OUTSIDE: Final = "an outside body that they alone name"
_SELF: Final = "their own word where nobody else may"
_WAITING: Final = "a wait in place of a second person"
_RID: Final = "once they suspended everybody whom they can"
_LEFT: Final = "the one approval that the policy asks for, which nobody else may give"
"""The routes by which one person may, where it takes two."""


class Alone(Struct, frozen=True, kw_only=True):
    """Somebody who can do by themselves what takes two.

    Attributes:
        by: clauses that let them, where they are those of a route or of a cooling-off.
        how: the same in words: by which route.
    """

    cast: str
    who: str
    story: tuple[str, ...]
    by: tuple[str, ...]
    how: str


def approves_own(pack: CompiledPack) -> Iterator[Alone]:
    """Yield everybody who approves what they wrote, in whatever cast."""
    for cast, world in _worlds(pack):
        for who in world.active:
            begun = drafted()(world, who)
            done = begun and _alone(begun, who, to_publication, _has_approved)
            if done:
                yield _told(cast, who, done, _APPROVING)


def publishes_alone(pack: CompiledPack) -> Iterator[Alone]:
    """Yield everybody who writes, approves and publishes, in whatever cast.

    Who cannot where each role has a holder first suspends everybody whom they can.
    """
    for cast, world in _worlds(pack):
        for who in world.active:
            if done := _published_by(world, who):
                yield _told(cast, who, done)
            if done or cast.says != FULL:
                continue  # Fewer people are what suspending makes of the full cast.
            rid = _rid_of_others(world, who)
            if rid is not world and _is_left(rid, who) and (done := _published_by(rid, who)):
                told = _told(cast, who, done)
                yield structs.replace(told, how="; ".join(filter(None, (_RID, told.how))))


def _published_by(world: World, who: str) -> World | None:
    begun = drafted()(world, who)
    return _alone(begun, who, to_publication, _is_out) if begun else None


def _is_left(world: World, who: str) -> bool:
    """Return whether nobody else is left who reviews: where somebody is, the review is theirs."""
    reviewing = world.holding(world.pack.filling("review"))
    return all(person == who or person not in world.active for person in reviewing)


def _rid_of_others(world: World, who: str) -> World:
    """Return the world in which everybody is suspended or gone of whom somebody can see to it.

    Whoever is left the fewer others can do the more, so that no order has to be tried.
    """
    for other in [p for p in world.active if p != who]:
        for kind in (people.SuspendAccess, people.RecordLeaving):
            attempt = world.attempt(kind(name=other), who)
            if attempt.accepted:
                world = attempt.world
                break
    return world


def replaces_policy_alone(pack: CompiledPack) -> Iterator[Alone]:
    """Yield everybody who brings a version into force alone, in whatever cast.

    They may take others' roles and access as far as they can, and give themselves roles.
    """
    for cast, world in _worlds(pack):
        for who in world.active:
            done = _alone(world, who, _seizing, _in_force)
            if done:
                yield _approving(pack, _told(cast, who, done))


def asked_of(pack: CompiledPack) -> tuple[Cast, ...]:
    """Return the casts whose people are asked: all there are, and those of one person."""
    return (*casts(pack), *of_one(pack))


@lru_cache(maxsize=1)
def _worlds(pack: CompiledPack) -> tuple[tuple[Cast, World], ...]:
    """Return each cast in its world: three questions are asked of the same ones."""
    return tuple((cast, founded(pack, cast)) for cast in asked_of(pack))


def _alone(
    world: World, who: str, following: Next, arrived: Callable[[World, str], bool]
) -> World | None:
    """Return the world in which somebody got there by their own acts alone, or None."""
    seen: set[tuple[str, ...]] = set()
    todo = [world]
    while todo:
        now = todo.pop()
        if arrived(now, who):
            return now
        if len(now.acts) - len(world.acts) >= _ACTS_MAX:
            continue
        for command in following(now, who):
            if now.refuses(command, who):
                continue
            attempt = now.attempt(command, who)
            did = tuple(sorted(repr(act.command) for act in attempt.world.acts))
            if attempt.accepted and did not in seen:
                seen.add(did)
                todo.append(attempt.world.later(timedelta(hours=1)))
    return None


def _has_approved(world: World, who: str) -> bool:
    return any(a.by == who and isinstance(a.command, posts.ApproveStep) for a in world.acts)


def _is_out(world: World, _: str) -> bool:
    visibility: str = world.state(world_name(world)).visibility
    return visibility == "live"


def _seizing(world: World, who: str) -> Iterator[Command]:
    draft = world.name("policies", _NEXT)
    if not world.state(draft).version:
        yield policies.DraftPolicy(name=draft, digest=DIGEST)
        return
    yield policies.BringIntoForce(name=draft)
    yield policies.ApprovePolicy(name=draft, digest=DIGEST)
    approving = world.pack.approved_by
    yield from (people.AssignRole(name=who, role=role) for role in approving)
    others = [p for p in world.holding(approving) if p != who and p in world.active]
    yield from (people.SuspendAccess(name=person) for person in others)


def _in_force(world: World, _: str) -> bool:
    state: str = world.state(world.name("policies", _NEXT)).state
    return state == "in_force"


def _told(cast: Cast, who: str, world: World, deciding: tuple[type[Command], ...] = ()) -> Alone:
    """Return who did it in a cast, and how.

    Args:
        deciding: the acts by whose clauses they may; any of theirs if none is named.
    """
    pack = world.pack
    acts = [act for act in world.acts if act.by == who]
    acts = [
        a for a in acts if not isinstance(a.command, people.AcknowledgePolicy | ActivateChannel)
    ]
    ways = {n.clause for n in pack.nobody_else.values()}
    routes = {
        clause: _OUTSIDE if act.role == OUTSIDE else _SELF
        for act in acts
        for clause in act.clauses
        if clause in ways and isinstance(act.command, deciding or Command)
    }
    waits = any(isinstance(a.command, posts.ApproveStep) for a in acts)
    if waits and pack.review_mode == "cooling_off":
        routes[pack.written.review.clause] = _WAITING
    return Alone(
        cast=cast.says,
        who=id_of(who),
        story=tuple(f"{id_of(who)} {_does(act)}." for act in acts),
        by=tuple(routes),
        how="; ".join(f"{how} ({clause})" for clause, how in routes.items()),
    )


def _approving(pack: CompiledPack, found: Alone) -> Alone:
    """Return who brought a version into force, by the clause on approval where by no route."""
    function = pack.written.functions.get("approve_policy")
    if found.by or function is None:
        return found
    how = f"{_LEFT} ({function.clause})"
    return structs.replace(found, by=(function.clause,), how=how)


def _does(act: Act) -> str:
    says = does(type(act.command).__name__)
    return f"{says}, for {_OUTSIDE}" if act.role == OUTSIDE else says

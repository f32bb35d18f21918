"""Questions about people: who can do what alone, by the decisions of every cast."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Final

from msgspec import Struct

from duecourse.channels.commands import ActivateChannel
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.packs.compiled import CompiledPack
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.posts import commands as posts
from duecourse.proving.casts import Cast, casts, founded
from duecourse.proving.dutiful import DIGEST
from duecourse.proving.journeys.posts import drafted, to_publication, world_name
from duecourse.proving.journeys.walking import Next
from duecourse.proving.world import World

_ACTS_MAX: Final = 7
_NEXT: Final = "next"


class Alone(Struct, frozen=True, kw_only=True):
    """Somebody who can do by themselves what takes two.

    Attributes:
        by: clauses that let them, where they are those of a route or of a cooling-off.
    """

    cast: str
    who: str
    story: tuple[str, ...]
    by: tuple[str, ...]


def approves_own(pack: CompiledPack) -> Iterator[Alone]:
    """Yield everybody who approves what they wrote, in whatever cast."""
    for cast, world in _worlds(pack):
        for who in world.active:
            begun = drafted()(world, who)
            done = begun and _alone(begun, who, to_publication, _has_approved)
            if done:
                yield _told(cast, who, done)


def publishes_alone(pack: CompiledPack) -> Iterator[Alone]:
    """Yield everybody who writes, approves and publishes, in a cast where others could."""
    cast, world = next(_worlds(pack))
    for who in world.active:
        begun = drafted()(world, who)
        done = begun and _alone(begun, who, to_publication, _is_out)
        if done:
            yield _told(cast, who, done)


def replaces_policy_alone(pack: CompiledPack) -> Iterator[Alone]:
    """Yield everybody who brings a version into force alone, where each role has one holder.

    They may take others' roles and access as far as they can, and give themselves roles.
    """
    cast, world = next(_worlds(pack))
    for who in world.active:
        done = _alone(world, who, _seizing, _in_force)
        if done:
            yield _told(cast, who, done)


def _worlds(pack: CompiledPack) -> Iterator[tuple[Cast, World]]:
    for cast in casts(pack):
        # Who is left where others leave is the explorer's; here everybody is there.
        if cast.apart or cast.says == "each role has one holder":
            yield cast, founded(pack, cast)


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


def _told(cast: Cast, who: str, world: World) -> Alone:
    acts = [act for act in world.acts if act.by == who]
    acts = [
        a for a in acts if not isinstance(a.command, people.AcknowledgePolicy | ActivateChannel)
    ]
    story = tuple(f"{id_of(who)}: {type(act.command).__name__}" for act in acts)
    approvals = [a for a in acts if isinstance(a.command, posts.ApproveStep)]
    ways = {n.clause for n in world.pack.nobody_else.values()}
    by = [clause for act in approvals for clause in act.clauses if clause in ways]
    if world.pack.review_mode == "cooling_off":
        by.append(world.pack.written.review.clause)
    return Alone(cast=cast.says, who=id_of(who), story=story, by=tuple(dict.fromkeys(by)))

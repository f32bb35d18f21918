"""A house in which somebody asked that a post comes down, for rules that every pack keeps."""

from typing import Any, Final

from msgspec.structs import replace

from duecourse.posts import commands as c
from duecourse.posts.content import Content
from duecourse.proving.casts import FULL, casts, founded
from duecourse.proving.dutiful import attestations, checklist, opened, ordinary, picture
from duecourse.proving.journeys.posts import live, platform_of
from duecourse.proving.world import World
from duecourse.takedowns import commands as t
from duecourse.testing import load_pack

CAPTURE: Final = "a" * 64
WORDS: Final = "Our summer garden opens its gates to everybody on the first Saturday of June"


def post(world: World) -> str:
    """Return the name of the post that was live first."""
    return world.name("posts", "p1")


def request(world: World, id_: str = "t1") -> str:
    """Return the name of a request that it comes down."""
    return world.name("takedowns", id_)


def content_of(world: World, **changes: Any) -> Content:
    """Return the content of the post, with changes."""
    platform = platform_of(world.pack)
    shown = replace(ordinary(world.pack, platform), text=WORDS, media=(picture(),))
    return replace(shown, **changes)


def founded_house(pack: str, cast: str = FULL) -> World:
    """Return a house of a pack with a cast."""
    loaded = load_pack(pack)
    return founded(loaded, next(one for one in casts(loaded) if one.says == cast))


def writer(world: World) -> str:
    """Return who writes: the first who may."""
    ready = opened(world, platform_of(world.pack))
    channel = world.name("channels", platform_of(world.pack))
    draft = c.DraftPost(name=world.name("posts", "try"), channel=channel, content=content_of(world))
    return next(one for one in world.active if ready.attempt(draft, one).accepted)


def with_live_post(pack: str, cast: str = FULL) -> World:
    """Return a house with a post that is live."""
    world = founded_house(pack, cast)
    world = live(writer(world), world)
    name, shown = post(world), content_of(world)
    return world.with_state(name, replace(world.state(name), content=shown, digest=shown.digest()))


def asked(world: World, ground: str, id_: str = "t1", **fields: Any) -> World:
    """Return the house once somebody asked for a reason that the post comes down."""
    said = {"post": post(world), "requester": "su-1", **fields}
    return world.done(
        t.OpenTakedown(name=request(world, id_), ground=ground, **said), world.people[0]
    )


def done(world: World, command: Any, *but: str) -> World:
    """Return the house after a command by the first who may.

    Raises:
        ValueError: nobody may.
    """
    people = [one for one in world.active if one not in but]
    tried = [world.attempt(command, one) for one in people]
    for one in tried:
        if one.accepted:
            return one.world
    why = {one: [v.message for v in it.violations] for one, it in zip(people, tried, strict=True)}
    raise ValueError(f"{type(command).__name__}: {why}")


def removed(world: World, id_: str = "t1") -> World:
    """Return the house once what was asked for is down."""
    return done(world, t.RecordRemoval(name=request(world, id_)))


def confirmed(world: World, id_: str = "t1") -> World:
    """Return the house once a second person saw that it is down."""
    world = removed(world, id_)
    seen = t.ConfirmRemoval(
        name=request(world, id_), captured_digest=CAPTURE, cross_posts="yes", personal_data="no"
    )
    return done(world, seen)


def putting_back(world: World) -> c.ReinstateContent:
    """Return the command that puts the post back."""
    revision = world.state(post(world)).revision
    signed = attestations(world.pack)
    return c.ReinstateContent(name=post(world), revision=revision, attestations=signed)


def reasons(world: World, command: Any) -> set[str]:
    """Return why nobody may: what stands against whoever is nearest to it."""
    every = [{v.reason for v in world.attempt(command, one).violations} for one in world.active]
    return min(every, key=len)


def ready(world: World, id_: str, content: Content) -> World:
    """Return the house with another post on its way, as far as it gets."""
    name, channel = world.name("posts", id_), world.name("channels", platform_of(world.pack))
    world = done(world, c.DraftPost(name=name, channel=channel, content=content))
    signed = attestations(world.pack)
    world = done(world, c.SubmitForReview(name=name, revision=1, attestations=signed))
    approving = c.ApproveStep(name=name, revision=1, answers=checklist(world.pack))
    return done(world, approving)


def verifying(world: World, id_: str) -> c.VerifyConsent:
    """Return the command that verifies a post in which nobody can be recognised."""
    return c.VerifyConsent(name=world.name("posts", id_), revision=1, nobody_identifiable=True)

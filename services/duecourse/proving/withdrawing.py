"""What follows at once when a consent is withdrawn: by the service's own reactions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from msgspec import Struct, structs

from duecourse.consents.commands import WithdrawConsent
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of, kind_of
from duecourse.objections.commands import RecordObjection
from duecourse.posts.commands import ConfirmPublication, DraftPost, VerifyConsent
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.dutiful import ordinary
from duecourse.proving.journeys.posts import to_publication
from duecourse.proving.open_post import CONSENTS, SUBJECT
from duecourse.proving.stages import Life
from duecourse.proving.stories import live_through, plain
from duecourse.proving.world import World

_WITHIN_THE_SERVICE: Final = ("version", "told", "telling")
"""What changes on a record for the service's own sake: how far it got with telling posts."""

_THINGS: Final[Mapping[str, str]] = {
    "consents": "consent",
    "takedowns": "takedown",
    "posts": "post",
    "objections": "the person shown,",
}


def once_withdrawn(life: Life) -> Iterator[str]:
    """Yield what changes on every record when the consent under a post that is out is withdrawn."""
    before = _out(life)
    if before is None:
        yield "no ordinary post that shows somebody can go out under this policy"
        return
    name = before.name("consents", CONSENTS[0])
    withdrawn = before.attempt(WithdrawConsent(name=name, method="letter"), life.author)
    for violation in withdrawn.violations:
        yield f"it cannot be withdrawn: {violation.message}"
    for changed, state in withdrawn.world.states.items():
        for field, was, now in _changes(before.state(changed), state):
            yield f"{_THINGS[kind_of(changed)]} {id_of(changed)}: {field}: {was} becomes {now}"


def _out(life: Life) -> World | None:
    """Return the world in which a post that shows somebody, on one consent, is out."""
    demanded = {"post.shows": (True,), "post.cites": (CONSENTS[:1],)}

    def run(chooser: Chooser) -> bool:
        return not life.refused(chooser)

    for chooser, allowed in runs(run, 1, demanded):
        story = live_through(life, chooser) if allowed else None
        if story is not None and story.happened:
            return _confirmed(story.world, life.author)
    return None


def _confirmed(world: World, author: str) -> World:
    for command in to_publication(world, author):
        if isinstance(command, ConfirmPublication):
            for person in world.active:
                attempt = world.attempt(command, person)
                if attempt.accepted:
                    return attempt.world
    return world


def _changes(before: Any, after: Any) -> Iterator[tuple[str, str, str]]:
    """Yield each field that is another now: its name, what it was and what it is."""
    for field in after.__struct_fields__:
        was, now, name = getattr(before, field), getattr(after, field), field.replace("_", " ")
        if was == now or field in _WITHIN_THE_SERVICE:
            continue
        if isinstance(now, Struct) and isinstance(was, Struct):
            yield from ((f"{name}, {inner}", a, b) for inner, a, b in _changes(was, now))
        elif any(isinstance(one, Struct) for one in (now if isinstance(now, tuple) else ())):
            yield from ((name, "nothing", _told(one)) for one in now if one not in was)
        else:
            yield name, _told(was), _told(now)


def _told(value: Any) -> str:
    if isinstance(value, Struct):
        fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
        said = (f"{n.replace('_', ' ')} {_told(v)}" for n, v in fields if v and n != "id")
        return ", ".join(said)
    return plain(value, "nothing")


class Left(Struct, frozen=True):
    """What stays out although whom it shows took back what they said.

    Attributes:
        posts: that were out, each on its own platform.
        left: of those that nobody has to take down: where, and after what.
        untried: platforms on which no ordinary post that shows them came out.
    """

    posts: int
    left: tuple[str, ...]
    untried: tuple[str, ...]


def everywhere(life: Life) -> Left:
    """Return the posts, one on each platform, that nobody has to take down after a withdrawal.

    Each rests on the consent for what it is about, which names every platform; then all of
    these are withdrawn, and the other time they object.
    """
    platforms = life.world.pack.platforms
    world, out = _consenting(life), list[str]()
    for platform in platforms:
        reached = _out_on(life, world, platform)
        if reached is not None:
            world = reached
            out.append(platform)
    consents = dict.fromkeys(_consent_for(life, platform) for platform in platforms)
    objecting = RecordObjection(name=world.name("objections", SUBJECT), evidence="A letter")
    said: tuple[tuple[str, tuple[Command, ...]], ...] = (
        ("withdrew", tuple(WithdrawConsent(name=name, method="letter") for name in consents)),
        ("objected", (objecting,)),
    )
    left = tuple(
        f"{platform}, after they {how}"
        for how, commands in said
        for platform in out
        if not _is_owed(_after(world, commands, life.author), platform)
    )
    return Left(len(out), left, tuple(p for p in platforms if p not in out))


def _after(world: World, commands: Iterable[Command], by: str) -> World:
    for command in commands:
        world = world.attempt(command, by).world
    return world


def _consent_for(life: Life, platform: str) -> str:
    """Return the name of the consent for what the ordinary post on a platform is about."""
    category = ordinary(life.world.pack, platform).category
    return life.world.name("consents", f"for-{category}")


def _consenting(life: Life) -> World:
    """Return the world in which somebody agreed to every platform, for each thing in turn.

    No word stands for every platform or every purpose (a consent covers what it names).
    """
    platforms, world = life.world.pack.platforms, life.world
    for platform in platforms:
        consent = structs.replace(
            life.open.consenting,
            platforms=frozenset(platforms),
            purpose=ordinary(world.pack, platform).category,
        )
        world = world.with_state(_consent_for(life, platform), consent)
    return world


def _out_on(life: Life, world: World, platform: str) -> World | None:
    """Return the world with the ordinary post on a platform, showing somebody; None if refused."""
    name, before = world.name("posts", f"on-{platform}"), life.acts[0].at
    for act in life.acts:
        command = _there(life, act.command, name, platform)
        world, before = world.later(act.at - before), act.at
        tried = (world.attempt(command, person) for person in (act.by, *world.active))
        done = next((attempt.world for attempt in tried if attempt.accepted), None)
        if done is None:
            return None
        world = done
    permit = world.state(name).permit
    report = ConfirmPublication(
        name=name,
        permit=permit.id,
        url=f"https://{platform}.example.org/1",
        captured_digest=permit.digest,
    )
    attempts = (world.attempt(report, person) for person in world.active)
    return next((attempt.world for attempt in attempts if attempt.accepted), None)


def _there(life: Life, command: Any, name: str, platform: str) -> Command:
    changed: dict[str, Any] = {"name": name}
    if isinstance(command, DraftPost):
        changed["channel"] = life.world.name("channels", platform)
        content = ordinary(life.world.pack, platform)
        changed["content"] = structs.replace(content, subjects=(life.open.ordinary_subject,))
    elif isinstance(command, VerifyConsent):
        changed["consents"] = (_consent_for(life, platform),)
    made: Command = structs.replace(command, **changed)
    return made


def _is_owed(world: World, platform: str) -> bool:
    """Return whether somebody has to take the post on a platform down for what was said."""
    post = world.state(world.name("posts", f"on-{platform}"))
    owed = (duty.cause for duty in post.duties if duty.outcome == "open")
    # That it comes down when the consent runs out was owed before.
    return any(cause in ("consent_withdrawn", "objection") for cause in owed)

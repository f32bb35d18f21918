"""Whether anything goes out that should not, whatever else people do on the way, and who does it.

The ordinary life of a post that shows somebody: each act is tried at every place and by each
of three people, or of all whom the review takes, with up to two further acts between.
Everything is really decided, with its reactions, so what is found has happened already. What
must hold is read from what was done, not from what the service noted of it.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any, Final

from msgspec import Struct, structs

from duecourse.channels import commands as channels
from duecourse.consents.commands import WithdrawConsent
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.objections.commands import RecordObjection
from duecourse.people.commands import RegisterPerson, SuspendAccess
from duecourse.posts import commands as c
from duecourse.posts.state import Post
from duecourse.proving.breadth import Now, gone_through
from duecourse.proving.casts import acknowledgement
from duecourse.proving.open_post import CONSENTS, SUBJECT
from duecourse.proving.stages import Life
from duecourse.proving.world import Act, World

FURTHER_MAX: Final = 2
"""Acts beside the ordinary ones."""

SITUATIONS_MAX: Final = 2_000
"""Situations that are gone on from; the search ends there, and says so."""

_TWIN: Final = "another"
_SHORTEST: Final = timedelta(hours=1)
_ORDINARY: Final = (c.SubmitForReview, c.ApproveStep, c.VerifyConsent, c.PublishPost)
_WRITING: Final = (c.DraftPost, c.RevisePost)


class Broken(Struct, frozen=True):
    """A history in which something went out that should not.

    Attributes:
        promise: what was not kept.
        lines: what everybody did, in order.
    """

    promise: str
    lines: tuple[str, ...]


class Histories(Struct, frozen=True):
    """What a search came to.

    Attributes:
        broken: the first, which is a shortest, history of each promise that is not kept.
        acts: that were tried.
        out: histories in which the post went out.
        whole: nothing within its bounds was left out.
    """

    broken: tuple[Broken, ...]
    acts: int
    out: int
    whole: bool


def histories(life: Life, further: int = FURTHER_MAX) -> Histories:
    """Return what goes out that should not, within the bounds of the search."""
    return _Search(life, further).done()


class _Search:
    """One search through the histories of a post, shortest first."""

    def __init__(self, life: Life, further: int) -> None:
        self._life = life
        self._further = further
        self._name = life.acts[0].command.name
        self._world = _with_twin(life)
        self._consent = self._world.name("consents", CONSENTS[0])
        self._channel = life.world_channel(life.world)
        self._pause = _pause(life)
        self._people = self._actors()
        self._broken: dict[str, Broken] = {}
        self._acts = self._out = 0

    def _actors(self) -> tuple[str, ...]:
        """Return the author, the first who may approve theirs, the person who is like both.

        Where a review takes several people, everybody who has a part in it.
        """
        author, twin = self._life.author, self._world.name("people", _TWIN)
        submit, approve, *_ = self._ordinary(Post(revision=1))
        world = self._drafted().attempt(submit, author).world.later(self._pause)
        others = (p for p in world.active if p not in (author, twin))
        second = (p for p in others if not world.refuses(approve, p))
        approving = [a.by for a in self._life.acts if isinstance(a.command, c.ApproveStep)]
        more = [a.by for a in self._life.acts] if len({*approving}) > 1 else []
        return tuple(dict.fromkeys((author, next(second, author), twin, *more)))

    def done(self) -> Histories:
        """Return what was found."""
        first = Now(self._drafted())
        whole = gone_through(first, self._following, self._shape, SITUATIONS_MAX)
        return Histories(tuple(self._broken.values()), self._acts, self._out, whole)

    def _drafted(self) -> World:
        draft: Any = self._life.acts[0].command
        shown = structs.replace(draft.content, subjects=(self._life.open.ordinary_subject,))
        asked_for = draft.content.category
        consent = structs.replace(self._life.open.consenting, purpose=asked_for)
        world = self._world.with_state(self._consent, consent)
        return world.done(structs.replace(draft, content=shown), self._life.author).later(
            self._pause
        )

    def _following(self, now: Now) -> Iterator[Now]:
        """Yield every situation that one act leads to; what went out is looked at, and ends it."""
        post: Post = now.world.state(self._name)
        for command in self._ordinary(post):
            for person in self._people:
                if world := self._tried(now.world, command, person):
                    if world.state(self._name).permit is None:
                        yield structs.replace(now, world=world)
                    else:
                        self._look(world)
        if now.further < self._further:
            for command, people in self._unusual(now.world, post):
                worlds = (self._tried(now.world, command, person) for person in people)
                for world in filter(None, worlds):
                    yield Now(world, now.further + 1)

    def _ordinary(self, post: Post) -> Iterator[Command]:
        known = set[type]()
        for act in self._life.acts:
            kind = type(act.command)
            if kind in _ORDINARY and kind not in known:
                known.add(kind)
                yield self._about(act.command, post)

    def _about(self, command: Any, post: Post) -> Command:
        changed: dict[str, Any] = {"revision": post.revision}
        if isinstance(command, c.VerifyConsent):
            changed["consents"] = (self._consent,)
        made: Command = structs.replace(command, **changed)
        return made

    def _unusual(self, world: World, post: Post) -> Iterator[tuple[Command, tuple[str, ...]]]:
        """Yield what else people do, and who may be who does it."""
        text = structs.replace(post.content, text=f"{post.content.text} Or on Tuesday.")
        yield c.RevisePost(name=self._name, content=text), self._people
        yield WithdrawConsent(name=self._consent, method="letter"), self._people[:1]
        objections = world.name("objections", SUBJECT)
        yield RecordObjection(name=objections, evidence="A letter"), self._people[:1]
        yield channels.HoldChannel(name=self._channel), self._first(channels.HoldChannel, world)
        retire = channels.RetireChannel(name=self._channel)
        yield retire, self._first(channels.RetireChannel, world)
        suspend = SuspendAccess(name=self._people[0])
        yield suspend, tuple(p for p in world.active if not world.refuses(suspend, p))[:1]

    def _first(self, kind: Any, world: World) -> tuple[str, ...]:
        return tuple(p for p in world.active if not world.refuses(kind(name=self._channel), p))[:1]

    def _tried(self, world: World, command: Command, person: str) -> World | None:
        self._acts += 1
        if world.refuses(command, person):
            return None
        attempt = world.attempt(command, person)
        return attempt.world.later(self._pause) if attempt.accepted else None

    def _shape(self, world: World) -> object:
        """Return what a situation is to whoever goes on from it, whenever it came about."""
        post: Post = world.state(self._name)
        done = _since_written(world.acts)
        return (
            post.state,
            tuple((a.step, a.by) for a in post.approvals),
            post.verified_by,
            frozenset((type(act.command).__name__, act.by) for act in done),
            _writers(world.acts),
            world.state(self._channel).state,
            world.state(self._consent).state,
            world.state(world.name("objections", SUBJECT)).state,
            frozenset(world.active),
        )

    def _look(self, world: World) -> None:
        """Note every promise that is not kept by what just went out."""
        self._out += 1
        for promise in self._not_kept(world):
            begun = len(self._world.acts)
            lines = (f"{id_of(a.by)}: {type(a.command).__name__}" for a in world.acts[begun:])
            self._broken.setdefault(promise, Broken(promise, tuple(lines)))

    def _not_kept(self, world: World) -> Iterator[str]:
        done, published = _since_written(world.acts), world.acts[-1]
        approvals = [act for act in done if isinstance(act.command, c.ApproveStep)]
        asked = sum(isinstance(act.command, c.ApproveStep) for act in self._life.acts)
        if len(approvals) < asked:
            yield "every step of the review approves the very words that go out"
        if not any(isinstance(act.command, c.VerifyConsent) for act in done):
            yield "consents are verified for the very words that go out"
        writers, routes = _writers(world.acts), _routes(world)
        own = (act for act in approvals if act.by in writers and not routes & {*act.clauses})
        if world.pack.review_mode != "cooling_off" and any(own):
            yield "nobody approves what they wrote any of"
        if world.state(self._channel).state != "active":
            yield "nothing goes out on a channel that is held or retired"
        if world.state(self._consent).state != "verified":
            yield "nothing goes out on a consent that ended"
        if world.state(world.name("objections", SUBJECT)).state == "standing":
            yield "nobody goes out who objects"
        if published.by not in world.active:
            yield "nobody publishes whose access was suspended"


def _since_written(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    last = max(n for n, act in enumerate(acts) if isinstance(act.command, _WRITING))
    return acts[last + 1 :]


def _writers(acts: tuple[Act, ...]) -> frozenset[str]:
    return frozenset(act.by for act in acts if isinstance(act.command, _WRITING))


def _routes(world: World) -> frozenset[str]:
    """Return the clauses by which somebody acts where nobody else may."""
    return frozenset(route.clause for route in world.pack.nobody_else.values())


def _with_twin(life: Life) -> World:
    """Return the world with one more person, who holds every role of the author and reviewer."""
    world = life.world
    acting = dict.fromkeys(act.by for act in life.acts)
    roles = tuple(dict.fromkeys(r for p in acting for r in sorted(world.state(p).roles)))
    name = world.name("people", _TWIN)
    entry = RegisterPerson(name=name, title="Another", kind="staff", roles=roles)
    world = world.done(entry)
    return world.attempt(acknowledgement(world, name), name).world


def _pause(life: Life) -> timedelta:
    """Return how long people wait between two acts: as long as a policy makes them."""
    times = [act.at for act in life.acts]
    gaps = (after - before for before, after in pairwise(times))
    return max((_SHORTEST, *gaps))

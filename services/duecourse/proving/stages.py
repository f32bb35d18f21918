"""The stages of a post's life at which something may stand against it, with the post open."""

from collections.abc import Iterator, Mapping
from copy import copy
from functools import partial
from typing import Any, Final

from msgspec import structs

from duecourse.consents.commands import VerifyEvidence
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import is_refused, parts_of
from duecourse.kernel.proposal import Context, Proposal
from duecourse.packs.compiled import CompiledPack
from duecourse.posts import commands as c
from duecourse.posts.content import Content
from duecourse.posts.decide import POSTS
from duecourse.posts.state import Post
from duecourse.proving.casts import casts, founded
from duecourse.proving.choosing import Chooser
from duecourse.proving.dutiful import opened, ordinary
from duecourse.proving.journeys.consents import consent_name, recorded, requested
from duecourse.proving.journeys.posts import drafted, platform_of, to_publication, world_name
from duecourse.proving.journeys.walking import Journey, Walker
from duecourse.proving.judging import Judge, Remembered
from duecourse.proving.lazies import Lazy
from duecourse.proving.open_post import OpenPost
from duecourse.proving.world import Act, World

WHY_MAX: Final = 3
"""Refusals that are told of where nobody can publish: most of them say the same."""


class Life:
    """The ordinary life of a post under a pack, to its publication.

    Attributes:
        world: the organisation before the post is written.
        acts: what was done, by whom, in order: the stages of every post.
        before: the ordinary post as it is before each act.
        open: the post, of which nothing is decided.

    Args:
        changes: to the content of the ordinary post, so that further steps are asked of it.

    Raises:
        ValueError: under the pack no ordinary post can be published.
    """

    def __init__(self, pack: CompiledPack, **changes: Any) -> None:
        self._changes = changes
        world = founded(pack, next(casts(pack)))
        for platform in pack.platforms:
            world = opened(world, platform)
        self.walker = Walker()
        self.author, self.published = self._published(world)
        self.world = self._granted(world)
        self.before: tuple[Post, ...] = ()
        self.acts = self._replayed()
        self._judge: tuple[tuple[Act, ...], Judge] | None = None
        consent = _with_consent(self.world).state(consent_name(self.world))
        platform = platform_of(pack)
        content = structs.replace(ordinary(pack, platform), **changes)
        self.open = OpenPost(self.world, self.author, content, consent)

    def _published(self, world: World) -> tuple[str, World]:
        """Return who writes, and the world in which their ordinary post is out."""
        journey = Journey(
            says="",
            function="",
            begin=drafted(**self._changes),
            next=to_publication,
            arrived=lambda now, _: now.state(world_name(now)).permit is not None,
        )
        why: tuple[str, ...] = ()
        for person in world.active:
            begun = journey.begin(world, person)
            if begun is not None:
                walk = self.walker.walk(journey, begun, person)
                if walk.arrived and walk.world.acts[-1].by == person:
                    return person, walk.world
                why = why or tuple(walk.why())
        says = "under this policy nobody can publish an ordinary post"
        raise ValueError("; ".join((says, *why[:WHY_MAX])))

    def _granted(self, world: World) -> World:
        """Return the world in which the author may publish on every channel."""
        for platform in world.pack.platforms:
            name = world.name("channels", platform)
            channel = world.state(name)
            if not channel.may_publish(self.author, "", world.at):
                grant = structs.replace(
                    self.published.state(self.world_channel(world)).grants[0], person=self.author
                )
                state = structs.replace(channel, grants=(*channel.grants, grant))
                world = world.with_state(name, state)
        return world

    @staticmethod
    def world_channel(world: World) -> str:
        """Return the name of the channel that the ordinary post is on."""
        return world.name("channels", platform_of(world.pack))

    def _replayed(self) -> tuple[Act, ...]:
        """Return what was done of the post, and note its state before each act."""
        acts = tuple(a for a in self.published.acts if a.command.name == world_name(self.world))
        world, before = self.world, list[Post]()
        for act in acts:
            world = structs_at(world, act)
            before.append(world.state(act.command.name))
            world = world.attempt(act.command, act.by).world
        self.before = tuple(before)
        return acts

    def beside(self, other: "Life") -> "Life":
        """Return this life with a post that is as ordinary as another life's, in both's words."""
        life = copy(self)
        life.open = OpenPost(
            self.world,
            self.author,
            other.open.ordinary,
            self.open.consenting,
            other.world.pack,
        )
        life._judge = None
        return life

    @property
    def judge(self) -> Judge:
        """Return everything that may stand against the open post, as far as it was asked for."""
        if self._judge is None or self._judge[0] is not self.acts:
            self._judge = (self.acts, Judge(self._remembered()))
        return self._judge[1]

    def _remembered(self) -> Iterator[Remembered]:
        for act in self.acts:
            propose = partial(self.proposal, act)
            for part in parts_of(POSTS, type(act.command), self.world.pack):
                yield Remembered(act, part, propose)

    def refused(self, chooser: Chooser) -> bool:
        """Return whether the open post is refused anywhere on its way to publication."""
        return self.judge.refused(chooser)

    def refusing(self, chooser: Chooser) -> Act | None:
        """Return the first act at which the open post is refused; None where there is none."""
        return next((act for act in self.acts if self.refused_at(act, chooser)), None)

    def refused_at(self, act: Act, chooser: Chooser) -> bool:
        """Return whether the open post is refused at one act."""
        return is_refused(POSTS, self.proposal(act, chooser))

    def proposal(self, act: Act, chooser: Chooser) -> Proposal[Any, Any]:
        """Return an act as a proposal about the open post."""
        # One command may be given several times: an approval of each step.
        real = self.before[self.acts.index(act)]
        fields = {
            "content": self.open.content,
            "consents": self.open.cited,
            "nobody_identifiable": self.open.attested,
        }
        later = isinstance(act.command, c.PublishPost)
        context = Context(
            at=act.at,
            actor=Actor(name=act.by, organisation=self.world.organisation),
            pack=self.world.pack,
            facts=self.open.facts(chooser, later=later),
            reason=self.world.reason,
            outside=self.world.outside,
        )
        state = Lazy(real, chooser, fields) if real.version else real
        return Proposal(state, self._command(act.command, chooser), context)

    def _command(self, command: Command, chooser: Chooser) -> Command:
        if isinstance(command, c.DraftPost):
            return structs.replace(command, content=self.open.content(chooser))
        if isinstance(command, c.VerifyConsent):
            return structs.replace(
                command,
                consents=self.open.cited(chooser),
                nobody_identifiable=self.open.attested(chooser),
            )
        return command


def further_lives(pack: CompiledPack) -> Iterator[tuple[str, Life | None]]:
    """Yield a life for each step of the review that is asked of some posts only, with its id.

    Of such a step there is one life with it and one without; one of them is the ordinary one.
    None for a step of which no further post was found: what is so of that one is not walked.
    """
    content = ordinary(pack, platform_of(pack))
    for step in pack.written.review.steps:
        if step.when:
            changes = _changes(pack, content, step.when)
            try:
                yield step.id, Life(pack, **changes) if changes else None
            except ValueError:
                yield step.id, None


def _changes(pack: CompiledPack, content: Content, when: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what makes a condition hold of a post, or no longer hold; nothing if nothing does."""
    if not {*when} <= {*Content.__struct_fields__}:
        return {}
    asked = {name: tuple(map(_answer, _several(said))) for name, said in when.items()}
    if any(getattr(content, name) not in said for name, said in asked.items()):
        return {name: said[0] for name, said in asked.items()}
    for name, said in asked.items():
        words = pack.categories if name == "category" else ("yes", "no")
        if {*said} <= {*words} and (others := [w for w in words if w not in said]):
            return {name: others[0]}
    return {}


def _several(said: Any) -> tuple[Any, ...]:
    return said if isinstance(said, tuple) else (said,)


def _answer(said: object) -> object:
    """Return a value that a condition names, as a post says it."""
    return {True: "yes", False: "no"}[said] if isinstance(said, bool) else said


def structs_at(world: World, act: Act) -> World:
    """Return the world at the time of an act."""
    return world.later(act.at - world.at)


def _with_consent(world: World) -> World:
    """Return the world with an ordinary consent, as it is when somebody saw its evidence.

    Raises:
        ValueError: nobody can obtain one.
    """
    for person in world.active:
        now = world
        for command in (requested(world), recorded(world)):
            now = now.attempt(command, person).world
        for other in world.active:
            seen = now.attempt(VerifyEvidence(name=consent_name(world)), other)
            if seen.accepted:
                return seen.world
    raise ValueError("under this policy nobody can obtain a consent")

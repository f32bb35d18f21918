"""Holding what is searched against what decides, on random cases."""

import random
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct, structs

from duecourse.catalogue import COMMANDS
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import decide, parts_of, violations_of
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context, Proposal
from duecourse.posts import commands as c
from duecourse.posts.decide import POSTS
from duecourse.proving.anything import SETTLED, Anything
from duecourse.proving.choosing import Chooser
from duecourse.proving.judging import Judge, Remembered
from duecourse.proving.lazies import Asked
from duecourse.proving.stages import Life
from duecourse.proving.stories import real
from duecourse.proving.world import World


class Dice(Chooser):
    """Chooses by chance: what is ordinary three times in four.

    Args:
        chance: seeded by who wants to see the same again.
        ordinary: how often a thing is as on an ordinary day, of once.
    """

    def __init__(self, chance: random.Random, ordinary: float = 0.75) -> None:
        super().__init__()
        self._chance = chance
        self._often = ordinary

    def _numbers(self, variable: str, options: Sequence[Any]) -> tuple[int, ...]:  # noqa: ARG002 - whatever it is of
        ordinary = self._chance.random() < self._often
        return (0,) if ordinary else (self._chance.randrange(len(options)),)


class Compared(Struct, frozen=True):
    """One step: what the search says of it, and what `decide` does."""

    command: str
    refused: bool
    decided: bool
    why: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Return whether the two do not agree."""
        return self.refused != self.decided

    @property
    def says(self) -> str:
        """Return what each says."""
        search = "refused" if self.refused else "allowed"
        return f"{self.command}: the search says {search}, decide says {'; '.join(self.why)}"


def differing(life: Life, chooser: Chooser) -> Iterator[Compared]:
    """Yield every act on a post's way in one case, as the search and as `decide` see it."""
    for act in life.acts:
        searched = life.judge.refused_at(act, chooser)
        proposal = life.proposal(act, chooser)
        later = isinstance(act.command, c.PublishPost)
        context = structs.replace(
            proposal.context, facts=_RealFacts(life.open.facts(chooser, later=later))
        )
        verdict = decide(POSTS, real(proposal.state), _real(proposal.command), context)
        why = tuple(violation.message for violation in verdict.violations)
        yield Compared(type(act.command).__name__, searched, bool(why), why)


def _real(command: Any) -> Any:
    if hasattr(command, "content"):
        return structs.replace(command, content=real(command.content))
    return command


class Around(Anything):
    """Proposals around a real one: whatever is on record and said may be otherwise.

    Args:
        world: in which it is given.
        command: as it is given.
        by: name of who gives it.
    """

    def __init__(self, world: World, command: Command, by: str) -> None:
        super().__init__(world, type(command).__name__)
        self._said = command
        self._by = by
        self._aggregate = COMMANDS[type(command).__name__].aggregate
        self.judge = Judge(
            Remembered(None, part, self.proposal)
            for part in parts_of(self._aggregate, type(command), world.pack)
        )

    def proposal(self, chooser: Chooser) -> Proposal[Any, Any]:
        """Return one: what is on record is chosen when it is asked for."""
        said, was = self._said, self._world.state(self._said.name)
        command = real(self._open("command", type(said), said, chooser, {"name": said.name}))
        settled = {name: getattr(was, name) for name in SETTLED if hasattr(was, name)}
        state = self._open("state", type(was), was, chooser, settled)
        context = Context(
            at=self._world.at,
            actor=Actor(name=self._by, organisation=self._world.organisation),
            pack=self._world.pack,
            drafted=self._world.pack,
            facts=self.facts(chooser),
            reason=self._world.reason,
            outside=self._world.outside,
        )
        return Proposal(state, command, context)

    def compared(self, chooser: Chooser) -> Compared:
        """Return what the search says of one of them, and what stands against it when decided."""
        searched = self.judge.refused(chooser)
        open_ = self.proposal(chooser)
        context = structs.replace(open_.context, facts=_RealFacts(open_.context.facts))
        decided: Proposal[Any, Any] = Proposal(real(open_.state), open_.command, context)
        found = violations_of(self._aggregate, decided, decided.pack.binding(decided))
        why = tuple(violation.message for violation in found)
        return Compared(type(self._said).__name__, searched, bool(why), why)


class _RealFacts(Facts):
    """Facts that are open, each as the struct that it has become."""

    __slots__ = ("_open",)

    def __init__(self, open_: Facts) -> None:
        super().__init__({})
        self.of_kind = Asked(self.get)
        self._open = open_

    def get(self, name: str, kind: str) -> object | None:
        """Return the state of a resource of a kind, or None if there is none of that name."""
        found: object | None = real(self._open.get(name, kind))
        return found

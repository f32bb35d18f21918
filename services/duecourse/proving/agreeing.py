"""Holding what is searched against what decides, on random cases."""

import random
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct, structs

from duecourse.kernel.deciding import decide
from duecourse.kernel.facts import Facts
from duecourse.posts import commands as c
from duecourse.posts.decide import POSTS
from duecourse.proving.choosing import Chooser
from duecourse.proving.lazies import Asked
from duecourse.proving.stages import Life
from duecourse.proving.stories import real


class Dice(Chooser):
    """Chooses by chance: what is ordinary three times in four.

    Args:
        chance: seeded by who wants to see the same again.
    """

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance

    def _numbers(self, variable: str, options: Sequence[Any]) -> tuple[int, ...]:  # noqa: ARG002 - whatever it is of
        ordinary = self._chance.random() < 0.75
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

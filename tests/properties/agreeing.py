"""Whether what is searched is what decides, for all kinds: random steps around what examples do.

Each step is an act of an example, in a state to which examples lead, by anybody of its house,
with what is on record and said otherwise by chance, from a seed that is printed. The verdict of
the search on things that are not decided yet, from what it remembers, is held against what
stands against the same act on real structs. Ends with 1 at the first on which they differ.
Run `./dev python -m tests.properties.agreeing [STEPS [SEED]]`.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle
from types import MappingProxyType
from typing import Final

from duecourse.kernel.command import Command
from duecourse.proving.agreeing import Around, Compared, Dice
from duecourse.proving.choosing import Chooser
from duecourse.proving.world import World
from duecourse.testing import Scene
from tests.properties.led import fillings, led

KINDS: Final = ("consents", "complaints", "contacts")
"""Kinds that are asked by default; posts have a search of their own (`./dev bench agreement`)."""

ORDINARY: Final = 0.9
"""How often each thing is as it is: a step looks at some ten."""

TRIES: Final = 20
"""Acts that are looked at for one that is let through: of most, it is refused to most people."""

ROLLS: Final = 8
"""Steps around one act: what the search remembers of one counts for the next."""


@cache
def _acts(kind: str) -> tuple[tuple[Scene, Command], ...]:
    return tuple((scene, one) for scene in led(kind).scenes for one in fillings(scene))


def steps(kinds: Sequence[str], chance: random.Random) -> Iterator[tuple[Compared, Dice]]:
    """Yield random steps of kinds by turns, for ever: what the search and the decision say."""
    for kind in cycle(kinds):
        around = _around(kind, chance)
        for _ in range(ROLLS):
            dice = Dice(chance, ORDINARY)
            yield around.compared(dice), dice


def _around(kind: str, chance: random.Random) -> Around:
    """Return an act by somebody: most often one that is let through as it is."""
    found = (_any_around(kind, chance) for _ in range(TRIES))
    let_through = (one for one in found if not one.judge.refused(Chooser(most=0)))
    return next(let_through, None) or _any_around(kind, chance)


def _any_around(kind: str, chance: random.Random) -> Around:
    scene, command = chance.choice(_acts(kind))
    world = _world(scene)
    return Around(world, command, chance.choice(world.people))


def _world(scene: Scene) -> World:
    states = {**scene.given.facts, scene.name: scene.state}
    known = {name: state for name, state in states.items() if state is not None}
    return World(scene.given.pack, MappingProxyType(known), at=scene.at)


def main(count: int = 100_000, seed: int = 20_261_127) -> None:
    """Judge steps, and print how many of each command agreed.

    Raises:
        SystemExit: a step on which they differ was found.
    """
    judged, allowed = Counter[str](), Counter[str]()
    for number, (step, dice) in enumerate(steps(KINDS, random.Random(seed)), start=1):
        judged[step.command] += 1
        allowed[step.command] += not step.refused
        if step.differs:
            sys.exit(f"seed {seed}, step {number}: {step.says}: {dice.unusual}")
        if number >= count:
            break
    told = f"{judged.total()} random steps of {', '.join(KINDS)}, seed {seed}: all agree"
    sys.stdout.write(f"{told}; {allowed.total()} of them allowed, {len(judged)} commands\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))

"""Whether what is searched is what decides: random steps, judged by the search and by `decide`.

Each step is one act of a random case: three choices in four as on an ordinary day, the others
by chance, from a seed that is printed. The search's own verdict, from what it remembers, is
held against the real decision on real structs: same state, command, facts, people and time.
Ends with 1 at the first step on which they differ.
Run `./dev bench agreement`, or `python -m benchmarks.agreement [STEPS [SEED]]`.
"""

import random
import sys
from itertools import cycle
from time import process_time
from typing import Any, Final

from duecourse.proving.agreeing import Dice, differing
from duecourse.proving.stages import Life
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack

_STEPS: Final = 100_000
_SEED: Final = 20_261_126


def main(steps: int = _STEPS, seed: int = _SEED) -> None:
    """Judge steps of every shipped pack by turns, and print how many agreed.

    Raises:
        SystemExit: a step on which they differ was found.
    """
    lives = [Life(load_pack(pack)) for pack in SHIPPED]
    by_turns = cycle(lives)
    chance, judged, refused, began = random.Random(seed), 0, 0, process_time()
    while judged < steps:
        life = next(by_turns)
        dice = Dice(chance)
        for step in differing(life, dice):
            judged, refused = judged + 1, refused + step.refused
            if step.differs:
                print(f"seed {seed}, step {judged}: {step.says}: {dice.unusual}")
                raise SystemExit(1)
    took = process_time() - began
    print(f"{judged} random steps of {len(lives)} packs, seed {seed}: all agree")
    print(f"{refused} of them refused; {took:.0f} s of processor time")


if __name__ == "__main__":
    words: list[Any] = [int(word) for word in sys.argv[1:3]]
    main(*words)

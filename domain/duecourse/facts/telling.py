"""How an act that reaches every post of somebody reaches very many: a part at a time.

The act is recorded at once and tells the first posts in its own transaction; the service goes on
with the rest, each part in a transaction of its own (decision 048). Acts that are still under
way are gone on with in the order in which they were recorded, so that every post learns of them
in that order, as if each had told all posts at once (decision 087).
"""

from collections.abc import Sequence
from typing import Final, TypeVar

import msgspec
from msgspec import Struct

TOLD_AT_ONCE: Final = 10_000
"""How many posts one transaction tells of an act; the service tells the rest."""

T = TypeVar("T")


class Telling(Struct, frozen=True, kw_only=True):
    """An act that reaches posts, and how far.

    Attributes:
        act: what it was, as whoever acts on it calls it.
        of: how many posts it reaches; `told` how many of them were looked at.
        platforms: only posts on these are meant; empty is all of them.
        kinds: what it says of the subject that was not known; `age_bands` likewise.
        consents: that they took back.
    """

    act: str
    of: int
    told: int
    platforms: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    age_bands: frozenset[str] = frozenset()
    consents: frozenset[str] = frozenset()

    def part(self, posts: Sequence[T]) -> Sequence[T]:
        """Return what the latest transaction tells, of all posts in order."""
        first = max(self.told - 1, 0) // TOLD_AT_ONCE * TOLD_AT_ONCE
        return posts[first : self.told]

    def further(self) -> "Telling":
        """Return it after one more part."""
        return msgspec.structs.replace(self, told=min(self.of, self.told + TOLD_AT_ONCE))


Waiting = tuple[Telling, ...]
"""Acts of which not every post is told, the earliest first."""


def begun(act: str, of: int, **news: frozenset[str]) -> Telling:
    """Return an act of which the first part is told.

    Args:
        of: how many posts it reaches.
        news: what of it posts have to know.
    """
    return Telling(act=act, of=of, told=min(of, TOLD_AT_ONCE), **news)


def still_waiting(waiting: Waiting, told: Telling, *, first: bool) -> Waiting:
    """Return what waits after a part of an act was told.

    Args:
        first: it is the first part of a new act; else one more of the earliest that waits.
    """
    rest = (told,) if told.told < told.of else ()
    return (*waiting, *rest) if first else (*rest, *waiting[1:])

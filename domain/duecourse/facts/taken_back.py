"""What somebody took back, and which uses of them that reaches (decision 074).

Whoever takes a consent back does not speak of a form: they do not want to appear there, so, any
more. So no other consent that they gave before carries that either.
"""

from collections.abc import Collection, Mapping
from typing import Final, get_args

from msgspec import Struct

from duecourse.evidence.words import Material
from duecourse.facts.noted import WithdrawalFact
from duecourse.facts.specific import ANYTHING

_EVERY: Final[tuple[str, ...]] = get_args(Material)[1].extra["words"]

COVERED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "mention": ("mention",),
    "quote": ("mention", "quote"),
    "voice": ("mention", "quote", "voice"),
    "image": ("mention", "image"),
    "first_hand": _EVERY,
}
"""The ways of appearing that a consent to one of them carries (glossary: material)."""


class Use(Struct, frozen=True, kw_only=True):
    """How a post shows somebody.

    Attributes:
        platform: empty where nobody knows it.
        purposes: what the post is about, and what its author says that it is for.
        ways: of appearing; one is empty where nobody says it.
        media: digests of all that may show them.
    """

    platform: str
    purposes: tuple[str, ...]
    ways: Collection[str]
    media: Collection[str]


def reaches_use(back: WithdrawalFact, use: Use) -> bool:
    """Return whether what was taken back holds any of a use: what is not said, it may."""
    places = back.platforms
    # Whoever declines what named no place declines it everywhere.
    everywhere = "any" in places or (back.declined and not places)
    here = everywhere or not use.platform or use.platform in places
    open_purpose = back.purpose in ("", back.material, *ANYTHING)
    files = back.asset_digests
    return (
        here
        and (open_purpose or back.purpose in use.purposes)
        and any(_related(back.material, way, declined=back.declined) for way in use.ways)
        and (not files or not files.isdisjoint(use.media))
    )


def _related(taken: str, way: str, *, declined: bool) -> bool:
    """Return whether one way of appearing is part of the other.

    Whoever declines to give more leaves what they gave: they said no to what holds that alone.
    """
    if taken not in COVERED_BY or way not in COVERED_BY:
        return True
    return taken in COVERED_BY[way] or (way in COVERED_BY[taken] and not declined)

"""What people have to be able to do under a pack, each as a journey."""

from collections.abc import Iterator

from duecourse.packs.compiled import CompiledPack
from duecourse.proving.journeys import (
    breaches,
    channels,
    complaints,
    consents,
    incidents,
    people,
    policies,
    posts,
)
from duecourse.proving.journeys.walking import Journey, Walk, Walker

__all__ = ["Journey", "Walk", "Walker", "journeys"]


def journeys(pack: CompiledPack) -> Iterator[Journey]:
    """Yield every journey that has to be possible under a pack, for whoever begins it."""
    for area in (posts, complaints, breaches, consents, channels, people, policies, incidents):
        yield from area.journeys(pack)

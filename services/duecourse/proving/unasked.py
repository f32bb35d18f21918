"""Who of age goes out without having agreed: kind by kind, as far as the policy lets them."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from msgspec import Struct

from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.pack_asked import Answer
from duecourse.proving.stages import Life
from duecourse.proving.stories import live_through

_FURTHER: Final = 1
"""Things out of the ordinary beside the kind: such as a mention in place of a picture."""


class Unasked(Struct, frozen=True):
    """A kind of people of whom somebody goes out unasked.

    Attributes:
        ordinary: they do with nothing else out of the ordinary.
    """

    kind: str
    story: tuple[str, ...]
    ordinary: bool


def of_the_unasked(life: Life) -> Answer:
    """Return which kinds of people go out unasked; that it is broken where all of them do."""
    kinds = _people(life)
    found = [one for kind in kinds for one in _unasked(life, kind)]
    told = ", ".join(one.kind for one in found)
    return Answer(
        id="unasked",
        asks="Whom of age, who can be recognised, can a post show without their consent?",
        says=f"people of these kinds: {told}"
        if found
        else "nobody of a kind that the policy names",
        story=found[0].story if found else (),
        broken=bool(found) and len([one for one in found if one.ordinary]) == len(kinds),
    )


def _people(life: Life) -> list[str]:
    """Return the kinds that are people, and no bodies."""
    entries = life.world.pack.written.subjects
    kinds = life.world.pack.words("subjects") or ()
    return [kind for kind in kinds if kind not in entries or entries[kind].party == "person"]


def _unasked(life: Life, kind: str) -> Iterator[Unasked]:
    demanded: Mapping[str, Collection[object]] = {
        "post.shows": (True,),
        "post.cites": ((),),
        "post.beside": ("",),
        "subject.kind": (kind,),
        "subject.age_band": ("adult",),
        "subject.identifiable": ("yes",),
    }

    def out(chooser: Chooser) -> bool:
        return not life.refused(chooser)

    for most in range(_FURTHER + 1):
        for chooser, is_out in runs(out, most, demanded):
            story = live_through(life, chooser) if is_out else None
            if story is not None and story.happened:
                yield Unasked(kind, story.lines, ordinary=not most)
                return

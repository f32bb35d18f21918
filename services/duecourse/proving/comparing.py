"""What a new version of a policy allows that the old one refused, and the reverse."""

from msgspec import Struct

from duecourse.packs.compiled import CompiledPack
from duecourse.proving.differing import Differing, of_posts
from duecourse.proving.expressed import expressed
from duecourse.proving.reaching import unreached_between
from duecourse.proving.side_by_side import of_people
from duecourse.proving.stages import Life


class Compared(Struct, frozen=True, kw_only=True):
    """How two policies differ in what they do.

    Attributes:
        allowed: steps that the old one refuses and the new one allows.
        refused: steps that the old one allows and the new one refuses.
        not_searched: facts that rules of one of them alone turn on, and no search reaches; and
            expressions of a pack's own.
    """

    allowed: Differing
    refused: Differing
    not_searched: tuple[str, ...] = ()


def compare(old: CompiledPack, new: CompiledPack) -> Compared:
    """Return what each of two policies allows that the other refuses, within what is searched.

    Raises:
        ValueError: under one of them no ordinary post can be published.
    """
    before, after = Life(old), Life(new)
    return Compared(
        allowed=_joined(of_posts(after, before), of_people(new, old)),
        refused=_joined(of_posts(before, after), of_people(old, new)),
        not_searched=(*unreached_between(before, after), *_expressed(old, new)),
    )


def _expressed(old: CompiledPack, new: CompiledPack) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*expressed(old), *expressed(new))))


def _joined(posts: Differing, people: Differing) -> Differing:
    """Return both; of the same clause against the same command, the first says it."""
    known = {(step.command, step.clauses) for step in posts.steps if step.clauses}
    more = [step for step in people.steps if (step.command, step.clauses) not in known]
    return Differing(steps=(*posts.steps, *more), cases=posts.cases + people.cases)

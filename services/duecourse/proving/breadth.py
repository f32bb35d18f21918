"""Going on from every situation to which acts lead, the nearest first."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from duecourse.proving.world import World


class Now(Struct, frozen=True):
    """A situation.

    Attributes:
        further: how many acts out of the ordinary led to it.
    """

    world: World
    further: int = 0


def gone_through(
    first: Now,
    following: Callable[[Now], Iterable[Now]],
    shape: Callable[[World], object],
    most: int,
) -> bool:
    """Return whether every situation was gone on from, those of one shape once.

    Args:
        following: yields the situations to which the acts in one lead, and looks at them.
        shape: what of a world further acts turn on.
        most: so many situations are gone on from; the search ends there.
    """
    todo, seen, done = [first], set[object](), 0
    while todo and done < most:
        now, done = todo.pop(0), done + 1
        for after in following(now):
            known = (after.further, shape(after.world))
            if known not in seen:
                seen.add(known)
                todo.append(after)
    return not todo

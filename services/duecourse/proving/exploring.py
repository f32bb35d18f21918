"""Who comes to a stand: every journey of every cast, walked by the real decisions."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct, structs

from duecourse.kernel.names import id_of
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import RecordLeaving, SuspendAccess
from duecourse.proving.casts import Cast, casts, founded
from duecourse.proving.journeys import Journey, Walker, journeys
from duecourse.proving.powers import powers
from duecourse.proving.world import World


class DeadEnd(Struct, frozen=True, kw_only=True):
    """A journey that comes to a stand.

    Attributes:
        cast: what is special about who there is.
        journey: what cannot be done.
        function: of the pack, at whose line it is shown.
        refused: who was refused what at the place where nobody gets on, and why.
        casts: in how many casts it comes to a stand; the first of them is told.
    """

    cast: str
    journey: str
    function: str
    refused: tuple[str, ...]
    casts: int = 1

    @property
    def says(self) -> str:
        """Return it as one sentence, with the first reason why."""
        others = self.casts - 1
        more = f" (and in {others} more {'cast' if others == 1 else 'casts'})" if others else ""
        why = f": {self.refused[0]}" if self.refused else ""
        return f"where {self.cast}{more}, nobody sees to it that {self.journey}{why}"


class Explored(Struct, frozen=True, kw_only=True):
    """What was found, and how much was looked at."""

    dead_ends: tuple[DeadEnd, ...]
    casts: int
    journeys: int
    decisions: int


Watching = Callable[[Cast, World, World], None]
"""Told of each journey that was walked: in which cast, its beginning and where it came to."""


def _unwatched(_: Cast, __: World, ___: World) -> None:
    """Tell nobody."""


def explore(
    pack: CompiledPack, watching: Watching = _unwatched, among: Iterable[Cast] = ()
) -> Explored:
    """Return every journey of a pack that comes to a stand in some cast.

    Args:
        watching: told of each journey that is walked, whether it comes to a stand or not.
        among: the casts that are looked at, the fullest first; all by default.
    """
    walker, wanted = Walker(), tuple(journeys(pack))
    found: dict[str, list[DeadEnd]] = {}
    begun: set[str] = set()
    walked = entered = 0
    for world, cast in _worlds(pack, walker, among or casts(pack)):
        entered += 1
        for journey in wanted:
            for dead_end in _dead_ends(journey, world, cast, walker, partial(watching, cast)):
                walked += 1
                begun.add(journey.says)
                if dead_end is not None:
                    found.setdefault(dead_end.journey, []).append(dead_end)
    never = (_never_begun(journey) for journey in wanted if journey.says not in begun)
    ends = (*map(_told_once, found.values()), *never)
    return Explored(dead_ends=ends, casts=entered, journeys=walked, decisions=walker.decisions)


def _never_begun(journey: Journey) -> DeadEnd:
    return DeadEnd(
        cast="the policy is in force",
        journey=f"it begins that {journey.says.format(who='somebody')}",
        function=journey.function,
        refused=(),
    )


def _told_once(several: Sequence[DeadEnd]) -> DeadEnd:
    """Return the first of those of one journey, with the number of casts: each may begin it."""
    return structs.replace(several[0], casts=len({one.cast for one in several}))


def _dead_ends(
    journey: Journey,
    world: World,
    cast: Cast,
    walker: Walker,
    watching: Callable[[World, World], None],
) -> Iterator[DeadEnd | None]:
    """Yield one for each beginning of a journey: None where it arrives."""
    for who in _different(world):
        begun = journey.begin(world, who)
        if begun is None:
            continue
        if journey.right:
            refused = _denied(journey, begun, who, walker)
        else:
            walk = walker.walk(journey, begun, who)
            watching(begun, walk.world)
            refused = None if walk.arrived else (*walk.why(),)
        if refused is None:
            yield None
            continue
        yield DeadEnd(
            cast=cast.says,
            journey=journey.says.format(who=id_of(who)),
            function=journey.function,
            refused=tuple(refused),
        )


def _different(world: World) -> Iterator[str]:
    """Yield who is active, but of those who can do the same and have one manager the first."""
    of, seen = powers(world.pack).of, set[Hashable]()
    for person in world.active:
        known = world.state(person)
        can = (of(tuple(sorted(known.roles))), known.line_manager)
        if can not in seen:
            seen.add(can)
            yield person


def _denied(journey: Journey, world: World, who: str, walker: Walker) -> Sequence[str] | None:
    """Return why a right is denied to somebody, active, suspended or gone; None if to nobody."""
    for gone in (None, SuspendAccess, RecordLeaving):
        without = world.attempt(gone(name=who)) if gone else None
        if without is not None and without.violations:
            continue
        now = without.world if without else world
        for command in journey.next(now, who):
            attempt = walker.attempt(now, command, who)
            if attempt.violations:
                return [violation.message for violation in attempt.violations]
    return None


def _worlds(
    pack: CompiledPack, walker: Walker, among: Iterable[Cast]
) -> Iterator[tuple[World, Cast]]:
    """Yield every cast that can come to be, in its world.

    Where somebody is missing, they were there and left, as far as they can leave: the last
    who can restore a function stays.
    """
    full: World | None = None
    for cast in among:
        if full is None or cast.apart:
            world: World | None = founded(pack, cast)
            full = full or world
        else:
            world = _without(full, [p for p in full.people if id_of(p) not in cast.people], walker)
        if world is not None:
            yield world.remembering(), cast


def _without(world: World, gone: Sequence[str], walker: Walker) -> World | None:
    """Return the world after some people left, by whoever may record it; None if they cannot.

    They left of their own accord: whoever puts others out gains nothing by it, and appoints
    somebody before they go on (decision 149).
    """
    for person in gone:
        attempts = (walker.attempt(world, RecordLeaving(name=person), by) for by in world.active)
        left = next((attempt.world for attempt in attempts if attempt.accepted), None)
        if left is None:
            return None
        name, books = left.organisation, left.state(left.organisation)
        world = left.with_state(name, structs.replace(books, dismissals=()))
    return world

"""What people have to be able to do, each as a journey: how it begins, and where it has arrived.

A journey is begun by a person whom it ties to the matter; who goes on with it is tried out.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import Struct

from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of, kind_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.proving.world import Attempt, World

_A_WHILE: Final = timedelta(hours=1)
"""Between two acts of a journey; who is told to wait for longer does."""

_READY: Final = "ready_at"
"""The fact of a refusal that says from when on the same command is not too soon."""

Begin = Callable[[World, str], World | None]
Next = Callable[[World, str], Iterable[Command]]
Arrived = Callable[[World, str], bool]
Step = tuple[Command, str]
"""A command, and who gives it."""


class Journey(Struct, frozen=True, kw_only=True):
    """Something that has to be possible, whoever begins it.

    Attributes:
        says: what it is, with `{who}` for the person whom it begins with.
        function: of the pack, at whose line a problem is shown.
        begin: the world in which it has begun; None where the person does not begin it.
        next: the commands that may come next, in a world, on the journey of a person.
        arrived: whether it is at its end, likewise.
        right: everybody has to be able to do it, whatever became of their access.
    """

    says: str
    function: str
    begin: Begin
    next: Next
    arrived: Arrived
    right: bool = False


class Walk(Struct, frozen=True):
    """What became of a journey.

    Attributes:
        world: where it arrived; where it came to a stand if it did not.
        refused: who was refused what there.
    """

    world: World
    arrived: bool
    refused: tuple[tuple[Command, str], ...]

    def why(self) -> Iterator[str]:
        """Yield who was refused what, and why, one line each."""
        for command, person in self.refused:
            yield _refusal(command, person, self.world.attempt(command, person).violations)


DEPTH_MAX: Final = 12
"""Acts of a journey; the longest, a complaint that is reopened, takes seven."""

DECISIONS_MAX: Final = 2_000
"""On one journey; who comes to a stand after so many will not arrive."""


class Walker:
    """Walks journeys, and counts how many decisions it took.

    What led to the end of a journey the last time is tried first: a guess that fails costs a
    decision, and everything else is tried all the same.
    """

    def __init__(self) -> None:
        self.decisions = 0
        self._until = 0
        self._did: dict[str, str] = {}
        self._led: dict[tuple[str, str, int], Step] = {}

    def walk(self, journey: Journey, world: World, who: str) -> Walk:
        """Return what became of a journey that has begun; every person is tried at every act."""
        self._until = self.decisions + DECISIONS_MAX
        return self._walk(journey, world, who, 0)

    def _walk(self, journey: Journey, world: World, who: str, place: int) -> Walk:
        if journey.arrived(world, who):
            return Walk(world, True, ())
        furthest = Walk(world, False, ())
        refused: list[tuple[Command, str]] = []
        commands = (*journey.next(world, who),) if place < DEPTH_MAX else ()
        guess = self._guess(journey, who, place, world, commands)
        for command, person in self._steps(world, commands, guess):
            attempt = self._tried_out(world, command, person, likely=(command, person) == guess)
            if attempt is None:
                refused.append((command, person))
                continue
            walk = self._walk(journey, attempt.world.later(_A_WHILE), who, place + 1)
            if walk.arrived:
                self._note(journey, who, place, (command, person))
            if walk.arrived or self.decisions > self._until:
                return walk
            if len(walk.world.acts) > len(furthest.world.acts):
                furthest = walk
        return Walk(world, False, tuple(refused)) if furthest.world is world else furthest

    def _steps(
        self, world: World, commands: Iterable[Command], guess: Step | None
    ) -> Iterator[Step]:
        """Yield every command with everybody who may act at all: first what is likely."""
        if guess:
            yield guess
        for command in commands:
            last = self._did.get(type(command).__name__)
            for person in sorted(world.active, key=lambda person: person != last):
                if (command, person) != guess:
                    yield command, person

    def _guess(
        self, journey: Journey, who: str, place: int, world: World, commands: Iterable[Command]
    ) -> Step | None:
        """Return what was done at a place the last time that somebody arrived."""
        led = self._led.get((journey.says, who, place)) or self._led.get((journey.says, "", place))
        like = [one for one in commands if led and type(one) is type(led[0])]
        if not led or not like:
            return None
        # Of casts in which one person is several, whoever holds the role that the other had.
        able = [led[1]] if led[1] in world.active else world.holding([id_of(led[1])])
        return next(((like[0], one) for one in able if one in world.active), None)

    def _note(self, journey: Journey, who: str, place: int, step: Step) -> None:
        self._led[journey.says, who, place] = self._led[journey.says, "", place] = step

    def _tried_out(
        self, world: World, command: Command, person: str, *, likely: bool
    ) -> Attempt | None:
        """Return what becomes of a command; None where it is refused, and not only too soon.

        In a case that somebody may not know of they do nothing, whatever would be decided.
        """
        # Not of incidents yet: of one that accuses whoever is all there is, nobody is told.
        if kind_of(command.name) == "breaches" and not world.knows(person, command.name):
            return None
        if not likely:
            self.decisions += 1
            if world.refuses(command, person) and not _may_be_too_soon(world, command):
                return None
        attempt = self.attempt(world, command, person)
        if attempt.violations and _may_be_too_soon(world, command):
            ready = _ready(world, attempt.violations)
            attempt = self.attempt(ready, command, person) if ready else attempt
        return attempt if attempt.accepted else None

    def attempt(self, world: World, command: Command, person: str) -> Attempt:
        """Return what becomes of a command."""
        self.decisions += 1
        attempt = world.attempt(command, person)
        if attempt.accepted:
            self._did[type(command).__name__] = person
        return attempt


def _may_be_too_soon(world: World, command: Command) -> bool:
    """Return whether anything ever tells somebody to wait with a command."""
    rules = world.pack.rules_on(type(command).__name__)
    return any(Reason.COOLING_OFF in rule.kind.reasons for rule in rules)


def _ready(world: World, violations: Iterable[Violation]) -> World | None:
    """Return the world once it is not too soon for a command; None where more is against it."""
    told = [dict(violation.facts).get(_READY, "") for violation in violations]
    if not all(told):
        return None
    return world.later(max(map(datetime.fromisoformat, told)) - world.at)


def _refusal(command: Command, person: str, violations: Iterable[Any]) -> str:
    says = "; ".join(dict.fromkeys(v.message for v in violations))
    return f"{type(command).__name__} by {person.rsplit('/', 1)[-1]}: {says}"


def begun(*steps: Callable[[World], Command]) -> Begin:
    """Return a beginning in which the person gives one command after another."""

    def begin(world: World, person: str) -> World | None:
        for step in steps:
            attempt = world.attempt(step(world), person)
            if attempt.violations:
                return None
            world = attempt.world
        return world

    return begin


def after(prepared: Callable[[World, str], World | None], begin: Begin) -> Begin:
    """Return a beginning in a world that is prepared for it."""

    def both(world: World, person: str) -> World | None:
        ready = prepared(world, person)
        return None if ready is None else begin(ready, person)

    return both


def state_of(kind: str, id_: str) -> Callable[[World], Any]:
    """Return what looks at the state of a resource."""

    def look(world: World) -> Any:
        return world.state(world.name(kind, id_))

    return look


def once(*commands: Callable[[World], Command]) -> Next:
    """Return what yields the same commands at every act."""

    def following(world: World, _: str) -> Iterator[Command]:
        for command in commands:
            yield command(world)

    return following

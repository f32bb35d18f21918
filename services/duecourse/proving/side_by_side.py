"""What one policy refuses and another allows: everything that people do, person by person.

The ordinary journeys are walked under both policies at once. At every act each person tries
it, and whoever did it tries it with one field of the command out of the ordinary.
"""

from collections.abc import Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct, structs

from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reasons import Reason
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import RegisterPerson
from duecourse.proving.casts import casts, founded
from duecourse.proving.differing import Differing, Step, cause_of, clauses_of
from duecourse.proving.journeys import Journey, Walker, journeys
from duecourse.proving.stages import structs_at
from duecourse.proving.vocabulary import fields_of, options
from duecourse.proving.world import Act, World

_FIXED: Final = frozenset({"name", "revision", "digest", "permit", "captured_digest", "channel"})
"""Fields that say of what a command speaks, under any policy."""


class Sides(Struct, frozen=True):
    """The same organisation under two policies, after the same acts."""

    allowing: World
    refusing: World

    def answer(self, command: Command) -> Command:
        """Return a command as it is given on the refusing side: about its own things."""
        return translated(command, self.allowing.pack, self.refusing.pack)

    def person(self, name: str) -> str:
        """Return the name of a person on the refusing side; empty for the service itself."""
        return name and self.refusing.name("people", id_of(name))

    def both(self, name: str) -> bool:
        """Return whether a person is there on both sides."""
        return not name or self.person(name) in self.refusing.states

    def differ(self, command: Command, by: str) -> bool:
        """Return whether it is refused on the one side alone."""
        return not self.allowing.refuses(command, by) and self.refusing.refuses(
            self.answer(command), self.person(by)
        )


def translated(command: Command, one: CompiledPack, other: CompiledPack) -> Command:
    """Return a command about one organisation and policy as it is about another."""
    text = msgspec.json.encode(command).decode()
    text = text.replace(f"{one.organisation}/", f"{other.organisation}/")
    for before, after in (("/policies/", '"'), ('"policy_version":"', '"')):
        text = text.replace(f"{before}{one.version}{after}", f"{before}{other.version}{after}")
    return msgspec.json.decode(text, type=type(command), strict=False)


def of_people(allowing: CompiledPack, refusing: CompiledPack) -> Differing:
    """Return what people do on ordinary journeys that one policy refuses and the other allows."""
    return _Search(allowing, refusing).done()


class _Search:
    """One search along the journeys of the policy that allows."""

    def __init__(self, allowing: CompiledPack, refusing: CompiledPack) -> None:
        self._packs = (allowing, refusing)
        self._steps: list[Step] = []
        self._known: set[tuple[str, str]] = set()
        self._cases = 0

    def done(self) -> Differing:
        """Return what was found."""
        worlds = [founded(pack, next(casts(pack))) for pack in self._packs]
        theirs = {journey.says: journey for journey in journeys(self._packs[1])}
        self._roles(Sides(*worlds))
        for journey in journeys(self._packs[0]):
            also = theirs.get(journey.says)
            for who in worlds[0].active if also else ():
                self._along(journey, also or journey, Sides(*worlds), who)
        return Differing(steps=tuple(self._steps), cases=self._cases)

    def _roles(self, sides: Sides) -> None:
        """Look at who cannot be entered at all; what they may do is told by that."""
        for role in self._packs[0].roles:
            newcomer = sides.allowing.name("people", "newcomer")
            entry = RegisterPerson(name=newcomer, title="Newcomer", kind="staff", roles=(role,))
            self._try(sides, entry, "", f"as {role}")

    def _along(self, journey: Journey, also: Journey, sides: Sides, who: str) -> None:
        """Walk a journey under the policy that allows, and try every act under both."""
        begun = journey.begin(sides.allowing, who) if sides.both(who) else None
        if begun is None:
            return
        there = also.begin(sides.refusing, sides.person(who))
        begins = begun.acts[len(sides.allowing.acts) :]
        # Where others did what it begins with, what follows is no difference of the policies.
        if there is None or _gave(begins) != _gave(there.acts[len(sides.refusing.acts) :]):
            self._beginning(sides, begins)
            return
        walk = Walker().walk(journey, begun, who)
        now = Sides(begun, there)
        for act in walk.world.acts[len(begun.acts) :]:
            now = Sides(structs_at(now.allowing, act), structs_at(now.refusing, act))
            self._tried(now, act)
            following = now.refusing.attempt(now.answer(act.command), now.person(act.by))
            if following.violations:
                return
            now = Sides(now.allowing.attempt(act.command, act.by).world, following.world)

    def _beginning(self, sides: Sides, acts: tuple[Act, ...]) -> None:
        """Look where a journey that cannot be begun comes to a stand."""
        for act in acts:
            sides = Sides(structs_at(sides.allowing, act), structs_at(sides.refusing, act))
            self._try(sides, act.command, act.by)
            following = sides.refusing.attempt(sides.answer(act.command), sides.person(act.by))
            sides = Sides(sides.allowing.attempt(act.command, act.by).world, following.world)

    def _tried(self, sides: Sides, act: Act) -> None:
        for person in sides.allowing.active:
            self._try(sides, act.command, person)
        for command, says in varied(act.command, self._packs):
            self._try(sides, command, act.by, says)

    def _try(self, sides: Sides, command: Command, by: str, says: str = "") -> None:
        self._cases += 1
        if not sides.both(by) or not sides.differ(command, by):
            return
        allowed = sides.allowing.attempt(command, by)
        refused = sides.refusing.attempt(sides.answer(command), sides.person(by))
        name, cited = type(command).__name__, refused.violations
        whose = id_of(by) if any(v.reason is Reason.NOT_AUTHORISED for v in cited) else ""
        new = {(name, f"{cause_of(v)} {whose}") for v in cited} - self._known
        if allowed.violations or not new:
            return
        self._known |= new
        story = (
            *_told(sides.allowing),
            f"{id_of(by) or 'the service'}: {name}{f', {says}' if says else ''}.",
        )
        why = "; ".join(dict.fromkeys(v.message for v in cited))
        self._steps.append(Step(command=name, story=story, why=why, clauses=clauses_of(cited)))


def _gave(acts: tuple[Act, ...]) -> list[tuple[str, str]]:
    """Return who gave what, in order."""
    return [(type(act.command).__name__, id_of(act.by)) for act in acts]


def _told(world: World) -> Iterator[str]:
    """Yield what was done, but for how the organisation came to be."""
    for act in world.acts:
        name = type(act.command).__name__
        if name not in ("AcknowledgePolicy", "ActivateChannel"):
            yield f"{_did(name, act.by)}."


def _did(command: str, by: str) -> str:
    return f"{id_of(by) or 'the service'}: {command}"


def varied(command: Command, packs: tuple[CompiledPack, ...]) -> Iterator[tuple[Any, str]]:
    """Yield a command with each field out of the ordinary in turn, and what it is."""
    for field in fields_of(type(command)).values():
        if field.name in _FIXED:
            continue
        real = getattr(command, field.name)
        for value in options(packs, f"{type(command).__name__}.{field.name}", field, real)[1:]:
            changed = structs.replace(command, **{field.name: value})
            if _fits(changed):
                shown = ", ".join(value) if isinstance(value, tuple) else value
                says = "none" if shown in ("", None) else shown
                yield changed, f"{field.name.replace('_', ' ')}: {says}"


def _fits(command: Command) -> bool:
    """Return whether every value is of its field's type."""
    try:
        msgspec.json.decode(msgspec.json.encode(command), type=type(command))
    except msgspec.ValidationError:
        return False
    return True

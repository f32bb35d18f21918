"""An organisation in memory: every state, who gives a command, and the world after it."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Final, Self

from duecourse.breaches.commands import DecideBreachAppeal, RemitBreach, ReopenBreach
from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.commands.planning import facts_of, plan, system_actor
from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.record import Recorded
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import Part, parts_of, reads
from duecourse.kernel.knowing import Circle, Knowing, Viewer, deals_with, may_know
from duecourse.kernel.names import child, id_of, kind_of
from duecourse.kernel.outside import some_word
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.refusal import Refused, Violation
from duecourse.packs.compiled import CompiledPack

MONDAY: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""When a world begins: a Monday morning."""

_ANEW: Final = (DecideBreachAppeal, RemitBreach, ReopenBreach)
"""Commands by which a case is decided on anew: by others, outside the house too."""

WHY: Final = "this is why"
"""The reason that is given with everything: without one, some commands ask for it."""

_some_word: Final = lru_cache(maxsize=1_000)(some_word)


@dataclass(frozen=True)
class Act:
    """Something that was done in a world: by whom, and by what right."""

    command: Command
    by: str
    at: datetime
    role: str
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Attempt:
    """What became of a command: the world after it and its events, or what stands against it."""

    world: "World"
    violations: tuple[Violation, ...]
    events: tuple[Recorded[Any], ...] = ()

    @property
    def accepted(self) -> bool:
        """Return whether it was carried out."""
        return not self.violations


@dataclass(frozen=True)
class World:
    """An organisation under a pack, at a moment.

    Attributes:
        states: every resource that there is, by name.
        acts: what people did, oldest first.
        reason: given with every command; without it, no outside body is named either.
        known: what became of each attempt in this world and those that came of it, where
            attempts are remembered: for whoever begins many ways at the same place.
        parts: what may stand against each command; what refused last is asked first.
    """

    pack: CompiledPack
    states: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    at: datetime = MONDAY
    acts: tuple[Act, ...] = ()
    reason: str = WHY
    known: dict[Hashable, tuple[object, "Attempt"]] | None = field(
        default=None, compare=False, repr=False
    )
    parts: dict[type[Command], list[Part]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def outside(self) -> OutsideWord | None:
        """Return what is said, with everything, of an outside body that decided: if any may."""
        return next(iter(self._words), None)

    @property
    def _words(self) -> tuple[OutsideWord, ...]:
        return _some_word(self.pack, self.at) if self.reason else ()

    def _another(self, before: Any) -> OutsideWord | None:
        """Return what is said of a body that decided nothing in a case, as far as there is one."""
        had = [one.body for one in before.decided_outside]
        return next((one for one in self._words if one.body not in had), self.outside)

    @property
    def organisation(self) -> str:
        """Return the resource name of the organisation."""
        return self.pack.organisation

    def name(self, kind: str, id_: str) -> str:
        """Return the name of a resource."""
        return child(self.organisation, kind, id_)

    def state(self, name: str) -> Any:
        """Return the state of a resource; its initial one where there is none."""
        return self.states.get(name) or AGGREGATES[kind_of(name)].initial

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Return the names of everybody who ever was entered, in order of entry."""
        return tuple(name for name in self.states if kind_of(name) == "people")

    @cached_property
    def active(self) -> tuple[str, ...]:
        """Return the names of everybody whose access is neither suspended nor ended."""
        return tuple(p for p in self.people if self.state(p).state == "active")

    def holding(self, roles: Iterable[str]) -> tuple[str, ...]:
        """Return the names of who holds any of some roles."""
        wanted = frozenset(roles)
        return tuple(p for p in self.people if self.state(p).roles & wanted)

    def attempt(self, command: Command, by: str = "") -> Attempt:
        """Return what becomes of a command.

        Args:
            by: name of a person; empty for the service itself.
        """
        if self.known is None:
            return self._attempted(command, by)
        key = (id(self.states), self.at, self.reason, command, by)
        if key not in self.known:
            # The states are kept with it, so that no others are ever known by their id.
            self.known[key] = (self.states, self._attempted(command, by))
        return self.known[key][1]

    def _attempted(self, command: Command, by: str) -> Attempt:
        context, states = self._posed(command, by)
        try:
            planned = plan(command, context, states, self._look_up)
        except Refused as refused:
            return Attempt(self, refused.violations)
        first = planned.events[0].envelope if planned.events else None
        act = Act(
            command,
            by,
            self.at,
            first.role if first else "",
            first.clauses if first else (),
        )
        changed = MappingProxyType({**self.states, **planned.states})
        acts = (*self.acts, act) if by else self.acts
        return Attempt(replace(self, states=changed, acts=acts), (), planned.events)

    def knows(self, person: str, name: str) -> bool:
        """Return whether a person may know that there is a resource (decision 115)."""
        knowing, state = AGGREGATES[kind_of(name)].knowing, self.state(name)
        if knowing is None or not state.version:
            return True
        viewer = Viewer(
            person=person,
            known=self.state(person),
            organisation=self.state(self.organisation),
            pack=self.pack,
        )
        circle, behind = self._circle(knowing, name), knowing.arises_from(state)
        other = AGGREGATES.get(kind_of(behind))
        if may_know(viewer, circle) or other is None or other.knowing is None:
            return may_know(viewer, circle)
        return deals_with(viewer, self._circle(other.knowing, behind), circle)

    def _circle(self, knowing: Knowing, name: str) -> Circle:
        state = self.state(name)
        states = {n: self.state(n) for n in knowing.reads(name, state)}
        return knowing.circle(name, state, facts_of(states))

    def refuses(self, command: Command, by: str) -> bool:
        """Return whether a command is refused at once, without saying why.

        What is not may still be refused by what follows from it: see `attempt`.
        """
        proposal, parts = self.proposal(command, by), self._parts_of(type(command))
        for place, part in enumerate(parts):
            if part.refuses(proposal):
                parts.insert(0, parts.pop(place))
                return True
        return False

    def _parts_of(self, command: type[Command]) -> list[Part]:
        if command not in self.parts:
            aggregate = COMMANDS[command.__name__].aggregate
            self.parts[command] = [*parts_of(aggregate, command, self.pack)]
        return self.parts[command]

    def proposal(self, command: Command, by: str) -> Proposal[Any, Any]:
        """Return a command as guards and checks are given it."""
        context, states = self._posed(command, by)
        return Proposal(states[command.name], command, context)

    def _posed(self, command: Command, by: str) -> tuple[Context, Mapping[str, Any]]:
        """Return in what context a command is given, and the states that it reads."""
        actor = Actor(name=by, organisation=self.organisation)
        actor = actor if by else system_actor(self.organisation)
        aggregate = COMMANDS[type(command).__name__].aggregate
        before = self.state(command.name)
        wanted = (self.organisation, actor.person, command.name)
        names = (*wanted, *reads(aggregate, before, command, actor.person))
        # The service itself is no resource; what has no kind cannot be read.
        states = {n: self.state(n) for n in names if kind_of(n) in AGGREGATES}
        context = Context(
            at=self.at,
            actor=actor,
            pack=self.pack,
            drafted=self.pack,
            facts=facts_of(states),
            request_id="r-1",
            reason=self.reason,
            outside=self._another(before) if isinstance(command, _ANEW) else self.outside,
        )
        return context, states

    def _look_up(self, names: tuple[str, ...]) -> Mapping[str, Any]:
        return {name: self.state(name) for name in names}

    def done(self, command: Command, by: str = "") -> Self:
        """Return the world after a command that is carried out.

        Raises:
            ValueError: it is refused.
        """
        attempt = self.attempt(command, by)
        if attempt.violations:
            says = "; ".join(v.message for v in attempt.violations)
            raise ValueError(f"{type(command).__name__} by {id_of(by) or 'the service'}: {says}")
        return replace(self, states=attempt.world.states, acts=attempt.world.acts)

    def with_state(self, name: str, state: Any) -> Self:
        """Return the world with a resource in a state."""
        return replace(self, states=MappingProxyType({**self.states, name: state}))

    def remembering(self) -> Self:
        """Return the world in which what became of an attempt is asked once."""
        return replace(self, known={})

    def later(self, by: timedelta) -> Self:
        """Return the world after a while."""
        return replace(self, at=self.at + by)

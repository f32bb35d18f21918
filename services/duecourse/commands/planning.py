"""From a command to everything that one transaction will store: no clock, no I/O."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.catalogue import CODEC, COMMANDS
from duecourse.catalogue.reactions import REACTIONS, reactions, touched
from duecourse.evidence.record import FORMAT, Recorded
from duecourse.kernel.actor import Actor
from duecourse.kernel.anonymity import as_recorded
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import decide
from duecourse.kernel.facts import Facts, Growing
from duecourse.kernel.names import organisation_of
from duecourse.kernel.proposal import Context
from duecourse.kernel.reaction import Cause
from duecourse.kernel.refusal import Refused
from duecourse.kernel.table import ABSENT
from duecourse.log.port import NewEvent

REACTIONS_MAX: Final = 20_000
"""Bound on the events of one command. A right knows none: it is not lost to how much follows."""


class Missing(Exception):
    """The plan needs what is not at hand.

    Attributes:
        names: streams to load before planning again.
        pack: digest of a pack to load; empty where it is not about one.
    """

    def __init__(self, names: tuple[str, ...] = (), pack: str = "") -> None:
        super().__init__(pack or ", ".join(names))
        self.names = names
        self.pack = pack


LookUp = Callable[[tuple[str, ...]], Mapping[str, Any]]
"""Returns the current states of streams, or raises Missing."""


class Plan(Struct, frozen=True):
    """The events of a command and its reactions, and the states they lead to."""

    events: tuple[Recorded[Any], ...]
    states: Mapping[str, Any]

    def encoded(self, salts: Iterator[bytes]) -> tuple[NewEvent, ...]:
        """Return the events as the log stores them."""
        return tuple([_new_event(one, salts) for one in self.events])


def _new_event(recorded: Recorded[Any], salts: Iterator[bytes]) -> NewEvent:
    envelope = recorded.envelope
    encoded = CODEC.encode(envelope, recorded.event, salts)
    return NewEvent(
        stream=envelope.stream,
        version=envelope.version,
        type=envelope.type,
        record=encoded.record,
        schema=envelope.schema,
        format=FORMAT,
        disclosures=encoded.disclosures,
    )


def _at_hand_only(names: tuple[str, ...]) -> Mapping[str, Any]:
    raise Missing(names)


def plan(
    command: Command,
    context: Context,
    states: Mapping[str, Any],
    look_up: LookUp = _at_hand_only,
) -> Plan:
    """Return what a command and its reactions would record.

    Args:
        states: current state of every stream that is read.
        look_up: asked for further streams, which reactions touch.

    Raises:
        Refused: with everything that stands against it.
        Missing: streams that reactions touch have to be loaded first.
    """
    now: dict[str, Any] = dict(states)
    changed: dict[str, Any] = {}
    events: list[Recorded[Any]] = []
    todo: deque[tuple[Command, Context]] = deque([(command, context)])
    missing: list[str] = []
    known = _Known(now)
    while todo:
        if len(events) > REACTIONS_MAX and not type(command).RIGHT:
            raise ValueError(f"{type(command).__name__} causes more than {REACTIONS_MAX} events")
        one, its_context = todo.popleft()
        before = now[one.name]
        aggregate = COMMANDS[type(one).__name__].aggregate
        verdict = decide(aggregate, before, one, its_context)
        if verdict.violations and not missing:
            raise Refused(verdict.violations)
        changed[one.name] = aggregate.folded(verdict.events, before)
        known.learn({one.name: changed[one.name]})
        events.extend(verdict.events)
        for recorded in verdict.events:
            if type(recorded.event) not in REACTIONS:
                continue
            touches = touched(recorded.event, one.name, before)
            if more := tuple([name for name in touches if name not in now]):
                try:
                    found = look_up(more)
                except Missing as not_at_hand:
                    # What else is not at hand is asked for at once, not plan by plan: a thousand
                    # posts that each touch a stream of their own are planned twice.
                    missing += not_at_hand.names
                    continue
                known.learn(found)
            if caused := [*reactions(Cause(recorded.event, one.name, one, now))]:
                todo.extend(_caused(one, its_context, recorded, caused, known.facts()))
    if missing:
        raise Missing(tuple(dict.fromkeys(missing)))
    return Plan(tuple(events), changed)


def facts_of(states: Mapping[str, Any]) -> Facts:
    """Return states as facts: what has no event yet is not there."""
    return Facts(present(states))


def present(states: Mapping[str, Any]) -> dict[str, Any]:
    """Return states, None for what has no event yet."""
    return {name: s if s.state != ABSENT else None for name, s in states.items()}


class _Known:
    """What one plan has looked at, and made of it, so far.

    One for all that follows: a thousand posts that each touch streams of their own would otherwise
    each be decided with a copy of everything.
    """

    __slots__ = ("_facts", "_now")

    def __init__(self, now: dict[str, Any]) -> None:
        self._now = now
        self._facts: Growing | None = None

    def learn(self, states: Mapping[str, Any]) -> None:
        """Know these as well, or as they are now."""
        self._now.update(states)
        if self._facts is not None:
            self._facts.learn(present(states))

    def facts(self) -> Facts:
        """Return all of it as facts, which go on growing."""
        if self._facts is None:
            self._facts = Growing(present(self._now))
        return self._facts


def _caused(
    command: Command,
    context: Context,
    recorded: Recorded[Any],
    caused: Sequence[Command],
    known: Facts,
) -> list[tuple[Command, Context]]:
    """Return the commands that an event causes on other resources, and what they are decided in."""
    organisation = organisation_of(command.name)
    if astray := [one.name for one in caused if organisation_of(one.name) != organisation]:
        raise AssertionError(f"a reaction crosses organisations: {astray[0]}")
    context = as_recorded(command, context)
    its_context = msgspec.structs.replace(
        context,
        actor=msgspec.structs.replace(context.actor, system=True),
        cause=f"{command.name}/events/{recorded.envelope.version}",
        expected_version=None,
        reason="",
        facts=known,
    )
    return [(one, its_context) for one in caused]


def system_actor(organisation: str) -> Actor:
    """Return the service itself as the actor of an organisation's bootstrap."""
    return Actor(name=f"{organisation}/services/duecourse", organisation=organisation, system=True)

"""From a command to everything that one transaction will store: no clock, no I/O."""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.catalogue import AGGREGATES, CODEC, COMMANDS
from duecourse.catalogue.reactions import reactions, touched
from duecourse.evidence.record import FORMAT, Envelope, Event, Recorded
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import decide
from duecourse.kernel.facts import Facts
from duecourse.kernel.names import organisation_of
from duecourse.kernel.proposal import Context
from duecourse.kernel.reaction import Cause
from duecourse.kernel.refusal import Refused
from duecourse.kernel.table import ABSENT
from duecourse.log.port import NewEvent

REACTIONS_MAX: Final = 20_000
"""Bound on the events of one command; a consent that many posts rest on must still be withdrawn."""


class Missing(Exception):
    """The plan needs the state of streams that are not loaded yet.

    Attributes:
        names: streams to load before planning again.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(", ".join(names))
        self.names = names


class Planned(Struct, frozen=True):
    """One event of a plan, before it is encoded."""

    envelope: Envelope
    event: Event


class Plan(Struct, frozen=True):
    """The events of a command and its reactions, and the states they lead to."""

    events: tuple[Planned, ...]
    states: Mapping[str, Any]

    def encoded(self, salts: Iterator[bytes]) -> tuple[NewEvent, ...]:
        """Return the events as the log stores them."""
        return tuple(_new_event(p, salts) for p in self.events)


def _new_event(planned: Planned, salts: Iterator[bytes]) -> NewEvent:
    envelope = planned.envelope
    encoded = CODEC.encode(envelope, planned.event, salts)
    return NewEvent(
        stream=envelope.stream,
        version=envelope.version,
        type=envelope.type,
        record=encoded.record,
        schema=envelope.schema,
        format=FORMAT,
        disclosures=encoded.disclosures,
    )


def plan(command: Command, context: Context, states: Mapping[str, Any]) -> Plan:
    """Return what a command and its reactions would record.

    Args:
        states: current state of every stream that is read or may be touched.

    Raises:
        Refused: with everything that stands against it.
        Missing: streams that reactions touch have to be loaded first.
    """
    now: dict[str, Any] = dict(states)
    changed: dict[str, Any] = {}
    events: list[Planned] = []
    todo: deque[tuple[Command, Context]] = deque([(command, context)])
    while todo:
        if len(events) > REACTIONS_MAX:
            raise ValueError(f"{type(command).__name__} causes more than {REACTIONS_MAX} events")
        one, its_context = todo.popleft()
        before = now[one.name]
        made = _decided(one, its_context, before)
        aggregate = AGGREGATES[COMMANDS[type(one).__name__].kind]
        after = aggregate.folded((Recorded(p.envelope, p.event) for p in made), before)
        now[one.name] = changed[one.name] = after
        events.extend(made)
        todo.extend(_caused(one, its_context, before, made, now))
    return Plan(tuple(events), changed)


def facts_of(states: Mapping[str, Any]) -> Facts:
    """Return states as facts: what has no event yet is not there."""
    return Facts({name: s if s.state != ABSENT else None for name, s in states.items()})


def _decided(command: Command, context: Context, state: Any) -> list[Planned]:
    aggregate = AGGREGATES[COMMANDS[type(command).__name__].kind]
    verdict = decide(aggregate, state, command, context)
    if verdict.violations:
        raise Refused(verdict.violations)
    return [Planned(recorded.envelope, recorded.event) for recorded in verdict.events]


def _caused(
    command: Command, context: Context, before: Any, made: list[Planned], now: Mapping[str, Any]
) -> Iterator[tuple[Command, Context]]:
    organisation = organisation_of(command.name)
    for planned in made:
        names = touched(planned.event, command.name, before)
        missing = tuple(n for n in names if n not in now)
        if missing:
            raise Missing(missing)
        caused = [*reactions(Cause(planned.event, command.name, command, now))]
        if not caused:
            # Most events: of a consent that thousands of posts rest on, every post's.
            continue
        its_context = msgspec.structs.replace(
            context,
            actor=msgspec.structs.replace(context.actor, system=True),
            cause=f"{command.name}/events/{planned.envelope.version}",
            expected_version=None,
            reason="",
            facts=facts_of(now),
        )
        for reaction in caused:
            if organisation_of(reaction.name) != organisation:
                raise AssertionError(f"a reaction crosses organisations: {reaction.name}")
            yield reaction, its_context


def system_actor(organisation: str) -> Actor:
    """Return the service itself as the actor of an organisation's bootstrap."""
    return Actor(name=f"{organisation}/services/duecourse", organisation=organisation, system=True)

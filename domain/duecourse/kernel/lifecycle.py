"""The lifecycle that decisions use, compiled once from one `transitions.Machine`.

The machine is kept as diagram source and as the oracle that a property test
walks beside the table. It has no model, no automatic transitions and no
queue: `to_<state>` triggers would be a way round every rule, and a queued
shared machine was seen to mix up states. It is only ever given callables:
handed a name, it would import and call it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from msgspec import Struct
from transitions import Machine

from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import ABSENT, Definition


class Guard:
    """A rule bound to a trigger: silent when it holds, else every violation.

    Args:
        id: id of the pack's rule.
        find: returns the violations of a proposal.
    """

    def __init__(self, id: str, find: Callable[[Any], Iterable[Violation]]) -> None:  # noqa: A002
        self.id = id
        self.find = find

    def __call__(self, proposal: object) -> bool:
        """Return whether the rule holds; `transitions` compares with `== True`."""
        return not any(True for _ in self.find(proposal))


class Edge(Struct, frozen=True):
    """Where a trigger leads from one state, who may pull it, and what guards it.

    Attributes:
        dests: one state, or several of which the event chooses.
    """

    dests: tuple[str, ...]
    who: tuple[str, ...]
    guards: tuple[Guard, ...]


class Lifecycle:
    """A frozen table `{(state, trigger): Edge}` and the machine it was compiled from."""

    def __init__(
        self, definition: Definition, machine: Machine, edges: Mapping[tuple[str, str], Edge]
    ) -> None:
        self.definition = definition
        self.machine = machine
        self.edges = edges
        self.triggers = tuple(dict.fromkeys(trigger for _, trigger in edges))
        self._open: dict[str, tuple[str, ...]] = {}
        for state, trigger in edges:
            self._open[state] = (*self._open.get(state, ()), trigger)
        self._anywhere: dict[str, tuple[str, ...]] = {}
        for (_, trigger), edge in edges.items():
            whole = (*self._anywhere.get(trigger, ()), *edge.who)
            self._anywhere[trigger] = tuple(dict.fromkeys(whole))

    def edge(self, state: str, trigger: str) -> Edge | None:
        """Return the edge, or None when the trigger is not open in that state."""
        return self.edges.get((state, trigger))

    def open_in(self, state: str) -> tuple[str, ...]:
        """Return the triggers that the table knows in a state."""
        return self._open.get(state, ())

    def who(self, state: str, trigger: str) -> tuple[str, ...]:
        """Return who may pull a trigger in a state; where it is not open, who may elsewhere."""
        edge = self.edges.get((state, trigger))
        return edge.who if edge else self._anywhere.get(trigger, ())

    def mermaid(self) -> str:
        """Return the diagram as Mermaid text."""
        lines = ["stateDiagram-v2"]
        lines += [f"    {s.name}: {s.name.replace('_', ' ')}" for s in self.definition.states]
        for (state, trigger), edge in self.edges.items():
            source = "[*]" if state == ABSENT else state
            lines += [f"    {source} --> {dest}: {trigger}" for dest in edge.dests]
        lines += [f"    {s.name} --> [*]" for s in self.definition.states if s.final]
        return "\n".join(lines) + "\n"


def build(definition: Definition, guards: Mapping[str, Sequence[Guard]]) -> Lifecycle:
    """Return the lifecycle of a definition, its guards bound.

    Args:
        guards: guards of each trigger; of a trigger without any, nothing.

    Raises:
        ValueError: a transition names an unknown state, or a (state, trigger)
            pair twice.
    """
    _check_names(definition)
    machine = Machine(
        model=None,
        states=[ABSENT, *(s.name for s in definition.states)],
        initial=ABSENT,
        auto_transitions=False,
        queued=False,
        send_event=False,
    )
    for row in definition.transitions:
        conditions: Any = list(guards.get(row.trigger, ()))
        for dest in row.dests:
            machine.add_transition(row.trigger, row.source, dest, conditions=conditions)
    return Lifecycle(definition, machine, _compiled(definition, machine))


def _check_names(definition: Definition) -> None:
    known = {ABSENT, *(s.name for s in definition.states)}
    seen: set[tuple[str, str]] = set()
    for row in definition.transitions:
        if not {row.source, *row.dests} <= known or not row.dests:
            raise ValueError(f"{definition.name}: {row} names an unknown state")
        if (row.source, row.trigger) in seen:
            raise ValueError(f"{definition.name}: {row.trigger} leaves {row.source} twice")
        seen.add((row.source, row.trigger))


def _compiled(definition: Definition, machine: Machine) -> dict[tuple[str, str], Edge]:
    """Read the table back out of the machine, so that the two are one."""
    who = {(row.source, row.trigger): row.who for row in definition.transitions}
    edges: dict[tuple[str, str], Edge] = {}
    for trigger, event in machine.events.items():
        for source, found in event.transitions.items():
            bound = tuple(cast("Guard", condition.func) for condition in found[0].conditions)
            dests = tuple(cast("str", transition.dest) for transition in found)
            edges[source, trigger] = Edge(dests, who[source, trigger], bound)
    return edges

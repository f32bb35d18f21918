"""The exhaustive check of a lifecycle: every case decided, every state of use."""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from duecourse.kernel.lifecycle import Lifecycle
from duecourse.kernel.table import ABSENT, ANYONE, AUTHOR, SYSTEM

Decision = Literal["moves", "refused by role", "refused by guard", "illegal"]


class Problem(Struct, frozen=True):
    """Why a lifecycle must not be used: one sentence."""

    lifecycle: str
    says: str


class Case(Struct, frozen=True):
    """One cell of the exhaustive walk and what is decided in it.

    Attributes:
        dests: states that it may lead to; its own alone where it does not move.
    """

    state: str
    trigger: str
    role: str
    guards_hold: bool
    decision: Decision
    dests: tuple[str, ...]


def check(lifecycle: Lifecycle, functions: Mapping[str, Collection[str]]) -> list[Problem]:
    """Return everything that makes a lifecycle unfit for use.

    Args:
        functions: the roles that fill each function of the pack.
    """
    name = lifecycle.definition.name
    says = [*_unreachable(lifecycle), *_dead_ends(lifecycle), *_unfilled(lifecycle, functions)]
    return [Problem(name, sentence) for sentence in says]


def explore(lifecycle: Lifecycle, functions: Mapping[str, Collection[str]]) -> Iterator[Case]:
    """Yield the decision for every state x trigger x role x guard outcome."""
    roles = sorted({role for holders in functions.values() for role in holders})
    for state in [ABSENT, *(s.name for s in lifecycle.definition.states)]:
        for trigger in lifecycle.triggers:
            for role in [*roles, AUTHOR, SYSTEM, ANYONE]:
                for guards_hold in (True, False):
                    yield _case(lifecycle, functions, state, trigger, role, guards_hold)


def _case(
    lifecycle: Lifecycle,
    functions: Mapping[str, Collection[str]],
    state: str,
    trigger: str,
    role: str,
    guards_hold: bool,
) -> Case:
    edge = lifecycle.edge(state, trigger)
    decision: Decision = "moves"
    if edge is None:
        decision = "illegal"
    elif role != SYSTEM and not any(
        who in (role, ANYONE) or role in functions.get(who, ()) for who in edge.who
    ):
        decision = "refused by role"
    elif not guards_hold and edge.guards:
        decision = "refused by guard"
    dests = edge.dests if edge is not None and decision == "moves" else (state,)
    return Case(state, trigger, role, guards_hold, decision, dests)


def _reachable(lifecycle: Lifecycle, start: str) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        state = todo.pop()
        for (source, _), edge in lifecycle.edges.items():
            if source == state:
                todo += [dest for dest in edge.dests if dest not in seen]
                seen.update(edge.dests)
    return seen


def _unreachable(lifecycle: Lifecycle) -> Iterator[str]:
    reached = _reachable(lifecycle, ABSENT)
    for state in lifecycle.definition.states:
        if state.name not in reached:
            yield f"no transition leads to {state.name}"
    fired = {trigger for source, trigger in lifecycle.edges if source in reached}
    for trigger in lifecycle.triggers:
        if trigger not in fired:
            yield f"{trigger} can never happen"


def _dead_ends(lifecycle: Lifecycle) -> Iterator[str]:
    final = {s.name for s in lifecycle.definition.states if s.final}
    for state in lifecycle.definition.states:
        if not final & _reachable(lifecycle, state.name):
            yield f"{state.name} can never come to an end"


def _unfilled(lifecycle: Lifecycle, functions: Mapping[str, Collection[str]]) -> Iterator[str]:
    special = {ANYONE, AUTHOR, SYSTEM}
    for trigger in lifecycle.triggers:
        who = {w for (_, t), edge in lifecycle.edges.items() if t == trigger for w in edge.who}
        if not who & special and not any(functions.get(w) for w in who):
            yield f"nobody can do {trigger}: no role fills {' or '.join(sorted(who))}"

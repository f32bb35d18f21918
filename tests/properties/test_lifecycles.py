"""Table and machine are one; every case is decided; every lifecycle is fit for use."""

from itertools import product
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from transitions import MachineError

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.kernel import deciding
from duecourse.kernel.actor import Actor
from duecourse.kernel.authority import unauthorised
from duecourse.kernel.checker import check, explore
from duecourse.kernel.facts import Facts
from duecourse.kernel.lifecycle import Guard, Lifecycle, build
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import ABSENT, ANYONE, AUTHOR, SYSTEM
from duecourse.organisations.state import Organisation
from duecourse.packs.compiled import CompiledPack
from duecourse.people.state import Acknowledgement, Person
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.properties import samples

MAY = "organisations/acat/people/p"

every_kind = pytest.mark.parametrize("kind", AGGREGATES)
every_pack = pytest.mark.parametrize("pack_id", SHIPPED)


def states_of(lifecycle: Lifecycle) -> list[str]:
    return [ABSENT, *(state.name for state in lifecycle.definition.states)]


def by_machine(lifecycle: Lifecycle, state: str, trigger: str) -> str | None:
    """Return where the machine goes, the same state if a guard stops it, None if it cannot."""
    model = SimpleNamespace(state=state)
    try:
        lifecycle.machine.events[trigger].trigger(model, None)
    except MachineError:
        return None
    return str(model.state)


def by_table(lifecycle: Lifecycle, state: str, trigger: str) -> str | None:
    edge = lifecycle.edge(state, trigger)
    if edge is None:
        return None
    return edge.dests[0] if all(guard(None) for guard in edge.guards) else state


def guard(*, holds: bool) -> Guard:
    against = () if holds else (Violation(reason=Reason.FIELD_REQUIRED, message="no"),)
    return Guard("X-1/1", lambda _: against)


OUTCOMES = (
    (),
    (True, True, True),
    (False, True, True),
    (True, False, True),
    (True, True, False),
)
"""No guard at all, three that hold, and each one of three that fails."""


@every_kind
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_the_table_and_the_machine_agree_in_every_case(
    kind: str, outcome: tuple[bool, ...]
) -> None:
    definition = AGGREGATES[kind].definition
    triggers = {row.trigger for row in definition.transitions}
    guards = {trigger: [guard(holds=holds) for holds in outcome] for trigger in triggers}
    lifecycle = build(definition, guards)
    seen = 0
    for state, trigger in product(states_of(lifecycle), lifecycle.triggers):
        found = by_table(lifecycle, state, trigger)
        assert found == by_machine(lifecycle, state, trigger), (state, trigger)
        seen += found is not None
    assert seen == len(definition.transitions)


@every_kind
def test_the_machine_offers_no_way_round_the_table(kind: str) -> None:
    lifecycle = build(AGGREGATES[kind].definition, {})
    assert set(lifecycle.machine.events) == set(lifecycle.triggers)
    assert lifecycle.machine.models == []


@every_pack
@every_kind
def test_under_a_shipped_pack_the_machine_holds_the_guards_of_the_table(
    pack_id: str, kind: str
) -> None:
    lifecycle = load_pack(pack_id).lifecycles[kind]
    for (state, trigger), edge in lifecycle.edges.items():
        found = lifecycle.machine.events[trigger].transitions[state]
        assert tuple(transition.dest for transition in found) == edge.dests
        for transition in found:
            assert tuple(condition.func for condition in transition.conditions) == edge.guards
        bound = {rule.id for rule in load_pack(pack_id).rules_on(trigger)}
        assert {one.id for one in edge.guards} == bound


@every_pack
@every_kind
def test_every_case_of_a_lifecycle_is_decided_once(pack_id: str, kind: str) -> None:
    pack = load_pack(pack_id)
    lifecycle = pack.lifecycles[kind]
    roles = {role for held in pack.functions.values() for role in held}
    cases = list(explore(lifecycle, pack.functions))
    cells = {(c.state, c.trigger, c.role, c.guards_hold) for c in cases}
    whole = product(
        states_of(lifecycle),
        lifecycle.triggers,
        (*roles, AUTHOR, SYSTEM, ANYONE),
        (True, False),
    )
    assert cells == set(whole)
    assert len(cells) == len(cases)
    for case in cases:
        assert (case.decision == "illegal") == (lifecycle.edge(case.state, case.trigger) is None)
        if case.decision != "moves":
            assert case.dests == (case.state,)


@every_pack
@every_kind
def test_a_decision_admits_and_refuses_as_the_walk_through_all_cases_says(
    pack_id: str, kind: str
) -> None:
    pack = load_pack(pack_id)
    for case in explore(pack.lifecycles[kind], pack.functions):
        if case.guards_hold and case.role not in (AUTHOR, ANYONE):
            proposal = proposal_of(pack, kind, case.state, case.trigger, case.role)
            assert decided(kind, proposal) == case.decision, case


def proposal_of(
    pack: CompiledPack, kind: str, state: str, trigger: str, role: str
) -> Proposal[Any, Any]:
    """Return a command in a state, by a person who holds one role and no other."""
    aggregate = AGGREGATES[kind]
    name = "organisations/acat" if kind == "organisations" else f"organisations/acat/{kind}/x"
    command = msgspec.structs.replace(samples.full(COMMANDS[trigger].type), name=name)
    version = 0 if state == ABSENT else 1
    known = msgspec.structs.replace(aggregate.initial, state=state, version=version)
    read = Acknowledgement(pack.version, signed=True, explained=True, read_with=())
    holder = Person(
        state="active", version=1, name=MAY, roles=frozenset({role}), acknowledgements=(read,)
    )
    officers = dict.fromkeys(pack.written.roles, ("organisations/acat/people/another",))
    facts: dict[str, object] = {
        MAY: holder,
        "organisations/acat": Organisation(state="active", version=1, officers=officers),
    }
    if kind == "organisations":
        known = msgspec.structs.replace(known, officers=officers)
    actor = Actor(name=MAY, organisation="organisations/acat", system=role == SYSTEM)
    context = Context(at=samples.AT, actor=actor, pack=pack, facts=Facts(facts))
    return Proposal(known, command, context)


def decided(kind: str, proposal: Proposal[Any, Any]) -> str:
    """Return what authority and table say of a step, in the words of the walk."""
    aggregate = AGGREGATES[kind]
    if list(deciding._table(aggregate, proposal)):
        return "illegal"
    if list(unauthorised(aggregate, proposal)):
        return "refused by role"
    return "moves"


@every_pack
@every_kind
def test_every_lifecycle_is_fit_for_use_under_every_shipped_pack(pack_id: str, kind: str) -> None:
    pack = load_pack(pack_id)
    assert check(pack.lifecycles[kind], pack.functions) == []

"""The table that decisions use and the machine it was read from are one."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.checker import check, explore
from duecourse.kernel.lifecycle import Guard, build
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import ABSENT, Definition, State, rows
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack

NOTHING: dict[str, list[Guard]] = {}
AGAINST = Violation(reason=Reason.REVIEW_REQUIRED, message="no")


def _definition(
    *transitions: Any, states: str = "open closed", final: str = "closed"
) -> Definition:
    named = tuple(State(name=s, says=s, final=s == final) for s in states.split())
    return Definition(name="doors", states=named, transitions=transitions)


DOOR = (*rows(ABSENT, "Open", "open", "porter"), *rows("open", "Close", "closed", "porter|anyone"))


class _Thing:
    """What the machine moves in these tests."""


@pytest.mark.parametrize("kind", AGGREGATES)
def test_table_and_machine_agree_on_every_state_and_command(kind: str) -> None:
    lifecycle = build(AGGREGATES[kind].definition, NOTHING)
    states = [ABSENT, *(s.name for s in lifecycle.definition.states)]
    for state, trigger in product(states, lifecycle.triggers):
        open_ = state in lifecycle.machine.events[trigger].transitions
        edge = lifecycle.edge(state, trigger)
        assert (edge is not None) == open_
        if edge is not None:
            thing: Any = _Thing()
            lifecycle.machine.add_model(thing, initial=state)
            assert thing.trigger(trigger, None)
            assert thing.state == edge.dests[0]
            lifecycle.machine.remove_model(thing)


def _guard(holds: bool) -> Guard:
    def find(_: object) -> Iterable[Violation]:
        return () if holds else (AGAINST,)

    return Guard("g", find)


@given(st.lists(st.booleans(), max_size=5))
def test_the_machine_moves_exactly_when_no_guard_says_anything(holds: list[bool]) -> None:
    guards = [_guard(held) for held in holds]
    lifecycle = build(_definition(*DOOR), {"Open": guards})
    thing: Any = _Thing()
    lifecycle.machine.add_model(thing, initial=ABSENT)
    moved = thing.trigger("Open", object())
    assert bool(moved) == all(holds)
    edge = lifecycle.edges[ABSENT, "Open"]
    assert [guard(object()) for guard in edge.guards] == holds


def test_no_trigger_jumps_to_a_state_past_every_rule() -> None:
    lifecycle = build(_definition(*DOOR), NOTHING)
    assert set(lifecycle.machine.events) == {"Open", "Close"}


def test_a_lifecycle_says_what_is_open_in_a_state_and_for_whom() -> None:
    lifecycle = build(_definition(*DOOR), NOTHING)
    assert lifecycle.who("open", "Close") == lifecycle.who(ABSENT, "Close")
    assert lifecycle.open_in("open") == ("Close",)
    assert lifecycle.open_in("closed") == ()


def test_a_table_that_names_an_unknown_state_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown state"):
        build(_definition(*DOOR, *rows("ajar", "Shut", "closed", "porter")), NOTHING)


def test_a_table_in_which_a_command_leaves_a_state_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="Close leaves open twice"):
        build(_definition(*DOOR, *rows("open", "Close", "open", "porter")), NOTHING)


def _says(definition: Definition, functions: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [problem.says for problem in check(build(definition, NOTHING), functions)]


PORTER = {"porter": ("caretaker",)}


def test_a_sound_lifecycle_has_no_problems() -> None:
    assert _says(_definition(*DOOR), PORTER) == []


def test_a_state_that_nothing_leads_to_is_a_problem_and_so_is_its_command() -> None:
    lost = rows("lost", "Find", "open", "porter")
    found = _says(_definition(*DOOR, *lost, states="open closed lost"), PORTER)
    assert found == ["no transition leads to lost", "Find can never happen"]


def test_a_state_without_an_end_is_a_problem() -> None:
    stuck = rows("open", "Jam", "stuck", "porter")
    found = _says(_definition(*DOOR, *stuck, states="open closed stuck"), PORTER)
    assert found == ["stuck can never come to an end"]


def test_a_command_that_nobody_may_give_is_a_problem() -> None:
    assert _says(_definition(*DOOR), {}) == ["nobody can do Open: no role fills porter"]


def test_the_walk_decides_every_cell_once() -> None:
    guards = {"Open": [Guard("g", lambda _: ())]}
    cells = list(explore(build(_definition(*DOOR), guards), PORTER))
    keys = {(c.state, c.trigger, c.role, c.guards_hold) for c in cells}
    assert len(keys) == len(cells) == 3 * 2 * 4 * 2
    by_key = {(c.state, c.trigger, c.role, c.guards_hold): c for c in cells}
    assert by_key[ABSENT, "Open", "caretaker", True].dests == ("open",)
    assert by_key[ABSENT, "Open", "caretaker", False].decision == "refused by guard"
    assert by_key[ABSENT, "Open", "anyone", True].decision == "refused by role"
    assert by_key["open", "Close", "anyone", False].decision == "moves"
    assert by_key["closed", "Close", "caretaker", True].decision == "illegal"


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_in_every_shipped_pack_every_command_can_be_given_by_somebody(pack_id: str) -> None:
    pack = load_pack(pack_id)
    for lifecycle in pack.lifecycles.values():
        cells = explore(lifecycle, pack.functions)
        moving = {cell.trigger for cell in cells if cell.decision == "moves"}
        assert moving == set(lifecycle.triggers)


def test_the_diagram_shows_every_row() -> None:
    text = build(_definition(*DOOR), NOTHING).mermaid()
    assert "[*] --> open: Open" in text
    assert "open --> closed: Close" in text
    assert "closed --> [*]" in text


def test_the_diagram_names_a_state_in_words() -> None:
    text = build(
        _definition(*rows(ABSENT, "Open", "half_open", "porter"), states="half_open"), NOTHING
    )
    assert "half_open: half open" in text.mermaid()

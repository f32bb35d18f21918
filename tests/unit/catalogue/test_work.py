"""How a matter stands as work follows from its state, and nobody is left without a way on."""

from typing import get_args

import msgspec
import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.keeper.work import STANDINGS
from duecourse.kernel.table import ANYONE, AUTHOR, SYSTEM
from duecourse.kernel.work import Hold
from duecourse.server.endpoints.figures import PERIODS
from duecourse.v1 import work_pb2

WORK = {kind: one.work for kind, one in AGGREGATES.items() if one.work is not None}
STATES = [
    (kind, state.name)
    for kind in WORK
    for state in AGGREGATES[kind].definition.states
    if not state.final
]


def test_every_matter_is_work() -> None:
    assert {*WORK} == {
        "posts", "consents", "contacts", "complaints", "breaches", "takedowns", "incidents",
    }  # fmt: skip


@pytest.mark.parametrize(("kind", "state"), STATES)
def test_every_open_state_waits_for_somebody_or_says_what_for(kind: str, state: str) -> None:
    aggregate = AGGREGATES[kind]
    changed = {"state": state, "author": "organisations/acat/people/lena"}
    known = {k: v for k, v in changed.items() if k in aggregate.initial.__struct_fields__}
    work = WORK[kind](msgspec.structs.replace(aggregate.initial, **known))
    assert work.handlers or work.functions or work.holds


@pytest.mark.parametrize(("kind", "state"), STATES)
def test_whose_step_is_next_may_take_it_by_the_table(kind: str, state: str) -> None:
    aggregate = AGGREGATES[kind]
    work = WORK[kind](msgspec.structs.replace(aggregate.initial, state=state))
    rows = [one for one in aggregate.definition.transitions if one.source == state]
    may = {who for one in rows for who in one.who} - {ANYONE, AUTHOR, SYSTEM}
    assert {*work.functions} <= may


def test_the_contract_has_a_word_for_each_thing_that_holds_a_matter_up() -> None:
    words = {one.name for one in work_pb2.WorkHoldKind.DESCRIPTOR.values if one.number}
    assert words == {f"WORK_HOLD_KIND_{one.upper()}" for one in get_args(Hold)}


def test_the_contract_has_a_word_for_each_way_a_matter_may_stand() -> None:
    words = {one.name for one in work_pb2.WorkStanding.DESCRIPTOR.values if one.number}
    known = (*STANDINGS, "in_conflict")
    assert words == {f"WORK_STANDING_{one.upper()}" for one in known}


def test_the_contract_has_a_word_for_each_period() -> None:
    words = {one.name for one in work_pb2.RefusalPeriod.DESCRIPTOR.values if one.number}
    assert words == {f"REFUSAL_PERIOD_{one.upper()}" for one in PERIODS}


def test_what_may_be_listed_may_be_counted() -> None:
    def asked(message: str) -> list[tuple[str, int]]:
        fields = work_pb2.DESCRIPTOR.message_types_by_name[message].fields
        return [(f.name, f.type) for f in fields if not f.name.startswith("page_")]

    assert asked("CountMattersRequest") == asked("ListWorkRequest")

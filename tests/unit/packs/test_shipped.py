"""What holds of every pack that is shipped."""

from collections.abc import Iterator

import pytest

from duecourse.packs.deadlines import WERE_SETTINGS
from duecourse.packs.settings import DURATION, RECORDS, SETTINGS
from duecourse.shipped import SHIPPED, defaults
from duecourse.testing import load_pack
from tests.clauses.framework import examples
from tests.unit.packs.making import loaded

EXAMPLES = {example.clause for _, example in examples()}

each = pytest.mark.parametrize("pack_id", SHIPPED)


@each
def test_a_pack_answers_every_setting(pack_id: str) -> None:
    assert list(load_pack(pack_id).written.settings) == list(SETTINGS)


@each
def test_a_pack_sets_every_deadline_that_the_service_keeps(pack_id: str) -> None:
    assert {*WERE_SETTINGS} <= load_pack(pack_id).clocks.keys()


@each
def test_every_clause_is_enforced_or_says_that_it_is_not(pack_id: str) -> None:
    assert load_pack(pack_id).warnings == ()


def _periods(pack_id: str) -> Iterator[tuple[str | None, str | None, object]]:
    """Yield what each period of a pack rests on, the default its figure is from, and itself."""
    pack = load_pack(pack_id).written
    for name, entry in pack.records.items():
        if RECORDS[name] == DURATION and entry.value is not None:
            yield entry.clause, entry.figure, entry.value
    for clock in pack.clocks.values():
        yield clock.clause, clock.figure, clock.within
    for clause in pack.clauses:
        for rule in clause.rules:
            for value in rule.params.values():
                if isinstance(value, str) and value[:1] == "P" and value[1:2] in "T123456789":
                    yield clause.id, rule.figure, value


@each
def test_a_figure_that_the_document_does_not_state_is_labelled_as_a_default(pack_id: str) -> None:
    # None of the four documents states a period for anything but its own review.
    found = [*_periods(pack_id)]
    assert found
    for clause, figure, value in found:
        source = figure or clause or ""
        assert source.startswith("EXT-"), (clause, value)


@each
def test_a_pack_says_whose_it_is_by_resource_name(pack_id: str) -> None:
    assert load_pack(pack_id).organisation == f"organisations/{pack_id}"


@each
def test_every_clause_that_binds_anything_is_proved_by_an_example(pack_id: str) -> None:
    binding = {clause.id for clause in load_pack(pack_id).clauses.values() if clause.rules}
    assert binding <= EXAMPLES


@each
def test_an_own_clause_names_no_outside_source_and_a_default_always_does(pack_id: str) -> None:
    assert not [clause.id for clause in load_pack(pack_id).written.clauses if clause.source]
    assert all(clause.source for clause in defaults().values())


@each
def test_no_own_clause_looks_like_a_default(pack_id: str) -> None:
    assert not [c.id for c in load_pack(pack_id).written.clauses if c.id.startswith("EXT-")]
    assert all(clause.id.startswith("EXT-") for clause in defaults().values())


@each
def test_every_person_who_may_publish_may_be_granted_a_channel(pack_id: str) -> None:
    pack = load_pack(pack_id).written
    runs = {role for channel in pack.channels.values() for role in channel.run_by}
    assert runs <= set(pack.functions["publish"].roles) | set(pack.functions["draft"].roles)


def test_every_default_clause_that_binds_anything_is_taken_by_some_pack() -> None:
    taken = {id_ for pack_id in SHIPPED for id_ in load_pack(pack_id).written.defaults}
    assert {clause.id for clause in defaults().values() if clause.rules} <= taken


def test_the_packs_differ_where_the_policies_differ() -> None:
    assert {pack_id: load_pack(pack_id).written.review.mode for pack_id in SHIPPED} == {
        "acat": "four_eyes",
        "cleanslate": "four_eyes",
        "zrtherapy": "cooling_off",
        "stass": "four_eyes",
    }


def test_the_fifth_pack_loads_like_the_shipped_ones() -> None:
    fifth = loaded()
    assert fifth.written.organisation.id == "harbour"
    assert {rule.clause.id for rule in fifth.rules} > {"HRC-1", "EXT-CHILD-18"}

"""Coverage of the clauses is computed, not claimed."""

from pathlib import Path
from typing import NamedTuple

import pytest
from ruamel.yaml import YAML

from duecourse.kernel.reasons import Reason
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.clauses.framework import Example, examples


class InScope(NamedTuple):
    """A clause of the first form: whose it is and why it refuses; None for guidance."""

    id: str
    pack: str
    reason: Reason | None


def _scope() -> list[InScope]:
    rows = YAML(typ="safe").load(Path(__file__).with_name("scope.yaml"))["clauses"]
    return [InScope(r["id"], r["pack"], Reason(r["reason"]) if r["reason"] else None) for r in rows]


SCOPE = _scope()
EXAMPLES: dict[str, Example] = {example.clause: example for _, example in examples()}

in_scope = pytest.mark.parametrize("clause", SCOPE, ids=[c.id for c in SCOPE])


def _packs(clause: InScope) -> list[str]:
    """Return the packs that a clause has to stand in: its own; of a default, all that take it."""
    if clause.pack != "defaults":
        return [clause.pack]
    return [pack for pack in SHIPPED if clause.id in load_pack(pack).written.defaults]


def test_ninety_eight_clauses_are_in_scope_once_each() -> None:
    assert len({clause.id for clause in SCOPE}) == len(SCOPE) == 98


@in_scope
def test_a_clause_in_scope_stands_in_its_pack_with_a_rule(clause: InScope) -> None:
    packs = _packs(clause)
    assert packs, "no shipped pack takes it"
    for pack in packs:
        entry = load_pack(pack).clauses[clause.id]
        assert entry.guidance == (clause.reason is None)
        assert bool(entry.rules) == (clause.reason is not None)


@in_scope
def test_a_rule_of_a_clause_in_scope_can_give_its_reason(clause: InScope) -> None:
    for pack in _packs(clause):
        rules = [rule for rule in load_pack(pack).rules if rule.clause.id == clause.id]
        reasons = {reason for rule in rules for reason in rule.kind.reasons}
        assert clause.reason is None or clause.reason in reasons


@in_scope
def test_a_clause_in_scope_has_an_example_with_its_reason(clause: InScope) -> None:
    example = EXAMPLES.get(clause.id)
    assert example is not None, f"write an example of {clause.id}"
    assert example.reason == clause.reason
    assert (example.refuse is None) == (clause.reason is None)
    if clause.pack != "defaults":
        assert example.allow().given.pack.written.organisation.id == clause.pack


def test_no_clause_has_two_examples() -> None:
    clauses = [example.clause for _, example in examples()]
    assert len(clauses) == len(set(clauses))

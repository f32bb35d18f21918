"""What judges something that a proposal has nothing of is not asked: it would have been silent."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from duecourse.kernel import deciding
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.command import Command
from duecourse.kernel.judging import Absent
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.rules import Rule
from tests.properties.test_walks import ORGANISATIONS
from tests.properties.wanderer import Wanderer
from tests.properties.world import World

STEPS = 300


def passed_over(
    aggregate: Aggregate[Any], proposal: AnyProposal, rules: Sequence[Rule]
) -> Iterator[tuple[str, list[Violation]]]:
    """Yield each guard and check that is passed over, with what it would have said."""
    absent, handler = Absent(proposal), aggregate.handlers[type(cast("Command", proposal.command))]
    for check in (*handler.early, *handler.late):
        if absent[check.of]:
            yield check.name, list(check.find(proposal))
    for rule in rules:
        if absent[rule.of]:
            yield rule.id.rsplit("/")[0], list(rule.guard(proposal, rule.params))
    for kind in aggregate.floors(proposal.trigger):
        if kind.floor and absent[kind.floor_of]:
            yield kind.name, list(kind.find(proposal, kind.floor.params))


@pytest.mark.parametrize("pack", ORGANISATIONS)
def test_what_is_passed_over_had_nothing_to_say(pack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, list[Violation]] = {}
    violations_of = deciding.violations_of

    def watched(aggregate: Any, proposal: Any, rules: Any) -> tuple[Violation, ...]:
        for name, violations in passed_over(aggregate, proposal, rules):
            said.setdefault(name, []).extend(violations)
        return violations_of(aggregate, proposal, rules)

    monkeypatch.setattr(deciding, "violations_of", watched)
    world = World(ORGANISATIONS[pack]())
    wanderer = Wanderer(world, f"{pack} passed over")
    for _ in range(STEPS):
        wanderer.step()
    assert {name: found for name, found in said.items() if found} == {}
    assert len(said) > 5

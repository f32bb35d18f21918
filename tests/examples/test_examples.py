"""Every command is seen accepted and refused."""

from collections import Counter

import pytest

from duecourse.catalogue import AGGREGATES, COMMANDS
from tests.examples.framework import Example, examples
from tools.derived import reasons

EXAMPLES = list(examples())
every_example = pytest.mark.parametrize(
    "example", EXAMPLES, ids=[e.command.__name__ for e in EXAMPLES]
)


@every_example
def test_it_is_accepted(example: Example) -> None:
    if example.accepted is None:
        assert (example.command.__doc__ or "").startswith("Always refused")
        return
    scene = example.accepted.on(example.given(), example.command)
    assert not scene.violations, scene.violations
    assert scene.verdict.events


@every_example
def test_it_is_refused(example: Example) -> None:
    scene = example.refused.on((example.instead or example.given)(), example.command)
    assert not scene.verdict.events
    found = {v.reason: v for v in scene.violations}
    assert example.why in found, found
    # Either a clause refuses, or the contract names the reason at the method.
    aggregate = AGGREGATES[COMMANDS[example.command.__name__].kind]
    declared = reasons.of_command(aggregate, example.command)
    assert found[example.why].clause or example.why in declared


def test_every_command_has_an_example() -> None:
    given = {entry.type for entry in COMMANDS.values() if not entry.type.REACTION}
    missing = given - {example.command for example in EXAMPLES}
    assert not missing, f"no example in tests/examples: {sorted(c.__name__ for c in missing)}"


def test_no_command_has_two() -> None:
    # One place to look at; more of a command's behaviour is in tests/scenarios.
    assert Counter(e.command for e in EXAMPLES).most_common(1)[0][1] == 1

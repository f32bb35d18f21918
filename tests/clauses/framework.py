"""How it is proved that a clause does what it says: one act that it allows, one that it refuses.

To add the examples of a pack, write `examples_<pack>.py` with

    EXAMPLES = (
        Example(
            "ACAT-2.4-purpose",
            Reason.PURPOSE_MISSING,
            allow=lambda: writing(acat()).submitted(),
            refuse=lambda: writing(acat(), beneficiary="").submitted(),
        ),
        ...
    )

and the organisation beside `tests/scenarios/acat.py`. Nothing else:
`test_examples.py` finds the module and runs every example, `test_scope.py` tells
which clauses of `scope.yaml` have none yet. What is judged is the last act of a scene;
all acts before it must succeed, so an example is never refused for another reason than
the one it is there to show. Scenes of posts come from `duecourse.testing.writing`,
those of any other aggregate are `Scene(given=..., aggregate=..., name=..., state=...)`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """What one clause allows and what it refuses.

    Attributes:
        reason: why it refuses; None for guidance, which refuses nothing.
        allow: leads to a scene whose last act succeeds, with the clause checked.
        refuse: leads to a scene whose last act this clause refuses.
        first: reason of the first violation, where another is more decisive.
        checked: false where the clause allows an act by binding nothing to it.
    """

    clause: str
    reason: Reason | None
    allow: Callable[[], Scene]
    refuse: Callable[[], Scene] | None = None
    first: Reason | None = None
    checked: bool = True


def examples() -> Iterator[tuple[str, Example]]:
    """Yield every example with the name of the module that holds it."""
    for path in sorted(HERE.glob("examples_*.py")):
        for example in import_module(f"tests.clauses.{path.stem}").EXAMPLES:
            yield path.stem.removeprefix("examples_"), example


def check_allowed(example: Example) -> None:
    """Demand that nothing stands against the allowed act, and that the clause was asked."""
    scene = example.allow()
    assert example.clause in scene.given.pack.clauses, "the clause is not in the pack of its scene"
    assert not scene.violations, scene.violations
    assert scene.verdict.events, "the example does nothing"
    if example.checked and example.reason is not None:
        envelope = scene.verdict.events[-1].envelope
        assert example.clause in envelope.clauses, "no rule of the clause was asked"


def check_refused(example: Example) -> None:
    """Demand that the clause itself refuses the act, and that it is what the caller hears first."""
    assert example.refuse is not None
    found = example.refuse().violations
    assert (example.reason, example.clause) in [(v.reason, v.clause) for v in found], found
    assert found[0].reason == (example.first or example.reason), found
    mine = [v for v in found if v.clause == example.clause]
    assert all(v.policy and v.rule and v.message for v in mine), mine

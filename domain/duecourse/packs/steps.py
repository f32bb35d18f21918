"""The steps of the review that a pack writes, ready to be asked of a post."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from duecourse.kernel.registry import Registry
from duecourse.packs.binding import Condition, conditions_of, written
from duecourse.packs.loader import PackProblem, Source
from duecourse.packs.model import WrittenPack
from duecourse.packs.vocabulary import Words, strange_in_when


class BoundStep(Struct, frozen=True, kw_only=True):
    """A step of the review, ready to be asked of a proposal.

    Attributes:
        roles: any one of which gives it.
        qualified: what whoever gives it must be qualified for; empty for nothing.
    """

    id: str
    roles: tuple[str, ...]
    qualified: str
    when: tuple[Condition, ...]

    def binds(self, proposal: Any) -> bool:
        """Return whether the step is asked of a post."""
        for condition in self.when:  # noqa: SIM110 - twice as quick as `all`
            if not condition.holds(proposal):
                return False
        return True


def bound_steps(pack: WrittenPack, registry: Registry, words: Words) -> tuple[BoundStep, ...]:
    """Return the steps of the review; one whose facts are not known is always asked."""
    steps = []
    for step in pack.review.steps:
        function = pack.functions.get(step.by) if step.by else None
        known = all(fact in registry.facts for fact in step.when)
        steps.append(
            BoundStep(
                id=step.id,
                roles=tuple(dict.fromkeys((*step.roles, *(function.roles if function else ())))),
                qualified=step.qualified or "",
                when=conditions_of(step.when, registry, words) if known else (),
            )
        )
    return tuple(steps)


def step_problems(
    pack: WrittenPack, source: Source, registry: Registry, words: Words
) -> Iterator[PackProblem]:
    """Yield what a step's `when` names that no fact of a post is, or could ever be."""
    for index, step in enumerate(pack.review.steps):
        for name, values in written(step.when):
            path = ("review", "steps", index, "when", name)
            fact = registry.facts.get(name)
            if fact is None or fact.about not in ("", "posts"):
                yield source.problem(path, f"there is no fact {name!r} of a post")
            else:
                yield from (source.problem(path, t) for t in strange_in_when(fact, values, words))

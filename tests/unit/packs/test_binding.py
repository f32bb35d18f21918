"""A guard or fact that a pack may bind to a command never falls over that command."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, get_type_hints

import msgspec
import pytest
from msgspec import Struct

from duecourse.catalogue import AGGREGATES, COMMANDS, REGISTRY
from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import FactKind, GuardKind
from duecourse.posts.content import Content, Subject
from duecourse.posts.state import Post
from duecourse.testing import MONDAY
from tests.unit.packs.making import loaded

_SAMPLES: dict[object, object] = {
    str: "PT1H",
    int: 1,
    bool: True,
    datetime: MONDAY,
    Content: Content(subjects=(Subject(ref="su-1", kind="rower", identifiable="yes"),)),
}


_ONE: dict[str, tuple[str, ...]] = {
    "roles": ("board",),
    "routes": ("direct_message",),
    "outcomes": ("board",),
    "capacities": ("board",),
    "reasons": ("board",),
    "clauses": ("board",),
    "factors": ("board",),
    "grounds": ("error",),
    "bodies": ("police",),
}


_KINDS: dict[str, tuple[str, ...]] = {
    "Told": ("harm",),
    "Handles": ("member_conduct",),
    "BodyFirst": ("member_conduct",),
}
"""Kinds of incidents or complaints that a guard's parameters must name one of."""


def _sample(kind: type[Struct], **given: object) -> Any:
    """Return a struct with something of its type in every required field."""
    hints = get_type_hints(kind)
    needed = [f.name for f in msgspec.structs.fields(kind) if f.required and f.name not in given]
    samples = {name: _SAMPLES.get(hints[name], ()) for name in needed}
    if "field" in samples:
        samples["field"] = "purpose"  # the only parameter that has to be a field of the content
    if "holds" in samples:
        samples["reason"] = "review_required"  # one of a list of its own
    # Of these there must be one.
    samples |= {name: _ONE[name] for name in _ONE if name in samples}
    if "question" in samples:
        samples["question"] = "disclosure"  # a field of the command
    if "bodies" in samples and "rated_high" in hints:
        samples["rated_high"] = "yes"
    if "kinds" in samples and kind.__name__ in _KINDS:
        samples["kinds"] = _KINDS[kind.__name__]
    return kind(**samples, **given)


def _steps(about: str, needs: tuple[str, ...] = ()) -> Iterator[Proposal[Any, Any]]:
    """Yield the first step of every command that the loader would let a rule bind."""
    for entry in COMMANDS.values():
        fields = entry.type.__struct_fields__
        if about in ("", entry.kind) and all(field in fields for field in needs):
            command = _sample(entry.type, name=f"organisations/harbour/{entry.kind}/x1")
            yield Proposal(AGGREGATES[entry.kind].initial, command, _context())


@cache
def _context() -> Context:
    return Context(
        at=MONDAY,
        actor=Actor(name="organisations/harbour/people/ann", organisation="organisations/harbour"),
        pack=loaded(),
        facts=Facts({}),
    )


@pytest.mark.parametrize("guard", REGISTRY.guards.values(), ids=REGISTRY.guards)
def test_a_guard_judges_every_command_that_it_may_be_bound_to(guard: GuardKind) -> None:
    params = _sample(guard.params)
    steps = list(_steps(guard.about, guard.needs))
    assert steps
    for step in steps:
        reasons = {finding.reason for finding in guard.find(step, params)}
        assert reasons <= set(guard.reasons)


@pytest.mark.parametrize("fact", REGISTRY.facts.values(), ids=REGISTRY.facts)
def test_a_fact_is_there_for_every_command_of_its_kind(fact: FactKind) -> None:
    for step in _steps(fact.about):
        fact.find(step)


def test_a_violation_says_which_rule_of_which_clause_of_which_policy() -> None:
    (rule,) = (r for r in loaded().rules if r.clause.id == "HRC-2")
    (step,) = (s for s in _steps("posts") if s.trigger == "SubmitForReview")
    about_training = Post(content=Content(category="training"))
    (found,) = rule.judged(Proposal(about_training, step.command, step.context))
    assert isinstance(found, Violation)
    assert (found.rule, found.clause, found.policy) == ("HRC-2/1", "HRC-2", "3")

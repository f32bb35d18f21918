"""Whoever the policy names for a function may give all that its holders may: no, as well as yes."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.actor import Actor
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.authority import unauthorised
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads
from duecourse.kernel.eligibility import ENDS
from duecourse.kernel.facts import Facts
from duecourse.kernel.pack import Pack
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.table import ANYONE, AUTHOR, SYSTEM
from duecourse.testing import Given, Scene
from tests.examples.framework import Example, examples

NO_FUNCTION: Final = frozenset({ANYONE, AUTHOR, SYSTEM})

TIED_TO_NOTHING: Final[Mapping[str, str]] = {}
"""Kinds of which the record ties nobody to what is decided on them, and why."""


def _functions(aggregate: Aggregate[Any], command: type[Command]) -> list[str]:
    rows = [r for r in aggregate.definition.transitions if r.trigger == command.__name__]
    # What anybody gives, nobody gives in place of who fills a function.
    named = {who for row in rows if ANYONE not in row.who for who in row.who}
    return sorted(named - NO_FUNCTION)


@pytest.mark.parametrize("aggregate", [*AGGREGATES.values()], ids=[*AGGREGATES])
def test_every_command_of_a_function_says_whom_the_record_ties(aggregate: Aggregate[Any]) -> None:
    nobody = Aggregate.__struct_defaults__
    by_function = [c for c in aggregate.handlers if _functions(aggregate, c)]
    silent = [c.__name__ for c in by_function if aggregate.tied_to(c) in nobody]
    assert bool(silent) == (aggregate.kind in TIED_TO_NOTHING), silent


def _role_of_route(pack: Pack, function: str) -> str:
    """Return a role that acts by the route alone; empty if there is none."""
    route = pack.nobody_else.get(function)
    words = route.then if route else ()
    return next((w for w in words if w not in ENDS and w not in pack.filling(function)), "")


def _cases() -> Iterator[Any]:
    for example in examples():
        if example.accepted is None or example.accepted.system:
            continue
        scene = example.given()
        for function in _functions(scene.aggregate, example.command):
            if role := _role_of_route(scene.given.pack, function):
                id_ = f"{example.command.__name__}-{function}"
                yield pytest.param(example, function, role, id=id_)


def _proposal(scene: Scene, given: Given, command: Command, by: str) -> Proposal[Any, Any]:
    person = given.person(by)
    seen = reads(scene.aggregate, scene.state, command, person)
    context = Context(
        at=scene.at,
        actor=Actor(name=person, organisation=given.organisation),
        pack=given.pack,
        facts=Facts({name: given.facts.get(name) for name in seen}),
    )
    return Proposal(scene.state, command, context)


@pytest.mark.parametrize(("example", "function", "role"), [*_cases()])
def test_where_whoever_fills_the_function_is_tied_the_route_leads_on(
    example: Example, function: str, role: str
) -> None:
    scene, act = example.given(), example.accepted
    assert act is not None
    fields = {f: v(scene) if callable(v) else v for f, v in act.fields.items()}
    command, given = example.command(name=scene.name, **fields), scene.given
    first = _proposal(scene, given, command, act.by)
    tied = tuple(p for p in scene.aggregate.tied_to(example.command)(first) if p)
    officers = dict.fromkeys(given.pack.filling(function), tied[:1])
    given = given.with_person("routed", role)
    given = given.with_organisation(officers={**officers, role: (given.person("routed"),)})
    for who in ("routed", "stranger"):
        found = _proposal(scene, given, command, who)
        assert bool(list(unauthorised(scene.aggregate, found))) == (who == "stranger")


SAY_NO: Final = {
    "RequestChanges",
    "RejectPost",
    "ReturnToReview",
    "RecordTakedown",
    "RefuseTakedown",
    "HoldChannel",
    "DeclineChannel",
    "AdviseOnComplaint",
    "EscalateComplaint",
    "RejectEvidence",
    "RemoveRole",
}
"""What says no, or stops something: whoever stands in for somebody tied gives it, too."""


def test_the_examples_of_what_says_no_are_tied_to_somebody() -> None:
    tied = set()
    for example in examples():
        if example.command.__name__ in SAY_NO and example.accepted is not None:
            scene, act = example.given(), example.accepted
            fields = {f: v(scene) if callable(v) else v for f, v in act.fields.items()}
            command = example.command(name=scene.name, **fields)
            found = _proposal(scene, scene.given, command, act.by)
            if any(scene.aggregate.tied_to(example.command)(found)):
                tied.add(example.command.__name__)
    assert tied == SAY_NO

"""What discovery tells is what the command then does, for every command, over random histories.

Seeds are fixed, so that a failure comes back. It looks further with
`WALKS=200 ./dev test tests/properties/test_discovery.py`.
"""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

import pytest
from msgspec.structs import fields, replace

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.commands.discovery import AllowedTransition, blank, judged, offered
from duecourse.commands.planning import facts_of
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, Violation
from duecourse.objections.commands import CorrectSubject
from duecourse.objections.said import Correction
from duecourse.objections.state import Objection
from duecourse.organisations.commands import RequestCalendarChange
from duecourse.people.commands import ChangeLineManager, ConfirmDeclarationEnd
from duecourse.testing import Given
from duecourse.testing import writing as post_scene
from tests.examples.framework import examples
from tests.properties.led import fillings, led
from tests.properties.test_walks import ORGANISATIONS
from tests.properties.wanderer import Wanderer
from tests.properties.world import World
from tests.scenarios.acat import acat

WALKS = int(os.environ.get("WALKS", "2"))
STEPS = 240
LOOKS_EVERY = 12
TRIES = 6
OFTEN = 25
HELD = {"advice", "doubt", "duty", "grant", "made", "media", "permit", "role", "step"}
"""Fields that say which of several things is meant: one that a resource holds, a role, or whether
somebody made what they are said to have made: who says no decides nothing."""

NEVER_GIVEN = {"DeletePost"}
"""Commands that are always refused."""

every_walk = pytest.mark.parametrize(
    ("pack", "seed"), [(pack, seed) for pack in ORGANISATIONS for seed in range(WALKS)]
)


def told(world: World, name: str, person: str) -> dict[str, AllowedTransition]:
    """Return what discovery answers a person about a resource, by command."""
    state, aggregate = world.state(name), AGGREGATES[kind_of(name)]
    actor = Actor(name=person, organisation=world.organisation)
    found = {}
    for kind in offered(aggregate, state.state, world.pack):
        command = blank(kind, name, state, world.pack, world.at)
        read = {n: world.state(n) for n in reads(aggregate, state, command, person)}
        known = {n: s for n, s in (world.states | read).items() if kind_of(n) in AGGREGATES}
        facts = facts_of(known | {name: state})
        pack = world.pack
        context = Context(at=world.at, actor=actor, pack=pack, drafted=pack, facts=facts)
        found[kind.__name__] = judged(aggregate, state, command, context)
    return found


def refusal(
    world: World, command: Command, person: str, reason: str = "so it is"
) -> tuple[Violation, ...]:
    """Return what stands against a command, which is not carried out."""
    actor = Actor(name=person, organisation=world.organisation)
    try:
        world.planned(command, actor, world.state(command.name), reason)
    except Refused as refused:
        return refused.violations
    return ()


def hangs_on_why(world: World, command: Command, person: str) -> bool:
    """Return whether a command is refused only where nobody says why it is given."""
    return bool(refusal(world, command, person, "")) and not refusal(world, command, person)


def filled(wanderer: Wanderer, trigger: str, name: str) -> Command:
    """Return a command filled in at random; walks give nobody another line manager."""
    command = wanderer.command(trigger, name)
    if isinstance(command, ChangeLineManager):
        return replace(command, line_manager=wanderer.one(wanderer.world.named("people")))
    ends = getattr(wanderer.world.state(name), "ends_asked", ())
    if isinstance(command, ConfirmDeclarationEnd) and ends:
        end = wanderer.one(list(ends))
        return replace(command, about=end.about, subject=end.subject)
    return command


def holds(
    wanderer: Wanderer,
    name: str,
    person: str,
    seen: Counter[str],
    more: Mapping[str, Sequence[Command]] = MappingProxyType({}),
) -> None:
    """Demand that what is told of a resource is what its commands then meet.

    Args:
        more: further commands to try, by what they are called; where there are any, it is
            looked at whether they are refused, and not for what.
    """
    world = wanderer.world
    answers = told(world, name, person)
    state = world.state(name)
    for trigger in world.pack.lifecycles[kind_of(name)].triggers:
        tried = [filled(wanderer, trigger, name) for _ in range(TRIES)]
        tried += more.get(trigger, ())
        met = [refusal(world, command, person) for command in tried]
        where = (name, state.state, person, trigger)
        for command, found in zip(tried, met, strict=True):
            names_who_may(world, command, found)
        answer = answers.get(trigger)
        if answer is None:
            assert all(met), (where, "is carried out, and was not offered")
            continue
        command = blank(COMMANDS[trigger].type, name, state, world.pack, world.at)
        bare = all(f.name == "name" or not f.required for f in fields(type(command)))
        if bare and hangs_on_why(world, command, person):
            # As where an outside body decides, and whoever records it says which.
            assert answer.allowed, where
            brought = {"context.reason", "context.outside"}
            assert brought & {v.field for v in answer.asks}, where
        if answer.allowed and not answer.asks:
            assert not refusal(world, command, person), where
            # As it is, which is with nothing but its name.
            assert "revision" not in command.__struct_fields__, where
            seen[f"{trigger} allowed"] += 1
        elif answer.allowed:
            seen[f"{trigger} asks"] += 1
            seen[f"{trigger} brought"] += not all(met)
        else:
            seen["refused"] += 1
            for command, found in zip(tried, met, strict=True):
                assert found, (where, command, answer.violations)
                if not more:
                    refused_as_told(answer, found, (where, command))


def names_who_may(world: World, command: Command, found: tuple[Violation, ...]) -> None:
    """Demand that nobody is named as who may give it whom function or rules refuse."""
    for violation in found:
        # Where somebody has to be consulted, those are named who give another command.
        named = dict(violation.facts).get("others", "")
        if named and violation.reason != Reason.CONSULTATION_REQUIRED:
            for other in named.split(", "):
                met = {v.reason for v in refusal(world, command, other)}
                assert Reason.NOT_AUTHORISED not in met, (command, violation, other, met)


def refused_as_told(answer: AllowedTransition, met: tuple[Violation, ...], where: Any) -> None:
    reasons = {v.reason for v in met}
    told_reasons = {v.reason for v in answer.violations}
    # What names nothing that the resource holds is refused for that instead.
    assert told_reasons & reasons or Reason.NOT_FOUND in reasons, (where, answer.violations, met)
    # Of several doubts, duties or roles each may be refused for a reason of its own.
    if not HELD & set(COMMANDS[answer.trigger].type.__struct_fields__):
        assert told_reasons <= reasons, (where, answer.violations, met)


@cache
def walked(pack: str, seed: int) -> Counter[str]:
    """Return how often each command was told to be what, and what its fillings brought."""
    world = World(ORGANISATIONS[pack]())
    wanderer, seen = Wanderer(world, f"told {pack} {seed}"), Counter[str]()
    for step in range(STEPS):
        wanderer.step()
        if step % LOOKS_EVERY == 0:
            name = wanderer.one(list(world.states))
            holds(wanderer, name, wanderer.one(world.named("people")), seen)
    return seen


@every_walk
def test_what_is_told_is_what_is_done(pack: str, seed: int) -> None:
    assert walked(pack, seed)["refused"]


@cache
def looked_at(kind: str) -> Counter[str]:
    """Return the same of a kind, in each state to which its examples lead, for everybody."""
    seen, states = Counter[str](), set[str]()
    for scene in led(kind).scenes:
        if scene.state.state in states:
            continue
        states.add(scene.state.state)
        world = World(scene.given)
        world.at, world.states[scene.name] = scene.at, scene.state
        wanderer = Wanderer(world, f"told {kind} {scene.state.state}")
        more: dict[str, list[Command]] = {}
        for command in fillings(scene):
            more.setdefault(type(command).__name__, []).append(command)
        for person in world.named("people"):
            holds(wanderer, scene.name, person, seen, more)
    return seen


@pytest.mark.parametrize("kind", AGGREGATES)
def test_so_it_is_in_every_state_of_a_kind(kind: str) -> None:
    seen = looked_at(kind)
    assert seen["refused"]
    triggers = {row.trigger for row in AGGREGATES[kind].definition.transitions}
    given = {t for t in triggers if not COMMANDS[t].type.REACTION and not COMMANDS[t].type.CREATES}
    told_open = {key.split()[0] for key in seen if key != "refused"}
    assert len(told_open & given) >= 0.6 * len(given), sorted(given - told_open)


@pytest.mark.parametrize("kind", AGGREGATES)
def test_every_command_is_told_open_to_whoever_gives_its_example(kind: str) -> None:
    """Chance and the states that are looked at leave some out: their examples lead there."""
    met: set[str] = set()
    for one in examples():
        if COMMANDS[one.command.__name__].kind != kind or one.accepted is None:
            continue
        scene, trigger = one.given(), one.command.__name__
        if one.accepted.system or one.command.CREATES:
            continue
        world = World(scene.given)
        world.at = scene.at
        world.states |= {**scene.given.facts, scene.name: scene.state}
        answer = told(world, scene.name, scene.given.person(one.accepted.by)).get(trigger)
        assert answer is not None, trigger
        assert answer.allowed, (trigger, answer.violations)
        met.add(trigger)
    triggers = {row.trigger for row in AGGREGATES[kind].definition.transitions}
    given = {t for t in triggers if not COMMANDS[t].type.REACTION and not COMMANDS[t].type.CREATES}
    assert given - met <= NEVER_GIVEN


def test_what_is_asked_for_can_be_brought() -> None:
    seen = sum((walked(pack, seed) for pack in ORGANISATIONS for seed in range(WALKS)), Counter())
    asked = {key.split()[0]: n for key, n in seen.items() if key.endswith(" asks")}
    # Of few tries at random none need fit; the more are made, the more must.
    often = {trigger for trigger, n in asked.items() if n >= OFTEN}
    assert sum(asked.values()) <= 2 * sum(n for key, n in seen.items() if key.endswith(" brought"))
    assert not {trigger for trigger in often if not seen[f"{trigger} brought"]}


def _answers(given: Given, kind: str, id_: str, person: str) -> dict[str, AllowedTransition]:
    return told(World(given), given.name(kind, id_), given.person(person))


def test_a_person_may_acknowledge_the_policy_themselves() -> None:
    answer = _answers(acat(), "people", "lena", "lena")["AcknowledgePolicy"]
    assert answer.allowed
    assert [v.field for v in answer.asks][:1] == ["policy_version"]


@pytest.mark.parametrize("pack", ORGANISATIONS)
def test_what_is_the_authors_is_offered_to_nobody_else(pack: str) -> None:
    world = World(ORGANISATIONS[pack]())
    name = world.given.name("posts", "p1")
    world.states[name] = post_scene(world.given).state
    author = world.given.person(world.given.author)
    for person in world.named("people"):
        answer = told(world, name, person)["SubmitForReview"]
        assert answer.allowed is (person == author), person
        assert person == author or answer.violations[0].reason == Reason.NOT_AUTHORISED


@pytest.mark.parametrize("waiting", [False, True])
def test_a_correction_is_offered_to_nobody_but_who_sees_evidence(waiting: bool) -> None:
    world = World(acat())
    name = world.given.name("objections", "su-1")
    said = (Correction(subject_kind="colleague", age_band="adult", by=world.given.person("tom")),)
    world.states[name] = Objection(state="silent", version=1, corrections=said if waiting else ())
    # The chair stands in for the liaison trustee where that one's own word waits.
    able = {*world.fillers("verify_evidence"), *([world.given.person("chris")] if waiting else ())}
    bears = CorrectSubject(
        name=name, subject_kind="colleague", age_band="adult", evidence="Passport seen"
    )
    for person in world.named("people"):
        assert told(world, name, person)["CorrectSubject"].allowed is (person in able), person
        refused = refusal(world, bears, person)
        assert person in able or Reason.NOT_AUTHORISED in {v.reason for v in refused}
        assert not waiting or not refused or person not in able or person == said[0].by


@pytest.mark.parametrize("asked", [False, True])
def test_a_change_of_the_calendar_is_confirmed_by_whoever_administers(asked: bool) -> None:
    world = World(acat())
    if asked:
        change = RequestCalendarChange(
            name=world.organisation,
            kind="closed",
            first_day="2026-12-24",
            last_day="2026-12-24",
        )
        assert not world.gives(change, world.given.person("mona"))
    for outsider in ("lena", "ada"):
        answer = told(world, world.organisation, world.given.person(outsider))
        assert not answer["ConfirmCalendarChange"].allowed


def test_who_administers_may_give_a_role_and_who_does_not_may_not() -> None:
    assert _answers(acat(), "people", "lena", "mona")["AssignRole"].allowed
    assert not _answers(acat(), "people", "lena", "sam")["AssignRole"].allowed
    assert not _answers(acat(), "people", "mona", "mona")["AssignRole"].allowed


def test_what_only_the_service_gives_is_never_offered() -> None:
    for kind, id_ in (("organisations", ""), ("people", "lena"), ("channels", "twitter")):
        world = World(acat())
        name = world.organisation if kind == "organisations" else world.given.name(kind, id_)
        offers = told(world, name, world.given.person("mona"))
        given = {"BringPolicyIntoForce", "AppointOfficer", "DismissOfficer", "EndAccess"}
        assert not given & set(offers), name


def test_a_used_permit_is_confirmed_again_by_another_capture_alone() -> None:
    world = World(acat())
    name = world.given.name("posts", "p1")
    world.states[name] = post_scene(acat()).reviewed().verified().published().confirmed().state
    answers = told(world, name, world.given.person("lena"))
    # Something else may stand there since; the same again is refused (test_not_as_approved).
    assert answers["ConfirmPublication"].allowed
    assert "url" in {v.field for v in answers["ConfirmPublication"].asks}


def test_nothing_is_said_of_a_duty_or_doubt_that_the_post_does_not_hold() -> None:
    world = World(acat())
    name = world.given.name("posts", "p1")
    world.states[name] = post_scene(acat()).submitted().state
    answer = told(world, name, world.given.person("mona"))["AnswerDoubt"]
    assert not answer.allowed
    assert "NOT_FOUND" in {v.reason for v in answer.violations}

"""No case ends while something that is to come down because of it is not settled."""

from typing import Any

import pytest
from msgspec import structs

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.proving.journeys import casework
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.takedowns import commands as t
from tests.rules.cases import reported, settled, settled_if

PACKS = pytest.mark.parametrize("pack", SHIPPED)


def asked(world: World, arises_from: str = "", **fields: Any) -> World:
    said = {"ground": "complaint", "where": "https://site.example/1", **fields}
    said["arises_from"] = arises_from or casework.case_name(world)
    return world.done(t.OpenTakedown(name=world.name("takedowns", "t1"), **said), world.active[-1])


def reasons(world: World, command: Any) -> set[str]:
    """Return why nobody may whose it is: what stands against whoever is nearest to it."""
    every = [{v.reason for v in world.attempt(command, one).violations} for one in world.active]
    return min((one for one in every if Reason.NOT_AUTHORISED not in one), key=len)


def no_case(world: World) -> c.TriageNoCase:
    return c.TriageNoCase(name=casework.case_name(world), why="no_breach")


@PACKS
def test_a_report_without_a_case_waits_for_what_it_brings_down(pack: str) -> None:
    world = reported(pack)
    assert reasons(world, no_case(world)) == set()
    open_ = asked(world)
    assert reasons(open_, no_case(open_)) == {Reason.TAKEDOWN_OPEN}
    name = open_.name("takedowns", "t1")
    declined = settled(open_, t.DeclineTakedown(name=name))
    assert reasons(declined, no_case(declined)) == set()


@PACKS
def test_what_was_asked_for_another_matter_holds_no_case_up(pack: str) -> None:
    world = reported(pack)
    world, second = reported_again(world)
    open_ = asked(world, second)
    assert reasons(open_, no_case(open_)) == set()


def reported_again(world: World) -> tuple[World, str]:
    name = world.name("breaches", "b2")
    first = casework.report(world, world.name("people", "accused"))
    return world.done(structs.replace(first, name=name), world.active[-1]), name


@PACKS
def test_two_reports_do_not_become_one_with_something_open_beneath(pack: str) -> None:
    world, second = reported_again(reported(pack))
    merge = c.MergeBreach(name=second, into=casework.case_name(world))
    assert reasons(world, merge) == set()
    assert reasons(asked(world, second), merge) == {Reason.TAKEDOWN_OPEN}
    assert reasons(asked(world), merge) == set()


@PACKS
def test_so_does_an_informal_end(pack: str) -> None:
    world = asked(reported(pack))
    name = casework.case_name(world)
    world = settled(
        world,
        c.TriageInformal(name=name, plan="They talk", criticism="no", disclosure="not_protected"),
    )
    done = c.CompleteInformal(name=name, done="They talked")
    assert reasons(world, done) == {Reason.TAKEDOWN_OPEN}
    declined = settled(world, t.DeclineTakedown(name=world.name("takedowns", "t1")))
    assert reasons(declined, done) == set()


@PACKS
def test_so_does_a_case_in_which_there_is_nothing_to_answer(pack: str) -> None:
    world = asked(reported(pack))
    name = casework.case_name(world)
    handed_in = c.AddBreachEvidence(name=name, says="What was posted", origin="came_across")
    world = world.done(handed_in, world.active[-1])
    ways = (settled_if(world, casework.formal(world, person)) for person in world.active)
    world = next(way for way in ways if way is not None)
    world = settled(world, casework.reporting(world))
    nothing = c.NoCaseToAnswer(name=name, why="no_breach")
    assert Reason.TAKEDOWN_OPEN in reasons(world, nothing)
    declined = settled(world, t.DeclineTakedown(name=world.name("takedowns", "t1")))
    assert Reason.TAKEDOWN_OPEN not in reasons(declined, nothing)


@PACKS
def test_what_is_asked_when_a_case_is_over_is_asked_all_the_same(pack: str) -> None:
    world = reported(pack)
    world = settled(world, no_case(world))
    open_ = asked(world)
    assert open_.state(open_.name("takedowns", "t1")).state == "requested"
    assert open_.state(casework.case_name(open_)).takedowns == ()

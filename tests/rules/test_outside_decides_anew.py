"""Where outside bodies decide a case and its appeal: two decisions, of two bodies if there are."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from msgspec import structs

from duecourse.breaches import commands as c
from duecourse.breaches.decide import BREACHES
from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.deciding import decide
from duecourse.kernel.outside import deciding
from duecourse.kernel.reasons import Reason
from duecourse.proving.casts import ALL_IN_ONE
from duecourse.proving.journeys import casework
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from tests.rules.cases import reported

PACKS = pytest.mark.parametrize("pack", SHIPPED)


def appealed(pack: str) -> World:
    """Return a case that one person saw to alone, an outside body deciding, and its appeal."""
    world = reported(pack, ALL_IN_ONE)
    alone, accused = world.active[0], world.active[-2]
    name = casework.case_name(world)
    handed_in = c.AddBreachEvidence(name=name, says="What was posted", origin="came_across")
    world = world.done(handed_in, accused)
    for make in (
        lambda w: casework.formal(w, alone),
        casework.reporting,
        lambda w: casework.notice(w, alone),
        casework.holding,
        casework.finding,
        casework.outcome,
    ):
        command = make(world)
        world = casework.waited(world, command).done(command, alone)
    assert world.acts[-1].role == "outside"
    appeal = c.AppealBreach(name=name, ground="sanction", says="It was less")
    return world.done(appeal, accused).later(timedelta(days=3))


def against(world: World, command: Any, body: str, days_ago: int = 0) -> set[str]:
    """Return why an appeal is not decided by what an outside body said."""
    day = world.pack.calendar.day_of(world.at - timedelta(days=days_ago)).isoformat()
    said = OutsideWord(body=body, reference="Its letter", decided_on=day)
    proposal = world.proposal(command, world.active[0])
    context = structs.replace(proposal.context, outside=said)
    verdict = decide(BREACHES, proposal.state, command, context)
    return {violation.reason for violation in verdict.violations}


def hearing(world: World) -> Iterator[Any]:
    name, by = casework.case_name(world), world.active[-1]
    yield casework.appeal_decided(world)
    yield c.RemitBreach(name=name, investigator=by)


@PACKS
def test_what_the_body_said_before_is_no_answer_to_the_appeal(pack: str) -> None:
    world = appealed(pack)
    first, *others = deciding(world.pack)
    for command in hearing(world):
        found = against(world, command, first, days_ago=3)
        assert {Reason.CONFLICT_OF_INTEREST if others else Reason.TIME_ORDER} <= found


@PACKS
def test_another_body_decides_on_the_appeal_where_there_is_one(pack: str) -> None:
    world = appealed(pack)
    first, *others = deciding(world.pack)
    decided = casework.appeal_decided(world)
    if others:
        assert against(world, decided, first) == {Reason.CONFLICT_OF_INTEREST}
    for body in others or (first,):
        assert against(world, decided, body) == set()


@PACKS
def test_a_case_that_is_opened_again_is_not_opened_by_what_closed_it(pack: str) -> None:
    world = appealed(pack)
    decided = casework.appeal_decided(world)
    world = world.done(decided, world.active[0])
    had = {one.body for one in casework.case_of(world).decided_outside}
    name, by = casework.case_name(world), world.active[-1]
    again = c.ReopenBreach(name=name, investigator=by, in_favour=True)
    for body in had:
        free = {*deciding(world.pack)} - had
        wanted = Reason.CONFLICT_OF_INTEREST if free else Reason.TIME_ORDER
        assert wanted in against(world, again, body)


@PACKS
def test_a_chair_goes_on_by_the_word_of_the_same_body(pack: str) -> None:
    case = casework.case_of(appealed(pack))
    assert len({one.body for one in case.decided_outside}) == 1

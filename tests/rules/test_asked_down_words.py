"""One person's word is not enough against whoever asks to be protected, under any policy."""

import dataclasses
from typing import Any, Final

import pytest
from msgspec import structs

from duecourse.kernel.reasons import Reason
from duecourse.proving.casts import ALL_IN_ONE
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.takedowns import commands as t
from tests.rules.asked_down import (
    CAPTURE,
    asked,
    done,
    founded_house,
    post,
    putting_back,
    reasons,
    removed,
    request,
    with_live_post,
)

PACKS = pytest.mark.parametrize("pack", SHIPPED)
PROTECTING: Final = ("harm", "intimate_image", "rights", "su_identifiable")
BINDING: Final = ("consent_withdrawn", "objection", "colleague_request", "sanction", "order")
ELSEWHERE: Final = "https://site.example/1"


def said_by_each(world: World, command: Any) -> list[World]:
    """Return what became of it, one world for each who may say so at once."""
    tried = (world.attempt(command, one) for one in world.active)
    return [one.world for one in tried if one.accepted]


def lifting(world: World) -> t.LiftTakedown:
    return t.LiftTakedown(name=request(world), signed_digest=CAPTURE)


def state(world: World) -> str:
    return str(world.state(request(world)).state)


def relayed(pack: str, ground: str) -> World:
    """Return a house in which somebody outside asked, of what is not the house's own post."""
    world = founded_house(pack)
    asking = t.OpenTakedown(name=request(world), ground=ground, requester="su-1", where=ELSEWHERE)
    return world.done(asking, world.people[-1])


@PACKS
@pytest.mark.parametrize("ground", PROTECTING)
def test_nobody_declines_alone(pack: str, ground: str) -> None:
    world = relayed(pack, ground)
    declining = t.DeclineTakedown(name=request(world))
    for once in said_by_each(world, declining):
        assert state(once) == "requested"
        assert all(state(twice) == "refused" for twice in said_by_each(once, declining))


@PACKS
@pytest.mark.parametrize("ground", [*PROTECTING, *BINDING, "complaint", "error"])
def test_nobody_lifts_alone_what_another_asked(pack: str, ground: str) -> None:
    world = relayed(pack, ground)
    first = said_by_each(world, lifting(world))
    assert first
    for once in first:
        assert state(once) == "requested"
        assert {state(twice) for twice in said_by_each(once, lifting(once))} == {"lifted"}


@PACKS
def test_whoever_said_it_does_not_bear_it_out_themselves(pack: str) -> None:
    world = relayed(pack, "rights")
    once = done(world, lifting(world))
    by = once.acts[-1].by
    # Without a reason, no outside body is named, which is the other where nobody else is there.
    alone = dataclasses.replace(once, reason="")
    found = {v.reason for v in alone.attempt(lifting(once), by).violations}
    assert Reason.SELF_APPROVAL in found


@PACKS
def test_to_lift_and_to_decline_are_two_words(pack: str) -> None:
    world = relayed(pack, "rights")
    once = done(world, lifting(world))
    for other in said_by_each(once, t.DeclineTakedown(name=request(once))):
        assert state(other) == "requested"


@PACKS
@pytest.mark.parametrize("ground", ["order", "su_identifiable", "harm"])
def test_what_is_nobodys_own_is_not_lifted_by_whoever_passed_it_on_as_theirs(
    pack: str, ground: str
) -> None:
    world = founded_house(pack)
    by = world.people[-1]
    asking = t.OpenTakedown(name=request(world), ground=ground, where=ELSEWHERE)
    world = world.done(asking, by)
    once = world.attempt(lifting(world), by)
    assert not once.accepted or state(once.world) == "requested"


@PACKS
def test_whoever_asked_for_themselves_takes_it_back_alone_even_when_suspended(pack: str) -> None:
    world = founded_house(pack)
    by = world.people[-1]
    asking = t.OpenTakedown(name=request(world), ground="colleague_request", where=ELSEWHERE)
    world = world.done(asking, by)
    out = world.with_state(by, structs.replace(world.state(by), state="suspended"))
    for one in (world, out):
        assert state(one.done(t.LiftTakedown(name=request(one)), by)) == "lifted"


@PACKS
@pytest.mark.parametrize("cast", ["each role has one holder", ALL_IN_ONE])
@pytest.mark.parametrize("how", ["lift", "decline"])
def test_what_came_down_by_mistake_finds_a_way_back(pack: str, cast: str, how: str) -> None:
    world = removed(asked(with_live_post(pack, cast), "rights"))
    saying: Any = lifting(world) if how == "lift" else t.DeclineTakedown(name=request(world))
    while world.state(post(world)).requests:
        world = done(world, saying)
    assert Reason.TAKEDOWN_OPEN not in reasons(world, putting_back(world))


@PACKS
def test_what_is_taken_up_again_is_to_come_down_again(pack: str) -> None:
    world = removed(asked(with_live_post(pack), "complaint"))
    world = done(world, t.DeclineTakedown(name=request(world)))
    world = done(world, t.ReviewDeclined(name=request(world)))
    assert world.state(request(world)).removed_at is None
    assert Reason.TAKEDOWN_OPEN in reasons(world, putting_back(world))


def test_a_service_user_who_can_be_recognised_is_refused_by_nobody_under_stass() -> None:
    world = relayed("stass", "su_identifiable")
    declining = t.DeclineTakedown(name=request(world))
    assert not said_by_each(world, declining)
    assert Reason.TAKEDOWN_NOT_REFUSABLE in reasons(world, declining)

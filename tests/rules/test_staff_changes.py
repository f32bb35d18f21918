"""An ordinary change of staff binds nobody to what comes later (decision 264)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from msgspec.structs import replace as replace_struct

from duecourse.complaints import commands as complaints
from duecourse.complaints.steps import Allegation, ScreenFormal
from duecourse.kernel.command import Command
from duecourse.kernel.hands import COVER
from duecourse.organisations.state import Appointment
from duecourse.people import commands as people
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from tests.rules.asked_down import post, with_live_post, writer

LATER = timedelta(minutes=5)


def later(world: World, by: timedelta = LATER) -> World:
    return replace(world, at=world.at + by)


@cache
def house(pack: str) -> World:
    """Return a house in which whoever wrote the post gave everybody their roles, one by one."""
    world = with_live_post(pack)
    organisation = world.state(world.organisation)
    head, at = writer(world), world.at - timedelta(hours=1)
    given = [
        Appointment(role, person, head if person != head else "", at)
        for role, people_ in organisation.officers.items()
        for person in people_
    ]
    one_by_one = tuple(
        replace_struct(one, at=at + number * timedelta(minutes=1))
        for number, one in enumerate(given)
    )
    known = replace_struct(organisation, appointments=one_by_one)
    return later(world.with_state(world.organisation, known))


def handling(world: World) -> list[Command]:
    name = world.name("complaints", "k1")
    return [
        complaints.AcknowledgeComplaint(name=name),
        complaints.AdviseOnComplaint(name=name, advice="Say that it is so."),
        ScreenFormal(name=name, allegations=(Allegation(id="a1", text="It is so."),)),
    ]


def able(world: World) -> dict[str, set[str]]:
    """Return who may do what with a complaint about the post that is live."""
    made = complaints.OpenComplaint(
        name=world.name("complaints", "k1"),
        kind="channel_post",
        about=(post(world),),
        complainant="R. Roe",
        taken_in=True,
        by_media="no",
    )
    anybody = world.people[0]
    opened = later(world.done(made, anybody))
    found: dict[str, set[str]] = {}
    for command in handling(opened):
        found[type(command).__name__] = {
            one for one in opened.active if opened.attempt(command, one).accepted
        }
        tried = (opened.attempt(command, one) for one in opened.active)
        opened = next((one.world for one in tried if one.accepted), opened)
    return found


def covered(world: World, role: str, span: timedelta) -> Iterator[World]:
    """Yield the house after somebody covered in a role for a while, by each who may see to it."""
    temp = world.name("people", "temp")
    entry = people.RegisterPerson(name=temp, title="Temp", kind="staff", roles=(role,))
    for who in world.active:
        entered = world.attempt(entry, who)
        if not entered.accepted:
            continue
        gone = later(entered.world, span).attempt(people.RemoveRole(name=temp, role=role), who)
        if gone.accepted and role not in gone.world.state(temp).roles:
            yield later(gone.world)


@pytest.mark.parametrize("pack", SHIPPED)
def test_whoever_covered_for_a_holiday_binds_nobody(pack: str) -> None:
    before = able(house(pack))
    tried = 0
    for role in house(pack).pack.roles:
        for world in covered(house(pack), role, LATER):
            tried += 1
            after = able(world)
            for command, who in before.items():
                assert who <= after[command], (role, command)
    assert tried


def test_whoever_stays_in_an_office_fills_it() -> None:
    world = house("stass")
    before = able(world)
    for role in world.pack.roles:
        for after in covered(world, role, COVER * 3):
            holders = set(after.holding((role,)))
            if len(holders) < 2:
                continue
            for command, who in before.items():
                assert who <= able(after)[command], (role, command)


@pytest.mark.parametrize("pack", SHIPPED)
def test_who_holds_another_office_is_not_bound_by_an_end_elsewhere(pack: str) -> None:
    """Whoever has a role of their own goes on, though the head suspends somebody of another."""
    world, ends = house(pack), 0
    before = able(world)
    for by in world.active:
        for other in world.active:
            out = world.attempt(people.SuspendAccess(name=other), by)
            if not out.accepted or other in out.world.active:
                continue
            ends += 1
            after = able(later(out.world))
            for command, who in before.items():
                assert who - {by, other} <= after[command], (by, other, command)
    assert ends or pack == "zrtherapy"

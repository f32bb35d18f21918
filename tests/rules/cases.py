"""Disciplinary cases of a whole house, for rules that every pack has to keep."""

from typing import Any

from duecourse.people.commands import RegisterPerson
from duecourse.proving.casts import FULL, acknowledgement, casts, founded
from duecourse.proving.journeys import casework
from duecourse.proving.world import World
from duecourse.testing import load_pack


def reported(pack: str, says: str = FULL) -> World:
    """Return a house of some cast in which somebody reported what somebody else did."""
    loaded = load_pack(pack)
    world = founded(loaded, next(cast for cast in casts(loaded) if cast.says == says))
    for id_ in ("accused", "reporter"):
        name = world.name("people", id_)
        world = world.done(RegisterPerson(name=name, title=id_.capitalize(), kind="staff"))
        world = world.attempt(acknowledgement(world, name), name).world
    accused, reporter = world.active[-2:]
    return world.done(casework.report(world, accused), reporter)


def settled(world: World, *commands: Any) -> World:
    """Return the world after commands, each by the first who may."""
    for command in commands:
        tried = (world.attempt(command, person) for person in world.active)
        world = next(one.world for one in tried if one.accepted)
    return world


def settled_if(world: World, command: Any) -> World | None:
    """Return the world after a command by the first who may; None where nobody may."""
    tried = (world.attempt(command, person) for person in world.active)
    return next((one.world for one in tried if one.accepted), None)

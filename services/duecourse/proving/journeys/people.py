"""Journeys of people: roles, access, advice, complaints, and having read the policy."""

from collections.abc import Iterator
from typing import Final

from msgspec import structs

from duecourse.complaints.commands import OpenComplaint
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.people import commands as c
from duecourse.proving.casts import acknowledgement
from duecourse.proving.journeys.policies import NEW, appointed
from duecourse.proving.journeys.walking import Begin, Journey, begun, once
from duecourse.proving.world import World

_COMPLAINT: Final = "k1"
_ADMINISTER: Final = "administer"


def _gone(command: type[c.SuspendAccess] | type[c.RecordLeaving]) -> Begin:
    """Return a beginning in which somebody takes the person's access, as far as anybody may."""

    def begin(world: World, person: str) -> World | None:
        attempts = (world.attempt(command(name=person), one) for one in world.active)
        return next((a.world for a in attempts if a.accepted), None)

    return begin


def _asked(world: World, person: str) -> World | None:
    return begun(lambda _: c.AskAdvice(name=person, question="May I?"))(world, person)


def _answered(world: World, who: str) -> Iterator[Command]:
    for advice in world.state(who).advice:
        if not advice.answered_by:
            yield c.AnswerAdvice(name=who, advice=advice.id, answer="You may.")


def _complaining(world: World) -> Command:
    return OpenComplaint(
        name=world.name("complaints", _COMPLAINT),
        kind=next(iter(world.pack.complaints)),
        complainant="A. Person",
        summary="I was not heard",
        by_media="no",
    )


def journeys(pack: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of people under a pack."""
    yield Journey(
        says="a new person can be entered and given a role",
        function=_ADMINISTER,
        begin=lambda world, _: world,
        next=lambda world, _: _entered(world, next(iter(pack.roles))),
        arrived=lambda world, _: bool(world.state(world.name("people", NEW)).roles),
    )
    yield Journey(
        says="{who} can be given a role that they lack",
        function=_ADMINISTER,
        begin=lambda world, who: world if _lacked(world, who) else None,
        next=_given,
        arrived=_is_given,
    )
    yield Journey(
        says="{who}, whose access was suspended, can be let in again",
        function=_ADMINISTER,
        begin=_gone(c.SuspendAccess),
        next=lambda _, who: (c.RestoreAccess(name=who),),
        arrived=_active,
    )
    yield Journey(
        says="{who} can be entered again after leaving",
        function=_ADMINISTER,
        begin=_gone(c.RecordLeaving),
        next=lambda _, who: (c.Rejoin(name=who),),
        arrived=_active,
    )
    yield Journey(
        says="a question of {who} can be answered",
        function="advise",
        begin=_asked,
        next=_answered,
        arrived=lambda world, who: not any(_answered(world, who)),
    )
    yield Journey(
        says="anybody can complain",
        function="handle_complaint",
        begin=lambda world, _: world,
        next=once(_complaining),
        arrived=lambda world, _: bool(world.state(world.name("complaints", _COMPLAINT)).version),
        right=True,
    )
    yield Journey(
        says="{who} can acknowledge the policy in force",
        function=_ADMINISTER,
        begin=_unread,
        next=lambda world, who: (acknowledgement(world, who),),
        arrived=_read,
    )


def _given(world: World, who: str) -> Iterator[Command]:
    yield from (c.AssignRole(name=who, role=role) for role in _lacked(world, who))
    yield from appointed(world)


def _is_given(world: World, who: str) -> bool:
    acts = (act.command for act in world.acts)
    return any(isinstance(one, c.AssignRole) and one.name == who for one in acts)


def _lacked(world: World, who: str) -> list[str]:
    held = world.state(who).roles
    return [role for role in world.pack.roles if role not in held]


def _entered(world: World, role: str) -> Iterator[Command]:
    name = world.name("people", NEW)
    if not world.state(name).version:
        yield c.RegisterPerson(name=name, title="New", kind="staff")
    else:
        yield c.AssignRole(name=name, role=role)


def _unread(world: World, person: str) -> World | None:
    return world.with_state(person, structs.replace(world.state(person), acknowledgements=()))


def _read(world: World, person: str) -> bool:
    return world.pack.version in world.state(person).acknowledged


def _active(world: World, person: str) -> bool:
    state: str = world.state(person).state
    return state == "active"

"""Journeys of people and of the organisation: roles, access, advice, and the policy itself."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from duecourse.complaints.commands import OpenComplaint
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.people import commands as c
from duecourse.policies import commands as policies
from duecourse.proving.casts import acknowledgement
from duecourse.proving.dutiful import DIGEST
from duecourse.proving.journeys.walking import Begin, Journey, begun, once
from duecourse.proving.world import World

_NEW: Final = "new"
_NEXT: Final = "next"
_COMPLAINT: Final = "k1"
_ADMINISTER: Final = "administer"


def _gone(command: type[c.SuspendAccess] | type[c.RecordLeaving]) -> Begin:
    """Return a beginning in which somebody takes the person's access, as far as anybody may."""

    def begin(world: World, person: str) -> World | None:
        attempts = (world.attempt(command(name=person), one) for one in world.people)
        return next((a.world for a in attempts if a.accepted), None)

    return begin


def _asked(world: World, person: str) -> World | None:
    return begun(lambda _: c.AskAdvice(name=person, question="May I?"))(world, person)


def _answered(world: World, who: str) -> Iterator[Command]:
    for advice in world.state(who).advice:
        if not advice.answered_by:
            yield c.AnswerAdvice(name=who, advice=advice.id, answer="You may.")


def _drafting(world: World, person: str) -> World | None:
    draft = policies.DraftPolicy(name=world.name("policies", _NEXT), digest=DIGEST)
    return begun(lambda _: draft)(world, person)


def _into_force(world: World, _: str) -> Iterator[Command]:
    name = world.name("policies", _NEXT)
    yield policies.BringIntoForce(name=name)
    yield policies.ApprovePolicy(name=name, digest=DIGEST)


def _reviewing(world: World, person: str) -> World | None:
    name = world.name("policies", world.pack.version)
    return begun(lambda _: policies.OpenReview(name=name))(world, person)


def _reaffirmed(world: World, _: str) -> Iterator[Command]:
    due = world.at + timedelta(days=300)
    name = world.name("policies", world.pack.version)
    yield policies.Reaffirm(name=name, outcome="Nothing to change", next_due=due)


def _complaining(world: World) -> Command:
    return OpenComplaint(
        name=world.name("complaints", _COMPLAINT),
        kind="grievance",
        complainant="A. Person",
        summary="I was not heard",
    )


def journeys(pack: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of people under a pack."""
    yield Journey(
        says="a new person can be entered and given a role",
        function=_ADMINISTER,
        begin=lambda world, _: world,
        next=lambda world, _: _entered(world, next(iter(pack.roles))),
        arrived=lambda world, _: bool(world.state(world.name("people", _NEW)).roles),
    )
    for role in pack.roles:
        yield _given(role)
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
        says="a new version of the policy that {who} drafted can be brought into force",
        function="approve_policy",
        begin=_drafting,
        next=_into_force,
        arrived=lambda world, _: world.state(world.name("policies", _NEXT)).state == "in_force",
    )
    yield Journey(
        says="a review of the policy that {who} opened can be ended",
        function="approve_policy",
        begin=_reviewing,
        next=_reaffirmed,
        arrived=lambda world, _: (
            world.state(world.name("policies", world.pack.version)).state == "in_force"
        ),
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


def _given(role: str) -> Journey:
    """Return the journey on which a person who lacks a role is given it."""

    def begin(world: World, person: str) -> World | None:
        return None if role in world.state(person).roles else world

    return Journey(
        says=f"{{who}} can be given the role {role}",
        function=_ADMINISTER,
        begin=begin,
        next=lambda _, who: (c.AssignRole(name=who, role=role),),
        arrived=lambda world, who: role in world.state(who).roles,
    )


def _entered(world: World, role: str) -> Iterator[Command]:
    name = world.name("people", _NEW)
    if not world.state(name).version:
        yield c.RegisterPerson(name=name, title="New", kind="staff")
    else:
        yield c.AssignRole(name=name, role=role)


def _unread(world: World, person: str) -> World | None:
    return world if not _read(world, person) else None


def _read(world: World, person: str) -> bool:
    return world.pack.version in world.state(person).acknowledged


def _active(world: World, person: str) -> bool:
    state: str = world.state(person).state
    return state == "active"

"""Journeys of a version of the policy: into force, and through its review."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.people import commands as people
from duecourse.policies import commands as policies
from duecourse.proving.casts import acknowledgement
from duecourse.proving.dutiful import DIGEST
from duecourse.proving.journeys.walking import Journey, begun
from duecourse.proving.world import MONDAY, World

NEW: Final = "new"
"""Id of somebody who is entered on a journey."""

_ANOTHER: Final = "another"
_NEXT: Final = "next"

_BODY: Final = 2
"""The most people of one role that a shipped pack wants to approve a policy."""


def _drafting(world: World, person: str) -> World | None:
    draft = policies.DraftPolicy(name=world.name("policies", _NEXT), digest=DIGEST)
    return begun(lambda _: draft)(world, person)


def _into_force(world: World, _: str) -> Iterator[Command]:
    name = world.name("policies", _NEXT)
    yield policies.BringIntoForce(name=name)
    yield policies.ApprovePolicy(name=name, digest=DIGEST)
    yield from appointed(world)


def appointed(world: World) -> Iterator[Command]:
    """Yield the appointment of up to two people to approve policies, where too few are left.

    That there are so many is what the policy itself asks for.
    """
    wanted = [role for role in world.pack.approved_by if len(world.holding([role])) < _BODY]
    for id_ in (NEW, _ANOTHER) if wanted else ():
        new = world.name("people", id_)
        if not world.state(new).version:
            yield people.RegisterPerson(name=new, title="New", kind="trustee")
            return
        if not world.state(new).acknowledged:
            yield acknowledgement(world, new)
            return
        if not world.state(new).roles:
            yield from (people.AssignRole(name=new, role=role) for role in wanted)
            return


def _reviewing(world: World, person: str) -> World | None:
    name = world.name("policies", world.pack.version)
    return begun(lambda _: policies.OpenReview(name=name))(world, person)


def _reaffirmed(world: World, _: str) -> Iterator[Command]:
    due = MONDAY + timedelta(days=300)
    name = world.name("policies", world.pack.version)
    yield policies.Reaffirm(name=name, outcome="Nothing to change", next_due=due)
    yield from appointed(world)


def journeys(_: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of policies."""
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

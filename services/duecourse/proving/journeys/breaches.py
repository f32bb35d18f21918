"""Journeys of breaches: a report about anybody is taken up, inside the house or outside it."""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches.state import Breach
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.journeys.walking import Journey
from duecourse.proving.world import MONDAY, World

_BREACH: Final = "b1"
_SORTED: Final = "triage_breach"


def _name(world: World) -> str:
    return world.name("breaches", _BREACH)


def _breach(world: World) -> Breach:
    found: Breach = world.state(_name(world))
    return found


def _reported(world: World, person: str) -> World | None:
    """Return the world in which somebody else reports a person; None where there is nobody else."""
    others = [one for one in world.active if one != person]
    if not others:
        return None
    report = c.ReportBreach(
        name=_name(world),
        respondent=person,
        clause=next(iter(world.pack.clauses)),
        act="Mocked a colleague in public",
        act_at=MONDAY,
        capacity="professional",
        while_at="working",
        sharing_own="no",
    )
    attempt = world.attempt(report, others[-1])
    return None if attempt.violations else attempt.world


def _taken_up(world: World, _: str) -> Iterator[Command]:
    """Yield what takes a report up: whoever may sorts it, or a body outside is told."""
    name = _name(world)
    yield c.TriageInformal(name=name, plan="They talk, and the post comes down")
    yield c.DecideReferral(name=name, body="police", referral="refer", sent="The report, as it is")


def _is_taken_up(world: World, _: str) -> bool:
    breach = _breach(world)
    return breach.state == "informal_action" or bool(breach.bodies_told)


def journeys(_: CompiledPack) -> Iterator[Journey]:
    """Yield the journey of a report."""
    yield Journey(
        says="a report that {who} breached the policy is taken up",
        function=_SORTED,
        begin=_reported,
        next=_taken_up,
        arrived=_is_taken_up,
    )

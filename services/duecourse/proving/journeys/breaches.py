"""Journeys of breaches: a report about anybody is taken up, inside the house or outside it."""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.journeys.casework import case_name, case_of, report
from duecourse.proving.journeys.walking import Journey
from duecourse.proving.world import World

_SORTED: Final = "triage_breach"


def _reported(world: World, person: str) -> World | None:
    """Return the world in which somebody else reports a person; None where there is nobody else."""
    others = [one for one in world.active if one != person]
    if not others:
        return None
    attempt = world.attempt(report(world, person), others[-1])
    return None if attempt.violations else attempt.world


def _taken_up(world: World, _: str) -> Iterator[Command]:
    """Yield what takes a report up: whoever may sorts it, or a body outside is told."""
    name = case_name(world)
    yield c.TriageInformal(name=name, plan="They talk, and the post comes down")
    yield c.DecideReferral(name=name, body="police", referral="refer", sent="The report, as it is")


def _is_taken_up(world: World, _: str) -> bool:
    breach = case_of(world)
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

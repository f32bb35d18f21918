"""Journeys of breaches: a report about anybody, by anybody, is sorted, and can be heard.

Inside the house or by an outside body: that one body is told of it ends nothing.
"""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.journeys.casework import (
    case_name,
    case_of,
    ordinary,
    report,
    undisclosed,
)
from duecourse.proving.journeys.walking import Begin, Journey
from duecourse.proving.world import World

_SORTED: Final = "triage_breach"
_HEARD: Final = "decide_breach"


def _own_report(world: World, person: str) -> World | None:
    """Return the world in which a person reports what they did themselves."""
    said = report(world, person)
    fields = {f: getattr(said, f) for f in c.SelfReport.__struct_fields__}
    attempt = world.attempt(c.SelfReport(**fields), person)
    return None if attempt.violations else attempt.world


def _reported(*, first: bool) -> Begin:
    """Return a beginning in which somebody else reports a person: whoever was there first, or last.

    Whoever is alone reports themselves.
    """

    def begin(world: World, person: str) -> World | None:
        others = [one for one in world.active if one != person]
        if not others:
            return _own_report(world, person)
        attempt = world.attempt(report(world, person), others[0 if first else -1])
        return None if attempt.violations else attempt.world

    return begin


def _sorted(world: World, _: str) -> Iterator[Command]:
    plan = "They talk, and the post comes down"
    said = {"criticism": "no", "disclosure": "not_protected"}
    yield c.TriageInformal(name=case_name(world), plan=plan, **said)
    yield from undisclosed(world)


def _ordinary(world: World, _: str) -> Iterator[Command]:
    yield from ordinary(world, world.active)


def journeys(_: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of a report."""
    yield Journey(
        says="a report that {who} breached the policy is sorted",
        function=_SORTED,
        begin=_reported(first=False),
        next=_sorted,
        arrived=lambda world, _: case_of(world).state == "informal_action",
    )
    for first in (True, False):
        yield Journey(
            says=f"what {{who}} is reported for by {'one' if first else 'another'} is heard",
            function=_HEARD,
            begin=_reported(first=first),
            next=_ordinary,
            arrived=lambda world, _: case_of(world).state == "hearing_scheduled",
        )

"""Journeys of complaints about conduct: whoever is meant, and where nobody says who."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import commands as c
from duecourse.complaints.state import Complaint
from duecourse.kernel.command import Command
from duecourse.kernel.names import child
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.dutiful import resolved_plainly
from duecourse.proving.journeys.walking import Begin, Journey
from duecourse.proving.world import World

_COMPLAINT: Final = "k2"
_HANDLED: Final = "handle_complaint"


def _name(world: World) -> str:
    return world.name("complaints", _COMPLAINT)


def _complaint(world: World) -> Complaint:
    found: Complaint = world.state(_name(world))
    return found


def _of_conduct(*, named: bool) -> Begin:
    """Return a beginning in which somebody without a role complains of a person, or of nobody."""

    def begin(world: World, person: str) -> World | None:
        if not named and person != world.active[0]:
            return None  # It is the same whoever is looked at.
        opening = c.OpenComplaint(
            name=_name(world),
            kind=next((k for k, e in world.pack.complaints.items() if e.whom == "people"), ""),
            complainant="A. Reader",
            respondents=(person,) if named else (),
            summary="They were unkind",
            by_media="no",
        )
        attempt = world.attempt(opening, child(world.organisation, "people", "reader"))
        return None if attempt.violations else attempt.world

    return begin


def _dealt_with(world: World, _: str) -> Iterator[Command]:
    """Yield what comes next in the life of such a complaint."""
    complaint, name = _complaint(world), _name(world)
    if complaint.state == "received":
        yield c.AcknowledgeComplaint(name=name)
    elif not complaint.respondents and not complaint.unknown_to:
        yield c.NameRespondents(name=name, nobody_known=True)
    else:
        yield c.ResolveComplaint(
            name=name,
            outcome="Answered in writing",
            uninvolved=True,
            detriment="Looked at: nobody lost by it",
            **resolved_plainly(world.pack),
        )
        if not complaint.advice:
            yield c.AdviseOnComplaint(name=name, advice="Answer it kindly")


def _resolved(world: World, _: str) -> bool:
    return _complaint(world).state == "resolved"


def journeys(_: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of complaints about conduct."""
    yield Journey(
        says="a complaint about {who} is dealt with to its end",
        function=_HANDLED,
        begin=_of_conduct(named=True),
        next=_dealt_with,
        arrived=_resolved,
    )
    yield Journey(
        says="a complaint that names nobody is dealt with to its end",
        function=_HANDLED,
        begin=_of_conduct(named=False),
        next=_dealt_with,
        arrived=_resolved,
    )

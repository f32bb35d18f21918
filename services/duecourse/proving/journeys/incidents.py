"""Journeys of incidents, and of what comes down because of them: whoever is accused, to an end."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.incidents import commands as c
from duecourse.incidents.guards import settled
from duecourse.incidents.state import Incident
from duecourse.incidents.words import IncidentKind
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.journeys.walking import Begin, Journey, begun, once
from duecourse.proving.world import World
from duecourse.takedowns import commands as t
from duecourse.takedowns.state import Takedown

_LEADS: Final = "manage"
_CAPTURE: Final = "a" * 64
_BODIES: Final = ("charity_regulator", "data_regulator", "people_concerned", "platform")


def _name(world: World) -> str:
    return world.name("incidents", "i1")


def _incident(world: World) -> Incident:
    found: Incident = world.state(_name(world))
    return found


def _flagging(world: World) -> Command:
    return c.FlagIncident(name=_name(world), kinds=("harm",), summary="Somebody is threatened")


def _accused(*kinds: IncidentKind) -> Begin:
    """Return a beginning in which somebody else flags what a person is said to have done."""

    def begin(world: World, person: str) -> World | None:
        flagging = c.FlagIncident(
            name=_name(world), kinds=kinds, summary="They showed it", accused=(person,)
        )
        attempt = world.attempt(flagging, world.name("people", "reader"))
        return None if attempt.violations else attempt.world

    return begin


def _dealt_with(world: World, _: str) -> Iterator[Command]:
    """Yield what comes next in the life of an incident that is rated high."""
    incident, name = _incident(world), _name(world)
    if incident.state == "flagged":
        rated = {"sensitivity": "high", "reputation": "high", "rationale": "Many share it"}
        yield c.AssessIncident(name=name, **rated)
    elif incident.state == "assessed" and "crisis" in incident.kinds:
        yield c.DeclareCrisis(name=name)
    elif incident.state == "assessed":
        yield c.OpenResponse(name=name)
    elif incident.state in ("active", "response_agreed"):
        yield from _answered(name, incident)
    else:
        yield c.CloseIncident(name=name, outcome="It was put right")
        for body in _BODIES:
            if not settled(incident, body):
                yield c.DecideReport(name=name, body=body, report="no")
                return


def _answered(name: str, incident: Incident) -> Iterator[Command]:
    if not incident.declared or incident.response.agreed_by:
        yield c.StandDown(name=name)
    elif incident.response.number:
        yield c.AgreeResponse(
            name=name, proposal=incident.response.number, none_consulted="There is none"
        )
    else:
        yield c.ProposeResponse(name=name, text="We are sorry")


def _closed(world: World, _: str) -> bool:
    return _incident(world).state == "closed"


def _request(world: World) -> str:
    return world.name("takedowns", "t1")


def _takedown(world: World) -> Takedown:
    found: Takedown = world.state(_request(world))
    return found


def _asking(world: World) -> Command:
    return t.OpenTakedown(name=_request(world), ground="rights", where="https://site.example/1")


def _taken_down(world: World, _: str) -> Iterable[Command]:
    name = _request(world)
    if _takedown(world).state == "requested":
        return (t.RecordRemoval(name=name),)
    confirmed = t.ConfirmRemoval(
        name=name, captured_digest=_CAPTURE, cross_posts="yes", personal_data="no"
    )
    return (confirmed,)


def _left_up(world: World, _: str) -> Iterator[Command]:
    name, state = _request(world), _takedown(world).state
    if state == "requested":
        yield t.ReportToPlatform(name=name, reference="R-1")
    elif state == "platform_reported":
        yield t.RecordPlatformRejection(name=name)
    else:
        yield t.CloseUnremoved(name=name, told="How to complain elsewhere")


def journeys(_: CompiledPack) -> Iterator[Journey]:
    """Yield the journeys of incidents, and of requests that something comes down."""
    yield Journey(
        says="anybody can flag an incident",
        function=_LEADS,
        begin=lambda world, _: world,
        next=once(_flagging),
        arrived=lambda world, _: bool(_incident(world).version),
        right=True,
    )
    for kinds in (("crisis",), ("safeguarding",), ("data", "harm")):
        yield Journey(
            says=f"an incident ({' and '.join(kinds)}) of which {{who}} is accused ends",
            function=_LEADS,
            begin=_accused(*kinds),
            next=_dealt_with,
            arrived=_closed,
        )
    yield Journey(
        says="anybody can ask that something comes down",
        function=_LEADS,
        begin=lambda world, _: world,
        next=once(_asking),
        arrived=lambda world, _: bool(_takedown(world).version),
        right=True,
    )
    for says, following in (("comes down", _taken_down), ("a site leaves up", _left_up)):
        yield Journey(
            says=f"what {{who}} asked for and {says} is settled",
            function=_LEADS,
            begin=begun(_asking),
            next=following,
            arrived=lambda world, _: _takedown(world).state == "closed",
        )

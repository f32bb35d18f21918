"""Whether anything of who reports without a name is kept, at once or by what follows."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from duecourse.complaints.commands import AcknowledgeComplaint, OpenComplaint, ResolveComplaint
from duecourse.incidents.commands import AssessIncident, FlagIncident
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import RegisterPerson
from duecourse.proving.casts import casts, founded
from duecourse.proving.world import World
from duecourse.takedowns.commands import OpenTakedown, RecordRemoval

_FORM: Final = "form-that-nobody-may-trace"
_WHO: Final = "Somebody Unmistakable"
"""A name that stands nowhere else, so that where it is found it was kept."""

_NAMING: Final = ("complainant", "reported_by", "requester")
"""Fields that name who reports, where a report has them."""


class Kept(msgspec.Struct, frozen=True):
    """What was kept of somebody who reported without a name: by what act, of what kind."""

    command: str
    by: str
    what: str


def kept_of_unnamed(pack: CompiledPack) -> Iterator[Kept | None]:
    """Yield what is kept after each report that was carried out; None where nothing is."""
    world = _with_form(founded(pack, next(casts(pack))))
    form = world.name("people", _FORM)
    for report in _reports(world):
        for by in (form, *world.active):
            yield from _kept(world, report, by, _FORM if by == form else id_of(by))
        for field in _NAMING:
            if hasattr(report, field):
                named = msgspec.structs.replace(report, **{field: _WHO})
                yield from _kept(world, named, form, _WHO)


def _with_form(world: World) -> World:
    name = world.name("people", _FORM)
    entry = RegisterPerson(name=name, title="The form", kind="intake_account")
    return world.done(entry)


def _reports(world: World) -> Iterator[Command]:
    """Yield everything that may be reported without a name."""
    for kind in world.pack.complaints:
        name = world.name("complaints", "k1")
        yield OpenComplaint(name=name, kind=kind, summary="It is wrong", anonymous=True)
    name = world.name("incidents", "i1")
    yield FlagIncident(name=name, kinds=("harm",), summary="They shouted", anonymous=True)
    yield OpenTakedown(
        name=world.name("takedowns", "t1"),
        ground="rights",
        where="https://site.example/1",
        anonymous=True,
    )


def _kept(world: World, report: Any, by: str, trace: str) -> Iterator[Kept | None]:
    """Yield what is kept of a report, and of what is done with it afterwards."""
    first = world.attempt(report, by)
    if first.violations:
        return
    command = type(report).__name__
    before = {n for n, s in world.states.items() if _holds(s, trace)}
    found = _trace(first.world, first.events, before, trace)
    for further in _further(report):
        for person in first.world.active:
            after = first.world.attempt(further, person)
            found = found or _trace(after.world, after.events, {*before, person}, trace)
    yield Kept(command, id_of(by), found) if found else None


def _further(report: Any) -> Iterator[Command]:
    if isinstance(report, OpenComplaint):
        yield AcknowledgeComplaint(name=report.name)
        yield ResolveComplaint(name=report.name, outcome="Answered", uninvolved=True)
    elif isinstance(report, FlagIncident):
        rated = {"sensitivity": "high", "reputation": "high", "rationale": "Many saw it"}
        yield AssessIncident(name=report.name, **rated)
    else:
        yield RecordRemoval(name=report.name)


def _trace(world: World, events: tuple[Any, ...], known: set[str], trace: str) -> str:
    """Return where a trace is found, besides where it stood before; empty where it is not.

    Whoever acts on a report later is named for that, and traces nobody.
    """
    for recorded in events:
        if recorded.envelope.actor.endswith(f"/{trace}") and recorded.envelope.version > 1:
            continue
        if _holds(recorded, trace):
            return f"the event {type(recorded.event).__name__}"
    for name, state in world.states.items():
        if name not in known and not events and _holds(state, trace):
            return f"what is known of {id_of(name)}"
    return ""


def _holds(found: Any, trace: str) -> bool:
    return trace in repr(found)

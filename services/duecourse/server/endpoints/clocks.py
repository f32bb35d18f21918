"""What falls due, and when something would."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from google.protobuf.message import Message

from duecourse.catalogue import AGGREGATES
from duecourse.keeper import Filter, Row, place
from duecourse.keeper.keeper import CLOCKS
from duecourse.kernel.calendars import Calendar
from duecourse.kernel.clocks import counting
from duecourse.kernel.clocks.keeping import begin
from duecourse.kernel.clocks.waking import steps_after
from duecourse.kernel.clocks.whose import can_do, on_duty
from duecourse.kernel.names import kind_of
from duecourse.kernel.officers import Officers
from duecourse.packs import deadlines
from duecourse.packs.clauses import DefaultEntry
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.law import said_of
from duecourse.server.auth import Caller
from duecourse.server.endpoints.backend import Backend
from duecourse.server.paging import page_size
from duecourse.server.rejection import reject
from duecourse.server.resources import checked_name
from duecourse.server.writing import timestamp
from duecourse.v1 import workflow_pb2

_LIST: Final = "ListClocks"
_STATES: Final = (
    "running",
    "missed",
    "stopped",
    "met",
    "met_entered_late",
    "late",
    "corrected",
    "ended",
)
_CHUNK: Final = 200
_FUNCTIONS: Final = tuple(
    sorted(
        {
            who
            for one in AGGREGATES.values()
            for row in one.definition.transitions
            for who in row.who
        }
    )
)
"""Every function that a table names, whoever fills it in a policy."""

_OTHERS: Final = {
    "photo_deletion": "Photos leave personal devices",
    "permit": "A permit to publish ends",
    "access": "Access ends",
    "policy_review": "The policy is reviewed",
    "consent_end": "A consent ends",
}
"""What is due that no policy sets as a clock."""


async def list_clocks(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return a page of what falls due.

    Raises:
        Rejected: NOT_FOUND, PAGE_TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
        Refused: POLICY_NOT_IN_FORCE.
    """
    parent = await organisation_of(backend, values, caller)
    if (state := values.get("state", "")) and state not in _STATES:
        raise reject("FIELD_INVALID", f"state: one of {', '.join(_STATES)}", field="state")
    now, pack = backend.commands.clock(), await backend.commands.dated_pack_for(parent)
    await backend.keeper.follow(parent)
    person = values.get("person", "")
    wanted = Filter(
        organisation=parent,
        kinds=tuple(kind for kind in CLOCKS if may_read(caller, kind)),
        now=now,
        state=state,
        person=person,
        due_before=values.get("due_before"),
    )
    if person:
        wanted = await _as_work_of(backend, wanted, pack)
    # A token is of its reader alone: another knows of other clocks.
    method = f"{_LIST} {caller.name}"
    after = backend.tokens.after_place(method, parent, values)
    rows, last = await _page(backend, wanted, after, page_size(values), caller)
    token = backend.tokens.issue_place(method, parent, values, last) if last else ""
    shown = clocks_of(rows, caller, pack, now)
    return workflow_pb2.ListClocksResponse(clocks=shown, next_page_token=token)


def functions_of(person: str, pack: CompiledPack, officers: Officers) -> tuple[str, ...]:
    """Return the functions that somebody acts in: what is nobody's by name is theirs to do.

    What the policy gives to nobody falls to whoever manages (decision 160).
    """
    return tuple(one for one in _FUNCTIONS if person in on_duty(pack, one, officers))


async def _as_work_of(backend: Backend, wanted: Filter, pack: CompiledPack) -> Filter:
    """Return what is wanted as somebody's work: theirs by name, and what they are there for.

    What is nobody's by name is theirs where they do such work, and so is what was somebody's who
    can do it no more (decision 200).
    """
    organisation = await backend.commands.load(wanted.organisation)
    officers = organisation.officers if organisation else {}
    declared = organisation.declared if organisation else {}
    of_none = ("",) if wanted.person in on_duty(pack, "", officers) else ()
    able = {kind: can_do(pack, kind, officers, in_function=True) for kind in wanted.kinds}
    return msgspec.structs.replace(
        wanted,
        functions=(*of_none, *functions_of(wanted.person, pack, officers)),
        there=tuple(can_do(pack, "", officers, in_function=False)),
        able=tuple(f"{kind} {one}" for kind, people in able.items() for one in people),
        torn=tuple(f"{about} {one}" for about, people in declared.items() for one in people),
    )


def may_read(caller: Caller, kind: str) -> bool:
    """Return whether the caller's credential lets them read resources of a kind."""
    return caller.may(f"{AGGREGATES[kind].service.upper()}_READ")


async def _page(
    backend: Backend, wanted: Filter, after: tuple[int, str], size: int, caller: Caller
) -> tuple[list[Row], tuple[int, str] | None]:
    """Return the rows of a page, and where the next begins; None after the last.

    What the caller may not know of is passed over before anything is counted.
    """
    index, found, read = backend.keeper.index, list[Row](), after
    while True:
        chunk = await asyncio.to_thread(index.clocks, wanted, read, _CHUNK)
        for row in chunk:
            if _is_silent(wanted, row, caller) or await backend.commands.hides(
                row.stream, caller.name
            ):
                continue
            if len(found) == size:
                return found, place(found[-1])
            found.append(row)
        if len(chunk) < _CHUNK:
            return found, None
        read = place(chunk[-1])


def _is_silent(wanted: Filter, row: Row, caller: Caller) -> bool:
    """Return whether it is nobody else's business who was told of a clock.

    Who has a part in a confidential matter is told nothing: from whom others are, somebody could
    tell who that is.
    """
    others = bool(wanted.person) and wanted.person != caller.name
    return others and _is_confidential(row)


def _is_confidential(row: Row) -> bool:
    return bool(AGGREGATES[kind_of(row.stream)].initial.CONFIDENTIAL)


def clocks_of(
    rows: Iterable[Row], caller: Caller, pack: CompiledPack, now: datetime
) -> Iterator[workflow_pb2.Clock]:
    """Yield clocks as the caller is shown them."""
    return (_listed(_for(caller, row), pack, now) for row in rows)


def _for(caller: Caller, row: Row) -> Row:
    """Return a row as the caller may see it: of a confidential matter, nobody's name but theirs."""
    if not _is_confidential(row):
        return row
    told = tuple(one for one in row.told if one == caller.name)
    owed_by = tuple(one for one in row.owed_by if one == caller.name)
    return msgspec.structs.replace(row, told=told, owed_by=owed_by)


async def preview_clock(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return when something would fall due, and what would follow.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID.
        Refused: POLICY_NOT_IN_FORCE.
    """
    parent = await organisation_of(backend, values, caller)
    pack = await backend.commands.dated_pack_for(parent)
    name = values.get("deadline", "")
    if not name:
        raise reject("FIELD_REQUIRED", "deadline: must be given", field="deadline")
    if name not in pack.clocks:
        says = f"deadline: this policy sets {', '.join(sorted(pack.clocks)) or 'none'}"
        raise reject("FIELD_INVALID", says, field="deadline")
    deadline = pack.clocks[name]
    facts = _facts(values)
    begun = begin("", name, deadline, facts, pack.calendar)
    if not begun:
        starts = sorted({fact for rule in deadline.rules for fact in rule.starts})
        says = f"facts: say when one of these was: {', '.join(starts)}"
        raise reject("FIELD_REQUIRED", says, field="facts")
    (start,) = begun
    counted = counting.due(start.rule, start.start, pack.calendar)
    now = backend.commands.clock().replace(microsecond=0)
    late = start.due is not None and now > start.due
    clock = workflow_pb2.Clock(
        deadline=name,
        state="missed" if late else "running",
        start=timestamp(start.start),
        **_due(start.due, pack.calendar),
        **sources_of(name, start.clause, pack),
    )
    if start.careful_by is not None:
        clock.careful_by.CopyFrom(timestamp(start.careful_by))
    if start.due is not None:
        clock.follows.extend(_follows(name, start.due, pack))
    return workflow_pb2.PreviewClockResponse(
        clock=clock,
        left_out=[
            workflow_pb2.DayLeftOut(day=day.isoformat(), why=why)
            for day, why in (counted.left_out if counted else ())
        ],
        remind_at=map(timestamp, start.remind_at),
    )


def _facts(values: Mapping[str, Any]) -> dict[str, datetime]:
    """Return what happened when, of each name the last that is said."""
    found = {}
    for number, fact in enumerate(values.get("facts", ())):
        for field in ("name", "at"):
            if not fact.get(field):
                path = f"facts[{number}].{field}"
                raise reject("FIELD_REQUIRED", f"{path}: must be given", field=path)
        found[fact["name"]] = fact["at"]
    return found


async def organisation_of(backend: Backend, values: dict[str, Any], caller: Caller) -> str:
    """Return the organisation that a request is about.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID.
    """
    parent = checked_name(values, "organisations", "parent")
    caller.owns(parent)
    if await backend.commands.load(parent) is None:
        raise reject("NOT_FOUND", "no such resource", subject=parent)
    return parent


def _listed(row: Row, pack: CompiledPack, now: datetime) -> workflow_pb2.Clock:
    shown = workflow_pb2.Clock(
        resource=row.stream,
        id=row.clock,
        deadline=row.name,
        state=_state(row, now),
        start=timestamp(row.start),
        extended=row.extended,
        owed_by=row.owed_by,
        function=row.function,
        told=row.told,
        **_due(row.due, pack.calendar),
        **sources_of(row.name, row.clause, pack),
    )
    if row.careful_by is not None:
        shown.careful_by.CopyFrom(timestamp(row.careful_by))
    if row.due is not None and row.standing == "open" and not row.expires:
        shown.follows.extend(_follows(row.name, row.due, pack))
    return shown


def _state(row: Row, now: datetime) -> str:
    if row.standing != "open":
        return row.standing
    ran_out = row.due is not None and now.replace(microsecond=0) > row.due
    if row.expires and row.due is not None and now >= row.due:
        return "expired"
    return "missed" if ran_out else "running"


def _due(due: datetime | None, calendar: Calendar) -> dict[str, Any]:
    certain = calendar.certain_until
    if due is None:
        return {"certain_until": certain.isoformat()}
    return {
        "due_at": timestamp(due),
        "due_local": calendar.in_words(due),
        "provisional": calendar.day_of(due) > certain,
        "certain_until": certain.isoformat(),
    }


def sources_of(name: str, clause: str, pack: CompiledPack) -> dict[str, Any]:
    """Return what is due, and what that rests on: nobody is shown a number without it."""
    known = deadlines.CLOCKS.get(name)
    found: dict[str, Any] = {"says": known.says if known else _OTHERS.get(name, name)}
    entry = pack.clauses.get(clause)
    if entry is None:
        return {**found, "clause": clause, "source": "service"}
    if not isinstance(entry, DefaultEntry):
        return {**found, "clause": clause, "source": "clause"}
    return {
        **found,
        "clause": clause,
        "source": "default",
        "basis": f"{entry.source}; {said_of(entry)}",
        "unconfirmed": not entry.confirmed,
    }


def _follows(name: str, due: datetime, pack: CompiledPack) -> Iterator[workflow_pb2.ClockStep]:
    for step in steps_after(pack.clock(name), due, pack.calendar):
        yield workflow_pb2.ClockStep(roles=step.tell, at=timestamp(step.at))

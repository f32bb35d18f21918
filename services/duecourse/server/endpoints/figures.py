"""How it goes, in numbers: made of what the caller may know of, and of nothing else (216)."""

import asyncio
import math
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from google.protobuf.message import Message

from duecourse.catalogue import AGGREGATES
from duecourse.keeper import measuring, refusals
from duecourse.keeper.keeper import CLOCKS
from duecourse.keeper.measuring import Measured
from duecourse.keeper.refusals import Refused
from duecourse.keeper.work import Matter
from duecourse.kernel.names import kind_of
from duecourse.packs.compiled import CompiledPack
from duecourse.server.auth import Caller
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.clocks import may_read, organisation_of, sources_of
from duecourse.server.endpoints.work import Desk, kind_wanted
from duecourse.server.paging import PAGE_SIZE, PAGE_SIZE_MAX
from duecourse.server.writing import timestamp
from duecourse.v1 import work_pb2

_CHUNK: Final = 500
_AGES: Final = (("under_7_days", 7), ("under_30_days", 30), ("under_90_days", 90))
_COUNTED: Final = ("overdue", "unassigned", "unacknowledged", "blocked", "in_conflict")
_IN_TIME: Final = ("met", "met_entered_late", "corrected")
PERIODS: Final[Mapping[str, str]] = {"day": "%Y-%m-%d", "month": "%Y-%m"}
"""How refusals are told apart by time, and how such a time is written."""


async def count_matters(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return how many matters there are, by kind, state and age.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID.
        Refused: POLICY_NOT_IN_FORCE.
    """
    parent = await organisation_of(backend, values, caller)
    desk = await Desk.opened(backend, parent, caller, values)
    counts: dict[tuple[str, str], Counter[str]] = {}
    async for matter, conflicted in desk.matters():
        found = counts.setdefault((matter.kind, matter.state), Counter())
        standing = desk.standing(matter, conflicted)
        found.update(("total", _age(matter, desk.wanted.now)))
        found.update(one for one in standing if one in _COUNTED)
    return work_pb2.CountMattersResponse(
        counts=[
            work_pb2.MatterCount(
                kind=kind, state=state.name, says=state.says, **counts[kind, state.name]
            )
            for kind, aggregate in AGGREGATES.items()
            for state in aggregate.definition.states
            if (kind, state.name) in counts
        ]
    )


def _age(matter: Matter, now: datetime) -> str:
    age = now - matter.opened_at
    return next((name for name, days in _AGES if age < timedelta(days=days)), "older")


async def measure_clocks(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return how it went against each deadline.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID.
        Refused: POLICY_NOT_IN_FORCE.
    """
    parent = await organisation_of(backend, values, caller)
    kind = kind_wanted(values, CLOCKS)
    pack, now = await backend.commands.dated_pack_for(parent), backend.commands.clock()
    await backend.keeper.follow(parent)
    asked = measuring.Asked(
        organisation=parent,
        kinds=tuple(one for one in CLOCKS if kind in ("", one) and may_read(caller, one)),
        deadline=values.get("deadline", ""),
        clause=values.get("clause", ""),
        channel=values.get("channel", ""),
        since=values.get("started_from"),
        before=values.get("started_before"),
    )
    found: dict[tuple[str, str, str], list[Measured]] = {}
    async for one in _measured(backend, asked, caller):
        found.setdefault((one.deadline, one.kind, one.clause), []).append(one)
    measures = [_measure(*key, found[key], pack, now) for key in sorted(found)]
    return work_pb2.MeasureClocksResponse(measures=measures)


async def _measured(
    backend: Backend, asked: measuring.Asked, caller: Caller
) -> AsyncIterator[Measured]:
    after = 0
    while True:
        query = partial(measuring.measured, asked=asked, after=after, limit=_CHUNK)
        chunk = await asyncio.to_thread(backend.keeper.index.ask, query)
        for one in chunk:
            if not await backend.commands.hides(one.stream, caller.name):
                yield one
        if len(chunk) < _CHUNK:
            return
        after = chunk[-1].number


def _measure(
    deadline: str,
    kind: str,
    clause: str,
    clocks: Iterable[Measured],
    pack: CompiledPack,
    now: datetime,
) -> work_pb2.ClockMeasure:
    went = Counter[str]()
    took: list[int] = []
    for one in clocks:
        went[_went(one, now)] += 1
        if one.done_at is not None:
            took.append(max(0, int((one.done_at - one.start).total_seconds())))
    took.sort()
    numbers: dict[str, Any] = {**went, "done": len(took)}
    if took:
        numbers |= {
            "shortest_s": took[0],
            "median_s": _at(took, 0.5),
            "nine_of_ten_s": _at(took, 0.9),
            "longest_s": took[-1],
        }
    source = sources_of(deadline, clause, pack)
    return work_pb2.ClockMeasure(deadline=deadline, kind=kind, **source, **numbers)


def _went(one: Measured, now: datetime) -> str:
    if one.standing in _IN_TIME:
        return "met"
    if one.standing != "open":
        return one.standing
    ran_out = one.due is not None and one.due < now.replace(microsecond=0)
    return "missed" if ran_out else "running"


def _at(took: list[int], share: float) -> int:
    """Return what so many of some took at most, of times in order."""
    return took[math.ceil(share * len(took)) - 1]


async def count_refusals(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return what was refused how often.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID.
        Refused: POLICY_NOT_IN_FORCE.
    """
    parent = await organisation_of(backend, values, caller)
    kind = kind_wanted(values, AGGREGATES)
    pack = await backend.commands.dated_pack_for(parent)
    await backend.keeper.follow(parent)
    asked = refusals.Asked(
        organisation=parent,
        # Whoever reads histories reads everybody's attempts; others read what they tried.
        actor="" if caller.audits else caller.name,
        command=values.get("command", ""),
        reason=values.get("reason", ""),
        clause=values.get("clause", ""),
        since=values.get("refused_from"),
        before=values.get("refused_before"),
    )
    form, zone = PERIODS.get(values.get("per") or "", ""), pack.calendar.zone
    counts, last, numbers = Counter[tuple[str, str, str]](), {}, set[int]()
    async for one in _refused(backend, asked, caller):
        if kind and kind_of(one.subject) != kind:
            continue
        key = (one.at.astimezone(zone).strftime(form), one.reason, one.clause)
        counts[key] += 1
        last[key] = one.at
        numbers.add(one.number)
    ranked = sorted(counts, key=lambda key: (key[0], -counts[key], key))
    most = min(values.get("most") or PAGE_SIZE, PAGE_SIZE_MAX)
    return work_pb2.CountRefusalsResponse(
        counts=[
            work_pb2.RefusalCount(
                period=period,
                reason=reason,
                clause=clause,
                says=pack.clauses[clause].says if clause in pack.clauses else "",
                count=counts[period, reason, clause],
                last_at=timestamp(last[period, reason, clause]),
            )
            for period, reason, clause in ranked[:most]
        ],
        attempts=len(numbers),
        cut=len(ranked) > most,
    )


async def _refused(
    backend: Backend, asked: refusals.Asked, caller: Caller
) -> AsyncIterator[Refused]:
    """Yield refusals, but for others' on what the caller may not know of, as ListAttempts does."""
    last: Refused | None = None
    while True:
        query = partial(refusals.refused, asked=asked, after=last, limit=_CHUNK)
        chunk = await asyncio.to_thread(backend.keeper.index.ask, query)
        for one in chunk:
            own = one.actor == caller.name
            if own or not await backend.commands.hides(one.subject, caller.name):
                yield one
        if len(chunk) < _CHUNK:
            return
        last = chunk[-1]

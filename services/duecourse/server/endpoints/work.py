"""What waits for whom: matters as work, as far as the caller may know of them (decision 215)."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from google.protobuf.message import Message
from msgspec import Struct
from msgspec.structs import replace

from duecourse.catalogue import AGGREGATES
from duecourse.keeper.listing import of_one
from duecourse.keeper.work import STANDINGS, Matter, Wanted, listed, place
from duecourse.kernel.clocks.whose import on_duty
from duecourse.kernel.work import Held
from duecourse.packs.compiled import CompiledPack
from duecourse.server.auth import Caller
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.clocks import clocks_of, functions_of, may_read, organisation_of
from duecourse.server.paging import page_size
from duecourse.server.rejection import reject
from duecourse.server.writing import timestamp
from duecourse.v1 import work_pb2

KINDS: Final = tuple(kind for kind, aggregate in AGGREGATES.items() if aggregate.work)
"""The kinds that are work."""

_LIST: Final = "ListWork"
_CHUNK: Final = 200
_CONFLICT: Final = "in_conflict"
_ALONE: Final = tuple(kind for kind in KINDS if AGGREGATES[kind].initial.CONFIDENTIAL)
_SAYS: Final = {
    kind: {one.name: one.says for one in AGGREGATES[kind].definition.states} for kind in KINDS
}


async def list_work(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return a page of what waits.

    Raises:
        Rejected: NOT_FOUND, PAGE_TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
        Refused: POLICY_NOT_IN_FORCE.
    """
    parent = await organisation_of(backend, values, caller)
    # A token is of its reader alone: another knows of other matters.
    method = f"{_LIST} {caller.name}"
    after, size = backend.tokens.after_place(method, parent, values), page_size(values)
    desk = await Desk.opened(backend, parent, caller, values)
    found: list[work_pb2.WorkMatter] = []
    last: Matter | None = None
    more = False
    async for matter, conflicted in desk.matters(after):
        if len(found) == size:
            more = True
            break
        found.append(await desk.shown(matter, conflicted))
        last = matter
    token = ""
    if more and last is not None:
        token = backend.tokens.issue_place(method, parent, values, place(last))
    return work_pb2.ListWorkResponse(matters=found, next_page_token=token)


def _checked(values: Mapping[str, Any]) -> None:
    """Refuse a filter that could let nothing through: an empty list would be taken for an answer.

    Raises:
        Rejected: FIELD_INVALID.
    """
    kind, state = kind_wanted(values, KINDS), values.get("state", "")
    known = sorted({name for one in ((kind,) if kind else KINDS) for name in _SAYS[one]})
    if state and state not in known:
        raise reject("FIELD_INVALID", f"state: one of {', '.join(known)}", field="state")


def kind_wanted(values: Mapping[str, Any], known: Iterable[str]) -> str:
    """Return the kind that is asked for; empty for any.

    Raises:
        Rejected: FIELD_INVALID.
    """
    kind: str = values.get("kind", "")
    if kind and kind not in known:
        raise reject("FIELD_INVALID", f"kind: one of {', '.join(sorted(known))}", field="kind")
    return kind


class Desk(Struct, frozen=True, kw_only=True):
    """What one caller asks of the work of an organisation, and what they may see of it.

    Attributes:
        conflicted: only what they see somebody to be in conflict about.
    """

    backend: Backend
    caller: Caller
    wanted: Wanted
    pack: CompiledPack
    officers: Mapping[str, tuple[str, ...]]
    own_functions: tuple[str, ...]
    conflicted: bool
    declared: dict[str, frozenset[str]]

    @classmethod
    async def opened(
        cls, backend: Backend, parent: str, caller: Caller, values: Mapping[str, Any]
    ) -> "Desk":
        """Return what a request asks, the index followed up to now.

        Raises:
            Rejected: FIELD_INVALID.
            Refused: POLICY_NOT_IN_FORCE.
        """
        _checked(values)
        commands = backend.commands
        pack = await commands.dated_pack_for(parent)
        await backend.keeper.follow(parent)
        organisation = await commands.load(parent)
        officers = organisation.officers if organisation else {}
        person, standing = values.get("person", ""), frozenset(values.get("standing", ()))
        asked_for = values.get("kind", "")
        wanted = Wanted(
            organisation=parent,
            kinds=tuple(one for one in KINDS if asked_for in ("", one) and may_read(caller, one)),
            now=commands.clock(),
            closed=values.get("closed", False),
            state=values.get("state", ""),
            person=person,
            functions=functions_of(person, pack, officers) if person else (),
            alone=() if person in ("", caller.name) else _ALONE,
            channel=values.get("channel", ""),
            clause=values.get("clause", ""),
            standing=standing & {*STANDINGS},
            **{one: values.get(one) for one in _TIMES},
        )
        return cls(
            backend=backend,
            caller=caller,
            wanted=wanted,
            pack=pack,
            officers=officers,
            own_functions=functions_of(caller.name, pack, officers),
            conflicted=_CONFLICT in standing,
            declared={},
        )

    async def matters(
        self, after: tuple[int, str] = (0, "")
    ) -> AsyncIterator[tuple[Matter, tuple[str, ...]]]:
        """Yield each matter that is wanted and that the caller may know of, in order.

        With it come those of whom they see that they are in conflict about it.
        """
        index, hides = self.backend.keeper.index, self.backend.commands.hides
        while True:
            query = partial(listed, wanted=self.wanted, after=after, limit=_CHUNK)
            chunk = await asyncio.to_thread(index.ask, query)
            for matter in chunk:
                if await hides(matter.stream, self.caller.name):
                    continue
                if "blocked" in self.wanted.standing and not self.holds(matter):
                    continue
                conflicted = await self._in_conflict(matter)
                if conflicted or not self.conflicted:
                    yield matter, conflicted
            if len(chunk) < _CHUNK:
                return
            after = place(chunk[-1])

    async def _in_conflict(self, matter: Matter) -> tuple[str, ...]:
        if not matter.open:
            return ()
        own = self.caller.name
        would = (own,) if {*matter.functions} & {*self.own_functions} else ()
        people = [one for one in matter.handlers or would if self._tells(matter, one)]
        about = {matter.stream, *matter.about}
        return tuple([one for one in people if one in about or about & await self._conflicts(one)])

    async def _conflicts(self, person: str) -> frozenset[str]:
        """Return about what somebody declared a conflict, as far as the caller reads it."""
        if person not in self.declared:
            commands = self.backend.commands
            state = await commands.load(person)
            if state is not None and not self.caller.audits:
                state = await commands.shown(person, state, self.caller.name)
            found = state.conflicts if state is not None else ()
            self.declared[person] = frozenset(found) - {""}
        return self.declared[person]

    def _tells(self, matter: Matter, person: str) -> bool:
        """Return whether the caller is told somebody's name: of matters of few, only their own.

        From who deals with it instead of whom, somebody could tell whom it is about (decision 127).
        """
        return matter.kind not in _ALONE or person == self.caller.name

    def holds(self, matter: Matter) -> tuple[Held, ...]:
        """Return what holds it up, as far as the caller is told.

        Of matters of few, how they are handled is for who handles them: why the decision waits, and
        that somebody said what a second person has to say, too. Who else knows of it reads neither.
        """
        deals = {*matter.functions} & {*self.own_functions} or self.caller.name in matter.handlers
        if matter.kind not in _ALONE or deals or self.caller.audits:
            return matter.holds
        shown = (one for one in matter.holds if one.by != "second_person")
        return tuple([replace(one, because="") for one in shown])

    def waits_for(self, matter: Matter) -> tuple[str, ...]:
        """Return for whom it waits, by name, as far as the caller is told."""
        people = matter.handlers
        if not people and matter.open:
            acting = (on_duty(self.pack, one, self.officers) for one in matter.functions)
            people = tuple(dict.fromkeys(one for found in acting for one in found))
        return tuple([one for one in people if self._tells(matter, one)])

    def standing(self, matter: Matter, conflicted: tuple[str, ...]) -> tuple[str, ...]:
        """Return how it stands, in the contract's words."""
        if not matter.open:
            return ()
        now = self.wanted.now.replace(microsecond=0)
        holds = {
            "overdue": matter.due is not None and matter.due < now,
            "running": matter.due is not None and matter.due >= now,
            "unassigned": not matter.handlers,
            "blocked": bool(self.holds(matter)),
            _CONFLICT: bool(conflicted),
            "unacknowledged": matter.unheard,
        }
        return tuple([word for word, is_so in holds.items() if is_so])

    async def shown(self, matter: Matter, conflicted: tuple[str, ...]) -> work_pb2.WorkMatter:
        """Return a matter as the caller is shown it."""
        index = self.backend.keeper.index
        clocks = await asyncio.to_thread(index.ask, partial(of_one, stream=matter.stream))
        return work_pb2.WorkMatter(
            name=matter.stream,
            state=matter.state,
            says=_SAYS[matter.kind][matter.state],
            opened_at=timestamp(matter.opened_at),
            changed_at=timestamp(matter.changed_at),
            clocks=clocks_of(clocks, self.caller, self.pack, self.wanted.now),
            standing=[_standing(one) for one in self.standing(matter, conflicted)],
            holds=_holds(self.holds(matter)),
            handlers=[one for one in matter.handlers if self._tells(matter, one)],
            functions=matter.functions if matter.open else (),
            waits_for=self.waits_for(matter),
            in_conflict=conflicted,
            closed=not matter.open,
        )


_TIMES: Final = ("due_before", "opened_from", "opened_before", "changed_from", "changed_before")


def _standing(word: str) -> work_pb2.WorkStanding.ValueType:
    return work_pb2.WorkStanding.Value(f"WORK_STANDING_{word.upper()}")


def _holds(holds: tuple[Held, ...]) -> Iterator[work_pb2.WorkHold]:
    for one in holds:
        kind = work_pb2.WorkHoldKind.Value(f"WORK_HOLD_KIND_{one.by.upper()}")
        shown = work_pb2.WorkHold(kind=kind, because=one.because)
        if one.until is not None:
            shown.until.CopyFrom(timestamp(one.until))
        yield shown

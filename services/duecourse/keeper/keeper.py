"""The keeper itself: follows the log, wakes when something falls due, and has it written down.

Each thing is given to the log under a request id made of what it is, so that two keepers, and
one that was killed and began again, write it once (docs/decisions/126).
"""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.catalogue import AGGREGATES
from duecourse.commands import Call, CommandService
from duecourse.commands.planning import system_actor
from duecourse.keeper.index import ClockIndex, Due
from duecourse.keeper.matters import told_in
from duecourse.keeper.refusals import followed, put_refused
from duecourse.keeper.times import Time
from duecourse.keeper.work import PEOPLE, left_by
from duecourse.kernel.clocks.keeping import Clocks, Kept
from duecourse.kernel.clocks.waking import recounted, wakings
from duecourse.kernel.command import Command
from duecourse.kernel.names import derived_id, kind_of
from duecourse.kernel.refusal import Refused
from duecourse.log.port import LogCorrupt, LogFault, LogNewer, StoredEvent
from duecourse.organisations.events import CalendarChanged

CLOCKS: Final[Mapping[str, Clocks]] = {
    kind: aggregate.clocks for kind, aggregate in AGGREGATES.items() if aggregate.clocks
}
"""The clocks of every kind of resource that has some."""

_FOLLOWED: Final = frozenset(
    {PEOPLE, *(kind for kind, one in AGGREGATES.items() if one.clocks or one.work)}
)
"""The kinds whose states the index is made of."""

_PAGE: Final = 500
_OVER: Final = "The time for it is over."
"""Why what follows from the time alone follows, where it is asked why."""

_AT_ONCE: Final = 64


class _At(Struct):
    at: datetime


def _ignore(_: str, **__: object) -> None:
    """Tell nobody."""


class Keeper:
    """Keeps the clocks of one log; `start`, then `aclose`.

    Args:
        index: the view of all clocks; closed with the keeper.
        time: what it waits by.
        alarm: told, with a sentence and facts, what somebody should look at.
    """

    def __init__(
        self,
        commands: CommandService,
        index: ClockIndex,
        time: Time,
        alarm: Callable[..., None] = _ignore,
    ) -> None:
        self.index = index
        self._commands = commands
        self._time = time
        self._alarm = alarm
        self._stirred = asyncio.Event()
        self._following = asyncio.Lock()
        self._ending = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._known = index.streams()
        commands.on_stored(self._stored)

    def start(self) -> None:
        """Begin to keep, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._keep())

    async def aclose(self) -> None:
        """Finish what is being written, and stop."""
        self._ending.set()
        self._stirred.set()
        if self._task is not None:
            await self._task
        self.index.close()

    def _stored(self, states: Mapping[str, Any]) -> None:
        """Wake up if a change is about clocks; nearly all are about none."""
        if self._stirred.is_set():
            return
        for name, state in states.items():
            clocks = CLOCKS.get(kind_of(name))
            if clocks and (name in self._known or any(True for _ in clocks.view(state))):
                self._stirred.set()
                return

    async def _keep(self) -> None:
        until: datetime | None = None
        while not self._ending.is_set():
            self._stirred.clear()
            try:
                until = await self.catch_up()
            except (LogFault, sqlite3.Error) as fault:
                self._alarm("clocks are not kept now", why=str(fault))
                until = None
            await self._time.wait(self._stirred, until, self._ending)

    async def catch_up(self) -> datetime | None:
        """Have everything written down that fell due by now; return when something does next."""
        while True:
            await self.follow()
            now = self._time()
            found = await asyncio.to_thread(self.index.due, now, _AT_ONCE)
            if self._ending.is_set() or not found:
                return await asyncio.to_thread(self.index.next_at, now)
            await asyncio.gather(*map(self._note, found))

    async def follow(self, organisation: str = "") -> None:
        """Bring the index up to what the log holds of an organisation, or of all."""
        async with self._following:
            every = self._commands.log.organisations
            names = [organisation] if organisation else await asyncio.to_thread(every)
            for name in names:
                await self._follow(name)
                while await asyncio.to_thread(self._write_refused, name):
                    pass

    async def _follow(self, organisation: str) -> None:
        log = self._commands.log
        while True:
            after = await asyncio.to_thread(self.index.position, organisation)
            page = await asyncio.to_thread(log.all_events, organisation, after=after, limit=_PAGE)
            if not page:
                if after > await asyncio.to_thread(log.last_position, organisation):
                    # Another log lies here now: whatever was followed is not in it.
                    await asyncio.to_thread(self.index.forget, organisation)
                    continue
                return
            newest = max(msgspec.json.decode(one.record, type=_At).at for one in page)
            states = await self._states_of(page)
            found = {
                name: [*CLOCKS[kind_of(name)].view(state)] if state is not None else []
                for name, state in states.items()
                if kind_of(name) in CLOCKS
            }
            write = partial(self._write, organisation, after, page, newest, states, found)
            await asyncio.to_thread(write)
            self._known |= {name for name, clocks in found.items() if clocks}

    def _write_refused(self, organisation: str) -> bool:
        """Write the next of what was refused, beside the loop; return whether there may be more."""
        last = self.index.ask(partial(followed, organisation=organisation))
        # The last that was followed is read again: in another log another one lies there.
        after = max(last.number - 1, 0)
        found = self._commands.log.attempts(organisation, after=after, limit=_PAGE)
        put = partial(put_refused, organisation=organisation, last=last, found=found)
        return self.index.change(put)

    def _write(
        self,
        organisation: str,
        after: int,
        page: Sequence[StoredEvent],
        newest: datetime,
        states: Mapping[str, Any],
        found: Mapping[str, Sequence[Kept]],
    ) -> None:
        """Write what a page of events left; records are read here, and not on the loop."""
        changed = any(one.type == CalendarChanged.__name__ for one in page)
        told, left = told_in(page), left_by(page, states, found)
        last = page[-1].position
        self.index.follow(
            organisation, after, last, newest, found, told, left, counts_again=changed
        )

    async def _states_of(self, page: Sequence[StoredEvent]) -> dict[str, Any]:
        """Return the states of what some events are about; None of what cannot be read."""
        heads = {one.stream: one.version for one in page if kind_of(one.stream) in _FOLLOWED}
        states = self._commands.states
        kept = {name: states.cached(name) for name in heads}
        stale = [name for name, state in kept.items() if state and state.version < heads[name]]
        # Another process wrote these.
        states.evict(stale)
        return await states.load_readable(heads)

    async def _note(self, one: Due) -> None:
        """Have one thing written down, unless that is so already or no longer true."""
        call = Call(
            actor=system_actor(one.organisation),
            # No caller can have used it up: theirs are UUIDs.
            request_id=f"clocks/{derived_id(one.organisation, _key(one))}",
            reason=_OVER if one.what == "lapsed" else "",
        )
        try:
            if await self._still(one) or await self._still(one, afresh=True):
                await self._commands.execute(_command(one), call)
                if one.what == "recounted":
                    await asyncio.to_thread(self.index.settle, one)
                return
            why = "the log says otherwise"
        except Refused as refused:
            why = "; ".join(v.message for v in refused.violations)
        except (LogNewer, LogCorrupt) as fault:
            # One that cannot be read holds up no other.
            why = str(fault)
        if one.what == "recounted":
            # Most are not later for a holiday.
            await asyncio.to_thread(self.index.settle, one)
        elif await asyncio.to_thread(self.index.failed, one):
            self._alarm("a clock is set aside", clock=f"{one.stream} {one.clock}", why=why)

    async def _still(self, one: Due, *, afresh: bool = False) -> bool:
        """Return whether the state of the resource wants it noted.

        Args:
            afresh: read it anew: another keeper may have written what made it due.
        """
        if afresh:
            self._commands.states.evict([one.stream])
        state = await self._commands.load(one.stream)
        found = CLOCKS[kind_of(one.stream)].view(state) if state else ()
        same = [k for k in found if k.id == one.clock and k.clock.fixed == one.due]
        if one.what != "recounted":
            wanted = (one.what, one.number)
            return any((w.what, w.number) == wanted for kept in same for w in wakings(kept))
        calendar = (await self._commands.dated_pack_for(one.organisation)).calendar
        return any(recounted(kept, self._time(), calendar) for kept in same)


def _key(one: Due) -> str:
    return f"{one.stream} {one.clock} {one.what} {one.number} {one.due.isoformat()}"


def _command(one: Due) -> Command:
    clocks = CLOCKS[kind_of(one.stream)]
    if one.what == "lapsed" and clocks.lapse is not None:
        return clocks.lapse(one.stream, one.clock)
    return clocks.note(
        name=one.stream, clock=one.clock, what=one.what, due=one.due, number=one.number
    )

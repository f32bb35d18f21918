"""The life of a command: decide, append, answer (docs/explanation/shape.md)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Final

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.commands.call import Call, Outcome
from duecourse.commands.deciding import Decided, Decider, is_own
from duecourse.commands.discovery import AllowedTransition, allowed
from duecourse.commands.earlier import Earlier
from duecourse.commands.packs import Packs
from duecourse.commands.planning import Missing, facts_of, system_actor
from duecourse.commands.receipts import receipt_of
from duecourse.commands.replaying import Replaying
from duecourse.commands.states import States
from duecourse.commands.storing import Storing, random_salts
from duecourse.commands.turns import Turns
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.facts import Facts
from duecourse.kernel.names import derived_id, kind_of, organisation_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, refuse
from duecourse.kernel.table import ABSENT
from duecourse.log.appending import outcome_of
from duecourse.log.port import Committed, Conflict, EventLog, LogCorrupt, LogNewer, Repeated
from duecourse.packs.compiled import CompiledPack

DECIDED_MAX: Final = 16
"""How often a command is decided again when a fact moved under it, before the caller is told."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class CommandService:
    """Carries out commands against one log.

    Where all that a command rests on is in memory, it waits once: for the log.

    Args:
        clock: returns the current time, aware, UTC.
        salts: yields 16 random bytes for each personal value.
    """

    def __init__(
        self,
        log: EventLog,
        *,
        clock: Callable[[], datetime] = _utc_now,
        salts: Iterator[bytes] | None = None,
        cached_states_max: int = 20_000,
    ) -> None:
        self.log = log
        self.clock = clock
        self.states = States(log, cached_max=cached_states_max)
        self.packs = Packs(log)
        self._decider = Decider(self.states, self.packs, clock)
        self._listeners: list[Callable[[Mapping[str, Any]], None]] = []
        self._storing = Storing(log, self.states, salts or random_salts(), self._tell)
        self._replaying = Replaying(log, self.states)
        self._earlier = Earlier(log, self.states, self.execute)
        self._turns = Turns()
        self._anew = Turns()

    @property
    def awaiting(self) -> int:
        """Return how many changes were given to the log and are not settled yet."""
        return self._storing.awaiting

    def on_stored(self, listener: Callable[[Mapping[str, Any]], None]) -> None:
        """Call somebody with the states, by name, that each stored change leads to."""
        self._listeners.append(listener)

    def _tell(self, states: Mapping[str, Any]) -> None:
        for listener in self._listeners:
            listener(states)

    async def aclose(self) -> None:
        """Finish what is queued and close the log."""
        await self._earlier.aclose()
        await self._storing.aclose()
        self.log.close()

    async def execute(self, command: Command, call: Call) -> Outcome:
        """Carry out a command, once for each request id, for ever.

        Raises:
            Refused: with every reason; the attempt is in the attempt log.
            LogFault: the store failed; the same request id tells the outcome later.
        """
        try:
            if organisation_of(command.name) != call.actor.organisation:
                raise refuse(Reason.NOT_FOUND, "no such resource")
            if self._earlier.is_due(command, call) and not await self._was_asked(command, call):
                await self._earlier.begin(command)
            if not self._turns.begin(command.name):
                await self._turns.wait(command.name)
            try:
                end = await self._tried(command, call)
                if not isinstance(end, Outcome):
                    end = await self._tried_again(command, call, end)
            finally:
                self._turns.end(command.name)
            await self._continued(command, call)
            return end
        except Refused as refused:
            await self._continued(command, call)
            # Of whoever tried to complain without a name, the attempts tell nothing either.
            if not call.validate_only and not command.is_anonymous():
                at = self.clock().isoformat().replace("+00:00", "Z")
                await self._storing.note(command, call, at, refused)
            raise

    async def _was_asked(self, command: Command, call: Call) -> bool:
        try:
            return await self._replaying.known(command, call) is not None
        except Refused:
            return True

    async def _continued(self, command: Command, call: Call) -> None:
        """Go on with what one transaction had no room for, each part in its own (decision 048).

        After a crash, whoever asks anything of the resource makes it go on, refused or not. A part
        that is refused, since somebody else changes the same posts, takes nothing from what was
        asked for.
        """
        continuing = COMMANDS[type(command).__name__].aggregate.continuing
        if continuing is None or call.validate_only:
            return
        actor = system_actor(call.actor.organisation)
        state = await self.load(command.name)
        more = continuing(command.name, state) if state else None
        if state is None or more is None:
            return
        part = derived_id(call.actor.organisation, f"{call.request_id} {state.version}")
        with suppress(Refused):
            await self.execute(more, Call(actor=actor, request_id=part))

    async def _tried_again(self, command: Command, call: Call, lost: Conflict) -> Outcome:
        """Decide anew, in turn: all who lost to the same stream at once would only lose again.

        Nobody who has a turn of this kind waits for another, so they cannot wait for each other.
        """
        for _ in range(DECIDED_MAX - 1):
            if not self._anew.begin(lost.stream):
                await self._anew.wait(lost.stream)
            try:
                end = await self._tried(command, call, lost)
            finally:
                self._anew.end(lost.stream)
            if isinstance(end, Outcome):
                return end
            lost = end
        raise refuse(
            Reason.VERSION_CONFLICT,
            "other commands keep changing what this one rests on; try again",
            subject=command.name,
        )

    async def _tried(
        self, command: Command, call: Call, lost: Conflict | None = None
    ) -> Outcome | Conflict:
        try:
            decided = self._at_once(command, call, lost)
            if decided is None:
                decided = await self._after_reading(command, call)
            change = self._storing.change_of(command, call, decided)
        except (Refused, LogNewer, LogCorrupt):
            # Whatever stands against it now: what was carried out is answered as it was.
            known = await self._replaying.known(command, call)
            if known is None:
                raise
            return known
        if call.validate_only:
            known = await self._replaying.known(command, call)
            return known or _answered(command, decided, (0,) * len(decided.plan.events))
        if lost is None and (stream := self._anew.taken(decided.plan.states)):
            # Others decide on it anew, in turn: it would only be lost to them, or they to it.
            version = decided.plan.states[stream].version
            return Conflict(stream, version, version)
        end = outcome_of(await self._storing.begin(change, decided.plan))
        if isinstance(end, Committed):
            return _answered(command, decided, end.positions)
        if isinstance(end, Repeated):
            return await self._replaying.repeated(end.request, command, call)
        self._forget(end, decided.read if lost else [end.stream])
        return end

    def _forget(self, lost: Conflict, names: Iterable[str]) -> None:
        """Forget what may be stale after somebody else's write.

        What was lost to a command of this service is in memory as that left it, or later. To lose
        to another writer a second time says that nothing that was read counts any more.
        """
        known = self.states.cached(lost.stream)
        if known is None or not lost.expected < lost.actual <= known.version:
            self.states.evict(names)

    def _at_once(self, command: Command, call: Call, lost: Conflict | None) -> Decided | None:
        """Return the decision if all that it rests on is in memory.

        Args:
            lost: what the command was lost to before; None for the first time.

        Of a new name nothing is in memory, and nearly always there is nothing to read. It is
        taken to be free; if it is not, the log finds out, and so does who would be refused.
        """
        is_new = command.CREATES and not call.validate_only
        is_new = is_new and (lost is None or lost.stream != command.name)
        is_new = is_new and self.states.cached(command.name) is None
        try:
            return self._decider.decide(command, call, {}, is_new=is_new)
        except Missing:
            return None
        except Refused:
            if is_new:
                return None
            raise

    async def _after_reading(self, command: Command, call: Call) -> Decided:
        found: dict[str, Any] = {}
        while True:
            try:
                return self._decider.decide(command, call, found)
            except Missing as missing:
                found |= await self._read(missing)

    async def _read(self, missing: Missing) -> dict[str, Any]:
        if missing.pack:
            await self.packs.found(missing.pack)
        return await self.states.load(missing.names)

    async def load(self, name: str) -> Any | None:
        """Return the current state of a resource, or None if there is none."""
        if kind_of(name) not in AGGREGATES:
            return None
        state = self.states.cached(name) or (await self.states.load([name]))[name]
        return None if state.state == ABSENT else state

    async def hides(self, name: str, person: str, *, own: bool = False) -> bool:
        """Return whether a person may not know that there is a resource (decision 115).

        What only a newer release can read of it says nothing of who may.

        Args:
            own: whatever is no matter of their own is hidden (decision 174).
        """
        aggregate = AGGREGATES.get(kind_of(name))
        if aggregate is None or not aggregate.may_be_hidden:
            return own
        found: dict[str, Any] = {}
        try:
            while True:
                try:
                    return self._decider.hides(name, person, found, own=own)
                except Missing as missing:
                    found |= await self._read(missing)
        except LogNewer:
            return True

    async def shown(self, name: str, state: Any, person: str) -> Any:
        """Return the state of a resource as somebody sees it who knows of it (decision 113)."""
        found: dict[str, Any] = {}
        while True:
            try:
                return self._decider.shown(name, state, person, found)
            except Missing as missing:
                found |= await self._read(missing)

    def at_hand(self, name: str) -> Any | None:
        """Return the state of a resource if it is in memory; None says nothing of it."""
        state = self.states.cached(name)
        return None if state is None or state.state == ABSENT else state

    async def pack_for(self, organisation: str) -> CompiledPack:
        """Return the pack in force for an organisation.

        Raises:
            Refused: POLICY_NOT_IN_FORCE.
        """
        state = (await self.states.load([organisation]))[organisation]
        try:
            return self._decider.pack_of(state)
        except Missing as missing:
            return await self.packs.found(missing.pack)

    async def dated_pack_for(self, organisation: str) -> CompiledPack:
        """Return the pack in force with the calendar as the organisation confirmed it.

        Raises:
            Refused: POLICY_NOT_IN_FORCE.
        """
        pack = await self.pack_for(organisation)
        state = await self.load(organisation)
        return pack.dated(state.calendar_changes if state else ())

    async def allowed(self, name: str, actor: Actor) -> list[AllowedTransition]:
        """Return what the actor may do with a resource now, and what stands against the rest.

        Raises:
            Refused: NOT_FOUND; POLICY_NOT_IN_FORCE.
        """
        organisation = actor.organisation
        state = await self.load(name) if organisation_of(name) == organisation else None
        if state is None or await self.hides(name, actor.person):
            raise refuse(Reason.NOT_FOUND, "no such resource", subject=name)

        async def facts_for(names: list[str]) -> Facts:
            looked_at = (organisation, actor.name, actor.person, name, *names)
            own = [one for one in looked_at if is_own(one, organisation)]
            return facts_of(await self.states.load(own))

        pinned = getattr(state, "pinned", "")
        pack = await (self.packs.found(pinned) if pinned else self.pack_for(organisation))
        is_draft = kind_of(name) == "policies" and state.digest
        drafted = await self.packs.found(state.digest) if is_draft else None
        return await allowed(name, state, actor, pack, self.clock(), facts_for, drafted)


def _answered(command: Command, decided: Decided, positions: tuple[int, ...]) -> Outcome:
    receipt = receipt_of(command.name, decided, positions)
    return Outcome(receipt, decided.plan.states[command.name])

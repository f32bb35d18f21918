"""The life of a command: load, decide, append, answer (docs/explanation/shape.md)."""

import asyncio
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any, Final
from weakref import WeakValueDictionary

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.commands.call import Call, Outcome
from duecourse.commands.digests import body_digest, is_same
from duecourse.commands.discovery import AllowedTransition, allowed
from duecourse.commands.packs import Packs
from duecourse.commands.planning import Missing, Plan, facts_of, plan
from duecourse.commands.receipts import encoded, encoded_refusals, first_receipt, receipt_of
from duecourse.commands.states import States
from duecourse.evidence.record import RecordError
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads
from duecourse.kernel.facts import Facts
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, refuse
from duecourse.kernel.table import ABSENT
from duecourse.log.appending import AsyncAppender
from duecourse.log.port import (
    Attempt,
    Change,
    Committed,
    Conflict,
    EventLog,
    LogFault,
    Repeated,
    Request,
    StoredRequest,
)
from duecourse.log.port import Outcome as LogOutcome
from duecourse.packs.compiled import CompiledPack

DECIDED_MAX: Final = 16
"""How often a command is decided again when a fact moved under it, before the caller is told."""


def _random_salts() -> Iterator[bytes]:
    """Yield 16 random bytes at a time, drawn 256 times as many: each draw is a system call."""
    while True:
        drawn = os.urandom(16 * 256)
        yield from (drawn[start : start + 16] for start in range(0, len(drawn), 16))


def _utc_now() -> datetime:
    return datetime.now(UTC)


class CommandService:
    """Carries out commands against one log.

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
        self._salts = salts or _random_salts()
        self._appender = AsyncAppender(log, on_outcome=self._settle)
        self._planned: dict[int, Plan] = {}
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def awaiting(self) -> int:
        """Return how many changes were given to the log and are not settled yet."""
        return len(self._planned)

    async def aclose(self) -> None:
        """Finish what is queued and close the log."""
        await self._appender.aclose()
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
            async with self._turn(command.name):
                return await self._executed(command, call)
        except Refused as refused:
            await self._note(command, call, refused)
            raise

    def _turn(self, name: str) -> asyncio.Lock:
        return self._turns.setdefault(name, asyncio.Lock())

    async def _executed(self, command: Command, call: Call) -> Outcome:
        lost_to = ""
        for _ in range(DECIDED_MAX):
            # Whoever lost to the same stream tries again in turn; together, only one would win.
            # Nobody who holds this lock waits for another, so they cannot wait for each other.
            async with self._turn(f"{lost_to}#again") if lost_to else nullcontext():
                end = await self._tried(command, call, again=bool(lost_to))
            if isinstance(end, Outcome):
                return end
            lost_to = end.stream
        raise refuse(
            Reason.VERSION_CONFLICT,
            "other commands keep changing what this one rests on; try again",
            subject=command.name,
        )

    async def _tried(self, command: Command, call: Call, *, again: bool) -> Outcome | Conflict:
        try:
            context, planned, unchanged = await self._plan(command, call)
            change = self._change(command, call, context, planned, unchanged)
        except Refused:
            known = await self._known(call)
            if known is None:
                raise
            return await self._replayed(known, command, call)
        if call.validate_only:
            known = await self._known(call)
            if known is not None:
                return await self._replayed(known, command, call)
            return _answered(command, context, planned, [0] * len(planned.events))
        outcome = await self._append(change, planned)
        if isinstance(outcome, Committed):
            return _answered(command, context, planned, outcome.positions)
        if isinstance(outcome, Repeated):
            return await self._replayed(outcome.request, command, call)
        # A second time, somebody else is writing too: nothing that was read counts any more.
        self.states.evict(unchanged if again else [outcome.stream])
        return outcome

    async def _known(self, call: Call) -> StoredRequest | None:
        return await asyncio.to_thread(self.log.request, call.actor.organisation, call.request_id)

    async def _plan(self, command: Command, call: Call) -> tuple[Context, Plan, dict[str, int]]:
        """Return the context decided in, the plan, and the version of every stream read."""
        organisation = call.actor.organisation
        aggregate = AGGREGATES[COMMANDS[type(command).__name__].kind]
        actor = call.actor
        names = [organisation, actor.name, actor.person, command.name]
        states = await self._own(organisation, names)
        pack = call.pack or await self._pack_of(states[organisation])
        wanted = reads(aggregate, states[command.name], command, call.actor.person)
        states |= await self._own(organisation, [n for n in wanted if n not in states])
        context = Context(
            at=self.clock(),
            actor=call.actor,
            pack=pack,
            facts=facts_of(states),
            request_id=call.request_id,
            expected_version=call.expected_version,
            reason=call.reason,
        )
        while True:
            try:
                planned = plan(command, context, states)
            except Missing as missing:
                loaded = await self._own(organisation, missing.names)
                if len(loaded) < len(set(missing.names)):
                    raise refuse(Reason.NOT_FOUND, "no such resource") from missing
                states |= loaded
                continue
            return context, planned, {name: state.version for name, state in states.items()}

    async def _own(self, organisation: str, names: Any) -> dict[str, Any]:
        """Load what belongs to the organisation; another's is as if it were not there."""
        own = [n for n in names if organisation_of(n) == organisation and kind_of(n) in AGGREGATES]
        return await self.states.load(own)

    async def _pack_of(self, organisation: Any) -> CompiledPack:
        if not organisation.policy_digest:
            raise refuse(Reason.POLICY_NOT_IN_FORCE, "the organisation has no policy in force")
        return await self.packs.found(organisation.policy_digest)

    def _change(
        self,
        command: Command,
        call: Call,
        context: Context,
        planned: Plan,
        unchanged: dict[str, int],
    ) -> Change:
        """Return what one transaction will store.

        Raises:
            Refused: FIELD_TOO_LARGE, a record would be longer than a log entry may be.
        """
        try:
            events = planned.encoded(self._salts)
        except RecordError as error:
            raise refuse(Reason.FIELD_TOO_LARGE, str(error), subject=command.name) from error
        return Change(
            events=events,
            unchanged=tuple(unchanged.items()),
            request=Request(
                organisation=call.actor.organisation,
                request_id=call.request_id,
                body_digest=body_digest(command, call),
                receipt=encoded(command.name, context.at, planned),
            ),
            documents=call.documents,
        )

    async def _append(self, change: Change, planned: Plan) -> Committed | Repeated | Conflict:
        self._planned[id(change)] = planned
        try:
            return await self._appender.append(change)
        except (LogFault, ValueError):
            # Settled already, unless the appender never took it.
            self._planned.pop(id(change), None)
            raise

    def _settle(self, change: Change, outcome: LogOutcome | LogFault) -> None:
        """Keep the new states once they are stored, even if the caller has left."""
        planned = self._planned.pop(id(change), None)
        if planned is None:
            return
        if isinstance(outcome, Committed):
            for name, state in planned.states.items():
                self.states.put(name, state)
        elif isinstance(outcome, LogFault):
            self.states.evict(planned.states)

    async def _replayed(self, known: StoredRequest, command: Command, call: Call) -> Outcome:
        if not is_same(known.body_digest, command, call):
            raise refuse(
                Reason.REQUEST_ID_REUSED,
                "this request id was used for another command",
                subject=command.name,
                field="context.request_id",
            )
        receipt = first_receipt(known)
        return Outcome(receipt, await self._as_of(receipt.name, receipt.version))

    async def _as_of(self, name: str, version: int) -> Any:
        cached = self.states.cached(name)
        if cached is not None and cached.version == version:
            return cached
        return await asyncio.to_thread(self.states.at, name, version=version)

    async def _note(self, command: Command, call: Call, refused: Refused) -> None:
        """Keep a refused attempt, apart from the history."""
        if call.validate_only:
            return
        attempt = Attempt(
            organisation=call.actor.organisation,
            at=self.clock().isoformat().replace("+00:00", "Z"),
            actor=call.actor.person,
            command=type(command).__name__,
            subject=command.name,
            request_id=call.request_id,
            refusals=encoded_refusals(refused.violations),
        )
        await self._appender.append(Change(attempts=(attempt,)))

    async def load(self, name: str) -> Any | None:
        """Return the current state of a resource, or None if there is none."""
        if kind_of(name) not in AGGREGATES:
            return None
        state = (await self.states.load([name]))[name]
        return None if state.state == ABSENT else state

    async def pack_for(self, organisation: str) -> CompiledPack:
        """Return the pack in force for an organisation.

        Raises:
            Refused: POLICY_NOT_IN_FORCE.
        """
        return await self._pack_of((await self.states.load([organisation]))[organisation])

    async def allowed(self, name: str, actor: Actor) -> list[AllowedTransition]:
        """Return what the actor may do with a resource now, and what stands against the rest.

        Raises:
            Refused: NOT_FOUND; POLICY_NOT_IN_FORCE.
        """
        if organisation_of(name) != actor.organisation or await self.load(name) is None:
            raise refuse(Reason.NOT_FOUND, "no such resource", subject=name)
        organisation = actor.organisation
        states = await self._own(organisation, [organisation, actor.name, actor.person, name])
        pack = await self._pack_of(states[organisation])

        async def facts_for(names: list[str]) -> Facts:
            more = await self._own(organisation, [n for n in names if n not in states])
            return facts_of(states | more)

        return await allowed(name, states[name], actor, pack, self.clock(), facts_for)


def _answered(
    command: Command, context: Context, planned: Plan, positions: Sequence[int]
) -> Outcome:
    receipt = receipt_of(command.name, context.at, planned, positions)
    return Outcome(receipt, planned.states[command.name])

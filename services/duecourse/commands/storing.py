"""What a command leaves in the log: its events with the request, or the attempt."""

import asyncio
import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from duecourse.commands.call import Call
from duecourse.commands.deciding import Decided
from duecourse.commands.digests import body_digest, kept_id
from duecourse.commands.planning import Plan
from duecourse.commands.receipts import encoded, encoded_refusals
from duecourse.commands.states import States
from duecourse.evidence.record import RecordError, UnreadableRecord
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, refuse
from duecourse.log.appending import AsyncAppender, Fate
from duecourse.log.port import Attempt, Change, Committed, EventLog, LogFault, Outcome, Request


def random_salts() -> Iterator[bytes]:
    """Yield 16 random bytes at a time, drawn 256 times as many: each draw is a system call."""
    while True:
        drawn = os.urandom(16 * 256)
        yield from (drawn[start : start + 16] for start in range(0, len(drawn), 16))


class Storing:
    """Appends to the log, and keeps the states that what was stored leads to.

    Args:
        salts: yields 16 random bytes for each personal value.
        told: called with the states, by name, that each stored change led to.
    """

    def __init__(
        self,
        log: EventLog,
        states: States,
        salts: Iterator[bytes],
        told: Callable[[Mapping[str, Any]], None],
    ) -> None:
        self._states = states
        self._salts = salts
        self._told = told
        self._appender = AsyncAppender(log, on_outcome=self._settle)
        self._awaited: dict[int, Plan] = {}

    @property
    def awaiting(self) -> int:
        """Return how many changes were given to the log and are not settled yet."""
        return len(self._awaited)

    async def aclose(self) -> None:
        """Finish what is queued."""
        await self._appender.aclose()

    def change_of(self, command: Command, call: Call, decided: Decided) -> Change:
        """Return what one transaction will store.

        Raises:
            Refused: FIELD_INVALID, a record could not be read back; FIELD_TOO_LARGE, it
                would be longer than a log entry may be.
        """
        try:
            events = decided.plan.encoded(self._salts)
        except UnreadableRecord as error:
            raise refuse(Reason.FIELD_INVALID, str(error), subject=command.name) from error
        except RecordError as error:
            raise refuse(Reason.FIELD_TOO_LARGE, str(error), subject=command.name) from error
        return Change(
            events=events,
            unchanged=tuple(decided.read.items()),
            request=Request(
                organisation=call.actor.organisation,
                request_id=kept_id(command, call),
                body_digest=body_digest(command, call),
                receipt=encoded(command.name, decided),
            ),
            documents=call.documents,
        )

    def begin(self, change: Change, plan: Plan) -> "asyncio.Future[Fate]":
        """Give a change to the log; return its fate, once that is durable, for `outcome_of`.

        A caller that is cancelled stops waiting; the change is settled all the same.

        Raises:
            LogFault: the log takes no more.
        """
        self._awaited[id(change)] = plan
        try:
            return self._appender.begin(change)
        except (LogFault, ValueError):
            # It was never taken, so that nobody will settle it.
            del self._awaited[id(change)]
            raise

    def _settle(self, change: Change, outcome: Outcome | LogFault) -> None:
        """Keep the new states once they are stored, even if the caller has left."""
        plan = self._awaited.pop(id(change), None)
        if plan is None:
            return
        if isinstance(outcome, Committed):
            for name, state in plan.states.items():
                self._states.put(name, state)
            self._told(plan.states)
        elif isinstance(outcome, LogFault):
            self._states.evict(plan.states)

    async def note(self, command: Command, call: Call, at: str, refused: Refused) -> None:
        """Keep a refused attempt, apart from the history.

        Args:
            at: UTC, RFC 3339.
        """
        attempt = Attempt(
            organisation=call.actor.organisation,
            at=at,
            actor=call.actor.person,
            command=type(command).__name__,
            subject=command.name,
            request_id=call.request_id,
            refusals=encoded_refusals(refused.violations),
        )
        await self._appender.append(Change(attempts=(attempt,)))

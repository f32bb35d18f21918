"""The answer to a request that was carried out before: its first receipt, and the state then."""

import asyncio
from typing import Any

from duecourse.commands.call import Call, Outcome
from duecourse.commands.digests import is_same, kept_id
from duecourse.commands.receipts import first_receipt
from duecourse.commands.states import States
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import refuse
from duecourse.log.port import EventLog, LogCorrupt, LogNewer, StoredRequest


class Replaying:
    """Finds and repeats answers."""

    def __init__(self, log: EventLog, states: States) -> None:
        self._log = log
        self._states = states

    async def known(self, command: Command, call: Call) -> Outcome | None:
        """Return what a request id was answered with, or None if it is new.

        Raises:
            Refused: REQUEST_ID_REUSED.
        """
        # Release 0.1 kept anonymous complaints, too, under the caller's own id.
        for known_as in dict.fromkeys((kept_id(command, call), call.request_id)):
            stored = await asyncio.to_thread(self._log.request, call.actor.organisation, known_as)
            if stored is not None:
                return await self.repeated(stored, command, call)
        return None

    async def repeated(self, stored: StoredRequest, command: Command, call: Call) -> Outcome:
        """Return the answer to a request that is known; without state, if that cannot be read.

        Raises:
            Refused: REQUEST_ID_REUSED, it was another request.
        """
        if not is_same(stored.body_digest, command, call):
            raise refuse(
                Reason.REQUEST_ID_REUSED,
                "this request id was used for another command",
                subject=command.name,
                field="context.request_id",
            )
        receipt = first_receipt(stored)
        return Outcome(receipt, await self._as_of(receipt.name, receipt.version))

    async def _as_of(self, name: str, version: int) -> Any:
        cached = self._states.cached(name)
        if cached is not None and cached.version == version:
            return cached
        try:
            return await asyncio.to_thread(self._states.at, name, version=version)
        except (LogNewer, LogCorrupt):
            return None

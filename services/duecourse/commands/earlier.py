"""Whom the posts of release 0.1 show: put on record once that release's log is gone on with.

That release kept no record by subject, and without one an objection does not find the posts that
it is about (decision 087). Nothing is written before somebody changes something: a log that is
only read stays as it is.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import cached_property
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.commands.call import Call
from duecourse.commands.planning import system_actor
from duecourse.commands.states import States
from duecourse.facts import subject_record
from duecourse.kernel.command import Command
from duecourse.kernel.names import derived_id, kind_of, organisation_of
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog, LogCorrupt, LogFault, LogNewer
from duecourse.objections.commands import RecordShowing
from duecourse.posts.state import Post

_FORMAT_OF_0_1: Final = 1
_AT_ONCE: Final = 100


def _is_about_people(command: Command) -> bool:
    return kind_of(command.name) in ("objections", "consents")


class _Record(Struct):
    v: int


def _is_of_0_1(record: bytes) -> bool:
    try:
        return msgspec.json.decode(record, type=_Record).v == _FORMAT_OF_0_1
    except msgspec.DecodeError:
        # Damaged: those behind it have to be looked through, too.
        return True


class Earlier:
    """Puts on record whom earlier posts show, once for each organisation and process.

    It finds out anew what is missing, so that a crash leaves nothing out and nothing doubled.

    Args:
        execute: carries out a command of the service.
    """

    def __init__(
        self, log: EventLog, states: States, execute: Callable[[Command, Call], Awaitable[object]]
    ) -> None:
        self._log = log
        self._states = states
        self._execute = execute
        self._tasks: dict[str, asyncio.Task[None]] = {}

    @cached_property
    def _is_old(self) -> bool:
        """Return whether release 0.1 verified any post of this log."""
        forms = self._log.forms()
        return any(f.type == "ConsentsVerified" and f.format == _FORMAT_OF_0_1 for f in forms)

    def is_due(self, command: Command, call: Call) -> bool:
        """Return whether a command, if it is not a repeated one, has to find them on record."""
        if call.validate_only or type(command).REACTION or not self._is_old:
            return False
        task = self._tasks.get(organisation_of(command.name))
        return task is None or (_is_about_people(command) and not task.done())

    async def begin(self, command: Command) -> None:
        """Begin, unless that was begun; whoever asks for something about people waits for it."""
        organisation = organisation_of(command.name)
        task = self._tasks.get(organisation)
        if task is None:
            task = asyncio.create_task(self._put_on_record(organisation))
            self._tasks[organisation] = task
        if _is_about_people(command):
            # It goes on though whoever waits for it gives up.
            await asyncio.wait([task])

    async def aclose(self) -> None:
        """Leave off; the next process goes on."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _put_on_record(self, organisation: str) -> None:
        actor = system_actor(organisation)
        try:
            for post in await asyncio.to_thread(self._posts, organisation):
                for showing in await asyncio.to_thread(self._missing, post):
                    id_ = derived_id(organisation, f"{showing.name} {showing.post} earlier")
                    with suppress(Refused):
                        await self._execute(showing, Call(actor=actor, request_id=id_))
        except LogFault:
            # The next change begins anew.
            self._tasks.pop(organisation, None)

    def _posts(self, organisation: str) -> list[str]:
        """Return the posts that release 0.1 began: they lie before all others."""
        found: list[str] = []
        after = 0
        while page := self._log.streams(organisation, "posts", after=after, limit=_AT_ONCE):
            after = page[-1][0]
            for _, stream in page:
                if not _is_of_0_1(self._log.events(stream, limit=1)[0].record):
                    return found
                found.append(stream)
        return found

    def _missing(self, name: str) -> list[RecordShowing]:
        """Return what is not on record yet of the people in a post that was cleared."""
        found: list[RecordShowing] = []
        # Of what cannot be read nobody can say whom it shows.
        with suppress(LogCorrupt, LogNewer):
            post: Post = self._states.at(name)
            if post.state != "consent_verified" and not post.may_stand:
                return found
            platform = self._states.at(post.channel).platform
            for ref in dict.fromkeys(s.ref for s in post.content.subjects if s.ref):
                record: Any = self._states.at(subject_record(name, ref))
                if all(shown.post != name for shown in record.shown_in):
                    found.append(
                        RecordShowing(
                            name=subject_record(name, ref),
                            post=name,
                            platform=platform,
                            earlier=True,
                        )
                    )
        return found

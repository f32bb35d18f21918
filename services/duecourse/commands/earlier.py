"""What release 0.1 did not put on record: noted once that release's log is gone on with.

That release kept no record by subject, and without one an objection does not find the posts that
it is about, nor the pictures in them (decision 087); nor is a consent that was taken back then
held against another. Nor did it note for which account a channel stands (decision 139):
of two that do for one, both would publish until something else happens to them. Nothing is written
before somebody changes something: a log that is only read stays as it is.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from duecourse.channels.state import Channel
from duecourse.commands.call import Call
from duecourse.commands.planning import system_actor
from duecourse.commands.states import States
from duecourse.consents.state import Consent
from duecourse.facts import medium_record, subject_record
from duecourse.kernel.command import Command
from duecourse.kernel.names import derived_id, kind_of, organisation_of
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog, LogCorrupt, LogFault, LogNewer
from duecourse.objections.commands import NoteMedium, RecordShowing
from duecourse.objections.media import news_of_medium
from duecourse.objections.reactions import taken_back
from duecourse.organisations.reactions import note_of_account
from duecourse.organisations.state import Organisation
from duecourse.posts.commands import PublishPost, ReinstateContent, VerifyConsent
from duecourse.posts.state import Post

_FORMAT_OF_0_1: Final = 1
_AT_ONCE: Final = 100
_JUDGE: Final = (VerifyConsent, PublishPost, ReinstateContent)
"""What is judged by what is on record of people and of pictures."""


def _is_about_people(command: Command) -> bool:
    return kind_of(command.name) in ("objections", "consents") or isinstance(command, _JUDGE)


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
        """Return whether release 0.1 left anything in this log that it did not put on record."""
        old = {form.type for form in self._log.forms() if form.format == _FORMAT_OF_0_1}
        return not old.isdisjoint(("ConsentsVerified", "ConsentWithdrawn", "ChannelRequested"))

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
            kinds = (
                ("channels", self._account),
                ("consents", self._taken_back),
                ("posts", self._missing),
            )
            for kind, missing in kinds:
                for name in await asyncio.to_thread(self._began, organisation, kind):
                    for note in await asyncio.to_thread(missing, name):
                        id_ = derived_id(organisation, f"{note.name} {name} earlier")
                        with suppress(Refused):
                            await self._execute(note, Call(actor=actor, request_id=id_))
        except LogFault:
            # The next change begins anew.
            self._tasks.pop(organisation, None)

    def _began(self, organisation: str, kind: str) -> list[str]:
        """Return what of a kind release 0.1 began: that lies before all others."""
        found: list[str] = []
        after = 0
        while page := self._log.streams(organisation, kind, after=after, limit=_AT_ONCE):
            after = page[-1][0]
            for _, stream in page:
                if not _is_of_0_1(self._log.events(stream, limit=1)[0].record):
                    return found
                found.append(stream)
        return found

    def _account(self, name: str) -> list[Command]:
        """Return for which account a channel stands, if that is not on record yet."""
        with suppress(LogCorrupt, LogNewer):
            channel: Channel = self._states.at(name)
            books: Organisation = self._states.at(organisation_of(name))
            noted = {one.channel for entries in books.accounts.values() for one in entries}
            if name not in noted:
                gone = channel.state in ("declined", "retired")
                return [*note_of_account(name, channel, books.accounts, gone=gone)]
        return []

    def _taken_back(self, name: str) -> list[Command]:
        """Return that a consent was taken back, if that is not on record yet."""
        with suppress(LogCorrupt, LogNewer):
            consent: Consent = self._states.at(name)
            record: Any = self._states.at(subject_record(name, consent.subject))
            if consent.withdrawn_at and all(b.consent != name for b in record.withdrawals):
                note = taken_back(subject_record(name, consent.subject), name, consent)
                return [replace(note, withdrawn_at=consent.withdrawn_at)]
        return []

    def _missing(self, name: str) -> list[Command]:
        """Return what is not on record yet of the people, and media, in a post that was cleared."""
        found: list[Command] = []
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
            found += self._media(name, post, platform)
        return found

    def _media(self, name: str, post: Post, platform: str) -> Iterator[NoteMedium]:
        for digest in dict.fromkeys(m.digest for m in post.content.media if m.digest):
            record: Any = self._states.at(medium_record(name, digest))
            note = news_of_medium(
                name, post.content, digest, record, platform, said=platform is not None
            )
            if note != NoteMedium(name=note.name, media=digest):
                yield note

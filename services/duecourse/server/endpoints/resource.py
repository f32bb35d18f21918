"""Reading resources: one, now or as it was, and lists of them."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from google.protobuf.descriptor import MethodDescriptor

from duecourse.commands.call import token_position
from duecourse.kernel.names import organisation_of
from duecourse.kernel.table import ABSENT
from duecourse.server.auth import Caller
from duecourse.server.contract import path_of
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.replies import ResourceWriter
from duecourse.server.paging import PAGE_MAX_BYTES, page_size
from duecourse.server.rejection import reject
from duecourse.server.resources import SINGULAR, checked_name
from duecourse.server.writing import entry_writer

_CHUNK: Final = 200
_LOOKED_AT_MAX: Final = 2_000
"""Resources looked at for one page: a narrow filter gives short pages, not slow ones."""

_NOT_FILTER: Final = ("parent", "page_size", "page_token", "at_least_as_fresh")


async def fresh(backend: Backend, organisation: str, token: str, field: str) -> None:
    """Make sure that what follows is at least as fresh as a receipt.

    There is one log here, and every read sees all of it.

    Raises:
        Rejected: TOKEN_INVALID, which another organisation's is too; PAST_END for a
            token of another log.
    """
    if not token:
        return
    try:
        position = token_position(token, organisation)
    except ValueError:
        says = f"{field}: not a consistency token of this organisation"
        raise reject("TOKEN_INVALID", says, field=field) from None
    if position > await asyncio.to_thread(backend.commands.log.last_position, organisation):
        raise reject("PAST_END", f"{field}: of a later state than this log's", field=field)


async def state_of(
    backend: Backend, name: str, consistency: Mapping[str, Any], caller: Caller
) -> Any:
    """Return a resource as a consistency asks for it, to whoever may know of it.

    Raises:
        Rejected: NOT_FOUND, PAST_END, TOKEN_INVALID.
    """
    commands = backend.commands
    token = consistency.get("at_least_as_fresh", "")
    await fresh(backend, organisation_of(name), token, "consistency.at_least_as_fresh")
    version, time = consistency.get("at_version"), consistency.get("at_time")
    if time is not None and time > commands.clock():
        raise reject("PAST_END", "consistency.at_time: lies ahead", field="consistency.at_time")
    if await commands.hides(name, caller.name, own=caller.own_alone):
        state = None
    elif version is None and time is None:
        state = await commands.load(name)
    else:
        state = await asyncio.to_thread(commands.states.at, name, version=version, time=time)
    if state is None or state.state == ABSENT:
        raise reject("NOT_FOUND", "no such resource", subject=name)
    if version is not None and state.version < version:
        raise reject(
            "PAST_END",
            f"consistency.at_version: the last version is {state.version}",
            field="consistency.at_version",
            facts=(("last_version", str(state.version)),),
        )
    return await as_shown(backend, name, state, caller)


async def as_shown(backend: Backend, name: str, state: Any, caller: Caller) -> Any:
    """Return a state as the caller sees it; whoever reads histories sees all of it."""
    return state if caller.audits else await backend.commands.shown(name, state, caller.name)


class GetEndpoint:
    """Reads one resource."""

    def __init__(self, method: MethodDescriptor, kind: str, backend: Backend) -> None:
        self._kind = kind
        self._backend = backend
        self._write = ResourceWriter(method.output_type, SINGULAR[kind])

    async def __call__(self, values: dict[str, Any], caller: Caller) -> bytes:
        """Return the resource.

        Raises:
            Rejected: NOT_FOUND, PAST_END, TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
        """
        name = checked_name(values, self._kind)
        caller.owns(name)
        state = await state_of(self._backend, name, values.get("consistency", {}), caller)
        return self._write(name, state)


class ListEndpoint:
    """Lists the resources of one kind, oldest first."""

    def __init__(self, method: MethodDescriptor, kind: str, backend: Backend) -> None:
        self._kind = kind
        self._backend = backend
        self._method = path_of(method)
        self._row = ResourceWriter(method.output_type, kind)
        self._token = entry_writer(method.output_type.fields_by_name["next_page_token"])

    async def __call__(self, values: dict[str, Any], caller: Caller) -> bytes:
        """Return one page.

        Raises:
            Rejected: NOT_FOUND, PAST_END, TOKEN_INVALID, PAGE_TOKEN_INVALID, FIELD_REQUIRED.
        """
        parent = checked_name(values, "organisations", "parent")
        caller.owns(parent)
        backend = self._backend
        await fresh(backend, parent, values.get("at_least_as_fresh", ""), "at_least_as_fresh")
        if await backend.commands.load(parent) is None:
            raise reject("NOT_FOUND", "no such resource", subject=parent)
        # A token is of its reader alone: another knows of others.
        method = f"{self._method} {caller.name}"
        _, name = backend.tokens.after_place(method, parent, values)
        rows, last = await self._page(parent, name, values, caller)
        if last:
            token = backend.tokens.issue_place(method, parent, values, (0, last))
            rows.append(self._token(token.encode()))
        return b"".join(rows)

    async def _page(
        self, parent: str, after: str, values: Mapping[str, Any], caller: Caller
    ) -> tuple[list[bytes], str]:
        """Return the rows of a page, and after which the next begins; empty after the last.

        What the caller may not know of is passed over before anything is counted: a page is
        neither shorter for it, nor is there a further one.
        """
        commands, size = self._backend.commands, page_size(values)
        wanted = {key: value for key, value in values.items() if key not in _NOT_FILTER}
        found: list[bytes] = []
        looked_at = room = 0
        read = await asyncio.to_thread(self._position, after) if after else 0
        while True:
            streams = await asyncio.to_thread(
                commands.log.streams, parent, self._kind, after=read, limit=_CHUNK
            )
            states = await commands.states.load_readable(stream for _, stream in streams)
            for position, stream in streams:
                read = position
                if await commands.hides(stream, caller.name, own=caller.own_alone):
                    continue
                if len(found) == size or room > PAGE_MAX_BYTES or looked_at == _LOOKED_AT_MAX:
                    return found, after
                after, looked_at = stream, looked_at + 1
                state = states[stream]
                if state is not None:
                    state = await as_shown(self._backend, stream, state, caller)
                if state is None or _matches(state, wanted):
                    found.append(self._shown(stream, state))
                    room += len(found[-1])
            if len(streams) < _CHUNK:
                return found, ""

    def _position(self, name: str) -> int:
        """Return the position of the first event of a resource that there is."""
        (first,) = self._backend.commands.log.events(name, limit=1)
        return first.position

    def _shown(self, name: str, state: Any | None) -> bytes:
        """Return a row; of what only a newer release can read, nothing but its name.

        Whether it passes the filter is not known either: shown, it is missed by nobody.
        """
        return self._row.unreadable(name) if state is None else self._row(name, state)


def _matches(state: Any, wanted: Mapping[str, Any]) -> bool:
    return all(_is(getattr(state, key), value) for key, value in wanted.items())


def _is(found: Any, value: Any) -> bool:
    return value in found if isinstance(found, tuple | frozenset) else bool(found == value)

"""The whole story of a matter: what every part of it tells, in the order it happened."""

import asyncio
from collections.abc import Iterable
from typing import Any, Final

from google.protobuf.message import Message

from duecourse.audit import history
from duecourse.catalogue.links import MATTERS, SAME, Link
from duecourse.keeper.matters import Told
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.server.auth import Caller
from duecourse.server.endpoints.audit import shown_event
from duecourse.server.endpoints.backend import Backend
from duecourse.server.paging import PAGE_MAX_BYTES, page_size
from duecourse.server.rejection import reject
from duecourse.server.resources import checked_name
from duecourse.v1 import audit_pb2

_METHOD: Final = "ListMatterEvents"
_PARTS_MAX: Final = 200
"""Of one story; a matter with more is told of by asking for its parts one by one."""

_LINKS_MAX: Final = 500


async def list_matter_events(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return a page of the story of a matter, and how its parts belong together.

    Raises:
        Rejected: NOT_FOUND, PAGE_TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
        LogCorrupt: a record is not what was written.
    """
    name = checked_name(values)
    caller.owns(name)
    if kind_of(name) not in MATTERS:
        says = f"name: of {', '.join(sorted(MATTERS))}; others have to do with many matters"
        raise reject("FIELD_INVALID", says, field="name")
    organisation = organisation_of(name)
    after, size = backend.tokens.after(_METHOD, organisation, values), page_size(values)
    await backend.keeper.follow(organisation)
    story = _Story(backend, caller)
    if await story.hides(name) or not await asyncio.to_thread(backend.commands.log.head, name):
        raise reject("NOT_FOUND", "no such resource", subject=name)
    await story.gather(name)
    events, last = await story.page(after, size)
    token = backend.tokens.issue(_METHOD, organisation, values, last) if last else ""
    return audit_pb2.ListMatterEventsResponse(
        events=events, links=map(_link, story.links), cut=story.cut, next_page_token=token
    )


def _link(link: Link) -> audit_pb2.MatterLink:
    kind = audit_pb2.MatterLinkKind.Value(f"MATTER_LINK_KIND_{link.kind.upper()}")
    return audit_pb2.MatterLink(of=link.of, kind=kind, to=link.to)


class _Story:
    """What belongs to a matter, as far as one caller may know.

    What they may not know of leads nowhere: nobody finds what lies behind it.

    Attributes:
        links: between its parts.
        cut: whether more belongs to it than is told.
    """

    def __init__(self, backend: Backend, caller: Caller) -> None:
        self._backend = backend
        self._caller = caller
        self._hidden: dict[str, bool] = {}
        self._links: dict[str, list[Link]] = {}
        self._parts: dict[str, None] = {}
        self.cut = False

    @property
    def links(self) -> list[Link]:
        """Return every link between two parts, each once."""
        found = {link for name in self._parts for link in self._links.get(name, ())}
        between = (one for one in found if {one.of, one.to} <= {*self._parts})
        return sorted(between, key=lambda one: (one.to, one.of, one.kind))

    async def hides(self, name: str) -> bool:
        """Return whether the caller may not know of something."""
        if name not in self._hidden:
            self._hidden[name] = await self._backend.commands.hides(name, self._caller.name)
        return self._hidden[name]

    async def gather(self, name: str) -> None:
        """Find what the matter came from, and what came of it.

        Another complaint about the same post came from the post, not from this one: who wants
        to read of both asks for the post.
        """
        same = await self._closure([name])
        self._parts |= dict.fromkeys(await self._closure(same, from_="of"))
        self._parts |= dict.fromkeys(await self._closure(same, from_="to"))

    async def _closure(self, names: Iterable[str], from_: str = "") -> list[str]:
        """Return names and what they lead to.

        Args:
            from_: the end of a link from which it is followed, `of` or `to`; by default it is
                followed between what is the same matter alone, and from either.
        """
        found = dict.fromkeys(names)
        queue = list(found)
        while queue:
            one = queue.pop(0)
            for link in await self._links_of(one):
                other = link.to if link.of == one else link.of
                leads = link.kind == SAME or (from_ and getattr(link, from_) == one)
                if other in found or not leads or await self.hides(other):
                    continue
                if len(found) == _PARTS_MAX:
                    self.cut = True
                    return list(found)
                found[other] = None
                queue.append(other)
        return list(found)

    async def _links_of(self, name: str) -> list[Link]:
        if name not in self._links:
            index = self._backend.keeper.index
            found = await asyncio.to_thread(index.links, name, _LINKS_MAX + 1)
            self.cut |= len(found) > _LINKS_MAX
            self._links[name] = found[:_LINKS_MAX]
        return self._links[name]

    async def page(self, after: int, size: int) -> tuple[list[audit_pb2.AuditEvent], int]:
        """Return events after a position, and after which the next page begins; 0 for none."""
        events: list[audit_pb2.AuditEvent] = []
        room = 0
        while True:
            index = self._backend.keeper.index
            rows = await asyncio.to_thread(index.told, list(self._parts), after, size + 1)
            for row in rows:
                if await self.hides(row.stream):
                    continue
                if len(events) == size or room > PAGE_MAX_BYTES:
                    return events, events[-1].position
                events.append(await asyncio.to_thread(self._read, row))
                room += events[-1].ByteSize()
            if len(rows) <= size:
                return events, 0
            after = rows[-1].position

    def _read(self, row: Told) -> audit_pb2.AuditEvent:
        log = self._backend.commands.log
        (event,) = history(log, row.stream, after=row.version - 1, limit=1)
        return shown_event(event)

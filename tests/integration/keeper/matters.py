"""Cases, incidents and takedowns of a newsroom whose clocks are kept."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from duecourse.breaches import commands as b
from duecourse.catalogue import CODEC
from duecourse.incidents import commands as i
from duecourse.takedowns import commands as t
from duecourse.testing import MONDAY, Member
from tests.integration.keeper.keeping import Kept, kept

SECOND = timedelta(seconds=1)
CAPTURE = "a" * 64


class Matters:
    """Ada sorts reports, Tom and Cleo are who is told; Sam is whom they are about."""

    def __init__(self, it: Kept) -> None:
        self.it, house = it, it.room.house
        self.ada, self.cleo, self.sam, self.jo = map(house.member, ("ada", "cleo", "sam", "jo"))
        self.tom, self.lena = it.room.tom, it.room.lena

    async def people(self) -> None:
        """Enter who is not there yet."""
        house = self.it.room.house
        if await house.service.load(self.ada.name) is None:
            await house.person("ada", "admin_manager")
            await house.person("cleo", "chair")
            await house.person("sam", "staff")
            await house.person("jo")

    async def breach(self, respondent: Member | None = None, id_: str = "b1") -> str:
        """Return the name of a new case that Jo reported."""
        name = self.it.room.house.named("breaches", id_)
        report = b.ReportBreach(
            name=name,
            respondent=(respondent or self.sam).name,
            clause="ACAT-2.4-purpose",
            act="Told of a client.",
            act_at=self.it.clock() - timedelta(days=3),
            capacity="professional",
            sharing_own="no",
        )
        await self.jo.does(report)
        return name

    async def paused(self, name: str, by: Member, until: datetime) -> None:
        """Let a case stand still until somebody looks again."""
        await by.does(b.PauseBreach(name=name, why="external_process", review_at=until))

    async def incident(self, *kinds: str, id_: str = "i1", **more: Any) -> str:
        """Return the name of a new incident that Jo flagged."""
        name = self.it.room.house.named("incidents", id_)
        flag = i.FlagIncident(name=name, kinds=kinds, summary="An album shows people.", **more)
        await self.jo.does(flag)
        return name

    async def takedown(self, ground: str = "impostor", id_: str = "t1", **more: Any) -> str:
        """Return the name of a new request for something elsewhere to come down."""
        name = self.it.room.house.named("takedowns", id_)
        where = "https://site.example/t/1"
        await self.jo.does(t.OpenTakedown(name=name, ground=ground, where=where, **more))
        return name

    async def at_a_site(self, id_: str = "t1") -> str:
        """Return one of an intimate image that a site was told of."""
        name = await self.takedown("intimate_image", id_)
        told = t.ReportToPlatform(
            name=name,
            reference="R-1",
            shows="A person of fifteen.",
            made_by="subject",
            good_faith="yes",
            contact="office@acat.example",
        )
        await self.lena.does(told)
        return name

    async def due(self, name: str, clock: str) -> datetime:
        """Return by when a clock of a matter is due."""
        state = await self.it.state(name)
        found = self.it.view(name, state)
        (due,) = [one.clock.due for one in found if one.id == clock]
        assert isinstance(due, datetime)
        return due

    async def events(self, name: str, type_: str) -> list[Any]:
        """Return the events of one type in the history of a matter, in order."""
        stored = await asyncio.to_thread(self.it.service.log.events, name)
        read = (CODEC.decode(one.record, [d.content for d in one.disclosures]) for one in stored)
        return [one.event for one in read if type(one.event).__name__ == type_]

    async def told(self, name: str, what: str = "escalated") -> list[tuple[str, ...]]:
        """Return who was told of a matter's clocks, in order."""
        return [n.told for n in await self.it.noted(name) if n.what == what]


@asynccontextmanager
async def matters(folder: Path, at: datetime = MONDAY) -> AsyncIterator[Matters]:
    """Yield a newsroom with the people of a matter, on the log of a folder."""
    async with kept(folder, at) as it:
        found = Matters(it)
        await found.people()
        yield found

"""A newsroom of ACAT: people by role, and posts and consents at every stage of their life."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from duecourse.commands import CommandService
from duecourse.log.port import EventLog
from duecourse.testing import Desk, House, SettableClock, answered, in_memory

ORDINARY = answered(
    category="cat_news",
    purpose="inform",
    beneficiary="public",
    aim="education",
    interest="none",
    classification="public",
    text="Spring conference",
)


class Newsroom(Desk):
    """Lena writes and publishes, Tom reviews, Ann sees the evidence of consents."""

    def __init__(self, house: House) -> None:
        self.lena, self.tom, self.ann = map(house.member, ("lena", "tom", "ann"))
        super().__init__(
            house,
            author=self.lena,
            reviewer=self.tom,
            verifier=self.ann,
            platform="twitter",
            ordinary=ORDINARY,
        )

    @classmethod
    async def opened(cls, service: CommandService, clock: SettableClock) -> "Newsroom":
        """Return the newsroom of a service, set up if it is not yet."""
        return await cls._of(await House.opened(service, clock, "acat"))

    @classmethod
    async def _of(cls, house: House) -> "Newsroom":
        room = cls(house)
        if await house.service.load(room.channel) is None:
            lena = await house.person("lena", "social_lead")
            tom = await house.person("tom", "liaison_trustee")
            await house.person("ann", "administrator")
            await house.channel("twitter", lena, tom)
        return room

    def seen_by(self, service: CommandService) -> "Newsroom":
        """Return the same newsroom, worked by another service on the same log."""
        return Newsroom(House(service, self.house.clock, self.house.pack))

    def objections(self, subject: str) -> str:
        """Return the name under which a subject's standing objection is kept."""
        return self.house.named("objections", subject)


@asynccontextmanager
async def newsroom(
    log: EventLog | None = None, *, cached_states_max: int = 20_000
) -> AsyncIterator[Newsroom]:
    """Yield a newsroom on a log, in memory where none is given; closed at the end."""
    async with in_memory("acat", log=log, cached_states_max=cached_states_max) as [house]:
        yield await Newsroom._of(house)

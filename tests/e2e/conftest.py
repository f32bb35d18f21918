"""One server with two organisations for all the tests that only ask it questions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from duecourse.commands import CommandService
from duecourse.testing import House, SettableClock
from tests.e2e.serving import Served, context

ACAT = "organisations/acat"
LENA = f"{ACAT}/people/lena"
OMAR = f"{ACAT}/people/omar"
TWITTER = f"{ACAT}/channels/twitter"


def drafting(**given: Any) -> dict[str, Any]:
    """Return a request of DraftPost that holds what must be there."""
    return {"context": context(), "parent": ACAT, "channel": TWITTER, "content": {}, **given}


@dataclass(frozen=True)
class Newsroom:
    """Lena leads social media at ACAT; Zoe belongs to ZRTherapy."""

    served: Served
    clock: SettableClock
    lena: str
    omar: str
    zoe: str

    def draft(self, post_id: str = "", **content: object) -> str:
        """Return the name of a new post by Lena."""
        reply = self.served.call(
            "DraftPost",
            self.lena,
            **drafting(
                post_id=post_id,
                content={"category": "cat_news", "text": "A day of talks", **content},
            ),
        )
        return str(reply.post.name)


@contextmanager
def opened(folder: Path) -> Iterator[Newsroom]:
    """Yield a newsroom whose server is stopped afterwards."""

    async def set_up(service: CommandService, clock: SettableClock) -> None:
        acat = await House.opened(service, clock, "acat")
        lena = await acat.person("lena", "social_lead")
        await acat.person("omar", "admin_manager")
        await acat.channel("twitter", lena)
        zrt = await House.opened(service, clock, "zrtherapy")
        await zrt.person("zoe", *list(zrt.pack.written.roles)[:1])

    with Served(folder, set_up, log_level="warning") as served:
        yield Newsroom(
            served=served,
            clock=served.clock,
            lena=served.token(LENA),
            omar=served.token(OMAR, "admin"),
            zoe=served.token("organisations/zrtherapy/people/zoe"),
        )


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    with opened(tmp_path_factory.mktemp("newsroom")) as one:
        yield one

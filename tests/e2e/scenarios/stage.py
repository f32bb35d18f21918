"""One organisation on a real server, whose people each have a line of their own to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from duecourse.client.messages import word_of
from duecourse.testing import (
    Caller,
    ServerProcess,
    ServerThread,
    SetUp,
    attestations_for,
    full_checklist,
    load_pack,
)

LONDON = ZoneInfo("Europe/London")


def london(year: int, month: int, day: int, clock: str) -> datetime:
    """Return a moment by the clock on the wall."""
    hour, minute = map(int, clock.split(":"))
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


def state(resource: Any) -> str:
    """Return the state of a resource without the name of its enum."""
    return word_of(resource, "state").upper()


class Stage:
    """One organisation on a real server whose clock shows the scenario's time."""

    def __init__(self, server: ServerProcess | ServerThread, pack_id: str) -> None:
        self.server = server
        self.organisation = f"organisations/{pack_id}"
        pack = load_pack(pack_id)
        self.policy = pack.version
        self.checklist = [{"item": a.item, "answer": a.answer} for a in full_checklist(pack)]
        self.on_submitting = attestations_for(pack, "SubmitForReview")
        self.on_publishing = attestations_for(pack, "PublishPost")

    def person(self, id_: str, access: str = "member") -> Caller:
        """Return somebody of the organisation."""
        return self.server.caller(f"{self.organisation}/people/{id_}", access)

    def at(self, moment: datetime) -> None:
        """Set the server's clock."""
        self.server.clock.set(moment)

    def named(self, kind: str, id_: str) -> str:
        """Return a resource's name."""
        return f"{self.organisation}/{kind}/{id_}"


@contextmanager
def stage(pack_id: str, at: datetime, set_up: SetUp) -> Iterator[Stage]:
    """Yield an organisation on a server that starts at a moment."""
    server = ServerProcess(at=at)
    server.set_up(set_up)
    with server:
        yield Stage(server, pack_id)

"""A real server whose disk fills up: it says so, goes on reading, and recovers by itself."""

from pathlib import Path

import pytest

from duecourse.client import ServiceError
from duecourse.commands import CommandService
from duecourse.testing import ServerProcess, SettableClock
from tests.integration.commands.newsroom import Newsroom

LENA = "organisations/acat/people/lena"
TEXT = "A long answer to a short question. " * 400


class Prepared:
    name = ""

    async def build(self, service: CommandService, clock: SettableClock) -> None:
        room = await Newsroom.opened(service, clock)
        self.name = await room.drafted()


def test_a_full_disk_is_said_reading_goes_on_and_so_does_writing_once_there_is_room(
    small_disk: Path, tmp_path: Path
) -> None:
    prepared = Prepared()
    server = ServerProcess(tmp_path, data_dir=small_disk / "data")
    server.set_up(prepared.build)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(300_000))
    with server:
        lena = server.client(LENA)
        acknowledged = 0
        refused: ServiceError | None = None
        while refused is None:
            try:
                lena.call("RaiseDoubt", name=prepared.name, question=TEXT)
                acknowledged += 1
            except ServiceError as error:
                refused = error
        assert (refused.reason, acknowledged > 3) == ("STORE_FULL", True)
        # Nothing of it is stored, and what was acknowledged is there to be read.
        assert len(lena.get(prepared.name).doubts) == acknowledged
        with pytest.raises(ServiceError) as again:
            lena.call(
                "RaiseDoubt", name=prepared.name, question=TEXT, request_id=refused.request_id
            )
        assert again.value.reason == "STORE_FULL"
        ballast.unlink()
        reply = lena.call(
            "RaiseDoubt", name=prepared.name, question=TEXT, request_id=refused.request_id
        )
        assert not reply.receipt.replayed
        assert reply.receipt.version == acknowledged + 2
        assert server.stop() == 0
    assert "Traceback" not in server.printed()

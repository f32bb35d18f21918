"""The kit's own server: its clock, its people, its ends."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from duecourse.client import ServiceError
from duecourse.commands import CommandService
from duecourse.testing import ClockFile, House, ServerDied, ServerProcess, SettableClock

ACAT = "organisations/acat"
LENA = f"{ACAT}/people/lena"
CHRISTMAS = datetime(2026, 12, 25, 10, 30, tzinfo=UTC)


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    acat = await House.opened(service, clock, "acat")
    lena = await acat.person("lena", "social_lead")
    await acat.channel("twitter", lena)


@pytest.fixture(scope="module")
def server() -> Iterator[ServerProcess]:
    server = ServerProcess()
    server.set_up(_set_up)
    with server:
        yield server


def _drafted_at(server: ServerProcess) -> datetime:
    reply = server.client(LENA).call(
        "DraftPost", parent=ACAT, channel=f"{ACAT}/channels/twitter", content={"text": "Hello"}
    )
    at: datetime = reply.receipt.event_time.ToDatetime(UTC)
    return at


def test_the_clock_stands_still_until_it_is_set(server: ServerProcess) -> None:
    server.clock.set(CHRISTMAS)
    assert [_drafted_at(server), _drafted_at(server)] == [CHRISTMAS, CHRISTMAS]
    server.clock.advance(timedelta(days=1, minutes=1))
    assert _drafted_at(server) == CHRISTMAS + timedelta(days=1, minutes=1)


def test_the_clock_can_be_set_back(server: ServerProcess) -> None:
    server.clock.set(CHRISTMAS)
    _drafted_at(server)
    server.clock.advance(timedelta(hours=-1))
    assert _drafted_at(server) == CHRISTMAS - timedelta(hours=1)


def test_a_token_is_for_one_person_and_one_access(server: ServerProcess) -> None:
    with pytest.raises(ServiceError) as caught:
        server.client(LENA, "auditor").call("WithdrawPost", name=f"{ACAT}/posts/p1")
    assert caught.value.reason == "PERMISSION_DENIED"
    stranger = server.client(f"{ACAT}/people/nobody")
    with pytest.raises(ServiceError) as caught:
        stranger.call(
            "DraftPost", parent=ACAT, channel=f"{ACAT}/channels/twitter", content={"text": "Hi"}
        )
    assert caught.value.reason == "NOT_AUTHORISED"


def test_what_was_written_is_there_after_a_kill_and_a_start(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path)
    server.set_up(_set_up)
    with server:
        reply = server.client(LENA).call(
            "DraftPost", parent=ACAT, channel=f"{ACAT}/channels/twitter", content={"text": "Hello"}
        )
        server.kill()
        server.start()
        assert server.client(LENA).get(reply.post.name).content.text == "Hello"


def test_a_production_configuration_refuses_a_clock_that_can_be_set(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path, settings={"environment": "production"})
    with pytest.raises(ServerDied, match="test_clock: not in production"):
        server.start()
    assert not server.log_file.exists()
    server.close()


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path, settings={"calls_max": "many"})
    with pytest.raises(ServerDied, match="DUECOURSE_CALLS_MAX"):
        server.start()
    server.close()


def test_a_time_without_a_zone_is_not_taken(tmp_path: Path) -> None:
    naive = datetime(2027, 1, 11, 9, 0)  # noqa: DTZ001 - what is refused here
    for clock in (SettableClock(), ClockFile(tmp_path / "clock")):
        with pytest.raises(ValueError, match="time zone"):
            clock.set(naive)
    with pytest.raises(ValueError, match="time zone"):
        SettableClock(naive)

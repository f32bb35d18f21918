"""The kit's server beside the test: its clock, and its end where it cannot begin."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest

from duecourse.commands import CommandService
from duecourse.testing import MONDAY, House, ServerThread, SettableClock

ACAT = "organisations/acat"
DRAFT = {"parent": ACAT, "channel": f"{ACAT}/channels/twitter", "content": {"text": "Hello"}}


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    acat = await House.opened(service, clock, "acat")
    await acat.channel("twitter", await acat.person("lena", "social_lead"))


def test_the_clock_stands_still_until_it_is_set(tmp_path: Path) -> None:
    with ServerThread(tmp_path, _set_up, log_level="warning") as server:
        lena = server.caller(f"{ACAT}/people/lena")
        first = lena.does("DraftPost", **DRAFT).receipt.event_time
        server.clock.advance(timedelta(hours=2))
        second = lena.does("DraftPost", **DRAFT).receipt.event_time
    assert first.ToDatetime(UTC) == MONDAY
    assert second.ToDatetime(UTC) == MONDAY + timedelta(hours=2)
    assert not server.thread.is_alive()


def test_a_set_up_that_fails_fails_the_test_and_leaves_nothing_running(tmp_path: Path) -> None:
    async def failing(service: CommandService, _: SettableClock) -> None:
        await _set_up(service, _)
        raise LookupError("nobody is called Lena")

    server = ServerThread(tmp_path, failing, log="sqlite", log_level="warning")
    with pytest.raises(LookupError, match="Lena"), server:
        raise AssertionError("it began")
    assert not server.thread.is_alive()
    assert server.address == ""

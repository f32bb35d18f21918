"""How the keeper waits: until the next instant, and for a moment after somebody stirs."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from duecourse.keeper import SystemTime, times
from tests.integration.commands.running import in_loop

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)


async def waited(
    monkeypatch: pytest.MonkeyPatch, until: datetime | None, *, gathered_s: float, ends: bool
) -> None:
    """Return when a keeper that was stirred already goes on."""
    monkeypatch.setattr(times, "GATHERED_S", gathered_s)
    stirred, ending = asyncio.Event(), asyncio.Event()
    stirred.set()
    asyncio.get_running_loop().call_soon(ending.set if ends else bool)
    async with asyncio.timeout(20):
        await SystemTime(lambda: NOW).wait(stirred, until, ending)


@in_loop
async def test_who_is_stirred_lets_more_come(monkeypatch: pytest.MonkeyPatch) -> None:
    await waited(monkeypatch, None, gathered_s=0.01, ends=False)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await waited(monkeypatch, None, gathered_s=60, ends=False)


@in_loop
async def test_what_falls_due_meanwhile_is_not_waited_past(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    soon = NOW + timedelta(milliseconds=5)
    await waited(monkeypatch, soon, gathered_s=60, ends=False)


@in_loop
async def test_a_keeper_that_ends_waits_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    await waited(monkeypatch, None, gathered_s=60, ends=True)

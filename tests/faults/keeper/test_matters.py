"""Keepers of cases, incidents and takedowns that are killed between a miss and what follows."""

import asyncio
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from duecourse.commands.states import States
from duecourse.log.sqlite import SQLiteLog
from tests.faults.keeper.test_keeping import LATER, _begun, _run
from tests.integration.keeper.matters import matters


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    async def opened() -> list[str]:
        async with matters(tmp_path) as it:
            case, paused = await it.breach(id_="b1"), await it.breach(id_="b2")
            await it.paused(paused, it.tom, LATER - timedelta(days=4))
            incident, site = await it.incident("data", "crisis"), await it.at_a_site()
            return [case, paused, incident, site, await it.takedown("error", "t2")]

    return asyncio.run(opened())


def _states(folder: Path, names: list[str]) -> list[Any]:
    log = SQLiteLog(folder / "log.sqlite")
    try:
        return [States(log).at(name) for name in names]
    finally:
        log.close()


@pytest.mark.parametrize("what", ["missed", "escalated"])
def test_one_that_is_killed_before_what_follows_from_a_miss_leaves_it_to_the_next(
    tmp_path: Path, names: list[str], what: str
) -> None:
    assert _run(_begun(tmp_path, what)) == [-9]
    assert _run(_begun(tmp_path), _begun(tmp_path)) == [0, 0]
    case, paused, incident, site, down = _states(tmp_path, names)
    assert not paused.paused
    assert site.state == "platform_rejected"
    for state, clock in (
        (case, "triage"),
        (paused, "pause_external_process"),
        (incident, "assess"),
        (incident, "report"),
        (site, "platform"),
        (down, "takedown"),
    ):
        said = Counter((n.what, n.number) for n in state.noted if n.clock == clock)
        assert said[("missed", 0)] == 1
        assert set(said.values()) == {1}
    resumed = [n.what for n in paused.noted if n.clock == "triage"]
    assert resumed.count("resumed") == 1
    log = SQLiteLog(tmp_path / "log.sqlite")
    assert [
        (one.attempt.command, one.attempt.subject) for one in log.attempts("organisations/acat")
    ] == []
    assert log.verify() > 0
    log.close()

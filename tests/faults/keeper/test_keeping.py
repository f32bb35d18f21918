"""Keepers in processes of their own: two at once, and one that is killed between two steps."""

import asyncio
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from duecourse.commands.states import States
from duecourse.log.sqlite import SQLiteLog
from duecourse.testing import ServerProcess
from tests.integration.keeper.keeping import kept

ROOT = Path(__file__).parents[3]
LATER = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
"""Two working days and more after what was to be acknowledged by Thursday."""
COMPLAINTS = 6
Said = Counter[tuple[str, str, int]]
ALL: Said = Counter(
    {("missed", "acknowledge", 0): 1, ("escalated", "acknowledge", 1): 1}
    | {("escalated", "acknowledge", 2): 1}
)


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    async def opened() -> list[str]:
        async with kept(tmp_path) as it:
            return [await it.complaint(f"k{n}", "grievance") for n in range(COMPLAINTS)]

    return asyncio.run(opened())


def _begun(folder: Path, what: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.faults.keeper.keeping", str(folder), LATER.isoformat()]
    process = subprocess.Popen(
        [*command, *filter(None, [what])],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _run(*processes: subprocess.Popen[str]) -> list[int]:
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
    return [process.returncode for process in processes]


def _said(folder: Path, name: str) -> Said:
    log = SQLiteLog(folder / "log.sqlite")
    try:
        return Counter((n.what, n.clock, n.number) for n in States(log).at(name).noted)
    finally:
        log.close()


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < deadline


def test_two_at_once_write_each_thing_once(tmp_path: Path, names: list[str]) -> None:
    assert _run(_begun(tmp_path), _begun(tmp_path)) == [0, 0]
    for name in names:
        assert _said(tmp_path, name) == ALL
    with_log = SQLiteLog(tmp_path / "log.sqlite")
    # Who came second was told what the first had written, and is no refused attempt.
    assert with_log.attempts("organisations/acat") == []
    assert with_log.verify() > 0
    with_log.close()


@pytest.mark.parametrize("what", ["missed", "escalated"])
def test_one_that_is_killed_between_two_steps_loses_and_doubles_nothing(
    tmp_path: Path, names: list[str], what: str
) -> None:
    assert _run(_begun(tmp_path, what)) == [-9]
    assert any(_said(tmp_path, name) != ALL for name in names)
    assert _run(_begun(tmp_path)) == [0]
    for name in names:
        assert _said(tmp_path, name) == ALL


def test_one_is_killed_while_another_goes_on(tmp_path: Path, names: list[str]) -> None:
    first, second = _run(_begun(tmp_path, "missed"), _begun(tmp_path))
    # Where the other was quicker, it is there for nothing.
    assert first in (0, -9)
    assert second == 0
    for name in names:
        assert _said(tmp_path, name) == ALL


def test_a_server_that_was_down_catches_up_as_it_starts_and_when_its_clock_goes_on(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    data.mkdir()

    async def opened() -> str:
        async with kept(data) as it:
            return await it.complaint("k1", "grievance")

    name = asyncio.run(opened())
    with ServerProcess(tmp_path, data_dir=data, at=LATER) as server:
        auditor = server.client("organisations/acat/people/lena", "auditor")

        def types() -> list[str]:
            return [event.type for event in auditor.items("ListEvents", name=name)]

        _until(lambda: types().count("ComplaintClockNoted") >= 3)
        server.kill()
        server.clock.set(datetime(2026, 9, 2, 9, 0, tzinfo=UTC))
        server.start()
        _until(lambda: types().count("ComplaintClockNoted") >= 5)
        assert server.stop() == 0
    said = _said(data, name)
    assert said[("missed", "answer", 0)] == 1
    assert set(said.values()) == {1}

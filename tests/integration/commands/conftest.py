"""Logs to run the commands on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog
from duecourse.log.sqlite import SQLiteLog


@pytest.fixture(params=["memory", "sqlite"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> EventLog:
    """Return an empty log of each kind."""
    return MemoryLog() if request.param == "memory" else SQLiteLog(tmp_path / "log.sqlite")


@pytest.fixture
def reopened(tmp_path: Path) -> Callable[[], SQLiteLog]:
    """Return a function that opens the same file each time."""
    return lambda: SQLiteLog(tmp_path / "log.sqlite")

"""A disk that is full, read-only, locked, moved away, or fails."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from duecourse.log.port import Committed, LogFull, LogReadOnly, LogUnavailable
from duecourse.log.sqlite import SQLiteLog
from tests.integration.log.making import ACAT, CONSENT, POST, change, event

Unprivileged = Callable[[], AbstractContextManager[None]]


def test_a_full_disk_loses_nothing_and_the_log_goes_on_when_there_is_room(
    small_disk: Path,
) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(300_000))
    log = SQLiteLog(small_disk / "log.db")
    acknowledged = 0
    while isinstance(
        outcome := log.commit([change(event(POST, acknowledged + 1, text="x" * 5_000))])[0],
        Committed,
    ):
        acknowledged += 1
    assert isinstance(outcome, LogFull)
    assert acknowledged > 5
    assert len(log.events(POST)) == acknowledged
    ballast.unlink()
    assert log.commit([change(event(POST, acknowledged + 1))]) == [Committed((acknowledged + 1,))]
    assert log.verify() == acknowledged + 1
    log.close()


def test_in_a_batch_that_finds_the_disk_full_nothing_is_stored(small_disk: Path) -> None:
    log = SQLiteLog(small_disk / "log.db")
    large = tuple(event(CONSENT, version, text="x" * 60_000) for version in range(1, 31))
    outcomes = log.commit([change(event(POST, 1)), change(*large)])
    assert [type(outcome) for outcome in outcomes] == [LogFull, LogFull]
    assert outcomes[0] is not outcomes[1]
    assert log.last_position(ACAT) == 0
    assert log.commit([change(event(POST, 1))]) == [Committed((1,))]
    log.close()


WRITE_ERROR = """
import resource, sys
from duecourse.log.port import Committed, LogUnavailable
from duecourse.log.sqlite import SQLiteLog
from tests.integration.log.making import ACAT, POST, change, event

log = SQLiteLog(sys.argv[1])
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
done = 0
while isinstance(outcome := log.commit([change(event(POST, done + 1))])[0], Committed):
    done += 1
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
assert isinstance(outcome, LogUnavailable), repr(outcome)
(refused,) = log.commit([change(event(POST, done + 1))])
assert isinstance(refused, LogUnavailable), repr(refused)
assert "until the log is reopened" in str(refused), refused
assert len(log.events(POST)) == done
log.close()

log = SQLiteLog(sys.argv[1])
stored = log.head(POST)
assert stored in (done, done + 1), (stored, done)
assert log.commit([change(event(POST, stored + 1))]) == [Committed((stored + 1,))]
assert log.verify() == stored + 1
log.close()
print("acknowledged", done)
"""


def test_after_a_write_error_nothing_is_written_until_the_log_is_reopened(path: Path) -> None:
    """The kernel fails the write with EFBIG; SQLite calls it an I/O error."""
    ran = subprocess.run(
        [sys.executable, "-c", WRITE_ERROR, path],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout.split()[1]) > 5


def test_a_read_only_file_is_read_and_a_commit_says_why_it_cannot(
    open_directory: Path, without_privilege: Unprivileged
) -> None:
    path = open_directory / "log.db"
    with without_privilege():
        with closing(SQLiteLog(path)) as log:
            log.commit([change(event(POST, 1))])
        path.chmod(0o444)
        with closing(SQLiteLog(path)) as log:
            assert len(log.events(POST)) == 1
            (fault,) = log.commit([change(event(POST, 2))])
            assert isinstance(fault, LogReadOnly)
            assert str(path) in str(fault)
            assert log.head(POST) == 1


def test_a_log_in_a_read_only_directory_says_so_when_it_is_opened(
    open_directory: Path, without_privilege: Unprivileged
) -> None:
    path = open_directory / "log.db"
    with without_privilege():
        SQLiteLog(path).close()
    open_directory.chmod(0o555)
    with without_privilege(), pytest.raises(LogReadOnly, match="directory is read-only"):
        SQLiteLog(path)


def test_a_new_log_in_a_read_only_directory_is_refused(
    open_directory: Path, without_privilege: Unprivileged
) -> None:
    open_directory.chmod(0o555)
    with without_privilege(), pytest.raises(LogReadOnly, match="directory is read-only"):
        SQLiteLog(open_directory / "log.db")


def test_a_lock_that_is_not_given_back_in_time_is_an_outage_and_passes(path: Path) -> None:
    log = SQLiteLog(path, busy_timeout_s=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        (fault,) = log.commit([change(event(POST, 1))])
        assert isinstance(fault, LogUnavailable)
        assert "locked" in str(fault)
    assert log.commit([change(event(POST, 1))]) == [Committed((1,))]
    log.close()


@pytest.mark.parametrize("replaced", [False, True], ids=["moved", "replaced"])
def test_nothing_is_acknowledged_into_a_file_that_was_moved_away(
    path: Path, replaced: bool
) -> None:
    log = SQLiteLog(path)
    log.commit([change(event(POST, 1))])
    path.rename(path.with_suffix(".old"))
    if replaced:
        path.write_bytes(path.with_suffix(".old").read_bytes())
    (fault,) = log.commit([change(event(POST, 2))])
    assert isinstance(fault, LogUnavailable)
    assert "moved or replaced" in str(fault)
    log.close()


def test_a_writer_that_is_busy_for_long_does_not_make_readers_wait(path: Path) -> None:
    with closing(SQLiteLog(path)) as log:
        log.commit([change(event(POST, 1))])
        with log._connections.writing:
            assert log.head(POST) == 1
            assert len(log.all_events(ACAT)) == 1

"""What an upgrade refuses, in one sentence each, and what it leaves beside the file then: nothing.

Two at once are the worst of it: whoever comes second must not touch what the first has made.
"""

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from duecourse.log.port import LogCorrupt, LogFault, LogForeign, LogReadOnly, LogUnavailable
from duecourse.log.sqlite import SQLiteLog
from duecourse.log.sqlite import upgrade as module
from duecourse.log.sqlite.copying import copy
from duecourse.log.sqlite.faults import fault_from
from duecourse.log.sqlite.opening import pragma
from duecourse.log.sqlite.upgrade import upgrade
from tests.faults.log.test_upgrade import EVENTS, OLD, beside, is_old

_NOBODY = 65_534

_STOPPED = """
import os, signal, sys
from duecourse.cli.main import run
from duecourse.log.sqlite import upgrade as module

step, before = getattr(module, sys.argv[2]), sys.argv[2]

def stopped(*arguments):
    os.kill(os.getpid(), signal.SIGSTOP)
    return step(*arguments)

setattr(module, before, stopped)
sys.exit(run(["upgrade-log", sys.argv[1]]))
"""


@pytest.fixture
def old(path: Path) -> Path:
    shutil.copyfile(OLD, path)
    return path


def stopped_before(step: str, path: Path) -> "subprocess.Popen[str]":
    """Return another process that upgrades, stopped before one of its steps."""
    process = subprocess.Popen(
        [sys.executable, "-c", _STOPPED, path, step],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    _, status = os.waitpid(process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    return process


def gone_on(process: "subprocess.Popen[str]") -> tuple[int, str]:
    process.send_signal(signal.SIGCONT)
    _, told = process.communicate(timeout=60)
    return process.returncode, told


@pytest.mark.parametrize("step", ["copy", "_verified", "_keep"])
def test_a_second_run_leaves_the_first_ones_file_alone(old: Path, step: str) -> None:
    first = stopped_before(step, old)
    try:
        assert ".upgrading" in beside(old)
        with pytest.raises(LogUnavailable, match="in use; stop the server first"):
            upgrade(old, busy_timeout_s=0)
        assert ".upgrading" in beside(old)
    finally:
        code, told = gone_on(first)
    assert code == ExitCode.OK, told
    assert not is_old(old)
    assert is_old(old.with_name("log.db.schema-1"))


def test_a_new_file_that_somebody_removed_is_not_taken_for_an_empty_log(old: Path) -> None:
    first = stopped_before("_verified", old)
    old.with_name("log.db.upgrading").unlink()
    code, told = gone_on(first)
    assert code == ExitCode.STORE
    assert "Nothing was changed" in told
    assert is_old(old)
    assert beside(old) == set()


@pytest.mark.parametrize("table", ["disclosures", "requests", "documents", "attempts"])
def test_a_copy_that_lacks_anything_does_not_take_the_place(
    old: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    def lacking(raw: Any, new: Any, path: Path, progress: Callable[[int], None]) -> int:
        found = copy(raw, new, path, progress)
        new.execute("DROP TRIGGER requests_are_not_deleted")
        new.execute("INSERT INTO documents VALUES ('0', 'text/plain', x'00')")
        if table != "documents":
            new.execute("DELETE FROM documents WHERE digest = '0'")
            new.execute(f"DELETE FROM {table}")
        return found

    monkeypatch.setattr(module, "copy", lacking)
    with pytest.raises(LogCorrupt, match=table.removesuffix("s")):
        upgrade(old)
    assert is_old(old)
    assert beside(old) == set()


def test_whoever_waited_for_another_run_does_not_upgrade_once_more(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(old)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")

    def meanwhile(raw: sqlite3.Connection, name: str) -> int:
        found = pragma(raw, name)
        if name == "user_version":
            monkeypatch.undo()
            upgrade(old)
        return found

    monkeypatch.setattr(module, "pragma", meanwhile)
    with pytest.raises(LogUnavailable, match="another run has just upgraded it"):
        upgrade(old)
    assert not is_old(old)
    assert is_old(old.with_name("log.db.schema-1"))


def _folder(path: Path) -> None:
    path.mkdir()


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE t (x)")


def _newer(path: Path) -> None:
    shutil.copyfile(OLD, path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 9")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "there is no such file"),
        (_folder, "a folder; the log is the file"),
        (Path.touch, "an empty file"),
        (lambda path: path.write_text("a letter, and none of ours" * 99), "not a log of this"),
        (_foreign, "not a log of this product"),
        (_newer, "of schema 9"),
        (lambda path: SQLiteLog(path).close(), "already upgraded"),
    ],
)
def test_what_is_no_old_log_is_told_apart_even_beside_a_backup(
    path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    make(path)
    path.with_name("log.db.schema-1").write_bytes(b"precious")
    with pytest.raises(LogForeign, match=sentence):
        upgrade(path)
    assert beside(path) == {".schema-1"}


@pytest.mark.parametrize(
    ("what", "mode", "sentence"),
    [
        ("file", 0o400, "this account may not read and write it"),
        ("folder", 0o500, "its directory is read-only"),
        ("folder", 0, "Permission denied"),
    ],
)
def test_what_may_not_be_written_is_said_in_one_sentence(
    what: str, mode: int, sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    # Not below pytest's own folder: another account may not enter that.
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder) / "log.db"
        shutil.copyfile(OLD, old)
        with closing(sqlite3.connect(old)) as raw:
            raw.execute("PRAGMA journal_mode = WAL")
        locked = old if what == "file" else old.parent
        if os.geteuid() == 0:
            for one in (old, old.parent):
                os.chown(one, _NOBODY, _NOBODY)
        locked.chmod(mode)
        code = as_somebody_else(["upgrade-log", str(old)])
        locked.chmod(0o700)
        told = capfd.readouterr().err
        assert code == ExitCode.STORE, told
        assert sentence in told
        assert "Nothing was changed" in told
        assert beside(old) == set()
        assert is_old(old)


def as_somebody_else(arguments: list[str]) -> int:
    """Run a command in another process, which may not do everything even if we may."""
    child = os.fork()
    if not child:
        if os.geteuid() == 0:
            os.seteuid(_NOBODY)
        os._exit(run(arguments))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("number", [errno.EROFS, errno.ENOSPC, errno.EIO])
def test_what_the_system_refuses_is_no_defect(
    old: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refused(made: Path, _: Path) -> None:
        raise OSError(number, os.strerror(number), str(made))

    monkeypatch.setattr(module, "_lay_down", refused)
    with pytest.raises(LogFault, match=os.strerror(number)) as found:
        upgrade(old)
    assert isinstance(found.value, LogReadOnly) == (number == errno.EROFS)
    assert is_old(old)


def test_a_journal_that_cannot_grow_is_a_full_disk() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert type(fault_from(error, Path("log"))).__name__ == "LogFull"


def test_without_second_names_the_backup_is_whole_or_not_there(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "link", no_link)
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copyfileobj", full)
        with pytest.raises(LogFault, match="full"):
            upgrade(old)
    assert beside(old) == set()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stop_at_the_last(Path.replace))
        with pytest.raises(KeyboardInterrupt):
            upgrade(old)
    assert beside(old) == {".schema-1"}
    assert upgrade(old).events == EVENTS
    assert is_old(old.with_name("log.db.schema-1"))
    assert not is_old(old)


def stop_at_the_last(step: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
    def replace(path: Path, target: Path) -> Path:
        if path.name.endswith(".upgrading"):
            raise KeyboardInterrupt
        return step(path, target)

    return replace

"""A log that release 0.1 wrote becomes one of this release, or stays what it was.

`schema-1.sql` is what 0.1 wrote, as text: two organisations by turns, reactions,
personal values, refused attempts.
"""

import atexit
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from duecourse.audit import history
from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from duecourse.commands.states import States, unknown_forms
from duecourse.log.port import Form, LogCorrupt, LogForeign, LogFull, LogUnavailable
from duecourse.log.sqlite import SQLiteLog
from duecourse.log.sqlite.upgrade import upgrade
from tests.compatibility.dump import restored

_FOLDER = tempfile.mkdtemp(prefix="duecourse-")
atexit.register(shutil.rmtree, _FOLDER)
OLD = Path(_FOLDER) / "log.sqlite"
restored((Path(__file__).parent / "schema-1.sql").read_text(encoding="utf-8"), OLD)

ACAT, ZRT = "organisations/acat", "organisations/zrtherapy"
EVENTS = 60


@pytest.fixture
def old(path: Path) -> Path:
    shutil.copyfile(OLD, path)
    return path


def rows(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as raw:
        return raw.execute(query).fetchall()


def owner(stream: str) -> str:
    return "/".join(stream.split("/")[:2])


def is_old(path: Path) -> bool:
    """Return whether a file is the old log, whole; else it must be the new one, whole."""
    if rows(path, "PRAGMA user_version") == [(1,)]:
        for table in ("events", "disclosures", "requests", "attempts", "documents"):
            assert rows(path, f"SELECT * FROM {table}") == rows(OLD, f"SELECT * FROM {table}")
        return True
    with closing(SQLiteLog(path)) as log:
        assert log.verify() == EVENTS
    return False


def beside(path: Path) -> set[str]:
    return {other.name.removeprefix(path.name) for other in path.parent.iterdir()} - {""}


def test_every_record_stays_byte_for_byte_and_gets_its_place_in_its_organisation(
    old: Path,
) -> None:
    done = upgrade(old)
    assert (done.events, done.organisations) == (EVENTS, 2)
    places: defaultdict[str, list[int]] = defaultdict(list)
    same = "stream, version, type, record, leaf_hash, disclosures FROM events"
    before = rows(OLD, f"SELECT position, {same} ORDER BY position")
    after = rows(old, f"SELECT id, organisation, position, {same} ORDER BY id")
    for (number, stream, *rest), (id_, organisation, position, stream_now, *now) in zip(
        before, after, strict=True
    ):
        assert (id_, stream_now, now) == (number, stream, rest)
        assert organisation == owner(stream)
        places[organisation].append(position)
    assert places == {ACAT: [*range(1, 48)], ZRT: [*range(1, 14)]}


def test_what_lies_beside_the_events_goes_with_them(old: Path) -> None:
    upgrade(old)
    moved = "FROM disclosures AS d JOIN events AS e USING (organisation, position)"
    assert rows(old, f"SELECT e.id, d.number, d.digest, d.content {moved} ORDER BY 1, 2") == rows(
        OLD, "SELECT * FROM disclosures ORDER BY 1, 2"
    )
    assert rows(old, "SELECT * FROM documents") == rows(OLD, "SELECT * FROM documents")
    asked = "organisation, request_id, body_digest, receipt"
    assert rows(old, f"SELECT {asked} FROM requests ORDER BY rowid") == rows(
        OLD, f"SELECT {asked} FROM requests ORDER BY rowid"
    )
    between = "BETWEEN first_position AND last_position"
    events = "(SELECT group_concat({}) FROM events AS e WHERE {} " + between + " {})"
    now = events.format("e.id", "e.position", "AND e.organisation = r.organisation")
    then = events.format("e.position", "e.position", "")
    assert rows(old, f"SELECT request_id, {now} FROM requests AS r ORDER BY 1") == rows(
        OLD, f"SELECT request_id, {then} FROM requests AS r ORDER BY 1"
    )
    tried = "organisation, at, actor, command, subject, request_id, refusals FROM attempts"
    assert rows(old, f"SELECT {tried} ORDER BY organisation, number") == rows(
        OLD, f"SELECT {tried} ORDER BY organisation, id"
    )
    numbers = rows(old, "SELECT organisation, number FROM attempts ORDER BY 1, 2")
    assert numbers == [(ACAT, 1), (ZRT, 1), (ZRT, 2)]


def test_the_upgraded_log_is_read_and_goes_on(old: Path) -> None:
    upgrade(old)
    with closing(SQLiteLog(old)) as log:
        assert unknown_forms(log) == []
        assert Form("PostDrafted", 1, 1) in log.forms()
        assert (log.last_position(ACAT), log.last_position(ZRT)) == (47, 13)
        posts = log.streams(ACAT, "posts")
        assert len(posts) == 3
        states = [States(log).at(name).state for _, name in posts]
        assert sorted(states) == ["draft", "published", "published"]
        first = history(log, posts[0][1])[0]
        assert first.data is not None
        assert "text" in msgspec.json.decode(first.data)["content"]
    with closing(sqlite3.connect(old)) as raw:
        for statement in ("UPDATE events SET version = 9", "DELETE FROM requests"):
            with pytest.raises(sqlite3.IntegrityError, match="are not"):
                raw.execute(statement)


def test_the_old_file_is_kept_as_it_was(old: Path) -> None:
    done = upgrade(old)
    assert done.backup.name == "log.db.schema-1"
    assert is_old(done.backup)
    assert not is_old(old)
    assert beside(old) == {".schema-1"}


def test_who_may_read_the_old_file_may_read_the_new_one_and_nobody_else(old: Path) -> None:
    old.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(old, 65_534, 65_534)
    before = old.stat()
    upgrade(old)
    after = old.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        before.st_mode,
        before.st_uid,
        before.st_gid,
    )


def test_of_a_link_the_file_is_upgraded_that_it_leads_to(old: Path) -> None:
    folder = old.parent / "elsewhere"
    folder.mkdir()
    real = folder / "real.db"
    old.rename(real)
    old.symlink_to(real)
    assert upgrade(old).backup == folder / "real.db.schema-1"
    assert old.is_symlink()
    assert not is_old(real)


def test_a_server_names_the_command_and_the_command_does_it(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(LogForeign, match=r"run: duecourse upgrade-log .*log\.db"):
        SQLiteLog(old)
    assert is_old(old)
    assert run(["upgrade-log", str(old)]) == ExitCode.OK
    assert "60" in capsys.readouterr().out
    assert run(["upgrade-log", str(old)]) == ExitCode.STORE
    SQLiteLog(old).close()


def test_a_log_of_this_release_and_a_missing_one_are_left_alone(path: Path) -> None:
    with pytest.raises(LogForeign, match="no such file"):
        upgrade(path)
    SQLiteLog(path).close()
    with pytest.raises(LogForeign, match="already upgraded"):
        upgrade(path)
    assert beside(path) == set()


@pytest.mark.parametrize("statement", ["SELECT * FROM events", "BEGIN IMMEDIATE"])
def test_a_log_that_somebody_uses_is_left_alone(old: Path, statement: str) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as user:
        user.execute("PRAGMA journal_mode = WAL")
        used = user.execute(statement)
        with pytest.raises(LogUnavailable, match="in use"):
            upgrade(old, busy_timeout_s=0.05)
        used.close()
    assert is_old(old)
    assert ".schema-1" not in beside(old)


def test_nobody_can_write_to_the_old_log_while_it_is_copied(old: Path) -> None:
    tried: list[str] = []

    def write(_: int) -> None:
        with closing(sqlite3.connect(old, timeout=0)) as other:
            try:
                other.execute("DELETE FROM documents")
            except sqlite3.OperationalError as error:
                tried.append(str(error))

    with closing(sqlite3.connect(old, isolation_level=None)) as raw:
        more = "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)"
        raw.execute(
            f"{more} INSERT INTO events (stream, version, type, record, leaf_hash)"
            f" SELECT '{ACAT}/posts/x' || i, 1, type, record, leaf_hash"
            " FROM n, (SELECT * FROM events WHERE position = 1)"
        )
    upgrade(old, progress=write)
    assert tried == ["database is locked"]


def test_damage_is_not_taken_over(old: Path) -> None:
    with closing(sqlite3.connect(old)) as raw, raw:
        raw.execute("DROP TRIGGER events_are_not_changed")
        raw.execute("UPDATE events SET record = CAST(record || ' ' AS BLOB) WHERE position = 30")
    with pytest.raises(LogCorrupt, match="position 30: the record is not") as found:
        upgrade(old)
    assert found.value.position == 30
    assert rows(old, "PRAGMA user_version") == [(1,)]
    assert beside(old) == set()


@pytest.mark.parametrize("position", [1, 30, EVENTS])
def test_an_event_that_is_gone_is_named(old: Path, position: int) -> None:
    with closing(sqlite3.connect(old)) as raw, raw:
        raw.execute("DROP TRIGGER events_are_not_deleted")
        raw.execute(f"DELETE FROM events WHERE position = {position}")
    with pytest.raises(LogCorrupt, match=f"position {position}: the event is gone"):
        upgrade(old)
    assert beside(old) == set()


def test_a_changed_disclosure_is_not_taken_over(old: Path) -> None:
    with closing(sqlite3.connect(old)) as raw, raw:
        raw.execute(
            "UPDATE disclosures SET content = CAST(content || ' ' AS BLOB) WHERE number = 0"
        )
    with pytest.raises(LogCorrupt, match="a disclosure is not the one"):
        upgrade(old)
    assert rows(old, "PRAGMA user_version") == [(1,)]


def test_an_earlier_backup_is_never_written_over(old: Path) -> None:
    backup = old.with_name("log.db.schema-1")
    backup.write_bytes(b"precious")
    with pytest.raises(LogUnavailable, match="is there already"):
        upgrade(old)
    assert backup.read_bytes() == b"precious"
    assert is_old(old)


def test_a_full_disk_leaves_the_old_log_and_nothing_else(small_disk: Path) -> None:
    old = small_disk / "log.db"
    shutil.copyfile(OLD, old)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(750_000))
    with pytest.raises(LogFull):
        upgrade(old)
    assert is_old(old)
    assert beside(old) == {"ballast"}
    ballast.unlink()
    assert upgrade(old).events == EVENTS
    assert not is_old(old)


KILLED = """
import os, signal, sys
from pathlib import Path
from duecourse.log.sqlite import copying, upgrade as module

last, count = int(sys.argv[2]), 0
files = (module.__file__, copying.__file__)

def trace(frame, event, _):
    global count
    if frame.f_code.co_filename not in files:
        return None
    if event == "line":
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)
    return trace

sys.settrace(trace)
module.upgrade(Path(sys.argv[1]))
sys.settrace(None)
print(count)
"""


def killed_at(path: Path, line: int) -> "subprocess.CompletedProcess[str]":
    """Upgrade in another process, which is killed before it runs its so-and-so-many-th line."""
    return subprocess.run(
        [sys.executable, "-c", KILLED, path, str(line)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_kill_at_any_line_leaves_the_old_log_or_the_new_one(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    shutil.copyfile(OLD, whole / "log.db")
    lines = int(killed_at(whole / "log.db", 0).stdout)
    assert lines > 500
    # Few while it copies, most of the last, where names are given.
    chosen = [*range(3, lines - 45, lines // 5), *range(lines - 45, lines, 3)]
    left_old: list[bool] = []
    for line in chosen:
        path = tmp_path / str(line) / "log.db"
        path.parent.mkdir()
        shutil.copyfile(OLD, path)
        assert killed_at(path, line).returncode == -9
        left_old.append(is_old(path))
        if left_old[-1]:
            assert upgrade(path).events == EVENTS
            assert not is_old(path)
        assert is_old(path.with_name("log.db.schema-1"))
        assert beside(path) <= {".schema-1", ".upgrading"}
    assert set(left_old) == {True, False}
    assert left_old == sorted(left_old, reverse=True), "the new one appears in one step"

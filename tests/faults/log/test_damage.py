"""Files that are not a log of ours, or no longer what was written."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from duecourse.log.port import LogCorrupt, LogForeign, LogUnavailable
from duecourse.log.sqlite import SQLiteLog
from duecourse.log.sqlite.opening import APPLICATION_ID
from tests.integration.log.making import ACAT, CONSENT, POST, change, event


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


def flip(path: Path, marker: bytes) -> None:
    """Flip one bit where the marker stands, as a bad disk would."""
    content = bytearray(path.read_bytes())
    assert content.count(marker) == 1
    content[content.index(marker)] ^= 1
    path.write_bytes(content)


def test_an_empty_file_becomes_a_log(path: Path) -> None:
    path.touch()
    with closing(SQLiteLog(path)) as log:
        assert log.last_position(ACAT) == 0


def test_a_new_file_says_whose_it_is_and_of_which_schema(written: Path) -> None:
    with closing(sqlite3.connect(written)) as other:
        assert other.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert other.execute("PRAGMA user_version").fetchone() == (2,)
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_every_acknowledgement_waits_for_a_full_flush(path: Path) -> None:
    with closing(SQLiteLog(path)) as log:
        raw = log._connections.writer.raw
        assert raw.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.parametrize(
    "content", [b"# notes\n", b"x" * 5_000, b"SQLite format 3\x00" + b"y" * 90]
)
def test_a_file_that_is_no_database_is_foreign_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(LogForeign, match=r"log\.db: not an SQLite database"):
        SQLiteLog(path)
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_foreign_and_left_alone(path: Path) -> None:
    run(path, "CREATE TABLE notes (text TEXT)")
    before = path.read_bytes()
    with pytest.raises(LogForeign, match="application_id 0x00000000, not 0x44756543"):
        SQLiteLog(path)
    assert path.read_bytes() == before


def test_a_log_of_a_newer_release_is_not_touched(written: Path) -> None:
    run(written, "PRAGMA user_version = 3")
    with pytest.raises(LogForeign, match="schema 3, but this release knows only 2"):
        SQLiteLog(written)


def test_a_path_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(LogUnavailable, match=r"none/log\.db"):
        SQLiteLog(tmp_path / "none" / "log.db")


@pytest.mark.parametrize("missing", ["TABLE attempts", "INDEX events_first", "VIEW stored_events"])
def test_a_log_without_one_of_its_tables_is_corrupt(written: Path, missing: str) -> None:
    run(written, f"DROP {missing}")
    with pytest.raises(LogCorrupt, match=f"{missing.split()[1]} is missing"):
        SQLiteLog(written)


@pytest.mark.parametrize("kept_pages", [1, 3, 7])
def test_a_truncated_file_is_found_when_it_is_opened(written: Path, kept_pages: int) -> None:
    content = written.read_bytes()
    assert len(content) > kept_pages * 4096
    written.write_bytes(content[: kept_pages * 4096])
    with pytest.raises(LogCorrupt, match=r"log\.db"):
        SQLiteLog(written)


def test_a_flipped_bit_at_the_end_is_found_when_the_log_is_opened(written: Path) -> None:
    flip(written, b"marker-10.")
    with pytest.raises(LogCorrupt, match="position 10") as found:
        SQLiteLog(written)
    assert found.value.position == 10


Reading = Callable[[SQLiteLog], object]


@pytest.mark.parametrize(
    "reading",
    [
        pytest.param(lambda log: log.events(POST), id="events"),
        pytest.param(lambda log: log.all_events(ACAT), id="all_events"),
        pytest.param(lambda log: log.verify(), id="verify"),
    ],
)
@pytest.mark.parametrize(
    ("marker", "position"),
    [(b"marker-2.", 2), (b"salt-of-ann", 3)],
    ids=["of a record", "of a disclosure"],
)
def test_a_flipped_bit_is_named_by_its_position_and_never_skipped(
    written: Path, reading: Reading, marker: bytes, position: int
) -> None:
    with closing(SQLiteLog(written)) as log:
        log.commit([change(event(CONSENT, version)) for version in range(1, 201)])
    flip(written, marker)
    with closing(SQLiteLog(written)) as log:
        with pytest.raises(LogCorrupt, match=f"position {position}:") as found:
            reading(log)
        assert found.value.position == position
        assert len(log.events(CONSENT)) == 200


@pytest.mark.parametrize("position", [1, 5, 10])
def test_a_deleted_event_is_named_wherever_it_stood(written: Path, position: int) -> None:
    run(
        written,
        "DROP TRIGGER events_are_not_deleted",
        f"DELETE FROM events WHERE position = {position}",
    )
    with closing(SQLiteLog(written)) as log:
        with pytest.raises(LogCorrupt, match=f"position {position}: the event is gone") as found:
            log.verify()
        assert found.value.position == position


def test_a_stream_with_a_gap_is_found(written: Path) -> None:
    run(
        written,
        "DROP TRIGGER events_are_not_changed",
        "UPDATE events SET version = 12 WHERE version = 10",
    )
    with (
        closing(SQLiteLog(written)) as log,
        pytest.raises(LogCorrupt, match="has 10 events but ends at version 12"),
    ):
        log.verify()


def test_a_text_that_is_not_utf_8_is_corrupt(written: Path) -> None:
    run(
        written,
        "DROP TRIGGER events_are_not_changed",
        "UPDATE events SET type = CAST(x'c341' AS TEXT) WHERE position = 4",
    )
    with pytest.raises(LogCorrupt, match="UTF-8"):
        SQLiteLog(written)


def test_an_index_that_disagrees_with_its_table_is_found(written: Path) -> None:
    run(
        written,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'version = 1', 'version = 2')"
        " WHERE name = 'events_first'",
    )
    with pytest.raises(LogCorrupt, match="events_first"):
        SQLiteLog(written)


def test_a_log_that_is_whole_verifies(written: Path) -> None:
    with closing(SQLiteLog(written)) as log:
        assert log.verify() == 10

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from eventsourcing.persistence import StoredEvent as LibraryEvent

from duecourse.log.port import Change, Committed, Conflict, Form, LogFault, Outcome
from duecourse.log.sqlite import SQLiteLog

from .contract import LogContract
from .making import ACAT, CONSENT, POST, change, event, request


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
def log(path: Path) -> Iterator[SQLiteLog]:
    log = SQLiteLog(path)
    yield log
    log.close()


class TestSQLiteLog(LogContract):
    @pytest.fixture
    def log(self, log: SQLiteLog) -> SQLiteLog:
        return log


def test_everything_is_there_again_after_the_file_is_reopened(log: SQLiteLog, path: Path) -> None:
    log.commit([change(event(POST, 1, disclosed=("ann",)), request=request("r1"))])
    before = log.all_events(ACAT)
    log.close()
    reopened = SQLiteLog(path)
    assert reopened.all_events(ACAT) == before
    assert reopened.request(ACAT, "r1") is not None
    assert reopened.commit([change(event(POST, 2))]) == [Committed((2,))]
    reopened.close()


def test_the_writer_notices_what_another_connection_wrote(log: SQLiteLog, path: Path) -> None:
    log.commit([change(event(POST, 1))])
    other = SQLiteLog(path)
    assert other.commit([change(event(POST, 2))]) == [Committed((2,))]
    assert log.commit([change(event(POST, 2))]) == [Conflict(POST, 1, 2)]
    assert log.commit([change(event(POST, 3))]) == [Committed((3,))]
    other.close()


@pytest.mark.parametrize(
    ("changes", "outcomes"),
    [
        pytest.param(
            [change(event(POST, 1)), change(event(CONSENT, 1))],
            [Conflict(POST, 0, 1), Committed((2,))],
            id="the first event again, and another stream's",
        ),
        pytest.param(
            [change(event(CONSENT, 1), unchanged=((POST, 0),)), change(event(POST, 1))],
            [Conflict(POST, 0, 1), Conflict(POST, 0, 1)],
            id="a fact that was not there yet",
        ),
        pytest.param(
            [change(event(POST, 3)), change(event(POST, 1))],
            [Conflict(POST, 2, 1), Conflict(POST, 0, 1)],
            id="a later event before the first",
        ),
        pytest.param(
            [change(event(POST, 1), unchanged=((CONSENT, 1),)), change(unchanged=((POST, 0),))],
            [Conflict(CONSENT, 1, 0), Conflict(POST, 0, 1)],
            id="a first event that is not taken, and a fact of its stream",
        ),
        pytest.param(
            [change(event(POST, 1), request=request("r1")), change(event(POST, 2))],
            [Conflict(POST, 0, 1), Committed((2,))],
            id="the first event again, and the one that follows",
        ),
    ],
)
def test_a_stream_that_a_change_would_begin_may_have_begun_without_this_writer(
    log: SQLiteLog, path: Path, changes: list[Change], outcomes: list[Outcome]
) -> None:
    other = SQLiteLog(path)
    assert other.commit([change(event(POST, 1))]) == [Committed((1,))]
    other.close()
    assert log.commit(changes) == outcomes
    taken = sum(isinstance(outcome, Committed) for outcome in outcomes)
    assert log.verify() == 1 + taken


def test_the_writer_notices_what_the_library_wrote_through_the_recorder(log: SQLiteLog) -> None:
    log.commit([change(event(POST, 1))])
    record = event(POST, 2).record
    log.recorder.insert_events([LibraryEvent(POST, 2, "PostDrafted", record)])
    assert log.commit([change(event(POST, 2))]) == [Conflict(POST, 1, 2)]
    assert [e.version for e in log.events(POST)] == [1, 2]
    assert log.verify() == 2


def test_an_error_nobody_expected_fails_only_the_guilty_change(log: SQLiteLog, path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute(
            "CREATE TRIGGER planted BEFORE INSERT ON events"
            " WHEN instr(new.record, CAST('guilty' AS BLOB))"
            " BEGIN SELECT raise(ABORT, 'planted'); END"
        )
    other.close()
    first, guilty, last = log.commit(
        [
            change(event(POST, 1), request=request("r1")),
            change(event(CONSENT, 1, text="guilty"), request=request("r2")),
            change(event(POST, 2), request=request("r3")),
        ]
    )
    assert (first, last) == (Committed((1,)), Committed((2,)))
    assert isinstance(guilty, LogFault)
    assert "planted" in str(guilty)
    assert log.request(ACAT, "r2") is None
    (again,) = log.commit([change(event(CONSENT, 1, text="guilty"))])
    assert isinstance(again, LogFault)
    assert log.commit([change(event(CONSENT, 1), request=request("r2"))]) == [Committed((3,))]


def test_a_form_that_could_not_be_stored_is_told_once_it_is(log: SQLiteLog, path: Path) -> None:
    painted = msgspec.structs.replace(event(POST, 1), type="PostPainted")
    with sqlite3.connect(path) as other:
        other.execute(
            "CREATE TRIGGER planted BEFORE INSERT ON organisations"
            " BEGIN SELECT raise(ABORT, 'planted'); END"
        )
    assert isinstance(log.commit([change(painted)])[0], LogFault)
    assert log.forms() == []
    other.execute("DROP TRIGGER planted")
    other.close()
    assert log.commit([change(painted)]) == [Committed((1,))]
    assert log.forms() == [Form("PostPainted", 1, 2)]


def test_a_position_is_not_given_again_though_the_last_row_was_deleted(
    log: SQLiteLog, path: Path
) -> None:
    log.commit([change(event(POST, 1), event(POST, 2))])
    with sqlite3.connect(path) as other:
        other.execute("DROP TRIGGER events_are_not_deleted")
        other.execute("DELETE FROM events WHERE position = 2")
    other.close()
    assert log.commit([change(event(POST, 2))]) == [Committed((3,))]


@pytest.mark.parametrize("statement", ["UPDATE events SET version = 9", "DELETE FROM requests"])
def test_stored_rows_cannot_be_changed_by_mistake(
    log: SQLiteLog, path: Path, statement: str
) -> None:
    log.commit([change(event(POST, 1), request=request())])
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="are not"):
        other.execute(statement)
    other.close()


def test_a_reader_does_not_wait_for_another_process_that_holds_the_write_lock(
    log: SQLiteLog, path: Path
) -> None:
    log.commit([change(event(POST, 1))])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert log.head(POST) == 1
    assert len(log.all_events(ACAT)) == 1
    other.close()


def test_events_are_read_in_the_same_number_of_queries_however_many_disclose(
    log: SQLiteLog,
) -> None:
    log.commit([change(*(event(POST, v, disclosed=(f"n{v}",)) for v in range(1, 30)))])
    log.commit([change(event(CONSENT, 1))])
    statements: list[str] = []
    (reader,) = log._connections._idle
    reader.raw.set_trace_callback(statements.append)
    log.events(POST)
    log.all_events(ACAT)
    log.events(CONSENT)
    reader.raw.set_trace_callback(None)
    assert len(statements) == 2 + 2 + 1

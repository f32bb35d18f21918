"""The file of the index: whatever becomes of it, nothing is lost."""

import sqlite3
from pathlib import Path

import pytest

from duecourse.keeper import ClockIndex
from duecourse.keeper.keeper import CLOCKS


def test_a_file_that_is_no_index_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "clocks.sqlite"
    file.write_bytes(b"This is no database, and long enough to be looked at as one. " * 40)
    index = ClockIndex.opened(file, CLOCKS)
    assert index.streams() == set()
    index.close()
    again = ClockIndex.opened(file, CLOCKS)
    assert again.position("organisations/acat") == 0
    again.close()


def test_where_no_file_can_be_it_is_kept_in_memory(tmp_path: Path) -> None:
    index = ClockIndex.opened(tmp_path / "missing" / "clocks.sqlite", CLOCKS)
    assert index.streams() == set()
    index.close()


@pytest.mark.parametrize("kinds", [["complaints"], [*CLOCKS, "others"]])
def test_one_that_another_release_made_is_made_anew(tmp_path: Path, kinds: list[str]) -> None:
    file = tmp_path / "clocks.sqlite"
    ClockIndex(file, kinds).close()
    raw = sqlite3.connect(file)
    raw.execute("INSERT INTO followed VALUES ('organisations/acat', 7, 0)")
    raw.commit()
    raw.close()
    same = ClockIndex(file, kinds)
    assert same.position("organisations/acat") == 7
    same.close()
    other = ClockIndex(file, CLOCKS)
    assert other.position("organisations/acat") == 0
    other.close()

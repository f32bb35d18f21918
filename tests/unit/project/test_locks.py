"""The locks name what is installed, down to the byte, and no place that it comes from."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LOCKS = sorted(path for path in ROOT.glob("*.lock") if path.name != "uv.lock")  # git ignores that one


def test_the_three_locks_are_there() -> None:
    assert {lock.name for lock in LOCKS} >= {"boot.lock", "build.lock", "requirements.lock"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|--(index-url|extra-index-url|find-links|trusted-host)|@ ", text)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_requirement_of_a_lock_is_pinned_and_hashed(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    requirements = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert requirements
    assert [line for line in requirements if "==" not in line or "--hash=sha256:" not in line] == []

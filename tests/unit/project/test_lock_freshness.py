"""A lock says in its first line what it was made from, so that staleness shows offline."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tools import lock

ROOT = Path(__file__).parents[3]


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def text() -> str:
    return (ROOT / "boot.lock").read_text(encoding="utf-8")


def test_the_locks_of_the_repository_are_fresh() -> None:
    assert lock.check() == 0


def test_a_lock_is_stale_once_a_dependency_is_asked_for(text: str) -> None:
    changed = pyproject()
    assert lock.is_fresh(text, lock.inputs_hash(changed))
    changed["dependency-groups"]["test"].append("something-new")
    assert not lock.is_fresh(text, lock.inputs_hash(changed))


def test_a_lock_stays_fresh_when_only_a_tool_is_configured_differently(text: str) -> None:
    changed = pyproject()
    changed["tool"]["ruff"]["line-length"] = 80
    assert lock.is_fresh(text, lock.inputs_hash(changed))


def test_a_lock_that_was_changed_by_hand_is_not_fresh(text: str) -> None:
    altered = text.replace("uv==", "uv==9", 1)
    assert not lock.is_fresh(altered, lock.inputs_hash(pyproject()))

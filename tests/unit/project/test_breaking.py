"""A change that takes something away from callers is compared with the right past, and seen."""

import subprocess
from pathlib import Path

import pytest

from tools import breaking

BUF = "version: v2\nmodules:\n  - path: proto\nbreaking:\n  use:\n    - FILE\n"
FIELD = "  string name = 1;\n"
PARCEL = f'syntax = "proto3";\npackage duecourse.v1;\nmessage Parcel {{\n{FIELD}}}\n'


def git(folder: Path, *arguments: str) -> None:
    known = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *known, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, contract: str) -> None:
    path = folder / "proto" / "duecourse" / "v1" / "parcel.proto"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(contract, encoding="utf-8")
    (folder / "buf.yaml").write_text(BUF, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "Change the contract")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    git(tmp_path, "init", "--initial-branch", "main")
    monkeypatch.setattr(breaking, "ROOT", tmp_path)
    return tmp_path


def test_before_the_first_commit_there_is_nothing_to_compare_with(repository: Path) -> None:
    assert breaking.baseline(repository) is None
    assert breaking.main() == 0


def test_a_past_without_a_contract_is_nothing_to_compare_with(repository: Path) -> None:
    git(repository, "commit", "--allow-empty", "-m", "Begin")
    assert breaking.baseline(repository) is None


def test_before_the_first_release_the_main_branch_is_the_base(repository: Path) -> None:
    commit(repository, PARCEL)
    assert breaking.baseline(repository) == "main"


def test_after_a_release_its_tag_is_the_base(repository: Path) -> None:
    commit(repository, PARCEL)
    git(repository, "tag", "v0.1.0")
    commit(repository, PARCEL.replace("name", "title"))
    assert breaking.baseline(repository) == "v0.1.0"


def test_a_field_that_was_taken_away_is_seen(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    commit(repository, PARCEL)
    git(repository, "tag", "v0.1.0")
    commit(repository, PARCEL.replace(FIELD, ""))
    assert breaking.main() != 0
    assert 'field "1" with name "name" on message "Parcel"' in capfd.readouterr().out


def test_a_field_that_was_added_is_fine(repository: Path) -> None:
    commit(repository, PARCEL)
    git(repository, "tag", "v0.1.0")
    commit(repository, PARCEL.replace(FIELD, f"{FIELD}  string street = 2;\n"))
    assert breaking.main() == 0

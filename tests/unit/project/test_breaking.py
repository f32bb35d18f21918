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


GONE = 'proto/duecourse/v1/parcel.proto: Previously present field "1" with name "name"'


def accept(folder: Path, after: str, *lines: str) -> None:
    text = "\n".join(["# What is taken away knowingly.", f"after: {after}", *lines, ""])
    (folder / breaking.ACCEPTED).write_text(text, encoding="utf-8")


def taken_away(folder: Path) -> list[str]:
    commit(folder, PARCEL)
    git(folder, "tag", "v0.1.0")
    commit(folder, PARCEL.replace(FIELD, ""))
    return breaking.breaks("v0.1.0")


def test_a_break_that_is_accepted_passes_and_any_other_does_not(repository: Path) -> None:
    lines = taken_away(repository)
    assert len(lines) == 1
    assert lines[0].startswith(GONE)
    accept(repository, "v0.1.0", *lines)
    assert breaking.main() == 0
    accept(repository, "v0.1.0", lines[0].replace("name", "title"))
    assert breaking.main() != 0


def test_what_is_accepted_dies_with_the_next_release(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = taken_away(repository)
    accept(repository, "no release", *lines)
    assert breaking.main() == 1
    assert "was written before v0.1.0" in capsys.readouterr().out


def test_before_the_first_release_breaks_are_accepted_line_by_line(repository: Path) -> None:
    commit(repository, PARCEL)
    git(repository, "switch", "-c", "work")
    commit(repository, PARCEL.replace(FIELD, ""))
    assert breaking.main() != 0
    accept(repository, "no release", *breaking.breaks("main"))
    assert breaking.main() == 0


def test_a_list_that_does_not_say_after_which_release_it_is_accepts_nothing(
    repository: Path,
) -> None:
    lines = taken_away(repository)
    path = repository / breaking.ACCEPTED
    path.write_text("\n".join(lines), encoding="utf-8")
    assert breaking.main() == 1

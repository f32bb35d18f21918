"""`policy diff --log` tells which posts of a real log a new policy would have refused, and why."""

import asyncio
import json
from pathlib import Path

import pytest

from duecourse.cli.main import run
from duecourse.log.sqlite import SQLiteLog
from duecourse.shipped import shipped_pack
from tests.integration.commands.newsroom import newsroom


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Return the file of a log in which two posts went out."""
    path = tmp_path / "log.sqlite"

    async def posted() -> None:
        store = SQLiteLog(path)
        async with newsroom(store) as room:
            await room.published("su-1")
            await room.published("su-2")

    asyncio.run(posted())
    return path


def diff(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, log: Path, *pairs: tuple[str, str]
) -> list[dict[str, str]]:
    text = shipped_pack("acat").decode()
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    changed = tmp_path / "changed.yaml"
    changed.write_text(text)
    run(["policy", "diff", "acat", str(changed), "--no-steps", "--json", "--log", str(log)])
    posts: list[dict[str, str]] = json.loads(capsys.readouterr().out)["posts"]
    return posts


def test_under_the_same_policy_nothing_would_be_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, log: Path
) -> None:
    posts = diff(capsys, tmp_path, log)
    assert len(posts) == 2
    assert [one["command"] for one in posts] == ["", ""]


def test_what_is_struck_is_told_with_every_post_that_had_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, log: Path
) -> None:
    review = "  review: {roles: [social_lead, administrator, admin_manager, liaison_trustee]"
    posts = diff(capsys, tmp_path, log, (review, "  review: {roles: [admin_manager]"))
    assert [one["command"] for one in posts] == ["ApproveStep", "ApproveStep"]
    assert all("Administration Manager" in one["why"] for one in posts)


def test_a_file_that_is_no_log_is_no_answer(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ["policy", "diff", "acat", "stass", "--no-steps", "--log"]
    assert run([*words, str(tmp_path / "none.sqlite")]) == 2
    assert "no such file" in capsys.readouterr().err

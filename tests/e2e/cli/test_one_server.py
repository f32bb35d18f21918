"""A data folder has one server: whoever comes second is told who has it."""

import signal
import subprocess
from pathlib import Path

import pytest

from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from tests.e2e.cli.conftest import duecourse, environment
from tests.e2e.cli.test_serve import serving


def start(folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        duecourse("serve", "--listen", "127.0.0.1:0", "--data-dir", str(folder)),
        capture_output=True,
        text=True,
        env=environment(),
        timeout=60,
        check=False,
    )


def test_a_second_server_is_told_who_has_the_folder(tmp_path: Path) -> None:
    with serving(tmp_path) as (process, _):
        link = tmp_path.parent / f"{tmp_path.name}-link"
        link.symlink_to(tmp_path)
        for folder in (tmp_path, link):
            second = start(folder)
            assert second.returncode == ExitCode.STORE
            (line,) = second.stderr.splitlines()
            assert "another server uses it" in line
            assert f"process {process.pid} on " in line


def test_a_killed_server_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    with serving(tmp_path, "--pack", "stass") as (process, _):
        process.kill()
        assert process.wait(timeout=30) == -signal.SIGKILL
        with serving(tmp_path) as (next_, address):
            assert address
            assert f"process {next_.pid} " in start(tmp_path).stderr


def test_a_server_that_stopped_leaves_the_folder_to_the_next(tmp_path: Path) -> None:
    for _ in range(2):
        with serving(tmp_path) as (_, address):
            assert address


def test_a_server_that_could_not_start_leaves_the_folder_to_the_next(tmp_path: Path) -> None:
    (tmp_path / "log.sqlite").write_bytes(b"no database at all, and long enough to be read")
    assert start(tmp_path).returncode == ExitCode.STORE
    (tmp_path / "log.sqlite").unlink()
    with serving(tmp_path) as (_, address):
        assert address


def test_whoever_only_reads_is_not_kept_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path, "--pack", "stass"):
        log = str(tmp_path / "log.sqlite")
        assert run(["policy", "diff", "stass", "acat", "--no-steps", "--log", log]) == 1
        assert "Traceback" not in capsys.readouterr().err


def test_another_folder_is_another_matter(tmp_path: Path) -> None:
    with serving(tmp_path / "a") as (_, first), serving(tmp_path / "b") as (_, second):
        assert first
        assert second

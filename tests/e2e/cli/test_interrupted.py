"""Ctrl-C ends every command with 130, and tells no stack trace."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from duecourse.cli.exits import ExitCode
from tests.e2e.cli.conftest import duecourse, environment


def interrupted(process: "subprocess.Popen[str]") -> str:
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == ExitCode.INTERRUPTED, err
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize(
    "words",
    [
        ("show", "organisations/acat"),
        ("history", "organisations/acat"),
        ("allowed", "organisations/acat"),
        ("list", "posts", "organisations/acat"),
        ("do", "WithdrawPost", "organisations/acat/posts/p1"),
        ("health", "--timeout", "60"),
    ],
)
def test_a_command_that_waits_for_a_server_can_be_left(words: tuple[str, ...]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(60)
        process = subprocess.Popen(
            duecourse(*words, "--address", f"127.0.0.1:{silent.getsockname()[1]}"),
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            env=environment(),
        )
        # It has connected, and will never hear a word.
        with silent.accept()[0]:
            interrupted(process)


def test_a_proof_can_be_left_while_it_searches() -> None:
    process = subprocess.Popen(
        duecourse("policy", "prove", "acat"),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        env=environment(),
    )
    assert process.stderr
    assert process.stderr.read(len("Can anything")) == "Can anything"
    interrupted(process)


def test_it_can_be_left_while_it_is_still_being_read(tmp_path: Path) -> None:
    # A module of another's name that is read early stands for all that takes its time.
    slow = tmp_path / "typer"
    slow.mkdir()
    (slow / "__init__.py").write_text(
        "import os, sys, time\nos.write(2, b'reading')\nwhile True: time.sleep(60)\n"
    )
    process = subprocess.Popen(
        duecourse("version"),
        stderr=subprocess.PIPE,
        text=True,
        env={**environment(), "PYTHONPATH": str(tmp_path)},
    )
    assert process.stderr
    assert process.stderr.read(len("reading")) == "reading"
    interrupted(process)


def test_the_demo_can_be_left_while_it_tells_its_stories(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "examples", "--port", "0", "--data-dir", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**environment(), "PATH": os.environ["PATH"]},
    )
    assert process.stdout
    assert process.stdout.readline()
    interrupted(process)

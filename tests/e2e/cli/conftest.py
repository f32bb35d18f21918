"""The demo's own server, as a process of its own, for all the tests that only ask it questions."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

LAST_LINE = "policy show acat"


@dataclass(frozen=True)
class Demo:
    """A demo that stays up, and what it printed."""

    printed: str
    process: "subprocess.Popen[str]"
    folder: Path

    @property
    def exports(self) -> dict[str, str]:
        return dict(re.findall(r"^export (\w+)=(\S+)$", self.printed, re.MULTILINE))


def environment() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("DUECOURSE_")}
    return {**kept, "PYTHONUNBUFFERED": "1"}


def duecourse(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "duecourse.cli", *arguments]


def examples(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "examples", *arguments]


@contextmanager
def playing(folder: Path) -> Iterator[Demo]:
    process = subprocess.Popen(
        examples("--port", "0", "--data-dir", str(folder)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment(),
    )
    assert process.stdout
    lines = []
    for line in process.stdout:
        lines.append(line)
        if LAST_LINE in line:
            break
    try:
        yield Demo("".join(lines), process, folder)
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    with playing(tmp_path_factory.mktemp("demo")) as running:
        assert running.exports, running.printed
        yield running


@pytest.fixture
def as_lena(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> Demo:
    """Be Lena, as the demo says how."""
    for name, value in demo.exports.items():
        monkeypatch.setenv(name, value)
    return demo

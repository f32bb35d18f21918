"""What the how-to guides mark as run is run, block after block, by a shell."""

import os
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Demo, environment
from tools.tree import ROOT

PAGES = ROOT / "docs" / "how-to"
BLOCK = re.compile(r"^```console (run|refused)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARKED = [p.name for p in sorted(PAGES.glob("*.md")) if BLOCK.search(p.read_text("utf-8"))]


def commands(block: str) -> Iterator[str]:
    """Yield what is typed behind each `$`, lines that go on included."""
    for command in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        yield command.strip()


def script(page: str) -> str:
    """Return a page's marked blocks as one script: what is exported in one holds in the next."""
    lines = ["set -u"]
    for how, block in BLOCK.findall((PAGES / page).read_text("utf-8")):
        for command in commands(block):
            code = 0 if how == "run" else 1
            lines += [
                command,
                f'code=$?; [ $code = {code} ] || {{ echo "exit $code" >&2; exit 9; }}',
            ]
    return "\n".join(lines)


def run_by_a_shell(page: str, folder: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    path = f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [shutil.which("bash") or "bash", "-x", "-c", script(page)],
        cwd=folder,
        env={**environment(), "PATH": path, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("page", MARKED)
def test_a_how_to_guide_works_as_it_is_written(page: str, demo: Demo, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "services/duecourse/shipped", tmp_path / "services/duecourse/shipped")
    done = run_by_a_shell(page, tmp_path, DUECOURSE_DATA_DIR=str(demo.folder), **demo.exports)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr

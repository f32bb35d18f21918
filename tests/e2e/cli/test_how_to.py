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
FILE = re.compile(r"^```python (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
UNMARKED = re.compile(r"^```console\n", re.MULTILINE)
NOT_RUN = {
    "publish-a-first-post.md": "sets the shell up for a clone; here it is set up otherwise",
    "read-a-history.md": "typed word for word by test_documentation",
    "run-with-tls.md": "needs certificates, and a server in the foreground",
    "take-complaints.md": "is given by who administers the organisation",
    "upgrade.md": "needs a log of release 0.1; tests/faults/log upgrades several",
    "write-a-policy-pack.md": "runs a server in the foreground; test_serve does",
}
"""Pages with blocks that are not run here, and why."""

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


def test_what_is_not_run_is_known() -> None:
    found = {p.name for p in PAGES.glob("*.md") if UNMARKED.search(p.read_text("utf-8"))}
    assert found == set(NOT_RUN)


@pytest.mark.parametrize("page", MARKED)
def test_a_how_to_guide_works_as_it_is_written(page: str, demo: Demo, tmp_path: Path) -> None:
    # A clone as far as the pages name its files; what they write lies beside.
    for folder in ("services/duecourse/shipped", "tests/unit/packs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name, content in FILE.findall((PAGES / page).read_text("utf-8")):
        (tmp_path / name).write_text(content, encoding="utf-8")
    done = run_by_a_shell(page, tmp_path, DUECOURSE_DATA_DIR=str(demo.folder), **demo.exports)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr

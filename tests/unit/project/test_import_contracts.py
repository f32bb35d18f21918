"""Every contract on imports is broken once on purpose, and import-linter sees it."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tools.tree import program

ROOT = Path(__file__).parents[3]

# The contract, a file that breaks it, and the line that does.
VIOLATIONS = [
    ("layers", "services/duecourse/log/stray.py", "import duecourse.commands"),
    ("layers", "domain/duecourse/kernel/stray.py", "import duecourse.packs"),
    ("layers", "domain/duecourse/packs/stray.py", "import duecourse.posts"),
    ("layers", "domain/duecourse/posts/stray.py", "import duecourse.consents.events"),
    (
        "layers",
        "domain/duecourse/posts/reactions.py",
        "import duecourse.consents.state, duecourse.consents.events",
    ),
    ("layers", "domain/duecourse/evidence/stray.py", "import duecourse.log"),
    ("pure-domain", "domain/duecourse/posts/stray.py", "import sqlite3"),
    ("pure-domain", "domain/duecourse/evidence/stray.py", "from google.protobuf import message"),
    ("pure-domain", "domain/duecourse/kernel/stray.py", "import time"),
    ("pure-domain", "domain/duecourse/consents/stray.py", "import random"),
    ("pure-domain", "domain/duecourse/packs/stray.py", "import os.path"),
    ("wire-at-the-rim", "services/duecourse/commands/stray.py", "import grpc"),
    ("transitions-in-lifecycle", "domain/duecourse/posts/stray.py", "import transitions"),
    ("eventsourcing-in-log", "services/duecourse/commands/stray.py", "import eventsourcing.domain"),
]

# What a portion or a module may do and its siblings may not.
ALLOWED = {
    "domain/duecourse/kernel/lifecycle.py": "import transitions\n",
    "domain/duecourse/consents/events.py": "",
    "domain/duecourse/consents/state.py": "",
    "domain/duecourse/posts/reactions.py": "import duecourse.consents.events\n",
    "services/duecourse/log/__init__.py": "import eventsourcing\nimport sqlite3\n",
    "services/duecourse/server/__init__.py": "import grpc\nimport duecourse.v1\n",
}


def contracts() -> dict[str, dict[str, Any]]:
    """Return each contract by its id."""
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {each["id"]: each for each in configured["tool"]["importlinter"]["contracts"]}


@pytest.fixture(scope="module")
def skeleton(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every portion that the contracts name, empty but for what it alone may import."""
    root = tmp_path_factory.mktemp("skeleton")
    shutil.copy(ROOT / "pyproject.toml", root)
    domain = {name.split(".")[1] for name in contracts()["pure-domain"]["source_modules"]}
    named = set(re.findall(r"\w+", " ".join(contracts()["layers"]["layers"])))
    for portion in [*named, "v1"]:
        folder = "proto" if portion == "v1" else "domain" if portion in domain else "services"
        package = root / folder / "duecourse" / portion
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
    for path, text in ALLOWED.items():
        (root / path).write_text(text, encoding="utf-8")
    return root


def lint(root: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Return what import-linter says about one contract under `root`."""
    roots = [root / name for name in ("proto", "domain", "services")]
    # -S leaves out the editable installation, which would be seen beside the skeleton.
    path = os.pathsep.join(map(str, [*roots, sysconfig.get_path("purelib")]))
    program = "from importlinter.cli import lint_imports_command as lint; lint()"
    return subprocess.run(
        [sys.executable, "-S", "-c", program, "--no-logo", "--no-cache", "--contract", contract],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_portion_of_the_domain_must_be_pure() -> None:
    portions = {path.parent.name for path in ROOT.glob("domain/duecourse/*/__init__.py")}
    sources = contracts()["pure-domain"]["source_modules"]
    assert {f"duecourse.{portion}" for portion in portions} <= set(sources)


def test_every_contract_has_a_violation_that_tests_it() -> None:
    assert {contract for contract, _, _ in VIOLATIONS} == set(contracts())


def test_the_package_as_it_is_keeps_every_contract() -> None:
    command = [program("lint-imports"), "--no-logo", "--no-cache"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert f"{len(contracts())} kept, 0 broken" in finished.stdout, finished.stdout


@pytest.mark.parametrize("contract", contracts())
def test_the_skeleton_keeps_every_contract_until_it_is_broken(
    contract: str, skeleton: Path
) -> None:
    finished = lint(skeleton, contract)
    assert finished.returncode == 0, finished.stdout + finished.stderr


@pytest.mark.parametrize(("contract", "file", "line"), VIOLATIONS, ids=lambda value: value)
def test_a_broken_contract_is_seen_with_file_and_line(
    contract: str, file: str, line: str, skeleton: Path
) -> None:
    stray = skeleton / file
    before = stray.read_text(encoding="utf-8") if stray.exists() else None
    stray.write_text(f'"""Breaks a contract."""\n\n{line}\n', encoding="utf-8")
    try:
        finished = lint(skeleton, contract)
    finally:
        stray.unlink() if before is None else stray.write_text(before, encoding="utf-8")
    module = ".".join(Path(file).with_suffix("").parts[1:])
    assert finished.returncode == 1, finished.stdout + finished.stderr
    assert f"{contracts()[contract]['name']} BROKEN" in finished.stdout
    assert re.search(rf"{re.escape(module)} -> .*\(l\.3\)", finished.stdout)

"""Go code is generated from the contract and compiled, beside a client that uses it.

`go/go.mod` is the one place that names the versions of the generators and of what the code needs.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.proto import protoc
from tools.tree import ROOT, proto_files

HERE = Path(__file__).parent / "go"
GENERATORS = ("protoc-gen-go", "protoc-gen-go-grpc")

Go = Callable[..., str]


@pytest.fixture
def go(tmp_path: Path) -> Go:
    """Return what runs Go in a copy of the module and gives what it prints."""
    if shutil.which("go") is None:
        pytest.skip("go: not installed (1.24 or newer, https://go.dev/dl)")
    shutil.copytree(HERE, tmp_path / "module")
    # What go.sum does not hold is an error, not a download.
    settings = {"GOFLAGS": "-mod=readonly", "GOWORK": "off"}

    def run(*arguments: str) -> str:
        ran = subprocess.run(
            ["go", *arguments],
            cwd=tmp_path / "module",
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    return run


def test_code_generated_for_go_compiles_beside_a_client(go: Go, tmp_path: Path) -> None:
    module = tmp_path / "module"
    options = []
    for name in GENERATORS:
        short = name.removeprefix("protoc-gen-")
        options += [f"--plugin={name}={go('tool', '-n', name)}", f"--{short}_out={module}"]
        # It cuts what go_package says down to the folder in this module.
        options += [f"--{short}_opt=module=duecourse"]
    protoc(proto_files(ROOT), *options)
    assert go("run", ".") == "true POST_STATE_PUBLISHED"

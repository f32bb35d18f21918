"""The wheel carries the three roots as one namespace, and works with the sources gone."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built and unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", folder], cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as built:
        built.extractall(folder / "unpacked")
    return folder / "unpacked"


def portions() -> set[str]:
    return {path.parent.name for path in ROOT.glob("*/duecourse/*/__init__.py")}


def test_the_wheel_holds_every_portion_of_every_root(wheel: Path) -> None:
    carried = {path.parent.name for path in wheel.glob("duecourse/*/__init__.py")}
    assert carried == portions()
    assert {"v1", "evidence", "log"} <= carried


def test_the_wheel_holds_what_is_not_python_too(wheel: Path) -> None:
    sources = {
        path.relative_to(ROOT / root)
        for root in ("proto", "domain", "services")
        for path in (ROOT / root).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {path for path in sources if not (wheel / path).exists()} == set()


def test_nothing_in_the_wheel_hides_the_namespace_or_litters(wheel: Path) -> None:
    assert not (wheel / "duecourse" / "__init__.py").exists()
    assert {path.name for path in wheel.iterdir() if path.suffix != ".dist-info"} == {"duecourse"}


def test_every_portion_can_be_imported_with_the_sources_gone(wheel: Path, tmp_path: Path) -> None:
    # -S leaves out the editable installation, which would stand in for what the wheel lacks.
    path = os.pathsep.join([str(wheel), sysconfig.get_path("purelib")])
    imports = "; ".join(f"import duecourse.{portion}" for portion in sorted(portions()))
    program = f"{imports}; print(duecourse.evidence.__file__)"
    finished = subprocess.run(
        [sys.executable, "-S", "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.startswith(str(wheel))

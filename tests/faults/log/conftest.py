import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from duecourse.log.sqlite import SQLiteLog
from tests.integration.log.making import POST, change, event, request

_NOBODY = 65_534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
def written(path: Path) -> Path:
    """A closed log with ten events; the third has a disclosure."""
    log = SQLiteLog(path)
    for version in range(1, 11):
        disclosed = ("ann",) if version == 3 else ()
        one = event(POST, version, text=f"marker-{version}.", disclosed=disclosed)
        log.commit([change(one, request=request(f"r{version}"))])
    log.close()
    return path


@contextmanager
def _without_privilege() -> Iterator[None]:
    """Be nobody for a while: root may write what is read-only."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def without_privilege() -> Callable[[], AbstractContextManager[None]]:
    return _without_privilege


@pytest.fixture
def open_directory() -> Iterator[Path]:
    """A directory that nobody may reach, unlike pytest's own."""
    with TemporaryDirectory() as name:
        directory = Path(name)
        directory.chmod(0o777)
        yield directory
        directory.chmod(0o777)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    mount = shutil.which("mount")
    directory = tmp_path / "small"
    directory.mkdir()
    if mount is None or os.geteuid() != 0:
        pytest.skip("a small file system needs root and mount(8)")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory],
        capture_output=True,
        check=False,
    )
    if made.returncode != 0:
        pytest.skip(f"no tmpfs can be mounted here: {made.stderr.decode().strip()}")
    yield directory
    # Lazily: a test that failed may have left the log open.
    subprocess.run(["umount", "-l", directory], check=True)

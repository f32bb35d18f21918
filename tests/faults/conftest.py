"""What every fault test may need of the machine."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


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

import os
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

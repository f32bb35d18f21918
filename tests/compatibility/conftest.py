"""Every test here runs once for each release that is remembered."""

from collections.abc import Iterator

import pytest

from duecourse.testing import ServerProcess
from tests.compatibility.golden import Release, releases


@pytest.fixture(scope="session", params=releases(), ids=lambda release: release.folder.name)
def release(request: pytest.FixtureRequest) -> Release:
    """Return a release as it was."""
    found: Release = request.param
    return found


@pytest.fixture(scope="session")
def old(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """Return a server on that release's log, for tests that add nothing to it."""
    with release.opened(tmp_path_factory.mktemp("old")) as server:
        yield server

from collections.abc import Iterator

import pytest

from duecourse.log.memory import MemoryLog

from .contract import LogContract


class TestMemoryLog(LogContract):
    @pytest.fixture
    def log(self) -> Iterator[MemoryLog]:
        log = MemoryLog()
        yield log
        log.close()

"""A server whose log lines nobody reads goes on serving."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest

from duecourse.testing import ServerProcess

CALLS = 1_000
"""Each is worth a line of some 200 bytes; a pipe holds 64 KiB."""


class Unread(ServerProcess):
    """Logs every call into a pipe that nobody empties."""

    def spawn(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "duecourse.cli", "serve"],
            env=self._environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )


@pytest.fixture
def unread(tmp_path: Path) -> Iterator[Unread]:
    settings = {"log_level": "info", "log_format": "json"}
    with Unread(tmp_path, settings=settings) as server:
        pipe = server._process.stderr if server._process else None
        yield server
        server.stop()
        if pipe is not None:
            pipe.close()


def test_callers_are_answered_though_nobody_reads_the_log(unread: Unread) -> None:
    with grpc.insecure_channel(unread.address, [("grpc.enable_http_proxy", 0)]) as channel:
        call: Any = channel.unary_unary("/duecourse.v1.PostService/GetPost")
        for _ in range(CALLS):
            with pytest.raises(grpc.RpcError) as refused:
                call(b"", timeout=20)
            assert refused.value.code() is grpc.StatusCode.UNAUTHENTICATED

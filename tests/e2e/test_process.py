"""A server in a process of its own, stopped by a signal."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

PROGRAM = """
from duecourse.config import read_settings
from duecourse.server.running import run
run(read_settings(), ready=lambda server: print(server.address, flush=True))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_the_process_in_good_order(tmp_path: Path, number: int) -> None:
    given = {"DUECOURSE_DATA_DIR": str(tmp_path / "data"), "DUECOURSE_LISTEN": "127.0.0.1:0"}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, **given},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        with grpc.insecure_channel(address) as channel:
            stub: Any = health_pb2_grpc.HealthStub(channel)
            reply = stub.Check(health_pb2.HealthCheckRequest(), timeout=20)
        assert reply.status == health_pb2.HealthCheckResponse.SERVING
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 0, said
    assert "draining" in said
    assert "stopped" in said
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0

"""`buf curl` drives a post through its life; it learns the contract by reflection alone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.e2e.foreign.life import POST, Step, play, served_life

CODES = {"permission_denied": 7, "failed_precondition": 9}


def _buf() -> str:
    beside = Path(sys.executable).with_name("buf")
    found = str(beside) if beside.exists() else shutil.which("buf")
    assert found, "buf is installed with the development requirements (buf-bin)"
    return found


def test_a_post_lives_its_life_through_buf_curl(tmp_path: Path) -> None:
    with served_life(tmp_path) as (server, life):

        def curl(path: str, token: str, request: dict[str, Any]) -> tuple[int, Any, str]:
            ran = subprocess.run(
                [
                    _buf(),
                    "curl",
                    "--protocol",
                    "grpc",
                    "--http2-prior-knowledge",
                    "--header",
                    f"authorization: Bearer {token}",
                    "--data",
                    "@-",
                    f"http://{server.address}/duecourse.v1.{path}",
                ],
                input=json.dumps(request),
                capture_output=True,
                text=True,
                check=False,
                timeout=60,
                env={**os.environ, "HOME": str(tmp_path), "NO_PROXY": "127.0.0.1"},
            )
            if ran.returncode == 0:
                return 0, json.loads(ran.stdout), ""
            error = json.loads(ran.stderr)
            return CODES[error["code"]], {}, error["message"]

        def give(step: Step) -> tuple[int, Any, str]:
            path = f"{step.service}/{step.method}"
            return curl(path, server.token(step.person), step.request)

        published = play(life.steps, give)
        assert published["visibility"] == "POST_VISIBILITY_LIVE"
        auditor = server.token("organisations/acat/people/audrey", "auditor")
        _, history, _ = curl("AuditService/ListEvents", auditor, {"name": POST})
        assert [event["type"] for event in history["events"]][-1] == "PostPublished"

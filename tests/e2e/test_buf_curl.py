"""A client that we did not write learns the contract by reflection and uses it."""

import json
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Newsroom, drafting

BUF = Path(sysconfig.get_path("scripts"), "buf")


def curl(newsroom: Newsroom, method: str, token: str, asked: Any) -> tuple[int, str, str]:
    """Return the exit status, what was answered, and what was said of it."""
    finished = subprocess.run(
        [
            BUF,
            "curl",
            "--protocol=grpc",
            "--http2-prior-knowledge",
            f"--header=authorization: Bearer {token}",
            f"--data={json.dumps(asked)}",
            f"http://{newsroom.served.server.address}/duecourse.v1.{method}",
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return finished.returncode, finished.stdout, finished.stderr


@pytest.mark.skipif(not BUF.exists(), reason="buf is not installed beside this Python")
def test_buf_curl_drafts_and_reads_a_post_and_is_told_why_not(newsroom: Newsroom) -> None:
    asked = drafting(content={"category": "cat_news", "text": "By a foreign client"})
    status, answered, said = curl(newsroom, "PostService/DraftPost", newsroom.lena, asked)
    assert status == 0, said
    name = json.loads(answered)["receipt"]["name"]

    status, answered, said = curl(newsroom, "PostService/GetPost", newsroom.lena, {"name": name})
    assert status == 0, said
    post = json.loads(answered)["post"]
    assert post["state"] == "POST_STATE_DRAFT"
    assert post["content"]["text"] == "By a foreign client"

    _, _, said = curl(newsroom, "PostService/GetPost", newsroom.zoe, {"name": name})
    refusal = json.loads(said)
    assert refusal["code"] == "not_found"
    assert refusal["message"] == "NOT_FOUND: no such resource"
    assert any(d["type"] == "google.rpc.ErrorInfo" for d in refusal["details"])

"""Node's grpc-js drives a post through its life, from the proto files alone."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.e2e.foreign.life import POST, Step, play, served_life

HERE = Path(__file__).parent / "node"
PROTO = Path(__file__).parents[3] / "proto"


@contextmanager
def _client(folder: Path, address: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        ["node", "client.mjs", address, str(PROTO)],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as client:
        yield client
        assert client.stdin is not None
        client.stdin.close()
        assert client.wait(30) == 0


def _asked(client: "subprocess.Popen[str]", call: dict[str, Any]) -> dict[str, Any]:
    assert client.stdin is not None
    assert client.stdout is not None
    client.stdin.write(json.dumps(call) + "\n")
    client.stdin.flush()
    answer: dict[str, Any] = json.loads(client.stdout.readline())
    return answer


def test_a_post_lives_its_life_through_node(node_client: Path, tmp_path: Path) -> None:
    with served_life(tmp_path) as (server, life), _client(node_client, server.address) as node:

        def give(step: Step) -> tuple[int, Any, str]:
            call = {"service": step.service, "method": step.method, "request": step.request}
            answer = _asked(node, {**call, "token": server.token(step.person)})
            return answer["code"], answer.get("reply", {}), answer.get("reason", "")

        published = play(life.steps, give)
        assert published["visibility"] == "POST_VISIBILITY_LIVE"
        assert published["content"]["text"].startswith("Grüße")
        history = _asked(
            node,
            {
                "service": "AuditService",
                "method": "ListEvents",
                "token": server.token("organisations/acat/people/audrey", "auditor"),
                "request": {"name": POST},
            },
        )
        assert [event["type"] for event in history["reply"]["events"]][-1] == "PostPublished"


def test_the_lock_names_no_host() -> None:
    lock = (HERE / "package-lock.json").read_text()
    assert "://" not in lock
    assert "sha512-" in lock

"""Node's grpc-js drives a post through its life, from the proto files alone."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from duecourse.client import Client
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


_TRIED = """
for (const [method, request] of JSON.parse(process.env.TRIED)) {
  const { requestSerialize, requestDeserialize } = posts[method];
  try {
    checked(request, requestDeserialize(requestSerialize(request)));
    console.log("whole");
  } catch (error) {
    console.log(error.name, error.message);
  }
}
"""


def test_the_page_on_node_works_and_sends_nothing_but_what_was_said(
    node_client: Path, tmp_path: Path
) -> None:
    page = (PROTO.parent / "docs" / "how-to" / "connect-from-node.md").read_text(encoding="utf-8")
    code = page.split("```js\n")[1].split("```")[0]
    (node_client / "history.mjs").write_text(code + _TRIED, encoding="utf-8")
    draft = {"parent": "organisations/acat", "post_id": "p2"}
    wrong: list[Any] = [
        ["DraftPost", {**draft, "content": {"kind": "reply"}}],
        ["DraftPost", {**draft, "postId": "p2"}],
        ["DraftPost", {**draft, "context": {"request_id": "x", "validateOnly": True}}],
        ["ApproveStep", {"answers": [{"item": "lawful", "answer": "YES"}]}],
    ]
    with served_life(tmp_path) as (server, life):
        first = life.steps[0]
        with Client(server.address, token=server.token(first.person)) as client:
            client.call(first.method, **first.request)
        said = subprocess.run(
            ["node", "history.mjs"],
            cwd=node_client,
            env={
                **os.environ,
                "DUECOURSE_PROTO": str(PROTO),
                "DUECOURSE_ADDRESS": server.address,
                "DUECOURSE_TOKEN": server.token(first.person),
                "TRIED": json.dumps([*wrong, *([s.method, s.request] for s in life.steps)]),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert said.returncode == 0, said.stderr
    shown, open_, refused, *tried = said.stdout.splitlines()
    assert shown == f"{POST} POST_STATE_DRAFT version 1"
    assert "SubmitForReview" in open_
    assert refused.startswith("FAILED_PRECONDITION | ")
    assert tried == [
        "TypeError content.kind: reply would be sent as POST_KIND_UNSPECIFIED",
        "TypeError postId: no such field",
        "TypeError context.validateOnly: no such field",
        "TypeError answers.0.answer: YES would be sent as CHECKLIST_ITEM_ANSWER_UNSPECIFIED",
        *["whole"] * len(life.steps),
    ]


def test_the_lock_names_no_host() -> None:
    lock = (HERE / "package-lock.json").read_text()
    assert "://" not in lock
    assert "sha512-" in lock

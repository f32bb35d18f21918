"""`show`, `history`, `allowed` and `health` against a real server."""

import json
import subprocess
from pathlib import Path

import pytest

from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from tests.e2e.cli.conftest import Demo, duecourse, environment

P1 = "organisations/acat/posts/p1"


@pytest.fixture(autouse=True)
def _as_lena(as_lena: Demo) -> None:
    """Every test here asks as Lena."""


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_a_resource_is_shown_as_it_stands_and_as_it_stood(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["show", P1, "--json"]) == 0
    now = json.loads(out(capsys))
    assert now["state"] == "POST_STATE_RESOLVED"
    assert run(["show", P1, "--at-version", "3", "--json"]) == 0
    assert json.loads(out(capsys))["state"] == "POST_STATE_REVIEW"
    assert run(["show", P1, "--at-time", now["submitted_at"], "--json"]) == 0
    assert json.loads(out(capsys))["state"] == "POST_STATE_REVIEW"


@pytest.mark.parametrize(
    "name",
    [
        "organisations/acat",
        "organisations/acat/policies/2021-10-08",
        "organisations/acat/people/lena",
        "organisations/acat/channels/twitter",
        "organisations/acat/consents/c1",
        "organisations/acat/complaints/k1",
        P1,
    ],
)
def test_every_kind_of_resource_is_shown_in_80_columns(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", name]) == 0
    lines = out(capsys).splitlines()
    assert name in lines[0]
    assert max(map(len, lines)) <= 80


def test_every_event_is_shown_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", P1, "--json"]) == 0
    events = json.loads(out(capsys))
    assert run(["history", P1, "--full"]) == 0
    printed = out(capsys)
    assert max(map(len, printed.splitlines())) <= 80
    for event in events:
        assert f"{event['version']}. {event['type']}" in printed


def test_what_may_be_done_is_listed_with_what_stands_against_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["allowed", P1]) == 0
    printed = out(capsys)
    assert f"{P1} is in state resolved" in printed
    assert "IMMUTABLE_RECORD" in printed
    assert "ACAT-2.11-mistake" in printed
    assert max(map(len, printed.splitlines())) <= 80
    assert run(["allowed", P1, "--json"]) == 0
    assert {t["trigger"] for t in json.loads(out(capsys))["transitions"]} >= {"DeletePost"}


def test_what_does_not_exist_and_what_is_not_ours_look_alike(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = []
    for name in ("organisations/acat/posts/p999", "organisations/stass/posts/p1"):
        assert run(["show", name]) == ExitCode.REFUSED
        said.append(capsys.readouterr().err)
    assert said == ["duecourse: NOT_FOUND: no such resource\n"] * 2


def test_a_token_that_is_none_is_not_let_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", P1, "--token", "nonsense"]) == ExitCode.NOT_SIGNED_IN
    monkeypatch.delenv("DUECOURSE_TOKEN")
    assert run(["show", P1]) == ExitCode.NOT_SIGNED_IN
    assert "the server wants a token" in capsys.readouterr().err


def test_a_token_without_the_access_is_not_let_in(
    as_lena: Demo, capsys: pytest.CaptureFixture[str]
) -> None:
    lena = "organisations/acat/people/lena"
    assert run(["token", "--as", lena, "--data-dir", str(as_lena.folder)]) == 0
    member = out(capsys).strip()
    assert run(["history", P1, "--token", member]) == ExitCode.NOT_SIGNED_IN
    assert "AUDIT_READ" in capsys.readouterr().err


def test_health_needs_no_token(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DUECOURSE_TOKEN")
    assert run(["health", "--json"]) == 0
    assert json.loads(out(capsys))["status"] == "SERVING"


def test_a_reader_that_leaves_early_hears_nothing() -> None:
    """As `duecourse history … | head -1` does."""
    process = subprocess.Popen(
        duecourse("policy", "show", "acat"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=30) == ExitCode.READER_GONE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_output_that_cannot_be_written_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        finished = subprocess.run(
            duecourse("version"),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
            check=False,
        )
    assert finished.returncode == ExitCode.STORE
    assert finished.stderr == "duecourse: cannot write the output: No space left on device\n"

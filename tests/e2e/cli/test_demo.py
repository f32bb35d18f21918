"""`python -m examples` tells four stories over its own API, twice if asked to, and stays up."""

import re
import shlex
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from examples.__main__ import STORIES
from tests.e2e.cli.conftest import Demo, environment, examples, playing


def stories(printed: str) -> list[str]:
    return re.split(r"^=+$", printed, flags=re.MULTILINE)


def test_every_organisation_is_refused_something_by_its_own_clauses(demo: Demo) -> None:
    _, *told = stories(demo.printed)
    own = {"acat": "ACAT-", "cleanslate": "CS-", "zrtherapy": "ZRT-", "stass": "STASS-"}
    for story, text in zip(STORIES, told, strict=False):
        cited = set(re.findall(rf"\b({own[story.PACK]}[\w.-]+) \(", text))
        assert text.count("-> refused") >= 3
        assert len(cited) >= 3, story.PACK


def test_a_post_goes_the_whole_way_from_draft_to_resolved(demo: Demo) -> None:
    (acat,) = (s for s in stories(demo.printed) if "Cognitive Analytic" in s)
    states = re.findall(r"-> p1 ([a-z-]+)", acat)
    expected = iter(states)
    assert all(
        state in expected
        for state in ("draft", "review", "consent-verified", "published", "complaint",
                      "escalated", "resolved")
    ), states  # fmt: skip


def test_what_is_printed_fits_80_columns_but_for_the_token(demo: Demo) -> None:
    for line in demo.printed.splitlines():
        assert len(line) <= 80 or line.startswith(("export ", "/")), line


def test_the_count_is_that_of_what_was_printed(demo: Demo) -> None:
    found = re.search(r"(\d+) commands accepted, (\d+) refused", demo.printed)
    assert found
    assert demo.printed.count("-> refused") == int(found[2])
    followed = demo.printed.count("and with it")
    assert len(re.findall(r"-> (?!refused)", demo.printed)) - followed == int(found[1])


def test_the_three_commands_work_as_they_are_printed(demo: Demo) -> None:
    invited = demo.printed.partition("look around:")[2]
    printed = [line for line in invited.splitlines() if line]
    assert [line.split()[1] for line in printed] == ["history", "allowed", "policy"]
    for line in printed:
        finished = subprocess.run(
            shlex.split(line),
            env={**environment(), **demo.exports},
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        assert finished.stdout


def test_a_second_run_tells_the_same_stories_with_new_posts(tmp_path: Path) -> None:
    stops = {"p1": (signal.SIGINT, ExitCode.INTERRUPTED), "p2": (signal.SIGTERM, ExitCode.OK)}
    for post, (stop, code) in stops.items():
        with playing(tmp_path) as running:
            assert set(re.findall(r"-> (p\d+) ", running.printed)) == {post}
            running.process.send_signal(stop)
            more, _ = running.process.communicate(timeout=30)
        assert running.process.returncode == code
        assert "Traceback" not in more


def test_a_port_that_is_taken_is_said_in_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        finished = subprocess.run(
            examples("--port", str(port), "--data-dir", str(tmp_path)),
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    assert finished.returncode == 3
    first, hint = finished.stderr.splitlines()
    assert first.startswith(f"cannot listen on 127.0.0.1:{port}")
    assert "--port" in hint


def test_the_stories_can_be_shown_as_a_history(
    as_lena: Demo, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["history", "organisations/acat/posts/p1"]) == 0
    printed = capsys.readouterr().out
    kinds = re.findall(r"\b(Post\w+|ConsentsVerified|Takedown\w+)\b", printed)
    assert kinds[0] == "PostDrafted"
    assert kinds.index("ConsentsVerified") < kinds.index("PostPublished")
    assert kinds[-1] == "TakedownRecorded"

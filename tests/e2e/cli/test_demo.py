"""`python -m examples` tells five tales and four stories over its own API, and stays up.

A second run tells the stories anew, and not the tales: their dates lie before what is on record.
"""

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
from examples.tales import TALES
from tests.e2e.cli.conftest import Demo, environment, examples, playing


def stories(printed: str) -> list[str]:
    """Return what was told of each organisation's story, after the tales, and what sums it up."""
    return _parts(printed)[1 + len(TALES) :]


def _parts(printed: str) -> list[str]:
    return re.split(r"^=+$", printed, flags=re.MULTILINE)


def test_each_tale_is_told_to_its_end_over_more_than_one_day(demo: Demo) -> None:
    ends = {
        "a complaint over a bank holiday": "price resolved",
        "a disciplinary case with an appeal": "screenshot closed",
        "a crisis": "remark closed",
        "a withdrawal after publication": "helpline published, taken down",
        "an anonymous report": "note resolved",
    }
    assert [tale.TITLE for tale in TALES] == list(ends)
    for tale, text in zip(TALES, _parts(demo.printed)[1:], strict=False):
        assert f": {tale.TITLE}\n" in text
        assert f"-> {ends[tale.TITLE]}" in text
        assert len(set(re.findall(r"^\w+day \d+ \w+ \d{4}, \d\d:\d\d$", text, re.MULTILINE))) > 1
        assert text.count("-> refused") >= 2


def test_who_is_complained_of_finds_no_report(demo: Demo) -> None:
    assert "Lin    looks for it -> nothing there" in demo.printed


def test_every_organisation_is_refused_something_by_its_own_clauses(demo: Demo) -> None:
    told = stories(demo.printed)
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
    nothing = demo.printed.count("-> nothing there")
    assert len(re.findall(r"-> (?!refused)", demo.printed)) - followed - nothing == int(found[1])


def test_the_four_commands_work_as_they_are_printed(demo: Demo) -> None:
    invited = demo.printed.partition("look around:")[2]
    printed = [line for line in invited.splitlines() if line]
    assert [line.split()[1] for line in printed] == ["history", "history", "allowed", "policy"]
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
            assert ("a crisis" in running.printed) == (post == "p1")
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

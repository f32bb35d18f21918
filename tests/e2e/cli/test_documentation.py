"""What the pages tell a reader to type is typed here."""

import io
import json
import re
import shlex
import sqlite3
import subprocess
import sys
from base64 import b64encode
from contextlib import closing, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from duecourse.cli.main import run
from duecourse.client import Client
from tests.compatibility.dump import restored
from tests.e2e.cli.conftest import Demo, environment
from tests.e2e.cli.test_serve import serving
from tools.tree import ROOT

P1 = "organisations/acat/posts/p1"


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)
    return found


def typed(page: str) -> list[str]:
    lines = "".join(blocks(page, "console")).splitlines()
    return [line.removeprefix("$ ") for line in lines]


def test_the_tutorial_works_as_it_is_written(
    as_lena: Demo, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = typed("tutorial/first-history.md")
    assert len(lines) >= 6
    for line in lines:
        program, *words = shlex.split(line)
        assert program == ".venv/bin/duecourse"
        assert run(words) == 0, line
        assert capsys.readouterr().out, line


def test_the_tutorial_quotes_what_the_demo_says(demo: Demo) -> None:
    quoted = next(b for b in blocks("tutorial/first-history.md", "text") if "-> refused" in b)
    assert quoted in demo.printed


def test_the_page_on_histories_works_as_it_is_written(
    as_lena: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in typed("how-to/read-a-history.md"):
        command, _, target = line.partition(" > ")
        words = shlex.split(command)[1:]
        if "--at-time" in words:
            # The page's moment is not that of this demo; the form is what counts.
            words[-1] = datetime.now(UTC).isoformat()
        printed = io.StringIO()
        with redirect_stdout(printed):
            assert run(words) == 0, line
        if target:
            (tmp_path / target).write_text(printed.getvalue())
    monkeypatch.chdir(tmp_path)
    check_as_the_page_does()
    events = json.loads(Path("p1.json").read_bytes())
    refuse_what_was_tampered_with(events)


def check_as_the_page_does() -> None:
    (checking,) = blocks("how-to/read-a-history.md", "python")
    exec(compile(checking, "read-a-history.md", "exec"), {})  # noqa: S102 - the page's own words


def refuse_what_was_tampered_with(events: list[Any]) -> None:
    number = next(n for n, event in enumerate(events) if event.get("disclosures"))
    first = events[number]
    one = first["disclosures"][0]
    for change in (
        {"record": first["record"].replace("eyJ", "eyK", 1)},
        {"disclosures": [one, one]},
        {"disclosures": [f"{one}x"]},
    ):
        tampered = [*events[:number], first | change, *events[number + 1 :]]
        Path("p1.json").write_text(json.dumps(tampered))
        with pytest.raises(AssertionError):
            check_as_the_page_does()


def test_the_page_on_histories_checks_what_0_1_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dump = ROOT / "tests" / "faults" / "log" / "schema-1.sql"
    restored(dump.read_text(encoding="utf-8"), tmp_path / "old.sqlite")
    with closing(sqlite3.connect("old.sqlite")) as raw:
        query = "SELECT content FROM disclosures WHERE position = ? ORDER BY number"
        events = [
            {
                "record": b64encode(record).decode(),
                "leaf_hash": b64encode(leaf).decode(),
                "disclosures": [text.decode() for (text,) in raw.execute(query, (position,))],
            }
            for position, record, leaf in raw.execute(
                "SELECT position, record, leaf_hash FROM events ORDER BY position"
            )
        ]
    assert len(events) == 60
    Path("p1.json").write_text(json.dumps(events))
    check_as_the_page_does()
    refuse_what_was_tampered_with(events)


def test_a_backup_of_a_running_instance_can_be_served(demo: Demo, tmp_path: Path) -> None:
    command = blocks("how-to/back-up.md", "sh")[0]
    folder = tmp_path / "restored"
    folder.mkdir(mode=0o700)
    copied = command.replace("duecourse-data/log.sqlite", f"{demo.folder}/log.sqlite").replace(
        " backup.sqlite", f" {folder}/log.sqlite"
    )
    command = copied.replace("python3", sys.executable)
    subprocess.run(["sh", "-c", command], check=True, env=environment())
    (folder / "instance.key").write_bytes((demo.folder / "instance.key").read_bytes())
    (folder / "instance.key").chmod(0o600)
    token = demo.exports["DUECOURSE_TOKEN"]
    with (
        serving(folder) as (_, address),
        Client(address, token=token) as restored,
        Client(demo.exports["DUECOURSE_ADDRESS"], token=token) as running,
    ):
        assert restored.get(P1) == running.get(P1)
        assert records(restored) == records(running)


def test_a_mistyped_path_backs_up_nothing_and_says_so(tmp_path: Path) -> None:
    command = blocks("how-to/back-up.md", "sh")[0].replace("python3", sys.executable)
    done = subprocess.run(["sh", "-c", command], check=False, capture_output=True, cwd=tmp_path)
    assert done.returncode != 0
    assert not (tmp_path / "duecourse-data").exists()
    (tmp_path / "duecourse-data").mkdir()
    done = subprocess.run(["sh", "-c", command], check=False, capture_output=True, cwd=tmp_path)
    assert done.returncode != 0
    assert [*(tmp_path / "duecourse-data").iterdir()] == []
    assert not (tmp_path / "backup.sqlite").exists()


def records(client: Client) -> list[bytes]:
    return [event.record for event in client.items("ListEvents", name=P1)]


def test_the_page_on_python_works_as_it_is_written(
    demo: Demo, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = blocks("how-to/connect-from-python.md", "python")
    code = code.replace("127.0.0.1:7300", demo.exports["DUECOURSE_ADDRESS"])
    names: dict[str, Any] = {"token": demo.exports["DUECOURSE_TOKEN"]}
    exec(compile(code, "connect-from-python.md", "exec"), names)  # noqa: S102 - the page's own words
    printed = capsys.readouterr().out
    assert "IMMUTABLE_RECORD ACAT-2.11-mistake 2021-10-08" in printed
    assert "1 PostDrafted" in printed

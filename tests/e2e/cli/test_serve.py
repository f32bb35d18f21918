"""`duecourse serve`: from an empty folder to somebody who may enter the others."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from duecourse.client import Client, NotPermitted, RefusedError
from duecourse.shipped import shipped_pack
from tests.e2e.cli.conftest import duecourse, environment

ANN = "organisations/acat/people/ann"


@contextmanager
def serving(
    folder: Path, *arguments: str, told: list[str] | None = None
) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    process = subprocess.Popen(
        duecourse("serve", "--listen", "127.0.0.1:0", "--data-dir", str(folder), *arguments),
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    assert process.stderr
    address = ""
    for line in process.stderr:
        if told is not None:
            told.append(line)
        if line.startswith("Due Course serves on "):
            address = line.split()[4].rstrip(";")
            break
    try:
        yield process, address
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=30)


def test_a_first_administrator_enters_the_others_and_a_second_start_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ("--pack", "acat", "--administrator", "ann")
    with serving(tmp_path, *first):
        pass
    with serving(tmp_path, *first) as (_, address):
        assert run(["token", "--as", ANN, "--data-dir", str(tmp_path)]) == 0
        token = capsys.readouterr().out.strip()
        with Client(address, token=token) as client:
            entered = client.call(
                "RegisterPerson",
                parent="organisations/acat",
                person_id="lena",
                title="Lena",
                kind="staff",
                roles=["social_lead"],
            )
            assert entered.person.name == "organisations/acat/people/lena"
            assert [p.name for p in client.items("ListPeople", parent="organisations/acat")] == [
                ANN,
                "organisations/acat/people/lena",
            ]
            history = client.items("ListEvents", name=ANN)
            with pytest.raises(NotPermitted, match="AUDIT_READ"):
                next(history)
            assert client.get(ANN).version == 1


def test_a_command_sent_again_is_carried_out_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path, "--pack", "acat", "--administrator", "ann") as (_, address):
        run(["token", "--as", ANN, "--data-dir", str(tmp_path)])
        entry: dict[str, Any] = {
            "parent": "organisations/acat",
            "person_id": "tom",
            "title": "Tom",
            "kind": "trustee",
            "request_id": "0190f2f8-1111-7000-8000-000000000001",
        }
        with Client(address, token=capsys.readouterr().out.strip()) as client:
            first = client.call("RegisterPerson", **entry)
            again = client.call("RegisterPerson", **entry)
            with pytest.raises(RefusedError) as refused:
                client.call("RegisterPerson", **{**entry, "title": "Another"})
    assert not first.receipt.replayed
    assert again.receipt.replayed
    assert again.receipt.position == first.receipt.position
    assert refused.value.reason == "REQUEST_ID_REUSED"
    assert refused.value.request_id == entry["request_id"]


def test_a_pack_that_was_edited_changes_nothing_and_is_told_of(tmp_path: Path) -> None:
    pack = tmp_path / "ours.yaml"
    pack.write_bytes(shipped_pack("stass"))
    with serving(tmp_path, "--pack", str(pack)):
        pass
    ours = pack.read_text()
    assert "within: 2 working days" in ours
    pack.write_text(ours.replace("within: 2 working days", "within: 4 working days"))
    told: list[str] = []
    with serving(tmp_path, "--pack", str(pack), told=told):
        pass
    (warning,) = [line for line in told if line.startswith("Warning: ")]
    assert f"{pack} is not the policy in force and changes nothing" in warning
    assert "DraftPolicy" in warning


@pytest.mark.parametrize("administrator", ["Ann Smith", "ANN", "a/b", "-"])
def test_an_administrator_whose_id_is_none_stops_the_start(
    administrator: str, tmp_path: Path
) -> None:
    finished = subprocess.run(
        duecourse(
            *("serve", "--pack", "acat", "--data-dir", str(tmp_path / "data")),
            f"--administrator={administrator}",
        ),
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert finished.returncode == ExitCode.USAGE
    assert "--administrator: an id is 1 to 63" in finished.stderr


def test_a_pack_with_a_mistake_stops_the_start(tmp_path: Path) -> None:
    pack = tmp_path / "ours.yaml"
    pack.write_text("format: 1\norganisation: {id: ours}\n")
    finished = subprocess.run(
        duecourse("serve", "--pack", str(pack), "--data-dir", str(tmp_path / "data")),
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert finished.returncode == ExitCode.REFUSED
    assert f"{pack}:" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, ExitCode.INTERRUPTED), (signal.SIGTERM, ExitCode.OK)],
    ids=["SIGINT", "SIGTERM"],
)
def test_a_server_that_is_stopped_ends_cleanly_and_says_how(
    number: signal.Signals, code: ExitCode, tmp_path: Path
) -> None:
    with serving(tmp_path) as (process, address):
        assert address
        process.send_signal(number)
        assert process.wait(timeout=30) == code
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_whoever_is_told_that_it_serves_may_stop_it_at_that_moment(
    number: signal.Signals, tmp_path: Path
) -> None:
    program = (
        "import os, sys; from duecourse.config import Settings;"
        " from duecourse.server.running import run;"
        " run(Settings(data_dir=sys.argv[1], listen='127.0.0.1:0', log_level='info'),"
        f" ready=lambda server: os.kill(os.getpid(), {number.value}))"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=30,
        check=False,
    )
    assert finished.returncode == 0
    assert "stopped" in finished.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert run(["serve", "--data-dir", str(tmp_path / "data")]) == ExitCode.STORE

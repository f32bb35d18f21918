"""`duecourse token` signs with the key of one instance, and with nothing else."""

import json
from pathlib import Path

import pytest

from duecourse.cli.exits import Ended
from duecourse.cli.main import run
from duecourse.cli.token import seconds_of
from duecourse.server.auth import InstanceKey
from duecourse.server.auth.tokens import TokenVerifier

LENA = "organisations/acat/people/lena"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    InstanceKey.opened(tmp_path / "instance.key")
    return tmp_path


def test_a_token_is_accepted_by_the_instance_that_made_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--as", LENA, "--access", "member, auditor", "--data-dir", str(folder)]
    assert run(["token", *words]) == 0
    token = capsys.readouterr().out.strip()
    key = InstanceKey.opened(folder / "instance.key")
    caller = TokenVerifier([key], issuer="duecourse", audience="duecourse").caller(token)
    assert caller.name == LENA
    assert caller.access == {"member", "auditor"}


def test_programs_are_told_when_it_expires(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["token", "--as", LENA, "--ttl", "30m", "--json", "--data-dir", str(folder)]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"token", "expires_at"}


def test_no_key_is_made_where_no_instance_ran(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["token", "--as", LENA, "--data-dir", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []
    assert "holds no instance's key" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", ["lena", "organisations/acat", "organisations/acat/posts/p1"])
def test_only_a_person_is_signed_in(
    folder: Path, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["token", "--as", wrong, "--data-dir", str(folder)]) == 2
    assert "not a person's name" in capsys.readouterr().err


def test_an_unknown_access_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["token", "--as", LENA, "--access", "root", "--data-dir", str(folder)]) == 2
    assert "unknown access 'root'" in capsys.readouterr().err


def test_a_key_that_others_may_read_is_not_used(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "instance.key").chmod(0o644)
    assert run(["token", "--as", LENA, "--data-dir", str(folder)]) == 5
    assert "chmod 600" in capsys.readouterr().err


def test_spans_are_read_with_their_unit() -> None:
    assert [seconds_of(span) for span in ("45s", "30m", "8h", "7d")] == [45, 1800, 28800, 604800]


@pytest.mark.parametrize("wrong", ["", "8", "0h", "h", "-1h", "400d", "1w", "8h "])
def test_what_is_no_span_is_refused(wrong: str) -> None:
    with pytest.raises(Ended, match="no span"):
        seconds_of(wrong)

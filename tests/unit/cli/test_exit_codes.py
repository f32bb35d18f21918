"""Every end of the program has its number and one sentence."""

from pathlib import Path

import pytest

from duecourse.cli.exits import ExitCode, ended_by
from duecourse.cli.main import run
from duecourse.client import (
    NotPermitted,
    NotSignedIn,
    RefusedError,
    ServerDefect,
    StoreFault,
    Unavailable,
    Violation,
)

NOWHERE = "127.0.0.1:1"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RefusedError("CONSENT_MISSING", "no"), 1),
        (Unavailable("UNAVAILABLE", "no"), 3),
        (Unavailable("OVERLOADED", "later"), 3),
        (NotSignedIn("CREDENTIAL_EXPIRED", "no"), 4),
        (NotPermitted("PERMISSION_DENIED", "no"), 4),
        (StoreFault("STORE_FULL", "no"), 5),
        (ServerDefect("INTERNAL", "no"), 70),
    ],
)
def test_every_kind_of_failed_call_has_its_exit_code(error: Exception, code: int) -> None:
    assert ended_by(error).code == code  # type: ignore[arg-type]


def test_the_codes_are_those_that_were_promised() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "OK": 0,
        "REFUSED": 1,
        "USAGE": 2,
        "UNREACHABLE": 3,
        "NOT_SIGNED_IN": 4,
        "STORE": 5,
        "DEFECT": 70,
        "INTERRUPTED": 130,
        "READER_GONE": 141,
    }


def test_a_refusal_names_every_violation_with_clause_and_policy() -> None:
    error = RefusedError(
        "COOLING_OFF",
        "too soon; and 1 more",
        violations=(
            Violation(reason="COOLING_OFF", message="too soon", clause="ZRT-BA-pause", policy="1"),
            Violation(reason="FIELD_REQUIRED", message="tool: name it", field="tool"),
        ),
        metadata={"violations_omitted": "2"},
    )
    ended = ended_by(error)
    assert str(ended) == "COOLING_OFF: too soon (ZRT-BA-pause, policy 1)"
    assert ended.hints == (
        "COOLING_OFF: too soon (ZRT-BA-pause, policy 1)",
        "FIELD_REQUIRED: tool: name it",
        "and 2 more, which could not be fetched: send it again",
    )


def test_a_refusal_is_told_by_the_person_it_is_about_and_clauses_stand_together() -> None:
    def about(says: str, clause: str) -> Violation:
        return Violation(reason="CONSENT_MISSING", message=says, clause=clause, policy="1")

    said = [
        about("su-1 (client): no consent cited", "A-1"),
        about("su-2 (client): no consent cited", "A-1"),
        about("su-1 (client): no consent cited", "A-2"),
        about("su-1 (client): was withdrawn", "A-3"),
    ]
    ended = ended_by(RefusedError("CONSENT_MISSING", "no", violations=tuple(said)))
    assert ended.hints == (
        "su-1 (client):",
        "  CONSENT_MISSING: no consent cited (A-1, A-2, policy 1)",
        "  CONSENT_MISSING: was withdrawn (A-3, policy 1)",
        "CONSENT_MISSING: su-2 (client): no consent cited (A-1, policy 1)",
    )


def test_a_server_that_is_not_there_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["health", "--address", NOWHERE, "--timeout", "30"]) == ExitCode.UNREACHABLE
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"duecourse: no server answers on {NOWHERE}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["show"],
        ["show", "somebody", "--address", NOWHERE],
        ["show", "organisations/acat/nonsense/p1", "--address", NOWHERE],
        ["show", "organisations/acat", "--at-version", "1", "--at-time", "2027-01-11T09:00:00Z"],
        ["show", "organisations/acat", "--at-time", "soon"],
        ["show", "organisations/acat", "--at-time", "2027-01-11T09:00:00"],
        ["show", "organisations/acat", "--cert", "c.pem"],
        ["show", "organisations/acat", "--ca", "/no/such/file.pem"],
        ["token", "--as", "organisations/acat/people/lena", "--ttl", "for ever"],
        ["token", "--as", "organisations/acat/people/lena", "--data-dir", "/no/such/folder"],
        ["serve", "--administrator", "ann"],
        ["serve", "--pack", "/no/such/pack.yaml"],
        ["policy", "check", "/no/such/pack.yaml"],
    ],
)
def test_a_wrong_command_line_exits_2_without_a_stack_trace(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == ExitCode.USAGE
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    assert printed.err.strip()


def test_a_server_that_does_not_answer_in_time_is_said_in_one_sentence() -> None:
    ended = ended_by(Unavailable("DEADLINE_EXCEEDED", "Deadline Exceeded"), "10.0.0.1:7300")
    assert str(ended) == "10.0.0.1:7300 did not answer in time"
    assert ended.code == ExitCode.UNREACHABLE


def test_a_setting_that_does_not_exist_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("DUECOURSE_LISTE", "1")
    assert run(["serve", "--data-dir", str(tmp_path)]) == ExitCode.USAGE
    assert "DUECOURSE_LISTE: there is no such setting" in capsys.readouterr().err


def test_a_log_that_is_none_of_ours_is_a_fault_of_the_store(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "log.sqlite").write_bytes(b"not a database at all" * 500)
    assert run(["serve", "--data-dir", str(tmp_path)]) == ExitCode.STORE
    assert "log.sqlite" in capsys.readouterr().err


def test_a_certificate_that_is_not_there_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = run(
        [
            "serve",
            *("--data-dir", str(tmp_path)),
            *("--listen", "127.0.0.1:0"),
            *("--tls-cert", "/no/cert.pem"),
            *("--tls-key", "/no/key.pem"),
        ]
    )
    assert code == ExitCode.USAGE
    assert "/no/cert.pem" in capsys.readouterr().err


def test_a_defect_shows_a_stack_trace_only_when_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: str) -> str:
        raise KeyError("secret")

    monkeypatch.setattr("duecourse.cli.version.installed", broken)
    assert run(["version"]) == ExitCode.DEFECT
    plainly = capsys.readouterr().err
    assert "Traceback" not in plainly
    assert "secret" not in plainly
    assert run(["--debug", "version"]) == ExitCode.DEFECT
    assert "Traceback" in capsys.readouterr().err

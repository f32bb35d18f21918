"""What others wrote is printed so that it can be seen, and begins no line of its own."""

import json

import pytest

from duecourse.cli import reading
from duecourse.cli.exits import ExitCode
from duecourse.cli.main import run
from duecourse.cli.output import as_json, facts, indented, say, table, visible
from duecourse.v1 import audit_pb2

_FORGED = "7. PostPublished"
_BREAKS = ["\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
_OTHERS = ["\x00", "\x1b[2J", "\x7f", "\x9b2J", "\u061c", "\u200e", "\u202e", "\u2066", "\ud800"]


def event(text: str) -> audit_pb2.AuditEvent:
    made = audit_pb2.AuditEvent(version=3, type="PostDrafted")
    made.data.update({"text": text, "b": 1, "a": {"z": 1, "y": 2}})
    return made


@pytest.mark.parametrize("character", [*_BREAKS, *_OTHERS])
def test_no_character_of_others_acts_on_the_terminal(
    capsys: pytest.CaptureFixture[str], character: str
) -> None:
    text = f"before{character}{_FORGED}"
    say(text)
    indented(text, 2)
    table(("who", "what"), [(text, text)])
    facts([(text, text)])
    printed = capsys.readouterr().out
    assert not any(line.startswith(_FORGED) for line in printed.splitlines())
    assert character[0] not in printed
    assert printed.count(f"\\u{ord(character[0]):04x}") == 6


def test_a_line_end_begins_no_line_at_the_left(capsys: pytest.CaptureFixture[str]) -> None:
    text = f"before\n{_FORGED}"
    say(text)
    indented(text, 2)
    table(("who", "what"), [(text, text)])
    facts([(text, text)])
    lines = capsys.readouterr().out.splitlines()
    assert not any(line.startswith(_FORGED) for line in lines)
    assert f"  {_FORGED}" in lines


def test_a_history_in_full_has_no_line_that_a_text_began(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for character in _BREAKS:
        reading._full(event(f"a{character}{_FORGED}"))
    assert _FORGED in (printed := capsys.readouterr().out)
    assert not any(line.startswith(_FORGED) for line in printed.splitlines())


def test_json_gives_back_what_was_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    text = "".join(_BREAKS) + "".join(_OTHERS[:-1]) + "\n\t\u05d0"
    as_json([text])
    printed = capsys.readouterr().out
    assert json.loads(printed) == [text]
    assert not {one[0] for one in [*_BREAKS, *_OTHERS]} & {*printed}


def test_an_error_that_quotes_others_is_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["policy", "check", "/nowhere\n\u2028duecourse: all is well"]) != ExitCode.OK
    assert not any(
        line.startswith("duecourse: all is well") for line in capsys.readouterr().err.splitlines()
    )


def test_the_fields_of_an_event_have_one_order(capsys: pytest.CaptureFixture[str]) -> None:
    found = reading._taken_along(event("x"))
    assert [*found["data"]] == ["a", "b", "text"]
    assert [*found["data"]["a"]] == ["y", "z"]
    reading._full(event("x"))
    printed = capsys.readouterr().out
    assert printed.index("  a.y") < printed.index("  a.z") < printed.index("  b")


def test_what_can_be_seen_stays_as_it_is() -> None:
    assert visible("Übermut, \u05e9\u05dc\u05d5\u05dd\t\U0001f469\u200d\U0001f680\n") == (
        "Übermut, \u05e9\u05dc\u05d5\u05dd\t\U0001f469\u200d\U0001f680\n"
    )

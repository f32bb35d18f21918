"""`./dev check` runs what it is asked to, shows what broke and counts nothing as done."""

import sys

import pytest

from tools import check
from tools.check import Step

HOLDS = Step(name="holds", command=(sys.executable, "-c", "print('fine')"))
BREAKS = Step(name="breaks", command=(sys.executable, "-c", "import sys; sys.exit('line 7')"))


@pytest.fixture(autouse=True)
def _two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "STEPS", (HOLDS, BREAKS))
    monkeypatch.setattr(check, "TESTS", Step(name="tests", command=HOLDS.command))


def test_a_broken_step_is_shown_and_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([]) == 1
    shown = capsys.readouterr().out
    assert "--- breaks\nline 7" in shown
    assert shown.endswith("\nbroken: breaks\n")


def test_one_step_can_be_run_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["holds"]) == 0
    shown = capsys.readouterr().out
    assert "fine" in shown
    assert "breaks" not in shown


def test_the_tests_are_left_out_when_they_ran_already(capsys: pytest.CaptureFixture[str]) -> None:
    check.main(["--no-tests"])
    assert "tests" not in capsys.readouterr().out


def test_an_unknown_step_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["lnit"]) == 2
    assert "no such step: lnit; there are: holds, breaks, tests" in capsys.readouterr().out

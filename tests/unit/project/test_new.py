"""A skeleton is laid where it belongs, stands at once, and says what it leaves to be said."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.new import __main__ as new
from tools.new.words import event_of, snake, with_article
from tools.rules import unsaid
from tools.tree import ROOT

_PARTS = ("proto", "domain", "services", "tools", "tests", "docs", "pyproject.toml", "buf.yaml")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the repository, to lay skeletons in."""
    for name in _PARTS:
        there = ROOT / name
        if there.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "node_modules")
            shutil.copytree(there, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(there, tmp_path / name)
    return tmp_path


def ran(copy: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Return how a module of the copy ran, on the copy's own code."""
    roots = [str(copy / name) for name in ("", "proto", "domain", "services")]
    # The installed package is found through a file of paths; the copy has to come before it.
    first = f"import sys; sys.path[:0] = {roots}; import runpy; sys.argv = {list(arguments)}; "
    code = f"{first}runpy.run_module({arguments[0]!r}, run_name='__main__', alter_sys=True)"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=copy,
        env={"PATH": str(Path(sys.executable).parent), "PYTHONPATH": ":".join(roots)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def examples_pass(copy: Path) -> None:
    tested = ran(copy, "pytest", "-q", "-p", "no:cacheprovider", "tests/examples")
    assert tested.returncode == 0, tested.stdout[-3000:]


@pytest.mark.slow
def test_a_new_command_stands_and_says_what_is_left(copy: Path) -> None:
    laid = ran(copy, "tools.new", "command", "contacts", "MarkUrgent", "Mark it as urgent.")
    assert laid.returncode == 0, laid.stdout + laid.stderr
    assert "domain/duecourse/contacts/commands.py: fields" in laid.stdout
    contract = (copy / "proto/duecourse/v1/contacts.proto").read_text(encoding="utf-8")
    assert "rpc MarkUrgent(MarkUrgentRequest) returns (MarkUrgentResponse) {" in contract
    assert "  // Mark it as urgent.\n  //\n  // Open in `received` or `assigned`" in contract
    assert "class UrgentMarked(Event" in (copy / "domain/duecourse/contacts/events.py").read_text()
    # What the event says is left to be said, and a rule sees it.
    assert [f.path.name for f in unsaid.findings(copy)] == ["events.py"]
    checked = ran(copy, "tools.proto", "--check")
    assert checked.returncode == 0, checked.stdout
    examples_pass(copy)
    again = ran(copy, "tools.new", "command", "contacts", "MarkUrgent")
    assert (again.returncode, again.stdout) == (
        1,
        "MarkUrgent: is a command of contacts already\n",
    )


@pytest.mark.slow
def test_a_new_command_stands_in_a_storey_of_a_larger_house(copy: Path) -> None:
    asked = ("posts", "PraisePost", "Praise it.", "--storey", "review", "--sources", "review")
    laid = ran(copy, "tools.new", "command", *asked, "--who", "review")
    assert laid.returncode == 0, laid.stdout + laid.stderr
    contract = (copy / "proto/duecourse/v1/posts.proto").read_text(encoding="utf-8")
    assert "rpc PraisePost(PraisePostRequest) returns (PraisePostResponse) {" in contract
    examples_pass(copy)


@pytest.mark.slow
def test_a_new_command_needs_no_line_in_a_table_of_its_kind(copy: Path) -> None:
    # Of objections every state is final: whoever names no source gets them all.
    for kind, name in (("objections", "PraiseObjection"), ("consents", "PraiseConsent")):
        laid = ran(copy, "tools.new", "command", kind, name, "Praise it.")
        assert laid.returncode == 0, laid.stdout + laid.stderr
    table = "tests/scenarios/consents/test_table.py"
    tested = ran(copy, "pytest", "-q", "-p", "no:cacheprovider", table)
    assert tested.returncode == 0, tested.stdout[-3000:]


@pytest.mark.slow
def test_a_new_aggregate_stands(copy: Path) -> None:
    laid = ran(copy, "tools.new", "aggregate", "apologies", "apology")
    assert laid.returncode == 0, laid.stdout + laid.stderr
    contract = (copy / "proto/duecourse/v1/apologies.proto").read_text(encoding="utf-8")
    for method in ("RecordApology", "CloseApology", "GetApology", "ListApologies"):
        assert f"rpc {method}(" in contract
    audit = (copy / "proto/duecourse/v1/audit.proto").read_text(encoding="utf-8")
    assert "    // An apology.\n    Apology apology = " in audit
    laid_down = [*(copy / "domain/duecourse/apologies").glob("*.py")]
    laid_down.append(copy / "tests/examples/of_apologies.py")
    for text in (contract, audit, *(path.read_text(encoding="utf-8") for path in laid_down)):
        assert not re.search(r"\ba apology\b", text, re.IGNORECASE)
    assert ran(copy, "tools.proto", "--check").returncode == 0
    for asked in (["lint"], ["format", "--diff", "--exit-code", "proto"]):
        checked = subprocess.run(["buf", *asked], cwd=copy, capture_output=True, check=False)
        assert checked.returncode == 0, checked.stdout
    examples_pass(copy)


@pytest.mark.parametrize(
    ("command", "event"),
    [
        ("MarkUrgent", "UrgentMarked"),
        ("CloseContact", "ContactClosed"),
        ("CarryOver", "OverCarried"),
        ("Rejoin", "ContactRejoined"),
    ],
)
def test_an_event_is_the_command_in_the_past(command: str, event: str) -> None:
    assert event_of(command, "contact") == event


@pytest.mark.parametrize("said", ["an apology", "a referral", "an objection", "a consent"])
def test_a_noun_has_its_article(said: str) -> None:
    assert with_article(said.rsplit(maxsplit=1)[-1]) == said


def test_alone_it_says_what_can_be_made_and_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert new.main([]) == 2
    told = capsys.readouterr()
    for line in (new.__doc__ or "").splitlines():
        assert line in told.out
    assert not told.err


def test_a_handler_is_named_after_its_command() -> None:
    assert snake("MarkUrgent") == "mark_urgent"

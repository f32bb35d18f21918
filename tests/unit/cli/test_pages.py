"""Every command explains itself, with an example, in 80 columns."""

import re
from collections.abc import Iterator

import pytest

from duecourse.cli.main import app, run
from tools.reference.cli import commands, render

NAMES = [name for name, _ in commands(app)]


def typed(name: str) -> str:
    """Return what of a name is typed as it stands; `COMMAND` is one of many."""
    return re.sub(r" [A-Z]+$", "", name)


def test_the_commands_are_those_that_were_promised() -> None:
    assert set(NAMES) == {
        "serve", "token", "health", "version", "upgrade-log", "show", "history", "allowed",
        "work", "figures matters", "figures clocks", "figures refusals",
        "clocks list", "clocks preview",
        "do COMMAND", "list KIND",
        "policy check", "policy show", "policy prove", "policy diff",
    }  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_command_gives_an_example_that_names_itself(name: str) -> None:
    help_text = dict(commands(app))[name].help or ""
    (example,) = re.findall(r"Example: `(.*)`", help_text)
    assert f"duecourse {typed(name)}" in example


@pytest.mark.parametrize("name", NAMES)
def test_every_option_says_what_it_is_for(name: str) -> None:
    for parameter in dict(commands(app))[name].params:
        assert getattr(parameter, "help", ""), f"{name}: {parameter.name}"


@pytest.mark.parametrize("name", NAMES)
def test_help_fits_80_columns(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*typed(name).split(), "--help"]) == 0
    printed = capsys.readouterr().out
    assert max(map(len, printed.splitlines())) <= 80


def test_the_reference_page_has_every_command_and_option() -> None:
    page = render()
    for name in NAMES:
        assert f"## duecourse {name}\n" in page
        for option in options(name):
            assert f"`{option}`" in page


def options(name: str) -> Iterator[str]:
    for parameter in dict(commands(app))[name].params:
        yield from (word for word in parameter.opts if word.startswith("--"))

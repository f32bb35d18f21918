"""The page of the command line: every command with its help, arguments and options."""

from collections.abc import Iterator
from typing import Any, Final

import typer

PATH: Final = "docs/reference/cli.md"

_HEAD: Final = """\
# The command line

Every command of `duecourse`, with its arguments and options.

Generated from the program's own help by `./dev docs`; change it there.
Every command takes `--help`; `duecourse --debug …` shows the stack trace of a defect.
What the program exits with is in [exit codes](exit-codes.md),
the settings of a server are in [settings](settings.md).
"""


def commands(app: typer.Typer) -> Iterator[tuple[str, Any]]:
    """Yield each command with its whole name, in the order of the help."""
    yield from _walk("", typer.main.get_command(app))


def _walk(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "list_commands"):
        yield name, command
        return
    if hasattr(command, "pattern"):
        # Made of the contract, which has its own page.
        yield f"{name} {command.placeholder}", command.pattern()
        return
    for word in command.list_commands(None):
        yield from _walk(f"{name} {word}".strip(), command.get_command(None, word))


def render() -> str:
    """Return the page."""
    # Not at the top: the page is made where the package is installed.
    from duecourse.cli.main import app  # noqa: PLC0415

    return "\n".join([_HEAD, *(_section(name, one) for name, one in commands(app))])


def _section(name: str, command: Any) -> str:
    lines = [f"## duecourse {name}", "", *_help(command.help or ""), ""]
    rows = [_row(parameter) for parameter in command.params if parameter.name != "help"]
    lines += ["| argument or option | environment | default | what it is |", "|---|---|---|---|"]
    return "\n".join([*lines, *rows]) + "\n"


def _help(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.startswith("Example: `"):
            example = line.removeprefix("Example: `").removesuffix("`")
            yield from ("```console", f"$ {example}", "```")
        else:
            yield line


def _row(parameter: Any) -> str:
    named = [w for w in (*parameter.opts, *parameter.secondary_opts) if w.startswith("-")]
    name = ", ".join(f"`{word}`" for word in named) or f"`{parameter.metavar}`"
    variable = parameter.envvar if isinstance(parameter.envvar, str) else ""
    needed = "required" if parameter.required else _default(parameter)
    says = (parameter.help or "").replace("|", "\\|")
    return f"| {name} | {f'`{variable}`' if variable else ''} | {needed} | {says} |"


def _default(parameter: Any) -> str:
    shown = parameter.show_default
    if isinstance(shown, str):
        return f"`{shown}`"
    value = parameter.default
    if not shown or value is None or callable(value) or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return f"`{value}`"

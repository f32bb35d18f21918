"""The program: its commands, and the one place where it ends."""

import sys
import traceback
from collections.abc import Callable
from typing import Annotated, Final

import typer

from duecourse.cli import demo, health, policy, reading, serve, token, version
from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.output import console

app: Final = typer.Typer(
    name="duecourse",
    help="The service of record for what an organisation publishes.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _root(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the stack trace of what goes wrong.")
    ] = False,
) -> None:
    """Take what holds for every command; `main` looks for --debug itself."""


_COMMANDS: Final[dict[str, tuple[Callable[..., None], ...]]] = {
    "Run": (serve.serve, demo.demo, token.token, health.health, version.version),
    "Read": (reading.show, reading.history, reading.allowed),
}
for _panel, _commands in _COMMANDS.items():
    for _command in _commands:
        app.command(rich_help_panel=_panel)(_command)
app.add_typer(policy.app, rich_help_panel="Read")


def main() -> None:
    """Run the command line and exit."""
    raise SystemExit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; nothing is ever raised.

    Args:
        arguments: words after the program's name.
    """
    try:
        app(arguments, prog_name="duecourse")
    except Ended as ended:
        if "--debug" in arguments:
            traceback.print_exc()
        _tell(str(ended), *ended.hints)
        return ended.code
    except SystemExit as stop:
        # Whoever read our output has left: `duecourse history … | head`.
        if isinstance(stop.__context__, BrokenPipeError):
            return ExitCode.READER_GONE
        return stop.code if isinstance(stop.code, int) else ExitCode.OK
    except Exception as error:  # noqa: BLE001 - the top: nothing may leave a stack trace
        if "--debug" in arguments:
            traceback.print_exc()
        _tell(
            f"unexpected {type(error).__name__}; this is a defect",
            "Run it again with `duecourse --debug …` and report what it prints.",
        )
        return ExitCode.DEFECT
    return ExitCode.OK


def _tell(message: str, *hints: str) -> None:
    out = console(stderr=True)
    # Never folded: a path or a name that was cut in two cannot be copied.
    out.print(f"duecourse: {message}", markup=False, style="bold red", soft_wrap=True)
    for hint in hints:
        out.print(f"  {hint}", markup=False, soft_wrap=True)

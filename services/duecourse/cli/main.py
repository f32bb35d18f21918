"""The program: its commands, and the one place where it ends."""

import errno
import os
import sys
import traceback
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.output import console, in_one_line

_COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "serve": ("serve", "Run"),
    "token": ("token", "Run"),
    "health": ("health", "Run"),
    "version": ("version", "Run"),
    "upgrade-log": ("upgrade_log", "Run"),
    "do": ("doing", "Write"),
    "show": ("reading", "Read"),
    "list": ("listing", "Read"),
    "history": ("reading", "Read"),
    "allowed": ("reading", "Read"),
    "work": ("work", "Read"),
    "figures": ("figures", "Read"),
    "clocks": ("clocks", "Read"),
    "policy": ("policy", "Read"),
}
"""Every command: the module of this package that holds it, and its place in the help."""


def _attribute(name: str) -> str:
    return "list_" if name == "list" else name.replace("-", "_")


class _Commands(TyperGroup):
    """The commands, each imported when it is asked for: `health` need not load a server."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the library's signature
        """Return the names of the commands, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as above
        """Return a command, or None if there is none of that name."""
        if cmd_name not in _COMMANDS:
            return None
        module, panel = _COMMANDS[cmd_name]
        found = getattr(import_module(f"duecourse.cli.{module}"), _attribute(cmd_name))
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False, rich_markup_mode="markdown")
            alone.command(cmd_name, context_settings=_HELP)(found)
            found = alone
        command: Any = typer.main.get_command(found)
        command.rich_help_panel = panel
        return command


_HELP: Final = {"help_option_names": ["-h", "--help"]}

app: Final = typer.Typer(
    name="duecourse",
    help="The service of record for what an organisation publishes.",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings=_HELP,
)


@app.callback()
def _root(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the stack trace of what goes wrong.")
    ] = False,
) -> None:
    """Take what holds for every command; `run` looks for --debug itself."""


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; nothing is raised, but by Ctrl-C.

    Args:
        arguments: words after the program's name.
    """
    code = _carried_out(arguments)
    try:
        sys.stdout.flush()
    except OSError as error:
        return _output_lost(error)
    return code


def _carried_out(arguments: list[str]) -> int:
    debug = "--debug" in arguments
    try:
        app(arguments, prog_name="duecourse")
    except Ended as ended:
        if debug:
            traceback.print_exc()
        _tell(str(ended), *ended.hints)
        return ended.code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except SystemExit as stop:
        # The library makes it of a pipe that nobody reads any more.
        if isinstance(stop.__context__, BrokenPipeError):
            return _output_lost(stop.__context__)
        return stop.code if isinstance(stop.code, int) else ExitCode.OK
    except Exception as error:  # noqa: BLE001 - the top: nothing may leave a stack trace
        return _failed(error, debug=debug)
    return ExitCode.OK


def _failed(error: Exception, *, debug: bool) -> int:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return _output_lost(error)
    if debug:
        traceback.print_exc()
    _tell(
        f"unexpected {type(error).__name__}; this is a defect",
        "Run it again with `duecourse --debug …` and report what it prints.",
    )
    return ExitCode.DEFECT


def _output_lost(error: OSError) -> int:
    """Return the code for output that could not be written; a reader that left is told nothing."""
    # What is still in the buffer would otherwise be tried, and complained of, once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    # As in `duecourse history … | head -1`.
    if isinstance(error, BrokenPipeError):
        return ExitCode.READER_GONE
    _tell(f"cannot write the output: {error.strerror}")
    return ExitCode.STORE


def _tell(message: str, *hints: str) -> None:
    out = console(stderr=True)
    # Never folded: a path or a name that was cut in two cannot be copied.
    out.print(f"duecourse: {in_one_line(message)}", markup=False, style="bold red", soft_wrap=True)
    for hint in hints:
        out.print(f"  {in_one_line(hint)}", markup=False, soft_wrap=True)

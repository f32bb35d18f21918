"""`duecourse upgrade-log`."""

from pathlib import Path
from typing import Annotated, Final

import typer

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.output import console, facts, say
from duecourse.log.port import LogFault
from duecourse.log.sqlite.upgrade import upgrade

_TELL_EVERY_EVENTS: Final = 10_000

File = Annotated[Path, typer.Argument(metavar="FILE", help="The log, `log.sqlite` of a server.")]


def upgrade_log(file: File) -> None:
    """Make a log of an earlier release one that this release can serve.

    Stop the server first. The records stay byte for byte what they are; the old
    file is kept beside the new one. Needs room for a second file of the same size.

    Example: `duecourse upgrade-log /var/lib/duecourse/log.sqlite`
    """
    _tell(f"upgrading {file}; until this is done, nobody can use it")
    try:
        done = upgrade(file, progress=_progress)
    except LogFault as fault:
        raise Ended(ExitCode.STORE, str(fault), "Nothing was changed.") from fault
    say(f"{file} is upgraded")
    facts(
        [
            ("events", str(done.events)),
            ("organisations", str(done.organisations)),
            ("old file", str(done.backup)),
        ]
    )


def _progress(events: int) -> None:
    if events % _TELL_EVERY_EVENTS == 0:
        _tell(f"{events} events copied")


def _tell(text: str) -> None:
    # Of work that takes long, beside the output: what was done is printed at its end.
    console(stderr=True).print(text, markup=False, soft_wrap=True)

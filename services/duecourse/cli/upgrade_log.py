"""`duecourse upgrade-log`."""

from pathlib import Path
from typing import Annotated

import typer

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.output import facts, say
from duecourse.log.port import LogFault
from duecourse.log.sqlite.upgrade import upgrade

File = Annotated[Path, typer.Argument(metavar="FILE", help="The log, `log.sqlite` of a server.")]


def upgrade_log(file: File) -> None:
    """Make a log of an earlier release one that this release can serve.

    Stop the server first. The records stay byte for byte what they are; the old
    file is kept beside the new one. Needs room for a second file of the same size.

    Example: `duecourse upgrade-log /var/lib/duecourse/log.sqlite`
    """
    try:
        done = upgrade(file)
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

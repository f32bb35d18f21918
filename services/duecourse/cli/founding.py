"""What stands before anybody can call: organisations, their first policies, their first people."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

import typer
from msgspec import Struct

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.output import in_one_line
from duecourse.commands import CommandService
from duecourse.commands.founding import ID_FORM, register
from duecourse.evidence.fields import ID_PATTERN
from duecourse.kernel.refusal import Refused
from duecourse.log.port import LogFault
from duecourse.packs.loader import PackInvalid
from duecourse.proving.in_vain import lay_down

_ID: Final = re.compile(ID_PATTERN)


class Founding(Struct, frozen=True, kw_only=True):
    """An organisation to be there when the server begins to serve.

    Attributes:
        content: text of its pack; `file` names it in messages.
        administrator: id of the first person, who enters the others; empty for nobody.
    """

    content: bytes
    file: str
    administrator: str = ""


def prepare(foundings: Sequence[Founding]) -> Callable[[CommandService], Awaitable[None]]:
    """Return what a server does before it serves: whatever is there already stays as it is.

    The returned function raises `Ended` when a pack or the store cannot be used.

    Raises:
        Ended: an administrator's id is none.
    """
    for founding in foundings:
        if founding.administrator and not _ID.fullmatch(founding.administrator):
            raise Ended(ExitCode.USAGE, f"--administrator: an id is {ID_FORM}")

    async def prepared(service: CommandService) -> None:
        for founding in foundings:
            try:
                told = await register(
                    service, founding.content, founding.file, founding.administrator, lay_down
                )
            except PackInvalid as invalid:
                first, *others = map(str, invalid.problems)
                raise Ended(ExitCode.REFUSED, first, *others) from invalid
            except Refused as refused:
                raise Ended(ExitCode.REFUSED, f"{founding.file}: {refused}") from refused
            except LogFault as fault:
                raise Ended(ExitCode.STORE, str(fault)) from fault
            if told:
                # In one line, whatever the level of the log: whoever edited a pack looks here.
                typer.echo(in_one_line(f"Warning: {told}."), err=True)

    return prepared

"""What stands before anybody can call: organisations, their first policies, their first people."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final
from uuid import UUID, uuid5

from msgspec import Struct

from duecourse.cli.exits import Ended, ExitCode
from duecourse.commands import Call, CommandService
from duecourse.commands.bootstrap import register
from duecourse.commands.planning import system_actor
from duecourse.kernel.names import child
from duecourse.kernel.refusal import Refused
from duecourse.log.port import LogFault
from duecourse.packs.loader import PackInvalid
from duecourse.people.commands import RegisterPerson
from duecourse.shipped import load

_STEPS: Final = UUID("7e0e4c3e-0a52-5c8f-8d54-64756563f003")


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
    """

    async def prepared(service: CommandService) -> None:
        for founding in foundings:
            try:
                await register(service, founding.content, founding.file)
                await _enter_administrator(service, founding)
            except PackInvalid as invalid:
                first, *others = map(str, invalid.problems)
                raise Ended(ExitCode.REFUSED, first, *others) from invalid
            except Refused as refused:
                raise Ended(ExitCode.REFUSED, f"{founding.file}: {refused}") from refused
            except LogFault as fault:
                raise Ended(ExitCode.STORE, str(fault)) from fault

    return prepared


async def _enter_administrator(service: CommandService, founding: Founding) -> None:
    """Enter the first person, in every role that may administer.

    Nobody could otherwise enter anybody: whoever registers people must hold a
    role, and roles are given by whoever registers people.
    """
    if not founding.administrator:
        return
    pack = load(founding.content, founding.file)
    organisation = f"organisations/{pack.written.organisation.id}"
    name = child(organisation, "people", founding.administrator)
    if await service.load(name) is not None:
        return
    roles = pack.written.functions["administer"].roles
    command = RegisterPerson(
        name=name, title=founding.administrator.capitalize(), kind="staff", roles=roles[:1]
    )
    call = Call(
        actor=system_actor(organisation), request_id=str(uuid5(_STEPS, f"{name} administers"))
    )
    await service.execute(command, call)

"""How an organisation begins: itself, its first policy, and whoever administers it.

Nobody could otherwise do anything: who may act follows from the policy, and
whoever registers people must be one of them.
"""

import uuid
from typing import Final

from msgspec import Struct

from duecourse.commands.call import Call, Outcome
from duecourse.commands.packs import document_of
from duecourse.commands.planning import system_actor
from duecourse.commands.service import CommandService
from duecourse.kernel.command import Command
from duecourse.kernel.names import child
from duecourse.organisations.commands import RegisterOrganisation
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import RegisterPerson
from duecourse.policies.commands import BringIntoForce, DraftPolicy
from duecourse.shipped import load

_STEPS: Final = uuid.UUID("2d0a9a52-5e0e-5d7c-9d54-64756563f003")


class Founding(Struct, frozen=True, kw_only=True):
    """What an organisation begins with.

    Attributes:
        content: text of the pack.
        administrator: the first person, who enters the others; None for nobody.
    """

    organisation: RegisterOrganisation
    pack: CompiledPack
    content: bytes
    administrator: RegisterPerson | None = None

    @property
    def policy(self) -> str:
        """Return the name of the first policy."""
        return child(self.organisation.name, "policies", self.pack.version)

    def further_steps(self) -> list[Command]:
        """Return what follows the registration, in order."""
        entry = [self.administrator] if self.administrator else []
        draft = DraftPolicy(name=self.policy, digest=self.pack.digest)
        return [draft, BringIntoForce(name=self.policy), *entry]


async def found(service: CommandService, founding: Founding, call: Call) -> Outcome:
    """Found an organisation and return the outcome of registering it.

    Each further step has a request id made from the call's, so that a repeated
    call finishes what a crash left undone and changes nothing else.

    Raises:
        Refused: the organisation exists, or a step cannot be taken.
        LogFault: the store failed.
    """
    service.packs.keep(founding.pack)
    outcome = await service.execute(founding.organisation, call)
    if not call.validate_only:
        for step in founding.further_steps():
            step_id = uuid.uuid5(_STEPS, f"{call.request_id} {type(step).__name__}")
            await _take(service, founding, step, str(step_id))
    return outcome


async def register(
    service: CommandService, content: bytes, file: str, administrator: str = ""
) -> None:
    """Found an organisation by its pack; of one that is there, take the steps that are missing.

    Args:
        file: name of the pack's file, for messages.
        administrator: id of the first person, in the first role that may administer;
            empty for nobody.

    Raises:
        PackInvalid: with file, line and field.
        Refused: a step cannot be taken.
        LogFault: the store failed.
    """
    pack = load(content, file)
    service.packs.keep(pack)
    written = pack.written.organisation
    name = f"organisations/{written.id}"
    first = RegisterPerson(
        name=child(name, "people", administrator),
        title=administrator.capitalize(),
        kind="staff",
        roles=pack.written.functions["administer"].roles[:1],
    )
    founding = Founding(
        organisation=RegisterOrganisation(
            name=name, title=written.title, time_zone=written.time_zone
        ),
        pack=pack,
        content=content,
        administrator=first if administrator else None,
    )
    for step in await _missing(service, founding):
        # An id that nobody can have used for something else before.
        await _take(service, founding, step, str(uuid.uuid4()))


async def _missing(service: CommandService, founding: Founding) -> list[Command]:
    """Return the steps that are still to be taken; a policy in force, of any version, will do."""
    organisation = await service.load(founding.organisation.name)
    draft, in_force, *entry = founding.further_steps()
    missing: list[Command] = [] if organisation else [founding.organisation]
    if organisation is None or not organisation.policy_version:
        missing += [in_force] if await service.load(draft.name) else [draft, in_force]
    return missing + [one for one in entry if await service.load(one.name) is None]


async def _take(
    service: CommandService, founding: Founding, step: Command, request_id: str
) -> None:
    call = Call(
        actor=system_actor(founding.organisation.name),
        request_id=request_id,
        documents=(document_of(founding.pack, founding.content),),
        pack=founding.pack,
    )
    await service.execute(step, call)

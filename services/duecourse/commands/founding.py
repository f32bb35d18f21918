"""How an organisation begins: itself, its first policy, and whoever administers it.

Nobody could otherwise do anything: who may act follows from the policy, and
whoever registers people must be one of them.
"""

import re
import uuid
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from duecourse.commands.call import Call, Outcome
from duecourse.commands.packs import document_of
from duecourse.commands.planning import system_actor
from duecourse.commands.service import CommandService
from duecourse.evidence.fields import ID_PATTERN
from duecourse.kernel.command import Command
from duecourse.kernel.names import child
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import refuse
from duecourse.organisations.commands import RegisterOrganisation
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import RegisterPerson
from duecourse.policies.commands import BringIntoForce, DraftPolicy
from duecourse.shipped import load

_STEP: Final = "founding/{request_id}/{step}"
"""Request ids of the steps: no UUID, which is all that callers may give, so that nobody can use
one up before the step is taken."""


_ID: Final = re.compile(ID_PATTERN)

ID_FORM: Final = "1 to 63 of a-z 0-9 . _ -, beginning with a letter or digit"
"""What an id looks like, in words."""


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

    Each further step that is missing has a request id made from the call's, so that a
    repeated call finishes what a crash left undone and changes nothing else.

    Raises:
        Refused: the organisation exists, or a step cannot be taken.
        LogFault: the store failed.
    """
    service.packs.keep(founding.pack)
    outcome = await service.execute(founding.organisation, call)
    if not call.validate_only:
        for step in await _missing(service, founding):
            step_id = _STEP.format(request_id=call.request_id, step=type(step).__name__)
            await _take(service, founding, step, step_id)
    return outcome


LayDown = Callable[[bytes, str], CompiledPack]


async def register(
    service: CommandService,
    content: bytes,
    file: str,
    administrator: str = "",
    lay_down: LayDown = load,
) -> str:
    """Found an organisation by its pack; of one that is there, take the steps that are missing.

    Return what whoever runs the instance has to be told: that the file is not what is in
    force, and what to do; empty if it is.

    Args:
        file: name of the pack's file, for messages.
        administrator: id of the first person, in the first role that may administer;
            empty for nobody.
        lay_down: reads the pack where the organisation is not there yet.

    Raises:
        PackInvalid: with file, line and field.
        Refused: a step cannot be taken; FIELD_INVALID before any is, the administrator's
            id is none.
        LogFault: the store failed.
    """
    if administrator and not _ID.fullmatch(administrator):
        raise refuse(Reason.FIELD_INVALID, f"administrator: an id is {ID_FORM}")
    pack = load(content, file)
    service.packs.keep(pack)
    written = pack.written.organisation
    name = f"organisations/{written.id}"
    if await service.load(name) is None:
        lay_down(content, file)
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
    return _not_in_force(await service.pack_for(name), pack, file)


def _not_in_force(in_force: CompiledPack, pack: CompiledPack, file: str) -> str:
    """Return that a file differs from the policy in force, if it does."""
    if in_force.digest == pack.digest:
        return ""
    same = in_force.version == pack.version
    then = "give it a version of its own, lay it down" if same else "lay it down"
    return (
        f"{file} is not the policy in force and changes nothing: in force is version"
        f" {in_force.version} with the digest {in_force.digest}, the file says version"
        f" {pack.version} and has the digest {pack.digest}. To bring it into force, {then} with"
        " DraftPolicy, and let it be approved"
    )


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

"""The first steps of an organisation: itself, its first policy, and what registers both."""

import uuid
from typing import Final

from duecourse.commands.call import Call, Outcome
from duecourse.commands.planning import system_actor
from duecourse.commands.service import CommandService
from duecourse.kernel.command import Command
from duecourse.kernel.names import child
from duecourse.log.port import Document
from duecourse.organisations.commands import RegisterOrganisation
from duecourse.packs.compiled import CompiledPack
from duecourse.policies.commands import BringIntoForce, DraftPolicy
from duecourse.shipped import load

PACK_MEDIA_TYPE: Final = "application/yaml"
_STEPS: Final = uuid.UUID("7e0e4c3e-0a52-5c8f-8d54-64756563f002")


def document_of(pack: CompiledPack, content: bytes) -> Document:
    """Return the document under which the log keeps the text of a pack."""
    return Document(digest=pack.digest, media_type=PACK_MEDIA_TYPE, content=content)


async def register(service: CommandService, content: bytes, file: str) -> list[Outcome]:
    """Register an organisation by its pack and bring its first policy into force.

    Each step has a request id made from the pack, so that repeating the whole
    after a crash finishes what is missing and changes nothing else.

    Args:
        file: name of the pack's file, for messages.

    Returns:
        The outcome of each step; empty when the organisation is registered
        with this or a later policy already.

    Raises:
        PackInvalid: with file, line and field.
        Refused: the organisation exists with another first policy.
        LogFault: the store failed.
    """
    pack = load(content, file)
    service.packs.keep(pack)
    organisation = f"organisations/{pack.written.organisation.id}"
    known = await service.load(organisation)
    if known is not None and known.policy_version:
        return []
    policy = child(organisation, "policies", pack.version)
    steps: list[Command] = [
        RegisterOrganisation(
            name=organisation,
            title=pack.written.organisation.title,
            time_zone=pack.written.organisation.time_zone,
        ),
        DraftPolicy(name=policy, digest=pack.digest),
        BringIntoForce(name=policy),
    ]
    return [await service.execute(step, _call(organisation, pack, content, step)) for step in steps]


def _call(organisation: str, pack: CompiledPack, content: bytes, step: Command) -> Call:
    step_id = f"{organisation} {pack.digest} {type(step).__name__}"
    return Call(
        actor=system_actor(organisation),
        request_id=str(uuid.uuid5(_STEPS, step_id)),
        documents=(document_of(pack, content),),
        pack=pack,
    )

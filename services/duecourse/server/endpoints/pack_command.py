"""Commands that bring a pack: its text is checked, compiled and kept beside the events."""

from typing import Any

from google.protobuf.descriptor import MethodDescriptor

from duecourse.commands.packs import document_of
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of, organisation_of
from duecourse.packs.compiled import CompiledPack
from duecourse.server.auth import Caller
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.command import CommandEndpoint
from duecourse.server.endpoints.context import context_of
from duecourse.server.endpoints.packs import laid_down
from duecourse.server.rejection import reject
from duecourse.server.resources import checked_name


class PackCommandEndpoint:
    """Carries out one command whose request brings a pack; the command holds its digest."""

    def __init__(
        self, method: MethodDescriptor, command: type[Command], kind: str, backend: Backend
    ) -> None:
        self._command = command
        self._kind = kind
        self._commands = backend.commands
        self._endpoint = CommandEndpoint(method, command, kind, backend)

    async def __call__(self, values: dict[str, Any], caller: Caller) -> bytes:
        """Return the receipt and the new state.

        Raises:
            Rejected: the request does not make a command; PACK_INVALID.
            Refused: the command is refused.
            LogFault: the store failed.
        """
        context = context_of(values)
        # Before the pack is looked at: another's policy is as if it were not there.
        caller.owns(self._about(values))
        text = str(values.get("pack", ""))
        pack = await laid_down(self._commands, text, caller.organisation, context.request_id)
        name = self._endpoint.name_of(values, context, new_id=pack.version)
        _check(pack, name)
        del values["pack"]
        values["digest"] = pack.digest
        documents = (document_of(pack, text.encode()),)
        return await self._endpoint.carried_out(values, context, name, caller, documents)

    def _about(self, values: dict[str, Any]) -> str:
        if self._command.CREATES:
            return checked_name(values, "organisations", "parent")
        return checked_name(values, self._kind)


def _check(pack: CompiledPack, name: str) -> None:
    """Refuse the pack of another organisation or version.

    Raises:
        Rejected: PACK_INVALID.
    """
    if f"organisations/{pack.written.organisation.id}" != organisation_of(name):
        raise reject("PACK_INVALID", "organisation.id: not this organisation", field="pack")
    if pack.version != id_of(name):
        raise reject("PACK_INVALID", "policy.version: not the policy's name", field="pack")

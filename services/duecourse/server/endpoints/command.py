"""The one way from a request to a command, and from its outcome to the reply."""

import re
from typing import Annotated, Any, Final

import msgspec
from google.protobuf.descriptor import MethodDescriptor
from msgspec import Meta, Struct

from duecourse.commands import Call
from duecourse.commands.bootstrap import document_of
from duecourse.evidence.fields import ID_PATTERN, Name, Text
from duecourse.kernel.command import Command
from duecourse.kernel.names import child, derived_id, id_of
from duecourse.kernel.refusal import Refused
from duecourse.log.port import Document
from duecourse.packs.compiled import CompiledPack
from duecourse.server.auth import Caller
from duecourse.server.convert import converted
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.packs import laid_down
from duecourse.server.endpoints.replies import ReplyWriter
from duecourse.server.rejection import reject
from duecourse.server.resources import SINGULAR, checked_name

_ID: Final = re.compile(ID_PATTERN)
_UUID: Final = r"^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\Z"


class CommandContext(Struct, frozen=True, kw_only=True):
    """The `context` of a request."""

    request_id: Annotated[str, Meta(pattern=_UUID)]
    expected_version: Annotated[int, Meta(lt=2**53)] | None = None
    reason: Text = ""
    on_behalf_of: Name = ""
    validate_only: bool = False


class CommandEndpoint:
    """Carries out one command.

    Args:
        kind: collection of the resources that the command is about.
    """

    def __init__(
        self, method: MethodDescriptor, command: type[Command], kind: str, backend: Backend
    ) -> None:
        self._command = command
        self._kind = kind
        self._commands = backend.commands
        self._takes_pack = "pack" in method.input_type.fields_by_name
        self._field = SINGULAR[kind]
        self._reply = ReplyWriter(method.output_type, self._field)

    async def __call__(self, values: dict[str, Any], caller: Caller) -> bytes:
        """Return the receipt and the new state.

        Raises:
            Rejected: the request does not make a command.
            Refused: the command is refused.
            LogFault: the store failed.
        """
        context = context_of(values)
        pack = await self._pack(values, caller, context.request_id)
        name = self._name(values, context.request_id, pack)
        actor = caller.actor(context.on_behalf_of)
        if await self._commands.load(caller.organisation) is None:
            raise reject("NOT_FOUND", "no such resource", subject=name)
        documents = self._documents(values, name, pack)
        sent = {**values, "name": name}
        command = converted(sent, self._command)
        call = Call(
            actor=actor,
            request_id=context.request_id,
            expected_version=context.expected_version,
            reason=context.reason,
            validate_only=context.validate_only,
            sent=sent,
            documents=documents,
        )
        try:
            outcome = await self._commands.execute(command, call)
        except Refused as refused:
            raise _about(refused, name) from None
        return self._reply(outcome.receipt, name, outcome.state)

    async def _pack(
        self, values: dict[str, Any], caller: Caller, request_id: str
    ) -> CompiledPack | None:
        """Return the pack that a request brings, compiled; None where it takes none."""
        if not self._takes_pack:
            return None
        # Before the pack is looked at: another's policy is as if it were not there.
        creates = self._command.CREATES
        caller.owns(
            checked_name(values, "organisations", "parent")
            if creates
            else checked_name(values, self._kind)
        )
        text = str(values.get("pack", ""))
        return await laid_down(self._commands, text, caller.organisation, request_id)

    def _name(self, values: dict[str, Any], request_id: str, pack: CompiledPack | None) -> str:
        if not self._command.CREATES:
            return checked_name(values, self._kind)
        field = f"{self._field}_id"
        given = values.pop(field, "")
        parent = checked_name(values, "organisations", "parent")
        del values["parent"]
        if not given and pack is not None:
            given = pack.version
        new = checked_id(given, field) if given else derived_id(parent, request_id)
        return child(parent, self._kind, new)

    def _documents(
        self, values: dict[str, Any], name: str, pack: CompiledPack | None
    ) -> tuple[Document, ...]:
        """Return the pack that a request brings, and put its digest into the command."""
        if pack is None:
            return ()
        text = str(values.pop("pack"))
        if f"organisations/{pack.written.organisation.id}" != name.rsplit("/", 2)[0]:
            raise reject("PACK_INVALID", "organisation.id: not this organisation", field="pack")
        if pack.version != id_of(name):
            raise reject("PACK_INVALID", "policy.version: not the policy's name", field="pack")
        values["digest"] = pack.digest
        return (document_of(pack, text.encode()),)


def context_of(values: dict[str, Any]) -> CommandContext:
    """Take the context out of a request and return it.

    Raises:
        Rejected: FIELD_REQUIRED, FIELD_INVALID, FIELD_TOO_LARGE.
    """
    given = values.pop("context", {})
    context = converted(given, CommandContext, "context.")
    # A UUID in capitals is the same UUID.
    return msgspec.structs.replace(context, request_id=context.request_id.lower())


def checked_id(given: Any, field: str) -> str:
    """Return the id of a new resource.

    Raises:
        Rejected: FIELD_REQUIRED, FIELD_INVALID.
    """
    if not given:
        raise reject("FIELD_REQUIRED", f"{field}: must be given", field=field)
    if not _ID.fullmatch(given):
        says = f"{field}: 1 to 63 of a-z 0-9 . _ -, beginning with a letter or digit"
        raise reject("FIELD_INVALID", says, field=field)
    return str(given)


def _about(refused: Refused, name: str) -> Refused:
    """Return the refusal with the command's own resource named where none is."""
    return Refused(
        [v if v.subject else msgspec.structs.replace(v, subject=name) for v in refused.violations]
    )

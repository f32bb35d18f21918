"""The one way from a request to a command, and from its outcome to the reply."""

import re
from collections.abc import Awaitable
from functools import cache
from typing import Any, Final

import msgspec
from google.protobuf.descriptor import MethodDescriptor

from duecourse.catalogue import AGGREGATES
from duecourse.commands import Call
from duecourse.kernel.command import Command
from duecourse.kernel.names import child, derived_id, kind_of
from duecourse.kernel.refusal import Refused, Violation
from duecourse.log.port import Document
from duecourse.server.auth import Caller
from duecourse.server.convert import converted
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.context import CommandContext, checked_id, context_of
from duecourse.server.endpoints.replies import ReplyWriter
from duecourse.server.rejection import reject
from duecourse.server.resources import SINGULAR, checked_name


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
        self._id_field = f"{SINGULAR[kind]}_id"
        self._reply = ReplyWriter(method.output_type, SINGULAR[kind])

    def __call__(self, values: dict[str, Any], caller: Caller) -> Awaitable[bytes]:
        """Return the receipt and the new state, to be awaited.

        Raises:
            Rejected: the request does not make a command.
            Refused: the command is refused.
            LogFault: the store failed.
        """
        context = context_of(values)
        name = self.name_of(values, context)
        return self.carried_out(values, context, name, caller)

    def name_of(self, values: dict[str, Any], context: CommandContext, new_id: str = "") -> str:
        """Return the name of the resource that a request is about.

        Args:
            new_id: of a new resource whose caller gives none; made from the request id
                by default.

        Raises:
            Rejected: FIELD_REQUIRED, FIELD_INVALID.
        """
        if not self._command.CREATES:
            return checked_name(values, self._kind)
        given = values.pop(self._id_field, "") or new_id
        parent = checked_name(values, "organisations", "parent")
        del values["parent"]
        if given:
            return child(parent, self._kind, checked_id(given, self._id_field))
        return child(parent, self._kind, derived_id(parent, context.request_id))

    async def carried_out(
        self,
        values: dict[str, Any],
        context: CommandContext,
        name: str,
        caller: Caller,
        documents: tuple[Document, ...] = (),
    ) -> bytes:
        """Return the receipt and the new state, as `__call__`.

        Args:
            values: the command's own fields.
            documents: stored with the events.

        Raises:
            Rejected: ACTOR_MISMATCH, ACTOR_REQUIRED; NOT_FOUND, the caller's organisation is
                none; the request does not make a command.
        """
        actor, organisation = caller.actor(context.on_behalf_of), caller.organisation
        if not (self._commands.at_hand(organisation) or await self._commands.load(organisation)):
            raise reject("NOT_FOUND", "no such resource", subject=name)
        sent = {**values, "name": name}
        command = converted(sent, self._command)
        call = Call(
            actor=actor,
            request_id=context.request_id,
            expected_version=context.expected_version,
            reason=context.reason,
            outside=context.outside,
            validate_only=context.validate_only,
            sent=sent,
            documents=documents,
        )
        try:
            outcome = await self._commands.execute(command, call)
        except Refused as refused:
            raise _about(refused, name, self._command) from None
        state = outcome.state
        if state is not None:
            state = await self._commands.shown(name, state, actor.person)
        return self._reply(outcome.receipt, name, state)


def _about(refused: Refused, name: str, command: type[Command]) -> Refused:
    """Return the refusal with the command's own resource named where none is."""
    named = (
        v if v.subject else msgspec.structs.replace(v, subject=name) for v in refused.violations
    )
    return Refused([of_request(v, kind_of(name), command) for v in named])


def of_request(violation: Violation, kind: str, command: type[Command]) -> Violation:
    """Return a violation that names no field which the request has not.

    What is at fault may stand in the resource: then it says by which command that is put right.
    """
    head = _HEAD.split(violation.field, maxsplit=1)[0]
    if not head or head in _OF_EVERY_REQUEST or head in command.__struct_fields__:
        return violation
    by = _mending(kind, head)
    says = f" ({by})" if by and by not in violation.message else ""
    facts = (*violation.facts, ("resource_field", violation.field))
    return msgspec.structs.replace(
        violation, field="", message=f"{violation.message}{says}", facts=facts
    )


_HEAD: Final = re.compile(r"[.\[]")
_OF_EVERY_REQUEST: Final = ("context", "parent")


@cache
def _mending(kind: str, field: str) -> str:
    """Return the first command that changes a field of a resource; empty for none."""
    commands = (one for one in AGGREGATES[kind].handlers if not (one.CREATES or one.REACTION))
    return next((one.__name__ for one in commands if field in one.__struct_fields__), "")

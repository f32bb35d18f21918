"""Registering an organisation: itself, its first policy, and whoever administers it."""

from typing import Any, Final

from msgspec import Struct

from duecourse.commands import Call
from duecourse.commands.founding import Founding, found
from duecourse.evidence.fields import Code, Identity
from duecourse.kernel.names import child
from duecourse.organisations.commands import RegisterOrganisation
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import RegisterPerson
from duecourse.server.auth import Caller
from duecourse.server.convert import converted
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.context import checked_id, context_of
from duecourse.server.endpoints.packs import laid_down
from duecourse.server.endpoints.replies import ReplyWriter
from duecourse.server.rejection import reject
from duecourse.v1 import organisations_pb2

_REPLY: Final = ReplyWriter(
    organisations_pb2.RegisterOrganisationResponse.DESCRIPTOR, "organisation"
)


class Administrator(Struct, frozen=True, kw_only=True):
    """The first person of an organisation; every further one is registered by people."""

    administrator_id: Code
    administrator_title: Identity
    administrator_roles: tuple[Code, ...] = ()

    def entry(self, organisation: str) -> RegisterPerson:
        """Return the command that enters this person."""
        return RegisterPerson(
            name=child(organisation, "people", self.administrator_id),
            title=self.administrator_title,
            kind="staff",
            roles=self.administrator_roles,
        )


async def register_organisation(backend: Backend, values: dict[str, Any], caller: Caller) -> bytes:
    """Register an organisation, bring its first policy into force, enter its administrator.

    A repeated request finishes what a crash left undone and changes nothing else.

    Raises:
        Rejected: FIELD_REQUIRED, FIELD_INVALID; PACK_INVALID if it is another organisation's.
        Refused: ALREADY_EXISTS, VERSION_CONFLICT, or the administrator cannot be entered.
    """
    context = context_of(values)
    name = f"organisations/{checked_id(values.pop('organisation_id', ''), 'organisation_id')}"
    actor = caller.operator(name)
    text = values.pop("pack", "")
    pack = await laid_down(backend.commands, text, name, context.request_id)
    if f"organisations/{pack.written.organisation.id}" != name:
        raise reject("PACK_INVALID", "organisation.id: not this organisation", field="pack")
    first = {key: values.pop(key) for key in Administrator.__struct_fields__ if key in values}
    administrator = converted(first, Administrator)
    _check(administrator, pack)
    sent = {**values, "name": name}
    command = converted(sent, RegisterOrganisation)
    call = Call(
        actor=actor,
        request_id=context.request_id,
        expected_version=context.expected_version,
        reason=context.reason,
        outside=context.outside,
        validate_only=context.validate_only,
        sent=sent,
        pack=pack,
    )
    founding = Founding(
        organisation=command,
        pack=pack,
        content=text.encode(),
        administrator=administrator.entry(name),
    )
    outcome = await found(backend.commands, founding, call)
    state = outcome.state if context.validate_only else await backend.commands.load(name)
    return _REPLY(outcome.receipt, name, state)


def _check(first: Administrator, pack: CompiledPack) -> None:
    """Refuse an administrator who could administer nothing: nobody could enter another.

    Raises:
        Rejected: FIELD_INVALID.
    """
    field, roles = "administrator_roles", pack.functions.get("administer", frozenset())
    if unknown := [role for role in first.administrator_roles if role not in pack.written.roles]:
        raise reject("FIELD_INVALID", f"{field}: there is no role {unknown[0]!r}", field=field)
    if not any(pack.acts_as(frozenset(first.administrator_roles), role, {}) for role in roles):
        says = f"{field}: at least one of {', '.join(sorted(roles))}, who administer"
        raise reject("FIELD_INVALID", says, field=field)

"""Every method of the contract and what serves it; a method without either stops the start."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message
from msgspec import Struct
from msgspec.structs import replace

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.anonymity import may_be_anonymous
from duecourse.kernel.command import Command
from duecourse.kernel.names import kind_of
from duecourse.server.auth import Caller, Permission
from duecourse.server.contract import path_of, permission_of
from duecourse.server.convert import Parser
from duecourse.server.endpoints import audit, clocks, figures, matters, policies, work, workflow
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.command import CommandEndpoint
from duecourse.server.endpoints.pack_command import PackCommandEndpoint
from duecourse.server.endpoints.registration import register_organisation
from duecourse.server.endpoints.resource import GetEndpoint, ListEndpoint
from duecourse.server.rejection import reject
from duecourse.server.resources import SINGULAR
from duecourse.v1.services_pb2 import FILES

_READ: Final = "_READ"

_OWN_MATTERS: Final = (
    "GetComplaint",
    "ListComplaints",
    "GetBreach",
    "ListBreaches",
    "ListAllowedTransitions",
)
"""Methods by which somebody whose access ended reads what is their own (decision 174)."""

_MATTERS: Final = ("complaints", "breaches")

Endpoint = Callable[[dict[str, Any], Caller], Awaitable[bytes]]
"""From the plain values of a request to its reply on the wire."""

COMMANDS: Final[Mapping[str, tuple[type[Command], str]]] = {
    command.__name__: (command, kind)
    for kind, aggregate in AGGREGATES.items()
    for command in aggregate.handlers
    if not command.REACTION
}
"""Command and kind of resource of each method that is a command."""

_MESSAGES: Final[Mapping[str, Callable[[Backend, dict[str, Any], Caller], Awaitable[Message]]]] = {
    "ListAllowedTransitions": workflow.list_allowed_transitions,
    "GetLifecycle": workflow.get_lifecycle,
    "ListWork": work.list_work,
    "CountMatters": figures.count_matters,
    "MeasureClocks": figures.measure_clocks,
    "CountRefusals": figures.count_refusals,
    "ListClocks": clocks.list_clocks,
    "PreviewClock": clocks.preview_clock,
    "ValidatePolicy": policies.validate_policy,
    "GetPolicy": policies.get_policy,
    "GetPolicyPack": policies.get_policy_pack,
    "DiffPolicies": policies.diff_policies,
    "ListEvents": audit.list_events,
    "ListMatterEvents": matters.list_matter_events,
    "ListAttempts": audit.list_attempts,
}
"""Methods that answer with a message of the library."""

_OTHERS: Final[Mapping[str, Callable[[Backend, dict[str, Any], Caller], Awaitable[bytes]]]] = {
    "RegisterOrganisation": register_organisation,
    "GetState": audit.get_state,
}


class Route(Struct, frozen=True, kw_only=True):
    """One method: what its caller must be permitted, how its request is read, what it does.

    Attributes:
        unnamed: its log lines say nothing of who calls, since some of them must not.
    """

    path: str
    permission: Permission
    parse: Parser
    endpoint: Endpoint
    unnamed: bool = False


def methods() -> Iterator[MethodDescriptor]:
    """Yield every method of the contract."""
    for file in FILES:
        for service in file.services_by_name.values():
            yield from service.methods


def routes(backend: Backend, message_max_bytes: int) -> dict[str, Route]:
    """Return the route of every method, by its path.

    Raises:
        ValueError: a method declares no permission, or nothing serves it.
    """
    found = {}
    for method in methods():
        command = COMMANDS.get(method.name, (None, ""))[0]
        path, permission = path_of(method), permission_of(method)
        endpoint = _endpoint(method, backend)
        found[path] = Route(
            path=path,
            permission=permission,
            parse=Parser(method.input_type, command, message_max_bytes),
            endpoint=_for_readers(method.name, endpoint, backend)
            if permission.endswith(_READ)
            else endpoint,
            unnamed=command is not None and may_be_anonymous(command),
        )
    return found


def _for_readers(method: str, endpoint: Endpoint, backend: Backend) -> Endpoint:
    """Return an endpoint for those who are entered, and whose access has not ended.

    Whose has reads their own complaints and cases all the same: who is complained of could end it.
    An auditor may be somebody from outside: their credential says that they see everything.
    Commands are judged by the domain, which knows what stays anybody's right.
    """

    async def read(values: dict[str, Any], caller: Caller) -> bytes:
        person = await backend.commands.load(caller.name)
        if person is None and not caller.audits:
            says = "the caller is not entered in the organisation: somebody who administers it does"
            raise reject("PERMISSION_DENIED", says)
        if person is not None and person.state != "active":
            name = values.get("name", "")
            if method not in _OWN_MATTERS or (name and kind_of(name) not in _MATTERS):
                raise reject("PERMISSION_DENIED", f"the caller's access is {person.state}")
            caller = replace(caller, own_alone=True)
        return await endpoint(values, caller)

    return read


def _serialised(endpoint: Callable[[dict[str, Any], Caller], Awaitable[Message]]) -> Endpoint:
    async def reply(values: dict[str, Any], caller: Caller) -> bytes:
        return (await endpoint(values, caller)).SerializeToString()

    return reply


def _endpoint(method: MethodDescriptor, backend: Backend) -> Endpoint:
    if method.name in _MESSAGES:
        return _serialised(partial(_MESSAGES[method.name], backend))
    if method.name in _OTHERS:
        return partial(_OTHERS[method.name], backend)
    if method.name in COMMANDS:
        brings_pack = "pack" in method.input_type.fields_by_name
        endpoint = PackCommandEndpoint if brings_pack else CommandEndpoint
        return endpoint(method, *COMMANDS[method.name], backend)
    for kind, singular in SINGULAR.items():
        if method.name == f"Get{singular.capitalize()}":
            return GetEndpoint(method, kind, backend)
        if method.name == f"List{kind.capitalize()}":
            return ListEndpoint(method, kind, backend)
    raise ValueError(f"nothing serves {method.full_name}")

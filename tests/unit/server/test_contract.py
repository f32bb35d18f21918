"""The contract and the domain are one: nothing is in one that is not in the other."""

import re
from typing import Any, get_args

import msgspec
import pytest
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from grpc_health.v1 import health_pb2

from duecourse.catalogue import AGGREGATES
from duecourse.evidence.words import words_of
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.packs.clauses import ClauseEntry
from duecourse.server.auth import ACCESS
from duecourse.server.contract import CATALOGUE, is_map, message_in, permission_of
from duecourse.server.fields import enum_words
from duecourse.server.resources import SINGULAR
from duecourse.server.routes import COMMANDS, methods
from duecourse.v1 import audit_pb2, options_pb2, policies_pb2
from duecourse.v1.services_pb2 import FILES

METHODS = {method.name: method for method in methods()}
# The contract carries the text of a pack where the command carries its digest.
BY_PACK = {"DraftPolicy", "AmendPolicy"}
FIRST = {"pack", "administrator_id", "administrator_title", "administrator_roles"}


def test_no_two_methods_share_a_name() -> None:
    assert len(list(methods())) == len(METHODS)


def test_every_command_that_is_no_reaction_has_a_method() -> None:
    assert {c for c in COMMANDS if c not in METHODS} == set()


@pytest.mark.parametrize("kind", AGGREGATES)
def test_every_transition_of_every_lifecycle_has_a_way_in(kind: str) -> None:
    aggregate = AGGREGATES[kind]
    by_name = {command.__name__: command for command in aggregate.handlers}
    for row in aggregate.definition.transitions:
        assert row.trigger in by_name, f"{kind}: {row.trigger} has no command"
        assert by_name[row.trigger].REACTION or row.trigger in METHODS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_and_its_request_have_the_same_fields(name: str) -> None:
    command, kind = COMMANDS[name]
    request = METHODS[name].input_type
    wanted = {f.name for f in msgspec.structs.fields(command)} | {"context"}
    if command.CREATES:
        wanted = (wanted - {"name"}) | {f"{SINGULAR[kind]}_id"}
        wanted |= {"parent"} if kind != "organisations" else FIRST
    if name in BY_PACK:
        wanted = (wanted - {"digest"}) | {"pack"}
    assert {f.name for f in request.fields} == wanted
    for field in msgspec.structs.fields(command):
        if field.name in request.fields_by_name:
            _same(request.fields_by_name[field.name], msgspec.inspect.type_info(field.type))


def _optional(message: Descriptor, path: str = "") -> set[str]:
    """Return the paths of fields that can be sent and hold nothing."""
    found = set()
    for field in message.fields:
        inner = field.message_type
        if inner is not None and inner.file.package == message.file.package:
            found |= _optional(inner, f"{path}{field.name}.")
        elif inner is None and field.has_presence:
            found.add(path + field.name)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_tells_an_empty_field_of_a_command_from_one_that_is_not_sent(name: str) -> None:
    # The digests of requests rest on it (duecourse.commands.digests.filled).
    assert _optional(METHODS[name].input_type) == {"context.expected_version"}


@pytest.mark.parametrize("kind", AGGREGATES)
def test_a_state_and_its_message_have_the_same_fields(kind: str) -> None:
    message = message_in(audit_pb2.GetStateResponse.DESCRIPTOR.fields_by_name[SINGULAR[kind]])
    state = type(AGGREGATES[kind].initial)
    _same_struct(message, state, {"name"}, state.UNSHOWN)


@pytest.mark.parametrize("kind", AGGREGATES)
def test_a_messages_states_are_those_of_the_lifecycle(kind: str) -> None:
    message = message_in(audit_pb2.GetStateResponse.DESCRIPTOR.fields_by_name[SINGULAR[kind]])
    states = {state.name for state in AGGREGATES[kind].definition.states}
    assert set(enum_words(message.fields_by_name["state"]).values()) == states


def test_who_decides_a_clause_is_one_closed_list() -> None:
    field = policies_pb2.PolicyClause.DESCRIPTOR.fields_by_name["decided_by"]
    known = get_args(ClauseEntry.model_fields["decided_by"].annotation)
    assert set(enum_words(field).values()) == set(known)


def test_every_enum_of_the_contract_is_compared_with_a_closed_list() -> None:
    compared = set()
    for name, (_, kind) in COMMANDS.items():
        compared |= _within(METHODS[name].input_type)
        compared |= _within(message_in(METHODS[name].output_type.fields_by_name[SINGULAR[kind]]))
    every = {m for file in FILES for m in file.message_types_by_name.values()}
    others = {m.name: m.fields for m in every - compared}
    found = {f"{name}.{f.name}" for name, fields in others.items() for f in fields if f.enum_type}
    assert {name for name in found if not re.fullmatch(r"List\w+Request\.state", name)} == {
        "PolicyClause.decided_by",
        # tests/unit/catalogue/test_links.py compares it.
        "MatterLink.kind",
        # tests/unit/catalogue/test_work.py compares these.
        "ListWorkRequest.standing",
        "CountMattersRequest.standing",
        "CountRefusalsRequest.per",
        "WorkMatter.standing",
        "WorkHold.kind",
    }


def _within(message: Descriptor) -> set[Descriptor]:
    """Return a message with all that its fields hold."""
    nested = [f.message_type for f in message.fields if f.message_type is not None]
    return {message}.union(*(_within(one) for one in nested))


def _same_struct(
    message: Descriptor, struct: type, more: set[str], unshown: frozenset[str] = frozenset()
) -> None:
    every = {f.name: f.type for f in msgspec.structs.fields(struct)}
    assert unshown <= every.keys()
    fields = {name: type_ for name, type_ in every.items() if name not in unshown}
    assert {f.name for f in message.fields} == fields.keys() | more, message.full_name
    for name, type_ in fields.items():
        _same(message.fields_by_name[name], msgspec.inspect.type_info(type_))


def _same(field: FieldDescriptor, info: msgspec.inspect.Type) -> None:
    """Assert that a field holds what a type says, in number and in kind."""
    listed = getattr(_bare(info), "item_type", None) if field.enum_type else None
    if words := words_of(info) or (listed is not None and words_of(listed)):
        assert field.is_repeated == (listed is not None), field.full_name
        # Both ways: the contract has every word of the domain's closed list, and no other.
        assert set(enum_words(field).values()) == set(words), field.full_name
        return
    assert field.enum_type is None or field.name == "state", f"{field.full_name}: no closed list"
    info = _bare(info)
    if isinstance(info, msgspec.inspect.DictType):
        assert is_map(field), field.full_name
        return
    several = getattr(info, "item_type", None)
    assert field.is_repeated == (several is not None), field.full_name
    one = _bare(several) if several is not None else info
    match one:
        case msgspec.inspect.StructType():
            _same_struct(message_in(field), one.cls, set())
        case msgspec.inspect.DateTimeType():
            assert message_in(field).full_name == "google.protobuf.Timestamp"
        case msgspec.inspect.BoolType():
            assert field.type == FieldDescriptor.TYPE_BOOL, field.full_name
        case msgspec.inspect.IntType():
            assert field.type in (FieldDescriptor.TYPE_UINT32, FieldDescriptor.TYPE_UINT64)
        case msgspec.inspect.StrType():
            assert field.type in (FieldDescriptor.TYPE_STRING, FieldDescriptor.TYPE_ENUM)
        case _:
            raise AssertionError(f"{field.full_name}: {one}")


def _bare(info: msgspec.inspect.Type) -> msgspec.inspect.Type:
    if isinstance(info, msgspec.inspect.Metadata):
        return _bare(info.type)
    if isinstance(info, msgspec.inspect.UnionType):
        others = [t for t in info.types if not isinstance(t, msgspec.inspect.NoneType)]
        return _bare(others[0])
    return info


def test_every_reason_of_the_domain_is_in_the_catalogue() -> None:
    assert {reason.value for reason in Reason} <= CATALOGUE.keys()


def test_every_reason_says_its_status_and_what_to_do() -> None:
    for reason, handling in CATALOGUE.items():
        assert handling.remedy.endswith("."), reason
        assert handling.status.name != "OK", reason


def test_what_may_be_retried_never_says_that_the_request_is_wrong() -> None:
    retryable = {h.status.name for h in CATALOGUE.values() if h.retryable}
    assert retryable == {"UNAVAILABLE", "RESOURCE_EXHAUSTED"}


def test_every_permission_is_declared_by_a_method_and_carried_by_an_access() -> None:
    declared = {permission_of(method) for method in METHODS.values()}
    known = {name.removeprefix("PERMISSION_") for name in options_pb2.Permission.keys()}  # noqa: SIM118
    assert declared == known - {"UNSPECIFIED"}
    assert set().union(*ACCESS.values()) == declared


def test_only_reading_is_open_to_an_auditor() -> None:
    assert all(p.endswith("_READ") for p in ACCESS["auditor"])


def test_an_admin_decides_nothing_about_posts_consents_and_complaints() -> None:
    assert not {"POSTS_WRITE", "CONSENTS_WRITE", "COMPLAINTS_WRITE"} & ACCESS["admin"]


def test_every_command_writes_and_every_other_method_reads() -> None:
    for method in METHODS.values():
        permission = permission_of(method)
        writes = permission.endswith("_WRITE") or permission == "OPERATE"
        assert writes == (method.name in COMMANDS), method.full_name


def test_a_method_without_a_permission_stops_the_start() -> None:
    health: Any = health_pb2.DESCRIPTOR.services_by_name["Health"].methods_by_name["Check"]
    with pytest.raises(ValueError, match="declares no permission"):
        permission_of(health)


def test_a_command_is_of_one_kind_only() -> None:
    names = [c.__name__ for a in AGGREGATES.values() for c in a.handlers]
    assert len(names) == len(set(names))
    assert all(issubclass(command, Command) for command, _ in COMMANDS.values())

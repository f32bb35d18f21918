"""What a field of the contract says of its length and of people is what the domain holds it to."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec
import pytest
from google.protobuf.descriptor import Descriptor
from msgspec import inspect as types

from duecourse.evidence.record import Event
from duecourse.people.commands import RegisterPerson
from duecourse.server.contract import message_in
from duecourse.server.routes import COMMANDS, methods
from duecourse.v1 import common_pb2, organisations_pb2
from tools.contract import read_contract
from tools.derived.limits import limit_of

SAYS = re.compile(r"\bPersonal\b[^.]*\.|\b[Aa]t most [\d,]+ characters\.")
LIMIT = re.compile(r"at most [\d,]+\s+characters", re.IGNORECASE)


@dataclass(frozen=True)
class Held:
    """A field of the contract, and the sentence that the domain's type comes to."""

    message: str
    field: str
    sentence: str


def _within(message: Descriptor, struct: type) -> Iterator[Held]:
    """Yield every text that a message holds, through messages in it."""
    for field in msgspec.structs.fields(struct):
        if field.name in message.fields_by_name:
            yield from _held(message, field.name, types.type_info(field.type))


def _held(message: Descriptor, name: str, info: types.Type) -> Iterator[Held]:
    field, info = message.fields_by_name[name], _bare(info)
    item = getattr(info, "item_type", None)
    one = info if item is None else _bare(item)
    if isinstance(one, types.StructType):
        yield from _within(message_in(field), one.cls)
    elif isinstance(one, types.Metadata):
        yield Held(message.full_name.split(".")[-1], name, limit_of(info))


def _bare(info: types.Type) -> types.Type:
    """Return the type without `| None`."""
    if isinstance(info, types.UnionType):
        return next(t for t in info.types if not isinstance(t, types.NoneType))
    return info


def _every() -> set[Held]:
    requests = {method.name: method.input_type for method in methods()}
    found = {
        held for name, (command, _) in COMMANDS.items() for held in _within(requests[name], command)
    }
    # Some stand in a request, and elsewhere in the domain than in its command.
    founder = organisations_pb2.RegisterOrganisationRequest.DESCRIPTOR
    for message, name, struct, of in (
        (founder, "administrator_title", RegisterPerson, "title"),
        (common_pb2.CommandContext.DESCRIPTOR, "reason", Event, "reason"),
        (common_pb2.CommandContext.DESCRIPTOR, "outside", Event, "outside"),
    ):
        fields = {field.name: field.type for field in msgspec.structs.fields(struct)}
        found |= set(_held(message, name, types.type_info(fields[of])))
    return found


@pytest.fixture(scope="module")
def comments() -> Mapping[tuple[str, str], str]:
    """Return the comment of every field of the contract, on one line."""
    return {
        (message.name.split(".")[-1], field.name): " ".join(field.comment.split())
        for file in read_contract()
        for message in file.messages
        for field in message.members
    }


def test_a_field_says_what_the_domain_holds_it_to(
    comments: Mapping[tuple[str, str], str],
) -> None:
    drifted = [
        f"{held.message}.{held.field}: says {said!r}, is {held.sentence!r}"
        for held in sorted(_every(), key=lambda held: (held.message, held.field))
        if (said := " ".join(SAYS.findall(comments[held.message, held.field]))) != held.sentence
    ]
    assert not drifted, "\n".join(drifted)


def test_no_field_says_a_limit_that_was_not_compared(
    comments: Mapping[tuple[str, str], str],
) -> None:
    compared = {(held.message, held.field) for held in _every()}
    says = {place for place, comment in comments.items() if LIMIT.search(comment)}
    assert says <= compared, sorted(says - compared)

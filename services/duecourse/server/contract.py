"""The contract as the server reads it: permissions of methods, handling of reasons."""

from collections.abc import Iterator, Mapping
from typing import Final

import grpc
from google.protobuf.descriptor import (
    Descriptor,
    EnumDescriptor,
    FieldDescriptor,
    MethodDescriptor,
)
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from msgspec import Struct

from duecourse.v1 import errors_pb2, options_pb2

DOMAIN: Final = "duecourse"
"""`domain` of every `google.rpc.ErrorInfo` that this service sends."""

_STATUSES: Final = {status.value[0]: status for status in grpc.StatusCode}


class Handling(Struct, frozen=True):
    """What the catalogue of errors says of one reason."""

    status: grpc.StatusCode
    retryable: bool
    remedy: str


def _catalogue() -> Iterator[tuple[str, Handling]]:
    for value in errors_pb2.Reason.DESCRIPTOR.values:
        if value.number:
            said = value.GetOptions().Extensions[errors_pb2.handling]
            handling = Handling(_STATUSES[said.status], said.retryable, said.remedy)
            yield value.name.removeprefix("REASON_"), handling


CATALOGUE: Final[Mapping[str, Handling]] = dict(_catalogue())
"""Every reason, without its prefix, and how it is answered."""


def permission_of(method: MethodDescriptor) -> str:
    """Return the permission that a method declares, without its prefix.

    Raises:
        ValueError: it declares none; nobody could be let in or kept out.
    """
    number = method.GetOptions().Extensions[options_pb2.permission]
    if number == options_pb2.PERMISSION_UNSPECIFIED:
        raise ValueError(f"{method.full_name} declares no permission")
    return options_pb2.Permission.Name(number).removeprefix("PERMISSION_")


def path_of(method: MethodDescriptor) -> str:
    """Return how gRPC names a method: `/duecourse.v1.PostService/PublishPost`."""
    return f"/{method.containing_service.full_name}/{method.name}"


def message_class(descriptor: Descriptor) -> type[Message]:
    """Return the generated class of a message."""
    found: type[Message] = GetMessageClass(descriptor)
    return found


def message_in(field: FieldDescriptor) -> Descriptor:
    """Return the message type of a field that holds messages.

    Raises:
        TypeError: it holds something else.
    """
    if field.message_type is None:
        raise TypeError(f"{field.full_name} holds no message")
    return field.message_type


def enum_in(field: FieldDescriptor) -> EnumDescriptor:
    """Return the enum of a field that holds one.

    Raises:
        TypeError: it holds something else.
    """
    if field.enum_type is None:
        raise TypeError(f"{field.full_name} holds no enum")
    return field.enum_type


def is_map(field: FieldDescriptor) -> bool:
    """Return whether a field is a map."""
    return field.message_type is not None and bool(field.message_type.GetOptions().map_entry)

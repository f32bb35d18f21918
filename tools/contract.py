"""The gRPC contract with its comments, read from the `.proto` files by protoc."""

import importlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

from tools.proto import described
from tools.tree import ROOT, proto_files

# Field numbers in descriptor.proto: how a comment's place in a file is written.
_FILE_MESSAGES: Final = 4
_FILE_ENUMS: Final = 5
_FILE_SERVICES: Final = 6
_MEMBERS: Final = 2  # a message's fields, an enum's values and a service's methods alike
_NESTED_MESSAGES: Final = 3
_NESTED_ENUMS: Final = 4

_Place = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A field, an enum's value or a method.

    Attributes:
        kind: a field's type, a value's number, or a method's request and response.
        options: what the contract declares about a method, such as its permission.
    """

    name: str
    kind: str
    comment: str
    options: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A service, message or enum; a nested one carries its parent in its name."""

    name: str
    comment: str
    members: Sequence[Member]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractFile:
    """One file of the contract."""

    name: str
    services: Sequence[Element]
    messages: Sequence[Element]
    enums: Sequence[Element]


def read_contract() -> list[ContractFile]:
    """Return every file of the contract, in order of their names.

    Raises:
        SystemExit: a contract file has a mistake; protoc has said which.
    """
    _learn_own_options()
    return [contract_file(file) for file in described(proto_files(ROOT)).file]


def contract_file(file: FileDescriptorProto) -> ContractFile:
    """Return one file of the contract with its comments."""
    comments = {
        tuple(location.path): location.leading_comments.strip()
        for location in file.source_code_info.location
    }
    messages, enums = [], []
    for index, message in enumerate(file.message_type):
        found = list(_messages(message, (_FILE_MESSAGES, index), comments, ""))
        messages += [element for element, is_enum in found if not is_enum]
        enums += [element for element, is_enum in found if is_enum]
    for index, enum in enumerate(file.enum_type):
        enums.append(_enum(enum, (_FILE_ENUMS, index), comments, ""))
    return ContractFile(
        name=file.name,
        services=list(_services(file, comments)),
        messages=messages,
        enums=enums,
    )


def uncommented(file: ContractFile) -> Iterator[str]:
    """Yield the name of everything in a file that says nothing about itself."""
    for element in (*file.services, *file.messages, *file.enums):
        if not element.comment:
            yield f"{file.name}: {element.name}"
        for member in element.members:
            if not member.comment:
                yield f"{file.name}: {element.name}.{member.name}"


def _learn_own_options() -> None:
    # An option of ours is readable only where the code that defines it is loaded.
    for path in proto_files(ROOT):
        relative = path.relative_to(ROOT / "proto").with_suffix("")
        importlib.import_module(".".join(relative.parts) + "_pb2")


def _services(file: FileDescriptorProto, comments: Mapping[_Place, str]) -> Iterator[Element]:
    for index, service in enumerate(file.service):
        place = (_FILE_SERVICES, index)
        members = [
            Member(
                name=method.name,
                kind=f"{_short(method.input_type)} → "
                + ("stream of " if method.server_streaming else "")
                + _short(method.output_type),
                comment=comments.get((*place, _MEMBERS, number), ""),
                options=[
                    f"{option.name} = {_option_value(option, value)}"
                    for option, value in method.options.ListFields()
                    if option.is_extension
                ],
            )
            for number, method in enumerate(service.method)
        ]
        yield Element(name=service.name, comment=comments.get(place, ""), members=members)


def _messages(
    message: DescriptorProto, place: _Place, comments: Mapping[_Place, str], parent: str
) -> Iterator[tuple[Element, bool]]:
    """Yield a message and all it contains, each with whether it is an enum."""
    name = parent + message.name
    nested_types = {f"{name}.{nested.name}": nested for nested in message.nested_type}
    members = [
        Member(
            name=field.name,
            kind=_field_kind(field, nested_types.get(_short(field.type_name))),
            comment=comments.get((*place, _MEMBERS, number), ""),
        )
        for number, field in enumerate(message.field)
    ]
    yield Element(name=name, comment=comments.get(place, ""), members=members), False
    for number, nested in enumerate(message.nested_type):
        if not nested.options.map_entry:
            yield from _messages(nested, (*place, _NESTED_MESSAGES, number), comments, f"{name}.")
    for number, enum in enumerate(message.enum_type):
        yield _enum(enum, (*place, _NESTED_ENUMS, number), comments, f"{name}."), True


def _enum(
    enum: EnumDescriptorProto, place: _Place, comments: Mapping[_Place, str], parent: str
) -> Element:
    members = [
        Member(
            name=value.name,
            kind=str(value.number),
            comment=comments.get((*place, _MEMBERS, number), ""),
        )
        for number, value in enumerate(enum.value)
    ]
    return Element(name=parent + enum.name, comment=comments.get(place, ""), members=members)


def _field_kind(field: FieldDescriptorProto, nested: DescriptorProto | None) -> str:
    if nested is not None and nested.options.map_entry:
        key, value = nested.field
        return f"map of {_field_kind(key, None)} to {_field_kind(value, None)}"
    scalar = FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()
    kind = _short(field.type_name) if field.type_name else scalar
    if field.label == FieldDescriptorProto.LABEL_REPEATED:
        return f"repeated {kind}"
    return f"optional {kind}" if field.proto3_optional else kind


def _option_value(option: FieldDescriptor, value: object) -> object:
    if option.enum_type is None or not isinstance(value, int):
        return value
    return option.enum_type.values_by_number[value].name


def _short(full_name: str) -> str:
    """Return a type's name without our own package; others keep theirs."""
    name = full_name.removeprefix(".")
    return name.removeprefix("duecourse.v1.")

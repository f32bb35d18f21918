"""Methods and fields of commands that the contract does not have yet.

A new field takes the next free number; from then on number and comment are the hand's.
"""

import inspect
import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from duecourse.catalogue import AGGREGATES
from duecourse.evidence.words import words_of
from duecourse.kernel.command import Command
from tools.derived.heads import Resource
from tools.derived.limits import limit_of
from tools.derived.methods import wrapped
from tools.derived.tree import Statement
from tools.tree import ROOT, proto_files

UNSAID: Final = "TO BE SAID"
"""Stands where a sentence is missing; a rule finds it."""

_TIMESTAMP: Final = "google.protobuf.Timestamp"
_TYPES: Final[dict[type[msgspec.inspect.Type], str]] = {
    msgspec.inspect.BoolType: "bool",
    msgspec.inspect.IntType: "uint32",
    msgspec.inspect.DateTimeType: _TIMESTAMP,
    msgspec.inspect.StrType: "string",
}
_ENUM: Final = re.compile(r"^enum (\w+) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)


def with_missing_methods(
    statements: Sequence[Statement], resources: Sequence[Resource]
) -> list[Statement]:
    """Return a file's statements with a method for every command that has none.

    Raises:
        ValueError: a field of a command is of a type that only a hand can put into the contract.
    """
    found = list(statements)
    for resource in resources:
        for command in _missing(found, resource):
            _add(found, command, resource)
    return found


def _missing(statements: Sequence[Statement], resource: Resource) -> Iterator[type[Command]]:
    there = {rpc.name for each in statements for rpc in each.inner or []}
    for command in AGGREGATES[resource.kind].handlers:
        if not command.REACTION and command.__name__ not in there:
            yield command


def _add(statements: list[Statement], command: type[Command], resource: Resource) -> None:
    """Put method, request and reply before those that read the resource."""
    service = next(each for each in statements if each.head.startswith("service "))
    methods = service.inner or []
    name = command.__name__
    first = (inspect.getdoc(command) or UNSAID).splitlines()[0]
    permission = f"PERMISSION_{AGGREGATES[resource.kind].service.upper()}_WRITE"
    lines = [
        f"rpc {name}({name}Request) returns ({name}Response) {{",
        f"  option (permission) = {permission};",
        "}",
    ]
    _before(methods, f"Get{resource.message}", [Statement(lines, wrapped(first))])
    empty = [f"message {name}{kind} {{" for kind in ("Request", "Response")]
    _before(
        statements,
        f"Get{resource.message}Request",
        [Statement([head], gap=1, inner=[]) for head in empty],
    )
    if any(_TIMESTAMP in field.head for field in _fields(command, (), 1)):
        _import(statements, "google/protobuf/timestamp.proto")


def with_missing_fields(request: Statement, command: type[Command]) -> Statement:
    """Return a command's request with a field for every field of the command that has none.

    Raises:
        ValueError: a field is of a type that only a hand can put into the contract.
    """
    there = request.inner or []
    number = max((field.number for field in there), default=0) + 1
    new = _fields(command, [field.name for field in there], number)
    return Statement(request.lines, request.comment, request.gap, [*there, *new])


def _before(statements: list[Statement], name: str, new: Sequence[Statement]) -> None:
    at = next((i for i, each in enumerate(statements) if each.name == name), len(statements))
    statements[at:at] = new


def _import(statements: list[Statement], path: str) -> None:
    imports = [i for i, each in enumerate(statements) if each.head.startswith("import ")]
    line = f'import "{path}";'
    if all(statements[i].head != line for i in imports):
        statements.insert(imports[-1] + 1, Statement([line]))


def _fields(command: type[Command], there: Sequence[str], number: int) -> Iterator[Statement]:
    """Yield the fields of a command that a request lacks, numbered on from a number."""
    # A request brings the text of a pack where the command holds its digest.
    known = {"name", *there, *(["digest"] if "pack" in there else [])}
    info = msgspec.inspect.type_info(command)
    documented = _attributes(command)
    for field in info.fields if isinstance(info, msgspec.inspect.StructType) else ():
        if field.name not in known:
            says = f"{documented.get(field.name, UNSAID)}. {_remarks(field)}".strip()
            type_ = _type(f"{command.__name__}.{field.name}", field.type)
            yield Statement([f"{type_} {field.name} = {number};"], wrapped(says))
            number += 1


def _attributes(command: type[Command]) -> dict[str, str]:
    """Return what a command's docstring says of its fields, as sentences without their stop."""
    _, _, listed = (inspect.getdoc(command) or "").partition("Attributes:")
    found = re.findall(r"^ {4}(\w+): (.*?)(?=^ {4}\w+: |\Z)", listed, re.MULTILINE | re.DOTALL)
    said = {name: " ".join(text.split()).rstrip(".") for name, text in found}
    return {name: text[0].upper() + text[1:] for name, text in said.items()}


def _remarks(field: msgspec.inspect.Field) -> str:
    return f"{limit_of(field.type)} {'Required.' if field.required else ''}".strip()


def _type(where: str, info: msgspec.inspect.Type) -> str:
    if words := words_of(info):
        return _enum(where, words)
    if isinstance(info, msgspec.inspect.Metadata):
        return _type(where, info.type)
    if isinstance(info, msgspec.inspect.UnionType):
        (one,) = (t for t in info.types if not isinstance(t, msgspec.inspect.NoneType))
        return _type(where, one)
    if isinstance(info, msgspec.inspect.VarTupleType):
        return f"repeated {_type(where, info.item_type)}"
    if type(info) in _TYPES:
        return _TYPES[type(info)]
    raise ValueError(f"{where}: write its message and its field into the contract by hand")


def _enum(where: str, words: Sequence[str]) -> str:
    for path in proto_files(ROOT):
        for name, body in _ENUM.findall(path.read_text(encoding="utf-8")):
            prefix = re.sub(r"(?<!^)(?=[A-Z])", "_", name).upper()
            values = re.findall(rf"^  {prefix}_(\w+) = [1-9]", body, re.MULTILINE)
            if {value.lower() for value in values} == set(words):
                return str(name)
    raise ValueError(f"{where}: write an enum of {', '.join(words)} into the contract by hand")

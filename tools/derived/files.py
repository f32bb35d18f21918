"""Every derived part of the contract's files, written in place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from duecourse.catalogue import AGGREGATES, COMMANDS
from tools.derived.additions import with_missing_fields, with_missing_methods
from tools.derived.heads import Resource, of_reply, of_request, with_head
from tools.derived.methods import with_derived_comment
from tools.derived.tree import Statement, parse, render
from tools.tree import ROOT, proto_files

_NAMED: Final = re.compile(r"^Resource name, `([^`]+)`")


def stale(root: Path = ROOT) -> Iterator[tuple[Path, str]]:
    """Yield each contract file that does not say what the domain says, and what it should.

    Raises:
        ValueError: a method is neither a command nor a read that is known here.
    """
    for path in proto_files(root):
        text = path.read_text(encoding="utf-8")
        made = filled(text)
        if made != text:
            yield path, made


def filled(text: str) -> str:
    """Return a contract file with its derived parts as they should be; raises as `stale` does."""
    statements = parse(text)
    services = [each for each in statements if each.head.startswith("service ")]
    if not services:
        return text
    resources = _resources(statements)
    statements = with_missing_methods(statements, list(resources.values()))
    owners: dict[str, Resource] = {}
    for service in services:
        service.inner = [with_derived_comment(each) for each in service.inner or []]
        owners |= _owners([each.name for each in service.inner], resources)
    return render([_with_head(each, owners) for each in statements])


def _resources(statements: Sequence[Statement]) -> Mapping[str, Resource]:
    """Return the kinds of resources that a file has a message for, by that message's name."""
    messages = {each.name: each for each in statements if each.head.startswith("message ")}
    found = {}
    for kind, aggregate in AGGREGATES.items():
        message = messages.get(aggregate.singular.capitalize())
        if message is not None and message.inner:
            named = _NAMED.match(" ".join(message.inner[0].comment))
            if named is None:
                raise ValueError(f"{message.name}.name: its comment names no example")
            found[message.name] = Resource(kind, aggregate.singular, message.name, named[1])
    return found


def _owners(
    methods: Sequence[str], resources: Mapping[str, Resource]
) -> Iterator[tuple[str, Resource]]:
    """Yield each method whose request and reply have heads, with the resource it is about."""
    by_kind = {resource.kind: resource for resource in resources.values()}
    reads = {f"Get{r.message}": r for r in resources.values()}
    reads |= {f"List{r.kind.capitalize()}": r for r in resources.values()}
    for method in methods:
        if method in COMMANDS:
            yield method, by_kind[COMMANDS[method].kind]
        elif method in reads:
            yield method, reads[method]


def _with_head(statement: Statement, owners: Mapping[str, Resource]) -> Statement:
    kind = "Request" if statement.name.endswith("Request") else "Response"
    method = statement.name.removesuffix(kind)
    if not statement.head.startswith("message ") or method not in owners:
        return statement
    resource = owners[method]
    if statement.name.endswith("Request"):
        request = with_head(statement, f"Request of {method}.", of_request(method, resource))
        entry = COMMANDS.get(method)
        return with_missing_fields(request, entry.type) if entry else request
    return with_head(statement, f"Reply of {method}.", of_reply(method, resource))

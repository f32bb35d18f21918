"""The fields that every request and reply of its kind begins with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from duecourse.catalogue import COMMANDS
from tools.derived.methods import wrapped
from tools.derived.tree import Statement

_CONTEXT: Final = ("context", "CommandContext", "Request id, reason and the like. Required.")
_WIDTH: Final = 90


@dataclass(frozen=True)
class Resource:
    """A kind of resource in the contract's words.

    Attributes:
        kind: its collection, `posts`.
        singular: the field that holds one, `post`.
        message: its message, `Post`.
        example: a resource name, `organisations/acat/posts/p1`.
    """

    kind: str
    singular: str
    message: str
    example: str


Field = tuple[str, str, str]
"""Name, type and comment; of the id of a new resource, the comment is only the first one."""


def of_request(method: str, resource: Resource) -> Sequence[Field]:
    """Return the fields that the request of a method begins with."""
    entry = COMMANDS.get(method)
    title, example = resource.singular.capitalize(), f"`{resource.example}`"
    if entry is None:
        return _listing(resource) if method.startswith("List") else _reading(resource)
    if not entry.type.CREATES:
        return (_CONTEXT, ("name", "string", f"{title} it is about, {example}. Required."))
    id_ = resource.example.rsplit("/", 1)[-1]
    says = f"Id of the new {resource.singular}, `{id_}`; if empty, one is made from the request id."
    new = (f"{resource.singular}_id", "string", says)
    if resource.kind == "organisations":
        return (_CONTEXT, new)
    parent = example.split("/")
    whole = "/".join(parent[:2]) + "`"
    belongs = f"Organisation that it will belong to, {whole}. Required."
    return (_CONTEXT, ("parent", "string", belongs), new)


def _reading(resource: Resource) -> Sequence[Field]:
    title = resource.singular.capitalize()
    return (
        ("name", "string", f"{title} to read, `{resource.example}`. Required."),
        ("consistency", "Consistency", "How fresh, or of what moment."),
    )


def _listing(resource: Resource) -> Sequence[Field]:
    whole = "/".join(resource.example.split("/")[:2])
    return (
        (
            "parent",
            "string",
            f"Organisation whose {resource.kind} are listed, `{whole}`. Required.",
        ),
        ("page_size", "uint32", "Most to return, 1 to 500; 0 means 50. A page may hold fewer."),
        ("page_token", "string", "`next_page_token` of the page before; empty for the first."),
        (
            "at_least_as_fresh",
            "string",
            "Answer at least as fresh as the receipt that this token is of.",
        ),
        (
            "state",
            f"{resource.message}State",
            "Only those in this state; unspecified means any.",
        ),
    )


def of_reply(method: str, resource: Resource) -> Sequence[Field]:
    """Return the fields of the reply of a method."""
    singular, message = resource.singular, resource.message
    if method in COMMANDS:
        receipt = ("receipt", "Receipt", "What was recorded.")
        return (receipt, (singular, message, f"The {singular} after it."))
    if method.startswith("List"):
        token = "Token of the next page; empty on the last one."  # noqa: S105
        page = (resource.kind, f"repeated {message}", "The page.")
        return (page, ("next_page_token", "string", token))
    return ((singular, message, f"The {singular}."),)


def with_head(message: Statement, says: str, head: Sequence[Field]) -> Statement:
    """Return a message that says what it is and begins with some fields.

    A field that is there keeps its number; one that is not gets the next free one.
    """
    there = {each.name: each for each in message.inner or []}
    numbers = iter(_free(list(there.values())))
    first = [_field(one, there.get(one[0]), numbers) for one in head]
    names = {one[0] for one in head}
    rest = [each for each in message.inner or [] if each.name not in names or not each.name]
    return Statement(message.lines, [says], message.gap, [*first, *rest])


def _field(wanted: Field, there: Statement | None, numbers: Iterator[int]) -> Statement:
    name, type_, says = wanted
    by_hand = there.comment if there and name.endswith("_id") else []
    comment = by_hand or wrapped(says, _WIDTH)
    number = there.number if there else next(numbers)
    return Statement([f"{type_} {name} = {number};"], comment)


def _free(fields: Sequence[Statement]) -> Iterator[int]:
    highest = max((field.number for field in fields), default=0)
    while True:
        highest += 1
        yield highest

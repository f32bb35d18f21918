"""`duecourse list`: what an organisation has of one kind."""

from collections.abc import Mapping
from typing import Annotated, Any, Final

import typer
from google.protobuf.descriptor import MethodDescriptor

from duecourse.cli.asking import Asking, completion
from duecourse.cli.options import ADDRESS, Address, Ca, Cert, Json, Key, Token, server
from duecourse.cli.output import as_json, say, table
from duecourse.cli.words import checked, put, split
from duecourse.client.client import METHODS
from duecourse.client.messages import readable


def _listed(method: MethodDescriptor) -> str:
    return next(str(f.name) for f in method.output_type.fields if f.is_repeated)


LISTS: Final[Mapping[str, MethodDescriptor]] = {
    _listed(method): method
    for method in METHODS.values()
    if {"parent", "page_token"} <= set(method.input_type.fields_by_name)
}
"""Every list of an organisation, by what it lists."""


Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ORGANISATION name=value…",
        help="The organisation, `organisations/acat`; then what they must be, `state=draft`.",
        autocompletion=completion(LISTS),
        show_default=False,
    ),
]


def show_all(
    ctx: typer.Context,
    words: Words = None,
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """List what an organisation has, oldest first."""
    method = LISTS[str(ctx.command.name)]
    asked, rest = split(method.input_type, words or [])
    put(asked, method.input_type, rest)
    with server(address, token, ca, cert, key) as client:
        found = [*client.items(method.name, **checked(method.input_type, asked))]
    if json:
        as_json(found)
    else:
        _tell(found)


_COLUMNS: Final = ("name", "number", "at", "actor", "command", "subject", "state", "title")


def _tell(found: list[Any]) -> None:
    if not found:
        say("There is none.")
        return
    columns = [one for one in _COLUMNS if one in found[0].DESCRIPTOR.fields_by_name]
    rows = [readable(one) for one in found]
    table(columns, [[str(row.get(column, "")) for column in columns] for row in rows])


class _List(Asking):
    placeholder = "KIND"
    methods = LISTS
    runs = staticmethod(show_all)


list_: Final = typer.Typer(
    name="list",
    cls=_List,
    help="List what an organisation has of one kind, and refused attempts.\n\n"
    "Example: `duecourse list posts organisations/acat state=published`",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="markdown",
)


@list_.callback()
def _root() -> None:
    """Hold the group together."""

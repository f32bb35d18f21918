"""`duecourse do`: every command of the contract, given in words."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

import typer
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.json_format import MessageToDict

from duecourse.cli.asking import Asking, completion
from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import ADDRESS, Address, Ca, Cert, Json, Key, Token, server
from duecourse.cli.output import as_json, in_one_line, say, table
from duecourse.cli.words import checked, put, split
from duecourse.client import Client
from duecourse.client.client import METHODS
from duecourse.client.messages import readable, word_of

COMMANDS: Final[Mapping[str, MethodDescriptor]] = {
    name: method
    for name, method in METHODS.items()
    if "context" in method.input_type.fields_by_name
}
"""Every command of the contract, by its name."""


Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME name=value…",
        help="The resource that it is about, or the organisation of a new one; then fields,"
        " `content.text='Come and see us'`. What may be said several times is a list;"
        " `name@FILE` takes what a file holds.",
        autocompletion=completion(COMMANDS),
        show_default=False,
    ),
]
Reason = Annotated[
    str,
    typer.Option(help="Why, in your words: the `context.reason` of refusals.", show_default=False),
]
Expected = Annotated[
    int | None,
    typer.Option("--expected-version", help="Only if the resource is at this version.", min=0),
]
RequestId = Annotated[
    str,
    typer.Option(
        help="UUID, to send the same again: it is carried out once.", show_default="a new one"
    ),
]
OnBehalfOf = Annotated[
    str,
    typer.Option(
        metavar="NAME", help="Person that a service account acts for.", show_default=False
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would come of it, and write nothing.")
]
Keep = Annotated[
    bool,
    typer.Option(
        "--keep",
        help="Begin from what the resource holds now, and change only what is given:"
        " `RevisePost` replaces all of the content. Lists are added to; `name=` empties one.",
    ),
]


def give(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    ctx: typer.Context,
    words: Words = None,
    reason: Reason = "",
    dry_run: DryRun = False,
    keep: Keep = False,
    expected_version: Expected = None,
    request_id: RequestId = "",
    on_behalf_of: OnBehalfOf = "",
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Give one command of the contract, and print its receipt."""
    method = COMMANDS[str(ctx.command.name)]
    name, rest = split(method.input_type, words or [])
    context = {
        "reason": reason,
        "expected_version": expected_version,
        "request_id": request_id,
        "on_behalf_of": on_behalf_of,
        "validate_only": dry_run,
    }
    with server(address, token, ca, cert, key) as client:
        asked = name | (_kept(client, method, name, context) if keep else {})
        put(asked, method.input_type, rest)
        reply = client.call(method.name, **checked(method.input_type, asked), context=context)
    if json:
        as_json(reply)
    else:
        _tell(reply, dry=dry_run)


def _kept(
    client: Client, method: MethodDescriptor, name: dict[str, Any], context: dict[str, Any]
) -> dict[str, Any]:
    """Return what the resource holds of the messages that a command replaces.

    Raises:
        Ended: there is no such message, or no resource yet.
    """
    if "name" not in name:
        raise Ended(ExitCode.USAGE, "--keep: of which resource? Name it first")
    try:
        found = client.get(name["name"])
    except ValueError as error:
        raise Ended(ExitCode.USAGE, str(error)) from error
    held = found.DESCRIPTOR.fields_by_name
    same = [f.name for f in method.input_type.fields if _is_held(f, held.get(f.name))]
    if not same:
        raise Ended(ExitCode.USAGE, f"--keep: {method.name} replaces nothing as a whole")
    if context["expected_version"] is None:
        # What somebody else changes meanwhile is not undone.
        context["expected_version"] = found.version
    return {f: MessageToDict(getattr(found, f), preserving_proto_field_name=True) for f in same}


def _is_held(field: Any, there: Any) -> bool:
    return bool(
        field.message_type is not None and there and there.message_type is field.message_type
    )


def _tell(reply: Any, *, dry: bool) -> None:
    receipt = reply.receipt
    resource = getattr(reply, reply.DESCRIPTOR.fields[1].name)
    state = word_of(resource, "state") if "state" in resource.DESCRIPTOR.fields_by_name else ""
    would = "would be" if dry else "is"
    # Never folded: a name that was cut in two cannot be copied.
    typer.echo(
        in_one_line(f"{receipt.name} {would} {state or 'recorded'}, version {receipt.version}")
    )
    rows = [*_events(receipt)]
    if rows:
        table(("event", "of"), rows)
    if dry:
        say("Nothing was written.")
    elif receipt.replayed:
        say("This request is known: it was carried out before, and nothing was written now.")
    else:
        say(f"position {receipt.position}, decided {readable(receipt)['event_time']}")


def _events(receipt: Any) -> Iterator[tuple[str, str]]:
    for event in receipt.events:
        yield event.type, event.name.rpartition("/events/")[0] or event.name


class _Do(Asking):
    methods = COMMANDS
    runs = staticmethod(give)


do: Final = typer.Typer(
    name="do",
    cls=_Do,
    help="Give a command: draft, submit, approve, publish and all the others.\n\n"
    "Example: `duecourse do DraftPost organisations/acat"
    " channel=organisations/acat/channels/twitter content.text='A day of talks'`",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="markdown",
)


@do.callback()
def _root() -> None:
    """Hold the group together."""

"""`duecourse clocks list|preview`: what falls due, when, and what follows."""

from collections.abc import Iterator
from typing import Annotated, Any, Final

import typer

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import ADDRESS, Address, Ca, Cert, Json, Key, Token, instant, server
from duecourse.cli.output import as_json, facts, say, table

clocks: Final = typer.Typer(
    name="clocks",
    help="See what falls due, when, what it rests on, and what follows.",
    no_args_is_help=True,
)

Organisation = Annotated[
    str, typer.Argument(metavar="ORGANISATION", help="Such as organisations/acat.")
]


@clocks.command("list")
def list_(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    organisation: Organisation,
    state: Annotated[
        str, typer.Option(help="Only those that stand so: running, missed, stopped, …")
    ] = "",
    person: Annotated[
        str, typer.Option(help="Only this person's duties, and what they were told of.")
    ] = "",
    before: Annotated[str, typer.Option(help="Only what is due before, `2026-12-30T17:00Z`.")] = "",
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """List what falls due, the earliest first.

    Example: `duecourse clocks list organisations/acat --state missed`
    """
    wanted: dict[str, Any] = {"parent": organisation, "state": state, "person": person}
    if before:
        wanted["due_before"] = instant("--before", before)
    with server(address, token, ca, cert, key) as client:
        found = list(client.items("ListClocks", **wanted))
    if json:
        as_json(found)
        return
    table(("due", "state", "what", "of", "rests on"), map(_row, found))
    say(f"{len(found)} clocks")


@clocks.command()
def preview(  # noqa: PLR0913, PLR0917 - as above
    organisation: Organisation,
    deadline: Annotated[
        str, typer.Argument(metavar="DEADLINE", help="Of the policy: complaint_acknowledge.")
    ],
    fact: Annotated[
        list[str],
        typer.Option(help="What happened when, `received=2026-12-23T10:00Z`; several may."),
    ],
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Show when something would fall due under the policy in force, and what would follow.

    Example: `duecourse clocks preview organisations/acat NAME --fact received=2026-12-23T10:00Z`
    """
    happened = [_fact(one) for one in fact]
    with server(address, token, ca, cert, key) as client:
        reply = client.call("PreviewClock", parent=organisation, deadline=deadline, facts=happened)
    if json:
        as_json(reply)
    else:
        facts(_lines(reply))


def _fact(text: str) -> dict[str, Any]:
    name, sign, at = text.partition("=")
    if not sign:
        raise Ended(ExitCode.USAGE, f"--fact: {text!r} is not name=time")
    return {"name": name, "at": instant("--fact", at)}


def _row(clock: Any) -> tuple[str, ...]:
    return _due(clock), clock.state, clock.says, clock.resource, rests_on(clock)


def _due(clock: Any) -> str:
    if not clock.HasField("due_at"):
        return "no day"
    return f"{clock.due_local}, provisional" if clock.provisional else str(clock.due_local)


def rests_on(clock: Any) -> str:
    """Return what a deadline rests on: a default is never passed off as a clause."""
    words = {"clause": clock.clause, "default": f"default {clock.clause}"}
    found = words.get(clock.source, "assumed by the service")
    return f"{found}, not confirmed" if clock.unconfirmed else str(found)


def _lines(reply: Any) -> Iterator[tuple[str, str]]:
    clock = reply.clock
    yield "what", clock.says
    yield "due", _due(clock)
    if clock.HasField("careful_by"):
        yield "best before", f"{clock.careful_by.ToDatetime():%Y-%m-%d %H:%M:%S} UTC"
    yield "passed over", ", ".join(f"{one.day} {one.why}" for one in reply.left_out) or "no day"
    yield "rests on", rests_on(clock)
    if clock.basis:
        yield "source", clock.basis
    yield "holidays", f"announced until {clock.certain_until}"
    for at in reply.remind_at:
        yield "reminder", f"{at.ToDatetime():%Y-%m-%d %H:%M} UTC"
    for step in clock.follows:
        told = ", ".join(step.roles)
        yield "if missed", f"{told} told from {step.at.ToDatetime():%Y-%m-%d %H:%M:%S} UTC"

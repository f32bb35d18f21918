"""`duecourse show`, `history` and `allowed`: what a server knows of one resource."""

from collections.abc import Iterator
from typing import Annotated, Any, Final

import typer
from rich.text import Text

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import (
    ADDRESS,
    Address,
    Ca,
    Cert,
    Json,
    Key,
    Name,
    Token,
    instant,
    server,
)
from duecourse.cli.output import as_json, facts, heading, plain, say, table
from duecourse.client import Client
from duecourse.client.messages import in_order, readable

_TIME: Final = "%Y-%m-%d %H:%M:%S"


def show(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    name: Name,
    at_version: Annotated[
        int | None, typer.Option(help="As it was right after this version.", min=1)
    ] = None,
    at_time: Annotated[
        str, typer.Option(help="As it was then, `2026-11-02T09:00:00Z`.", show_default=False)
    ] = "",
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Show a resource as it stands, or as it stood.

    Example: `duecourse show organisations/acat/posts/p1 --at-version 3`
    """
    consistency = _moment(at_version, at_time)
    with server(address, token, ca, cert, key) as client:
        found = _resource(client, name, consistency)
    if json:
        as_json(found)
    else:
        facts(_fields(found))


def _moment(version: int | None, time: str) -> dict[str, Any] | None:
    if version is not None and time:
        raise Ended(ExitCode.USAGE, "--at-version and --at-time: only one of them")
    if version is not None:
        return {"at_version": version}
    return {"at_time": instant("--at-time", time)} if time else None


def _resource(client: Client, name: str, consistency: dict[str, Any] | None) -> Any:
    try:
        return client.get(name, consistency=consistency)
    except ValueError as error:
        raise Ended(ExitCode.USAGE, str(error)) from error


def _fields(message: Any) -> Iterator[tuple[str, str]]:
    """Yield the fields of a resource that hold something, a line for each."""
    for name, value in readable(message).items():
        if isinstance(value, dict):
            yield from ((f"{name}.{key}", _line(one)) for key, one in value.items())
        elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
            yield from ((f"{name}[{number}]", _line(one)) for number, one in enumerate(value))
        else:
            yield name, _line(value)


def _line(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_line(one)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(map(_line, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    # The fields of an event travel as JSON numbers, which know no whole ones.
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def history(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    name: Name,
    full: Annotated[
        bool, typer.Option("--full", help="Every event with its fields, clauses and hash.")
    ] = False,
    matter: Annotated[
        bool,
        typer.Option("--matter", help="With all that it came from and all that came of it."),
    ] = False,
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """List what happened to a resource, oldest first. Needs a token with access `auditor`.

    Example: `duecourse history organisations/acat/posts/p1 --matter`
    """
    with server(address, token, ca, cert, key) as client:
        events = list(client.items("ListMatterEvents" if matter else "ListEvents", name=name))
    if json:
        as_json([_taken_along(event) for event in events])
    elif full:
        for event in events:
            _full(event)
    else:
        say(name)
        headings = ("#", "when (UTC)", "who", "what", "state after")
        if matter:
            table(("of", *headings), ((_of(event), *_row(event)) for event in events))
        else:
            table(headings, map(_row, events))
        say(f"{len(events)} events")


def _taken_along(event: Any) -> dict[str, Any]:
    """Return an event for JSON; disclosures are text already: base64url, in 0.1 JSON."""
    found: dict[str, Any] = plain(event)
    if event.disclosures:
        found["disclosures"] = [one.decode(errors="backslashreplace") for one in event.disclosures]
    if "data" in found:
        found["data"] = in_order(found["data"])
    return found


def _who(event: Any) -> str:
    person = event.on_behalf_of or event.actor
    who = person.rsplit("/", 1)[-1]
    return f"{who} by {event.actor.rsplit('/', 1)[-1]}" if event.on_behalf_of else who


def _of(event: Any) -> str:
    """Return what an event is of, without its organisation."""
    return str(event.name).rpartition("/events/")[0].partition("/")[2].partition("/")[2]


def _row(event: Any) -> tuple[str, ...]:
    if not event.HasField("at"):
        return str(event.version), "", "", event.type, "(written by a newer release)"
    when = event.at.ToDatetime().strftime(_TIME)
    state = event.to_state if event.to_state != event.from_state else "(same)"
    return str(event.version), when, _who(event), event.type, state


def _circumstances(event: Any) -> Iterator[tuple[str, str]]:
    """Yield what only a record that this release can read tells."""
    yield "when", event.at.ToDatetime().strftime(_TIME) + " UTC"
    yield "who", _who(event)
    yield "state", f"{event.from_state} -> {event.to_state}"


def _full(event: Any) -> None:
    heading(f"{event.version}. {event.type}")
    pairs = [
        *(_circumstances(event) if event.HasField("at") else ()),
        ("policy", event.policy),
        ("clauses", ", ".join(event.clauses)),
        ("cause", event.cause),
        *((f"  {path}", value) for path, value in _fields(event.data)),
        ("leaf hash", event.leaf_hash.hex()),
    ]
    facts((key, value) for key, value in pairs if value)
    say()


def allowed(
    name: Name,
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """List what you may do with a resource now, and what stands against the rest.

    Example: `duecourse allowed organisations/acat/posts/p1`
    """
    with server(address, token, ca, cert, key) as client:
        reply = client.call("ListAllowedTransitions", name=name)
    if json:
        as_json(reply)
        return
    say(f"{name} is in state {reply.state}, version {reply.version}")
    table(("", "command", "what stands against it, or what it must bring"), _judged(reply))


def _judged(reply: Any) -> Iterator[tuple[Text | str, ...]]:
    for one in sorted(reply.transitions, key=lambda t: not t.allowed):
        mark = Text("yes", style="green") if one.allowed else Text("no", style="red")
        # Where it leads to one of several states, the answer names none.
        leads = one.allowed and one.dest not in ("", reply.state)
        lines = [f"leads to {one.dest}"] if leads else []
        lines += [_violation(v) for v in one.violations]
        lines += [f"bring: {_violation(v)}" for v in one.asks]
        yield mark, one.trigger, "\n".join(lines)


def _violation(violation: Any) -> str:
    clause = f" ({violation.clause}, policy {violation.policy})" if violation.clause else ""
    return f"{violation.reason}: {violation.message}{clause}"

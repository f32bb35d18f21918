"""`duecourse work`: what waits, for whom, and what holds it up."""

from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Any, Final

import typer

from duecourse.cli.options import ADDRESS, Address, Ca, Cert, Json, Key, Token, instant, server
from duecourse.cli.output import as_json, say, table
from duecourse.client.messages import readable
from duecourse.kernel.interests import short
from duecourse.kernel.names import id_of

Organisation = Annotated[
    str, typer.Argument(metavar="ORGANISATION", help="Such as organisations/acat.")
]
_MOST: Final = 50
_SHOWN: Final = ("overdue", "unassigned", "unacknowledged", "in_conflict")
"""How a matter stands, as far as no other column says it."""


def work(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    organisation: Organisation,
    kind: Annotated[str, typer.Option(help="Only of this collection: complaints, posts, …")] = "",
    state: Annotated[str, typer.Option(help="Only in this state: received, review, …")] = "",
    person: Annotated[
        str, typer.Option(help="Only this person's work: by name, or nobody's and of theirs.")
    ] = "",
    channel: Annotated[str, typer.Option(help="Only of this channel.")] = "",
    clause: Annotated[str, typer.Option(help="Only where this clause was checked.")] = "",
    standing: Annotated[
        list[str] | None,
        typer.Option(
            help="Only what is overdue, running, unassigned, blocked, in_conflict or"
            " unacknowledged; several may."
        ),
    ] = None,
    before: Annotated[str, typer.Option(help="Only what is due before, `2026-12-30T17:00Z`.")] = "",
    opened_from: Annotated[str, typer.Option(help="Only what was opened from this on.")] = "",
    opened_before: Annotated[str, typer.Option(help="Only what was opened before this.")] = "",
    changed_from: Annotated[str, typer.Option(help="Only what changed last from this on.")] = "",
    changed_before: Annotated[str, typer.Option(help="Only what changed last before this.")] = "",
    closed: Annotated[
        bool, typer.Option("--closed", help="Those too in which nothing has to follow.")
    ] = False,
    most: Annotated[int, typer.Option(min=1, help="So many at most.")] = _MOST,
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """List what waits, what is due first before others, and for whom.

    Example: `duecourse work organisations/acat --standing overdue`
    """
    wanted: dict[str, Any] = {
        "parent": organisation,
        "kind": kind,
        "state": state,
        "person": person,
        "channel": channel,
        "clause": clause,
        "standing": standing or [],
        "closed": closed,
        **times("before", due_before=before),
        **times(opened_from=opened_from, opened_before=opened_before),
        **times(changed_from=changed_from, changed_before=changed_before),
    }
    with server(address, token, ca, cert, key) as client:
        found = list(islice(client.items("ListWork", **wanted), most + 1))
    shown = found[:most]
    if json:
        as_json(shown)
        return
    _tell(shown, more=len(found) > most, wanted=wanted)


def times(option: str = "", **given: str) -> dict[str, Any]:
    """Return the times that options give, by field; an option is called as its field by default."""
    named = {field: option or field.replace("_", "-") for field in given}
    return {f: instant(f"--{named[f]}", text) for f, text in given.items() if text}


def _tell(shown: list[Any], *, more: bool, wanted: dict[str, Any]) -> None:
    if shown:
        table(("due", "what", "state", "waits for", "why"), map(_row, shown))
    narrowed = any(value for name, value in wanted.items() if name != "parent")
    say(_ending(shown, more=more, narrowed=narrowed))


def _row(one: Any) -> tuple[str, ...]:
    row = readable(one)
    return (
        _due(one),
        short(one.name),
        one.state,
        ", ".join(map(id_of, one.waits_for)) or ", ".join(one.functions),
        "; ".join(_why(row)),
    )


def _due(one: Any) -> str:
    dated = next((clock for clock in one.clocks if clock.HasField("due_at")), None)
    return str(dated.due_local) if dated is not None else "no day"


def _why(row: dict[str, Any]) -> Iterator[str]:
    yield from (word.replace("_", " ") for word in _SHOWN if word in row.get("standing", ()))
    for hold in row.get("holds", ()):
        because, until = hold.get("because", ""), hold.get("until", "")
        yield " ".join(
            part
            for part in (
                hold["kind"].replace("_", " "),
                f"({because})" if because else "",
                f"until {until}" if until else "",
            )
            if part
        )


def _ending(shown: list[Any], *, more: bool, narrowed: bool) -> str:
    if not shown:
        return "Nothing that waits is so." if narrowed else "Nothing waits."
    return f"The first {len(shown)}; --most shows more." if more else f"{len(shown)} matters"

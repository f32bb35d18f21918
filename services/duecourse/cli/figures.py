"""`duecourse figures matters|clocks|refusals`: how it goes, in numbers."""

from collections.abc import Sequence
from typing import Annotated, Any, Final

import typer

from duecourse.cli.clocks import rests_on
from duecourse.cli.options import ADDRESS, Address, Ca, Cert, Json, Key, Token, server
from duecourse.cli.output import as_json, say, table
from duecourse.cli.work import Organisation, times

figures: Final = typer.Typer(
    name="figures",
    help="See how it goes, in numbers, of what you may know of.",
    no_args_is_help=True,
)

From = Annotated[str, typer.Option("--from", help="Only from this on, `2026-10-01T00:00Z`.")]
Before = Annotated[str, typer.Option(help="Only before this, `2027-01-01T00:00Z`.")]
Kind = Annotated[str, typer.Option(help="Only of this collection: complaints, posts, …")]
Channel = Annotated[str, typer.Option(help="Only of this channel.")]
Clause = Annotated[str, typer.Option(help="Only by this clause.")]

_AGES: Final = ("under_7_days", "under_30_days", "under_90_days", "older")
_DAY_S: Final = 86_400
_HOUR_S: Final = 3_600


@figures.command()
def matters(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    organisation: Organisation,
    kind: Kind = "",
    state: Annotated[str, typer.Option(help="Only in this state: received, review, …")] = "",
    person: Annotated[str, typer.Option(help="Only this person's work.")] = "",
    channel: Channel = "",
    clause: Clause = "",
    from_: From = "",
    before: Before = "",
    closed: Annotated[
        bool, typer.Option("--closed", help="Those too in which nothing has to follow.")
    ] = False,
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Count matters by kind, state and age; `--from` and `--before` say when they were opened.

    Example: `duecourse figures matters organisations/acat --kind complaints`
    """
    wanted: dict[str, Any] = {
        "kind": kind,
        "state": state,
        "person": person,
        "channel": channel,
        "clause": clause,
        "closed": closed,
        **times("from", opened_from=from_),
        **times("before", opened_before=before),
    }
    with server(address, token, ca, cert, key) as client:
        reply = client.call("CountMatters", parent=organisation, **wanted)
    if json:
        as_json(reply)
        return
    heads = ("what", "all", "< 7 days", "< 30", "< 90", "older", "late", "nobody's", "unheard")
    rows = [_matters(one) for one in reply.counts]
    _told(heads, rows, f"{sum(one.total for one in reply.counts)} matters", "No matter is so.")


@figures.command()
def clocks(  # noqa: PLR0913, PLR0917 - as above
    organisation: Organisation,
    deadline: Annotated[str, typer.Option(help="Only this one: complaint_acknowledge.")] = "",
    kind: Kind = "",
    channel: Channel = "",
    clause: Clause = "",
    from_: From = "",
    before: Before = "",
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Measure how long things took against each clock; `--from` and `--before` say when it began.

    Example: `duecourse figures clocks organisations/acat --deadline complaint_acknowledge`
    """
    wanted: dict[str, Any] = {
        "deadline": deadline,
        "kind": kind,
        "channel": channel,
        "clause": clause,
        **times("from", started_from=from_),
        **times("before", started_before=before),
    }
    with server(address, token, ca, cert, key) as client:
        reply = client.call("MeasureClocks", parent=organisation, **wanted)
    if json:
        as_json(reply)
        return
    heads = ("what", "rests on", "in time", "late", "missed", "open", "half", "9 of 10", "longest")
    rows = [_clock(one) for one in reply.measures]
    _told(heads, rows, f"{len(rows)} deadlines", "No clock is so.")


@figures.command()
def refusals(  # noqa: PLR0913, PLR0917 - as above
    organisation: Organisation,
    command: Annotated[str, typer.Option(help="Only of this command: PublishPost.")] = "",
    kind: Kind = "",
    reason: Annotated[str, typer.Option(help="Only for this reason: CONSENT_MISSING.")] = "",
    clause: Clause = "",
    from_: From = "",
    before: Before = "",
    per: Annotated[str, typer.Option(help="Tell apart by `day` or `month`.")] = "",
    most: Annotated[int, typer.Option(min=1, max=500, help="So many lines at most.")] = 50,
    address: Address = ADDRESS,
    token: Token = "",
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    json: Json = False,
) -> None:
    """Count what was refused, by clause and reason: an auditor everybody's, others their own.

    Example: `duecourse figures refusals organisations/acat --per month`
    """
    wanted: dict[str, Any] = {
        "command": command,
        "kind": kind,
        "reason": reason,
        "clause": clause,
        "per": per,
        "most": most,
        **times("from", refused_from=from_),
        **times("before", refused_before=before),
    }
    with server(address, token, ca, cert, key) as client:
        reply = client.call("CountRefusals", parent=organisation, **wanted)
    if json:
        as_json(reply)
        return
    rows = [(o.period, str(o.count), o.reason, o.clause, o.says) for o in reply.counts]
    cut = "; --most shows more" if reply.cut else ""
    ending = f"{reply.attempts} commands refused{cut}"
    _told(("when", "times", "reason", "clause", "which says"), rows, ending, "None was refused.")


def _told(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], ending: str, empty: str) -> None:
    if rows:
        table(heads, rows)
    say(ending if rows else empty)


def _matters(one: Any) -> tuple[str, ...]:
    numbers = [one.total, *(getattr(one, age) for age in _AGES)]
    numbers += [one.overdue, one.unassigned, one.unacknowledged]
    return f"{one.kind} {one.state}", *map(str, numbers)


def _clock(one: Any) -> tuple[str, ...]:
    numbers = (one.met, one.late, one.missed, one.running + one.stopped)
    took = (one.median_s, one.nine_of_ten_s, one.longest_s)
    spans = [_span(seconds) if one.done else "" for seconds in took]
    return f"{one.says} ({one.kind})", rests_on(one), *map(str, numbers), *spans


def _span(seconds: int) -> str:
    """Return a time in days and hours, or minutes where it is short."""
    days, hours = divmod(seconds // _HOUR_S, _DAY_S // _HOUR_S)
    if days or hours:
        return f"{days} d {hours} h" if days else f"{hours} h"
    return f"{seconds // 60} min"

"""`duecourse policy check|show|diff`: packs on paper, without a server."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec
import typer

from duecourse.cli import policy_overview, policy_page
from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import Json
from duecourse.cli.output import as_json, in_one_line, say
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.law import to_look_at
from duecourse.packs.loader import PackInvalid, Source
from duecourse.server.pack_diff import Difference, differences
from duecourse.shipped import SHIPPED, defaults, load, shipped_pack

policy: Final = typer.Typer(
    name="policy",
    help="Check, read and compare policy packs; needs no server.",
    no_args_is_help=True,
)

Pack = Annotated[
    str,
    typer.Argument(metavar="PACK", help=f"A file, or a shipped pack: {', '.join(SHIPPED)}."),
]


def content_of(pack: str) -> tuple[bytes, str]:
    """Return the text of a pack and its name for messages.

    Args:
        pack: a file, or the id of a shipped pack.

    Raises:
        Ended: there is no such file or pack.
    """
    path = Path(pack)
    if pack.lower() in SHIPPED and not path.is_file():
        return shipped_pack(pack.lower()), f"{pack.lower()}.yaml"
    try:
        return path.read_bytes(), pack
    except OSError as error:
        says = f"{pack}: {error.strerror}; shipped packs are {', '.join(SHIPPED)}"
        raise Ended(ExitCode.USAGE, says) from error


def loaded(pack: str) -> CompiledPack:
    """Return a pack ready for use.

    Raises:
        Ended: it cannot be read, or has problems: each with file, line and field.
    """
    content, file = content_of(pack)
    try:
        return load(content, file)
    except PackInvalid as invalid:
        first, *others = map(str, invalid.problems)
        raise Ended(ExitCode.REFUSED, first, *others) from invalid


@policy.command()
def check(
    packs: Annotated[
        list[str], typer.Argument(metavar="PACK…", help="Files, or ids of shipped packs.")
    ],
    as_of: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="The day by which law and guidance are judged old.",
            show_default="today",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Check packs: print every problem as `file:line: field: what is wrong`.

    Exits 1 if there is any. Lines with `warning:` are for their author to look at,
    such as clauses that bind nothing and sources that nobody has looked at for a year.

    Example: `duecourse policy check our-policy.yaml`
    """
    day = (as_of or datetime.now(UTC)).date()
    reports = [_checked(pack, day) for pack in packs]
    if json:
        as_json(reports)
    else:
        for report in reports:
            _tell(report)
    if any(report["problems"] for report in reports):
        raise typer.Exit(ExitCode.REFUSED)


def _checked(pack: str, as_of: date) -> dict[str, Any]:
    content, file = content_of(pack)
    try:
        found = load(content, file)
    except PackInvalid as invalid:
        problems = [msgspec.to_builtins(problem) for problem in invalid.problems]
        return {"file": file, "problems": problems, "warnings": []}
    law = to_look_at(found.written, Source(content, file), defaults(), as_of)
    return {
        "file": file,
        "problems": [],
        "warnings": [msgspec.to_builtins(warning) for warning in (*found.warnings, *law)],
        "organisation": found.written.organisation.id,
        "version": found.version,
        "clauses": len(found.clauses),
        "rules": len(found.rules),
    }


def _tell(report: dict[str, Any]) -> None:
    for problem in report["problems"]:
        # Not through the console: a long line must stay one line for editors and scripts.
        typer.echo(in_one_line("{file}:{line}: {path}: {says}".format(**problem)))
    for warning in report["warnings"]:
        typer.echo(in_one_line("{file}:{line}: {path}: warning: {says}".format(**warning)))
    if not report["problems"]:
        say(
            "{file}: in order: {organisation}, version {version}, "
            "{clauses} clauses, {rules} rules".format(**report)
        )


@policy.command()
def show(
    pack: Pack,
    clause: Annotated[
        str, typer.Option(help="Only this clause, or those whose id begins so.", show_default=False)
    ] = "",
    json: Json = False,
) -> None:
    """Print what a pack says, clause by clause, for those who answer for it.

    Example: `duecourse policy show acat --clause ACAT-2.9`
    """
    found = loaded(pack)
    clauses = [c for c in found.clauses.values() if c.id.lower().startswith(clause.lower())]
    if not clauses:
        raise Ended(ExitCode.REFUSED, f"{pack} has no clause {clause!r}")
    if json:
        as_json(policy_page.as_data(found, clauses))
        return
    if not clause:
        policy_overview.tell_overview(found)
    policy_page.tell_clauses(found, clauses)


@policy.command()
def diff(before: Pack, after: Pack, json: Json = False) -> None:
    """Print where two packs differ, field by field.

    Exits 1 if they differ, as diff does.

    Example: `duecourse policy diff acat our-policy.yaml`
    """
    found = differences(loaded(before).written, loaded(after).written)
    if json:
        as_json([msgspec.to_builtins(one) for one in found])
    else:
        for one in found:
            _tell_difference(one)
        say(f"{len(found)} differences" if found else "no difference")
    if found:
        raise typer.Exit(ExitCode.REFUSED)


def _tell_difference(one: Difference) -> None:
    say(one.path)
    if one.before:
        say(f"  - {one.before}")
    if one.after:
        say(f"  + {one.after}")

"""`duecourse policy check|show|diff`: packs on paper, without a server."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final

import msgspec
import typer

from duecourse.cli import policy_check, policy_diff, policy_overview, policy_page, policy_prove
from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import Json
from duecourse.cli.output import as_json, say
from duecourse.cli.progress import Progress
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid
from duecourse.proving.comparing import compare
from duecourse.proving.pack_asked import Answer
from duecourse.server.pack_diff import differences
from duecourse.shipped import SHIPPED, load, shipped_pack

policy: Final = typer.Typer(
    name="policy",
    help="Check, read and compare policy packs; needs no server.",
    no_args_is_help=True,
)

Pack = Annotated[
    str,
    typer.Argument(metavar="PACK", help=f"A file, or a shipped pack: {', '.join(SHIPPED)}."),
]

Packs = Annotated[
    list[str], typer.Argument(metavar="PACK…", help="Files, or ids of shipped packs.")
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
    packs: Packs,
    casts: Annotated[
        bool,
        typer.Option(
            "--casts/--no-casts",
            help="Look for people who come to a stand, whoever there is.",
        ),
    ] = True,
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

    Lines with `warning:` are for their author to look at, such as clauses that bind nothing
    and sources that nobody has looked at for a year. Where nothing is wrong, it goes through
    casts of people: each role with one holder, two roles with the same one, a role that nobody
    holds. Who comes to a stand then is told of as a warning; in a shipped pack it is a problem.
    So is a rule that refuses nothing, and a command that its rules never let through.
    Exits 1 if there is any problem.

    Example: `duecourse policy check our-policy.yaml`
    """
    day = (as_of or datetime.now(UTC)).date()
    reports = [policy_check.checked(*content_of(pack), day, casts=casts) for pack in packs]
    if json:
        as_json(reports)
    else:
        for report in reports:
            policy_check.tell(report)
    if any(report["problems"] for report in reports):
        raise typer.Exit(ExitCode.REFUSED)


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
def prove(
    packs: Packs,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Do not tell on standard error what is being asked.")
    ] = False,
    json: Json = False,
) -> None:
    """Answer what a trustee or a regulator asks of a policy as a whole; takes a minute or so.

    Looks for the shortest case of what must never be, by the service's own decisions, and
    tells it as a story. Exits 1 if there is one. Packs ask further under `questions`.
    Of several packs as many are asked at once as the machine has cores.
    With `--json` each answer names the pack that it is about.

    Example: `duecourse policy prove our-policy.yaml`
    """
    texts = {pack: content_of(pack) for pack in packs}
    for pack in texts:
        loaded(pack)
    with Progress(quiet=quiet) as progress:
        answers = policy_prove.answers(texts, progress)
    if json:
        told = ((pack, one) for pack, several in answers.items() for one in several)
        as_json([{"pack": pack, **msgspec.to_builtins(one)} for pack, one in told])
    else:
        for pack, several in answers.items():
            if len(answers) > 1:
                say(f"{pack}:")
            _tell_answers(several)
    if any(answer.broken for several in answers.values() for answer in several):
        raise typer.Exit(ExitCode.REFUSED)


def _tell_answers(answers: Sequence[Answer]) -> None:
    for answer in answers:
        _tell_answer(answer)
    for within in dict.fromkeys(answer.within for answer in answers if answer.within):
        say(f"Searched: {within}.")


def _tell_answer(answer: Answer) -> None:
    say(answer.asks)
    cases = f" ({answer.cases} cases)" if answer.cases else ""
    say(f"  {answer.says}{cases}")
    if answer.rests_on:
        say(f"  refused by {', '.join(answer.rests_on)}")
    for line in answer.story:
        say(f"    - {line}")


@policy.command()
def diff(
    before: Pack,
    after: Pack,
    steps: Annotated[
        bool,
        typer.Option("--steps/--no-steps", help="Look for what the one refuses, the other not."),
    ] = True,
    log: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A server's log: which posts that went out would the second pack refuse?",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Print where two packs differ, field by field, and what that changes.

    Looks for steps that the first pack refuses and the second allows, and the reverse: posts
    with up to two things out of the ordinary, and everything that people do. Each is told as a
    story, which the service's own decisions lived through under both.
    With `--log` every post of the organisation that went out is judged by the second pack,
    as it was when it went; what the first says against it too is left out.
    Exits 1 if they differ, as diff does.

    Example: `duecourse policy diff acat our-policy.yaml`
    """
    old, new = loaded(before), loaded(after)
    found = differences(old.written, new.written)
    try:
        compared = compare(old, new) if found and steps else None
    except ValueError as error:
        raise Ended(ExitCode.REFUSED, f"{before}, {after}: {error}") from error
    past = policy_diff.past_posts(log, old, new) if log else None
    if json:
        as_json(policy_diff.as_data(found, compared, past))
    else:
        policy_diff.tell(found, compared)
        policy_diff.tell_past(past)
    if found:
        raise typer.Exit(ExitCode.REFUSED)

"""`duecourse token`: development tokens, signed with the instance's own key."""

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final

import typer

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import DataDir, Json
from duecourse.cli.output import as_json
from duecourse.cli.settings import settings_from
from duecourse.config import Settings
from duecourse.server.auth import ACCESS, InstanceKey
from duecourse.server.auth.keys import KeyProblem
from duecourse.server.auth.tokens import issue_token

_UNITS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_TTL: Final = re.compile(r"^(\d{1,6})([smhd])$")
_TTL_MAX_S: Final = 366 * 86_400


def token(
    as_: Annotated[
        str,
        typer.Option("--as", metavar="NAME", help="Person or service account."),
    ],
    access: Annotated[
        str,
        typer.Option(help=f"What it may be used for: {', '.join(ACCESS)}; several with commas."),
    ] = "member",
    ttl: Annotated[str, typer.Option(help="How long it is valid: 30m, 8h, 7d.")] = "8h",
    data_dir: DataDir = None,
    json: Json = False,
) -> None:
    """Print a token of this instance, for development and for first steps.

    Whoever may read the instance's key may make any token; in production let
    your identity provider sign them (docs/how-to/issue-tokens.md).

    Example: `export DUECOURSE_TOKEN=$(duecourse token --as organisations/acat/people/lena)`
    """
    settings = settings_from(data_dir=data_dir)
    ttl_s = seconds_of(ttl)
    words = [word.strip() for word in access.split(",") if word.strip()]
    made = issued(settings, as_, words, ttl_s)
    if json:
        expires_at = datetime.now(UTC) + timedelta(seconds=ttl_s)
        as_json({"token": made, "expires_at": expires_at.isoformat(timespec="seconds")})
    else:
        typer.echo(made)


def seconds_of(ttl: str) -> int:
    """Return a span such as `8h` in seconds.

    Raises:
        Ended: it is none, or longer than a year.
    """
    found = _TTL.match(ttl)
    span = int(found[1]) * _UNITS[found[2]] if found else 0
    if not 0 < span <= _TTL_MAX_S:
        raise Ended(
            ExitCode.USAGE, f"--ttl: {ttl!r} is no span such as 30m, 8h or 7d, at most a year"
        )
    return span


def issued(settings: Settings, name: str, access: list[str], ttl_s: int) -> str:
    """Return a token.

    Raises:
        Ended: there is no key, or name or access are not known.
    """
    if not settings.key_file.exists():
        raise Ended(
            ExitCode.USAGE,
            f"{settings.data_dir} holds no instance's key",
            "Start the instance once, or name its folder with --data-dir.",
        )
    try:
        key = InstanceKey.opened(settings.key_file)
        return issue_token(
            key,
            sub=name,
            access=access or ["member"],
            ttl_s=ttl_s,
            issuer=settings.token_issuer,
            audience=settings.token_audience,
        )
    except KeyProblem as problem:
        raise Ended(ExitCode.STORE, str(problem)) from problem
    except ValueError as error:
        raise Ended(ExitCode.USAGE, str(error)) from error

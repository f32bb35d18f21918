"""What several commands take, and the connection made of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from duecourse.cli.exits import Ended, ExitCode, ended_by
from duecourse.client import Client, ServiceError, Tls

ADDRESS: Final = "127.0.0.1:7300"
CLIENT_VARIABLES: Final = (
    "DUECOURSE_ADDRESS",
    "DUECOURSE_TOKEN",
    "DUECOURSE_CA",
    "DUECOURSE_CERT",
    "DUECOURSE_KEY",
)
"""Variables of the environment that clients read; the server's settings are apart."""

_SERVER: Final = "Server"

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Name = Annotated[
    str, typer.Argument(metavar="NAME", help="Resource name, `organisations/acat/posts/p1`.")
]
Address = Annotated[
    str,
    typer.Option(
        envvar="DUECOURSE_ADDRESS",
        help="Server to ask: `host:port` or `unix:/path`.",
        rich_help_panel=_SERVER,
    ),
]
Token = Annotated[
    str,
    typer.Option(
        envvar="DUECOURSE_TOKEN",
        help="Bearer token. Better in the environment: others may see options.",
        show_default=False,
        rich_help_panel=_SERVER,
    ),
]
Ca = Annotated[
    Path | None,
    typer.Option(
        envvar="DUECOURSE_CA",
        help="Use TLS, and trust these authorities, PEM; `system` for the system's own.",
        show_default=False,
        rich_help_panel=_SERVER,
    ),
]
Cert = Annotated[
    Path | None,
    typer.Option(
        envvar="DUECOURSE_CERT",
        help="Client certificate for mTLS, PEM.",
        show_default=False,
        rich_help_panel=_SERVER,
    ),
]
Key = Annotated[
    Path | None,
    typer.Option(
        envvar="DUECOURSE_KEY",
        help="Private key of the client certificate, PEM.",
        show_default=False,
        rich_help_panel=_SERVER,
    ),
]
DataDir = Annotated[
    Path | None,
    typer.Option(
        envvar="DUECOURSE_DATA_DIR",
        help="Folder of the log and of the instance's key.",
        show_default="duecourse-data",
    ),
]


def instant(option: str, text: str) -> datetime:
    """Return the time that an option gives.

    Raises:
        Ended: it is none, or does not say its zone.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise Ended(ExitCode.USAGE, f"{option}: {text!r} is no time") from None
    if found.tzinfo is None:
        raise Ended(ExitCode.USAGE, f"{option}: {text!r} does not say its zone; end it in Z")
    return found


@contextmanager
def server(
    address: str, token: str, ca: Path | None, cert: Path | None, key: Path | None
) -> Iterator[Client]:
    """Yield a client; what goes wrong with a call ends the program with its code.

    Raises:
        Ended: for every failed call, and for files and values that cannot be used.
    """
    if (cert is None) != (key is None):
        raise Ended(ExitCode.USAGE, "--cert and --key: one without the other")
    try:
        with Client(address, token=token, tls=_tls(ca, cert, key)) as client:
            yield client
    except ServiceError as error:
        raise ended_by(error, address) from error
    except OSError as error:
        raise Ended(ExitCode.USAGE, f"{error.filename}: {error.strerror}") from error


def _tls(ca: Path | None, cert: Path | None, key: Path | None) -> Tls | None:
    if ca is None and cert is None:
        return None
    return Tls(ca_file=None if ca in (None, Path("system")) else ca, cert_file=cert, key_file=key)

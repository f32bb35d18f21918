"""`duecourse serve`."""

import signal
from pathlib import Path
from typing import Annotated

import typer

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.founding import Founding, prepare
from duecourse.cli.options import DataDir
from duecourse.cli.output import console
from duecourse.cli.policy import content_of
from duecourse.cli.settings import settings_from
from duecourse.server.auth.keys import KeyProblem
from duecourse.server.running import StartProblem, run
from duecourse.server.server import AddressProblem, Server
from duecourse.server.tls import TlsProblem

Listen = Annotated[
    str | None,
    typer.Option(
        envvar="DUECOURSE_LISTEN",
        help="Address to serve on; port 0 takes any free one.",
        show_default="127.0.0.1:7300",
    ),
]
Packs = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PACK",
        help="Register the organisation of this pack if it is not there yet: a file,"
        " or acat, cleanslate, zrtherapy, stass. May be given several times.",
        show_default=False,
    ),
]
Administrator = Annotated[
    str,
    typer.Option(
        metavar="ID",
        help="With --pack: enter this person, in a role that may administer, so that"
        " somebody can enter the others.",
        show_default=False,
    ),
]
TlsCert = Annotated[
    Path | None, typer.Option(help="Certificate chain, PEM: serve with TLS.", show_default=False)
]
TlsKey = Annotated[
    Path | None, typer.Option(help="Private key of the certificate, PEM.", show_default=False)
]
TlsClientCa = Annotated[
    Path | None,
    typer.Option(
        help="Only accept clients with a certificate of these authorities, PEM.",
        show_default=False,
    ),
]


def serve(
    listen: Listen = None,
    data_dir: DataDir = None,
    pack: Packs = None,
    administrator: Administrator = "",
    tls_cert: TlsCert = None,
    tls_key: TlsKey = None,
    tls_client_ca: TlsClientCa = None,
) -> None:
    """Run a server until SIGTERM or Ctrl-C, then let calls at work finish; one for a data folder.

    Everything else is set by the environment: docs/reference/settings.md.

    Example: `duecourse serve --pack acat --administrator ann`
    """
    if administrator and not pack:
        raise Ended(ExitCode.USAGE, "--administrator: of which organisation? Give --pack too")
    settings = settings_from(
        listen=listen,
        data_dir=data_dir,
        tls_cert_file=tls_cert,
        tls_key_file=tls_key,
        tls_client_ca_file=tls_client_ca,
    )
    foundings = [
        Founding(content=content, file=file, administrator=administrator)
        for content, file in map(content_of, pack or [])
    ]
    try:
        signalled = run(settings, prepare=prepare(foundings), ready=_tell)
    except StartProblem as problem:
        raise Ended(start_code(problem), str(problem)) from problem
    raise typer.Exit(stop_code(signalled))


def start_code(problem: StartProblem) -> ExitCode:
    """Return the exit code for a server that cannot start."""
    if isinstance(problem.__cause__, AddressProblem):
        return ExitCode.UNREACHABLE
    if isinstance(problem.__cause__, TlsProblem | KeyProblem):
        return ExitCode.USAGE
    return ExitCode.STORE


def stop_code(signalled: signal.Signals) -> ExitCode:
    """Return the exit code for a server that was stopped: by Ctrl-C, or in an orderly way."""
    return ExitCode.INTERRUPTED if signalled == signal.SIGINT else ExitCode.OK


def _tell(server: Server) -> None:
    console(stderr=True).print(
        f"Due Course serves on {server.address}; stop it with Ctrl-C.", markup=False
    )

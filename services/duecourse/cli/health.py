"""`duecourse health`: whether a server serves, for people and for container engines."""

from typing import Annotated

import typer

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.options import ADDRESS, Address, Ca, Cert, Json, Key, server
from duecourse.cli.output import as_json, say


def health(
    address: Address = ADDRESS,
    ca: Ca = None,
    cert: Cert = None,
    key: Key = None,
    timeout: Annotated[float, typer.Option(help="Longest wait, seconds.", min=0.1)] = 3.0,
    json: Json = False,
) -> None:
    """Ask a server whether it serves; exit 0 if so, 3 if not. Needs no token.

    Example: `duecourse health --address 127.0.0.1:7300`
    """
    with server(address, "", ca, cert, key) as client:
        status = client.health(timeout_s=timeout)
    if json:
        as_json({"address": address, "status": status})
    if status != "SERVING":
        raise Ended(ExitCode.UNREACHABLE, f"{address} answers, but is {status}")
    if not json:
        say(f"{address} is serving")

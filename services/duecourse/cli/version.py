"""`duecourse version`."""

import platform
from importlib.metadata import version as installed

from duecourse.cli.options import Json
from duecourse.cli.output import as_json, say


def version(json: Json = False) -> None:
    """Print the versions of Due Course and of what it runs on.

    Example: `duecourse version`
    """
    found = {
        "duecourse": installed("duecourse"),
        "python": platform.python_version(),
        "grpcio": installed("grpcio"),
        "protobuf": installed("protobuf"),
    }
    if json:
        as_json(found)
    else:
        say(", ".join(f"{name} {number}" for name, number in found.items()))

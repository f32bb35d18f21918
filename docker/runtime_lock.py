"""Print the part of a lock that runs: `python runtime_lock.py requirements.lock`.

The lock holds what tests and checks need, too. Each of its entries says which others brought it
in; followed up from the package itself, that is what has to be in an image.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = "duecourse (pyproject.toml)"
_NAME = re.compile(r"^([a-z0-9][a-z0-9._-]*)==")
_VIA = re.compile(r"^\s+#(?: via)?\s+(\S.*)$")


def entries(lock: str) -> Iterator[tuple[str, str, set[str]]]:
    """Yield each entry of a lock: its name, its lines, and what brought it in."""
    for block in re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE):
        if found := _NAME.match(block):
            via = {m[1] for m in map(_VIA.match, block.splitlines()) if m}
            yield found[1], block, via


def runtime(lock: str) -> str:
    """Return the entries that `ROOT` brings in, itself or through others.

    Raises:
        ValueError: the lock does not say what brought its entries in.
    """
    found = list(entries(lock))
    wanted = {ROOT}
    while more := {name for name, _, via in found if via & wanted} - wanted:
        wanted |= more
    if wanted == {ROOT}:
        raise ValueError(f"nothing in the lock was brought in by {ROOT}")
    return "".join(block for name, block, _ in found if name in wanted)


if __name__ == "__main__":
    sys.stdout.write(runtime(Path(sys.argv[1]).read_text(encoding="utf-8")))

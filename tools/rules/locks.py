"""The locks name what is installed, down to the byte, and no place that it comes from.

Why: docs/decisions/003-locks-without-hosts.md.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.rules.finding import Finding

# git ignores uv.lock: it names every file of the registry that it was made from.
_NOT_OURS: Final = "uv.lock"
_PLACE: Final = re.compile(r"://|--(index-url|extra-index-url|find-links|trusted-host)|\S @ ")
_REQUIREMENT: Final = re.compile(r"^[A-Za-z0-9]")


def findings(root: Path) -> Iterator[Finding]:
    """Yield every line of a lock that names a host, or a requirement without pin or hash."""
    for path in sorted(root.glob("*.lock")):
        if path.name != _NOT_OURS:
            yield from _of_lock(path.relative_to(root), path.read_text(encoding="utf-8"))


def _of_lock(where: Path, text: str) -> Iterator[Finding]:
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        if _PLACE.search(line):
            yield Finding(path=where, line=number, message="a lock must name no host")
        if not _REQUIREMENT.match(line):
            continue
        follows = lines[number] if number < len(lines) else ""
        if "==" not in line or "--hash=sha256:" not in line + follows:
            yield Finding(path=where, line=number, message="neither pinned nor hashed")

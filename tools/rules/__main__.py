"""Print every finding of every rule; exit 1 if there is one."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tools.rules import locks, looseness, namespace, purity, sizes, unsaid, words
from tools.rules.finding import Finding
from tools.tree import ROOT

RULES: Final[tuple[Callable[[Path], Iterator[Finding]], ...]] = (
    locks.findings,
    looseness.findings,
    namespace.findings,
    purity.findings,
    sizes.findings,
    words.findings,
    unsaid.findings,
)


def main() -> int:
    """Return 0 if the repository keeps every rule."""
    found = [finding for rule in RULES for finding in rule(ROOT)]
    for finding in found:
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Nothing that a skeleton left to be said is left unsaid."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.rules.finding import Finding

_MARK: Final = "TO BE SAID"
_WHERE: Final = ("domain/**/*.py", "proto/**/*.proto", "tests/examples/*.py")


def findings(root: Path) -> Iterator[Finding]:
    """Yield every line that still waits for its sentence."""
    for pattern in _WHERE:
        for path in sorted(root.glob(pattern)):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                if _MARK in line:
                    yield Finding(
                        path=path.relative_to(root), line=number, message="say what is to be said"
                    )

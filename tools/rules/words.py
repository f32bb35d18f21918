"""People are "they": in code, messages, packs, the contract and the documentation alike."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.rules.finding import Finding
from tools.tree import is_generated

_FOLDERS: Final = tuple("proto domain services tests tools benchmarks examples docs".split())
_ENDINGS: Final = frozenset({".py", ".proto", ".md", ".yaml"})
_HE: Final = re.compile(r"\b(he|him|his|himself)\b", re.IGNORECASE)
_AS_IT_WAS: Final = "compatibility"
"""What an earlier release left behind is kept as it was."""


def findings(root: Path) -> Iterator[Finding]:
    """Yield every line that makes anybody a man."""
    # In the root itself lie the pages that everybody reads first.
    for paths in (root.glob("*.md"), *((root / folder).rglob("*") for folder in _FOLDERS)):
        for path in sorted(paths):
            if path.suffix in _ENDINGS and not _left_out(path):
                yield from _of_file(root, path)


def _left_out(path: Path) -> bool:
    return is_generated(path) or _AS_IT_WAS in path.parts or path.name == Path(__file__).name


def _of_file(root: Path, path: Path) -> Iterator[Finding]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if found := _HE.search(line):
            message = f"`{found[0]}`: people are they"
            yield Finding(path=path.relative_to(root), line=number, message=message)

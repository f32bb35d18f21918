"""The three roots stay one namespace.

A `duecourse/__init__.py` in one root would hide the other two (docs/decisions/001-three-roots.md).
"""

from collections.abc import Iterator
from pathlib import Path

from tools.rules.finding import Finding
from tools.tree import NAMESPACE_ROOTS


def findings(root: Path) -> Iterator[Finding]:
    """Yield every package file that breaks the namespace, or that a portion lacks."""
    for name in NAMESPACE_ROOTS:
        for stray in (root / name / "__init__.py", root / name / "duecourse" / "__init__.py"):
            if stray.exists():
                message = "hides the other roots of the namespace: remove it"
                yield Finding(path=stray.relative_to(root), line=1, message=message)
        for portion in sorted((root / name / "duecourse").glob("*/")):
            if any(portion.rglob("*.py")):
                yield from _of_portion(root, portion)


def _of_portion(root: Path, portion: Path) -> Iterator[Finding]:
    for needed in ("__init__.py", "py.typed"):
        if not (portion / needed).exists():
            message = f"the portion lacks {needed}"
            yield Finding(path=portion.relative_to(root), line=1, message=message)

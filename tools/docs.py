"""Generate `docs/reference/`: `python -m tools.docs [--check]`.

Each module of `tools/reference/` makes one page: it has `PATH` (from the repository's root) and
`render()`, which returns the page's text and depends on nothing but the repository.
"""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast

from tools.tree import ROOT


class Page(Protocol):
    """A module that makes one page of the reference."""

    PATH: str

    def render(self) -> str:
        """Return the page's text, ending in one newline."""
        ...


def pages() -> Iterator[Page]:
    """Yield every module of `tools/reference/` that makes a page, the index of all as the last."""
    names = [path.stem for path in (ROOT / "tools" / "reference").glob("[!_]*.py")]
    for name in sorted(names, key=lambda name: (name == "index", name)):
        module = importlib.import_module(f"tools.reference.{name}")
        if hasattr(module, "PATH"):
            yield cast("Page", module)


def stale(root: Path, made: Iterator[Page]) -> Iterator[tuple[Path, str]]:
    """Yield each page under `root` that does not say what its module renders, and that text."""
    for page in made:
        path, text = root / page.PATH, page.render()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield path, text


def main(arguments: list[str]) -> int:
    """Write the pages that changed, or with `--check` only name them and return 1."""
    only_check = arguments == ["--check"]
    code = 0
    for path, text in stale(ROOT, pages()):
        if only_check:
            print(f"{path.relative_to(ROOT)} is not what its source says: run ./dev docs")
            code = 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

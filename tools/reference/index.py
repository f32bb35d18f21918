"""The index of the documentation; rendered last, because it lists the other pages."""

from collections.abc import Iterator
from typing import Final

from tools.documents import documents, listing

PATH: Final = "docs/README.md"

_KINDS: Final = {
    "tutorial": ("Tutorial", "Learn by doing, from nothing to a first result."),
    "how-to": ("How-to guides", "One question a page, for somebody at work."),
    "reference": ("Reference", "What there is, in full; generated from the code it describes."),
    "explanation": ("Explanation", "Why it is as it is."),
}


def render() -> str:
    """Return the page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Documentation"
    for folder, (title, what) in _KINDS.items():
        if pages := documents(folder):
            yield from ("", f"## {title}", "", what, "", *listing(pages))
    yield from (
        "",
        "[Decisions](decisions/README.md) record what was chosen, and what was refused.",
    )

"""The pages of `docs/`, as an index sees them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.tree import ROOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page.

    Attributes:
        path: from the folder of the index that lists it.
        title: its first heading.
        lead: the first line of its text; "" if it begins with something else.
    """

    path: str
    title: str
    lead: str


def documents(folder: str) -> list[Document]:
    """Return the pages of a folder of `docs/`, in the order of their names, without its index."""
    paths = sorted((ROOT / "docs" / folder).glob("*.md"))
    return [_document(path) for path in paths if path.name != "README.md"]


def listing(found: list[Document]) -> Iterator[str]:
    """Yield one line of Markdown for each page."""
    for document in found:
        said = f": {document.lead}" if document.lead else ""
        yield f"- [{document.title}]({document.path}){said}"


def _document(path: Path) -> Document:
    lines = path.read_text(encoding="utf-8").splitlines()
    text = [line for line in lines[1:] if line.strip()]
    lead = text[0] if text and text[0][0].isalnum() else ""
    return Document(
        path=f"{path.parent.name}/{path.name}", title=lines[0].removeprefix("# "), lead=lead
    )

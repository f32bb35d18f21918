"""The index of the decisions."""

from typing import Final

from tools.documents import documents

PATH: Final = "docs/decisions/README.md"

_INTRODUCTION: Final = """\
# Decisions

What was chosen where there were several ways, what was refused and why,
and what would change our mind.
A page has at most 60 lines; the code that obeys it links to it.
A decision that no longer holds stays, and says which one replaced it.
"""


def render() -> str:
    """Return the page."""
    lines = [
        f"- [{each.title}]({each.path.removeprefix('decisions/')})"
        for each in documents("decisions")
    ]
    return "\n".join([_INTRODUCTION, *lines]) + "\n"

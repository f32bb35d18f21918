"""What follows the first paragraph of a method's comment: derived, and written in place."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from duecourse.catalogue import AGGREGATES, COMMANDS
from tools.derived import reasons
from tools.derived.transitions import from_where_to_where, open_to
from tools.derived.tree import Statement

_WIDTH: Final = 90
"""Columns of a comment's text: with its indent and slashes, a line stays within 95."""

_OPERATORS: Final = "PERMISSION_OPERATE"
_CLAUSES: Final = "with the reason of each clause that the pack binds to it"


def with_derived_comment(rpc: Statement) -> Statement:
    """Return a method whose comment's second paragraph is what the domain says of it now.

    Raises:
        ValueError: nothing is known of the method.
    """
    by_hand = rpc.comment[: rpc.comment.index("")] if "" in rpc.comment else rpc.comment
    derived = [line for sentence in _sentences(rpc) for line in wrapped(sentence)]
    return Statement(rpc.lines, [*by_hand, "", *derived], rpc.gap)


def wrapped(text: str, width: int = _WIDTH) -> list[str]:
    """Return a comment's lines."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _sentences(rpc: Statement) -> Iterator[str]:
    entry = COMMANDS.get(rpc.name)
    if entry is None:
        yield _refused(reasons.of_read(rpc.name))
        return
    aggregate = AGGREGATES[entry.kind]
    leads = from_where_to_where(aggregate, rpc.name)
    if any(_OPERATORS in line for line in rpc.lines):
        yield f"{leads}; open to operators only."
        yield _refused(reasons.of_read(rpc.name))
        return
    yield f"{leads}; {open_to(aggregate, rpc.name)}."
    if entry.type.IN_PERSON:
        yield "Given in person: no service account gives it for anybody."
    yield _refused(reasons.of_command(aggregate, entry.type), _CLAUSES)


def _refused(found: Sequence[str], more: str = "") -> str:
    listed = ", ".join(found)
    return f"Refused with {listed}, and {more}." if more else f"Refused with {listed}."

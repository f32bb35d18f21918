"""A `.proto` file as a tree of its statements, exact to the byte when written again.

It reads files in the form of `buf format`: a comment stands on lines of its own above its
statement, and a block ends where its last line stands as far left as its first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

_OPENED: Final = ("service ", "message ")
_FIELD: Final = re.compile(r"(?P<type>[\w .<>,]+?) (?P<name>\w+) = (?P<number>\d+)\b")
_INDENT: Final = "  "


@dataclass
class Statement:
    """A statement with the comment above it.

    Attributes:
        gap: empty lines above it.
        comment: its comment, line by line, without slashes.
        lines: the statement as it stands, the first line of a block that `inner` is of.
        inner: statements of a service or message; None for every other statement.
    """

    lines: list[str]
    comment: list[str] = field(default_factory=list)
    gap: int = 0
    inner: "list[Statement] | None" = None

    @property
    def head(self) -> str:
        """Return the first line: `message Post {`."""
        return self.lines[0]

    @property
    def name(self) -> str:
        """Return the name of a service, message, rpc or field; empty for others."""
        if found := re.match(r"(?:service|message|rpc) (\w+)", self.head):
            return found[1]
        found = _FIELD.match(self.head)
        return found["name"] if found else ""

    @property
    def number(self) -> int:
        """Return the number of a field; 0 for others."""
        found = _FIELD.match(self.head)
        return int(found["number"]) if found else 0


def parse(text: str) -> list[Statement]:
    """Return the statements of a file.

    Raises:
        ValueError: it is not in the form of `buf format`.
    """
    lines = text.splitlines()
    return _statements(lines, 0)


def render(statements: Sequence[Statement]) -> str:
    """Return the text of a file."""
    return "".join(f"{line}\n" for line in _lines(statements, ""))


def _statements(lines: list[str], depth: int) -> list[Statement]:
    found: list[Statement] = []
    gap, comment, at = 0, [], 0
    while at < len(lines):
        line = lines[at].removeprefix(_INDENT * depth)
        if not line:
            gap, at = gap + 1, at + 1
        elif line.startswith("//"):
            comment.append(line.removeprefix("//").removeprefix(" "))
            at += 1
        else:
            end = _end(lines, at, depth)
            found.append(_statement(lines[at:end], depth, comment, gap))
            gap, comment, at = 0, [], end
    if comment:
        raise ValueError(f"a comment above nothing: {comment[0]}")
    return found


def _end(lines: list[str], at: int, depth: int) -> int:
    """Return where the statement that begins at a line ends."""
    indent = _INDENT * depth
    if lines[at].endswith((";", "{}")):
        return at + 1
    for end in range(at + 1, len(lines)):
        if lines[end].startswith((f"{indent}}}", f"{indent}]")):
            return end + 1
    raise ValueError(f"a statement without end: {lines[at]}")


def _statement(lines: list[str], depth: int, comment: list[str], gap: int) -> Statement:
    bare = [line.removeprefix(_INDENT * depth) for line in lines]
    if not bare[0].startswith(_OPENED):
        return Statement(bare, comment, gap)
    inner = [] if bare[0].endswith("{}") else _statements(lines[1:-1], depth + 1)
    return Statement([bare[0].replace("{}", "{")], comment, gap, inner)


def _lines(statements: Sequence[Statement], indent: str) -> Iterator[str]:
    for each in statements:
        yield from [""] * each.gap
        yield from (f"{indent}//{f' {line}' if line else ''}" for line in each.comment)
        if each.inner:
            yield indent + each.head
            yield from _lines(each.inner, indent + _INDENT)
            yield f"{indent}}}"
        elif each.inner is not None:
            yield f"{indent}{each.head}}}"
        else:
            yield from (f"{indent}{line}" for line in each.lines)

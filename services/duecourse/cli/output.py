"""Printing: tables for people, JSON for programs; colours only on a terminal."""

import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, Final

from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDTH: Final = 80
"""Columns where the output is no terminal, and the least that everything must fit."""

_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]"
)
"""Controls but tab and line end, separators of lines, marks of direction: what is not seen but
moves what is. Older records hold some, and errors quote what was sent."""


def visible(text: str) -> str:
    """Return a text with each character that would act on the terminal escaped as JSON does it."""
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def in_one_line(text: str) -> str:
    """Return a text with its line ends escaped too: nothing of it begins a line of its own."""
    return visible(text).replace("\n", "\\n")


def console(*, stderr: bool = False) -> Console:
    """Return a console for the current standard output or error."""
    stream = sys.stderr if stderr else sys.stdout
    plain = not stream.isatty() or bool(os.environ.get("NO_COLOR"))
    return Console(
        file=stream,
        no_color=plain,
        force_terminal=False if not stream.isatty() else None,
        highlight=False,
        emoji=False,
        soft_wrap=False,
        width=None if stream.isatty() else WIDTH,
    )


def say(text: Text | str = "") -> None:
    """Print a line; nothing in it is markup."""
    _print(Text(in_one_line(text)) if isinstance(text, str) else text)


def heading(text: str) -> None:
    """Print a line that stands out."""
    _print(Text(in_one_line(text), style="bold"))


def _print(what: RenderableType) -> None:
    """Print without the blanks that fill lines up to the width: they spoil copies and diffs."""
    out = console()
    with out.capture() as captured:
        out.print(what)
    lines = [line.rstrip() for line in captured.get().removesuffix("\n").split("\n")]
    out.file.write("\n".join(lines) + "\n")


def indented(text: str, by: int, style: str = "") -> None:
    """Print a paragraph, each line of it indented."""
    _print(Padding(Text(visible(text), style=style), (0, 0, 0, by)))


def table(columns: Sequence[str], rows: Iterable[Sequence[Text | str]]) -> None:
    """Print rows under headings; long cells wrap, words are kept whole."""
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    for column in columns:
        made.add_column(column, overflow="fold")
    for row in rows:
        made.add_row(*(_cell(cell, first=n == 0) for n, cell in enumerate(row)))
    _print(made)


def facts(pairs: Iterable[tuple[str, Text | str]]) -> None:
    """Print names and values, one pair a line."""
    made = Table.grid(padding=(0, 2))
    made.add_column()
    # Folded, never cut: a hash without its end proves nothing.
    made.add_column(overflow="fold")
    for name, value in pairs:
        made.add_row(Text(in_one_line(name), style="dim"), _cell(value, first=False))
    _print(made)


def _cell(value: Text | str, *, first: bool) -> Text:
    """Return a cell; in the first column a second line would look like a line of its own."""
    if isinstance(value, Text):
        return value
    return Text(in_one_line(value) if first else visible(value))


def as_json(value: Any) -> None:
    """Print a value as JSON, one document, for other programs."""
    # What is escaped can only stand in a text, where JSON knows the same escapes.
    sys.stdout.write(visible(json.dumps(plain(value), indent=2, ensure_ascii=False)) + "\n")


def plain(value: Any) -> Any:
    """Return a value made of what JSON knows; messages keep the contract's field names."""
    if isinstance(value, Message):
        return MessageToDict(value, preserving_proto_field_name=True)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value

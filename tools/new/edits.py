"""Putting text into a file at a place that has to be there."""

import re
from collections.abc import Callable
from pathlib import Path

from tools.tree import ROOT


class NoPlace(Exception):
    """A file is not as the skeleton expects it; the message says what was looked for."""


def append(path: str, text: str) -> None:
    """Add text at the end of a file."""
    _change(path, lambda whole: whole.rstrip("\n") + "\n" + text)


def insert_before(path: str, mark: str, text: str, *, last: bool = False) -> None:
    """Put text before the first, or the last, place where a mark stands.

    Raises:
        NoPlace: it stands nowhere.
    """

    def changed(whole: str) -> str:
        at = whole.rfind(mark) if last else whole.find(mark)
        if at < 0:
            raise NoPlace(f"{path}: no {mark.strip()!r}")
        return whole[:at] + text + whole[at:]

    _change(path, changed)


def insert_after(path: str, mark: str, text: str) -> None:
    """Put text after the last place where a mark stands; raises as `insert_before` does."""

    def changed(whole: str) -> str:
        at = whole.rfind(mark)
        if at < 0:
            raise NoPlace(f"{path}: no {mark.strip()!r}")
        at += len(mark)
        return whole[:at] + text + whole[at:]

    _change(path, changed)


def insert_in_order(path: str, pattern: str, line: str) -> None:
    """Put a line among the lines that match a pattern whole, which stand in order.

    Raises:
        NoPlace: no line matches.
    """
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines(keepends=True)
    block = [one for one in lines if re.fullmatch(pattern, one.rstrip("\n"))]
    if not block:
        raise NoPlace(f"{path}: no {pattern!r}")
    if later := [one for one in block if one > line]:
        insert_before(path, later[0], line)
    else:
        insert_after(path, block[-1], line)


def create(path: str, text: str) -> None:
    """Write a new file.

    Raises:
        NoPlace: it is there.
    """
    where: Path = ROOT / path
    if where.exists():
        raise NoPlace(f"{path}: is there already")
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_text(text, encoding="utf-8")


def _change(path: str, change: Callable[[str], str]) -> None:
    where = ROOT / path
    where.write_text(change(where.read_text(encoding="utf-8")), encoding="utf-8")

"""The form of a pack's text: what a trustee reads is all that there is.

They approve what they see. So a text that is laid down holds nothing that is not shown, nothing
that YAML reads as something else than it looks, and no entry that says nothing or stands twice.
"""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.evidence.visible import seen, shows

Path = tuple[str | int, ...]

_SPACES: Final = frozenset(" \n\t\u00a0")
"""What may stand between words."""

_QUESTIONS: Final = ("questions",)
"""There `""` is a word: what nobody answered."""

_MARK: Final = "\ufeff"
_HIDDEN: Final = "holds a character that is not shown, or one that changes the direction of writing"


def unfit_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line of a text that reads otherwise than it looks, with its number from 1."""
    plain = text.removeprefix(_MARK).replace("\r\n", "\n")
    for number, line in enumerate(plain.split("\n"), 1):
        if line.startswith("%"):
            yield number, "a directive of YAML: packs are of YAML 1.2, and need none"
        if _has_hidden(line):
            yield number, _HIDDEN


def unfit_parts(node: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield the path of every part of a text that says nothing, or stands twice."""
    if isinstance(node, str):
        if not shows(node) and not (node == "" and path[:1] == _QUESTIONS):
            yield path, "says nothing that a reader can see"
    elif isinstance(node, dict):
        yield from _of_mapping(node, path)
    elif isinstance(node, list):
        yield from _of_list(node, path)


def _of_mapping(node: dict[Any, Any], path: Path) -> Iterator[tuple[Path, str]]:
    if not node:
        yield path, "says nothing: leave it out"
    for key, value in node.items():
        yield from unfit_parts(value, (*path, key))


def _of_list(node: list[Any], path: Path) -> Iterator[tuple[Path, str]]:
    if not node:
        yield path, "an empty list says nothing: leave it out"
    found: set[str] = set()
    for index, value in enumerate(node):
        form = repr(value)
        if form in found:
            yield (*path, index), "stands twice"
        found.add(form)
        yield from unfit_parts(value, (*path, index))


def hidden_parts(node: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield the path of every text that holds what nobody sees; escapes can write it."""
    if isinstance(node, str):
        if _has_hidden(node):
            yield path, _HIDDEN
    elif isinstance(node, dict):
        for key, value in node.items():
            if isinstance(key, str) and _has_hidden(key):
                yield path, _HIDDEN
            yield from hidden_parts(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from hidden_parts(value, (*path, index))


def _has_hidden(text: str) -> bool:
    """Return whether a text holds what a trustee would not see: they approve what they read."""
    return any(character not in _SPACES and not seen(character) for character in text)

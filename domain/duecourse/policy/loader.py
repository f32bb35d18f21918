"""From the text of a pack to a checked model, with file and line in every error."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from io import StringIO
from typing import Any, Final, TypeVar

from msgspec import Struct
from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from duecourse.policy.model import Closed, Defaults, Pack

PACK_MAX_BYTES: Final = 512 * 1024
BRACKETS_MAX_DEPTH: Final = 50
"""The parser's time and stack grow with nesting; a pack needs five levels."""

SHIPPED: Final = ("acat", "cleanslate", "zrtherapy", "stass")


class PackProblem(Struct, frozen=True, kw_only=True):
    """One thing wrong with a pack.

    Attributes:
        line: 1 for the first line; 0 where no line can be named.
        path: the field, for example `clauses[3].rules[0].guard`.
    """

    file: str
    line: int
    path: str
    says: str

    def __str__(self) -> str:
        """Return the problem as compilers print it: file:line: field: sentence."""
        return f"{self.file}:{self.line}: {self.path}: {self.says}"


class PackInvalid(ValueError):
    """A pack cannot be used.

    Attributes:
        problems: everything that is wrong, in the order of the file.
    """

    def __init__(self, problems: Sequence[PackProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.line, p.path)))
        super().__init__("\n".join(str(p) for p in self.problems))


class Source:
    """The text of a pack with the line of every field.

    Args:
        file: name for messages.

    Raises:
        PackInvalid: the text is too large, not UTF-8 or not YAML.
    """

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        text = self._text(content)
        try:
            yaml = YAML(typ="rt")
            yaml.allow_duplicate_keys = False
            self.tree: Any = yaml.load(StringIO(text))
        except MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 0
            says = f"not YAML: {error.problem or error.context}"
            raise PackInvalid(
                [PackProblem(file=file, line=line, path="(file)", says=says)]
            ) from error
        except RecursionError as error:
            raise self.invalid((), "not YAML: nested too deeply") from error
        except (YAMLError, ValueError) as error:
            raise self.invalid((), f"not YAML: {str(error).partition(chr(10))[0]}") from error

    def _text(self, content: bytes) -> str:
        if len(content) > PACK_MAX_BYTES:
            raise self.invalid((), f"larger than {PACK_MAX_BYTES} bytes")
        try:
            text = content.decode()
        except UnicodeDecodeError as error:
            raise self.invalid((), "not UTF-8 text") from error
        if _depth(text) > BRACKETS_MAX_DEPTH:
            raise self.invalid((), f"brackets nested deeper than {BRACKETS_MAX_DEPTH}")
        return text

    def line(self, path: Sequence[str | int]) -> int:
        """Return the line of the deepest part of a path that the file holds."""
        node, line = self.tree, 1
        for key in path:
            try:
                mark = node.lc.item(key) if isinstance(key, int) else node.lc.key(key)
                line, node = mark[0] + 1, node[key]
            except (AttributeError, KeyError, IndexError, TypeError):
                break
        return line

    def problem(self, path: Sequence[str | int], says: str) -> PackProblem:
        """Return a problem at a path."""
        line = self.line(path) if hasattr(self, "tree") else 0
        return PackProblem(file=self.file, line=line, path=_dotted(path), says=says)

    def invalid(self, path: Sequence[str | int], says: str) -> PackInvalid:
        """Return the error for one problem."""
        return PackInvalid([self.problem(path, says)])


def _depth(text: str) -> int:
    """Return how deep brackets nest, counting those in sentences too."""
    depth = deepest = 0
    for character in text:
        if character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth = max(0, depth - 1)
    return deepest


def _dotted(path: Sequence[str | int]) -> str:
    text = ""
    for key in path:
        text += f"[{key}]" if isinstance(key, int) else f".{key}" if text else key
    return text or "(file)"


M = TypeVar("M", bound=Closed)


def _read(source: Source, model: type[M]) -> M:
    if not isinstance(source.tree, dict):
        raise source.invalid((), "a pack is a mapping of fields to values")
    try:
        return model.model_validate(source.tree)
    except ValidationError as error:
        raise PackInvalid(_said(source, error)) from error


_WORDS: Final = {
    "extra_forbidden": "unknown field",
    "missing": "required field is missing",
}


def _said(source: Source, error: ValidationError) -> list[PackProblem]:
    """Return one problem for each field, however many types it might have had."""
    found: dict[tuple[int | str, ...], list[str]] = {}
    for one in error.errors(include_url=False, include_input=False):
        missing = one["type"] == "missing"
        path = _within(source.tree, one["loc"][:-1] if missing else one["loc"])
        path = (*path, one["loc"][-1]) if missing else path
        says = _WORDS.get(one["type"], str(one["msg"]))
        found.setdefault(path, []).append(says)
    return [source.problem(path, "; or ".join(dict.fromkeys(s))) for path, s in found.items()]


def _within(tree: Any, path: Sequence[int | str]) -> tuple[int | str, ...]:
    """Return a path without what the file does not hold: the names of tried types."""
    kept: list[int | str] = []
    for key in path:
        try:
            tree = tree[key]
        except (KeyError, IndexError, TypeError):
            break
        kept.append(key)
    return tuple(kept)


def read_pack(content: bytes, file: str) -> tuple[Pack, Source]:
    """Return the pack of a text, and its source for further messages.

    Raises:
        PackInvalid: with every problem, its line and its field.
    """
    source = Source(content, file)
    return _read(source, Pack), source


@cache
def defaults() -> Defaults:
    """Return the shipped clauses from public sources."""
    content = (files("duecourse.policy") / "packs" / "defaults.yaml").read_bytes()
    return _read(Source(content, "defaults.yaml"), Defaults)


def shipped_pack(pack_id: str) -> bytes:
    """Return the text of a shipped pack; see `SHIPPED` for the ids."""
    return (files("duecourse.policy") / "packs" / f"{pack_id}.yaml").read_bytes()

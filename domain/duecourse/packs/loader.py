"""From the text of a pack to a checked model, with file and line in every error."""

from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any, Final, TypeVar

from msgspec import Struct
from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.constructor import ConstructorError, RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, ScalarEvent

from duecourse.packs.clauses import LAID_DOWN, Closed, Defaults
from duecourse.packs.form import hidden_parts, unfit_lines, unfit_parts
from duecourse.packs.model import Questions, WrittenPack

PACK_MAX_BYTES: Final = 128 * 1024
"""Five times the longest shipped pack; the parser takes seconds for more."""

_SHOWN_MAX: Final = 40

PROBLEMS_MAX: Final = 200
"""Of the fields of one pack; who has more begins anew."""

BRACKETS_MAX_DEPTH: Final = 50
"""The parser's time and stack grow with nesting; a pack needs five levels."""


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


class _Composer(Composer):
    """Refuses aliases: checked entry by entry, a page of them unfolds to billions.

    Attributes:
        odd: lines on which the text says something else than it looks, and what.
    """

    def __init__(self, loader: Any = None) -> None:
        super().__init__(loader)
        self.odd: list[tuple[int, str]] = []

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Return the node that comes next.

        Raises:
            ComposerError: it is an alias.
        """
        event = self.parser.peek_event()
        if isinstance(event, AliasEvent):
            raise ComposerError(problem="an alias: write it out", problem_mark=event.start_mark)
        if getattr(event, "tag", None) is not None:
            self.odd.append((event.start_mark.line + 1, "a tag: write the value as it is"))
        elif isinstance(event, ScalarEvent) and event.value == "<<" and event.style is None:
            self.odd.append((event.start_mark.line + 1, "a merge: write the fields out"))
        return super().compose_node(parent, index)


class _Constructor(RoundTripConstructor):
    """Says where a value stands that is of no day, or a number too long to be read."""

    def construct_non_recursive_object(self, node: Any, tag: str | None = None) -> Any:
        """Return the value of a node.

        Raises:
            ConstructorError: there is none such.
        """
        try:
            return super().construct_non_recursive_object(node, tag)
        except (ValueError, OverflowError) as error:
            shown = str(node.value)
            says = f"there is no {shown}: {error}" if len(shown) < _SHOWN_MAX else "far too long"
            raise ConstructorError(problem=says, problem_mark=node.start_mark) from error


class Source:
    """The text of a pack with the line of every field.

    Args:
        file: name for messages.

    Raises:
        PackInvalid: the text is not UTF-8 or not YAML.
    """

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        try:
            text = content.decode()
        except UnicodeDecodeError as error:
            raise self.invalid((), "not UTF-8 text") from error
        try:
            yaml = YAML(typ="rt")
            yaml.allow_duplicate_keys = False
            yaml.Composer = _Composer
            yaml.Constructor = _Constructor
            self.tree: Any = yaml.load(StringIO(text))
            self._odd: list[tuple[int, str]] = yaml.composer.odd
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

    def check_form(self) -> None:
        """Accept a text that a trustee can read as it is.

        Raises:
            PackInvalid: it reads otherwise than it looks.
        """
        lines = (PackProblem(file=self.file, line=n, path="(file)", says=t) for n, t in self._odd)
        parts = (self.problem(path, says) for path, says in hidden_parts(self.tree))
        if found := [*lines, *parts]:
            raise PackInvalid(found[:PROBLEMS_MAX])

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
        return PackProblem(file=self.file, line=line, path=dotted(path), says=says)

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


def dotted(path: Sequence[str | int]) -> str:
    """Return a path as people write it, `clauses[3].rules[0].guard`."""
    text = ""
    for key in path:
        text += f"[{key}]" if isinstance(key, int) else f".{key}" if text else key
    return text or "(file)"


M = TypeVar("M", bound=Closed)


def _read(source: Source, model: type[M]) -> M:
    if not isinstance(source.tree, dict):
        raise source.invalid((), "a pack is a mapping of fields to values")
    try:
        return model.model_validate(source.tree, context=LAID_DOWN)
    except ValidationError as error:
        raise PackInvalid(said(source, error)) from error


_WORDS: Final = {
    "extra_forbidden": "unknown field",
    "missing": "required field is missing",
}


def said(source: Source, error: ValidationError) -> list[PackProblem]:
    """Return one problem for each field, however many types it might have had."""
    found: dict[tuple[int | str, ...], list[str]] = {}
    for one in error.errors(include_url=False, include_input=False)[:PROBLEMS_MAX]:
        missing = one["type"] == "missing"
        path = within(source.tree, one["loc"][:-1] if missing else one["loc"])
        path = (*path, one["loc"][-1]) if missing else path
        found.setdefault(path, []).append(_in_words(one, _at(source.tree, path)))
    return [source.problem(path, "; or ".join(dict.fromkeys(s))) for path, s in found.items()]


_SIZES: Final = {
    "too_short": ("at least", "min_length"),
    "string_too_short": ("at least", "min_length"),
    "too_long": ("at most", "max_length"),
    "string_too_long": ("at most", "max_length"),
}


def _in_words(error: Mapping[str, Any], value: object) -> str:
    """Return what is wrong with a value, to whoever writes the pack."""
    if size := _SIZES.get(error["type"]):
        bound, limit = size
        number = error["ctx"][limit]
        one, several = (
            ("character", "characters") if isinstance(value, str) else ("entry", "entries")
        )
        return f"give {bound} {number} {one if number == 1 else several}"
    return _WORDS.get(error["type"], str(error["msg"]).removeprefix("Value error, "))


def _at(tree: Any, path: Sequence[int | str]) -> object:
    """Return what stands at a path; None for nothing."""
    for key in path:
        try:
            tree = tree[key]
        except (KeyError, IndexError, TypeError):
            return None
    return tree


def within(tree: Any, path: Sequence[int | str]) -> tuple[int | str, ...]:
    """Return a path without what the file does not hold: the names of tried types."""
    kept: list[int | str] = []
    for key in path:
        try:
            tree = tree[key]
        except (KeyError, IndexError, TypeError):
            break
        kept.append(key)
    return tuple(kept)


def _text(content: bytes) -> str:
    """Return a text; nothing of what is none, which `Source` refuses."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return ""


def _check_text(content: bytes, file: str) -> None:
    """Accept a text that can be parsed in good time, and reads as it looks.

    Raises:
        PackInvalid: it is too large, nested too deeply, or holds what is not shown.
    """
    says = ""
    if len(content) > PACK_MAX_BYTES:
        says = f"larger than {PACK_MAX_BYTES} bytes"
    elif _depth(content.decode(errors="replace")) > BRACKETS_MAX_DEPTH:
        says = f"brackets nested deeper than {BRACKETS_MAX_DEPTH}"
    found = [(0, says)] if says else [*unfit_lines(_text(content))]
    if found:
        raise PackInvalid(
            [PackProblem(file=file, line=n, path="(file)", says=t) for n, t in found[:PROBLEMS_MAX]]
        )


def read_pack(content: bytes, file: str) -> tuple[WrittenPack, Source]:
    """Return the pack of a text that is laid down now, and its source for further messages.

    Raises:
        PackInvalid: with every problem, its line and its field.
    """
    _check_text(content, file)
    source = Source(content, file)
    source.check_form()
    empty = [source.problem(path, says) for path, says in unfit_parts(source.tree)]
    try:
        pack = _read(source, WrittenPack)
    except PackInvalid as invalid:
        said_already = {problem.path for problem in invalid.problems}
        empty = [problem for problem in empty if problem.path not in said_already]
        raise PackInvalid([*invalid.problems, *empty[:PROBLEMS_MAX]]) from invalid
    if empty:
        raise PackInvalid(empty[:PROBLEMS_MAX])
    return pack, source


def read_defaults(content: bytes, file: str) -> Defaults:
    """Return the clauses from public sources of a text.

    Raises:
        PackInvalid: with every problem, its line and its field.
    """
    return _read(Source(content, file), Defaults)


def read_questions(content: bytes, file: str) -> Questions:
    """Return the questions of a text that are asked of every pack.

    Raises:
        PackInvalid: with every problem, its line and its field.
    """
    return _read(Source(content, file), Questions)

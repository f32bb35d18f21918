"""Expressions of packs in the Common Expression Language, by `cel-expr-python` (decision 132)."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Final

from cel_expr_python import cel
from msgspec import Struct

from duecourse.kernel.expressions import TEXT_MAX_CHARS, Fault, Kind, Predicate

FUNCTIONS: Final = ("all", "exists", "exists_one", "size", "timestamp")
"""What an expression may call. Nothing among it makes a type unknown, matches a pattern, or
depends on the zone of a machine."""

ROUNDS_MAX_DEPTH: Final = 2
"""How deep one `all` or `exists` may stand in another: time grows with its power."""

CALLS_MAX: Final = 6
"""The library stops what goes round too often; this keeps what a trustee has to follow small."""

_ROUNDS: Final = ("all", "exists", "exists_one")

_TYPES: Final[Mapping[Kind, cel.Type]] = {
    "yes or no": cel.Type.BOOL,
    "word": cel.Type.STRING,
    "words": cel.Type.List(cel.Type.STRING),
    "number": cel.Type.INT,
    "time": cel.Type.TIMESTAMP,
}

_QUOTED: Final = re.compile(r"'[^'\"\\\n]*'|\"[^'\"\\\n]*\"")
_CALL: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)\s*\(")
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TIME: Final = re.compile(r"timestamp\s*\(\s*$")
_FOUND: Final = re.compile(r"ERROR: <input>:(\d+):(\d+): (.*)")
_TOLD: Final = re.compile(r" \(in container ''\)")


class _Compiled(Struct, frozen=True):
    """An expression that was compiled (`duecourse.kernel.expressions.Predicate`)."""

    expression: cel.Expression
    reads: tuple[str, ...]

    def holds(self, values: Mapping[str, object]) -> bool:
        """Return whether it is true of these values; an error or an unknown is never true."""
        try:
            found = self.expression.eval(data=dict(values))
        except RuntimeError:
            # The library raises where it gives up: it went round too often.
            return False
        return bool(found.type() == cel.Type.BOOL and found.value() is True)


class CelExpressions:
    """Reads expressions (`duecourse.kernel.expressions.Expressions`)."""

    def read(
        self, text: str, terms: Mapping[str, Kind], words: Mapping[str, frozenset[str] | None]
    ) -> Predicate | tuple[Fault, ...]:
        """Return an expression ready to be asked, or everything that is wrong with it."""
        return _read(text, tuple(sorted(terms.items())), tuple(sorted(words.items())))


@lru_cache(maxsize=1024)
def _read(
    text: str,
    terms: tuple[tuple[str, Kind], ...],
    words: tuple[tuple[str, frozenset[str] | None], ...],
) -> Predicate | tuple[Fault, ...]:
    kinds = dict(terms)
    if faults := tuple(_unfit(text)):
        return faults
    environment = cel.NewEnv(variables={name: _TYPES[kind] for name, kind in terms})
    try:
        expression = environment.compile(text)
    except RuntimeError as error:
        return tuple(_told(str(error)))
    if expression.return_type() != cel.Type.BOOL:
        return (Fault(1, 1, "it has to be true or false"),)
    reads = tuple(sorted({name for name in _NAME.findall(_bare(text)) if name in kinds}))
    if not reads:
        return (Fault(1, 1, "it reads no fact: it would hold always, or never"),)
    if faults := tuple(
        _strange(text, [dict(words)[name] for name in reads if name in dict(words)])
    ):
        return faults
    return _Compiled(expression, reads)


def _unfit(text: str) -> Iterator[Fault]:
    """Yield what no expression of a pack may hold, whatever the library makes of it."""
    if len(text) > TEXT_MAX_CHARS:
        yield Fault(1, 1, f"longer than {TEXT_MAX_CHARS} characters")
        return
    bare, calls = _bare(text), 0
    for number, character in enumerate(bare):
        if character in "'\"\\" or not (character == "\n" or " " <= character <= "~"):
            yield _at(text, number, "write words in plain quotes, and nothing but ASCII beside")
            return
    if "//" in bare:
        yield _at(text, bare.index("//"), "no comments: `says` is for what people read")
    for call in _CALL.finditer(bare):
        calls += 1
        if call[1] not in (*FUNCTIONS, "in"):
            known = ", ".join(FUNCTIONS)
            yield _at(text, call.start(), f"there is no {call[1]!r}; known: {known}")
    if calls > CALLS_MAX:
        yield Fault(1, 1, f"calls more than {CALLS_MAX} things: say it in two rules")
    if _depth(bare) > ROUNDS_MAX_DEPTH:
        yield Fault(1, 1, f"goes round in more than {ROUNDS_MAX_DEPTH} lists at once")


def _depth(bare: str) -> int:
    """Return how many `all` and `exists` stand in one another at most."""
    rounds = {found.end() - 1 for found in _CALL.finditer(bare) if found[1] in _ROUNDS}
    inside: list[bool] = []
    deepest = 0
    for number, character in enumerate(bare):
        if character == "(":
            inside.append(number in rounds)
            deepest = max(deepest, sum(inside))
        elif character == ")" and inside:
            inside.pop()
    return deepest


def _bare(text: str) -> str:
    """Return an expression with blanks in the place of its quoted words."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def _strange(text: str, lists: list[frozenset[str] | None]) -> Iterator[Fault]:
    """Yield each quoted word that nothing which is read can ever say."""
    for found in _QUOTED.finditer(text):
        word = found[0][1:-1]
        if _TIME.search(text[: found.start()]):
            if not _is_time(word):
                says = f"{word!r} is no time such as 2027-04-01T00:00:00Z"
                yield _at(text, found.start(), says)
        elif not any(known is None or word in known for known in lists):
            words = sorted({one for known in lists for one in known or ()})
            says = f"there is no {word!r} in what it reads; known: {', '.join(words) or 'none'}"
            yield _at(text, found.start(), says)


def _is_time(word: str) -> bool:
    try:
        return datetime.fromisoformat(word).tzinfo is not None
    except ValueError:
        return False


def _at(text: str, index: int, says: str) -> Fault:
    before = text[:index]
    return Fault(before.count("\n") + 1, index - before.rfind("\n"), says)


def _told(message: str) -> Iterator[Fault]:
    """Yield what the library found, by its lines."""
    found = [(int(line), int(column), says) for line, column, says in _FOUND.findall(message)]
    if not found:
        yield Fault(1, 1, "it is nested too deeply, or cannot be read")
    for line, column, says in found:
        yield Fault(line, column, _TOLD.sub("", says))

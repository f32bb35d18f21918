"""See which small faults the tests miss: `./dev mutate domain/duecourse/posts/state.py`.

Each mutant is one small change to one file, laid over the installed package in a
temporary folder: the checkout is never touched. Tests run until the first failure;
what none of them notices is printed. Words after `--` go to pytest instead of the
tests that are run otherwise. `--sample 200 --seed 7` tries only so many, drawn by chance
from the named files, or from the whole domain where none is named.

Not mutmut 3, which leaves decorated functions and whatever stands outside of functions
alone: here that is every guard, every handler and every table. Not cosmic-ray, which
takes away neither arguments nor entries nor statements.
"""

import argparse
import ast
import compileall
import importlib.util
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
DOMAIN: Final = ROOT / "domain"
TESTS: Final = (
    "tests/examples",
    "tests/scenarios",
    "tests/clauses",
    "tests/golden",
    "tests/unit/kernel",
    "tests/unit/packs",
    "tests/unit/catalogue",
    "tests/unit/consents",
    "tests/properties",
)
"""What speaks of the domain, the quickest first: most mutants fall to the first of them."""

PATIENCE: Final = 5
"""How many times as long as without a mutant the tests may take; then they run in a circle."""

Edit = tuple[ast.AST, str, Any]
"""Another value for a field of a node."""

_OTHER: Final[dict[type[ast.AST], ast.AST]] = {
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
    ast.And: ast.Or(),
    ast.Or: ast.And(),
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
}


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, what is changed, and the changed text of every mutant of a file."""
    tree = ast.parse(source)
    for node in _looked_at(tree):
        for what, edits in _changes(node):
            before = [(owner, field, getattr(owner, field)) for owner, field, _ in edits]
            _apply(edits)
            yield getattr(node, "lineno", 0), what, ast.unparse(tree)
            _apply(before)


def _apply(edits: list[Edit]) -> None:
    for owner, field, value in edits:
        setattr(owner, field, value)


def _looked_at(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and what is in it, but for annotations, decorators and what bases are given."""
    yield node
    skipped = {"annotation", "returns", "decorator_list", "bases", "type_params"}
    if isinstance(node, ast.ClassDef):
        skipped.add("keywords")
    for name, value in ast.iter_fields(node):
        if name not in skipped:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _looked_at(child)


def _changes(node: ast.AST) -> Iterator[tuple[str, list[Edit]]]:
    """Yield the ways in which one node can go wrong."""
    yield from _without_statement(node)
    yield from _without_entry(node)
    match node:
        case ast.Compare(ops=[op]) if type(op) in _OTHER:
            yield f"{ast.unparse(node)}: other comparison", [(node, "ops", [_OTHER[type(op)]])]
        case ast.BoolOp() | ast.BinOp() if type(node.op) in _OTHER:
            yield f"{ast.unparse(node)}: other operator", [(node, "op", _OTHER[type(node.op)])]
        case ast.UnaryOp(op=ast.Not()):
            turned = ast.UnaryOp(ast.Not(), node.operand)
            yield f"{ast.unparse(node)}: not", [(node, "operand", turned)]
        case ast.If() | ast.IfExp():
            for value in (True, False):
                always = ast.Constant(value)
                yield f"if {ast.unparse(node.test)}: always {value}", [(node, "test", always)]
        case ast.Constant(value=bool(value)):
            yield f"{value}: {not value}", [(node, "value", not value)]
        case ast.Constant(value=int(number)):
            yield f"{number}: {number + 1}", [(node, "value", number + 1)]
        case ast.Constant(value=str(word)) if word and " " not in word:
            yield f"{word!r}: another word", [(node, "value", f"{word}~")]


def _without_statement(node: ast.AST) -> Iterator[tuple[str, list[Edit]]]:
    body = getattr(node, "body", [])
    # Of a lambda, and of an expression with `if`, it is one expression.
    for number, one in enumerate(body if isinstance(body, list) else []):
        gone = isinstance(one, ast.Expr) and not isinstance(one.value, ast.Constant)
        if gone or isinstance(one, ast.Raise | ast.AugAssign):
            rest = [*body[:number], ast.Pass(), *body[number + 1 :]]
            yield f"without `{ast.unparse(one)}`", [(node, "body", rest)]


def _without_entry(node: ast.AST) -> Iterator[tuple[str, list[Edit]]]:
    """Yield a node without one operand, argument by name, entry or filter."""
    if isinstance(node, ast.Dict):
        for number, value in enumerate(node.values):
            keys, values = _but(node.keys, number), _but(node.values, number)
            edits: list[Edit] = [(node, "keys", keys), (node, "values", values)]
            yield f"without `{ast.unparse(value)}`", edits
        return
    fields = {ast.BoolOp: "values", ast.Call: "keywords", ast.comprehension: "ifs"}
    entries = {ast.List: "elts", ast.Tuple: "elts", ast.Set: "elts"}
    field = fields.get(type(node)) or entries.get(type(node))
    old = getattr(node, field) if field else []
    if field and not isinstance(getattr(node, "ctx", None), ast.Store):
        least = 2 if type(node) in entries else 1
        for number in range(len(old) if len(old) >= least else 0):
            yield f"without `{ast.unparse(old[number])}`", [(node, field, _but(old, number))]


def _but(entries: list[Any], number: int) -> list[Any]:
    return [*entries[:number], *entries[number + 1 :]]


class Overlay:
    """A copy of the domain that goes before the installed one; pytest runs on it."""

    def __init__(self, folder: Path, words: list[str]) -> None:
        self._folder = folder / "domain"
        self._words = words
        shutil.copytree(DOMAIN, self._folder, ignore=shutil.ignore_patterns("__pycache__"))
        compileall.compile_dir(self._folder, quiet=1)
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        self._environment = {**kept, "PYTHONPATH": str(self._folder)}

    def holds(self, path: Path, text: str, within_s: float | None = None) -> bool:
        """Return whether all tests pass with another text in the place of a file's."""
        laid = self._folder / path.relative_to(DOMAIN)
        before = laid.read_text(encoding="utf-8")
        # Without its compiled form, which would be taken for that of a file changed just now.
        Path(importlib.util.cache_from_source(str(laid))).unlink(missing_ok=True)
        laid.write_text(text, encoding="utf-8")
        try:
            return self._passes(within_s)
        finally:
            laid.write_text(before, encoding="utf-8")

    def _passes(self, within_s: float | None) -> bool:
        command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        try:
            ended = subprocess.run(
                [*command, *self._words],
                cwd=ROOT,
                env=self._environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=within_s,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return False
        return ended.returncode == 0


@dataclass(frozen=True)
class Mutant:
    """One file with one fault in it."""

    path: Path
    line: int
    what: str
    text: str


def main(words: list[str]) -> str | None:
    """Try mutants of the files that are named; return what stands against it."""
    given, tests = _parted(words)
    try:
        asked = _asked(given)
    except argparse.ArgumentError as error:
        return str(error)
    files = sorted({path.resolve() for path in asked.files})
    if not files and asked.sample:
        files = sorted(DOMAIN.rglob("*.py"))
    if not files or not all(path.is_relative_to(DOMAIN) and path.is_file() for path in files):
        return "name files of domain/ or a --sample of it all, and after `--` words for pytest"
    every = [Mutant(path, *one) for path in files for one in mutants(path.read_text("utf-8"))]
    tried = sampled(every, asked.sample, asked.seed) if asked.sample else every
    with tempfile.TemporaryDirectory(prefix="duecourse-mutants-") as folder:
        overlays = [
            Overlay(Path(folder) / str(number), tests or list(TESTS))
            for number in range(asked.workers)
        ]
        within_s = _within_s(overlays[0], files[0])
        if isinstance(within_s, str):
            return within_s
        survived = 0
        for mutant in _survivors(tried, overlays, within_s):
            survived += 1
            print(f"{mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.what}", flush=True)
    of_all = f" (a sample of {len(every)} with seed {asked.seed})" if asked.sample else ""
    killed = len(tried) - survived
    print(f"{killed} of {len(tried)} mutants killed, {survived} survived{of_all}")
    return None


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev mutate", exit_on_error=False)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--sample", type=_at_least_one, help="try only so many, drawn by chance")
    parser.add_argument(
        "--seed", type=int, default=0, help="of the chance; the same draws the same"
    )
    parser.add_argument("--workers", type=_at_least_one, default=1, help="try so many at a time")
    return parser.parse_args(words)


def _at_least_one(word: str) -> int:
    number = int(word)
    if number < 1:
        raise ValueError(word)
    return number


def sampled(every: list[Mutant], count: int, seed: int) -> list[Mutant]:
    """Return `count` of the mutants, or all where there are fewer; the same for the same seed."""
    return random.Random(seed).sample(every, min(count, len(every)))  # noqa: S311 - no secret


def _within_s(overlay: Overlay, path: Path) -> float | str:
    """Return how long the tests may take on a mutant, or why they would show nothing."""
    began = time.monotonic()
    if not overlay.holds(path, path.read_text(encoding="utf-8")):
        return "the tests do not pass without any mutant"
    within_s = PATIENCE * (time.monotonic() - began)
    if overlay.holds(path, "raise SystemError"):
        return f"the tests do not import {path.relative_to(ROOT)}"
    return within_s


def _survivors(tried: list[Mutant], overlays: list[Overlay], within_s: float) -> Iterator[Mutant]:
    """Yield what no test notices; as many are tried at a time as there are overlays."""
    free: SimpleQueue[Overlay] = SimpleQueue()
    for overlay in overlays:
        free.put(overlay)

    def survives(mutant: Mutant) -> bool:
        overlay = free.get()
        try:
            return overlay.holds(mutant.path, mutant.text, within_s)
        finally:
            free.put(overlay)

    with ThreadPoolExecutor(len(overlays)) as pool:
        for mutant, noticed_by_none in zip(tried, pool.map(survives, tried), strict=True):
            if noticed_by_none:
                yield mutant


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """Return what stands before `--`, and what stands after it."""
    end = words.index("--") if "--" in words else len(words)
    return words[:end], words[end + 1 :]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

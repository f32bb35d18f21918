"""The domain takes time, ids and chance as arguments, and touches nothing outside itself.

import-linter forbids whole modules; these are the calls of modules that are otherwise allowed.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.rules.finding import Finding
from tools.tree import python_files

# Wherever these names are read, a clock or a source of chance is being asked.
_IMPURE_NAMES: Final = frozenset(
    "monotonic monotonic_ns perf_counter time_ns"
    " uuid1 uuid4 uuid6 uuid7 urandom getrandom SystemRandom".split()
)
_IMPURE_BUILTINS: Final = frozenset({"breakpoint", "input", "open", "print"})


def findings(root: Path) -> Iterator[Finding]:
    """Yield every use of a clock, of chance or of the outside world in `domain/`."""
    for path in python_files(root, "domain"):
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        for node in ast.walk(tree):
            if name := _impure(node):
                message = f"`{name}` in the domain: take what it would answer as an argument"
                line = getattr(node, "lineno", 1)
                yield Finding(path=path.relative_to(root), line=line, message=message)


def _impure(node: ast.AST) -> str | None:
    match node:
        case ast.Attribute(value=owner, attr="now" | "today" | "utcnow" as asked):
            named = _last_name(owner)
            return f"{named}.{asked}" if named in {"datetime", "date"} else None
        case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name):
            return name if name in _IMPURE_NAMES else None
        case ast.Call(func=ast.Name(id=name)) if name in _IMPURE_BUILTINS:
            return name
        case _:
            return None


def _last_name(node: ast.expr) -> str | None:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return None

"""Files and functions stay small enough to be read in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.rules.finding import Finding
from tools.tree import python_files

FILE_LINES_MAX: Final = 350
FUNCTION_LINES_MAX: Final = 60


def findings(root: Path) -> Iterator[Finding]:
    """Yield every hand-written file and function that is too long."""
    for path in [*python_files(root), *_scripts(root)]:
        where = path.relative_to(root)
        text = path.read_text(encoding="utf-8")
        lines = len(text.splitlines())
        if lines > FILE_LINES_MAX:
            message = f"the file has {lines} lines, more than {FILE_LINES_MAX}"
            yield Finding(path=where, line=lines, message=message)
        for node in ast.walk(ast.parse(text, filename=str(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from _of_function(where, node)


def _of_function(where: Path, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[Finding]:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if lines > FUNCTION_LINES_MAX:
        message = f"`{node.name}` has {lines} lines, more than {FUNCTION_LINES_MAX}"
        yield Finding(path=where, line=node.lineno, message=message)


def _scripts(root: Path) -> list[Path]:
    dev = root / "dev"
    return [dev] if dev.exists() else []

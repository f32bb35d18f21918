"""`Any` is rare in what the domain's functions take and return: it hides what they rest on."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.rules.finding import Finding
from tools.tree import python_files

LOOSE_PERCENT_MAX: Final = 8
"""Share of the domain's functions whose signature may name `Any`, or an alias made with it."""

_WORD: Final = re.compile(r"[^\W\d]\w*")

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def findings(root: Path) -> Iterator[Finding]:
    """Yield every loose signature of `domain/`, if there are more of them than may be."""
    functions, loose = 0, list[Finding]()
    for path in python_files(root, "domain"):
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        names = _loose_names(tree)
        for node in ast.walk(tree):
            if not isinstance(node, _Function):
                continue
            functions += 1
            if any(_named(part) & names for part in _annotations(node)):
                message = f"`{node.name}` takes or returns Any: say what it rests on"
                where = path.relative_to(root)
                loose.append(Finding(path=where, line=node.lineno, message=message))
    if len(loose) * 100 >= functions * LOOSE_PERCENT_MAX:
        yield from loose


def _loose_names(tree: ast.Module) -> set[str]:
    """Return `Any`, and every alias of the module whose value names it."""
    names = {"Any"}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() | ast.BinOp()):
                if _named(node.value) & names:
                    names.add(name)
            case _:
                pass
    return names


def _annotations(function: _Function) -> Iterator[ast.expr]:
    given = function.args
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    yield from (a.annotation for a in arguments if a is not None and a.annotation is not None)
    if function.returns is not None:
        yield function.returns


def _named(expression: ast.expr) -> set[str]:
    """Return every name in an annotation, in quotes or not."""
    names = set[str]()
    for node in ast.walk(expression):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                names.add(name)
            case ast.Constant(value=str(text)):
                names.update(_WORD.findall(text))
            case _:
                pass
    return names

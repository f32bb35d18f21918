"""Every reason that a method can be refused with, read off what refuses.

Of a command: what `decide` itself may say, and what the checks of its handler and the guards
that bind it under every pack declare. Of a read: what its endpoint's docstring says it raises.
What any call can be answered with, whatever its method (no credential, a full queue, a body
that does not parse), is said once, at the head of `errors.proto`.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from duecourse.evidence.words import has_words
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from tools.tree import ROOT

_ENDPOINTS: Final = ROOT / "services" / "duecourse" / "server" / "endpoints"
_RAISES: Final = re.compile(r"Raises:(.*)", re.DOTALL)
_REASON: Final = re.compile(r"\b[A-Z]+(?:_[A-Z]+)+\b")


def of_command(aggregate: Aggregate[Any], command: type[Command]) -> list[str]:
    """Return the reasons of a command: first those of every command, then its own, sorted."""
    universal = [Reason.ILLEGAL_TRANSITION, Reason.VERSION_CONFLICT, Reason.NOT_FOUND]
    if command.CREATES:
        universal.append(Reason.ALREADY_EXISTS)
    universal.append(Reason.NOT_AUTHORISED)
    own = set(_declared(aggregate, command))
    return [r.value for r in universal] + sorted(r.value for r in own - set(universal))


def _declared(aggregate: Aggregate[Any], command: type[Command]) -> Iterator[Reason]:
    handler = aggregate.handlers[command]
    for check in (*handler.early, *handler.late):
        yield from check.reasons
    for guard in aggregate.floors(command.__name__):
        yield from guard.reasons
    if has_words(command):
        yield Reason.FIELD_INVALID


def of_read(method: str) -> list[str]:
    """Return the reasons that the endpoint of a method says, in its order.

    Raises:
        ValueError: no endpoint is called so, or it does not say what it raises.
    """
    said = _RAISES.search(_documented().get(_endpoint(method), ""))
    if said is None:
        raise ValueError(f"{method}: no endpoint says what it raises")
    return list(dict.fromkeys(_REASON.findall(said[1])))


def _endpoint(method: str) -> str:
    """Return the name of a method's endpoint: its own in snake case, or that of its shape."""
    own = re.sub(r"(?<!^)(?=[A-Z])", "_", method).lower()
    shapes = {"Get": "GetEndpoint", "List": "ListEndpoint"}
    shape = next((shapes[verb] for verb in shapes if method.startswith(verb)), own)
    return own if own in _documented() else shape


@cache
def _documented() -> dict[str, str]:
    """Return the docstring of each function and of each class's call, by name.

    Read, not imported: they import generated code, which may be what is being made.
    """
    found: dict[str, str] = {}
    for path in sorted(_ENDPOINTS.glob("*.py")):
        found |= dict(_docstrings(path))
    return found


def _docstrings(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, ast.get_docstring(node) or ""
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.AsyncFunctionDef) and inner.name == "__call__":
                    yield node.name, ast.get_docstring(inner) or ""

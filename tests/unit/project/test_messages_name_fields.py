"""A refusal that names a field in words carries it, so that a form can show it there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DOMAIN = Path(__file__).parents[3] / "domain" / "duecourse"
NAMES = re.compile(
    r"(content\.[\w{}\[\].]+|[a-z][a-z_]*(\[[^]]*\])?(\.\w+)*|\{(field|path|place)\}): "
)
"""How a message begins that names a field; what is filled in later stands in braces."""


def _text(node: ast.expr) -> str:
    """Return a message as it is written, or nothing where it is made elsewhere."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            f"{{{ast.unparse(part.value)}}}"
            if isinstance(part, ast.FormattedValue)
            else _text(part)
            for part in node.values
        )
    return ""


def _said(function: ast.FunctionDef, call: ast.Call) -> str:
    """Return the message of a violation: what its name was given last before it."""
    if len(call.args) < 2:
        return ""
    message = call.args[1]
    if not isinstance(message, ast.Name):
        return _text(message)
    found = [
        (node.lineno, node.value)
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and any(isinstance(to, ast.Name) and to.id == message.id for to in node.targets)
        and node.lineno < call.lineno
    ]
    return _text(max(found, key=lambda one: one[0])[1]) if found else ""


def silent_in(source: str) -> Iterator[str]:
    """Yield each message that names a field which its violation does not carry."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        for call in ast.walk(function):
            if not isinstance(call, ast.Call) or ast.unparse(call.func) != "Violation":
                continue
            carried = {keyword.arg for keyword in call.keywords}
            message = _said(function, call)
            if NAMES.match(message) and "field" not in carried:
                yield f"{function.name}: {message}"


@pytest.mark.parametrize(
    "path", sorted(DOMAIN.rglob("*.py")), ids=lambda path: str(path.relative_to(DOMAIN))
)
def test_a_message_that_names_a_field_carries_it(path: Path) -> None:
    assert not list(silent_in(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("body", "silent"),
    [
        ('Violation(R, "content.label: say it")', True),
        ('Violation(R, f"content.{name}: say it")', True),
        ('Violation(R, f"{path}: say it")', True),
        ('Violation(R, "subjects[0].ref: say it")', True),
        ('Violation(R, "content.label: say it", field="content.label")', False),
        ('Violation(R, "say it")', False),
        ('Violation(R, f"{which}: say it")', False),
    ],
)
def test_a_silent_message_is_found(body: str, silent: bool) -> None:
    assert bool(list(silent_in(f"def guard():\n    {body}\n"))) == silent
    carries = ", field=f" if "field=" in body else ""
    said = body.removeprefix("Violation(R, ").removesuffix(")").partition(", field")[0]
    later = f"    message = {said}\n    Violation(R, message{carries})\n"
    assert bool(list(silent_in(f"def guard():\n{later}"))) == silent

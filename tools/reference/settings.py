"""The page of settings: every one with its default, range and danger."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from duecourse.config import Settings

PATH: Final = "docs/reference/settings.md"

_INTRODUCTION: Final = """\
# Settings

Generated from `services/duecourse/config/settings.py` by `./dev docs`; change it there.

Settings are read from the environment when an instance starts, and never change while it runs.
A wrong value, or a `DUECOURSE_` name that is not below, stops the start.
"""


def render() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield "| name | default | range | what |"
    yield "|---|---|---|---|"
    for name, field in Settings.model_fields.items():
        description = " ".join((field.description or "").split()).replace("|", "\\|")
        default = _shown(field.default)
        yield f"| `DUECOURSE_{name.upper()}` | {default} | {_range(field)} | {description} |"
    yield ""


def _shown(default: Any) -> str:
    if default is None or default == "":
        return "unset"
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f"`{default.as_posix() if isinstance(default, Path) else default}`"


def _range(field: Any) -> str:
    """Return the values that are allowed, as far as the type says them."""
    choices = getattr(field.annotation, "__args__", ())
    if choices and all(isinstance(choice, str) for choice in choices):
        return " or ".join(f"`{choice}`" for choice in choices)
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    said = [
        f"{word} {getattr(bound, key)}"
        for bound in field.metadata
        for key, word in words.items()
        if hasattr(bound, key)
    ]
    return ", ".join(said)

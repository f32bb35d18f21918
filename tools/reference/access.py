"""The page of access: what each credential may be used for."""

from collections.abc import Iterator
from typing import Final

from duecourse.server.auth import ACCESS
from duecourse.server.contract import permission_of
from duecourse.server.routes import methods

PATH: Final = "docs/reference/access.md"

_INTRODUCTION: Final = """\
# Access

Generated from `services/duecourse/server/auth/access.py` and the contract by `./dev docs`.

A credential names one caller of one organisation and carries one or more kinds of access.
Every method declares one permission; a caller without it is refused with `PERMISSION_DENIED`.
Which of the commands that they may send are theirs to give is then the policy's business.
"""


def render() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    declared: dict[str, list[str]] = {}
    for method in methods():
        declared.setdefault(permission_of(method), []).append(method.name)
    yield f"| permission | {' | '.join(ACCESS)} | methods |"
    yield f"|---|{'---|' * len(ACCESS)}---|"
    for permission, names in sorted(declared.items()):
        marks = " | ".join("yes" if permission in carried else "" for carried in ACCESS.values())
        listed = ", ".join(f"`{name}`" for name in names)
        yield f"| `{permission}` | {marks} | {listed} |"
    yield ""

"""The page of events: every type that a history may hold, with its fields."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

PATH: Final = "docs/reference/events.md"

_HEAD: Final = """\
# Events

Generated from the events of each aggregate by `./dev docs`; change them there.

Every type of event that a history may hold, once released, keeps its meaning and its fields for ever.
A field marked *personal* is not in the record itself: the record holds its salted hash,
the value lies beside it ([personal data](../explanation/personal-data.md)).
Each event also has a `reason`, personal: why, in the words of whoever acted.
"""


def render() -> str:
    \"\"\"Return the page.\"\"\"
    # Not at the top: the page is made where the package is installed.
    from duecourse.catalogue import AGGREGATES  # noqa: PLC0415

    sections = [_section(kind, aggregate.events) for kind, aggregate in AGGREGATES.items()]
    return "\\n".join([_HEAD, *sections])


def _section(kind: str, events: tuple[type[Any], ...]) -> str:
    return "\\n".join([f"## {kind}\\n", *(_event(event) for event in events)])


def _event(event: type[Any]) -> str:
    says = (event.__doc__ or "").strip().splitlines()[0]
    lines = [f"### {event.__name__}", "", says, ""]
    if fields := list(_fields(event)):
        lines += ["| field | |", "|---|---|", *fields, ""]
    return "\\n".join(lines)


def _fields(event: type[Any]) -> Iterator[str]:
    from duecourse.evidence.fields import personal_paths  # noqa: PLC0415

    personal = personal_paths(event)
    for field in msgspec.structs.fields(event):
        if field.name != "reason":
            hidden = any(path == field.name or path[0] == field.name for path in personal)
            yield f"| `{field.name}` | {'personal' if hidden else ''} |"

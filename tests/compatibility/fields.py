"""The fields of every command and event type, as paths: what a release has, and no more.

A list, and what stands under a list, has the same path: `content.media.digest`.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import inspect

from duecourse.catalogue import AGGREGATES


def fields() -> dict[str, dict[str, list[str]]]:
    """Return the paths of every command and of every event type of this release, sorted."""
    commands = [c for a in AGGREGATES.values() for c in a.handlers if not c.REACTION]
    events = [e for a in AGGREGATES.values() for e in a.events]
    return {"commands": _by_name(commands), "events": _by_name(events)}


def _by_name(types: Iterable[type[Any]]) -> dict[str, list[str]]:
    return {one.__name__: paths(one) for one in sorted(types, key=lambda t: t.__name__)}


def paths(struct: type[Any]) -> list[str]:
    """Return the path of every field of a struct, through the structs it holds."""
    return sorted(_paths(inspect.type_info(struct), ""))


def _paths(info: Any, prefix: str) -> Iterator[str]:
    if isinstance(info, inspect.StructType):
        for field in info.fields:
            path = f"{prefix}{field.encode_name}"
            yield path
            yield from _paths(field.type, f"{path}.")
    elif isinstance(info, inspect.UnionType):
        for one in info.types:
            yield from _paths(one, prefix)
    else:
        for name in ("type", "item_type", "value_type"):
            inner = getattr(info, name, None)
            if inner is not None and inner is not msgspec.UNSET:
                yield from _paths(inner, prefix)

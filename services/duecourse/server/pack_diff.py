"""Where two packs differ, field by field; entries with an id are matched by it."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from duecourse.packs.model import WrittenPack


class Difference(Struct, frozen=True):
    """One place where two packs differ; values as JSON, empty where there is none."""

    path: str
    before: str
    after: str


def differences(before: WrittenPack, after: WrittenPack) -> list[Difference]:
    """Return every difference, in the order of the packs."""
    old, new = dict(_flat(_plain(before), "")), dict(_flat(_plain(after), ""))
    return [
        Difference(path, old.get(path, ""), new.get(path, ""))
        for path in dict.fromkeys((*old, *new))
        if old.get(path) != new.get(path)
    ]


def _plain(pack: WrittenPack) -> Any:
    return pack.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, list) and value and all(isinstance(v, dict) and "id" in v for v in value):
        value = {entry["id"]: entry for entry in value}
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key))
    else:
        yield path, msgspec.json.encode(value).decode()

"""Where two packs differ, field by field; entries with an id are matched by it.

Matching forgets in what order they stand, so where those that both have stand in another
order, that is a difference of its own: of the steps of a review it says who comes first.
"""

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
    was, now = _plain(before), _plain(after)
    return [*_fields(was, now), *_reordered(was, now, "")]


def _fields(was: Any, now: Any) -> list[Difference]:
    old, new = dict(_flat(was, "")), dict(_flat(now, ""))
    return [
        Difference(path, old.get(path, ""), new.get(path, ""))
        for path in dict.fromkeys((*old, *new))
        if old.get(path) != new.get(path)
    ]


def _plain(pack: WrittenPack) -> Any:
    return pack.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)


def _reordered(was: Any, now: Any, path: str) -> Iterator[Difference]:
    """Yield each list whose entries both packs have, in another order."""
    old, new = _by_id(was), _by_id(now)
    if not isinstance(old, dict) or not isinstance(new, dict):
        return
    if isinstance(was, list) and isinstance(now, list):
        before, after = [i for i in old if i in new], [i for i in new if i in old]
        if before != after:
            yield Difference(f"{path} (order)", _json(before), _json(after))
    for key in old:
        if key in new:
            yield from _reordered(old[key], new[key], f"{path}.{key}" if path else str(key))


def _by_id(value: Any) -> Any:
    """Return a list of entries with ids as a mapping by them; all else as it is."""
    if isinstance(value, list) and value and all(isinstance(v, dict) and "id" in v for v in value):
        return {entry["id"]: entry for entry in value}
    return value


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    value = _by_id(value)
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key))
    else:
        yield path, _json(value)

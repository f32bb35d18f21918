"""The shipped packs, compiled once for all tests."""

from functools import cache

from duecourse.packs.compiled import CompiledPack
from duecourse.shipped import load, shipped_pack


@cache
def shipped(pack_id: str) -> CompiledPack:
    """Return a shipped pack, ready for decisions."""
    return load(shipped_pack(pack_id), f"{pack_id}.yaml")

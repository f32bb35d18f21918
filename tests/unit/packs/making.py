"""The fifth organisation's pack, whole or broken on purpose."""

from pathlib import Path
from typing import Final

from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid
from duecourse.shipped import load

FIFTH: Final = (Path(__file__).parent / "fifth.yaml").read_text(encoding="utf-8")


def loaded(text: str = FIFTH) -> CompiledPack:
    """Return the pack of a text."""
    return load(text.encode(), "pack.yaml")


def changed(old: str, new: str) -> str:
    """Return the fifth pack with one place changed; the place is there, and only once."""
    assert FIFTH.count(old) == 1, f"{old!r} stands {FIFTH.count(old)} times"
    return FIFTH.replace(old, new)


def problems(content: str | bytes) -> list[str]:
    """Return what the loader says against a text, one line each; nothing if it loads."""
    try:
        load(content.encode() if isinstance(content, str) else content, "pack.yaml")
    except PackInvalid as invalid:
        return [str(problem) for problem in invalid.problems]
    return []

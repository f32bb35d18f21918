"""Packs as tests meet them: shipped ones by id, one's own by file; and what they ask of people."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.commands import ChecklistAnswer
from duecourse.shipped import load, shipped_pack


def pack_text(pack: str | Path) -> tuple[bytes, str]:
    """Return the text of a pack and its name for messages.

    Args:
        pack: the id of a shipped pack, or the path of a file.

    Raises:
        OSError: there is no such file.
    """
    if isinstance(pack, Path):
        return pack.read_bytes(), str(pack)
    return shipped_pack(pack), f"{pack}.yaml"


def load_pack(pack: str | Path) -> CompiledPack:
    """Return a pack ready for decisions; a shipped one is compiled once.

    Args:
        pack: the id of a shipped pack, or the path of a file.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
        OSError: there is no such file.
    """
    return load(*pack_text(pack)) if isinstance(pack, Path) else _shipped(pack)


@cache
def _shipped(pack_id: str) -> CompiledPack:
    return load(*pack_text(pack_id))


def full_checklist(pack: CompiledPack) -> tuple[ChecklistAnswer, ...]:
    """Return a yes to every item that a pack's reviewers may have to answer."""
    items = dict.fromkeys(rule.params.item for rule in _rules(pack, "checklist", "ApproveStep"))
    return tuple(ChecklistAnswer(item=item, answer="yes") for item in items)


def attestations_for(pack: CompiledPack, command: str) -> tuple[str, ...]:
    """Return every attestation that a pack may ask for on a command, by its name."""
    rules = _rules(pack, "attested", command)
    return tuple(dict.fromkeys(rule.params.attestation for rule in rules))


def _rules(pack: CompiledPack, guard: str, command: str) -> Iterator[BoundRule]:
    return (rule for rule in pack.rules_on(command) if rule.kind.name == guard)

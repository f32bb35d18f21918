"""What a pack asks of people beside commands: answers to checklists, attestations."""

from collections.abc import Iterator

from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.commands import ChecklistAnswer


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

"""What a pack's own expressions leave open: they are not searched (decision 132).

A search runs without them. An expression only refuses: what does not happen without it does not
happen with it. Whether it refuses what happens otherwise is not known, and is said to be.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from duecourse.catalogue import COMMANDS
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.expressed import is_expressed
from duecourse.packs.model import Question
from duecourse.proving.pack_asked import Answer

_CANNOT: Final = "cannot be answered"


def expressed(pack: CompiledPack) -> tuple[str, ...]:
    """Return the ids of the rules on posts that are expressions of the pack's own."""
    return tuple(
        rule.id
        for rule in pack.rules
        if is_expressed(rule.kind) and any(COMMANDS[name].kind == "posts" for name in rule.on)
    )


def without(pack: CompiledPack) -> CompiledPack:
    """Return a pack without its expressions on posts; itself where it has none."""
    own = expressed(pack)
    return pack.keeping(rule for rule in pack.rules if rule.id not in own) if own else pack


def doubted(
    answers: Iterable[Answer], own: tuple[str, ...], questions: Iterable[Question] = ()
) -> Iterator[Answer]:
    """Yield answers of a search without expressions; one that they could change is no answer.

    Args:
        own: the rules that were left out.
        questions: those that were asked.
    """
    always = {question.id for question in questions if question.always}
    for answer in answers:
        stands = answer.broken is (answer.id in always)
        if not own or stands or answer.says.startswith(_CANNOT):
            yield answer
        else:
            rules = ", ".join(own)
            says = f"{_CANNOT}: {rules} may refuse it, an expression of the pack's own"
            yield replace(answer, says=says, story=(), rests_on=(), broken=True)

"""The answers to what trustees and regulators ask of a policy as a whole."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from msgspec import Struct

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.durations import period
from duecourse.kernel.table import SYSTEM
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import Question
from duecourse.proving.asking import ask, unanswerable
from duecourse.proving.people_asked import (
    Alone,
    approves_own,
    publishes_alone,
    replaces_policy_alone,
)
from duecourse.proving.stages import Life

_PROVED: Final = "no"


class Answer(Struct, frozen=True, kw_only=True):
    """The answer to a question.

    Attributes:
        says: yes, no, that it cannot be answered and why, or what there is to say; never more
            than the search has shown.
        story: how it happens, where it does: lived through by the real decisions.
        cases: how many were judged; 0 where the answer is read from the pack.
        broken: it is one that has to be no, and is not.
    """

    id: str
    asks: str
    says: str
    story: tuple[str, ...] = ()
    cases: int = 0
    broken: bool = False


def prove(pack: CompiledPack, questions: Sequence[Question]) -> Iterator[Answer]:
    """Yield the answer to each question that has to be no, then to those about people and pack.

    Args:
        questions: asked beside the pack's own.

    Raises:
        ValueError: a question names what there is not.
    """
    asked = (*questions, *pack.written.questions)
    try:
        life = Life(pack)
    except ValueError as error:
        yield from (_unanswered(question, str(error)) for question in asked)
    else:
        why = unanswerable(life)
        for question in asked:
            yield _unanswered(question, why) if why else _answered(life, question)
    yield from about_people(pack)
    yield from _of_the_pack(pack)


def _answered(life: Life, question: Question) -> Answer:
    found = ask(life, question)
    return Answer(
        id=question.id,
        asks=question.asks,
        says=_PROVED if found.story is None else "yes",
        story=found.story.lines if found.story else (),
        cases=found.runs,
        broken=found.story is not None,
    )


def _unanswered(question: Question, why: str) -> Answer:
    says = f"cannot be answered: {why}"
    return Answer(id=question.id, asks=question.asks, says=says, broken=True)


def about_people(pack: CompiledPack) -> Iterator[Answer]:
    """Yield who can do alone what takes two, and by what clause."""
    asked: tuple[tuple[str, str, Callable[[CompiledPack], Iterator[Alone]]], ...] = (
        ("own-work", "Can anybody approve what they wrote?", approves_own),
        ("publish-alone", "Who can write, approve and publish alone?", publishes_alone),
        ("policy-alone", "Can one person alone bring a policy into force?", replaces_policy_alone),
    )
    for id_, asks, look in asked:
        found = [*look(pack)]
        yield Answer(
            id=id_,
            asks=asks,
            says=_who(found),
            story=found[0].story if found else (),
            broken=id_ == "own-work" and any(not one.by for one in found),
        )


def _who(found: Sequence[Alone]) -> str:
    if not found:
        return _PROVED
    told = []
    for one in found:
        by = f" (by {', '.join(one.by)})" if one.by else ""
        told.append(f"{one.who}, where {one.cast}{by}")
    return "yes: " + "; ".join(dict.fromkeys(told))


def _of_the_pack(pack: CompiledPack) -> Iterator[Answer]:
    """Yield what is read from the pack and the tables, without a search."""
    yield Answer(
        id="attested",
        asks="Which duties rest on somebody's word alone?",
        says=", ".join(c.id for c in pack.clauses.values() if c.decided_by == "attestation")
        or "none",
    )
    yield Answer(
        id="system",
        asks="What may the service itself do with no person?",
        says=", ".join(sorted(_by_system())),
    )
    yield Answer(
        id="nobody-else",
        asks="Who acts where nobody else may?",
        says="; ".join(
            f"{name}: {', then '.join(n.then)} ({n.clause})" for name, n in pack.nobody_else.items()
        )
        or "nobody: whoever is tied is refused",
    )
    yield Answer(
        id="times",
        asks="Which times does the policy set, and by what clause?",
        says=", ".join(_times(pack)) or "none",
    )
    yield Answer(
        id="defaults",
        asks="Which public source does each default come from?",
        says="; ".join(f"{c.id}: {c.source}" for c in pack.clauses.values() if c.source),
    )


def _by_system() -> set[str]:
    rows = (row for a in AGGREGATES.values() for row in a.definition.transitions)
    return {row.trigger for row in rows if row.who == (SYSTEM,)}


def _times(pack: CompiledPack) -> Iterator[str]:
    for name, setting in pack.written.settings.items():
        values: Any = setting.value if isinstance(setting.value, tuple) else (setting.value,)
        if any(isinstance(one, str) and _is_duration(one) for one in values):
            yield f"{name} ({setting.clause})"


def _is_duration(text: str) -> bool:
    try:
        period(text)
    except ValueError:
        return False
    return True

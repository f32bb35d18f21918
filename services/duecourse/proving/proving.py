"""The answers to what trustees and regulators ask of a policy as a whole."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import Question
from duecourse.proving.asking import ask, unanswerable
from duecourse.proving.histories import histories
from duecourse.proving.idle import idle
from duecourse.proving.pack_asked import Answer, of_the_pack
from duecourse.proving.people_asked import (
    Alone,
    approves_own,
    publishes_alone,
    replaces_policy_alone,
)
from duecourse.proving.resting import Striking
from duecourse.proving.stages import Life
from duecourse.proving.withdrawing import once_withdrawn

_PROVED: Final = "no"


def prove(pack: CompiledPack, questions: Sequence[Question]) -> Iterator[Answer]:
    """Yield the answer to each question that has to be no, then to those about people and pack.

    Args:
        questions: asked beside the pack's own.

    Raises:
        ValueError: a question names what there is not.
    """
    asked = (*questions, *pack.written.questions)
    life: Life | None = None
    try:
        life = Life(pack)
    except ValueError as error:
        yield from (_unanswered(question, str(error)) for question in asked)
    else:
        why = unanswerable(life)
        for question in asked:
            yield _unanswered(question, why) if why else _answered(life, question)
        yield of_histories(life)
    yield from about_people(pack)
    yield from of_the_pack(pack)
    if life is not None:
        yield from _of_the_whole(pack, life, asked)


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


def of_histories(life: Life) -> Answer:
    """Return whether anything goes out that should not, whatever else is done and by whom."""
    found = histories(life)
    kept = "no" if found.out else "cannot be answered: nothing that shows somebody goes out at all"
    return Answer(
        id="histories",
        asks="Can acts of three people, in any order, bring out what no single one of them may?",
        says="; ".join(f"yes, against this: {one.promise}" for one in found.broken) or kept,
        story=found.broken[0].lines if found.broken else (),
        cases=found.acts,
        broken=bool(found.broken) or not found.out,
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


def _of_the_whole(
    pack: CompiledPack, life: Life, questions: Sequence[Question]
) -> Iterator[Answer]:
    """Yield what is found by striking clauses, by trying them, and by withdrawing a consent."""
    striking = Striking(life)
    found = {question.id: striking.rests_on(question) for question in questions if question.never}
    told = (f"{id_}: {', '.join(clauses)}" for id_, clauses in found.items() if clauses)
    yield Answer(
        id="one-clause",
        asks="Which promises rest on one clause alone?",
        says="; ".join(told) or "none that was found by striking one clause at a time",
    )
    seen = idle(pack)
    never = (f"{rule.clause_id} ({rule.kind.name})" for rule in seen.rules)
    yield Answer(
        id="never-bites",
        asks="Which clauses have a rule that can never bite?",
        says=", ".join(never) or "none",
        cases=seen.cases,
    )
    yield Answer(
        id="consent-withdrawn",
        asks="What happens in the second in which a consent is withdrawn?",
        says="to a post that rests on it alone, and is out:",
        story=tuple(once_withdrawn(life)),
    )

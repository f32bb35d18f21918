"""The answers to what trustees and regulators ask of a policy as a whole."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import Question
from duecourse.proving.asking import ask, platforms_for_children, unanswerable
from duecourse.proving.casts import ALL_IN_ONE, FULL
from duecourse.proving.conflicted import Conflicted, Conflicts
from duecourse.proving.exploring import Explored, explore
from duecourse.proving.expressed import doubted, expressed, without
from duecourse.proving.histories import FURTHER_MAX, SITUATIONS_MAX, histories
from duecourse.proving.idle import idle
from duecourse.proving.pack_asked import Answer, of_the_pack
from duecourse.proving.people_asked import (
    Alone,
    approves_own,
    asked_of,
    publishes_alone,
    replaces_policy_alone,
)
from duecourse.proving.procedures_asked import of_procedures
from duecourse.proving.reaching import Reaching
from duecourse.proving.resting import Striking
from duecourse.proving.stages import Life, further_lives
from duecourse.proving.stories import in_words
from duecourse.proving.unasked import of_the_unasked
from duecourse.proving.withdrawing import everywhere, once_withdrawn

_PROVED: Final = "no"

_HISTORIES: Final = (
    "histories of a post by its author, its reviewers and one more like them, each act tried at"
    f" every place, with up to {FURTHER_MAX} further acts between"
)

_AMONG: Final = (
    "casts of people, those of one person among them, in each of which each person tries what"
    " they can do by themselves, while nobody leaves"
)

WITHIN: Final = (
    "one or two people shown, up to three consents, one or two media, one channel; every word of"
    " contract and pack, and one of neither; beside what is asked one further thing out of the"
    " ordinary, or two about the people where their consent has to meet several demands at once;"
    " consents, channel and objection as they are at the check, and as they are at publication"
)
"""What is searched for an answer; it is no proof beyond that."""


Asking = Callable[[str], None]
"""Told what is about to be asked: some of it takes long."""


def _untold(asks: str) -> None:
    """Tell nobody."""


def prove(
    pack: CompiledPack, questions: Sequence[Question], asking: Asking = _untold
) -> Iterator[Answer]:
    """Yield the answer to each question that has to be no, then to those about people and pack.

    Args:
        questions: asked beside the pack's own.
        asking: told what is asked next.

    Raises:
        ValueError: a question names what there is not.
    """
    asked = (*questions, *pack.written.questions)
    life: Life | None = None
    own, bare = expressed(pack), without(pack)
    try:
        life = Life(bare)
    except ValueError as error:
        yield from (_unanswered(question, str(error)) for question in asked)
    else:
        yield from doubted(searched(bare, life, asked, asking), own, asked)
        asking("What can three people do in any order, and what is left standing?")
        yield from doubted((of_histories(life), of_withdrawals(life)), own)
        yield of_children(life)
        yield from doubted((of_the_unasked(life),), own)
    yield from about_people(pack, asking)
    asking("Can anybody with a conflict decide, and does anybody come to a stand?")
    conflicts = Conflicts(pack)
    explored = explore(pack, conflicts.watch)
    yield of_conflicts(conflicts.found)
    yield of_dead_ends(pack, explored)
    asking("Can a case go as it must not, and is anything kept of who reports without a name?")
    yield from of_procedures(pack)
    yield from of_the_pack(pack)
    if life is not None:
        asking("On which clauses does each promise rest?")
        yield from _of_the_whole(bare, life, asked)


def searched(
    pack: CompiledPack, life: Life, questions: Sequence[Question], asking: Asking = _untold
) -> Iterator[Answer]:
    """Yield the answer to each question that is asked of posts, by looking for such a case."""
    why = unanswerable(life)
    further, reaching = dict(further_lives(pack)), Reaching(life)
    for question in questions:
        asking(question.asks)
        yield _unanswered(question, why) if why else _answered(reaching, question, further)


def _answered(reaching: Reaching, question: Question, further: Mapping[str, Life | None]) -> Answer:
    """Return the answer, for posts of which every step of the review is asked, too."""
    found = ordinary = reaching.ask(question)
    cases = 0
    for other in filter(None, further.values()):
        if found.story is not None:
            break
        cases += found.runs
        found = ask(other, question)
    if found.story is None and None in further.values():
        steps = ", ".join(step for step, walked in further.items() if walked is None)
        return _unanswered(question, f"no post was found of which these steps are asked: {steps}")
    if found.story is None and (doubt := reaching.doubt(question, ordinary)):
        return _unanswered(question, doubt)
    return Answer(
        id=question.id,
        asks=question.asks,
        says=_PROVED if found.story is None else "yes",
        story=found.story.lines if found.story else (),
        cases=cases + found.runs,
        rests_on=tuple(clause or "the service itself" for clause in found.rests_on),
        within=WITHIN,
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
        within=_HISTORIES + ("" if found.whole else f", of which {SITUATIONS_MAX} situations"),
        broken=bool(found.broken) or not found.out,
    )


def of_withdrawals(life: Life) -> Answer:
    """Return whether a withdrawal or an objection reaches every platform."""
    found = everywhere(life)
    kept = f"no: {found.posts} posts on as many platforms each have to come down"
    if found.untried:
        kept += f"; on {', '.join(found.untried)} no post that shows somebody could be tried"
    return Answer(
        id="left-standing",
        asks="Does anything stay up, on any platform, of somebody who withdrew or objected?",
        says=f"yes: {'; '.join(found.left)}" if found.left else kept,
        cases=2 * found.posts,
        broken=bool(found.left) or not found.posts,
    )


def of_children(life: Life) -> Answer:
    """Return on which platforms somebody under 18 can be shown, and on whose word."""
    where = [*platforms_for_children(life)]
    return Answer(
        id="child-platforms",
        asks="On which platforms can somebody under 18 be shown, if a parent or guardian agrees?",
        says=", ".join(where) or "on none",
    )


def of_conflicts(found: Sequence[Conflicted]) -> Answer:
    """Return whether anybody decides what they declared a conflict about, and by what clause."""
    told = (
        f"{one.who}: {in_words(one.command)}, where {one.cast}"
        + (f" (by {', '.join(one.by)})" if one.by else "")
        for one in found
    )
    return Answer(
        id="conflicted",
        asks="Can anybody with a conflict decide, by any route of deputies?",
        says=f"yes: {'; '.join(told)}" if found else _PROVED,
        broken=any(not one.by for one in found),
    )


def of_dead_ends(pack: CompiledPack, found: Explored) -> Answer:
    """Return whether there is a state that nobody can leave, or a function nobody fills."""
    empty = [name for name, roles in pack.functions.items() if not roles]
    told = [end.says for end in found.dead_ends]
    told += [f"no role fills {name}" for name in empty]
    return Answer(
        id="stuck",
        asks="Is there a state that nobody can leave, or a power that no role has?",
        says=f"yes: {'; '.join(told)}" if told else _PROVED,
        cases=found.journeys,
        within=f"{found.casts} casts of people, of whom each begins each journey",
        broken=bool(told),
    )


def _unanswered(question: Question, why: str) -> Answer:
    says = f"cannot be answered: {why}"
    return Answer(id=question.id, asks=question.asks, says=says, broken=True)


def about_people(pack: CompiledPack, asking: Asking = _untold) -> Iterator[Answer]:
    """Yield who can do alone what takes two, in which casts, and by what route and clause."""
    asked: tuple[tuple[str, str, Callable[[CompiledPack], Iterator[Alone]]], ...] = (
        ("own-work", "Can anybody approve what they wrote?", approves_own),
        ("publish-alone", "Who can write, approve and publish alone?", publishes_alone),
        ("policy-alone", "Can one person alone bring a policy into force?", replaces_policy_alone),
    )
    among = len(asked_of(pack))
    for id_, asks, look in asked:
        asking(asks)
        found = sorted(look(pack), key=lambda one: (one.cast != FULL, one.cast != ALL_IN_ONE))
        yield Answer(
            id=id_,
            asks=asks,
            says=_who(found, among),
            story=found[0].story if found else (),
            within=f"{among} {_AMONG}",
            broken=id_ == "own-work" and any(not one.by for one in found),
        )


def _who(found: Sequence[Alone], among: int) -> str:
    """Return who can do something alone, by each way in which they can."""
    if not found:
        return _PROVED
    ways: dict[str, list[Alone]] = {}
    for one in found:
        ways.setdefault(one.how, []).append(one)
    told = "; ".join(_way(how, ones, among) for how, ones in ways.items())
    never = all(one.cast != FULL for one in found)
    return f"not where {FULL}, but elsewhere yes: {told}" if never else f"yes: {told}"


def _way(how: str, found: Sequence[Alone], among: int) -> str:
    people = ", ".join(dict.fromkeys(one.who for one in found))
    where = dict.fromkeys(one.cast for one in found)
    first, more = next(iter(where)), len(where) - 1
    so = f" and in {more} more of {among} casts" if more else f", in one of {among} casts"
    return f"{people}, by {how or 'no clause that says so'}, where {first}{so}"


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

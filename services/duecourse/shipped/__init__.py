"""The policy packs that come with the product, and the sourced defaults that packs may take.

The domain reads no files and names no organisation; the texts lie here.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from duecourse.catalogue import ground_of
from duecourse.evidence.words import Lists, no_lists
from duecourse.packs.binding import Defaults
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.compiling import Ground, laid_down, stored
from duecourse.packs.loader import (
    PackInvalid,
    PackProblem,
    Source,
    read_defaults,
    read_questions,
)
from duecourse.packs.model import Question
from duecourse.shipped.asked import strange
from duecourse.shipped.calendars import ShippedCalendars
from duecourse.shipped.expressions import CelExpressions

SHIPPED: Final = ("acat", "cleanslate", "zrtherapy", "stass")
"""The ids of the shipped packs."""


def shipped_pack(pack_id: str) -> bytes:
    """Return the text of a shipped pack; see `SHIPPED` for the ids."""
    return (files(__package__) / f"{pack_id}.yaml").read_bytes()


@cache
def defaults() -> Defaults:
    """Return the shipped clauses from public sources, by id; read when they are first asked for."""
    found = read_defaults(shipped_pack("defaults"), "defaults.yaml")
    return {clause.id: clause for clause in found.clauses}


@cache
def questions() -> tuple[Question, ...]:
    """Return what is asked of every policy (`duecourse policy prove`)."""
    content, file = shipped_pack("questions"), "questions.yaml"
    return checked_questions(content, file)


def checked_questions(content: bytes, file: str) -> tuple[Question, ...]:
    """Return the questions of a text that are asked of every policy.

    Raises:
        PackInvalid: with every problem, its line and its field.
    """
    found, source = read_questions(content, file).questions, Source(content, file)
    _check((source.problem(path, says) for path, says in _strange(found, no_lists)))
    return found


def _strange(
    asked: Iterable[Question], lists: Lists
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for index, question in enumerate(asked):
        for path, says in strange(question, lists):
            yield ("questions", index, *path), says


def _check(problems: Iterable[PackProblem]) -> None:
    if found := [*problems]:
        raise PackInvalid(found)


def _of_questions(pack: CompiledPack, source: Source) -> Iterator[PackProblem]:
    """Yield what is wrong with the questions of a pack that is laid down."""
    asked = pack.written.questions
    for path, says in _strange(asked, pack.words):
        yield source.problem(path, says)
    for index, question in enumerate(asked):
        if question.clause is not None and question.clause not in pack.clauses:
            says = f"clause {question.clause} is not in this pack"
            yield source.problem(("questions", index, "clause"), says)


@cache
def ground() -> Ground:
    """Return what packs of this release stand on."""
    return ground_of(defaults(), ShippedCalendars(), CelExpressions())


def load(content: bytes, file: str) -> CompiledPack:
    """Return a policy pack that is laid down now, ready for decisions.

    Args:
        content: the pack's text, YAML in UTF-8.
        file: name for messages.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
    """
    pack = laid_down(content, file, ground())
    if pack.written.questions:
        _check(_of_questions(pack, Source(content, file)))
    return pack


def load_stored(content: bytes, file: str) -> CompiledPack:
    """Return a policy pack that was laid down before; what is not known here is in its `faults`.

    Raises:
        PackInvalid: the text is no pack at all.
    """
    return stored(content, file, ground())

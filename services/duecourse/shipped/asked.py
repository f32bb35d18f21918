"""The words of the questions that a policy is asked: each is of what its field can say.

A word that no list holds makes a case that never is, and its answer a no that nobody looked for.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct, inspect

from duecourse.consents.state import Consent
from duecourse.evidence.words import Lists, Vocabulary, no_lists, vocabulary_in
from duecourse.packs.model import Question
from duecourse.posts.content import Content, Subject

UNHEARD_OF: Final = "unheard_of"
"""A word of a list of the pack that no pack holds; a question may ask about it."""

Known = Mapping[str, Vocabulary]
"""What each term of a question can say; an empty one any text."""

_BOOL: Final = Vocabulary((True, False))
_LIFE: Final = Vocabulary(("requested", "given", "verified", "withdrawn", "expired", "declined"))
_SUBJECTS: Final = Vocabulary(name="subjects")


def _fields(thing: str, struct: type[Struct]) -> Iterator[tuple[str, Vocabulary]]:
    """Yield the fields of a struct that hold one word, with what it can be."""
    info = inspect.type_info(struct)
    for field in info.fields if isinstance(info, inspect.StructType) else ():
        plain: Any = field.type
        while isinstance(plain, inspect.Metadata):
            plain = plain.type
        if isinstance(plain, inspect.BoolType):
            yield f"{thing}.{field.name}", _BOOL
        elif isinstance(plain, inspect.StrType):
            yield f"{thing}.{field.name}", vocabulary_in(field.type)


def _consent(thing: str) -> Known:
    return {
        **dict(_fields(thing, Consent)),
        f"{thing}.state": _LIFE,
        f"{thing}.subject_kind": _SUBJECTS,
    }


_POST: Final[Known] = {
    **dict(_fields("post", Content)),
    **dict(_fields("subject", Subject)),
    "subject.party": Vocabulary(("person", "body")),
    "channel.state": Vocabulary(("active", "held", "retired")),
    "channel.later": Vocabulary(("held", "retired")),
    "channel.platform": Vocabulary(name="platforms"),
    "objection.state": Vocabulary(("standing", "lifted")),
    "objection.later": Vocabulary(("standing",)),
    **{
        term: known
        for thing in ("c1", "c2")
        for term, known in {
            **_consent(thing),
            f"{thing}.subject": Vocabulary(("su-1", "su-2")),
            f"{thing}.later": Vocabulary(("withdrawn", "run out")),
        }.items()
    },
}
WHEN: Final[Known] = {**_POST, "post.cites_one": Vocabulary((True,))}
UNLESS: Final[Known] = {
    **_POST,
    **_consent("consent"),
    "consent.in_force": _BOOL,
    "consent.covers_platform": _BOOL,
    "consent.fully_informed": _BOOL,
}


def strange(question: Question, lists: Lists = no_lists) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what of a question nothing can be: where it stands, and what is wrong with it.

    Args:
        lists: those of the pack.
    """
    for part, terms, known in (("when", question.when, WHEN), ("unless", question.unless, UNLESS)):
        for term, said in terms.items():
            if term not in known:
                yield (part, term), _no_term(term, known)
                continue
            for value in said if isinstance(said, tuple) else (said,):
                if says := _misfit(term, value, known[term], lists):
                    yield (part, term), says


def _no_term(term: str, known: Known) -> str:
    thing, _, field = term.partition(".")
    things = dict.fromkeys(name.partition(".")[0] for name in known)
    if thing not in things:
        return f"there is no {thing!r} to ask about; there are {', '.join(things)}"
    fields = (n.partition(".")[2] for n in known if n.startswith(f"{thing}."))
    return f"a question cannot ask about {field!r} of {thing}; known: {', '.join(fields)}"


def _misfit(term: str, value: object, vocabulary: Vocabulary, lists: Lists) -> str:
    words = vocabulary.words(lists)
    if words is None or bool not in map(type, words):
        words = None if words is None else (*words, "", *((UNHEARD_OF,) if vocabulary.name else ()))
        fits = isinstance(value, str) and (words is None or value in words)
    else:
        fits = isinstance(value, bool) and value in words
    if fits:
        return ""
    known = "any text" if words is None else ", ".join(str(word) or '""' for word in words)
    return f"{term} is never {value!r}; known: {known}"

"""The words that a pack declares, and whether its rules use any other.

A word that no list holds would switch a rule off in silence. So every word under `when` and
`with` is of the list that the fact or the parameter says; a kind of subject that counts as
another is under every rule that names the other.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.evidence.words import (
    Answered,
    ComplaintKind,
    Vocabulary,
    strange_words,
    vocabulary_in,
    vocabulary_of,
)
from duecourse.kernel.registry import FactKind, GuardKind, Registry, bound_params
from duecourse.packs.clauses import Rule
from duecourse.packs.model import ComplaintEntry, SubjectEntry, WrittenPack

ADDRESSED: Final = ("public", "minors")
"""Whom a post may be meant for under every pack, beside the pack's kinds of subjects."""

ANYWHERE: Final = "any"

COMPLAINTS: Final = tuple(str(word) for word in vocabulary_of(ComplaintKind).known)
"""The kinds of complaints that the contract knows: a pack says which of them it has."""

OF_DATA: Final = "data_protection"
"""What people may complain about by law: every pack has it."""

REPORTING: Final = "whistleblowing"
"""How whoever works here reports wrongdoing: every policy has it, whether it says so or not."""

ALL_COMPLAINTS: Final[Mapping[str, ComplaintEntry]] = {
    kind: ComplaintEntry(
        title=kind.replace("_", " "), whom="posts" if kind == "channel_post" else "people"
    )
    for kind in COMPLAINTS
}
"""The kinds of a pack that declares none."""

_OF_SUBJECTS: Final = ("subjects", "audiences")
_ANSWERS: Final = vocabulary_of(Answered)
_ANSWERED: Final[Mapping[object, str]] = {True: "yes", False: "no"}


class Words:
    """The lists of one pack.

    Args:
        subjects: kinds of people and bodies, with what is declared of each.
    """

    def __init__(self, pack: WrittenPack, subjects: Mapping[str, SubjectEntry]) -> None:
        self.subjects = subjects
        platforms = pack.platforms
        self._lists: dict[str, tuple[str, ...] | None] = {
            "subjects": tuple(subjects),
            "audiences": (*subjects, *ADDRESSED),
            "categories": pack.categories,
            "platforms": platforms,
            "places": None if platforms is None else (*platforms, ANYWHERE),
            "roles": tuple(pack.roles),
            "bodies": tuple(pack.outside_bodies),
            "clauses": (*(clause.id for clause in pack.clauses), *pack.defaults),
            "purpose": _stated(pack, "purpose"),
            "aim": _stated(pack, "aim"),
        }
        counted: dict[str, set[str]] = {kind: {kind} for kind in subjects}
        for kind in subjects:
            for other in self._counts_as(kind) & subjects.keys():
                counted[other].add(kind)
        self._counted = {kind: frozenset(kinds) for kind, kinds in counted.items()}

    def _counts_as(self, kind: str) -> set[str]:
        """Return every kind that one counts as, by way of others too."""
        found: set[str] = set()
        todo = [kind]
        while todo:
            entry = self.subjects.get(todo.pop())
            new = set(entry.counts_as) - found if entry else set()
            found |= new
            todo += new
        return found

    def of(self, name: str) -> tuple[str, ...] | None:
        """Return the words of a list; None for one that is open."""
        return self._lists[name]

    def counted_as(self, kinds: Collection[str]) -> frozenset[str]:
        """Return kinds of subjects with all that count as one of them."""
        return frozenset(kinds).union(*(self._counted.get(kind, ()) for kind in kinds))

    def expanded(self, kind: GuardKind, values: Mapping[str, object]) -> Struct:
        """Return the parameters of a guard, with all that counts as the subjects they name.

        Raises:
            msgspec.ValidationError: a parameter is missing, unknown or of the wrong type.
        """
        params = bound_params(kind, values)
        changed = {
            name: tuple(sorted(self.counted_as(named)))
            for name in _subject_fields(kind.params)
            if (named := getattr(params, name))
        }
        return msgspec.structs.replace(params, **changed) if changed else params

    def wanted(self, fact: FactKind, values: Sequence[object]) -> frozenset[object]:
        """Return the values of a fact that a rule's `when` names, as the fact tells them."""
        if fact.tells == _ANSWERS:
            return frozenset(_ANSWERED.get(value, value) for value in values)
        if fact.tells.name in _OF_SUBJECTS:
            return frozenset(self.counted_as([str(value) for value in values]))
        return frozenset(values)


def _stated(pack: WrittenPack, field: str) -> tuple[str, ...]:
    """Return what a field of free words may say, as far as rules list it."""
    rules = [rule for clause in pack.clauses for rule in clause.rules if rule.guard == "one_of"]
    values = [rule.params.get("values") for rule in rules if rule.params.get("field") == field]
    return tuple(word for listed in values for word in _texts(listed))


def _subject_fields(params: type[Struct]) -> Iterator[str]:
    """Yield the parameters that are lists of kinds of subjects."""
    info = msgspec.inspect.type_info(params)
    for field in info.fields if isinstance(info, msgspec.inspect.StructType) else ():
        inner = getattr(field.type, "item_type", None)
        if inner is not None and vocabulary_in(inner).name == "subjects":
            yield field.name


def strange_in_with(rule: Rule, guard: GuardKind, words: Words) -> Iterator[str]:
    """Yield what is wrong with each word under `with` that is not of its parameter's list."""
    try:
        params = bound_params(guard, rule.params)
    except msgspec.ValidationError as error:
        yield f"{rule.guard}: {error}"
        return
    for word in strange_words(params, words.of):
        yield _strange(word.path, word.word, word.known)


def strange_in_when(fact: FactKind, values: Sequence[object], words: Words) -> Iterator[str]:
    """Yield what is wrong with each value of a fact under `when` that it can never have."""
    known = known_of(fact.tells, words)
    for value in values if known is not None else ():
        if not any(type(value) is type(one) and value == one for one in known or ()):
            yield _strange(fact.name, value, [str(one) for one in known or ()])


def known_of(tells: Vocabulary, words: Words) -> Collection[object] | None:
    """Return the values that a fact may have as a pack writes them; None for any."""
    return (True, False) if tells == _ANSWERS else tells.words(words.of)


def _strange(where: str, value: object, known: Collection[str]) -> str:
    return f"{where}: there is no {value!r} in this pack; known: {', '.join(known) or 'none'}"


# --- packs of before this section -----------------------------------------------------------------

_OF_0_1: Final = (
    "service_user",
    "supporter",
    "colleague",
    "service",
    "third_party",
    "competitor",
    "supplier",
    "therapist",
    "client",
    "former_client",
    "prospective_client",
    "group",
)
"""The kinds that the contract of release 0.1 named, where packs declared none."""


def derived_subjects(rules: Iterable[Rule], registry: Registry) -> dict[str, SubjectEntry]:
    """Return the kinds of subjects of a pack that declares none: those that its rules name.

    Where a rule means everybody, the kinds that release 0.1 knew are bound by it, and so known.
    """
    named = [kind for rule in rules for kind in _named(rule, registry)]
    found = [kind for kind in dict.fromkeys(named) if kind not in ADDRESSED]
    return {kind: SubjectEntry(title=kind.replace("_", " ")) for kind in found}


def _named(rule: Rule, registry: Registry) -> Iterator[str]:
    guard = registry.guards.get(rule.guard)
    for field in _subject_fields(guard.params) if guard else ():
        yield from _texts(rule.params.get(field)) or _OF_0_1
    for name, values in rule.when.items():
        fact = registry.facts.get(name)
        if fact and fact.tells.name in _OF_SUBJECTS:
            yield from (kind for kind in _texts(values) if kind not in fact.tells.known)


def _texts(values: object) -> tuple[str, ...]:
    whole = values if isinstance(values, list | tuple) else (values,)
    return tuple(value for value in whole if isinstance(value, str))

"""Rules that a pack writes itself: an expression over the facts that `when` may name, too."""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from duecourse.kernel.expressions import (
    Expressions,
    Fault,
    Judged,
    Predicate,
    Term,
    Written,
    terms_of,
)
from duecourse.kernel.guards import expression
from duecourse.kernel.reasons import Reason
from duecourse.kernel.registry import GuardKind, Registry, bound_params
from duecourse.packs.clauses import Rule
from duecourse.packs.vocabulary import Words, known_of

GUARD: Final = expression.__name__


def is_expressed(guard: GuardKind) -> bool:
    """Return whether a guard judges by an expression of the pack's."""
    return guard.params is Written


class Reader(msgspec.Struct, frozen=True):
    """Reads the expressions of one pack.

    Attributes:
        about: the kind of thing that each command is about.
    """

    expressions: Expressions
    registry: Registry
    words: Words
    about: Mapping[str, str]

    def faults(self, rule: Rule) -> Iterator[str]:
        """Yield everything that is wrong with an expression, with line and column in its text."""
        guard = self.registry.guards.get(rule.guard)
        if guard is None or not is_expressed(guard):
            return
        try:
            written = self._written(rule)
        except msgspec.ValidationError:
            return
        found = self._read(rule, written)
        if isinstance(found, tuple):
            yield from (f"holds:{fault}" for fault in found)

    def judged(self, rule: Rule) -> Judged:
        """Return what the guard of an expression is given.

        Raises:
            ValueError: it cannot be read; `faults` says why.
        """
        written = self._written(rule)
        found = self._read(rule, written)
        if isinstance(found, tuple):
            raise ValueError("; ".join(map(str, found)))
        terms = self.terms(rule)
        return Judged(
            predicate=found,
            terms=tuple(terms[name] for name in found.reads),
            reason=Reason(written.reason.upper()),
            says=written.says,
        )

    def turns_on(self, rule: Rule) -> tuple[str, ...]:
        """Return the fields whose answer decides what an expression says."""
        facts = self.registry.facts
        read = (facts[term.name] for term in self.judged(rule).terms if term.name in facts)
        return tuple(dict.fromkeys(field for fact in read for field in fact.turns_on))

    def terms(self, rule: Rule) -> dict[str, Term]:
        """Return what the expression of a rule may read."""
        about = frozenset(self.about[name] for name in rule.on if name in self.about)
        return terms_of(self.registry, about)

    def _written(self, rule: Rule) -> Written:
        params: Written = bound_params(self.registry.guards[rule.guard], rule.params)  # type: ignore[assignment]
        return params

    def _read(self, rule: Rule, written: Written) -> Predicate | tuple[Fault, ...]:
        terms = self.terms(rule)
        kinds = {name: term.kind for name, term in terms.items()}
        return self.expressions.read(written.holds, kinds, self._words(terms))

    def _words(self, terms: Mapping[str, Term]) -> dict[str, frozenset[str] | None]:
        found: dict[str, frozenset[str] | None] = {}
        for name, term in terms.items():
            if term.kind in ("word", "words"):
                tells = self.registry.facts[name].tells
                answers = tells.known == ("yes", "no")
                known = tells.known if answers else known_of(tells, self.words)
                found[name] = None if known is None else frozenset(map(str, known))
        return found

"""Which of a command's rules bind a proposal: each fact is asked once for all of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.registry import Find
from duecourse.packs.binding import BoundRule
from duecourse.packs.law import EVER

_Numbered = tuple[tuple[int, frozenset[object]], ...]
_Asked = tuple[Callable[[Any], object], str, _Numbered, _Numbered]
"""A fact, the command that asks for what it leaves unanswered, and what each condition on it
takes, by its number: there, and everywhere else, where what is unanswered counts too."""


class Bound:
    """Rules in the pack's order, with the conditions of all of them by the fact that they name.

    Attributes:
        rules: all of them, whether they bind a proposal or not.
    """

    def __init__(self, rules: Iterable[BoundRule]) -> None:
        self.rules = tuple(rules)
        self._dated = any(rule.days is not EVER for rule in self.rules)
        conditions = dict.fromkeys(c for rule in self.rules for c in rule.when)
        numbers = {condition: number for number, condition in enumerate(conditions)}
        self._wanted = [frozenset(numbers[c] for c in rule.when) for rule in self.rules]
        by_fact: dict[tuple[Callable[[Any], object], str], list[tuple[int, frozenset[object]]]] = {}
        for condition, number in numbers.items():
            of_fact = by_fact.setdefault((condition.fact, condition.asked_on), [])
            of_fact.append((number, condition.values))
        self._asked: tuple[_Asked, ...] = tuple(
            (fact, asked_on, tuple(found), tuple((n, values | {""}) for n, values in found))
            for (fact, asked_on), found in by_fact.items()
        )

    def binding(self, proposal: AnyProposal) -> tuple[BoundRule, ...]:
        """Return the rules that have something to say of a proposal (`BoundRule.binds`)."""
        rules = self.rules
        if self._asked:
            unmet = self._unmet(proposal)
            rules = tuple(
                [
                    r
                    for r, wanted in zip(rules, self._wanted, strict=True)
                    if unmet.isdisjoint(wanted)
                ]
            )
        if self._dated:
            rules = tuple([r for r in rules if r.days is EVER or r.days.hold(proposal.at)])
        return rules

    def _unmet(self, proposal: AnyProposal) -> set[int]:
        """Return the numbers of the conditions that do not hold."""
        unmet = set[int]()
        for fact, asked_on, strictly, openly in self._asked:
            found = proposal.found(fact)
            said = found if isinstance(found, frozenset) else (found,)
            for number, values in strictly if asked_on == proposal.trigger else openly:
                if values.isdisjoint(said):
                    unmet.add(number)
        return unmet


def numbered(rules: Iterable[BoundRule]) -> Iterator[BoundRule]:
    """Yield rules with the number of what they ask: that of the first that asks the same."""
    asked: dict[Find, list[tuple[Any, int]]] = {}
    for number, rule in enumerate(rules):
        of_guard = asked.setdefault(rule.guard, [])
        same = next((n for params, n in of_guard if params == rule.params), number)
        of_guard.append((rule.params, same))
        yield msgspec.structs.replace(rule, asks=same)

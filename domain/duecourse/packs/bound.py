"""Which of a command's rules bind a proposal: each fact is asked once for all of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.registry import Find, Kept
from duecourse.packs.binding import BoundRule, Condition
from duecourse.packs.law import EVER, Days

_UNASKED: Final = object()
_of_proposal: Final = attrgetter("kept")
"""Where it is kept what was found of a proposal, and turns on more than one thing of it."""

_SETS_KEPT_MAX: Final = 256
"""For so many sets of conditions that fail it is kept which rules bind then."""

_Table = Mapping[object, frozenset[int]]


class _Asked(Struct, frozen=True):
    """A fact, and by each value that it may have the numbers of the conditions that fail then.

    Attributes:
        asked_on: the command that asks for what the fact leaves unanswered.
        strictly: there; `openly` everywhere else, where what is unanswered counts too.
        numbers: of all conditions on it: of a value that none of them names.
    """

    fact: Callable[[Any], object]
    asked_on: str
    strictly: _Table
    openly: _Table
    numbers: frozenset[int]


class Binding(tuple[BoundRule, ...]):  # noqa: SLOT001 - what follows is kept with it
    """The rules that bind a proposal, in the pack's order, and what follows from them."""

    @cached_property
    def clauses(self) -> tuple[str, ...]:
        """The clauses that they rest on, each once."""
        return tuple(dict.fromkeys([rule.clause_id for rule in self]))

    @cached_property
    def asked(self) -> dict[Find, Any]:
        """With what parameters each guard is asked; of several, those of the last rule."""
        return {rule.guard: rule.params for rule in self}


class Bound:
    """Rules in the pack's order, with the conditions of all of them by the fact that they name.

    The days on which a rule binds are a condition like any other.

    Attributes:
        rules: all of them, whether they bind a proposal or not.
    """

    def __init__(self, rules: Iterable[BoundRule]) -> None:
        self.rules = Binding(rules)
        numbers: dict[Condition | Days, int] = {}
        for rule in self.rules:
            for one in _conditions(rule):
                numbers.setdefault(one, len(numbers))
        wanted = [frozenset(numbers[one] for one in _conditions(rule)) for rule in self.rules]
        self._wanted = tuple(zip(self.rules, wanted, strict=True))
        # What is proposed is alike in most of what is asked: the same few sets come back.
        self._without = lru_cache(_SETS_KEPT_MAX)(self._binding)
        self._days = tuple((one, n) for one, n in numbers.items() if isinstance(one, Days))
        facts: dict[Kept, dict[tuple[Any, str], list[tuple[int, frozenset[object]]]]] = {}
        for one, number in numbers.items():
            if isinstance(one, Condition):
                by_fact = facts.setdefault(one.kept or _of_proposal, {})
                by_fact.setdefault((one.fact, one.asked_on), []).append((number, one.values))
        self._asked = tuple((kept, _asked(by_fact)) for kept, by_fact in facts.items())

    def binding(self, proposal: AnyProposal) -> Binding:
        """Return the rules that have something to say of a proposal (`BoundRule.binds`)."""
        if not (self._asked or self._days):
            return self.rules
        return self._without(frozenset(self._unmet(proposal)))

    def _binding(self, unmet: frozenset[int]) -> Binding:
        return Binding([rule for rule, wanted in self._wanted if unmet.isdisjoint(wanted)])

    def _unmet(self, proposal: AnyProposal) -> set[int]:
        """Return the numbers of the conditions that do not hold."""
        unmet = {number for days, number in self._days if not days.hold(proposal.at)}
        for kept, asked in self._asked:
            known = kept(proposal)
            for one in asked:
                found = known.get(one.fact, _UNASKED)
                if found is _UNASKED:
                    found = known[one.fact] = one.fact(proposal)
                table = one.strictly if one.asked_on == proposal.trigger else one.openly
                if isinstance(found, frozenset):
                    # Of several values any one will do.
                    unmet |= one.numbers.intersection(*[table.get(v, one.numbers) for v in found])
                else:
                    unmet |= table.get(found, one.numbers)
        return unmet


def _conditions(rule: BoundRule) -> tuple[Condition | Days, ...]:
    return rule.when if rule.days is EVER else (*rule.when, rule.days)


def _asked(
    by_fact: dict[tuple[Any, str], list[tuple[int, frozenset[object]]]],
) -> tuple[_Asked, ...]:
    return tuple(
        _Asked(
            fact=fact,
            asked_on=asked_on,
            strictly=_table(found),
            openly=_table([(number, values | {""}) for number, values in found]),
            numbers=frozenset(number for number, _ in found),
        )
        for (fact, asked_on), found in by_fact.items()
    )


def _table(conditions: Sequence[tuple[int, frozenset[object]]]) -> _Table:
    """Return by each value that some condition takes which of them do not take it."""
    named = frozenset().union(*(values for _, values in conditions))
    return {
        value: frozenset(number for number, values in conditions if value not in values)
        for value in named
    }


def numbered(rules: Iterable[BoundRule]) -> Iterator[BoundRule]:
    """Yield rules with the number of what they ask: that of the first that asks the same."""
    asked: dict[Find, list[tuple[Any, int]]] = {}
    for number, rule in enumerate(rules):
        of_guard = asked.setdefault(rule.guard, [])
        same = next((n for params, n in of_guard if params == rule.params), number)
        of_guard.append((rule.params, same))
        yield msgspec.structs.replace(rule, asks=same)

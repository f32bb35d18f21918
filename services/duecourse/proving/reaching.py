"""Whether a search reaches what a policy's rules turn on: what is never otherwise is not searched.

A rule that binds under a condition is only as good as the posts that it does not bind. Where
no post was found of which the condition does not hold, no answer may rest on the rule.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Final

from duecourse.catalogue import REGISTRY
from duecourse.kernel.registry import FactKind
from duecourse.packs.binding import BoundRule, Condition
from duecourse.packs.model import Question
from duecourse.posts.review.demands import DEMANDS
from duecourse.proving.asking import Found, ask
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.open_post import CONSENTS
from duecourse.proving.stages import Life
from duecourse.proving.world import Act

CASES_MAX: Final = 1_000
"""Cases of one look that are looked at for one condition."""

_LOOKS: Final[tuple[Mapping[str, Collection[object]], ...]] = (
    {"post.shows": (False,)},
    {"post.shows": (True,), "post.cites": (CONSENTS[:1],)},
)


class Reaching:
    """What the search of one life reaches."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._known: dict[tuple[object, ...], bool] = {}

    def ask(self, question: Question) -> Found:
        """Return what a search comes to, and on which of the rules in doubt it leans."""
        return ask(self._life, question, self._never_otherwise)

    def doubt(self, question: Question, found: Found) -> str:
        """Return why a no to a question is none; empty where it is one.

        It is none where it rests on a rule that binds every post of the search only because
        the search reaches no other: without the rule, such a case is found. Where something
        else refuses every case, none is: that is looked at first, unless other rules judge
        by what the rule in doubt demands.
        """
        if not self._never_otherwise or not question.never:
            return ""
        if not found.leans_on and not self._demanding:
            return ""
        if self._without is not None and ask(self._without, question).story is None:
            return ""
        return not_searched(self._never_otherwise.values())

    def unreached(self, rules: Iterable[BoundRule]) -> tuple[str, ...]:
        """Return the facts of which a condition of rules was not seen to hold, or not to hold."""
        both = (False, True)
        found = (f for rule in rules for holds in both for f in self._fixed(rule, holds=holds))
        return tuple(dict.fromkeys(found))

    @cached_property
    def _never_otherwise(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facts by which a rule binds every post of the search, by the rule's id."""
        rules = self._life.world.pack.rules
        fixed = {rule.id: tuple(self._fixed(rule, holds=False)) for rule in rules if rule.when}
        return {id_: facts for id_, facts in fixed.items() if facts}

    @cached_property
    def _demanding(self) -> bool:
        """Return whether a rule in doubt has a part in which consent the others look at."""
        rules = self._life.world.pack.rules
        return any(rule.guard in DEMANDS for rule in rules if rule.id in self._never_otherwise)

    @cached_property
    def _without(self) -> Life | None:
        """Return the life without the rules that may not bind; None where none can be published."""
        pack = self._life.world.pack
        try:
            return Life(pack.keeping(r for r in pack.rules if r.id not in self._never_otherwise))
        except ValueError:
            return None

    def _fixed(self, rule: BoundRule, *, holds: bool) -> Iterator[str]:
        for act in self._life.acts:
            if type(act.command).__name__ not in rule.on:
                continue
            for name, condition in zip(rule.rule.when, rule.when, strict=True):
                if not self._reaches(act, REGISTRY.facts[name], condition, holds=holds):
                    yield name

    def _reaches(self, act: Act, fact: FactKind, condition: Condition, *, holds: bool) -> bool:
        key = (fact.name, condition.values, act, holds)
        if key not in self._known:
            seen = any(self._seen(act, condition, so, holds=holds) for so in _LOOKS)
            known = seen or (not holds and self._is_all(act, fact, condition))
            self._known[key] = known
        return self._known[key]

    def _seen(
        self, act: Act, condition: Condition, so: Mapping[str, Collection[object]], *, holds: bool
    ) -> bool:
        def run(chooser: Chooser) -> bool:
            found = condition.holds(self._life.proposal(act, chooser))
            return found == holds and not self._life.judge.refused_by_service(chooser)

        return any(found for _, found in islice(runs(run, 1, so), CASES_MAX))

    def _is_all(self, act: Act, fact: FactKind, condition: Condition) -> bool:
        """Return whether a condition names all that a fact may ever be."""
        if isinstance(fact.find(self._life.proposal(act, Chooser(most=0))), frozenset):
            return False  # Of several there may be none.
        known = fact.tells.words(self._life.world.pack.words)
        return bool(known) and condition.values.issuperset(known or ())


def not_searched(facts: Iterable[Iterable[str]]) -> str:
    """Return what is said of facts that a search does not reach."""
    names = dict.fromkeys(name for several in facts for name in several)
    return f"not searched: posts of which {', '.join(names)} is otherwise"


def unreached_between(before: Life, after: Life) -> tuple[str, ...]:
    """Return the facts that rules of one policy alone turn on, and no search of it reaches."""
    found: dict[str, None] = {}
    for life, other in ((before, after), (after, before)):
        theirs = [rule.rule for rule in other.world.pack.rules]
        apart = [rule for rule in life.world.pack.rules if rule.rule not in theirs]
        found |= dict.fromkeys(Reaching(life).unreached(apart))
    return tuple(found)

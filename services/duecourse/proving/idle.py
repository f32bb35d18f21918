"""Which rules of a policy never refuse anything, and which commands never get past its rules."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from msgspec import Struct, structs

from duecourse.kernel.proposal import Proposal
from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.law import EVER
from duecourse.proving.anything import Anything
from duecourse.proving.casts import casts, founded
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.journeys import Walker, journeys
from duecourse.proving.open_post import CONSENTS
from duecourse.proving.stages import Life
from duecourse.proving.world import Act, World

FORBIDDING: Final = frozenset({"kept_for_ever"})
"""Guards that say of a command that it is never given; a policy that names one means it."""

_SHOWN: Final[Mapping[str, Collection[object]]] = {
    "post.shows": (True,),
    "post.cites": (CONSENTS[:1],),
}

FURTHER: Final = (1, 3, 6)
"""How many things are not as they are on an empty record: few first."""

CASES_MAX: Final = 1_500
"""Cases of one rule on one command, for each number of things."""


_Try = tuple[int, Mapping[str, Collection[object]]]
"""How many things are not as they are on an empty record, and what some of them have to be."""


class Idle(Struct, frozen=True, kw_only=True):
    """What was never seen.

    Attributes:
        rules: that never refused.
        barred: commands that were never let through by all their rules, each with one of them.
        cases: that were judged.
    """

    rules: tuple[BoundRule, ...]
    barred: Mapping[str, BoundRule]
    cases: int


def idle(pack: CompiledPack) -> Idle:
    """Return the rules of a pack that refuse nothing, whatever the state, facts and command.

    Each is tried on its own, by its guard and its `when`. Then those of each command that
    no ordinary journey gives are tried together: whether anything gets past them.

    Raises:
        ValueError: under the pack no ordinary post can be published.
    """
    world, life = founded(pack, next(casts(pack))), Life(pack)
    left, cases = [], 0
    for rule in pack.rules:
        # Law of another day is not idle: it is tried as if this were its day.
        found, tried = _refuses_some(structs.replace(rule, days=EVER), world, life)
        cases += tried
        if not found:
            left.append(rule)
    barred: dict[str, BoundRule] = {}
    given = _given(pack, world) | {type(act.command).__name__ for act in life.acts}
    for command in dict.fromkeys(c for rule in pack.rules for c in rule.on if c not in given):
        rules = [r for r in pack.rules_on(command) if r.kind.name not in FORBIDDING]
        passed, tried = _lets_through(rules, command, world)
        cases += tried
        if not passed:
            barred[command] = rules[-1]
    return Idle(rules=tuple(left), barred=barred, cases=cases)


def _given(pack: CompiledPack, world: World) -> set[str]:
    """Return the commands that are carried out on ordinary journeys."""
    walker, given = Walker(), set[str]()
    for journey in journeys(pack):
        for who in world.active:
            begun = journey.begin(world, who)
            if begun is not None:
                walk = walker.walk(journey, begun, who)
                given |= {type(act.command).__name__ for act in walk.world.acts}
    return given


def _lets_through(rules: Sequence[BoundRule], command: str, world: World) -> tuple[bool, int]:
    """Return whether there is anything that all of some rules let through."""
    anything, cases = Anything(world, command), 0
    anything.naming(*rules)

    def run(chooser: Chooser) -> bool:
        proposal = anything.proposal(chooser)
        return not any(_refuses(rule, proposal) for rule in rules)

    for most in FURTHER:
        for _, passed in islice(runs(run, most), CASES_MAX):
            cases += 1
            if passed:
                return True, cases
    return False, cases


def _refuses_some(rule: BoundRule, world: World, life: Life) -> tuple[bool, int]:
    found, cases = _refuses_a_post(rule, life)
    if found:
        return True, cases
    found, more = _refuses_anything(rule, world)
    return found, cases + more


def _refuses_a_post(rule: BoundRule, life: Life) -> tuple[bool, int]:
    cases = 0
    for act in life.acts:
        if type(act.command).__name__ not in rule.on:
            continue

        def run(chooser: Chooser, act: Act = act) -> bool:
            return _refuses(rule, life.proposal(act, chooser))

        for most, demanded in ((1, {}), (2, _SHOWN)):
            for _, refused in islice(runs(run, most, demanded), CASES_MAX):
                cases += 1
                if refused:
                    return True, cases
    return False, cases


def _refuses(rule: BoundRule, proposal: Proposal[Any, Any]) -> bool:
    return rule.binds(proposal) and any(rule.guard(proposal, rule.params))


def _refuses_anything(rule: BoundRule, world: World) -> tuple[bool, int]:
    cases = 0
    # Who may act is what most rules turn on: whoever it is, before more is otherwise.
    each: list[_Try] = [(1, {"by": (one,)}) for one in world.active]
    whoever: list[_Try] = [(most, {}) for most in FURTHER]
    for most, demanded in (whoever[0], *each, *whoever[1:]):
        for command in rule.on:
            anything = Anything(world, command)
            anything.naming(rule)

            def run(chooser: Chooser, one: Anything = anything) -> bool:
                return _refuses(rule, one.proposal(chooser))

            for _, refused in islice(runs(run, most, demanded), CASES_MAX):
                cases += 1
                if refused:
                    return True, cases
    return False, cases

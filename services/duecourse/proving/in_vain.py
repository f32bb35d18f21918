"""What of a pack is certainly in vain: it is an error where the pack is laid down (decision 167).

A rule is certainly in vain if, over everything that it looks at, it refuses nothing; a command is
barred if its rules let nothing through. To be certain, everything that they look at has to be
from a closed list, so that the search is through all there is. Where something else is looked
at, such as a text, a number or a time, nothing is said here: `policy check` searches further,
and tells what it has not seen.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct, structs

from duecourse.kernel.proposal import Proposal
from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.law import EVER
from duecourse.packs.loader import PackInvalid, PackProblem, Source
from duecourse.proving.anything import Anything
from duecourse.proving.casts import casts, founded
from duecourse.proving.choosing import Choice, Chooser
from duecourse.proving.idle import FORBIDDING
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED, load, shipped_pack

_RUNS_MAX: Final = 500
"""Cases of one search; of what takes more, nothing is certain."""

_A_NIGHT: Final = timedelta(days=6, hours=18)
"""From the Monday morning of a world to a night of a weekend."""

_FREE: Final = "stated"
"""An option of every text that may be anything."""


class InVain(Struct, frozen=True):
    """A rule that refuses nothing; or, with a command, that lets nothing through with others."""

    rule: BoundRule
    barred: str = ""

    @property
    def says(self) -> str:
        """Return it as one sentence."""
        if self.barred:
            return f"{self.barred}: its rules let nothing through, whatever is said and on record"
        return (
            f"{self.rule.kind.name}: it can never refuse anything, whatever is said and on record"
        )


class _Open(Exception):
    """Something was looked at of which not all is known that it may be."""


class _Closed(Chooser):
    """Chooses from closed lists alone.

    Raises:
        _Open: whenever anything else is asked for.
    """

    def _numbers(self, variable: str, options: Sequence[Any]) -> tuple[int, ...]:
        words = all(isinstance(one, str) for one in options) and _FREE not in options
        if len(options) < 2 or not (words or all(isinstance(one, bool) for one in options)):
            raise _Open(variable)
        return super()._numbers(variable, options)


def in_vain(pack: CompiledPack) -> Iterator[InVain]:
    """Yield the rules of a pack that certainly refuse nothing, and the commands that they bar."""
    world = founded(pack, next(casts(pack)))
    for rule in pack.rules:
        # Law of another day is not in vain: it is tried as if this were its day.
        ever = structs.replace(rule, days=EVER)
        if all(_never(_anywhere(world, on, [ever]), _refused(ever)) for on in rule.on):
            yield InVain(rule)
    for command in dict.fromkeys(on for rule in pack.rules for on in rule.on):
        rules = [r for r in pack.rules_on(command) if r.kind.name not in FORBIDDING]
        # What no closed list holds may let it through one day: what the others say is enough.
        rules = [r for r in rules if _is_closed(_anywhere(world, command, [r]), r)]
        if rules and _never(_anywhere(world, command, rules), _passed(rules)):
            yield InVain(rules[-1], command)


def _anywhere(world: World, command: str, rules: Sequence[BoundRule]) -> Iterator[Anything]:
    """Yield proposals of a command: in office hours and at night, with a reason and without."""
    for now in (world, world.later(_A_NIGHT), replace(world, reason="")):
        anything = Anything(now, command, whole=True)
        anything.naming(*rules)
        yield anything


def _refused(rule: BoundRule) -> Callable[[Proposal[Any, Any]], bool]:
    return lambda proposal: rule.binds(proposal) and any(rule.guard(proposal, rule.params))


def _passed(rules: Sequence[BoundRule]) -> Callable[[Proposal[Any, Any]], bool]:
    return lambda proposal: not any(_refused(rule)(proposal) for rule in rules)


def _is_closed(all_: Iterator[Anything], rule: BoundRule) -> bool:
    """Return whether all that a rule looks at is from closed lists."""
    refuses = _refused(rule)

    def looked_at(proposal: Proposal[Any, Any]) -> bool:
        refuses(proposal)
        return False

    return _never(all_, looked_at)


def _never(all_: Iterator[Anything], holds: Callable[[Proposal[Any, Any]], bool]) -> bool:
    """Return whether something certainly never holds of any proposal."""
    return all(_none(anything, holds) for anything in all_)


def _none(anything: Anything, holds: Callable[[Proposal[Any, Any]], bool]) -> bool:
    path: Sequence[Choice] | None = ()
    for _ in range(_RUNS_MAX):
        if path is None:
            return True
        chooser = _Closed(path)
        try:
            if holds(anything.proposal(chooser)):
                return False
        except _Open:
            return False
        path = chooser.following()
    return False


def lay_down(content: bytes, file: str) -> CompiledPack:
    """Return a policy pack that is laid down now: nothing of it is certainly in vain.

    Args:
        content: the pack's text, YAML in UTF-8.
        file: name for messages.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
    """
    pack = load(content, file)
    if problems := _problems(content, file):
        raise PackInvalid(problems)
    return pack


@lru_cache(maxsize=16)
def _problems(content: bytes, file: str) -> tuple[PackProblem, ...]:
    """Return what is in vain in a pack that loads: asked once of each text."""
    if content in map(shipped_pack, SHIPPED):
        return ()  # Every change of these is checked in full.
    pack, source = load(content, file), Source(content, file)
    return tuple(source.problem(path_of(one.rule, pack), one.says) for one in in_vain(pack))


def path_of(rule: BoundRule, pack: CompiledPack) -> tuple[str | int, ...]:
    """Return where a rule stands in the pack: itself, or the default that it belongs to."""
    own = [clause.id for clause in pack.written.clauses]
    if rule.clause_id in own:
        number = int(rule.id.rpartition("/")[2]) - 1
        return ("clauses", own.index(rule.clause_id), "rules", number, "guard")
    return ("defaults", pack.written.defaults.index(rule.clause_id))

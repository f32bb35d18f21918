"""Whether whom a pack names can do what it names them for.

A rule that only somebody may meet who may not give the command is a wall, and an approver who
cannot approve leaves a policy that nobody can ever replace.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from msgspec import Struct

from duecourse.kernel.eligibility import ENDS
from duecourse.kernel.registry import ON, Registry
from duecourse.kernel.table import ABSENT, ANYONE, AUTHOR, SYSTEM, Definition
from duecourse.packs.citations import Place
from duecourse.packs.clauses import Rule
from duecourse.packs.model import WrittenPack

_RUNS: Final = ("publish", "draft")
"""Functions in which somebody who runs a channel acts there."""


class Rows(Struct, frozen=True):
    """Who may give each command, by its name: functions, or anyone, the author, the service."""

    who: Mapping[str, frozenset[str]]
    first: Mapping[str, frozenset[str]]
    """By command: who begins the thing that it is about, and so is its author."""


def rows_of(definitions: Mapping[str, Definition]) -> Rows:
    """Return who may give each command of lifecycles."""
    who: dict[str, frozenset[str]] = {}
    first: dict[str, frozenset[str]] = {}
    for definition in definitions.values():
        begun = frozenset(w for r in definition.transitions if r.source == ABSENT for w in r.who)
        for row in definition.transitions:
            who[row.trigger] = who.get(row.trigger, frozenset()) | frozenset(row.who)
            first[row.trigger] = begun
    return Rows(who, first)


def unreachable(pack: WrittenPack, registry: Registry, rows: Rows) -> Iterator[tuple[Place, str]]:
    """Yield each place that names roles which could never do what they are named for."""
    yield from _approvers(pack)
    yield from _routes(pack)
    yield from _channels(pack)
    yield from _rules(pack, registry, rows)
    yield from _at_odds(pack, registry)
    yield from _rights(pack, rows)


def _rights(pack: WrittenPack, rows: Rows) -> Iterator[tuple[Place, str]]:
    """Yield each command by which a clause says that it is held, and is not.

    A right is everybody's; of a procedure, somebody gives each command.
    """
    for index, clause in enumerate(pack.clauses):
        for number, command in enumerate(clause.right):
            if ANYONE not in rows.who.get(command, ()):
                says = f"there is no command {command!r} that everybody may give"
                yield ("clauses", index, "right", number), says
        for number, command in enumerate(clause.procedure):
            if not rows.who.get(command, frozenset()) - {SYSTEM}:
                says = f"there is no command {command!r} that anybody gives"
                yield ("clauses", index, "procedure", number), says


def _approvers(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    filling = _able(pack, "approve_policy")
    for index, role in enumerate(pack.policy.approved_by):
        if role in pack.roles and role not in filling:
            says = f"{role!r} does not fill 'approve_policy': its approval could never be given"
            yield ("policy", "approved_by", index), says


def _routes(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    for name, function in pack.functions.items():
        then = function.nobody_else.then if function.nobody_else else ()
        if then and set(then) <= set(function.roles):
            says = (
                f"names those alone who fill {name!r} already: name another role, self or outside"
            )
            yield ("functions", name, "nobody_else", "then"), says
        for index, word in enumerate(then):
            if word in pack.roles and _leads_down(pack, function.roles, word):
                says = f"{word!r} stands below all who fill {name!r}: nobody decides it from below"
                yield ("functions", name, "nobody_else", "then", index), says
    for name, role in pack.roles.items():
        if role.deputy == name:
            yield ("roles", name, "deputy"), f"{name} is no deputy of {name}"


def _leads_down(pack: WrittenPack, filling: Sequence[str], role: str) -> bool:
    """Return whether all who fill a function stand above a role."""
    over = _over(pack, role)
    return bool(filling) and all(one in over and role not in _over(pack, one) for one in filling)


def _over(pack: WrittenPack, role: str) -> set[str]:
    """Return the roles that act, one after the other, when a role is unfilled."""
    found: set[str] = set()
    todo = [role]
    while todo:
        entry = pack.roles.get(todo.pop())
        above = {entry.deputy, entry.fallback} - {None, *found} if entry else set()
        todo += [one for one in above if one]
        found |= {one for one in above if one}
    return found


def _channels(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    acting = _able(pack, *_RUNS)
    for name, channel in pack.channels.items():
        for index, role in enumerate(channel.run_by):
            if role in pack.roles and role not in acting:
                says = f"{role!r} fills neither 'publish' nor 'draft': they could run nothing"
                yield ("channels", name, "run_by", index), says


def _able(pack: WrittenPack, *functions: str) -> set[str]:
    """Return the roles that act in functions: those that fill them, or stand in where none does."""
    found: set[str] = set()
    for name in functions:
        if function := pack.functions.get(name):
            then = function.nobody_else.then if function.nobody_else else ()
            found |= {*function.roles, *then} - {*ENDS}
    todo = [*found]
    while todo:
        role = pack.roles.get(todo.pop())
        for other in (role.deputy, role.fallback) if role else ():
            if other and other not in found:
                found.add(other)
                todo.append(other)
    return found


def _rules(pack: WrittenPack, registry: Registry, rows: Rows) -> Iterator[tuple[Place, str]]:
    for path, rule in own_rules(pack):
        guard = registry.guards.get(rule.guard)
        commands = (rule.on if guard.acts_in == ON else guard.acts_in) if guard else ()
        if commands and (roles := _named(rule.params.get("roles"), pack)):
            for role, command in _unable(pack, rows, roles, commands):
                yield (*path, "with"), f"{role!r} could never give {command}"
        acting = _named(rule.when.get("actor_roles"), pack)
        for role, command in _unable(pack, rows, acting, rule.on) if acting else ():
            yield (*path, "when"), f"{role!r} could never give {command}"


def own_rules(pack: WrittenPack) -> Iterator[tuple[Place, Rule]]:
    """Yield the rules that a pack writes itself, each with its path."""
    for index, clause in enumerate(pack.clauses):
        for number, rule in enumerate(clause.rules):
            yield ("clauses", index, "rules", number), rule


def _named(roles: object, pack: WrittenPack) -> tuple[str, ...]:
    whole = roles if isinstance(roles, list | tuple) else (roles,)
    return tuple(role for role in whole if isinstance(role, str) and role in pack.roles)


def _unable(
    pack: WrittenPack, rows: Rows, roles: tuple[str, ...], commands: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield the roles that could give none of some commands, with these."""
    able: set[str] = set()
    for command in commands:
        who = rows.who.get(command, frozenset())
        if AUTHOR in who:
            who = (who | rows.first[command]) - {AUTHOR, SYSTEM}
        if ANYONE in who or not who:
            return
        able |= _able(pack, *who)
    for role in roles:
        if role not in able:
            yield role, " or ".join(commands)


def _at_odds(pack: WrittenPack, registry: Registry) -> Iterator[tuple[Place, str]]:
    """Yield rules of one guard that ask for one of some roles each, and have none in common."""
    bound = [
        (path, rule)
        for path, rule in own_rules(pack)
        if (guard := registry.guards.get(rule.guard)) and guard.acts_in == ON and not rule.when
    ]
    for (_, one), (path, other) in combinations(bound, 2):
        if one.guard != other.guard or not set(one.on) & set(other.on) or not _meet(one, other):
            continue
        both = [_named(rule.params.get("roles"), pack) for rule in (one, other)]
        if all(both) and not set(both[0]) & set(both[1]):
            says = f"nobody in these roles meets {one.guard} of {' or '.join(both[0])}, too"
            yield (*path, "with"), says


def _meet(one: Rule, other: Rule) -> bool:
    """Return whether two rules of a guard speak of the same kinds, and of the same levels."""
    kinds = [
        set(map(str, k)) if isinstance(k := r.params.get("kinds"), list) else set()
        for r in (one, other)
    ]
    if all(kinds) and not kinds[0] & kinds[1]:
        return False
    (low, high), (lower, higher) = _levels(one), _levels(other)
    return max(low, lower) <= min(high, higher)


def _levels(rule: Rule) -> tuple[int, int]:
    found = [rule.params.get("from_level", 0), rule.params.get("to_level", 99)]
    low, high = (n if isinstance(n, int) else 0 for n in found)
    return low, high

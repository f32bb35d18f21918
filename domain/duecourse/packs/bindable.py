"""What a rule that is laid down now may bind, and what its parameters may say.

Asked of a pack's own rules, when it is laid down and never after: a pack that is in force
was good enough (docs/decisions/030-packs-are-readable-for-ever.md).
"""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec
from msgspec import Struct

from duecourse.kernel.params import Checked, Declared, out_of_place
from duecourse.kernel.registry import GuardKind, Registry, bound_params
from duecourse.packs.binding import CommandKind
from duecourse.packs.citations import Place
from duecourse.packs.clauses import Rule
from duecourse.packs.expressed import GUARD as EXPRESSION
from duecourse.packs.model import WrittenPack
from duecourse.packs.reach import own_rules
from duecourse.packs.vocabulary import Words

Commands = Mapping[str, CommandKind]

EXPRESSIONS_MAX: Final = 40
"""Expressions of one pack: each takes some ten microseconds, and at worst some milliseconds."""


class _Id(Struct, frozen=True):
    word: Declared


def unbindable(
    pack: WrittenPack, registry: Registry, commands: Commands
) -> Iterator[tuple[Place, str]]:
    """Yield each command that a rule binds and no rule may, with why."""
    for path, rule in own_rules(pack):
        guard = registry.guards.get(rule.guard)
        for index, command in enumerate(rule.on):
            if not guard or command not in commands:
                continue
            if says := _unbound(guard, command, commands[command]):
                yield (*path, "on", index), says


def _unbound(guard: GuardKind, command: str, kind: CommandKind) -> str:
    if guard.floor and command in guard.floor.on:
        return ""
    if guard.barring:
        return f"{guard.name} refuses whatever is proposed: nobody could ever {command}"
    return kind.unbound


def unfit(pack: WrittenPack, registry: Registry, words: Words) -> Iterator[tuple[Place, str]]:
    """Yield each parameter of a rule that is beyond its range, or of no use."""
    stated: dict[tuple[str, str], set[str]] = {}
    for path, rule in own_rules(pack):
        guard = registry.guards.get(rule.guard)
        params = _params(guard, rule) if guard else None
        if params is None:
            continue
        for key, says in out_of_place(params):
            yield (*path, "with", key), f"{rule.guard}: {key}: {says}"
        if isinstance(params, Checked):
            yield from (((*path, "with", k), f"{rule.guard}: {s}") for k, s in params.at_odds())
            yield from (((*path, "with", "values"), s) for s in _strange(params, words))
        yield from (((*path, "with"), s) for s in _shut(rule, stated))


def expressed_too_often(pack: WrittenPack) -> Iterator[tuple[Place, str]]:
    """Yield each expression of a pack beyond as many as every command has time for."""
    found = [path for path, rule in own_rules(pack) if rule.guard == EXPRESSION]
    for path in found[EXPRESSIONS_MAX:]:
        yield (*path, "guard"), f"more than {EXPRESSIONS_MAX} expressions: a guard says it better"


def _params(guard: GuardKind, rule: Rule) -> Struct | None:
    try:
        return bound_params(guard, rule.params)
    except msgspec.ValidationError:
        return None


def _strange(params: Checked, words: Words) -> Iterator[str]:
    """Yield each word that the field which another parameter names can never hold."""
    for where, word, vocabulary in params.of_field():
        known = vocabulary.words(words.of)
        if known is not None and word not in known:
            listed = ", ".join(map(str, known))
            yield f"{where}: there is no {word!r} in this pack; known: {listed}"
        elif says := next((s for _, s in out_of_place(_Id(word))), ""):
            yield f"{where}: {says}"


def _shut(rule: Rule, stated: dict[tuple[str, str], set[str]]) -> Iterator[str]:
    """Yield that rules of `one_of` leave a field of a command no value that all of them take."""
    values = rule.params.get("values")
    if rule.guard != "one_of" or rule.when or not isinstance(values, list):
        return
    for command in rule.on:
        key = command, str(rule.params.get("field"))
        left = stated.get(key, set(map(str, values))) & set(map(str, values))
        stated[key] = left
        if not left:
            yield f"no value of {key[1]} is among those of every such rule on {command}"

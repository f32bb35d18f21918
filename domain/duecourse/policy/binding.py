"""Rules bound to guards: what a rule of a pack does when a command comes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from duecourse.decisions.refusal import Violation
from duecourse.policy.loader import PackProblem, Source, defaults
from duecourse.policy.model import ClauseEntry, Pack, Rule
from duecourse.policy.registry import GuardKind, Registry, bound_params


class CommandKind(Struct, frozen=True):
    """A command that rules may bind: the kind of aggregate it is about, and its fields."""

    about: str
    fields: tuple[str, ...]


class BoundRule(Struct, frozen=True, kw_only=True):
    """A rule of the pack, ready to judge a step.

    Attributes:
        id: clause id and number, for example `ACAT-2.4-purpose/1`.
        when: facts that must hold, each with the values that count.
    """

    id: str
    clause: ClauseEntry
    rule: Rule
    kind: GuardKind
    params: Any
    when: tuple[tuple[Callable[[Any], object], frozenset[object]], ...]
    policy: str

    def binds(self, step: Any) -> bool:
        """Return whether the rule has anything to say of this step."""
        return all(_holds(find(step), values) for find, values in self.when)

    def violations(self, step: Any) -> Iterator[Violation]:
        """Yield what stands against the step, with clause and policy version."""
        if not self.binds(step):
            return
        for finding in self.kind.find(step, self.params):
            yield Violation(
                reason=finding.reason,
                message=finding.says,
                subject=finding.subject,
                rule=self.id,
                clause=self.clause.id,
                policy=self.policy,
                facts=finding.facts,
            )


def _holds(found: object, values: frozenset[object]) -> bool:
    """A fact holds when it, or one of several it names, is among the values."""
    if isinstance(found, frozenset):
        return bool(found & values)
    return found in values


def all_clauses(pack: Pack) -> Iterator[ClauseEntry]:
    """Yield the pack's own clauses, then the defaults that it takes."""
    yield from pack.clauses
    known = {clause.id: clause for clause in defaults().clauses}
    yield from (known[id_] for id_ in pack.defaults if id_ in known)


def bound_rules(
    pack: Pack,
    source: Source,
    registry: Registry,
    commands: Mapping[str, CommandKind],
    problems: list[PackProblem],
) -> Iterator[BoundRule]:
    """Yield every rule of a pack, ready to judge; what is wrong with others goes to `problems`."""
    own = {clause.id: index for index, clause in enumerate(pack.clauses)}
    for clause in all_clauses(pack):
        for number, rule in enumerate(clause.rules):
            index = own.get(clause.id)
            path = (
                ("clauses", index, "rules", number)
                if index is not None
                else ("defaults", pack.defaults.index(clause.id))
            )
            says = [*_unknown(rule, registry, commands), *_misnamed(rule, pack)]
            if says:
                problems.extend(source.problem((*path, key), text) for key, text in says)
                continue
            yield _bound(clause, number, rule, registry, pack.policy.version)


def _unknown(
    rule: Rule, registry: Registry, commands: Mapping[str, CommandKind]
) -> Iterator[tuple[str, str]]:
    for fact in rule.when:
        if fact not in registry.facts:
            yield "when", f"there is no fact {fact!r}; known: {', '.join(sorted(registry.facts))}"
    for command in rule.on:
        if command not in commands:
            yield "on", f"there is no command {command!r}"
    guard = registry.guards.get(rule.guard)
    if guard is None:
        known = ", ".join(sorted(registry.guards))
        yield "guard", f"there is no guard {rule.guard!r}; known: {known}"
        return
    for command in rule.on:
        if command in commands:
            yield from _unsuited(rule, guard, registry, command, commands[command])
    try:
        bound_params(guard, rule.params)
    except msgspec.ValidationError as error:
        yield "with", f"{rule.guard}: {error}"


def _unsuited(
    rule: Rule, guard: GuardKind, registry: Registry, command: str, kind: CommandKind
) -> Iterator[tuple[str, str]]:
    """A guard looks at what is not there unless the command is of its kind and has its fields."""
    if guard.about not in ("", kind.about):
        yield "on", f"{guard.name} judges {guard.about}; {command} is about {kind.about}"
    elif missing := [field for field in guard.needs if field not in kind.fields]:
        yield "on", f"{guard.name} looks at {', '.join(missing)}, which {command} does not have"
    for name in rule.when:
        fact = registry.facts.get(name)
        if fact is not None and fact.about not in ("", kind.about):
            yield "when", f"{name} is a fact of {fact.about}; {command} is about {kind.about}"


def _misnamed(rule: Rule, pack: Pack) -> Iterator[tuple[str, str]]:
    """A rule that names a role or a category that is not there could never hold."""
    known: Mapping[str, Sequence[str]] = {
        "roles": tuple(pack.roles),
        "categories": pack.categories,
    }
    for key, names in known.items():
        values = rule.params.get(key)
        for name in values if isinstance(values, list | tuple) else ():
            if name not in names:
                yield "with", f"{key}: there is no {name!r} in this pack"
    holders = rule.when.get("actor_roles", ())
    for name in holders if isinstance(holders, tuple) else (holders,):
        if name not in pack.roles:
            yield "when", f"actor_roles: there is no {name!r} in this pack"


def _bound(
    clause: ClauseEntry, number: int, rule: Rule, registry: Registry, policy: str
) -> BoundRule:
    kind = registry.guards[rule.guard]
    when = tuple(
        (registry.facts[fact].find, frozenset(values if isinstance(values, tuple) else (values,)))
        for fact, values in rule.when.items()
    )
    return BoundRule(
        id=f"{clause.id}/{number + 1}",
        clause=clause,
        rule=rule,
        kind=kind,
        params=bound_params(kind, rule.params),
        when=when,
        policy=policy,
    )

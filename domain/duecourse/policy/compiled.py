"""A pack made ready for decisions: rules bound to guards, one lifecycle per aggregate."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from duecourse.decisions.refusal import Violation
from duecourse.lifecycle import Definition, Guard, Lifecycle, build, check
from duecourse.policy.consistency import contradictions
from duecourse.policy.loader import PackInvalid, PackProblem, Source, defaults, read_pack
from duecourse.policy.model import ClauseEntry, Pack, Rule
from duecourse.policy.registry import GuardKind, Registry, bound_params


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


class CompiledPack:
    """A pack in the form that decisions use; built by `compile_pack` only."""

    def __init__(
        self,
        pack: Pack,
        digest: str,
        rules: Sequence[BoundRule],
        lifecycles: Mapping[str, Lifecycle],
    ) -> None:
        self.pack = pack
        self.digest = digest
        self.version = pack.policy.version
        self.rules = tuple(rules)
        self.lifecycles = dict(lifecycles)
        self.functions = {name: frozenset(f.roles) for name, f in pack.functions.items()}
        self.clauses = {clause.id: clause for clause in _all_clauses(pack)}
        self._bound: dict[str, tuple[BoundRule, ...]] = {}
        for rule in rules:
            for command in rule.rule.on:
                self._bound[command] = (*self._bound.get(command, ()), rule)

    def rules_on(self, command: str) -> tuple[BoundRule, ...]:
        """Return the rules that bind a command, in the pack's order."""
        return self._bound.get(command, ())

    def acts_as(
        self, held: frozenset[str], role: str, officers: Mapping[str, tuple[str, ...]]
    ) -> bool:
        """Return whether a holder of roles may act in a role: it is his, or nobody holds it.

        An unfilled role goes to its deputy, then to its fallback (ZRT-RE-owner).
        """
        seen: set[str] = set()
        while role and role not in seen:
            if role in held:
                return True
            entry = self.pack.roles.get(role)
            if entry is None or officers.get(role):
                return False
            seen.add(role)
            deputy_free = entry.deputy and officers.get(entry.deputy)
            role = (entry.deputy if deputy_free else entry.fallback) or ""
        return False


def _all_clauses(pack: Pack) -> Iterator[ClauseEntry]:
    yield from pack.clauses
    known = {clause.id: clause for clause in defaults().clauses}
    yield from (known[id_] for id_ in pack.defaults if id_ in known)


def compile_pack(
    content: bytes,
    file: str,
    *,
    registry: Registry,
    definitions: Mapping[str, Definition],
    commands: Mapping[str, str],
) -> CompiledPack:
    """Return a pack ready for use.

    Args:
        file: name for messages.
        definitions: lifecycle of each aggregate, by its kind.
        commands: kind of the aggregate of each command.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
    """
    pack, source = read_pack(content, file)
    problems = list(contradictions(pack, source))
    rules = list(_bound_rules(pack, source, registry, commands, problems))
    if problems:
        raise PackInvalid(problems)
    lifecycles = {
        kind: build(definition, _guards(rules, definition))
        for kind, definition in definitions.items()
    }
    functions = {name: f.roles for name, f in pack.functions.items()}
    unknown = functions.keys() - {
        who for d in definitions.values() for row in d.transitions for who in row.who
    }
    if unknown:
        raise PackInvalid(
            [source.problem(("functions", n), f"no command asks for {n!r}") for n in unknown]
        )
    unfit = [p for one in lifecycles.values() for p in check(one, functions)]
    if unfit:
        raise PackInvalid(
            [source.problem(("functions",), f"{p.lifecycle}: {p.says}") for p in unfit]
        )
    return CompiledPack(pack, hashlib.sha256(content).hexdigest(), rules, lifecycles)


def _guards(rules: Sequence[BoundRule], definition: Definition) -> dict[str, list[Guard]]:
    triggers = {row.trigger for row in definition.transitions}
    found: dict[str, list[Guard]] = {}
    for rule in rules:
        for command in triggers & set(rule.rule.on):
            found.setdefault(command, []).append(Guard(rule.id, rule.violations))
    return found


def _bound_rules(
    pack: Pack,
    source: Source,
    registry: Registry,
    commands: Mapping[str, str],
    problems: list[PackProblem],
) -> Iterator[BoundRule]:
    own = {clause.id: index for index, clause in enumerate(pack.clauses)}
    for clause in _all_clauses(pack):
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
    rule: Rule, registry: Registry, commands: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for command in rule.on:
        if command not in commands:
            yield "on", f"there is no command {command!r}"
    for fact in rule.when:
        if fact not in registry.facts:
            yield "when", f"there is no fact {fact!r}; known: {', '.join(sorted(registry.facts))}"
    kind = registry.guards.get(rule.guard)
    if kind is None:
        known = ", ".join(sorted(registry.guards))
        yield "guard", f"there is no guard {rule.guard!r}; known: {known}"
        return
    try:
        bound_params(kind, rule.params)
    except msgspec.ValidationError as error:
        yield "with", f"{rule.guard}: {error}"


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


def _bound(
    clause: ClauseEntry, number: int, rule: Rule, registry: Registry, policy: str
) -> BoundRule:
    kind = registry.guards[rule.guard]
    when = tuple(
        (registry.facts[fact], frozenset(values if isinstance(values, tuple) else (values,)))
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

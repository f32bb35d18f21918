"""Rules bound to guards: what a rule of a pack does when a command comes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct

from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Find, GuardKind, Registry, bound_params
from duecourse.packs.law import EVER, Days
from duecourse.packs.loader import PackProblem, Source
from duecourse.packs.model import ClauseEntry, DefaultEntry, Rule, WrittenPack


class CommandKind(Struct, frozen=True, kw_only=True):
    """A command that rules may bind.

    Attributes:
        about: kind of aggregate.
        fields: names of its fields.
        spared: nothing that cannot be read of a policy refuses it (`is_spared`).
    """

    about: str
    fields: tuple[str, ...]
    spared: bool = False


Defaults = Mapping[str, DefaultEntry]
"""The clauses from public sources that packs may take, by id."""


class BoundRule(Struct, frozen=True, kw_only=True):
    """A rule of the pack, ready to judge a proposal.

    Attributes:
        id: clause id and number, for example `OUR-3.1-sources/1`.
        clause_id: of the clause that the rule rests on.
        guard: the guard's function, by which aggregates find rules of theirs.
        when: facts that must hold, each with the values that count; empty where the rule
            always binds.
        days: on which it binds, by the law that it comes from.
    """

    id: str
    clause: ClauseEntry
    clause_id: str
    guard: Find
    rule: Rule
    kind: GuardKind
    params: Any
    when: tuple[tuple[Callable[[Any], object], frozenset[object]], ...]
    policy: str
    days: Days = EVER

    @property
    def reads(self) -> Literal["state", "input"]:
        """Return whether the guard looks at what the command brings (`GuardKind.reads`)."""
        return self.kind.reads

    def binds(self, proposal: Any) -> bool:
        """Return whether the rule has anything to say of a proposal."""
        if self.days is not EVER and not self.days.hold(proposal.at):
            return False
        for fact, values in self.when:
            found = proposal.found(fact)
            # A fact holds when it, or one of several it names, is among the values.
            if not (found & values if isinstance(found, frozenset) else found in values):
                return False
        return True

    def cited(self, found: Violation) -> Violation:
        """Return what its guard found, with rule, clause and policy version."""
        return msgspec.structs.replace(
            found, rule=self.id, clause=self.clause_id, policy=self.policy
        )

    def judged(self, proposal: Any) -> list[Violation]:
        """Return what stands against any proposal, whether the rule binds it or not."""
        if not self.binds(proposal):
            return []
        return [self.cited(found) for found in self.guard(proposal, self.params)]


class Unread(Struct, frozen=True, kw_only=True):
    """A rule that cannot be bound: what it is of, and why.

    Attributes:
        id: clause id and number.
        on: commands that it was to bind.
        problems: everything that is wrong with it, with lines.
    """

    id: str
    clause: str
    on: tuple[str, ...]
    problems: tuple[PackProblem, ...]


def all_clauses(pack: WrittenPack, defaults: Defaults) -> Iterator[ClauseEntry]:
    """Yield the pack's own clauses, then the defaults that it takes."""
    yield from pack.clauses
    yield from (defaults[id_] for id_ in pack.defaults if id_ in defaults)


def bound_rules(
    pack: WrittenPack,
    source: Source,
    registry: Registry,
    commands: Mapping[str, CommandKind],
    defaults: Defaults,
) -> Iterator[BoundRule | Unread]:
    """Yield every rule of a pack: ready to judge, or unread with what is wrong."""
    own = {clause.id: index for index, clause in enumerate(pack.clauses)}
    for clause in all_clauses(pack, defaults):
        index = own.get(clause.id)
        for number, rule in enumerate(clause.rules):
            path = (
                ("clauses", index, "rules", number)
                if index is not None
                else ("defaults", pack.defaults.index(clause.id))
            )
            id_ = f"{clause.id}/{number + 1}"
            says = [*_unknown(rule, registry, commands), *_misnamed(rule, pack)]
            if says:
                problems = tuple(source.problem((*path, key), text) for key, text in says)
                yield Unread(id=id_, clause=clause.id, on=rule.on, problems=problems)
            else:
                yield _bound(id_, clause, rule, registry, pack.policy.version)


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


def _misnamed(rule: Rule, pack: WrittenPack) -> Iterator[tuple[str, str]]:
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


def _bound(id_: str, clause: ClauseEntry, rule: Rule, registry: Registry, policy: str) -> BoundRule:
    kind = registry.guards[rule.guard]
    when = tuple(
        (registry.facts[fact].find, frozenset(values if isinstance(values, tuple) else (values,)))
        for fact, values in rule.when.items()
    )
    return BoundRule(
        id=id_,
        clause=clause,
        clause_id=clause.id,
        guard=kind.find,
        rule=rule,
        kind=kind,
        params=bound_params(kind, rule.params),
        when=when,
        policy=policy,
    )

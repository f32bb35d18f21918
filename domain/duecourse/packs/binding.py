"""Rules bound to guards: what a rule of a pack does when a command comes."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

import msgspec
from msgspec import Struct

from duecourse.kernel.expressions import Expressions
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import ON, Fact, Find, GuardKind, Kept, Registry
from duecourse.packs.clauses import ClauseEntry, DefaultEntry, Rule
from duecourse.packs.expressed import Reader, is_expressed
from duecourse.packs.law import EVER, Days
from duecourse.packs.loader import PackProblem, Source
from duecourse.packs.model import WrittenPack
from duecourse.packs.vocabulary import Words, derived_subjects, strange_in_when, strange_in_with


class CommandKind(Struct, frozen=True, kw_only=True):
    """A command that rules may bind.

    Attributes:
        about: kind of aggregate.
        fields: names of its fields.
        spared: nothing that cannot be read of a policy refuses it (`is_spared`).
        rules_of: name of a command whose rules bind this one too (`Command.RULES_OF`).
        unbound: why no rule binds it (`duecourse.kernel.rights`); empty where rules may.
    """

    about: str
    fields: tuple[str, ...]
    spared: bool = False
    rules_of: str = ""
    unbound: str = ""


Defaults = Mapping[str, DefaultEntry]
"""The clauses from public sources that packs may take, by id."""


class Condition(Struct, frozen=True, kw_only=True):
    """A fact that must hold for a rule to bind.

    Attributes:
        values: those that count. What is unanswered counts too, but on the command that
            asks for it.
        kept: with what it is kept what the fact finds (`FactKind.kept`).
    """

    fact: Callable[[Any], object]
    values: frozenset[object]
    asked_on: str
    kept: Kept | None = None

    def holds(self, proposal: AnyProposal) -> bool:
        """Return whether the fact, or one of several it names, is among the values."""
        found = proposal.found(self.fact)
        if isinstance(found, frozenset):
            counts, unanswered = not self.values.isdisjoint(found), "" in found
        else:
            counts, unanswered = found in self.values, found == ""
        return counts or (unanswered and proposal.trigger != self.asked_on)


class BoundRule(Struct, frozen=True, kw_only=True):
    """A rule of the pack, ready to judge a proposal.

    Attributes:
        id: clause id and number, for example `OUR-3.1-sources/1`.
        clause_id: of the clause that the rule rests on.
        guard: the guard's function, by which aggregates find rules of theirs.
        on: commands that it binds: those that are written, and those under the same rules.
        when: facts that must hold; empty where the rule always binds.
        days: on which it binds, by the law that it comes from.
        turns_on: fields of what is judged whose answer decides what it says.
        of: what its guard judges; None where it is always asked.
        asks: the same number for rules of the pack that ask the same of the same guard.
    """

    id: str
    clause: ClauseEntry
    clause_id: str
    guard: Find
    on: tuple[str, ...]
    rule: Rule
    kind: GuardKind
    params: Any
    when: tuple[Condition, ...]
    turns_on: tuple[str, ...]
    policy: str
    days: Days = EVER
    of: Fact | None = None
    asks: int = 0

    @property
    def reads(self) -> Literal["state", "input"]:
        """Return whether the guard looks at what the command brings (`GuardKind.reads`)."""
        return self.kind.reads

    def says_who(self, command: str) -> bool:
        """Return whether its guard says who of those who fill the function gives a command."""
        kind = self.kind
        by_roles = kind.acts_in == ON or command in kind.acts_in
        return by_roles or Reason.NOT_AUTHORISED in kind.reasons

    def binds(self, proposal: Any) -> bool:
        """Return whether the rule has anything to say of a proposal."""
        if self.days is not EVER and not self.days.hold(proposal.at):
            return False
        # Every rule is asked: `_hold`, and `all`, cost a call more.
        for condition in self.when:  # noqa: SIM110
            if not condition.holds(proposal):
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
    words: Words,
    expressions: Expressions,
) -> Iterator[BoundRule | Unread]:
    """Yield every rule of a pack: ready to judge, or unread with what is wrong."""
    about = {name: kind.about for name, kind in commands.items()}
    reader = Reader(expressions, registry, words, about)
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
            on = _all_on(rule, commands, registry)
            says = [*_unknown(rule, registry, commands), *_strange(rule, registry, words)]
            says += [("with", text) for text in reader.faults(rule)]
            if says:
                problems = tuple(source.problem((*path, key), text) for key, text in says)
                yield Unread(id=id_, clause=clause.id, on=on, problems=problems)
            else:
                bound = _bound(id_, clause, rule, registry, words, pack.policy.version)
                yield msgspec.structs.replace(_expressed(bound, reader), on=on)


def _expressed(bound: BoundRule, reader: Reader) -> BoundRule:
    """Return a rule with its expression compiled, where it has one."""
    if not is_expressed(bound.kind):
        return bound
    turns_on = dict.fromkeys((*bound.turns_on, *reader.turns_on(bound.rule)))
    return msgspec.structs.replace(
        bound, params=reader.judged(bound.rule), turns_on=tuple(turns_on)
    )


def _all_on(rule: Rule, commands: Mapping[str, CommandKind], registry: Registry) -> tuple[str, ...]:
    """Return the commands that a rule binds, with those that are under the same rules.

    What no rule may bind is left out, unless the guard binds it under every pack.
    """
    guard = registry.guards.get(rule.guard)
    floor = guard.floor.on if guard and guard.floor else ()
    more = (n for n, kind in commands.items() if kind.rules_of in rule.on and n not in rule.on)
    free = {n for n in rule.on if n in commands and commands[n].unbound and n not in floor}
    return tuple(name for name in (*rule.on, *more) if name not in free)


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


def _strange(rule: Rule, registry: Registry, words: Words) -> Iterator[tuple[str, str]]:
    """A rule that names a word which is nowhere could never hold, or never bind."""
    guard = registry.guards.get(rule.guard)
    for text in strange_in_with(rule, guard, words) if guard else ():
        yield "with", text
    for name, values in written(rule.when):
        if fact := registry.facts.get(name):
            yield from (("when", text) for text in strange_in_when(fact, values, words))


def written(when: Mapping[str, object]) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield each fact that a `when` names, with its values."""
    for name, values in when.items():
        yield name, values if isinstance(values, tuple) else (values,)


def words_of(
    pack: WrittenPack, registry: Registry, defaults: Defaults, *, derived: bool = False
) -> Words:
    """Return the words of a pack.

    Args:
        derived: where it declares no kinds of subjects, those that its rules name are known.
    """
    if pack.subjects or not derived:
        return Words(pack, pack.subjects)
    rules = [rule for clause in all_clauses(pack, defaults) for rule in clause.rules]
    return Words(pack, derived_subjects(rules, registry))


def _bound(
    id_: str, clause: ClauseEntry, rule: Rule, registry: Registry, words: Words, policy: str
) -> BoundRule:
    kind = registry.guards[rule.guard]
    facts = [registry.facts[name] for name in rule.when]
    params = words.expanded(kind, rule.params)
    turns_on = dict.fromkeys([*(t for f in facts for t in f.turns_on), *kind.fields(params)])
    return BoundRule(
        id=id_,
        clause=clause,
        clause_id=clause.id,
        guard=kind.find,
        on=rule.on,
        rule=rule,
        kind=kind,
        params=params,
        when=conditions_of(rule.when, registry, words),
        turns_on=tuple(turns_on),
        policy=policy,
        of=kind.judges(params),
    )


def conditions_of(
    when: Mapping[str, object], registry: Registry, words: Words
) -> tuple[Condition, ...]:
    """Return what must hold for a `when` that names known facts alone."""
    facts = [(registry.facts[name], values) for name, values in written(when)]
    return tuple(
        Condition(fact=f.find, values=words.wanted(f, values), asked_on=f.asked_on, kept=f.kept)
        for f, values in facts
    )

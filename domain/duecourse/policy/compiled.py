"""A pack made ready for decisions: rules bound to guards, one lifecycle per aggregate."""

import hashlib
from collections.abc import Mapping, Sequence

from duecourse.lifecycle import Definition, Guard, Lifecycle, build, check
from duecourse.policy.binding import BoundRule, CommandKind, all_clauses, bound_rules
from duecourse.policy.consistency import contradictions
from duecourse.policy.loader import PackInvalid, read_pack
from duecourse.policy.model import Pack
from duecourse.policy.registry import Registry

__all__ = ["BoundRule", "CommandKind", "CompiledPack", "compile_pack"]


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
        self.clauses = {clause.id: clause for clause in all_clauses(pack)}
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


def compile_pack(
    content: bytes,
    file: str,
    *,
    registry: Registry,
    definitions: Mapping[str, Definition],
    commands: Mapping[str, CommandKind],
) -> CompiledPack:
    """Return a pack ready for use.

    Args:
        file: name for messages.
        definitions: lifecycle of each aggregate, by its kind.
        commands: every command by its name.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
    """
    pack, source = read_pack(content, file)
    problems = list(contradictions(pack, source))
    rules = list(bound_rules(pack, source, registry, commands, problems))
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

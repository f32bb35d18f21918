"""What may be done with a resource now, and what stands against the rest."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct, inspect

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.actor import Actor
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import binding_rules, reads, violations_of
from duecourse.kernel.facts import Facts, line_above
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.packs.compiled import CompiledPack

_ABOUT_INPUT: Final = frozenset(
    {
        Reason.FIELD_REQUIRED,
        Reason.NOT_FOUND,
        Reason.CLAUSE_UNKNOWN,
        Reason.TIME_ORDER,
        Reason.CHANNEL_UNKNOWN,
        Reason.STALE_REVISION,
    }
)
"""Structural reasons that only say what a blank command lacks."""


class AllowedTransition(Struct, frozen=True, kw_only=True):
    """One command as the calling actor would fare with it.

    Attributes:
        dest: state it leads to; empty where the table does not know it here, or knows several.
        violations: what stands against it; empty when it is allowed.
        asks: what the command itself will have to bring, such as attestations.
    """

    trigger: str
    dest: str
    allowed: bool
    violations: tuple[Violation, ...]
    asks: tuple[Violation, ...]


async def allowed(
    name: str,
    state: Any,
    actor: Actor,
    pack: CompiledPack,
    at: datetime,
    facts_for: Callable[[list[str]], Awaitable[Facts]],
    drafted: CompiledPack | None,
) -> list[AllowedTransition]:
    """Return every command that the table knows in the resource's state.

    Args:
        drafted: the pack that a draft of the policy holds; None for anything else.
    """
    aggregate = AGGREGATES[kind_of(name)]
    lifecycle = pack.lifecycles[aggregate.kind]
    found = []
    by_name = {t.__name__: t for t in aggregate.handlers}
    for trigger in lifecycle.open_in(state.state):
        if by_name[trigger].REACTION:
            continue
        command = blank(by_name[trigger], name, state, at)
        names = reads(aggregate, state, command, actor.person)
        facts = await facts_for(names)
        while more := _further(command, actor.person, names, facts):
            names += more
            facts = await facts_for(names)
        context = Context(at=at, actor=actor, pack=pack, facts=facts, drafted=drafted, reason="?")
        found.append(_judged(aggregate, Proposal(state, command, context)))
    return found


def _further(command: Command, person: str, names: list[str], facts: Facts) -> list[str]:
    """Return who stands above the caller and is not among the facts yet, where it matters."""
    above = line_above(person, facts.person) if type(command).LOOKS_UP else ()
    return [name for name in above if name not in names]


def _judged(aggregate: Aggregate[Any], proposal: Proposal[Any, Any]) -> AllowedTransition:
    trigger = type(proposal.command).__name__
    rules = {rule.id: rule for rule in proposal.pack.rules_on(trigger)}
    stands: list[Violation] = []
    asks: list[Violation] = []
    for violation in violations_of(aggregate, proposal, binding_rules(proposal)):
        rule = rules.get(violation.rule)
        about_input = (
            rule.reads == "input" if rule is not None else violation.reason in _ABOUT_INPUT
        )
        (asks if about_input else stands).append(violation)
    edge = proposal.pack.lifecycles[aggregate.kind].edge(proposal.state.state, trigger)
    return AllowedTransition(
        trigger=trigger,
        dest=edge.dests[0] if edge and len(edge.dests) == 1 else "",
        allowed=not stands,
        violations=tuple(stands),
        asks=tuple(asks),
    )


def blank(command: type[Command], name: str, state: Any, at: datetime) -> Command:
    """Return a command with nothing filled in, for asking what would stand against it."""
    values: dict[str, Any] = {"name": name}
    for field in msgspec.structs.fields(command):
        if field.name == "revision":
            values["revision"] = state.revision
        elif field.required and field.name != "name":
            values[field.name] = _nothing(inspect.type_info(field.type), at)
    return command(**values)


def _nothing(info: inspect.Type, at: datetime) -> Any:
    """Return the empty value of a required field's type."""
    if isinstance(info, inspect.Metadata):
        return _nothing(info.type, at)
    if isinstance(info, inspect.StructType):
        return info.cls()
    if isinstance(info, inspect.DateTimeType):
        return at
    return {inspect.IntType: 0, inspect.BoolType: False}.get(type(info), "")

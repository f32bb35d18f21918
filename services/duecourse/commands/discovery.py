"""What may be done with a resource now, and what stands against the rest."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct, inspect
from msgspec.structs import replace

from duecourse.catalogue import AGGREGATES
from duecourse.commands.probing import WHY, Probe
from duecourse.kernel.actor import Actor
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.authority import unauthorised
from duecourse.kernel.checks import required
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads, reads_further, violations_of
from duecourse.kernel.facts import Facts, line_above
from duecourse.kernel.names import kind_of
from duecourse.kernel.outside import WHICH
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import SYSTEM
from duecourse.packs.compiled import CompiledPack


class AllowedTransition(Struct, frozen=True, kw_only=True):
    """One command as the calling actor would fare with it.

    Attributes:
        dest: state it leads to; empty where the table does not know it here, or knows several.
        allowed: it is carried out once it brings what it is asked for.
        violations: what stands against it whatever it brings; empty when it is allowed.
        asks: what the command itself will have to bring, such as attestations.
    """

    trigger: str
    dest: str
    allowed: bool
    violations: tuple[Violation, ...]
    asks: tuple[Violation, ...]


_SAYS: Final = {WHY: "say why", WHICH: "where an outside body decides, say which one"}
"""What a caller is asked for beside the command."""


async def allowed(
    name: str,
    state: Any,
    actor: Actor,
    pack: CompiledPack,
    at: datetime,
    facts_for: Callable[[list[str]], Awaitable[Facts]],
    drafted: CompiledPack | None,
) -> list[AllowedTransition]:
    """Return every command that the table gives to somebody in the resource's state.

    Args:
        drafted: the pack that a draft of the policy holds; None for anything else.
    """
    aggregate = AGGREGATES[kind_of(name)]
    found = []
    for command_type in offered(aggregate, state.state, pack):
        command = blank(command_type, name, state, pack, at)
        names = reads(aggregate, state, command, actor.person)
        facts = await facts_for(names)
        names += reads_further(aggregate, state, command, facts.person(actor.person))
        facts = await facts_for(names)
        while more := _further(command, actor.person, names, facts):
            names += more
            facts = await facts_for(names)
        context = Context(at=at, actor=actor, pack=pack, facts=facts, drafted=drafted)
        found.append(judged(aggregate, state, command, context))
    return found


def _further(command: Command, person: str, names: list[str], facts: Facts) -> list[str]:
    """Return who stands above the caller and is not among the facts yet, where it matters."""
    above = line_above(person, facts.person) if type(command).LOOKS_UP else ()
    return [name for name in above if name not in names]


def offered(aggregate: Aggregate[Any], state: str, pack: CompiledPack) -> list[type[Command]]:
    """Return the commands open in a state that anybody but the service itself may give."""
    lifecycle = pack.lifecycles[aggregate.kind]
    by_name = {t.__name__: t for t in aggregate.handlers}
    return [
        by_name[trigger]
        for trigger in lifecycle.open_in(state)
        if not by_name[trigger].REACTION and set(lifecycle.who(state, trigger)) != {SYSTEM}
    ]


def judged(
    aggregate: Aggregate[Any], state: Any, command: Command, context: Context
) -> AllowedTransition:
    """Return how a command that is not filled in would fare once it is."""
    trigger, pack = type(command).__name__, context.pack
    probe = Probe(aggregate, state, command, context)
    stands, hangs = probe.standing()
    proposal: Proposal[Any, Command] = Proposal(state, command, context)
    found = violations_of(aggregate, proposal, proposal.pack.binding(proposal))
    # What only a blank command meets says nothing; what it does not meet, and every other does, is
    # told after what it meets; but nothing more where it may not be told (decision 069).
    further = () if state.CONFIDENTIAL and any(unauthorised(aggregate, proposal)) else stands
    told = {_key(v): v for v in (*found, *_about(command.name, further))}
    surely = [v for key, v in told.items() if key in map(_key, stands) or not probe.judges(v)]
    asks = [v for v in found if v not in surely and (v.field or _key(v) in map(_key, hangs))]
    known = {violation.field for violation in asks}
    asks += [required(path, says) for path, says in _SAYS.items() if path in probe.wants - known]
    asks += [required(field) for field in _must_be_given(type(command)) if field not in known]
    if "revision" in command.__struct_fields__ and "revision" not in known:
        # Only whoever saw it knows which it was: it is never filled in for them.
        asks.append(required("revision", "name the one that was seen"))
    edge = pack.lifecycles[aggregate.kind].edge(state.state, trigger)
    return AllowedTransition(
        trigger=trigger,
        dest=edge.dests[0] if edge and len(edge.dests) == 1 else "",
        allowed=not surely,
        violations=tuple(surely),
        asks=tuple(asks),
    )


def _must_be_given(command: type[Command]) -> Iterator[str]:
    """Yield the fields without which the contract takes no such command."""
    for field in msgspec.structs.fields(command):
        kind = inspect.type_info(field.type)
        while isinstance(kind, inspect.Metadata):
            kind = kind.type
        is_set = isinstance(kind, inspect.IntType | inspect.BoolType | inspect.CollectionType)
        if field.required and field.name != "name" and not is_set:
            yield field.name


def _key(violation: Violation) -> tuple[str, str, str, str]:
    return violation.reason, violation.message, violation.clause, violation.field


def _about(name: str, violations: Iterable[Violation]) -> Iterator[Violation]:
    yield from (v if v.subject else replace(v, subject=name) for v in violations)


def blank(
    command: type[Command], name: str, state: Any, pack: CompiledPack, at: datetime
) -> Command:
    """Return a command with nothing filled in but what everybody who saw the resource knows."""
    values: dict[str, Any] = {"name": name}
    for field in msgspec.structs.fields(command):
        if field.name == "revision":
            values["revision"] = state.revision
        elif field.name == "policy_version":
            values["policy_version"] = pack.version
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

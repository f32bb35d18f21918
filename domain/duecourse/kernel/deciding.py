"""The one way to decide: every failure collected, in a fixed order, or events.

Order (docs/explanation/how-refusals-are-made.md): closed books; authority; the
expected version; words that no closed list holds; the early checks of the command;
floors; what of the policy cannot be read; the clauses that the pack binds; the late
checks; the table.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Envelope, Event, Recorded
from duecourse.evidence.words import strange_words
from duecourse.kernel.aggregate import Aggregate, Handler
from duecourse.kernel.anonymity import as_recorded
from duecourse.kernel.authority import acting_role, unauthorised
from duecourse.kernel.command import AggregateState, Command
from duecourse.kernel.eligibility import OUTSIDE
from duecourse.kernel.facts import PersonFact
from duecourse.kernel.instead import naming_who_may
from duecourse.kernel.judging import Absent, checked, judged
from duecourse.kernel.lifecycle import Edge
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.outside import strange_outside
from duecourse.kernel.pack import Pack
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, Violation
from duecourse.kernel.registry import GuardKind
from duecourse.kernel.rules import Binding, Rule
from duecourse.kernel.table import ABSENT, SYSTEM

S = TypeVar("S", bound=AggregateState)


class Verdict(Struct, frozen=True):
    """What was decided: events as they will be recorded, or everything that stands against it."""

    events: tuple[Recorded[Any], ...]
    violations: tuple[Violation, ...]


def reads(aggregate: Aggregate[Any], state: Any, command: Command, person: str) -> list[str]:
    """Return the names of the streams that a decision reads as facts.

    None of them is of another organisation, whatever the command names.
    """
    handler = aggregate.handlers[type(command)]
    names = [organisation_of(command.name), person]
    if handler.reads is not None:
        names += handler.reads(state, command)
    if aggregate.knowing is not None:
        # Who may know of it turns on the same as who is bound to it.
        names += aggregate.knowing.reads(command.name, state)
    return _of_the_house(command, names)


def reads_further(
    aggregate: Aggregate[Any], state: Any, command: Command, known: PersonFact | None
) -> list[str]:
    """Return what a decision reads besides, for what is on record of the acting person."""
    further = aggregate.further(state, command, known) if known else ()
    return _of_the_house(command, further) if further else []


def _of_the_house(command: Command, names: Iterable[str]) -> list[str]:
    """Return the names that are of the command's organisation, but for its own resource."""
    own = organisation_of(command.name)
    return [n for n in dict.fromkeys(names) if organisation_of(n) == own and n != command.name]


def decide(aggregate: Aggregate[S], state: S, command: Command, context: Context) -> Verdict:
    """Return the events of a command, or every violation that stands against it."""
    proposal: Proposal[S, Command] = Proposal(state, command, context)
    if kind_of(command.name) != aggregate.kind:
        return Verdict((), (_misnamed(aggregate, command),))
    rules = proposal.pack.binding(proposal)
    violations = violations_of(aggregate, proposal, rules)
    if violations:
        return Verdict((), violations)
    handler = aggregate.handlers[type(command)]
    try:
        events = tuple(handler.handle(proposal))
    except Refused as refused:
        return Verdict((), refused.violations)
    return Verdict(tuple(_recorded(aggregate, proposal, handler, rules, events)), ())


def violations_of(
    aggregate: Aggregate[Any], proposal: Proposal[AggregateState, Command], rules: Binding
) -> tuple[Violation, ...]:
    """Return everything that stands against a proposal, most decisive kind first.

    Args:
        rules: those of the pack that bind it.
    """
    handler = aggregate.handlers[type(proposal.command)]
    found = list(_books_closed(proposal))
    found += (barred := list(unauthorised(aggregate, proposal)))
    if barred and proposal.state.CONFIDENTIAL:
        # Whoever may not give it learns no more: not even whether they are bound to it.
        return _about(aggregate, proposal, [*found, *_table(aggregate, proposal)])
    found += _expected_version(proposal)
    found += strange(proposal)
    found += strange_outside(proposal)
    absent = Absent(proposal)
    found += checked(handler.early, proposal, absent)
    by_rules = judged(rules, proposal, absent)
    found += _floors(aggregate, proposal, rules, by_rules, absent)
    found += proposal.pack.unreadable.get(proposal.trigger, ())
    if by_rules:
        found += [rule.cited(violation) for rule, violation in by_rules]
    found += checked(handler.late, proposal, absent)
    found += _table(aggregate, proposal)
    return _about(aggregate, proposal, found) if found else ()


def _about(
    aggregate: Aggregate[Any],
    proposal: Proposal[AggregateState, Command],
    found: Sequence[Violation],
) -> tuple[Violation, ...]:
    """Return violations, each about the command's resource where it names no other."""
    own = proposal.command.name
    named = (naming_who_may(aggregate, proposal, violation) for violation in found)
    return tuple(v if v.subject else msgspec.structs.replace(v, subject=own) for v in named)


class Part(Struct, frozen=True):
    """One of the things that may stand against a proposal.

    Attributes:
        refuses: whether it does.
        rule: of the pack, where it is one of its rules.
    """

    refuses: Callable[[Proposal[Any, Any]], bool]
    rule: Rule | None = None


def is_refused(aggregate: Aggregate[Any], proposal: Proposal[Any, Any]) -> bool:
    """Return whether anything stands against a proposal, looking no further than the first.

    What `violations_of` finds in full: for whoever asks of very many proposals.
    """
    parts = parts_of(aggregate, type(proposal.command), proposal.pack)
    return any(part.refuses(proposal) for part in parts)


def parts_of(aggregate: Aggregate[Any], command: type[Command], pack: Pack) -> Iterator[Part]:
    """Yield everything that may stand against a command, one by one."""
    handler, trigger = aggregate.handlers[command], command.__name__
    yield Part(lambda p: any(_books_closed(p)))
    yield Part(lambda p: any(unauthorised(aggregate, p)))
    yield Part(lambda p: any(_expected_version(p)))
    yield Part(lambda p: any(strange(p)))
    yield Part(lambda p: any(strange_outside(p)))
    yield from (_found_by(check.find) for check in handler.early)
    for rule in pack.rules_on(trigger):
        yield Part(partial(_judges, rule), rule)
    yield from (Part(partial(_floor_refuses, kind)) for kind in aggregate.floors(trigger))
    yield Part(lambda p: bool(p.pack.unreadable.get(p.trigger)))
    yield from (_found_by(check.find) for check in handler.late)
    yield Part(lambda p: any(_table(aggregate, p)))


def _found_by(find: Callable[[Any], Iterable[Violation]]) -> Part:
    return Part(lambda p: any(True for _ in find(p)))


def _judges(rule: Rule, proposal: Proposal[Any, Any]) -> bool:
    return rule.binds(proposal) and any(True for _ in rule.guard(proposal, rule.params))


def _floor_refuses(kind: GuardKind, proposal: Proposal[Any, Any]) -> bool:
    floor = kind.floor
    if floor is None or (
        floor.yields and any(floor.yields(proposal, r) for r in proposal.pack.binding(proposal))
    ):
        return False
    return any(True for _ in kind.find(proposal, floor.params))


def _misnamed(aggregate: Aggregate[Any], command: Command) -> Violation:
    message = f"name: not one of {aggregate.kind}"
    return Violation(Reason.FIELD_INVALID, message, subject=command.name, field="name")


def _books_closed(proposal: Proposal[AggregateState, Command]) -> Iterator[Violation]:
    """Nothing new is begun for an organisation whose books are closed: what is owed is done."""
    kind = type(proposal.command)
    if kind.RIGHT or kind.OWED or kind.REACTION:
        return
    organisation, name = proposal.organisation, proposal.command.name
    closed = organisation is not None and organisation.state == "closed"
    if closed and organisation_of(name) != name:
        message = "the organisation's books are closed"
        yield Violation(Reason.ILLEGAL_TRANSITION, message, subject=organisation_of(name))


def _expected_version(proposal: Proposal[AggregateState, Command]) -> Iterator[Violation]:
    expected, actual = proposal.context.expected_version, proposal.state.version
    if expected is not None and expected != actual:
        yield Violation(
            Reason.VERSION_CONFLICT,
            f"it changed since it was read: expected version {expected}, it is {actual}",
            facts=(("expected", str(expected)), ("actual", str(actual))),
        )


def strange(proposal: Proposal[AggregateState, Command]) -> Iterator[Violation]:
    """Yield each word of the command that its field's list, or the pack's, does not hold."""
    for word in strange_words(proposal.command, proposal.pack.words):
        message = f"{word.path}: must be one of {', '.join(word.known)}"
        yield Violation(Reason.FIELD_INVALID, message, field=word.path)


def _floors(
    aggregate: Aggregate[Any],
    proposal: Proposal[AggregateState, Command],
    rules: Binding,
    by_rules: Sequence[tuple[Rule, Violation]],
    absent: Absent,
) -> Iterator[Violation]:
    """Guards that bind under every pack; what a rule of the same guard says too, it says alone."""
    for kind in aggregate.floors(proposal.trigger):
        floor = kind.floor
        # What a rule asks in the very same way has said it all.
        if floor is None or rules.asked.get(kind.find) == floor.params:
            continue
        if absent[kind.floor_of]:
            continue
        if floor.yields and any(floor.yields(proposal, r) for r in rules):
            continue
        for found in kind.find(proposal, floor.params):
            said = {violation.reason for rule, violation in by_rules if rule.guard is kind.find}
            if found.reason not in said:
                yield found


def _table(
    aggregate: Aggregate[Any], proposal: Proposal[AggregateState, Command]
) -> Iterator[Violation]:
    lifecycle = proposal.pack.lifecycles[aggregate.kind]
    state, trigger = proposal.state.state, proposal.trigger
    if lifecycle.edge(state, trigger) is not None:
        return
    if type(proposal.command).CREATES:
        yield Violation(Reason.ALREADY_EXISTS, "a resource of this name exists")
    elif state == ABSENT:
        yield Violation(Reason.NOT_FOUND, "no such resource")
    else:
        # What only the service does because of something else is nothing that a reader can do.
        given = [t for t in lifecycle.open_in(state) if lifecycle.who(state, t) != (SYSTEM,)]
        allowed = ", ".join(given) or "nothing"
        yield Violation(
            Reason.ILLEGAL_TRANSITION,
            f"it is {state.replace('_', ' ')} now, and then {trigger} is not open; open: {allowed}",
            facts=(("state", state), ("allowed", allowed)),
        )


def _recorded(
    aggregate: Aggregate[Any],
    proposal: Proposal[AggregateState, Command],
    handler: Handler,
    rules: Binding,
    events: tuple[Event, ...],
) -> Iterator[Recorded[Any]]:
    context, state = as_recorded(proposal.command, proposal.context), proposal.state
    edge = proposal.pack.lifecycles[aggregate.kind].edges[state.state, proposal.trigger]
    roles, routes = zip(*proposal.taken, strict=True) if proposal.taken else ((), ())
    role = next(filter(None, roles), "") or acting_role(aggregate, proposal, edge.who)
    outside = OUTSIDE in roles
    clauses = tuple(dict.fromkeys((*rules.clauses, *filter(None, routes))))
    before = state.state
    for number, event in enumerate(events):
        if number == 0:
            event = _with_context(event, context, outside=outside)  # noqa: PLW2901
        after = _destination(edge, handler, proposal, event)
        envelope = Envelope(
            stream=proposal.command.name,
            version=state.version + 1 + number,
            type=type(event).__name__,
            schema=type(event).SCHEMA,
            at=context.at,
            actor=context.actor.name,
            role=role,
            on_behalf_of=context.actor.on_behalf_of,
            request=context.request_id,
            cause=context.cause,
            clauses=clauses,
            policy=proposal.pack.version,
            policy_digest=proposal.pack.digest,
            from_state=before,
            to_state=after,
        )
        yield Recorded(envelope, event)
        before = after


def _with_context(event: Event, context: Context, *, outside: bool) -> Event:
    """Return an event with why it was done and, where an outside body decided, its decision."""
    said: dict[str, Any] = {"reason": context.reason} if context.reason else {}
    if outside:
        said["outside"] = context.outside
    return msgspec.structs.replace(event, **said) if said else event


def _destination(
    edge: Edge, handler: Handler, proposal: Proposal[AggregateState, Command], event: Event
) -> str:
    """Return the state that an event leads to: the row's one, or that of several it chooses.

    Raises:
        ValueError: it chooses a state that its row does not name.
    """
    if handler.leads is None:
        (dest,) = edge.dests
        return dest
    dest = handler.leads(proposal, event)
    if dest not in edge.dests:
        raise ValueError(f"{proposal.trigger} cannot lead to {dest}")
    return dest

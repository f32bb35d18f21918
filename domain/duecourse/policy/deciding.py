"""The one way to decide: every failure collected, in a fixed order, or events.

Order (domain, "state machines"): actor, role and conflict; expected version
and revision; the clauses that the pack binds to the command; the table.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from duecourse.decisions.names import kind_of, organisation_of
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Refused, Violation
from duecourse.evidence.record import Envelope, Event, Recorded
from duecourse.evidence.words import strange_words
from duecourse.lifecycle import ABSENT, ANYONE, AUTHOR, SYSTEM, Definition
from duecourse.policy.registry import Registry
from duecourse.policy.step import AggregateState, Command, Context, Step

S = TypeVar("S", bound=AggregateState)
Check = Callable[[Any], Iterable[Violation]]
Handle = Callable[[Any], Iterable[Event]]
Reads = Callable[[Any, Any], Iterable[str]]


class Handler(Struct, frozen=True, kw_only=True):
    """How one command is carried out.

    Attributes:
        handle: yields the events; runs only when nothing stands against it.
        early: checks of actor, conflict, version and revision.
        late: further structural checks, after the clauses.
        reads: `(state, command) -> names` of the streams to read as facts.
    """

    command: type[Command]
    handle: Handle
    early: tuple[Check, ...] = ()
    late: tuple[Check, ...] = ()
    reads: Reads | None = None


class Handlers:
    """The handlers of one aggregate, by command type."""

    def __init__(self) -> None:
        self.by_command: dict[type[Command], Handler] = {}

    def on(
        self,
        command: type[Command],
        *,
        early: tuple[Check, ...] = (),
        late: tuple[Check, ...] = (),
        reads: Reads | None = None,
    ) -> Callable[[Handle], Handle]:
        """Register the decorated function as the handler of a command."""

        def register(handle: Handle) -> Handle:
            self.by_command[command] = Handler(
                command=command, handle=handle, early=early, late=late, reads=reads
            )
            return handle

        return register


class Aggregate(Struct, Generic[S], frozen=True, kw_only=True):
    """One kind of thing with its own history: everything that makes it up.

    Attributes:
        kind: the collection in resource names, for example `posts`.
        initial: its state before the first event.
        evolve: total; never refuses.
        author: who made it, for transitions that only its author may do.
    """

    kind: str
    definition: Definition
    initial: S
    handlers: Mapping[type[Command], Handler]
    events: tuple[type[Event], ...]
    evolve: Callable[[S, Recorded[Any]], S]
    registry: Registry
    author: Callable[[S], str] = lambda _: ""

    def folded(self, history: Iterable[Recorded[Any]], state: S | None = None) -> S:
        """Return the state after a history, from the initial state or a given one."""
        now = self.initial if state is None else state
        for recorded in history:
            now = self.evolve(now, recorded)
        return now


class Verdict(Struct, frozen=True):
    """What was decided: events with their envelopes, or everything that stands against it."""

    events: tuple[tuple[Envelope, Event], ...]
    violations: tuple[Violation, ...]


def reads(aggregate: Aggregate[Any], state: Any, command: Command, person: str) -> list[str]:
    """Return the names of the streams that a decision reads as facts.

    None of them is of another organisation, whatever the command names.
    """
    handler = aggregate.handlers[type(command)]
    own = organisation_of(command.name)
    names = [own, person]
    if handler.reads is not None:
        names += handler.reads(state, command)
    return [n for n in dict.fromkeys(names) if organisation_of(n) == own and n != command.name]


def decide(aggregate: Aggregate[S], state: S, command: Command, context: Context) -> Verdict:
    """Return the events of a command, or every violation that stands against it."""
    step: Step[S, Command] = Step(state, command, context)
    if kind_of(command.name) != aggregate.kind:
        return Verdict((), (_misnamed(aggregate, command),))
    violations = tuple(violations_of(aggregate, step))
    if violations:
        return Verdict((), violations)
    try:
        events = tuple(aggregate.handlers[type(command)].handle(step))
    except Refused as refused:
        return Verdict((), refused.violations)
    return Verdict(tuple(_enveloped(aggregate, step, events)), ())


def _misnamed(aggregate: Aggregate[Any], command: Command) -> Violation:
    return Violation(
        reason=Reason.FIELD_INVALID,
        message=f"name: not one of {aggregate.kind}",
        subject=command.name,
        field="name",
    )


def violations_of(aggregate: Aggregate[Any], step: Step[Any, Any]) -> Iterator[Violation]:
    """Yield everything that stands against a step, most decisive kind first."""
    trigger = type(step.command).__name__
    handler = aggregate.handlers[type(step.command)]
    yield from _books_closed(step)
    yield from _authority(aggregate, step, trigger)
    yield from _expected_version(step)
    yield from _strange_words(step)
    for check in handler.early:
        yield from check(step)
    for rule in step.pack.rules_on(trigger):
        yield from rule.violations(step)
    for check in handler.late:
        yield from check(step)
    yield from _table(aggregate, step, trigger)


def _books_closed(step: Step[Any, Any]) -> Iterator[Violation]:
    """Nothing is written for an organisation whose books are closed."""
    organisation = step.organisation
    closed = organisation is not None and organisation.state == "closed"
    if closed and organisation_of(step.command.name) != step.command.name:
        yield Violation(
            reason=Reason.ILLEGAL_TRANSITION,
            message="the organisation's books are closed",
            subject=organisation_of(step.command.name),
        )


def _authority(
    aggregate: Aggregate[Any], step: Step[Any, Any], trigger: str
) -> Iterator[Violation]:
    edges = step.pack.lifecycles[aggregate.kind].edges
    here = edges.get((step.state.state, trigger))
    who = here.who if here else _anywhere(edges, trigger)
    if step.context.actor.system:
        return
    if barred := _barred(step, ANYONE in who):
        yield _barred_from(step, barred)
        return
    if ANYONE in who:
        return
    if AUTHOR in who and _is_author(aggregate, step):
        return
    roles = [r for w in who for r in sorted(step.pack.functions.get(w, ()))]
    if not step.holds(*roles):
        yield _not_authorised(step, trigger, who)


def _barred(step: Step[Any, Any], open_to_all: bool) -> str:
    """Return who may not act at all, suspended or gone; empty if neither caller is.

    A person who needs a role is judged by his roles; what is open to all, he
    loses with his access, unless it is his right.
    """
    account, person = step.context.actor.name, step.person
    if account != person and _is_out(step, account):
        return account
    lost = open_to_all and not type(step.command).RIGHT
    return person if lost and _is_out(step, person) else ""


def _is_out(step: Step[Any, Any], name: str) -> bool:
    fact = step.known_person(name)
    return fact is not None and fact.state != "active"


def _barred_from(step: Step[Any, Any], name: str) -> Violation:
    fact = step.known_person(name)
    whose = "caller" if name == step.person else "service account"
    says = f"the {whose}'s access is {fact.state if fact else 'unknown'}"
    return Violation(reason=Reason.NOT_AUTHORISED, message=says, subject=step.command.name)


def _acting_role(aggregate: Aggregate[Any], step: Step[Any, Any], who: tuple[str, ...]) -> str:
    """Return in what role the caller acts: system, author, a role of the pack, or anyone."""
    if step.context.actor.system:
        return SYSTEM
    if AUTHOR in who and _is_author(aggregate, step):
        return AUTHOR
    roles = (r for w in who for r in sorted(step.pack.functions.get(w, ())))
    return next((role for role in roles if step.holds(role)), ANYONE)


def _is_author(aggregate: Aggregate[Any], step: Step[Any, Any]) -> bool:
    """Return whether the caller made the thing, and still has access."""
    fact = step.actor_fact
    made_it = step.person == aggregate.author(step.state)
    return made_it and fact is not None and fact.state == "active"


def _anywhere(edges: Mapping[tuple[str, str], Any], trigger: str) -> tuple[str, ...]:
    found = [w for (_, name), edge in edges.items() if name == trigger for w in edge.who]
    return tuple(dict.fromkeys(found))


def _not_authorised(step: Step[Any, Any], trigger: str, who: tuple[str, ...]) -> Violation:
    allowed = [w for w in who if w != SYSTEM]
    clauses = [step.pack.pack.functions[w].clause for w in who if w in step.pack.functions]
    clause = next((c for c in clauses if c), "")
    fact = step.actor_fact
    if fact is None:
        says = "the caller is not a registered person of this organisation"
    elif fact.state != "active":
        says = f"the caller's access is {fact.state}"
    else:
        says = f"{trigger} is for {' or '.join(allowed) or 'the service itself'}"
    return Violation(
        reason=Reason.NOT_AUTHORISED,
        message=says,
        subject=step.command.name,
        rule=f"{clause}/function" if clause else "",
        clause=clause,
        policy=step.pack.version if clause else "",
    )


def _expected_version(step: Step[Any, Any]) -> Iterator[Violation]:
    expected = step.context.expected_version
    if expected is not None and expected != step.state.version:
        yield Violation(
            reason=Reason.VERSION_CONFLICT,
            message=f"expected version {expected}, it is {step.state.version}",
            subject=step.command.name,
            facts=(("expected", str(expected)), ("actual", str(step.state.version))),
        )


def _strange_words(step: Step[Any, Any]) -> Iterator[Violation]:
    """Yield each word of the command that its field's closed list does not hold."""
    for word in strange_words(step.command):
        yield Violation(
            reason=Reason.FIELD_INVALID,
            message=f"{word.path}: one of {', '.join(word.known)}",
            subject=step.command.name,
            field=word.path,
        )


def _table(aggregate: Aggregate[Any], step: Step[Any, Any], trigger: str) -> Iterator[Violation]:
    lifecycle = step.pack.lifecycles[aggregate.kind]
    state = step.state.state
    if lifecycle.edge(state, trigger) is not None:
        return
    if type(step.command).CREATES:
        yield Violation(
            reason=Reason.ALREADY_EXISTS,
            message="a resource of this name exists",
            subject=step.command.name,
        )
    elif state == ABSENT:
        yield Violation(
            reason=Reason.NOT_FOUND, message="no such resource", subject=step.command.name
        )
    else:
        allowed = ", ".join(lifecycle.open_in(state)) or "nothing"
        yield Violation(
            reason=Reason.ILLEGAL_TRANSITION,
            message=f"{trigger} is not open in state {state}; open: {allowed}",
            subject=step.command.name,
            facts=(("state", state), ("allowed", allowed)),
        )


def _enveloped(
    aggregate: Aggregate[Any], step: Step[Any, Any], events: tuple[Event, ...]
) -> Iterator[tuple[Envelope, Event]]:
    trigger = type(step.command).__name__
    context, state = step.context, step.state
    edge = step.pack.lifecycles[aggregate.kind].edges[state.state, trigger]
    role = _acting_role(aggregate, step, edge.who)
    clauses = tuple(
        dict.fromkeys(r.clause.id for r in step.pack.rules_on(trigger) if r.binds(step))
    )
    for number, event in enumerate(events):
        if number == 0 and context.reason:
            event = msgspec.structs.replace(event, reason=context.reason)  # noqa: PLW2901
        yield (
            Envelope(
                stream=step.command.name,
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
                policy=step.pack.version,
                policy_digest=step.pack.digest,
                from_state=state.state if number == 0 else edge.dest,
                to_state=edge.dest,
            ),
            event,
        )

"""Which posts that went out another policy would have refused, and why: by what is on record."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct, structs

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.commands.planning import facts_of
from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.record import Recorded
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads, violations_of
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.refusal import Violation
from duecourse.organisations.state import Organisation
from duecourse.packs.compiled import CompiledPack
from duecourse.people.state import Person
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Post
from duecourse.proving.differing import cause_of, clauses_of


class PastPost(Struct, frozen=True, kw_only=True):
    """A post that went out, and what another policy has against it.

    Attributes:
        at: when its permit was issued, UTC.
        command: the first act on its way that would be refused; empty where none would.
        why: what the policy says to it.
    """

    post: str
    at: datetime
    command: str = ""
    why: str = ""
    clauses: tuple[str, ...] = ()


class _Act(Struct, frozen=True):
    """An act as it was given: in what state, with what facts, by whom and when."""

    command: Command
    state: Any
    facts: Mapping[str, Any]
    by: str
    at: datetime
    reason: str
    outside: OutsideWord | None


def judged_anew(
    history: Iterable[Recorded[Any]], old: CompiledPack, new: CompiledPack
) -> Iterator[PastPost]:
    """Yield every post that went out, judged by a new policy as it was when it went.

    What the old policy says against the same, as far as it can be told from the record, is
    no difference, and is left out. People are taken to have read the new one, too.

    Args:
        history: every event of one organisation, oldest first.
    """
    states: dict[str, Any] = {}
    acts: dict[str, list[_Act]] = {}
    for recorded in history:
        name, event = recorded.envelope.stream, recorded.event
        command = _command(name, event)
        if command is not None:
            acts.setdefault(name, []).append(_as_given(recorded, command, states))
        if isinstance(event, e.PostPublished):
            yield _judged(name, recorded.envelope.at, acts[name], old, new)
        if isinstance(event, e.PostDrafted | e.PostRevised):
            acts[name] = []
        aggregate = AGGREGATES[kind_of(name)]
        states[name] = aggregate.evolve(states.get(name, aggregate.initial), recorded)


def _command(name: str, event: Any) -> Command | None:
    """Return the command that an event of a post's way came of; None for any other event."""
    if isinstance(event, e.PostSubmitted):
        return c.SubmitForReview(
            name=name, revision=event.revision, attestations=event.attestations
        )
    if isinstance(event, e.StepApproved):
        return c.ApproveStep(name=name, revision=event.revision, step=event.step)
    if isinstance(event, e.ConsentsVerified):
        return c.VerifyConsent(
            name=name,
            revision=event.revision,
            consents=event.consents,
            nobody_identifiable=event.nobody_identifiable,
        )
    if isinstance(event, e.PostPublished):
        return c.PublishPost(
            name=name,
            revision=event.revision,
            tool=event.tool,
            attestations=event.attestations,
        )
    return None


def _as_given(recorded: Recorded[Any], command: Command, states: Mapping[str, Any]) -> _Act:
    envelope, aggregate = recorded.envelope, AGGREGATES["posts"]
    person = envelope.on_behalf_of or envelope.actor
    state = states[command.name]
    names = (organisation_of(command.name), *reads(aggregate, state, command, person))
    known = {n: states.get(n, AGGREGATES[kind_of(n)].initial) for n in names if _is_kept(n)}
    reason = recorded.event.reason
    return _Act(command, state, known, person, envelope.at, reason, recorded.event.outside)


def _is_kept(name: str) -> bool:
    return kind_of(name) in AGGREGATES


def _judged(
    name: str, at: datetime, acts: Iterable[_Act], old: CompiledPack, new: CompiledPack
) -> PastPost:
    for act in acts:
        before = {cause_of(v) for v in _against(act, old)}
        found = [v for v in _against(act, new) if cause_of(v) not in before]
        if found:
            return PastPost(
                post=name,
                at=at,
                command=type(act.command).__name__,
                why="; ".join(dict.fromkeys(v.message for v in found)),
                clauses=clauses_of(found),
            )
    return PastPost(post=name, at=at)


def _against(act: _Act, pack: CompiledPack) -> tuple[Violation, ...]:
    context = Context(
        at=act.at,
        actor=Actor(name=act.by, organisation=organisation_of(act.command.name)),
        pack=pack,
        facts=facts_of({name: _under(pack, act, s) for name, s in act.facts.items()}),
        reason=act.reason,
        outside=act.outside,
    )
    proposal: Proposal[Any, Any] = Proposal(_under(pack, act, act.state), act.command, context)
    aggregate = COMMANDS[type(act.command).__name__].aggregate
    return violations_of(aggregate, proposal, proposal.pack.binding(proposal))


def _under(pack: CompiledPack, act: _Act, state: Any) -> Any:
    """Return a state as if a policy had been in force then, and everybody had read it."""
    organisation = act.facts[organisation_of(act.command.name)]
    then = organisation.policy_version
    if isinstance(state, Organisation):
        return structs.replace(state, policy_version=pack.version, policy_digest=pack.digest)
    if isinstance(state, Person):
        read = tuple(
            structs.replace(a, policy_version=pack.version) if a.policy_version == then else a
            for a in state.acknowledgements
        )
        return structs.replace(state, acknowledgements=read)
    if isinstance(state, Post) and state.approved_under == then:
        return structs.replace(state, approved_under=pack.version)
    return state

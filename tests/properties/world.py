"""An organisation in memory, changed by commands alone and watched at every step.

Every event goes through its stored bytes and back before it counts, so that
what the world remembers is what a log would give.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from duecourse.catalogue import AGGREGATES, CODEC, COMMANDS
from duecourse.channels import commands as channels
from duecourse.commands.founding import Founding
from duecourse.commands.planning import Missing, Plan, facts_of, plan, system_actor
from duecourse.evidence.record import Envelope, Recorded
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads
from duecourse.kernel.names import kind_of
from duecourse.kernel.outside import some_word
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused, Violation
from duecourse.organisations.commands import RegisterOrganisation
from duecourse.people.state import Person
from duecourse.testing import MONDAY, Given
from duecourse.testing.furnishing import acknowledgement, activation, channel_request, entry


class World:
    """The streams of one organisation.

    Attributes:
        given: whose pack, people and ordinary content the world begins with.
        states: by name, folded one event at a time; `histories` what they came from.
        moves: every `(kind, state, command)` that succeeded.
    """

    def __init__(self, given: Given) -> None:
        self.given = given
        self.pack = given.pack
        self.organisation = given.organisation
        self.at: datetime = MONDAY
        self.states: dict[str, Any] = {}
        self.histories: dict[str, list[Recorded[Any]]] = {}
        self.moves: set[tuple[str, str, str]] = set()
        self._salts: Iterator[bytes] = (n.to_bytes(16) for n in count())
        self._furnish()

    def state(self, name: str) -> Any:
        """Return the state of a resource, its initial one where there is none."""
        return self.states.get(name, AGGREGATES[kind_of(name)].initial)

    def named(self, kind: str) -> list[str]:
        """Return the names of all resources of a kind."""
        return [name for name in self.states if kind_of(name) == kind]

    def gives(
        self, command: Command, person: str = "", reason: str = "so it is"
    ) -> tuple[Violation, ...]:
        """Carry out a command by a person, or by the service itself where nobody is named.

        Returns:
            The violations; empty when it was carried out.
        """
        actor = system_actor(self.organisation)
        if person:
            actor = Actor(name=person, organisation=self.organisation)
        kind = COMMANDS[type(command).__name__].kind
        before = self.state(command.name)
        try:
            planned = self.planned(command, actor, before, reason)
        except Refused as refused:
            return self._sound(refused.violations)
        self.moves.add((kind, before.state, type(command).__name__))
        for one in planned.events:
            self._store(one)
        for name, state in planned.states.items():
            assert self.states[name] == state, name
        return ()

    def planned(self, command: Command, actor: Actor, before: Any, reason: str) -> Plan:
        """Return what a command would record, twice decided alike; it is not carried out.

        Raises:
            Refused: with everything that stands against it.
        """
        kind = COMMANDS[type(command).__name__].kind
        wanted = reads(AGGREGATES[kind], before, command, actor.person)
        states = {n: self.state(n) for n in (command.name, *wanted) if _known_kind(n)}
        context = Context(
            at=self.at,
            actor=actor,
            pack=self.pack,
            drafted=self.pack,
            facts=facts_of(states),
            request_id="r-1",
            reason=reason,
            outside=next(iter(some_word(self.pack, self.at)), None) if reason else None,
        )
        first = _plan(self, command, context, dict(states))
        assert _plan(self, command, context, dict(states)) == first, "decided otherwise again"
        return first

    def _sound(self, violations: tuple[Violation, ...]) -> tuple[Violation, ...]:
        """Demand that a refusal can be understood: reason, sentence, and a clause there is."""
        assert violations
        for found in violations:
            assert isinstance(found.reason, Reason), found
            assert found.message.strip(), found
            assert not found.clause or found.clause in self.pack.clauses, found
            assert bool(found.clause) == bool(found.policy), found
        return violations

    def _store(self, planned: Recorded[Any]) -> None:
        encoded = CODEC.encode(planned.envelope, planned.event, self._salts)
        recorded = CODEC.decode(encoded.record, [kept.content for kept in encoded.disclosures])
        envelope, stream = recorded.envelope, recorded.envelope.stream
        before, aggregate = self.state(stream), AGGREGATES[kind_of(stream)]
        assert envelope.version == before.version + 1, envelope
        assert envelope.from_state == before.state, envelope
        rows = {
            (row.source, dest) for row in aggregate.definition.transitions for dest in row.dests
        }
        later = envelope.from_state == envelope.to_state
        assert (envelope.from_state, envelope.to_state) in rows or later, envelope
        self.states[stream] = aggregate.evolve(before, recorded)
        self.histories.setdefault(stream, []).append(recorded)

    def _furnish(self) -> None:
        """Found the organisation; enter people and open channels, each by its command."""
        pack, given = self.pack, self.given.facts
        organisation = RegisterOrganisation(name=self.organisation, title=pack.written.policy.title)
        founding = Founding(organisation=organisation, pack=pack, content=b"")
        for step in (organisation, *founding.further_steps()):
            self._must(step)
        entries = {n: person for n, person in given.items() if isinstance(person, Person)}
        for name in sorted(entries, key=lambda n: entries[n].line_manager != ""):
            person = entries[name]
            self._must(entry(name, sorted(person.roles), line_manager=person.line_manager))
            self._must(acknowledgement(name, pack.version, pack.acknowledgement.read_with), name)
        for name in given:
            if kind_of(name) == "channels":
                self._open(name)

    def _open(self, name: str) -> None:
        """Have a channel requested, approved by everybody who can, activated and granted."""
        platform = name.rsplit("/", 1)[-1]
        self._must(channel_request(name, platform))
        for person in self.fillers("approve_channel"):
            self._must(channels.ApproveChannel(name=name), person)
        self._must(activation(name), self.fillers("approve_channel")[0])
        self._grant(name, self.given.person(self.given.publisher))
        # Whoever puts something back is not who published it.
        for person in self.fillers("manage"):
            self._grant(name, person)

    def _grant(self, channel: str, person: str) -> None:
        """Have whoever may propose a grant do so, and everybody needed approve it."""
        approvers = self.fillers("grant_access")
        proposal = channels.ProposeGrant(name=channel, person=person)
        if all(self.gives(proposal, approver) for approver in approvers):
            return
        grant = self.state(channel).grants[-1].id
        for approver in approvers:
            if not self.state(channel).grant(grant).live:
                self.gives(channels.ApproveGrant(name=channel, grant=grant), approver)

    def fillers(self, function: str) -> list[str]:
        """Return who holds a role of a function, in a fixed order."""
        roles = self.pack.functions[function]
        officers = self.states[self.organisation].officers
        return sorted({p for role in roles for p in officers.get(role, ())})

    def _must(self, command: Command, person: str = "") -> None:
        refused = self.gives(command, person)
        assert not refused, (command, refused)

    def later(self, wait: timedelta) -> None:
        """Let time pass."""
        self.at += wait


def _known_kind(name: str) -> bool:
    return kind_of(name) in AGGREGATES


def _plan(world: World, command: Command, context: Context, states: dict[str, Any]) -> Plan:
    """Plan, loading what reactions touch, as the command service does."""
    while True:
        try:
            return plan(command, context, states)
        except Missing as missing:
            states.update((name, world.state(name)) for name in missing.names)


def replayed(history: list[Recorded[Any]]) -> Any:
    """Return the state that a whole history folds to, from nothing."""
    aggregate = AGGREGATES[kind_of(history[0].envelope.stream)]
    return aggregate.folded(history)


def erased(recorded: Recorded[Any]) -> Recorded[Any]:
    """Return a recorded event as it reads once everything personal is gone."""
    fields = {f: getattr(recorded.envelope, f) for f in Envelope.__struct_fields__}
    salts = (n.to_bytes(16) for n in count())
    return CODEC.decode(CODEC.encode(Envelope(**fields), recorded.event, salts).record)

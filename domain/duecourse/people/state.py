"""A person as decisions need them, and how each event changes their entry."""

from typing import assert_never

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.people import events as e
from duecourse.people.commands import PersonKind


class Acknowledgement(Struct, frozen=True):
    """How a policy version was acknowledged."""

    policy_version: str
    signed: bool
    explained: bool
    read_with: tuple[str, ...]


class Advice(Struct, frozen=True):
    """A question; open while `answered_by` is empty."""

    id: str
    kind: str
    answered_by: str = ""


class Person(AggregateState, frozen=True, kw_only=True):
    """The state of a person's entry.

    Attributes:
        name: its resource name, empty while it is absent.
        conflicts: resources of declared conflicts; empty for a standing one.
        connections: surrogate ids of people they are connected with online.
    """

    name: str = ""
    title: str = ""
    kind: PersonKind = ""
    line_manager: str = ""
    roles: frozenset[str] = frozenset()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    conflicts: tuple[str, ...] = ()
    connections: frozenset[str] = frozenset()
    advice: tuple[Advice, ...] = ()

    @property
    def acknowledged(self) -> frozenset[str]:
        """Return the policy versions that the person acknowledged."""
        return frozenset(a.policy_version for a in self.acknowledgements)


def evolve(person: Person, recorded: Recorded[e.PersonEvent]) -> Person:
    """Return the person's entry after an event."""
    match recorded.event:
        case e.PersonRegistered() as event:
            return after(
                person,
                recorded,
                name=recorded.envelope.stream,
                title=event.title,
                kind=event.kind,
                line_manager=event.line_manager,
                roles=frozenset(event.roles),
            )
        case e.RoleAssigned(role=role):
            return after(person, recorded, roles=person.roles | {role})
        case e.RoleRemoved(role=role):
            return after(person, recorded, roles=person.roles - {role})
        case e.PolicyAcknowledged() as event:
            return after(person, recorded, acknowledgements=_acknowledged(person, event))
        case e.PersonLeft():
            return after(person, recorded, roles=frozenset())
        case e.ConflictDeclared(about=about):
            return after(person, recorded, conflicts=(*person.conflicts, about))
        case e.ConnectionDeclared(subject=subject):
            return after(person, recorded, connections=person.connections | {subject})
        case e.AdviceAsked(advice=id_, kind=kind):
            return after(person, recorded, advice=(*person.advice, Advice(id_, kind)))
        case e.AdviceAnswered(advice=id_):
            return after(person, recorded, advice=_answered(person, id_, recorded.person))
        case e.AccessSuspended() | e.AccessRestored() | e.PersonRejoined():
            return after(person, recorded)
        case event:
            assert_never(event)


def _acknowledged(person: Person, event: e.PolicyAcknowledged) -> tuple[Acknowledgement, ...]:
    new = Acknowledgement(event.policy_version, event.signed, event.explained, event.read_with)
    kept = (a for a in person.acknowledgements if a.policy_version != new.policy_version)
    return (*kept, new)


def _answered(person: Person, id_: str, by: str) -> tuple[Advice, ...]:
    return tuple(
        msgspec.structs.replace(a, answered_by=by) if a.id == id_ else a for a in person.advice
    )

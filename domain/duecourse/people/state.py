"""A person as decisions need them, and how each event changes their entry."""

from datetime import datetime
from typing import ClassVar, assert_never

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.kernel.names import kind_of
from duecourse.people import events as e
from duecourse.people.commands import AdviceKind, PersonKind


class Acknowledgement(Struct, frozen=True):
    """How a policy version was acknowledged."""

    policy_version: str
    signed: bool
    explained: bool
    read_with: tuple[str, ...]


class Advice(Struct, frozen=True):
    """A question; open while `answered_by` is empty."""

    id: str
    kind: AdviceKind
    answered_by: str = ""


class Qualification(Struct, frozen=True):
    """What a person is qualified for, until when, and who saw the proof."""

    qualification: str
    until: datetime | None
    seen_by: str


class ActedOn(Struct, frozen=True):
    """Who else had something recorded of the person last, and when."""

    by: str
    at: datetime


class Person(AggregateState, frozen=True, kw_only=True):
    """The state of a person's entry.

    Attributes:
        name: its resource name, empty while it is absent.
        conflicts: resources of declared conflicts; empty for a standing one.
        connections: surrogate ids of people they are connected with online.
        back_since: when they came back last, if they ever were gone.
        channels: resources to which access was ever proposed or permitted for them.
        acted_on: everybody else who had something recorded of them, each with the last time.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset({"acted_on"})

    name: str = ""
    title: str = ""
    kind: PersonKind = ""
    line_manager: str = ""
    roles: frozenset[str] = frozenset()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    conflicts: tuple[str, ...] = ()
    connections: frozenset[str] = frozenset()
    advice: tuple[Advice, ...] = ()
    channels: tuple[str, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    back_since: datetime | None = None
    acted_on: tuple[ActedOn, ...] = ()

    def qualified(self, what: str, at: datetime) -> bool:
        """Return whether somebody saw the proof that the person is qualified for something."""
        found = (q for q in self.qualifications if q.qualification == what)
        return any(q.until is None or at < q.until for q in found)

    @property
    def acknowledged(self) -> frozenset[str]:
        """Return the policy versions that the person acknowledged."""
        return frozenset(a.policy_version for a in self.acknowledgements)


def evolve(person: Person, recorded: Recorded[e.PersonEvent]) -> Person:
    """Return the person's entry after an event."""
    now, by = _evolved(person, recorded), recorded.person
    if by == now.name or kind_of(by) != "people" or not person.version:
        return now
    others = (one for one in now.acted_on if one.by != by)
    return msgspec.structs.replace(now, acted_on=(*others, ActedOn(by, recorded.envelope.at)))


def _evolved(person: Person, recorded: Recorded[e.PersonEvent]) -> Person:
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
        case e.RoleAssigned() | e.RoleRemoved() | e.PersonLeft() as event:
            return after(person, recorded, roles=_roles(person, event))
        case e.PolicyAcknowledged() as event:
            return after(person, recorded, acknowledgements=_acknowledged(person, event))
        case e.ConflictDeclared(about=about):
            return after(person, recorded, conflicts=(*person.conflicts, about))
        case e.ConnectionDeclared(subject=subject):
            return after(person, recorded, connections=person.connections | {subject})
        case e.AdviceAsked(advice=id_, kind=kind):
            return after(person, recorded, advice=(*person.advice, Advice(id_, kind)))
        case e.AdviceAnswered(advice=id_):
            return after(person, recorded, advice=_answered(person, id_, recorded.person))
        case e.AccessSuspended() | e.AccessRestored() | e.PersonRejoined() as event:
            goes = isinstance(event, e.AccessSuspended)
            since = person.back_since if goes else recorded.envelope.at
            return after(person, recorded, back_since=since)
        case e.LineManagerChanged(line_manager=line_manager):
            return after(person, recorded, line_manager=line_manager)
        case e.AccessNoted(channel=channel):
            channels = tuple(dict.fromkeys((*person.channels, channel)))
            return after(person, recorded, channels=channels)
        case e.QualificationRecorded() as event:
            return after(
                person, recorded, qualifications=_qualified(person, event, recorded.person)
            )
        case event:
            assert_never(event)


def _roles(person: Person, event: e.RoleAssigned | e.RoleRemoved | e.PersonLeft) -> frozenset[str]:
    if isinstance(event, e.PersonLeft):
        return frozenset()
    given = isinstance(event, e.RoleAssigned)
    return person.roles | {event.role} if given else person.roles - {event.role}


def _acknowledged(person: Person, event: e.PolicyAcknowledged) -> tuple[Acknowledgement, ...]:
    new = Acknowledgement(event.policy_version, event.signed, event.explained, event.read_with)
    kept = (a for a in person.acknowledgements if a.policy_version != new.policy_version)
    return (*kept, new)


def _answered(person: Person, id_: str, by: str) -> tuple[Advice, ...]:
    return tuple(
        msgspec.structs.replace(a, answered_by=by) if a.id == id_ else a for a in person.advice
    )


def _qualified(
    person: Person, event: e.QualificationRecorded, by: str
) -> tuple[Qualification, ...]:
    kept = (q for q in person.qualifications if q.qualification != event.qualification)
    return (*kept, Qualification(event.qualification, event.until, by))

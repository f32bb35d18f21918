"""A person as decisions need him, and how each event changes his entry."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.table import ABSENT
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


class Person(Struct, frozen=True, kw_only=True):
    """The state of a person's entry.

    Attributes:
        name: its resource name, empty while it is absent.
        conflicts: resources of declared conflicts; empty for a standing one.
        connections: surrogate ids of people he is connected with online.
    """

    state: str = ABSENT
    version: int = 0
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


Change = Mapping[str, object]


def _registered(_: Person, r: Recorded[e.PersonRegistered]) -> Change:
    event = r.event
    return {
        "name": r.envelope.stream,
        "title": event.title,
        "kind": event.kind,
        "line_manager": event.line_manager,
        "roles": frozenset(event.roles),
    }


def _acknowledged(person: Person, r: Recorded[e.PolicyAcknowledged]) -> Change:
    event = r.event
    new = Acknowledgement(event.policy_version, event.signed, event.explained, event.read_with)
    kept = (a for a in person.acknowledgements if a.policy_version != new.policy_version)
    return {"acknowledgements": (*kept, new)}


def _answered(person: Person, r: Recorded[e.AdviceAnswered]) -> Change:
    by = r.person
    return {
        "advice": tuple(
            msgspec.structs.replace(a, answered_by=by) if a.id == r.event.advice else a
            for a in person.advice
        )
    }


_CHANGES: Final[Mapping[type[Event], Callable[[Person, Any], Change]]] = {
    e.PersonRegistered: _registered,
    e.RoleAssigned: lambda p, r: {"roles": p.roles | {r.event.role}},
    e.RoleRemoved: lambda p, r: {"roles": p.roles - {r.event.role}},
    e.PolicyAcknowledged: _acknowledged,
    e.AccessSuspended: lambda *_: {},
    e.AccessRestored: lambda *_: {},
    e.PersonLeft: lambda *_: {"roles": frozenset()},
    e.PersonRejoined: lambda *_: {},
    e.ConflictDeclared: lambda p, r: {"conflicts": (*p.conflicts, r.event.about)},
    e.ConnectionDeclared: lambda p, r: {"connections": p.connections | {r.event.subject}},
    e.AdviceAsked: lambda p, r: {"advice": (*p.advice, Advice(r.event.advice, r.event.kind))},
    e.AdviceAnswered: _answered,
}


def evolve(person: Person, recorded: Recorded[Any]) -> Person:
    """Return the person after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](person, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        person, **change, state=envelope.to_state or person.state, version=envelope.version
    )

"""A person as decisions need them, and how each event changes their entry."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar, assert_never

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.evidence.words import PersonKind
from duecourse.kernel.clocks.keeping import Noted
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.kernel.names import kind_of
from duecourse.people import events as e
from duecourse.people.commands import AdviceKind


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


class Ending(Struct, frozen=True):
    """What the person said has ended of what they declared; nobody confirmed it yet.

    Attributes:
        about: resource of a conflict, empty for a standing one; or
        subject: of a connection.
    """

    about: str = ""
    subject: str = ""


class Removal(Struct, frozen=True):
    """Who asked that the person's standing end, by which act; of which role, if of one."""

    by: str
    act: str
    role: str
    at: datetime | None = None


Declaration = (
    e.ConflictDeclared | e.ConnectionDeclared | e.DeclarationEndAsked | e.DeclarationEndConfirmed
)


class Person(AggregateState, frozen=True, kw_only=True):
    """The state of a person's entry.

    Attributes:
        name: its resource name, empty while it is absent.
        conflicts: resources of declared conflicts; empty for a standing one.
        connections: surrogate ids of people they are connected with online.
        declared_at: when they declared each of these first, while it binds.
        back_since: when they came back last, if they ever were gone.
        ends_asked: declarations that they say have ended; they bind until it is confirmed.
        suspension_review_due: by when somebody looks whether it goes on, UTC.
        suspension_looked_at: since when that counts, UTC.
        noted: what is on record of that clock (decision 126).
        stopped_by: who suspended them or recorded that they left, since they were active last;
            they themselves, once they say so too.
        removals: who asked that their standing end, where that takes somebody else too.
        channels: resources to which access was ever proposed or permitted for them.
        wrote: the first post in which they wrote the same words, or brought the same medium, by
            the key of the work (`duecourse.facts.works`).
        bars: keys of the matters that took their access; it is theirs again when they end.
        acted_on: everybody else who had something recorded of them, each with the last time.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "acted_on",
            "bars",
            "declared_at",
            "ends_asked",
            "noted",
            "removals",
            "stopped_by",
            "suspension_looked_at",
            "wrote",
        }
    )

    name: str = ""
    title: str = ""
    kind: PersonKind = ""
    line_manager: str = ""
    roles: frozenset[str] = frozenset()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    conflicts: tuple[str, ...] = ()
    connections: frozenset[str] = frozenset()
    declared_at: Mapping[str, datetime] = {}
    advice: tuple[Advice, ...] = ()
    channels: tuple[str, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    back_since: datetime | None = None
    wrote: Mapping[str, str] = {}
    stopped_by: tuple[str, ...] = ()
    suspension_review_due: datetime | None = None
    suspension_looked_at: datetime | None = None
    noted: tuple[Noted, ...] = ()
    ends_asked: tuple[Ending, ...] = ()
    acted_on: tuple[ActedOn, ...] = ()
    removals: tuple[Removal, ...] = ()
    bars: tuple[str, ...] = ()

    def qualified(self, what: str, at: datetime) -> bool:
        """Return whether somebody saw the proof that the person is qualified for something."""
        found = (q for q in self.qualifications if q.qualification == what)
        return any(q.until is None or at < q.until for q in found)

    @cached_property
    def acknowledged(self) -> frozenset[str]:
        """The policy versions that the person acknowledged."""
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
        case e.RoleAssigned() | e.RoleRemoved() as event:
            return after(person, recorded, roles=_roles(person, event), removals=())
        case e.RemovalAsked(act=act, role=role):
            one = Removal(recorded.person, act, role, recorded.envelope.at)
            return after(person, recorded, removals=(*person.removals, one))
        case e.PolicyAcknowledged() as event:
            return after(person, recorded, acknowledgements=_acknowledged(person, event))
        case (
            e.ConflictDeclared()
            | e.ConnectionDeclared()
            | e.DeclarationEndAsked()
            | e.DeclarationEndConfirmed()
        ) as event:
            return after(
                person,
                recorded,
                **_declared(person, event),
                declared_at=_declared_at(person, event, recorded.envelope.at),
            )
        case e.AdviceAsked() | e.AdviceAnswered() as event:
            return after(person, recorded, advice=_advice(person, event, recorded.person))
        case (
            e.AccessSuspended() | e.PersonLeft() | e.LeavingConfirmed() | e.SuspensionReviewed()
        ) as event:
            return _stopped(person, recorded, event)
        case e.AccessRestored() | e.PersonRejoined():
            at = recorded.envelope.at
            gone = {"stopped_by": (), "removals": (), "bars": (), "suspension_review_due": None}
            return after(person, recorded, gone, back_since=at)
        case e.LineManagerChanged(line_manager=line_manager):
            return after(person, recorded, line_manager=line_manager)
        case (
            e.AccessNoted()
            | e.WritingNoted()
            | e.BarEnded()
            | e.ActOnPostNoted()
            | e.PersonClockNoted()
        ) as event:
            return after(person, recorded, _noted(person, event, recorded.envelope.at))
        case e.QualificationRecorded() as event:
            return after(
                person, recorded, qualifications=_qualified(person, event, recorded.person)
            )
        case event:
            assert_never(event)


_Noting = e.AccessNoted | e.WritingNoted | e.BarEnded | e.ActOnPostNoted | e.PersonClockNoted


def _noted(person: Person, event: _Noting, at: datetime) -> Mapping[str, object]:
    if isinstance(event, e.PersonClockNoted):
        return {"noted": noted(person.noted, event, at)}
    if isinstance(event, e.BarEnded):
        return {"bars": tuple(bar for bar in person.bars if bar != event.bar)}
    if isinstance(event, e.AccessNoted):
        return {"channels": tuple(dict.fromkeys((*person.channels, event.channel)))}
    if isinstance(event, e.ActOnPostNoted):
        # Who did it stands in `acted_on`, as of everything that others do.
        return {}
    return {"wrote": {**dict.fromkeys(event.works, event.post), **person.wrote}}


def _stopped(
    person: Person,
    recorded: Recorded[e.PersonEvent],
    event: e.AccessSuspended | e.PersonLeft | e.LeavingConfirmed | e.SuspensionReviewed,
) -> Person:
    """Return somebody suspended with their roles, until it is looked at, or gone without."""
    due = None if isinstance(event, e.PersonLeft | e.LeavingConfirmed) else event.review_due
    looked_at = {"suspension_review_due": due, "suspension_looked_at": recorded.envelope.at}
    if isinstance(event, e.SuspensionReviewed):
        return after(person, recorded, looked_at)
    if isinstance(event, e.AccessSuspended) and event.bar:
        return after(person, recorded, bars=tuple(dict.fromkeys((*person.bars, event.bar))))
    kept = person.roles if isinstance(event, e.AccessSuspended) else frozenset[str]()
    stopped_by = tuple(dict.fromkeys((*person.stopped_by, recorded.person)))
    gone = {"roles": kept, "stopped_by": stopped_by, **looked_at}
    return after(person, recorded, gone, removals=())


def _roles(person: Person, event: e.RoleAssigned | e.RoleRemoved) -> frozenset[str]:
    given = isinstance(event, e.RoleAssigned)
    return person.roles | {event.role} if given else person.roles - {event.role}


def _acknowledged(person: Person, event: e.PolicyAcknowledged) -> tuple[Acknowledgement, ...]:
    new = Acknowledgement(event.policy_version, event.signed, event.explained, event.read_with)
    kept = (a for a in person.acknowledgements if a.policy_version != new.policy_version)
    return (*kept, new)


def _declared(person: Person, event: Declaration) -> dict[str, Any]:
    """Return what changes of the declarations; what is declared anew has not ended."""
    subject = getattr(event, "subject", "")
    which = Ending(getattr(event, "about", ""), subject)
    others = tuple(one for one in person.ends_asked if one != which)
    match event:
        case e.ConflictDeclared():
            return {"conflicts": (*person.conflicts, which.about), "ends_asked": others}
        case e.ConnectionDeclared():
            return {"connections": person.connections | {subject}, "ends_asked": others}
        case e.DeclarationEndAsked():
            return {"ends_asked": (*others, which)}
        case e.DeclarationEndConfirmed() if subject:
            return {"connections": person.connections - {subject}, "ends_asked": others}
        case e.DeclarationEndConfirmed():
            left = tuple(one for one in person.conflicts if one != which.about)
            return {"conflicts": left, "ends_asked": others}
        case event:
            assert_never(event)


def _declared_at(person: Person, event: Declaration, at: datetime) -> Mapping[str, datetime]:
    """Return when what still binds was declared first."""
    which = getattr(event, "subject", "") or getattr(event, "about", "")
    match event:
        case e.ConflictDeclared() | e.ConnectionDeclared():
            return {which: at, **person.declared_at}
        case e.DeclarationEndConfirmed():
            return {one: when for one, when in person.declared_at.items() if one != which}
        case _:
            return person.declared_at


def _advice(person: Person, event: e.AdviceAsked | e.AdviceAnswered, by: str) -> tuple[Advice, ...]:
    if isinstance(event, e.AdviceAsked):
        return (*person.advice, Advice(event.advice, event.kind))
    return tuple(
        msgspec.structs.replace(a, answered_by=by) if a.id == event.advice else a
        for a in person.advice
    )


def _qualified(
    person: Person, event: e.QualificationRecorded, by: str
) -> tuple[Qualification, ...]:
    kept = (q for q in person.qualifications if q.qualification != event.qualification)
    return (*kept, Qualification(event.qualification, event.until, by))

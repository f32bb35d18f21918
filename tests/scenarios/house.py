"""An organisation as a decision meets it: its pack, and what other streams say.

A house is immutable: `knowing` returns another one that knows something more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from duecourse.channels.state import Channel, Grant
from duecourse.consents.events import RecordedInformation
from duecourse.consents.state import Consent
from duecourse.contacts.state import Contact
from duecourse.kernel import names
from duecourse.objections.state import Objection
from duecourse.organisations.state import Organisation
from duecourse.packs.compiled import CompiledPack
from duecourse.people.state import Acknowledgement, Person
from duecourse.posts.content import Content

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""When scenes begin, unless they say otherwise."""

JANUARY = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
"""When the consents of these tests were given."""


TOLD = RecordedInformation(
    information_sheet_version="2",
    purpose=True,
    channels=True,
    withdrawal_explained=True,
    capacity_considered=True,
)
"""Everything that somebody who agrees has to know."""


@dataclass(frozen=True)
class House:
    """An organisation under its pack.

    Attributes:
        author: id of who writes; `reviewer` reviews and verifies; `publisher` publishes.
        platform: where posts go unless a scene says otherwise.
        content: an ordinary post, against which no clause of the pack stands.
        facts: state of every stream that there is, by resource name.
    """

    pack: CompiledPack
    author: str
    reviewer: str
    publisher: str
    platform: str
    content: Content
    facts: Mapping[str, object]

    @property
    def organisation(self) -> str:
        return f"organisations/{self.pack.written.organisation.id}"

    def name(self, kind: str, ref: str) -> str:
        return names.child(self.organisation, kind, ref)

    def person(self, ref: str) -> str:
        return self.name("people", ref)

    def knowing(self, kind: str, ref: str, state: object) -> "House":
        """Return a house that knows the state of one more stream, or another state of it."""
        facts = {**self.facts, self.name(kind, ref): state}
        return replace(self, facts=MappingProxyType(facts))

    def with_person(self, ref: str, *roles: str, acknowledged: bool = True, **more: Any) -> "House":
        versions = (self.pack.version,) if acknowledged else ()
        acks = tuple(
            Acknowledgement(v, signed=True, explained=True, read_with=()) for v in versions
        )
        given = {"state": "active", "version": 1, "name": self.person(ref), **more}
        person = Person(roles=frozenset(roles), acknowledgements=acks, **given)
        return self.knowing("people", ref, person).with_organisation(
            officers=self._officers(person)
        )

    def _officers(self, person: Person) -> Mapping[str, tuple[str, ...]]:
        others = dict(self._own().officers)
        return others | {r: (*others.get(r, ()), person.name) for r in person.roles}

    def _own(self) -> Organisation:
        found = self.facts.get(self.organisation)
        return found if isinstance(found, Organisation) else Organisation(state="active")

    def with_organisation(self, **changes: Any) -> "House":
        facts = {**self.facts, self.organisation: _changed(self._own(), changes)}
        return replace(self, facts=MappingProxyType(facts))

    def with_channel(self, platform: str, *granted: str, **changes: Any) -> "House":
        """Return a house with an active channel of a platform; its id is the platform's."""
        grants = tuple(Grant(f"g-{p}", self.person(p), None, "", live=True) for p in granted)
        channel = Channel(state="active", version=1, platform=platform, grants=grants)
        return self.knowing("channels", platform, _changed(channel, changes))

    def with_consent(self, ref: str, subject: str, **changes: Any) -> "House":
        """Return a house with a verified consent that covers everything, but for the changes."""
        consent = Consent(
            state="verified",
            version=3,
            subject=subject,
            giver_role="self",
            basis="current",
            platforms=frozenset({"any"}),
            public=True,
            informed=TOLD,
            requested_at=JANUARY,
            given_at=JANUARY,
        )
        return self.knowing("consents", ref, _changed(consent, changes))

    def with_objection(self, subject: str, *platforms: str, state: str = "standing") -> "House":
        objection = Objection(state=state, version=1, platforms=frozenset(platforms))
        return self.knowing("objections", subject, objection)

    def with_contact(self, ref: str, **changes: Any) -> "House":
        return self.knowing(
            "contacts", ref, _changed(Contact(state="received", version=1), changes)
        )


def _changed(state: Any, changes: Mapping[str, Any]) -> Any:
    fields = {f: getattr(state, f) for f in state.__struct_fields__}
    return type(state)(**{**fields, **changes})


def house(
    pack: CompiledPack,
    people: Mapping[str, tuple[str, ...]],
    content: Content,
    *,
    author: str,
    reviewer: str,
    publisher: str,
    platform: str,
) -> House:
    """Return the house of a pack: these people in their roles, and one channel."""
    empty: Mapping[str, object] = MappingProxyType({})
    built = House(pack, author, reviewer, publisher, platform, content, empty)
    built = built.with_organisation(
        state="active", version=1, policy_version=pack.version, policy_digest=pack.digest
    )
    for person, roles in people.items():
        built = built.with_person(person, *roles)
    return built.with_channel(platform, publisher)

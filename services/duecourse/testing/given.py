"""What is given before a scene begins: the pack, and what every other stream says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self

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
from duecourse.testing.content import answered
from duecourse.testing.packs import load_pack

JANUARY: Final = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
"""When consents were given and people declared what they did: some weeks before scenes begin."""

INFORMED: Final = RecordedInformation(
    information_sheet_version="2",
    purpose=True,
    channels=True,
    withdrawal_explained=True,
    capacity_considered=True,
)
"""Everything that somebody who agrees has to know."""


def _nothing() -> Mapping[str, object]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Given:
    """An organisation as a decision meets it.

    It never changes: `knowing` and every `with_...` return another one.

    Attributes:
        pack: the policy in force.
        author: id of who writes; `reviewer` reviews and verifies; `publisher` publishes.
        platform: where posts go unless a scene says otherwise.
        content: an ordinary post, which scenes begin from.
        facts: the state of every stream that there is, by resource name.
        drafted: what a draft of the policy holds; the policy in force where nothing is said.
    """

    pack: CompiledPack
    author: str
    reviewer: str
    publisher: str
    platform: str
    content: Content
    facts: Mapping[str, object] = field(default_factory=_nothing)
    drafted: CompiledPack | None = None

    @classmethod
    def under(
        cls,
        pack: CompiledPack | str | Path,
        people: Mapping[str, Sequence[str]],
        *,
        platform: str,
        author: str,
        reviewer: str = "",
        publisher: str = "",
        content: Content | None = None,
    ) -> Self:
        """Return an organisation under a pack, with people in their roles and one open channel.

        Args:
            pack: the id of a shipped pack, the path of a file, or a pack that is loaded.
            people: the roles of each person, by id; all have acknowledged the policy.
            platform: of the channel, a key of the pack's `channels`.
            author: who writes; reviews and publishes, too, where nobody else is named.

        Raises:
            PackInvalid: the file is no pack; with every problem found.
            OSError: there is no such file.
        """
        loaded = pack if isinstance(pack, CompiledPack) else load_pack(pack)
        roles = (reviewer or author, publisher or author)
        given = cls(loaded, author, *roles, platform, content or answered(text="As every day."))
        given = given.with_organisation(
            state="active", version=1, policy_version=loaded.version, policy_digest=loaded.digest
        )
        for person, held in people.items():
            given = given.with_person(person, *held)
        return given.with_channel(platform, given.publisher)

    @property
    def organisation(self) -> str:
        """Return the resource name of the organisation."""
        return f"organisations/{self.pack.written.organisation.id}"

    def name(self, kind: str, ref: str) -> str:
        """Return the name of a resource, for example `name("posts", "p1")`."""
        return names.child(self.organisation, kind, ref)

    def person(self, ref: str) -> str:
        """Return the name of a person."""
        return self.name("people", ref)

    def knowing(self, kind: str, ref: str, state: object) -> Self:
        """Return it with the state of one more stream, or another state of it."""
        facts = {**self.facts, self.name(kind, ref): state}
        return replace(self, facts=MappingProxyType(facts))

    def with_person(self, ref: str, *roles: str, acknowledged: bool = True, **more: Any) -> Self:
        """Return it with somebody in roles of the pack; `more` are fields of a person's state."""
        versions = (self.pack.version,) if acknowledged else ()
        acks = tuple(
            Acknowledgement(v, signed=True, explained=True, read_with=()) for v in versions
        )
        declared = (*more.get("conflicts", ()), *more.get("connections", ()))
        before = dict.fromkeys(declared, JANUARY)
        own = {"state": "active", "version": 1, "name": self.person(ref), "declared_at": before}
        fields = {**own, **more}
        person = Person(roles=frozenset(roles), acknowledgements=acks, **fields)
        return self.knowing("people", ref, person).with_organisation(
            officers=self._officers(person)
        )

    def _officers(self, person: Person) -> Mapping[str, tuple[str, ...]]:
        others = dict(self._own().officers)
        return others | {r: (*others.get(r, ()), person.name) for r in person.roles}

    def _own(self) -> Organisation:
        found = self.facts.get(self.organisation)
        return found if isinstance(found, Organisation) else Organisation(state="active")

    def with_organisation(self, **changes: Any) -> Self:
        """Return it with changes to the state of the organisation itself."""
        facts = {**self.facts, self.organisation: _changed(self._own(), changes)}
        return replace(self, facts=MappingProxyType(facts))

    def with_channel(self, platform: str, *granted: str, **changes: Any) -> Self:
        """Return it with an active channel of a platform, whose id is the platform's.

        Args:
            granted: ids of those who may publish on it.
            changes: to the channel's state.
        """
        grants = tuple(Grant(f"g-{p}", self.person(p), None, "", live=True) for p in granted)
        channel = Channel(state="active", version=1, platform=platform, grants=grants)
        return self.knowing("channels", platform, _changed(channel, changes))

    def with_consent(self, ref: str, subject: str, **changes: Any) -> Self:
        """Return it with a verified consent that covers the ordinary post, but for the changes."""
        consent = Consent(
            state="verified",
            version=3,
            subject=subject,
            age_band="adult",
            material="first_hand",
            giver_role="self",
            basis="current",
            purpose=self.content.category,
            platforms=frozenset({self.platform}),
            public=True,
            informed=INFORMED,
            requested_at=JANUARY,
            given_at=JANUARY,
        )
        return self.knowing("consents", ref, _changed(consent, changes))

    def with_objection(self, subject: str, *platforms: str, state: str = "standing") -> Self:
        """Return it with a subject's objection to platforms, or to all where none is named."""
        objection = Objection(state=state, version=1, platforms=frozenset(platforms))
        return self.knowing("objections", subject, objection)

    def with_contact(self, ref: str, **changes: Any) -> Self:
        """Return it with a message on the house's own channel, but for changes to its state."""
        channel = self.name("channels", self.platform)
        assigned = Contact(
            state="assigned",
            version=1,
            channel=channel,
            kind="question",
            writer="w-1",
            minor="no",
            in_public="yes",
            says_wrong="no",
            told_by=frozenset((self.person("reader"),)),
            of_age_by=frozenset((self.person("reader"),)),
        )
        return self.knowing("contacts", ref, _changed(assigned, changes))


def _changed(state: Any, changes: Mapping[str, Any]) -> Any:
    fields = {f: getattr(state, f) for f in state.__struct_fields__}
    return type(state)(**{**fields, **changes})

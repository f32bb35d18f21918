"""One organisation on stage: what its people do, and what is refused."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from types import ModuleType
from typing import Any, Final

from grpc import StatusCode

from duecourse.client import Client, RefusedError, ServiceError
from duecourse.client.messages import word_of
from duecourse.packs.compiled import CompiledPack
from duecourse.shipped import load_stored, shipped_pack
from duecourse.testing import full_checklist
from examples.furnishing import introductions
from examples.telling import Teller

_NUMBER: Final = re.compile(r"^[a-z]+(\d+)\b")


class StoryBroken(Exception):
    """A story went otherwise than it is written: a defect, of the story or of the service."""


class Stage:
    """The organisation of one story, as its people meet it through the client.

    Args:
        token_for: returns a token for a person's name.
        clock: what time it is in the story, UTC.

    Attributes:
        name: resource name of the organisation.
        channel: resource name of the channel that the story publishes on.
        pack: the policy in force.
        checklist: a yes to every question that this policy's reviewers may have to answer.
    """

    def __init__(
        self,
        address: str,
        story: ModuleType,
        token_for: Callable[[str], str],
        teller: Teller,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.name = f"organisations/{story.PACK}"
        self.channel = f"{self.name}/channels/{story.CHANNEL.platform}"
        self.tell = teller
        self.clock = clock
        self._acting = self.person(story.CAST[0].id)
        self._client = Client(address, token=lambda: token_for(self._acting))
        self.pack = self._pack_in_force()
        self.checklist = [{"item": a.item, "answer": a.answer} for a in full_checklist(self.pack)]
        entry = self.pack.written.policy
        title = self.pack.written.organisation.title
        about = getattr(story, "TITLE", "")
        teller.heading(
            f"{title}: {about}" if about else title, f"{entry.title}, version {entry.version}"
        )
        teller.set_up(list(introductions(self.pack, story)))

    def _pack_in_force(self) -> CompiledPack:
        version = self._client.get(self.name).policy_version
        found = self._client.call("GetPolicyPack", name=f"{self.name}/policies/{version}")
        content = found.pack.encode()
        if content != shipped_pack(self.name.rsplit("/", 1)[1]):
            raise StoryBroken(
                f"{self.name} keeps the policy of an earlier release, which these stories do not"
                " know: choose a new folder with --data-dir"
            )
        return load_stored(content, "the pack in force")

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def person(self, who: str) -> str:
        """Return the name of a person."""
        return f"{self.name}/people/{who}"

    def next_number(self) -> int:
        """Return a number that no resource of an earlier run ends in: ids are never reused."""
        names = [
            item.name.rsplit("/", 1)[1]
            for method in ("ListPosts", "ListConsents", "ListComplaints")
            for item in self._client.items(method, parent=self.name, page_size=500)
        ]
        return 1 + max((int(m[1]) for m in map(_NUMBER.match, names) if m), default=0)

    def does(self, who: str, says: str, rpc_name: str, /, **fields: Any) -> Any:
        """Give a command that is accepted; return the resource after it.

        Raises:
            StoryBroken: it is refused.
        """
        try:
            reply = self._ask(who, rpc_name, **fields)
        except RefusedError as error:
            raise StoryBroken(f"{who} {rpc_name}: refused, {error.reason}: {error}") from error
        resource = getattr(reply, reply.DESCRIPTOR.fields[1].name)
        self.tell.accepted(who.capitalize(), says, _stands(resource))
        return resource

    def follows(self, name: str) -> Any:
        """Tell where a resource stands that a reaction moved; return it."""
        resource = self._client.get(name)
        self.tell.followed(_stands(resource))
        return resource

    def is_refused(
        self, who: str, says: str, rpc_name: str, /, *expected: str, **fields: Any
    ) -> RefusedError:
        """Give a command that is refused for these reasons, each with its clause or without.

        Args:
            expected: `REASON` or `REASON CLAUSE`, each of which must be among the violations.

        Raises:
            StoryBroken: it is accepted, or refused for something else.
        """
        try:
            self._ask(who, rpc_name, **fields)
        except RefusedError as error:
            found = {v.reason for v in error.violations}
            found |= {f"{v.reason} {v.clause}" for v in error.violations}
            if not found.issuperset(expected):
                says = f"{who} {rpc_name}: refused for {sorted(found)}, not {expected}"
                raise StoryBroken(says) from error
            self.tell.refused(who.capitalize(), says, error, self.pack)
            return error
        raise StoryBroken(f"{who} {rpc_name}: accepted, and should be refused for {expected}")

    def finds_nothing(self, who: str, says: str, name: str) -> None:
        """Have somebody look for a resource that, to them, is not there.

        Raises:
            StoryBroken: they find it.
        """
        self._acting = self.person(who)
        try:
            self._client.get(name)
        except ServiceError as error:
            if error.status is not StatusCode.NOT_FOUND:
                raise
            self.tell.nothing(who.capitalize(), says)
            return
        raise StoryBroken(f"{who} finds {name}")

    def get(self, name: str) -> Any:
        """Return a resource, as it stands now."""
        return self._client.get(name)

    def items(self, who: str, rpc_name: str, /, **fields: Any) -> Iterator[Any]:
        """Yield what a method that answers in pages lists for somebody."""
        self._acting = self.person(who)
        return self._client.items(rpc_name, **fields)

    def _ask(self, who: str, rpc_name: str, /, **fields: Any) -> Any:
        self._acting = self.person(who)
        return self._client.call(rpc_name, **fields)

    def obtain_consent(self, id_: str, obtainer: str, **fields: Any) -> str:
        """Ask a subject for consent and record that it was given; return its name."""
        asked = self.does(
            obtainer,
            f"asks {fields['subject']} for consent {id_}",
            "RequestConsent",
            parent=self.name,
            consent_id=id_,
            wording_version="2026-01",
            **fields,
        )
        name: str = asked.name
        self.record_consent(name, obtainer, fields["platforms"])
        return name

    def record_consent(self, name: str, obtainer: str, platforms: Sequence[str]) -> None:
        """Record that a consent that was asked for is given."""
        id_ = name.rsplit("/", 1)[1]
        self.does(
            obtainer,
            f"records that {id_} was given, signed on a form",
            "RecordConsent",
            name=name,
            giver="Kept in the consent file",
            giver_role="self",
            given_at=self.clock(),
            method="form",
            wording_version="2026-01",
            basis="current",
            reference=f"consent file, sheet {id_}",
            informed={
                "information_sheet_version": "2026-01",
                "purpose": True,
                "channels": True,
                "withdrawal_explained": True,
                "capacity_considered": True,
            },
            platforms=platforms,
            public=True,
        )


def _stands(resource: Any) -> str:
    """Return a resource's id and state, of a post that was published also whether it is live."""
    state = word_of(resource, "state").replace("_", "-")
    stands = f"{resource.name.rsplit('/', 1)[1]} {state}"
    if "visibility" in resource.DESCRIPTOR.fields_by_name:
        visibility = word_of(resource, "visibility").replace("_", " ")
        stands += f", {visibility}" if visibility == "taken down" else ""
    return stands

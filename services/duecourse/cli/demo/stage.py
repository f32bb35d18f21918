"""One organisation on stage: its people, their tokens, what they do and what is refused."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from msgspec import Struct

from duecourse.cli.demo.telling import Teller
from duecourse.client import Client, RefusedError
from duecourse.client.messages import word_of
from duecourse.shipped import load

_SET_UP: Final = UUID("7e0e4c3e-0a52-5c8f-8d54-64756563f004")
OPERATOR: Final = "organisations/operators/people/root"
"""Whoever runs the instance; belongs to no organisation that it keeps books for."""

_NUMBER: Final = re.compile(r"^[a-z]+(\d+)\b")


class Role(Struct, frozen=True, kw_only=True):
    """Somebody who plays a part.

    Attributes:
        acknowledges: reads the policy and says so; somebody may not have.
    """

    id: str
    roles: tuple[str, ...] = ()
    kind: str = "staff"
    manager: str = ""
    acknowledges: bool = True


class StoryBroken(Exception):
    """A story went otherwise than it is written: a defect, of the story or of the service."""


class Stage:
    """One organisation, registered with the server if it is not yet.

    Args:
        content: text of its pack.
        administrator: whoever enters the others.
        token_for: returns a token for a person's name.

    Attributes:
        name: resource name of the organisation.
        pack: the policy in force.

    Raises:
        StoryBroken: it cannot be registered.
    """

    def __init__(
        self,
        address: str,
        content: bytes,
        administrator: Role,
        token_for: Callable[[str], str],
        teller: Teller,
    ) -> None:
        self.pack = load(content, "pack")
        self.name = f"organisations/{self.pack.written.organisation.id}"
        self.tell = teller
        self._acting = OPERATOR
        self._client = Client(address, token=lambda: token_for(self._acting))
        self._register(content, administrator)
        self._acting = self.person(administrator.id)
        # An earlier run may have brought another version into force.
        version = self._client.get(self.name).policy_version
        found = self._client.call("GetPolicyPack", name=f"{self.name}/policies/{version}")
        self.pack = load(found.pack.encode(), "pack")

    def _register(self, content: bytes, administrator: Role) -> None:
        try:
            self._once(
                OPERATOR,
                "RegisterOrganisation",
                organisation_id=self.pack.written.organisation.id,
                title=self.pack.written.organisation.title,
                time_zone=self.pack.written.organisation.time_zone,
                pack=content.decode(),
                administrator_id=administrator.id,
                administrator_title=administrator.id.capitalize(),
                administrator_roles=administrator.roles,
            )
        except StoryBroken as broken:
            refused = broken.__cause__
            if not isinstance(refused, RefusedError) or refused.reason != "ALREADY_EXISTS":
                raise

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def person(self, who: str) -> str:
        """Return the name of a person."""
        return f"{self.name}/people/{who}"

    def channel(self, platform: str) -> str:
        """Return the name of a channel."""
        return f"{self.name}/channels/{platform}"

    def introduce(self) -> None:
        """Tell whose story begins, and under which policy."""
        entry = self.pack.written.policy
        self.tell.heading(
            self.pack.written.organisation.title, f"{entry.title}, version {entry.version}"
        )

    # --- before the story --------------------------------------------------------------------

    def enter(self, cast: Sequence[Role]) -> None:
        """Enter the people of a story: the first is there already and enters the others."""
        administrator = cast[0].id
        for one in cast:
            if one.id != administrator:
                self._once(
                    administrator,
                    "RegisterPerson",
                    parent=self.name,
                    person_id=one.id,
                    title=one.id.capitalize(),
                    kind=one.kind,
                    line_manager=self.person(one.manager) if one.manager else "",
                    roles=one.roles,
                )
        for one in cast:
            held = set(self._ask(administrator, "GetPerson", name=self.person(one.id)).person.roles)
            for role in one.roles:
                if role not in held:
                    self._once(administrator, "AssignRole", name=self.person(one.id), role=role)
            if one.acknowledges:
                self._acknowledge(one)
        self.tell.set_up(list(self._introductions(cast)))

    def _acknowledge(self, one: Role) -> None:
        self._once(
            one.id,
            "AcknowledgePolicy",
            name=self.person(one.id),
            policy_version=self.pack.version,
            signed=True,
            explained=True,
            read_with=("internet-policy",),
        )

    def _introductions(self, cast: Sequence[Role]) -> Iterator[str]:
        for one in cast:
            titles = [self.pack.written.roles[role].title for role in one.roles]
            did = "" if one.acknowledges else " (has not acknowledged the policy)"
            yield f"{one.id.capitalize()}: {', '.join(titles) or one.kind}{did}"

    def open_channel(
        self, platform: str, requester: str, approvers: Sequence[str], publishers: Sequence[str]
    ) -> None:
        """Set a channel up, and let people publish on it."""
        name = self.channel(platform)
        title = self.pack.written.channels[platform].title
        self._once(
            requester,
            "RequestChannel",
            parent=self.name,
            channel_id=platform,
            platform=platform,
            title=title,
            purpose="Tell the public what we do",
            strategy_note="Two posts a week; somebody looks every working day",
        )
        for approver in approvers:
            self._once(approver, "ApproveChannel", name=name)
        self._once(
            approvers[0], "ActivateChannel", name=name, login="organisational", two_factor=True
        )
        for publisher in publishers:
            self._grant(name, publisher, approvers)
        self.tell.set_up(
            [
                f"{title}: approved by {_names(approvers)}; open to {_names(publishers)}",
            ]
        )

    def _grant(self, channel: str, publisher: str, approvers: Sequence[str]) -> None:
        reply = self._once(
            approvers[0], "ProposeGrant", name=channel, person=self.person(publisher)
        )
        grant = reply.channel.grants[-1]
        for approver in approvers:
            if not grant.live:
                reply = self._once(approver, "ApproveGrant", name=channel, grant=grant.id)
                grant = next(g for g in reply.channel.grants if g.id == grant.id)

    def set_up(self, who: str, rpc_name: str, **fields: Any) -> Any:
        """Do something that is done once, however often the story is played."""
        return self._once(who, rpc_name, **fields)

    def _once(self, who: str, rpc_name: str, **fields: Any) -> Any:
        """Give a command whose request id comes from what it says: a second time is a replay."""
        said = json.dumps([self.name, who, rpc_name, fields], sort_keys=True, default=str)
        request_id = str(uuid5(_SET_UP, said))
        try:
            reply = self._ask(who, rpc_name, request_id=request_id, **fields)
        except RefusedError as error:
            raise StoryBroken(f"{who} {rpc_name}: refused, {error.reason}: {error}") from error
        if not reply.receipt.replayed:
            self.tell.count.set_up += 1
        return reply

    def next_number(self) -> int:
        """Return a number that no resource of an earlier run ends in: ids are never reused."""
        names = [
            item.name.rsplit("/", 1)[1]
            for method in ("ListPosts", "ListConsents", "ListComplaints")
            for item in self._listed(method)
        ]
        return 1 + max((int(m[1]) for m in map(_NUMBER.match, names) if m), default=0)

    def _listed(self, method: str) -> Iterator[Any]:
        return self._client.items(method, parent=self.name, page_size=500)

    # --- the story ---------------------------------------------------------------------------

    def does(self, who: str, says: str, rpc_name: str, **fields: Any) -> Any:
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
        self, who: str, says: str, rpc_name: str, *expected: str, **fields: Any
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

    def get(self, name: str) -> Any:
        """Return a resource, as it stands now."""
        return self._client.get(name)

    def _ask(self, who: str, rpc_name: str, **fields: Any) -> Any:
        self._acting = who if who == OPERATOR else self.person(who)
        return self._client.call(rpc_name, **fields)

    # --- what several stories need -----------------------------------------------------------

    def checklist(self) -> list[dict[str, str]]:
        """Return a yes to every question that this policy's reviewers may have to answer."""
        items = dict.fromkeys(
            rule.params.item
            for rule in self.pack.rules_on("ApproveStep")
            if rule.kind.name == "checklist"
        )
        return [{"item": item, "answer": "yes"} for item in items]

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
            given_at=datetime.now(UTC),
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


def _names(people: Sequence[str]) -> str:
    return ", ".join(one.capitalize() for one in people)

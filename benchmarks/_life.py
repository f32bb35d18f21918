"""The life of a post in eight commands, as a server is asked for it: paths, tokens and bytes.

A draft is submitted, approved, its consents verified, published; a complaint
about it is opened, acknowledged and resolved. Under ACAT's policy that reads a
checklist, causes reactions on a second stream, and writes disclosures.

Each post has its own words, as posts have, and as many writers take turns as there
are callers at most: what somebody wrote is noted in their own entry, and nobody
drafts two posts in one moment.

This module also runs under the Python of another checkout, so it knows nothing
but the contract and the client's way of filling a message; what that contract
has no field for is not sent.
"""

import uuid
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import harmonic_mean, median
from typing import Any, Final

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from ruamel.yaml import YAML

import duecourse.testing
from duecourse.client.client import METHODS
from duecourse.client.messages import message_of
from duecourse.server.auth import InstanceKey, issue_token

COMMANDS: Final = (
    "DraftPost",
    "SubmitForReview",
    "ApproveStep",
    "VerifyConsent",
    "PublishPost",
    "OpenComplaint",
    "AcknowledgeComplaint",
    "AdviseOnComplaint",
    "ResolveComplaint",
)

Call = tuple[str, str, bytes]
"""Path, value of `authorization`, and request."""

Give = Callable[[Call], Awaitable[bytes]]
"""Gives a call to a server and returns the reply; raises when it is refused."""

_ACAT: Final = "organisations/acat"
_CHANNEL: Final = f"{_ACAT}/channels/twitter"
_TEXT: Final = "What we heard at the spring conference, and what we make of it. " * 5
_CONTENT: Final[Mapping[str, Any]] = {
    # A release from before the questions has no such answers, nor fields for them.
    **getattr(duecourse.testing, "PLAIN", {"kind": "original", "audience": ("public",)}),
    "category": "cat_news",
    "purpose": "inform",
    "beneficiary": "public",
    "aim": "awareness",
    "interest": "none",
    "classification": "public",
}
_RESOLVED: Final[Mapping[str, Any]] = getattr(duecourse.testing, "PLAINLY", {})
_ELECTED: Final = {
    "reason": "Elected by the members' meeting",
    "outside": {
        "body": "external_reviewer",
        "reference": "Minutes of the members' meeting",
        "decided_on": "2020-01-02",
    },
}
_LEAD, _REVIEWER, _MANAGER, _ADVISER = "lena", "tom", "omar", "eve"
_WRITERS: Final = tuple(f"writer-{number}" for number in range(32))
_ROLES: Final = {
    **dict.fromkeys((_LEAD, *_WRITERS), "social_lead"),
    _REVIEWER: "liaison_trustee",
    _ADVISER: "ethics_chair",
}


class Life:
    """What an instance is asked for: its setting up, and then lives of posts.

    Args:
        checkout: whose pack of ACAT is registered.
        key: of the instance; it signs the callers' tokens.
    """

    def __init__(self, checkout: Path, key: InstanceKey) -> None:
        self._key = key
        file = _pack_file(checkout)
        self._pack = file.read_text(encoding="utf-8")
        self._known_roles = YAML(typ="safe").load(self._pack)["roles"]
        self._tokens: dict[tuple[str, str], str] = {}
        self._begun = 0
        rules = _rules(self._pack, file.with_name("defaults.yaml").read_text(encoding="utf-8"))
        self._answers = [
            {"item": item, "answer": "yes"}
            for item in _given(rules, "checklist", "item", "ApproveStep")
        ]
        self._on_submitting = _given(rules, "attested", "attestation", "SubmitForReview")
        self._on_publishing = _given(rules, "attested", "attestation", "PublishPost")

    async def set_up(self, give: Give) -> None:
        """Register the organisation, its people and its channel."""
        await give(self._registration())
        for person, role in _ROLES.items():
            roles = [role] if role in self._known_roles else []
            entry = {"title": person.capitalize(), "kind": "staff", "roles": roles}
            # There is no board yet: who appointed them is named.
            new = {"parent": _ACAT, "person_id": person}
            fields = {**new, **entry, "context": _ELECTED}
            await give(self._call(_MANAGER, "RegisterPerson", fields, "admin"))
        for person in (_MANAGER, *_ROLES):
            signed = {"policy_version": self._version(), "signed": True, "explained": True}
            named = {"name": f"{_ACAT}/people/{person}", "read_with": ["linked-policies"]}
            await give(self._call(person, "AcknowledgePolicy", {**named, **signed}))
        await self._channel(give)

    async def _channel(self, give: Give) -> None:
        about = {
            "platform": "twitter",
            "title": "Twitter",
            "address": "https://twitter.example/acat",
            "purpose": "Tell the public what we do",
            "strategy_note": "One post a week",
        }
        new = {"parent": _ACAT, "channel_id": "twitter", **about}
        await give(self._call(_LEAD, "RequestChannel", new))
        name = {"name": _CHANNEL}
        for person in (_MANAGER, _REVIEWER):
            await give(self._call(person, "ApproveChannel", name))
        safe = {"login": "organisational", "two_factor": True}
        await give(self._call(_MANAGER, "ActivateChannel", {**name, **safe}))
        for writer in _WRITERS:
            who = {"person": f"{_ACAT}/people/{writer}"}
            proposed = await give(self._call(_MANAGER, "ProposeGrant", {**name, **who}))
            grant = _reply("ProposeGrant", proposed).channel.grants[-1].id
            for person in (_MANAGER, _REVIEWER):
                await give(self._call(person, "ApproveGrant", {**name, "grant": grant}))

    def lives(self, count: int) -> dict[str, list[Call]]:
        """Return the calls of so many new posts, by command; to be given in that order.

        What another checkout's contract has no command for is left out.
        """
        first, self._begun = self._begun, self._begun + count
        numbers = range(first, first + count)
        known = [rpc for rpc in COMMANDS if rpc in METHODS]
        return {rpc: [self._step(rpc, number) for number in numbers] for rpc in known}

    def _step(self, rpc: str, number: int) -> Call:
        post, complaint = f"{_ACAT}/posts/p{number}", f"{_ACAT}/complaints/k{number}"
        revision = {"name": post, "revision": 1}
        new = {"parent": _ACAT}
        writer = _WRITERS[number % len(_WRITERS)]
        content = {**_CONTENT, "text": f"{number}. {_TEXT}"}
        steps: dict[str, tuple[str, Mapping[str, Any]]] = {
            "DraftPost": (
                writer,
                {**new, "post_id": f"p{number}", "channel": _CHANNEL, "content": content},
            ),
            "SubmitForReview": (writer, {**revision, "attestations": self._on_submitting}),
            "ApproveStep": (_REVIEWER, {**revision, "answers": self._answers}),
            "VerifyConsent": (_REVIEWER, {**revision, "nobody_identifiable": True}),
            "PublishPost": (writer, {**revision, "attestations": self._on_publishing}),
            "OpenComplaint": (
                _LEAD,
                {
                    **new,
                    "complaint_id": f"k{number}",
                    "kind": "channel_post",
                    "about": [post],
                    "complainant": "A. Person",
                    "summary": _TEXT,
                },
            ),
            "AcknowledgeComplaint": (_MANAGER, {"name": complaint}),
            "AdviseOnComplaint": (_ADVISER, {"name": complaint, "advice": _TEXT}),
            "ResolveComplaint": (_MANAGER, {"name": complaint, "outcome": _TEXT, **_RESOLVED}),
        }
        who, fields = steps[rpc]
        return self._call(who, rpc, fields)

    def _registration(self) -> Call:
        fields = {
            "organisation_id": "acat",
            "title": "Association for Cognitive Analytic Therapy",
            "pack": self._pack,
            "administrator_id": _MANAGER,
            "administrator_title": _MANAGER.capitalize(),
            "administrator_roles": ["admin_manager"],
        }
        return self._call("operator", "RegisterOrganisation", fields, "operator")

    def _call(
        self, person: str, rpc: str, fields: Mapping[str, Any], access: str = "member"
    ) -> Call:
        method = METHODS[rpc]
        context = {"request_id": str(uuid.uuid4()), **fields.get("context", {})}
        whole = _known(method.input_type, {**fields, "context": context})
        request: bytes = message_of(method.input_type, whole).SerializeToString()
        path = f"/{method.containing_service.full_name}/{rpc}"
        return path, self._token(person, access), request

    def _token(self, person: str, access: str) -> str:
        token = self._tokens.get((person, access))
        if token is None:
            sub = f"{_ACAT}/people/{person}"
            issued = issue_token(self._key, sub=sub, access=[access], ttl_s=86_400)
            token = self._tokens[person, access] = f"Bearer {issued}"
        return token

    def _version(self) -> str:
        return str(YAML(typ="safe").load(self._pack)["policy"]["version"])


def _known(message: Descriptor | None, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that a contract has, at every depth."""
    known = message.fields_by_name if message else {}
    return {
        name: _known(known[name].message_type, value) if isinstance(value, Mapping) else value
        for name, value in fields.items()
        if name in known
    }


def _pack_file(checkout: Path) -> Path:
    """Return where a checkout keeps ACAT's pack; that has moved between releases."""
    roots = ("domain", "services", "packs", "examples")
    return next(file for root in roots for file in (checkout / root).rglob("acat.yaml"))


def _rules(pack: str, defaults: str) -> list[Any]:
    """Return the rules of a pack's own clauses, and of the defaults that it takes."""
    read = YAML(typ="safe")
    own = read.load(pack)
    taken = [c for c in read.load(defaults)["clauses"] if c["id"] in own["defaults"]]
    return [rule for clause in (*own["clauses"], *taken) for rule in clause.get("rules", ())]


def _given(rules: list[Any], guard: str, param: str, command: str) -> list[str]:
    """Return what the rules of one guard ask for on a command, each once."""
    found = (r["with"][param] for r in rules if r["guard"] == guard and command in r["on"])
    return list(dict.fromkeys(found))


def _reply(rpc: str, reply: bytes) -> Any:
    made: Message = GetMessageClass(METHODS[rpc].output_type).FromString(reply)
    return made


def rate(cells: Sequence[Sequence[Mapping[str, float]]]) -> float:
    """Return calls per second over the whole life: the median of the rounds.

    Args:
        cells: of each command, one for each round.
    """
    rounds = list(zip(*cells, strict=True))
    return median([float(harmonic_mean([c["per_second"] for c in one])) for one in rounds])


def batches(calls: Mapping[str, list[Call]]) -> Iterator[tuple[str, list[Call]]]:
    """Yield the calls of each command, in the order of the life."""
    yield from calls.items()

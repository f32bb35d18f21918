"""People who give commands to a real server, and a record of all that was asked and answered."""

import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from duecourse.client import ServiceError
from duecourse.client.messages import readable
from duecourse.testing import ServerProcess

OPERATOR: Final = "organisations/operators/people/root"
_IDS: Final = uuid.UUID("b0b1a9a6-3f0e-5f0c-8d54-64756563f005")
_CONTEXT: Final = ("expected_version", "reason", "outside", "on_behalf_of")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class Recording:
    """Everything that was asked of one server.

    Args:
        packs: folder of the texts that a request names by `{"$pack": "acat.yaml"}`.
        series: makes the request ids others than those of another series.

    Attributes:
        requests: each with its answer, in the order they were given.
    """

    def __init__(self, server: ServerProcess, packs: Path, series: str = "") -> None:
        self.server = server
        self.packs = packs
        self.series = series
        self.requests: list[dict[str, Any]] = []

    def ask(self, who: str, access: str, rpc: str, fields: Mapping[str, Any]) -> Any:
        """Give a command a second after the one before; return the reply, None if refused."""
        self.server.clock.advance(timedelta(seconds=1))
        context = {name: fields[name] for name in _CONTEXT if name in fields}
        own = {name: plain(value) for name, value in fields.items() if name not in context}
        entry: dict[str, Any] = {
            "at": plain(self.server.clock()),
            "caller": who,
            "access": access,
            "rpc": rpc,
            "request_id": str(uuid.uuid5(_IDS, f"{self.series}{len(self.requests)}")),
            "context": context,
            "fields": own,
        }
        self.requests.append(entry)
        try:
            reply = send(self.server, self.packs, entry)
        except ServiceError as error:
            entry["refused"] = {
                "reason": error.reason,
                "reasons": sorted({violation.reason for violation in error.violations}),
            }
            return None
        entry["receipt"] = readable(reply.receipt)
        return reply


class Organisation:
    """One organisation whose people give commands; `does` and `is_refused` are all they do.

    Args:
        pack: file of its first policy, in the recording's folder of packs.
        id: of the organisation.
    """

    def __init__(self, recording: Recording, id: str, pack: str) -> None:  # noqa: A002
        self.recording = recording
        self.name = f"organisations/{id}"
        self.pack = pack

    def named(self, kind: str, id: str) -> str:  # noqa: A002
        """Return the name of a resource."""
        return f"{self.name}/{kind}/{id}"

    def person(self, id: str) -> str:  # noqa: A002
        """Return the name of a person."""
        return self.named("people", id)

    def does(self, who: str, rpc: str, /, **fields: Any) -> Any:
        """Give a command that is accepted; return the resource after it.

        Args:
            fields: of the request and its context; and `access`, what the credential is for.

        Raises:
            AssertionError: it is refused.
        """
        reply = self._asked(who, rpc, fields)
        told = self.recording.requests[-1]
        assert reply is not None, f"{who} {rpc}: {told['refused']}"
        return getattr(reply, reply.DESCRIPTOR.fields[1].name)

    def is_refused(self, who: str, rpc: str, reason: str, /, **fields: Any) -> None:
        """Give a command that is refused, for this reason among others.

        Raises:
            AssertionError: it is not.
        """
        reply = self._asked(who, rpc, fields)
        told = self.recording.requests[-1]
        assert reply is None, f"{who} {rpc}: accepted"
        assert reason in told["refused"]["reasons"], f"{who} {rpc}: {told['refused']}"

    def _asked(self, who: str, rpc: str, fields: dict[str, Any]) -> Any:
        access = fields.pop("access", "member")
        caller = who if who == OPERATOR else self.person(who)
        return self.recording.ask(caller, access, rpc, fields)

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.recording.server.clock.advance(timedelta(**span))

    def now(self) -> datetime:
        """Return the time of the next command, or a second before."""
        return self.recording.server.clock()


def send(server: ServerProcess, packs: Path, entry: Mapping[str, Any], **changed: Any) -> Any:
    """Send a recorded request as it was sent first, with changes to its context.

    Raises:
        ServiceError: it is refused.
    """
    client = server.client(entry["caller"], entry["access"])
    fields = {name: _given(value, packs) for name, value in entry["fields"].items()}
    context = {"request_id": entry["request_id"], **entry["context"], **changed}
    return client.call(entry["rpc"], **fields, **context)


def resources(server: ServerProcess, organisation: str) -> Iterator[str]:
    """Yield the names of everything that an organisation has, itself first."""
    client = server.client(f"{organisation}/people/archive", "auditor")
    yield organisation
    for rpc in LISTS:
        yield from sorted(item.name for item in client.items(rpc, parent=organisation))


LISTS: Final = (
    "ListPolicies",
    "ListPeople",
    "ListChannels",
    "ListPosts",
    "ListConsents",
    "ListObjections",
    "ListContacts",
    "ListComplaints",
)
"""Every method that lists resources."""


def shown(server: ServerProcess, organisation: str) -> dict[str, Any]:
    """Return everything that an organisation has, by name, in plain words."""
    client = server.client(f"{organisation}/people/archive", "auditor")
    return {name: readable(client.get(name)) for name in resources(server, organisation)}


def told(server: ServerProcess, organisation: str) -> list[dict[str, Any]]:
    """Return every event of everything that an organisation has, in plain words, by name.

    Without what the log's stored form decides: the bytes of the record, and where it lies.
    """
    client = server.client(f"{organisation}/people/archive", "auditor")
    return [
        {key: value for key, value in readable(event).items() if key not in STORED}
        for name in resources(server, organisation)
        for event in client.items("ListEvents", name=name, page_size=100)
    ]


STORED: Final = frozenset({"record", "leaf_hash", "disclosures", "position"})
"""Fields of an event that show how it is stored."""


def plain(value: Any) -> Any:
    """Return a value as JSON holds it; times to the second, UTC."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def _given(value: Any, packs: Path) -> Any:
    """Return a recorded value as a client takes it."""
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return datetime.fromisoformat(value)
    if isinstance(value, Mapping):
        if set(value) == {"$pack"}:
            return (packs / value["$pack"]).read_text(encoding="utf-8")
        return {key: _given(one, packs) for key, one in value.items()}
    if isinstance(value, list):
        return [_given(one, packs) for one in value]
    return value

"""What the event log promises, whichever store is behind it.

One transaction stores the events, the request id with its receipt, the
disclosures, the documents and the attempts of a change, or nothing of it
(docs/explanation/shape.md, "The log's tables"). Order is that of an
organisation: positions of events and numbers of attempts begin at 1 in each,
and nothing here counts over several (decision 019).
"""

import asyncio
from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import force_setattr

from duecourse.evidence.disclosures import Disclosure
from duecourse.evidence.record import leaf_hash


class NewEvent(Struct, frozen=True, kw_only=True):
    """One event as it will be stored; `record` is never re-encoded.

    Its hash is computed from its bytes once, when it is made: there is no event
    with another's hash, wherever it comes from, and nobody need look again.

    Attributes:
        stream: resource name of the aggregate, for example
            `organisations/acat/posts/p1`.
        version: 1 for the first event of a stream, then dense.
        type: name of the event type, for example `PostPublished`.
        record: canonical JSON bytes, at most 65,535 (C2SP entry limit).
        schema: of the type; `format` of the record; 0 where nobody said.
        disclosures: the personal values that the record only commits to.
        leaf_hash: SHA-256 of 0x00 and the record (RFC 6962), 32 bytes; may be
            given by who has it from elsewhere, and must then be right.
    """

    stream: str
    version: int
    type: str
    record: bytes
    schema: int = 0
    format: int = 0
    disclosures: tuple[Disclosure, ...] = ()
    leaf_hash: bytes = b""

    def __post_init__(self) -> None:
        """Compute the leaf hash.

        Raises:
            ValueError: another one was given.
        """
        computed = leaf_hash(self.record)
        if self.leaf_hash and self.leaf_hash != computed:
            raise ValueError(f"{self.stream} version {self.version}: not the record's leaf hash")
        force_setattr(self, "leaf_hash", computed)


class StoredEvent(Struct, frozen=True, kw_only=True):
    """One event as read back.

    Attributes:
        position: in its organisation: 1 for the first, then dense.
    """

    position: int
    stream: str
    version: int
    type: str
    record: bytes
    leaf_hash: bytes
    disclosures: tuple[Disclosure, ...] = ()


class Form(Struct, frozen=True, order=True):
    """In what form events were stored: the type's name, its schema, the record's format."""

    type: str
    schema: int
    format: int


class Request(Struct, frozen=True, kw_only=True):
    """A request id to be kept for ever with the receipt it was answered with.

    Attributes:
        organisation: resource name, `organisations/acat`.
        request_id: the caller's UUID.
        body_digest: tells this request from every other; opaque bytes.
        receipt: opaque bytes; positions are stored beside them.
    """

    organisation: str
    request_id: str
    body_digest: bytes
    receipt: bytes


class StoredRequest(Struct, frozen=True, kw_only=True):
    """A request as read back, with the positions its events got in the organisation.

    Both are 0 where it has no events.
    """

    organisation: str
    request_id: str
    body_digest: bytes
    receipt: bytes
    first_position: int
    last_position: int


class Document(Struct, frozen=True, kw_only=True):
    """A document kept by its content, such as a policy pack.

    Attributes:
        digest: lower-case hex SHA-256 of `content`.
        media_type: for example `application/yaml`.
        content: the bytes.
    """

    digest: str
    media_type: str
    content: bytes


class Attempt(Struct, frozen=True, kw_only=True):
    """A refused command: who tried what, when, and what refused it.

    Attributes:
        organisation: resource name.
        at: UTC, RFC 3339.
        actor: resource name of the person or service.
        command: name of the command, for example `PublishPost`.
        subject: resource name the command was about.
        request_id: the caller's UUID.
        refusals: JSON bytes: `[{"reason", "clause", "rule"}]`; no personal data.
    """

    organisation: str
    at: str
    actor: str
    command: str
    subject: str
    request_id: str
    refusals: bytes


class StoredAttempt(Struct, frozen=True, kw_only=True):
    """An attempt as read back, with its number in the organisation: 1, then dense."""

    number: int
    attempt: Attempt


class Change(Struct, frozen=True, kw_only=True):
    """Everything that one transaction stores for one organisation, and on what condition.

    Attributes:
        events: in the order they get positions; of one or several streams,
            dense in each.
        unchanged: `(stream, version)` that must still be the head: every
            stream that was read as a fact. A stream that does not exist is at 0.
        request: None for the log's own work.
        documents: stored once; the same content again changes nothing.
        attempts: refused commands; a change may hold nothing else.
    """

    events: tuple[NewEvent, ...] = ()
    unchanged: tuple[tuple[str, int], ...] = ()
    request: Request | None = None
    documents: tuple[Document, ...] = ()
    attempts: tuple[Attempt, ...] = ()


class Committed(Struct, frozen=True):
    """A change is stored; the positions of its events in their organisation, in order."""

    positions: tuple[int, ...]


class Repeated(Struct, frozen=True):
    """The request id was stored before; nothing was written now."""

    request: StoredRequest


class Conflict(Struct, frozen=True):
    """A stream was not at the version that the decision had read; nothing was written."""

    stream: str
    expected: int
    actual: int


Outcome = Committed | Repeated | Conflict


class LogFault(Exception):
    """The store failed, not the caller. Subclasses say how; the message is for operators."""


class LogUnavailable(LogFault):
    """The store cannot be reached or written now; the outcome of a change is unknown."""


class LogFull(LogFault):
    """The disk is full; nothing of the change was stored, reading goes on."""


class LogReadOnly(LogFault):
    """The store may be read but not written; nothing of the change was stored."""


class LogForeign(LogFault):
    """The file is not a log of this product, or is of a newer release than this one."""


class LogNewer(LogFault):
    """A record was written by a newer release than this one, which cannot read it.

    Attributes:
        stream: resource name that the record is of.
    """

    def __init__(self, message: str, stream: str) -> None:
        super().__init__(message)
        self.stream = stream


class LogCorrupt(LogFault):
    """Stored bytes are not what was written; `position` says where.

    Attributes:
        position: of the bad event in its organisation, 0 when it is not one event.
    """

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position


class EventLog(Protocol):
    """The one port to the log. Every method may be called from any thread."""

    def commit(self, changes: Sequence[Change]) -> list[Outcome | LogFault]:
        """Store queued changes together, one flush for all; blocks until durable.

        Each change meets its own fate: a conflict or a repeat fails only the
        guilty one. Within the batch a change sees those before it.

        Returns:
            One outcome per change, in order; a fault where the store failed.
        """
        ...

    def acommit(self, changes: Sequence[Change]) -> "asyncio.Future[list[Outcome | LogFault]]":
        """Do as `commit` does, for a running loop; begun at once, not only when awaited.

        Whoever stops waiting undoes nothing.
        """
        ...

    def head(self, stream: str) -> int:
        """Return the version of the last event of a stream, 0 when there is none."""
        ...

    def events(
        self, stream: str, *, after: int = 0, until: int | None = None, limit: int | None = None
    ) -> list[StoredEvent]:
        """Return events of one stream with `after < version <= until`, oldest first."""
        ...

    def all_events(
        self, organisation: str, *, after: int = 0, limit: int = 500
    ) -> list[StoredEvent]:
        """Return events of one organisation with a position above `after`, in order."""
        ...

    def streams(
        self, organisation: str, kind: str, *, after: int = 0, limit: int = 100
    ) -> list[tuple[int, str]]:
        """Return `(position of its first event, stream)` of one kind, in order.

        Args:
            kind: the collection, such as `posts`; empty for the organisation itself.
            after: a position; streams that began later are returned.
        """
        ...

    def organisations(self) -> list[str]:
        """Return the names of all organisations that have events."""
        ...

    def last_position(self, organisation: str) -> int:
        """Return the last position that an organisation's events were given, 0 for none."""
        ...

    def forms(self) -> list[Form]:
        """Return every form in which an event was ever stored, without looking at the events."""
        ...

    def request(self, organisation: str, request_id: str) -> StoredRequest | None:
        """Return what a request id was answered with, or None."""
        ...

    def document(self, digest: str) -> Document | None:
        """Return a document by the hex SHA-256 of its content, or None."""
        ...

    def attempts(
        self, organisation: str, *, after: int = 0, limit: int = 100
    ) -> list[StoredAttempt]:
        """Return refused commands of one organisation, oldest first."""
        ...

    def close(self) -> None:
        """Finish the commit under way and release the store. May be called twice."""
        ...

"""One event as one canonical JSON record, and back.

The record is a JCS profile (RFC 8785): ASCII keys in order, no floats,
integers below 2^53, times in UTC. It is serialised once and stored verbatim.
Personal values are not in it: `sd` holds the SHA-256 of each disclosure
`[salt, path, value]` (the form of SD-JWT), and the disclosures lie beside it.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar, Final, Generic, TypeVar

import msgspec
from msgspec import Struct, field

from duecourse.evidence.fields import (
    Clause,
    Code,
    Digest,
    Name,
    Text,
    Version,
    personal_paths,
    time_paths,
)

FORMAT: Final = 1
"""Of the envelope; a record of a later one may mean something else by the same fields."""

RECORD_MAX_BYTES: Final = 65_535
"""An entry of a C2SP tile bundle carries its length in two bytes."""

_encoder = msgspec.json.Encoder(order="sorted")
_disclosures = msgspec.json.Decoder(tuple[str, str, Any])


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of every event: a fact in the past tense, immutable throughout.

    Attributes:
        SCHEMA: raised when the fields change; the old one is upcast on read.
        reason: why, in the words of whoever acted.
    """

    SCHEMA: ClassVar[int] = 1

    reason: Text = ""


class Envelope(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands in every record beside the event's own data.

    Attributes:
        at: when the service decided, UTC.
        actor: who acted; a service account acting for a person names that
            person in `on_behalf_of`.
        request: id of the command; `cause` the event that caused a reaction.
        clauses: every clause that was checked and held.
        policy: version in force, with the digest of its pack.
        from_state: state before; `to_state` after.
        disclosed: digests of the personal values, in order.
    """

    v: int = 0
    stream: Name
    version: int
    type: str
    schema: int
    at: datetime
    actor: Name
    role: Code = ""
    on_behalf_of: Name = ""
    request: str = ""
    cause: str = ""
    clauses: tuple[Clause, ...] = ()
    policy: Version = ""
    policy_digest: Digest = ""
    from_state: Code = field(default="", name="from")
    to_state: Code = field(default="", name="to")
    disclosed: tuple[str, ...] = field(default=(), name="sd")


class _Wire(Envelope, frozen=True, kw_only=True, omit_defaults=True):
    """The record as it is read: the envelope, and the data not yet typed."""

    data: msgspec.Raw = msgspec.Raw(b"{}")


E = TypeVar("E", bound=Event, covariant=True)  # noqa: PLC0105 - as one writes a type argument


class Recorded(Struct, Generic[E], frozen=True):
    """An event as it was recorded: what happened, who did it, when, under what."""

    envelope: Envelope
    event: E

    @property
    def person(self) -> str:
        """Return who answers for it: the person acted for, or the actor themselves."""
        return self.envelope.on_behalf_of or self.envelope.actor


class Encoded(Struct, frozen=True):
    """The bytes to store: record, leaf hash, and `(digest, disclosure)` pairs."""

    record: bytes
    leaf_hash: bytes
    disclosures: tuple[tuple[bytes, bytes], ...]


class RecordError(ValueError):
    """A stored record cannot be read: corrupt, or of a type or schema not known here."""


class UnknownEventType(RecordError):
    """The record names an event type that this release does not know."""


class NewerSchema(RecordError):
    """The record was written by a newer release than this one."""


def leaf_hash(record: bytes) -> bytes:
    """Return the RFC 6962 leaf hash of a record: SHA-256(0x00 || record)."""
    return hashlib.sha256(b"\x00" + record).digest()


class Codec:
    """Encodes and decodes the events of a closed set of types.

    Args:
        types: every event type; names are unique.
        upcasters: `(type, schema) -> function` from data of that schema to the next.
    """

    def __init__(
        self, types: Iterable[type[Event]], upcasters: Mapping[tuple[str, int], Any] | None = None
    ) -> None:
        self._types = {t.__name__: t for t in types}
        self._paths = {name: personal_paths(t) for name, t in self._types.items()}
        self._times = {name: time_paths(t) for name, t in self._types.items()}
        self._decoders = {n: msgspec.json.Decoder(t) for n, t in self._types.items()}
        self._upcasters = dict(upcasters or {})
        self._wire = msgspec.json.Decoder(_Wire)

    @property
    def types(self) -> Mapping[str, type[Event]]:
        """Return the event types by name."""
        return self._types

    def encode(self, envelope: Envelope, event: Event, salts: Iterator[bytes]) -> Encoded:
        """Return the canonical bytes of an event.

        Args:
            salts: yields 16 random bytes for each personal value.

        Raises:
            RecordError: the record would be larger than 65,535 bytes, or a time
                does not say its zone.
        """
        data = msgspec.to_builtins(event, builtin_types=(datetime,))
        for path in self._times[envelope.type]:
            _to_utc(data, path)
        disclosures = tuple(
            _disclosure(next(salts), path, value)
            for path in self._paths[envelope.type]
            if (value := _popped(data, path)) is not None
        )
        disclosed = tuple(sorted(_text(digest) for digest, _ in disclosures))
        body = msgspec.to_builtins(msgspec.structs.replace(envelope, v=FORMAT, disclosed=disclosed))
        body["data"] = data
        record = _encoder.encode(body)
        if len(record) > RECORD_MAX_BYTES:
            raise RecordError(f"the record of {envelope.type} has {len(record)} bytes")
        return Encoded(record, leaf_hash(record), disclosures)

    def decode(self, record: bytes, disclosures: Sequence[bytes] = ()) -> Recorded[Any]:
        """Return the event of a record, with the disclosures put back.

        Raises:
            UnknownEventType: the type is not in the set.
            NewerSchema: the schema is newer than this release.
            RecordError: the bytes are not a record.
        """
        try:
            wire = self._wire.decode(record)
            if wire.v != FORMAT:
                kind = NewerSchema if wire.v > FORMAT else RecordError
                raise kind(f"the record has format {wire.v}; this release knows {FORMAT}")
            event_type = self._types.get(wire.type)
            if event_type is None:
                raise UnknownEventType(f"event type {wire.type!r} is not known to this release")
            if wire.schema > event_type.SCHEMA:
                raise NewerSchema(
                    f"{wire.type} has schema {wire.schema}; this release knows {event_type.SCHEMA}"
                )
            if disclosures or wire.schema < event_type.SCHEMA:
                event = self._rebuilt(event_type, wire, disclosures)
            else:
                event = self._decoders[wire.type].decode(wire.data)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise RecordError(f"the record cannot be read: {error}") from error
        return Recorded(wire, event)

    def _rebuilt(self, event_type: type[Event], wire: _Wire, disclosures: Sequence[bytes]) -> Event:
        data = msgspec.json.decode(wire.data)
        allowed = set(wire.disclosed)
        for content in disclosures:
            if _text(hashlib.sha256(content).digest()) not in allowed:
                raise RecordError("a disclosure does not belong to its record")
            _, path, value = _disclosures.decode(content)
            _put(data, path.split("."), value)
        for schema in range(wire.schema, event_type.SCHEMA):
            upcast = self._upcasters.get((wire.type, schema))
            if upcast is None:
                raise RecordError(f"{wire.type} never had a schema {schema}")
            data = upcast(data)
        return msgspec.convert(data, event_type)


def _disclosure(salt: bytes, path: tuple[str, ...], value: object) -> tuple[bytes, bytes]:
    content = _encoder.encode([_text(salt), ".".join(path), value])
    return hashlib.sha256(content).digest(), content


def _popped(data: dict[str, Any], path: tuple[str, ...]) -> object | None:
    """Take the value at a path out of nested dicts; None where there is none."""
    for step in path[:-1]:
        inner = data.get(step)
        if not isinstance(inner, dict):
            return None
        data = inner
    value: object = data.pop(path[-1], None)
    return value


def _to_utc(data: dict[str, Any], path: tuple[str, ...]) -> None:
    """Turn the time at a path, if there is one, into UTC: one instant, one text."""
    for step in path[:-1]:
        data = data.get(step, {})
    value = data.get(path[-1])
    if value is not None:
        if value.tzinfo is None:
            raise RecordError(f"{'.'.join(path)} does not say its time zone")
        data[path[-1]] = value.astimezone(UTC)


def _put(data: Any, path: Sequence[str], value: object) -> None:
    for step in path[:-1]:
        data = data.setdefault(step, {}) if isinstance(data, dict) else None
    if not isinstance(data, dict):
        raise RecordError(f"there is no place for the disclosure of {'.'.join(path)}")
    data[path[-1]] = value


def _text(digest: bytes) -> str:
    return urlsafe_b64encode(digest).rstrip(b"=").decode()

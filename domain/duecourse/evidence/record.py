"""One event as one canonical JSON record, and back.

The record is a JCS profile (RFC 8785): ASCII keys in order, no floats,
integers below 2^53, times in UTC. It is serialised once and stored verbatim.
Personal values are not in it but beside it (see `disclosures`).
"""

import binascii
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar, Final, Generic, TypeVar

import msgspec
from msgspec import Struct, field

from duecourse.evidence.disclosures import (
    SD_ALG,
    Disclosure,
    DisclosureError,
    holders_of,
    restore,
    restore_format_1,
    withhold,
)
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
from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.readable import reader_of
from duecourse.evidence.written import Written, in_order

FORMAT: Final = 2
"""Of the envelope; a record of a later one may mean something else by the same fields.

1 had the digests of all disclosures in `sd` at the top; it is read for ever, never written."""

RECORD_MAX_BYTES: Final = 65_535
"""An entry of a C2SP tile bundle carries its length in two bytes."""

_encoder = msgspec.json.Encoder(order="sorted")

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
"""From the data of an event in one schema to the same in the next."""


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of every event: a fact in the past tense, immutable throughout.

    Attributes:
        SCHEMA: raised when the fields change; the old one is upcast on read.
        reason: why, in the words of whoever acted.
        outside: what an outside body decided, where nobody here might (decision 102).
    """

    SCHEMA: ClassVar[int] = 1

    reason: Text = ""
    outside: OutsideWord | None = None


class Envelope(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands in every record beside the event's own data.

    Attributes:
        at: when the service decided, UTC.
        actor: who acted; a service account acting for a person names that
            person in `on_behalf_of`.
        matter: what the event belongs to beside its stream: a random name,
            so that it tells nothing; empty for the stream itself.
        request: id of the command; `cause` the event that caused a reaction.
        clauses: every clause that was checked and held.
        policy: version in force, with the digest of its pack.
        from_state: state before; `to_state` after.
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
    matter: Name = ""


_look: Final = reader_of(Envelope, own=("stream", "version", "at", "request", "cause"))


class _Wire(Envelope, frozen=True, kw_only=True, omit_defaults=True):
    """The record as it is read: the envelope, and the data not yet typed.

    Attributes:
        disclosed: digests of the personal values, in a record of FORMAT 1.
        sd_alg: how they were made, in a later one; empty where there are none.
    """

    disclosed: tuple[str, ...] = field(default=(), name="sd")
    sd_alg: str = field(default="", name="_sd_alg")
    data: msgspec.Raw = msgspec.Raw(b"{}")


class _Format(Struct):
    """What every record of every format says."""

    v: int = 0


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
    """The bytes to store: the record, and the personal values beside it."""

    record: bytes
    disclosures: tuple[Disclosure, ...]


class RecordError(ValueError):
    """A stored record cannot be read: corrupt, or written by a newer release."""


class NewerRecord(RecordError):
    """The record was written by a newer release than this one; it need not be damaged."""


class UnknownEventType(NewerRecord):
    """The record names an event type that this release does not know."""


class NewerSchema(NewerRecord):
    """The record has a newer schema or format than this release knows."""


def leaf_hash(record: bytes) -> bytes:
    """Return the RFC 6962 leaf hash of a record: SHA-256(0x00 || record)."""
    return hashlib.sha256(b"\x00" + record).digest()


class UnreadableRecord(RecordError):
    """What was to be recorded could not be read back: it is not recorded."""


class Codec:
    """Encodes and decodes the events of a closed set of types.

    Args:
        types: every event type; names are unique.
        upcasters: by type and schema, one for every schema that a type ever had.

    Raises:
        ValueError: an upcaster is missing, or fits no type; a personal field has a reserved name.
    """

    def __init__(
        self,
        types: Iterable[type[Event]],
        upcasters: Mapping[tuple[str, int], Upcaster] | None = None,
    ) -> None:
        self._types = {t.__name__: t for t in types}
        self._personal = {n: holders_of(personal_paths(t)) for n, t in self._types.items()}
        self._times = {name: time_paths(t) for name, t in self._types.items()}
        self._decoders = {n: msgspec.json.Decoder(t) for n, t in self._types.items()}
        self._upcasters = dict(upcasters or {})
        self._wire = msgspec.json.Decoder(_Wire)
        self._check_upcasters()

    def _check_upcasters(self) -> None:
        needed = {(n, s) for n, t in self._types.items() for s in range(1, t.SCHEMA)}
        for name, schema in needed ^ self._upcasters.keys():
            raise ValueError(f"{name}: an upcaster from schema {schema} is missing, or fits none")

    @property
    def types(self) -> Mapping[str, type[Event]]:
        """Return the event types by name."""
        return self._types

    def encode(self, envelope: Envelope, event: Event, salts: Iterator[bytes]) -> Encoded:
        """Return the canonical bytes of an event that can be read again.

        What cannot be would close its stream for ever; here everything that is stored passes.
        Not the bytes are read but what they are made of is converted as reading would, by the
        same library and the same types (decision 165).

        Args:
            salts: yields 16 random bytes for each personal value.

        Raises:
            UnreadableRecord: it would be no record of this event.
            RecordError: the record would be larger than 65,535 bytes, or a time
                does not say its zone.
        """
        event_type = self._types.get(envelope.type)
        if type(event) is not event_type or envelope.schema != event_type.SCHEMA:
            raise UnreadableRecord(f"not a {envelope.type} of schema {envelope.schema}")
        data = msgspec.to_builtins(event, builtin_types=(datetime,))
        for path in self._times[envelope.type]:
            _to_utc(data, path)
        try:
            _look(envelope)
            msgspec.convert(data, event_type)
            disclosures = withhold(data, self._personal[envelope.type], salts)
        except (msgspec.ValidationError, DisclosureError) as error:
            raise UnreadableRecord(f"the record could not be read: {error}") from error
        record = _written(envelope, _encoder.encode(data), SD_ALG if disclosures else "")
        if len(record) > RECORD_MAX_BYTES:
            raise RecordError(f"the record of {envelope.type} has {len(record)} bytes")
        return Encoded(record, disclosures)

    def decode(self, record: bytes, disclosures: Sequence[bytes] = ()) -> Recorded[Any]:
        """Return the event of a record, with the disclosures put back.

        Raises:
            UnknownEventType: the type is not in the set.
            NewerSchema: the schema or the format is newer than this release.
            RecordError: the bytes are not a record.
        """
        try:
            wire = self._read(record)
            event_type = self._type_of(wire)
            if disclosures or wire.sd_alg or wire.schema < event_type.SCHEMA:
                event = self._rebuilt(event_type, wire, disclosures)
            else:
                event = self._decoders[wire.type].decode(wire.data)
        except (
            DisclosureError,
            msgspec.MsgspecError,
            UnicodeDecodeError,
            RecursionError,
            # Not base64 at all.
            binascii.Error,
        ) as error:
            raise RecordError(f"the record cannot be read: {error}") from error
        return Recorded(wire, event)

    def _read(self, record: bytes) -> _Wire:
        try:
            return self._wire.decode(record)
        except msgspec.ValidationError:
            # A later format may have another envelope.
            _refuse_later(msgspec.json.decode(record, type=_Format).v)
            raise

    def _type_of(self, wire: _Wire) -> type[Event]:
        _refuse_later(wire.v)
        if wire.v < 1 or wire.sd_alg not in ("", SD_ALG):
            raise RecordError(f"there is no record of format {wire.v} with {wire.sd_alg!r}")
        event_type = self._types.get(wire.type)
        if event_type is None:
            raise UnknownEventType(f"event type {wire.type!r} is not known to this release")
        if wire.schema > event_type.SCHEMA:
            raise NewerSchema(
                f"{wire.type} has schema {wire.schema}; this release knows {event_type.SCHEMA}"
            )
        return event_type

    def _rebuilt(self, event_type: type[Event], wire: _Wire, disclosures: Sequence[bytes]) -> Event:
        data = msgspec.json.decode(wire.data, type=dict[str, Any])
        if wire.v == 1:
            restore_format_1(data, wire.disclosed, disclosures)
        else:
            restore(data, disclosures)
        for schema in range(wire.schema, event_type.SCHEMA):
            upcast = self._upcasters.get((wire.type, schema))
            if upcast is None:
                raise RecordError(f"{wire.type} never had a schema {schema}")
            data = upcast(data)
        return msgspec.convert(data, event_type)


def _written(said: Envelope, data: bytes, sd_alg: str) -> bytes:
    """Return the record of an envelope and data that are in canonical form already."""
    # By place: to have the members sorted, or only to name them, takes twice as long.
    record = Written(
        sd_alg,
        said.actor,
        said.at,
        said.cause,
        said.clauses,
        msgspec.Raw(data),
        said.from_state,
        said.matter,
        said.on_behalf_of,
        said.policy,
        said.policy_digest,
        said.request,
        said.role,
        said.schema,
        said.stream,
        said.to_state,
        said.type,
        FORMAT,
        said.version,
    )
    return in_order.encode(record)


def _refuse_later(record_format: int) -> None:
    if record_format > FORMAT:
        raise NewerSchema(f"the record has format {record_format}; this release knows {FORMAT}")


def _to_utc(data: dict[str, Any], path: tuple[str, ...]) -> None:
    """Turn the time at a path, if there is one, into UTC: one instant, one text."""
    for step in path[:-1]:
        data = data.get(step, {})
    value = data.get(path[-1])
    if value is not None:
        if value.tzinfo is None:
            raise RecordError(f"{'.'.join(path)} does not say its time zone")
        data[path[-1]] = value.astimezone(UTC)

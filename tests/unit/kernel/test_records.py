"""The bytes of every event there is: canonical, without personal data, readable for ever."""

import hashlib
import json
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

import msgspec
import pytest
import rfc8785
from msgspec import inspect

from duecourse.catalogue import CODEC
from duecourse.evidence.fields import is_marked, personal_paths
from duecourse.evidence.record import (
    RECORD_MAX_BYTES,
    Encoded,
    Envelope,
    Event,
    NewerSchema,
    RecordError,
    UnknownEventType,
    leaf_hash,
)
from duecourse.posts.content import Content
from duecourse.posts.events import PostDrafted
from tests.properties.samples import PERSONAL_TEXT, full

SECRET = PERSONAL_TEXT.split(":")[0]
EVENTS = sorted(CODEC.types.values(), key=lambda t: t.__name__)
every_event = pytest.mark.parametrize("event_type", EVENTS, ids=lambda t: t.__name__)


def _salts() -> Iterator[bytes]:
    return (n.to_bytes(16) for n in count())


def _envelope(event_type: type[Event], **changes: object) -> Envelope:
    plain = Envelope(
        stream="organisations/acat/posts/p1",
        version=1,
        type=event_type.__name__,
        schema=event_type.SCHEMA,
        at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
        actor="organisations/acat/people/lena",
    )
    return msgspec.structs.replace(plain, **changes)


def _encoded(event: Event) -> Encoded:
    return CODEC.encode(_envelope(type(event)), event, _salts())


def _value_of(disclosure: bytes) -> str:
    """Return the value of a disclosure as JSON text."""
    _, _, value = json.loads(urlsafe_b64decode(disclosure + b"=="))
    return json.dumps(value, ensure_ascii=False)


def _fields(info: inspect.Type) -> Iterator[tuple[str, inspect.Type]]:
    if isinstance(info, inspect.StructType):
        for field in info.fields:
            yield field.name, field.type
            yield from _fields(field.type)
    for name in ("type", "item_type"):
        inner = getattr(info, name, None)
        if isinstance(inner, inspect.Type):
            yield from _fields(inner)
    for inner in getattr(info, "types", ()):
        yield from _fields(inner)


@every_event
def test_every_text_of_an_event_says_whether_it_is_personal(event_type: type[Event]) -> None:
    for name, info in _fields(inspect.type_info(event_type)):
        inner = getattr(info, "item_type", info)
        plain = inner.type if isinstance(inner, inspect.Metadata) else inner
        assert not isinstance(plain, inspect.StrType) or is_marked(inner), name


@every_event
def test_no_event_holds_anything_that_can_change(event_type: type[Event]) -> None:
    mutable = (inspect.ListType, inspect.DictType, inspect.SetType, inspect.AnyType)
    found = [n for n, i in _fields(inspect.type_info(event_type)) if isinstance(i, mutable)]
    assert not found


@every_event
def test_an_event_comes_back_as_it_was(event_type: type[Event]) -> None:
    event = full(event_type)
    encoded = _encoded(event)
    back = CODEC.decode(encoded.record, [kept.content for kept in encoded.disclosures])
    assert back.event == event


@every_event
def test_no_personal_text_stands_in_the_record(event_type: type[Event]) -> None:
    encoded = _encoded(full(event_type))
    assert SECRET.encode() not in encoded.record
    assert len(encoded.disclosures) == len(personal_paths(event_type))
    assert all(SECRET in _value_of(kept.content) for kept in encoded.disclosures)


@every_event
def test_an_event_whose_personal_values_are_erased_can_still_be_read(
    event_type: type[Event],
) -> None:
    encoded = _encoded(full(event_type))
    back = CODEC.decode(encoded.record)
    assert SECRET not in msgspec.json.encode(back.event).decode()
    assert type(back.event) is event_type


@every_event
def test_the_record_is_canonical_json(event_type: type[Event]) -> None:
    record = _encoded(full(event_type)).record
    assert rfc8785.dumps(json.loads(record)) == record


def test_equal_values_have_unequal_commitments() -> None:
    content = Content(title="same", text="same")
    event = PostDrafted(channel="", author="", digest="", content=content)
    digests = [kept.digest for kept in _encoded(event).disclosures]
    assert len(set(digests)) == len(digests) == 2


def test_the_leaf_hash_is_that_of_rfc_6962() -> None:
    encoded = _encoded(full(PostDrafted))
    assert leaf_hash(encoded.record) == hashlib.sha256(b"\x00" + encoded.record).digest()
    assert leaf_hash(b"") == bytes.fromhex(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    )


def test_a_disclosure_of_another_record_is_refused() -> None:
    event = full(PostDrafted)
    other = CODEC.encode(_envelope(PostDrafted), event, iter([b"\xff" * 16] * 99))
    with pytest.raises(RecordError, match="does not belong"):
        CODEC.decode(_encoded(event).record, [other.disclosures[0].content])


def test_an_unknown_type_and_a_newer_schema_are_told_apart_from_damage() -> None:
    record = _encoded(full(PostDrafted)).record
    with pytest.raises(UnknownEventType, match="PostPainted"):
        CODEC.decode(record.replace(b"PostDrafted", b"PostPainted"))
    with pytest.raises(NewerSchema, match="schema 9"):
        CODEC.decode(record.replace(b'"schema":%d' % PostDrafted.SCHEMA, b'"schema":9'))
    with pytest.raises(RecordError, match="cannot be read"):
        CODEC.decode(record[:-2])


def test_a_record_that_no_tile_could_hold_is_refused() -> None:
    subject = {"ref": "x" * 63, "kind": "service_user"}
    content = msgspec.convert({"subjects": [subject] * 900}, Content)
    event = PostDrafted(channel="", author="", digest="", content=content)
    with pytest.raises(RecordError, match="bytes"):
        _encoded(event)
    assert len(_encoded(full(PostDrafted)).record) < RECORD_MAX_BYTES

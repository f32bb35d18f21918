"""The record is canonical whatever the texts in it, and nothing personal is ever in it."""

import json
from datetime import datetime, timedelta, timezone

import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from duecourse.catalogue import CODEC
from duecourse.evidence.record import Event, RecordError
from duecourse.people.events import PersonRegistered, PolicyAcknowledged
from duecourse.posts.content import Content
from duecourse.posts.events import PostPublished, PostRejected, PostRevised
from tests.properties import samples

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


def record_of(event: Event, salt: bytes = b"s" * 16) -> bytes:
    return CODEC.encode(samples.envelope(event), event, iter([salt] * 50)).record


@given(TEXTS, TEXTS)
def test_any_text_in_the_record_is_written_canonically(version: str, clause: str) -> None:
    for event in (
        PolicyAcknowledged(policy_version=version),
        PostRejected(clause=clause),
    ):
        record = record_of(event)
        assert rfc8785.dumps(json.loads(record)) == record
        assert CODEC.decode(record).event == event


@given(TEXTS.filter(lambda text: len(text) > 3 and not text.isascii()))
def test_a_personal_text_is_never_in_the_record(secret: str) -> None:
    event = PersonRegistered(kind="staff", title=secret, reason=secret)
    encoded = CODEC.encode(samples.envelope(event), event, iter([b"s" * 16] * 2))
    assert msgspec.json.encode(secret)[1:-1] not in encoded.record
    restored = CODEC.decode(encoded.record, [kept.content for kept in encoded.disclosures])
    assert restored.event == event


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_commitments_to_the_same_value_differ_by_their_salt(one: bytes, other: bytes) -> None:
    event = PersonRegistered(kind="staff", title="Ann")
    assert (record_of(event, one) == record_of(event, other)) == (one == other)


@pytest.mark.parametrize("hours", [-5, 1])
def test_times_are_written_in_utc_whatever_zone_they_came_in(hours: int) -> None:
    local = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=hours)))
    event = msgspec.structs.replace(samples.full(PostPublished), permit_until=local)
    record = json.loads(record_of(event))
    assert record["data"]["permit_until"] == f"2026-03-02T{9 - hours:02}:00:00Z"


def test_a_time_without_a_zone_is_refused() -> None:
    naive = msgspec.structs.replace(
        samples.full(PostPublished),
        permit_until=datetime(2026, 3, 2, 9, 0),  # noqa: DTZ001
    )
    with pytest.raises(RecordError, match="permit_until does not say its time zone"):
        record_of(naive)


def test_a_time_inside_the_content_is_written_in_utc_too() -> None:
    local = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=1)))
    event = PostRevised(revision=2, digest="", content=Content(embargo_until=local))
    assert b'"embargo_until":"2026-03-02T08:00:00Z"' in record_of(event)

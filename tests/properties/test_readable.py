"""What is recorded is what the plainest writer would write, and what reading it back would pass."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from typing import Any

import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from duecourse.catalogue import CODEC
from duecourse.evidence.disclosures import holders_of
from duecourse.evidence.fields import Text, personal_paths
from duecourse.evidence.record import (
    Codec,
    Encoded,
    Envelope,
    Event,
    RecordError,
    UnreadableRecord,
)
from duecourse.posts.events import PostDrafted, PostSubmitted
from tests.properties import samples

EVENTS = sorted(CODEC.types.values(), key=lambda event: event.__name__)
every_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)

WRONG = ("With Capitals", "a line\n", "-", "", "x" * 90, "y" * 20_001, "Zoë", 3, True, None)
"""What some field or other must not be; what takes it all the same is read back all the same."""


def _salts() -> Iterator[bytes]:
    return (number.to_bytes(16) for number in count(1))


def _base64url(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def plainly(envelope: Envelope, event: Event) -> tuple[bytes, list[bytes]]:
    """Return record and disclosures, made of dictionaries and by the library of RFC 8785."""
    data = json.loads(msgspec.json.encode(event))
    kept, salts, holders = [], _salts(), []
    for *steps, name in personal_paths(type(event)):
        holder = data
        for step in steps:
            holder = holder.get(step) or {}
        if holder.get(name) is None:
            holder.pop(name, None)
            continue
        triple = [_base64url(next(salts)), name, holder.pop(name)]
        kept.append(_base64url(msgspec.json.encode(triple, order="sorted")).encode())
        holder.setdefault("_sd", []).append(_base64url(hashlib.sha256(kept[-1]).digest()))
        holders.append(holder)
    for holder in holders:
        holder["_sd"].sort()
    said = json.loads(msgspec.json.encode(envelope)) | {"v": 2, "data": data}
    return rfc8785.dumps(said | ({"_sd_alg": "sha-256"} if kept else {})), kept


def is_read_back(envelope: Envelope, event: Event) -> bool:
    """Return whether what is written would be read as the event that it is."""
    record, kept = plainly(envelope, event)
    try:
        return bool(CODEC.decode(record, kept).event == event)
    except RecordError:
        return False


def encoded(envelope: Envelope, event: Event) -> Encoded | None:
    try:
        return CODEC.encode(envelope, event, _salts())
    except UnreadableRecord:
        return None


def changed(value: Any) -> Iterator[Any]:
    """Yield copies of a value, each with one text, number, flag or time in it gone wrong."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            for other in changed(getattr(value, name)):
                yield replace(value, **{name: other})
    elif isinstance(value, tuple):
        yield from ((*value, other) for one in value[:1] for other in changed(one))
    elif not isinstance(value, datetime):
        yield from WRONG


@every_event
def test_every_event_is_written_as_the_plainest_writer_does(event: type[Event]) -> None:
    for whole in (samples.full(event), samples.least(event)):
        made = CODEC.encode(samples.envelope(whole), whole, _salts())
        record, kept = plainly(samples.envelope(whole), whole)
        assert (made.record, [one.content for one in made.disclosures]) == (record, kept)


@every_event
def test_what_could_not_be_read_back_is_not_recorded_and_nothing_else(event: type[Event]) -> None:
    whole = samples.full(event)
    envelope, passed = samples.envelope(whole), 0
    for wrong in changed(whole):
        made = encoded(envelope, wrong)
        assert (made is not None) == is_read_back(envelope, wrong), wrong
        passed += made is not None
    assert passed


@pytest.mark.parametrize("field", sorted({*Envelope.__struct_fields__} - {"type", "schema", "v"}))
def test_no_envelope_is_recorded_that_could_not_be_read_back(field: str) -> None:
    event = samples.least(PostDrafted)
    sound = samples.envelope(event)
    for wrong in changed(getattr(sound, field)):
        # Twice: what was known to be sound before must not pass for what equals it.
        for envelope in (sound, replace(sound, **{field: wrong})):
            is_whole = is_read_back(envelope, event)
            assert (encoded(envelope, event) is not None) == is_whole, envelope


@given(st.text(max_size=90), st.sampled_from(["stream", "actor", "role", "clauses", "matter"]))
def test_any_text_in_an_envelope_is_recorded_only_if_it_can_be_read(text: str, field: str) -> None:
    event = samples.least(PostDrafted)
    said: Any = (text,) if field == "clauses" else text
    envelope = samples.envelope(event, **{field: said})
    assert (encoded(envelope, event) is not None) == is_read_back(envelope, event)


@pytest.mark.parametrize(
    "said", [{"type": "PostPublished"}, {"type": "NoEvent"}, {"schema": 9}, {"schema": True}]
)
def test_an_event_is_recorded_as_what_it_is(said: dict[str, Any]) -> None:
    event = samples.least(PostSubmitted)
    assert encoded(samples.envelope(event), event) is not None
    assert encoded(samples.envelope(event, **said), event) is None


class Inner(msgspec.Struct, frozen=True):
    """What has a personal field of the same name as every event."""

    reason: Text = ""


def test_two_values_with_one_digest_are_not_recorded() -> None:
    class Both(Event, frozen=True, kw_only=True):
        inner: Inner

    whole = Both(reason="said twice", inner=Inner(reason="said twice"))
    codec = Codec([Both])
    assert len(codec.encode(samples.envelope(whole), whole, _salts()).disclosures) == 2
    with pytest.raises(UnreadableRecord, match="a digest stands twice"):
        codec.encode(samples.envelope(whole), whole, iter([bytes(16)] * 2))


def test_no_personal_field_has_a_reserved_name() -> None:
    with pytest.raises(ValueError, match="no personal value may be named _sd"):
        holders_of([("content", "text"), ("content", "_sd")])

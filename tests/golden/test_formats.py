"""Records of other formats than this release's are told apart from damage."""

from base64 import urlsafe_b64encode
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecourse.catalogue import CODEC
from duecourse.evidence.record import NewerSchema, RecordError
from tests.golden.test_golden import FILES, stored

RECORD = stored(FILES[0]).record


def test_a_record_of_a_later_format_is_named_newer() -> None:
    with pytest.raises(NewerSchema, match="format 3"):
        CODEC.decode(RECORD.replace(b'"v":2', b'"v":3'))


def test_a_record_of_a_later_format_is_newer_whatever_its_envelope() -> None:
    with pytest.raises(NewerSchema, match="format 3"):
        CODEC.decode(b'{"book":7,"v":3}')


def test_a_record_with_digests_of_another_algorithm_is_no_record() -> None:
    with pytest.raises(RecordError, match="md5"):
        CODEC.decode(RECORD.replace(b'"_sd_alg":"sha-256"', b'"_sd_alg":"md5"'))


def test_a_record_without_a_format_is_no_record() -> None:
    with pytest.raises(RecordError, match="format 0") as caught:
        CODEC.decode(RECORD.replace(b'"v":2,', b""))
    assert not isinstance(caught.value, NewerSchema)


def test_a_schema_that_never_was_is_damage() -> None:
    with pytest.raises(RecordError, match="never had a schema 0"):
        CODEC.decode(RECORD.replace(b'"schema":1', b'"schema":0'))


@given(st.binary(max_size=200))
def test_damage_is_reported_as_such_and_as_nothing_else(content: bytes) -> None:
    with pytest.raises(RecordError):
        CODEC.decode(content)


@given(st.integers(0, len(RECORD) - 1), st.integers(1, 255))
def test_a_damaged_byte_makes_another_event_or_no_record(place: int, flip: int) -> None:
    changed = bytearray(RECORD)
    changed[place] ^= flip
    try:
        CODEC.decode(bytes(changed))
    except RecordError:
        return


def test_nesting_without_end_is_damage_too() -> None:
    deep = RECORD.replace(b'"data":{', b'"data":{"x":' + b"[" * 100_000)
    with pytest.raises(RecordError):
        CODEC.decode(deep)


HOSTILE = {
    "no triple": b"5",
    "too short": b'["salt"]',
    "a path that is a number": b'["salt", 5, 6]',
    "a path through a text": b'["salt", "author.name", "y"]',
    "a path through a list": b'["salt", "content.audience.text", "y"]',
    "nesting without end": b"[" * 100_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=list(HOSTILE))
def test_a_disclosure_of_format_1_that_is_none_is_damage(content: bytes) -> None:
    digest = urlsafe_b64encode(sha256(content).digest()).rstrip(b"=").decode()
    record = msgspec.json.encode(
        {
            "v": 1,
            "stream": "organisations/acat/posts/p1",
            "version": 1,
            "type": "PostDrafted",
            "schema": 1,
            "at": "2026-03-02T09:00:00Z",
            "actor": "organisations/acat/people/lena",
            "sd": [digest],
            "data": {"author": "organisations/acat/people/lena", "content": {"audience": []}},
        }
    )
    with pytest.raises(RecordError):
        CODEC.decode(record, [content])

"""What foreign libraries pass over in silence is refused here (RFC 9901 section 7.1)."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

import msgspec
import pytest

from duecourse.catalogue import CODEC
from duecourse.evidence.disclosures import RESERVED_NAMES, Disclosure
from duecourse.evidence.record import Codec, Event, RecordError
from duecourse.posts.content import Content
from duecourse.posts.events import PostDrafted
from tests.golden.make import salts
from tests.properties import samples

EVENT = samples.full(PostDrafted)
ENCODED = CODEC.encode(samples.envelope(EVENT), EVENT, salts("disclosures"))
CONTENTS = [kept.content for kept in ENCODED.disclosures]


def _text(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def _disclosure(triple: Any) -> bytes:
    return _text(json.dumps(triple).encode()).encode()


def _digest(content: bytes) -> str:
    return _text(hashlib.sha256(content).digest())


def _with(data: dict[str, Any]) -> bytes:
    """Return a record with these data, whatever digests stand in them."""
    whole = json.loads(ENCODED.record)
    return json.dumps(whole | {"data": {**whole["data"], **data}}).encode()


def test_the_digest_is_that_of_the_example_in_the_rfc() -> None:
    example = b"WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
    assert _text(Disclosure(example).digest) == "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"


def test_nobody_can_give_a_disclosure_another_digest() -> None:
    with pytest.raises(ValueError, match="digest"):
        Disclosure(b"content", bytes(32))
    with pytest.raises(ValueError, match="digest"):
        msgspec.structs.replace(Disclosure(b"content"), content=b"other")


def test_each_object_has_the_sorted_digests_of_its_own_values() -> None:
    data = json.loads(ENCODED.record)["data"]
    by_digest = {_digest(c): json.loads(urlsafe_b64decode(c + b"=="))[1] for c in CONTENTS}
    for holder in (data, data["outside"], data["content"]):
        assert holder["_sd"] == sorted(holder["_sd"])
    assert [by_digest.pop(digest) for digest in data["_sd"]] == ["reason"]
    assert [by_digest.pop(digest) for digest in data["outside"]["_sd"]] == ["reference"]
    assert set(by_digest) == set(data["content"]["_sd"])
    assert {"title", "text", "links", "media"} <= set(by_digest.values())


def test_a_record_without_personal_values_says_nothing_of_them() -> None:
    event = PostDrafted(channel="", author="", digest="", content=Content())
    encoded = CODEC.encode(samples.envelope(event), event, salts("none"))
    assert b"_sd" not in encoded.record
    assert encoded.disclosures == ()


def test_some_disclosures_restore_some_values() -> None:
    found = CODEC.decode(ENCODED.record, CONTENTS[:3]).event
    assert (found.reason, found.outside) == (EVENT.reason, EVENT.outside)
    assert found.content.purpose_note == EVENT.content.purpose_note
    assert found.content.title == ""


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param(CONTENTS[1], id="the same twice"),
        pytest.param(_disclosure(["salt", "text", "foreign"]), id="of another record"),
        pytest.param(CONTENTS[1][:-1] + b"A", id="changed"),
        pytest.param(b"", id="empty"),
    ],
)
def test_a_disclosure_that_libraries_would_drop_is_refused(extra: bytes) -> None:
    with pytest.raises(RecordError, match="does not belong to its record, or is there twice"):
        CODEC.decode(ENCODED.record, [*CONTENTS, extra])


def test_a_disclosure_of_what_is_outside_the_data_is_refused() -> None:
    content = _disclosure(["salt", "text", "foreign"])
    whole = json.loads(ENCODED.record) | {"_sd": [_digest(content)]}
    with pytest.raises(RecordError, match="does not belong"):
        CODEC.decode(json.dumps(whole).encode(), [content])


@pytest.mark.parametrize("name", ["author", *sorted(RESERVED_NAMES)])
def test_a_disclosure_that_names_what_stands_already_is_refused(name: str) -> None:
    content = _disclosure(["salt", name, "organisations/acat/people/eve"])
    with pytest.raises(RecordError, match="stands there already"):
        CODEC.decode(_with({"_sd": [_digest(content)]}), [content])


def test_two_disclosures_of_one_name_are_refused() -> None:
    contents = [_disclosure([salt, "reason", salt]) for salt in ("one", "other")]
    with pytest.raises(RecordError, match="stands there already"):
        CODEC.decode(_with({"_sd": [_digest(c) for c in contents]}), contents)


HOSTILE = {
    "no triple": _disclosure(5),
    "too short": _disclosure(["salt"]),
    "too long": _disclosure(["salt", "reason", 1, 2]),
    "a name that is a number": _disclosure(["salt", 5, 6]),
    "no JSON": _text(b"{").encode(),
    "not UTF-8": _text(b'["salt","reason","\xff"]').encode(),
    "no base64": b"~~~",
    "padded": _disclosure(["salts", "reason", "why"]) + b"=",
    "another text of the same bytes": _disclosure(["salt", "reason", "why"])[:-1] + b"R",
    "a line break in it": _disclosure(["salt", "reason", "why"]) + b"\n",
    "plain JSON": b'["salt","reason","as in format 1"]',
    "nesting without end": _text(b"[" * 100_000).encode(),
}


def test_a_disclosure_of_the_same_form_is_read_if_nothing_is_wrong_with_it() -> None:
    content = _disclosure(["salt", "reason", "why"])
    assert CODEC.decode(_with({"_sd": [_digest(content)]}), [content]).event.reason == "why"


@pytest.mark.parametrize("content", HOSTILE.values(), ids=list(HOSTILE))
def test_a_disclosure_that_is_none_is_damage(content: bytes) -> None:
    with pytest.raises(RecordError):
        CODEC.decode(_with({"_sd": [_digest(content)]}), [content])


@pytest.mark.parametrize("digests", [5, "x", [5], None, {}], ids=str)
def test_digests_that_are_none_are_damage(digests: Any) -> None:
    with pytest.raises(RecordError):
        CODEC.decode(_with({"_sd": digests}))


def test_a_digest_that_stands_twice_is_damage() -> None:
    digest = json.loads(ENCODED.record)["data"]["content"]["_sd"][0]
    with pytest.raises(RecordError, match="stands twice"):
        CODEC.decode(_with({"_sd": [digest]}))


def test_no_member_of_any_event_has_a_name_that_the_rfc_reserves() -> None:
    assert not [t for t in CODEC.types.values() if RESERVED_NAMES & _names(samples.full(t))]


def _names(value: Any) -> set[str]:
    if isinstance(value, msgspec.Struct):
        return set().union(
            value.__struct_encode_fields__, *map(_names, msgspec.structs.astuple(value))
        )
    return set().union(*map(_names, value)) if isinstance(value, tuple) else set()


def test_a_matter_stands_in_the_record_only_where_there_is_one() -> None:
    class Noted(Event, frozen=True, kw_only=True):
        count: int = 0

    codec = Codec([Noted])
    plain = codec.encode(samples.envelope(Noted()), Noted(), salts("x"))
    matter = "organisations/acat/matters/zq3k9x0a7m"
    given = codec.encode(samples.envelope(Noted(), matter=matter), Noted(), salts("x"))
    assert b"matter" not in plain.record
    assert codec.decode(plain.record).envelope.matter == ""
    assert codec.decode(given.record).envelope.matter == matter
    with pytest.raises(RecordError, match="matter"):
        codec.decode(given.record.replace(matter.encode(), b"Anna Smith"))

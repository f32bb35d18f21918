"""The stored bytes of every event type, fixed for ever (see make.py)."""

import hashlib
import json
from base64 import urlsafe_b64decode
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from duecourse.catalogue import CODEC
from duecourse.evidence.record import Encoded, Envelope, Event, Recorded, leaf_hash
from tests.golden import make
from tests.properties import samples

FILES = sorted(make.FOLDER.glob("*.json"))
CURRENT = sorted(CODEC.types.values(), key=lambda event: event.__name__)

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
every_current = pytest.mark.parametrize("event_type", CURRENT, ids=lambda event: event.__name__)


def stored(path: Path) -> Encoded:
    whole = json.loads(path.read_text(encoding="utf-8"))
    return Encoded(
        whole["record"].encode(),
        bytes.fromhex(whole["leaf_hash"]),
        tuple((bytes.fromhex(d), content.encode()) for d, content in whole["disclosures"]),
    )


def decoded(encoded: Encoded) -> Recorded[Any]:
    return CODEC.decode(encoded.record, [content for _, content in encoded.disclosures])


def encoded_again(encoded: Encoded) -> Encoded:
    """Return the bytes of what was read, with the salts that were read."""
    found = decoded(encoded)
    salts = [json.loads(content)[0] for _, content in encoded.disclosures]
    fields = {f: getattr(found.envelope, f) for f in Envelope.__struct_fields__}
    return CODEC.encode(
        Envelope(**fields), found.event, iter([urlsafe_b64decode(f"{s}==") for s in salts])
    )


def test_there_is_a_golden_record_of_every_type_and_of_nothing_else() -> None:
    of_types = {path.stem.rsplit(".", 1)[0] for path in FILES}
    assert of_types == set(CODEC.types)
    assert {make.path_of(event) for event in CURRENT} <= set(FILES)


@every_current
def test_writing_an_event_gives_the_golden_bytes(event_type: type[Event]) -> None:
    golden = stored(make.path_of(event_type))
    assert encoded_again(golden) == golden


@every_current
def test_a_released_type_has_the_fields_it_was_released_with(event_type: type[Event]) -> None:
    assert decoded(stored(make.path_of(event_type))).event == samples.full(event_type)


@every_file
def test_a_golden_record_is_canonical_and_so_are_its_hashes(path: Path) -> None:
    golden = stored(path)
    assert rfc8785.dumps(json.loads(golden.record)) == golden.record
    assert leaf_hash(golden.record) == golden.leaf_hash
    for digest, content in golden.disclosures:
        assert hashlib.sha256(content).digest() == digest


@every_file
def test_a_golden_record_can_be_read_with_and_without_its_disclosures(path: Path) -> None:
    golden = stored(path)
    type_ = CODEC.types[path.stem.rsplit(".", 1)[0]]
    assert type(decoded(golden).event) is type_
    assert type(CODEC.decode(golden.record).event) is type_
    assert decoded(golden).envelope.clauses == ("ACAT-2.4-purpose", "EXT-REVIEW-stale")


def test_making_again_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in FILES}
    make.main()
    assert capsys.readouterr().out == ""
    assert {path: path.read_bytes() for path in sorted(make.FOLDER.glob("*.json"))} == before

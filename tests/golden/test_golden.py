"""The stored bytes of every event type, fixed for ever (see make.py)."""

import hashlib
import json
from base64 import urlsafe_b64decode
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from duecourse.catalogue import CODEC
from duecourse.evidence.disclosures import Disclosure
from duecourse.evidence.record import Encoded, Envelope, Event, Recorded, leaf_hash
from tests.golden import make
from tests.properties import samples

FILES = sorted(make.FOLDER.glob("*.json"))
OLD = sorted(make.FORMAT_1.glob("*.json"))
CURRENT = sorted(CODEC.types.values(), key=lambda event: event.__name__)

every_file = pytest.mark.parametrize(
    "path", FILES + OLD, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
every_old = pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
every_current = pytest.mark.parametrize("event_type", CURRENT, ids=lambda event: event.__name__)


def _whole(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def stored(path: Path) -> Encoded:
    whole = _whole(path)
    return Encoded(
        whole["record"].encode(),
        tuple(
            Disclosure(content.encode(), bytes.fromhex(d)) for d, content in whole["disclosures"]
        ),
    )


def decoded(encoded: Encoded) -> Recorded[Any]:
    return CODEC.decode(encoded.record, [kept.content for kept in encoded.disclosures])


def _salt(disclosure: Disclosure) -> bytes:
    whole = urlsafe_b64decode(disclosure.content + b"==")
    return urlsafe_b64decode(f"{json.loads(whole)[0]}==")


def encoded_again(encoded: Encoded) -> Encoded:
    """Return the bytes of what was read, with the salts that were read."""
    found = decoded(encoded)
    fields = {f: getattr(found.envelope, f) for f in Envelope.__struct_fields__}
    return CODEC.encode(
        Envelope(**fields), found.event, iter([_salt(kept) for kept in encoded.disclosures])
    )


def test_there_is_a_golden_record_of_every_type_and_of_nothing_else() -> None:
    assert {path.stem.rsplit(".", 1)[0] for path in FILES} == set(CODEC.types)
    assert {path.stem.rsplit(".", 1)[0] for path in OLD} <= set(CODEC.types)
    assert len(OLD) == 94
    assert {make.path_of(event) for event in CURRENT} <= set(FILES)


@every_current
def test_writing_an_event_gives_the_golden_bytes(event_type: type[Event]) -> None:
    golden = stored(make.path_of(event_type))
    assert encoded_again(golden) == golden


@every_current
def test_a_released_type_has_the_fields_it_was_released_with(event_type: type[Event]) -> None:
    assert decoded(stored(make.path_of(event_type))).event == samples.released(event_type)


@every_file
def test_a_golden_record_is_canonical_and_so_are_its_hashes(path: Path) -> None:
    golden = stored(path)
    assert rfc8785.dumps(json.loads(golden.record)) == golden.record
    assert leaf_hash(golden.record).hex() == _whole(path)["leaf_hash"]
    for kept in golden.disclosures:
        assert hashlib.sha256(kept.content).digest() == kept.digest


@every_old
def test_a_record_of_format_1_says_what_one_of_format_2_says(path: Path) -> None:
    old, new = stored(path), stored(make.FOLDER / path.name)
    assert json.loads(old.record)["v"] == 1
    assert json.loads(new.record)["v"] == 2
    assert decoded(old).event == decoded(new).event
    assert CODEC.decode(old.record).event == CODEC.decode(new.record).event
    fields = Envelope.__struct_fields__
    of_old, of_new = ({f: getattr(decoded(r).envelope, f) for f in fields} for r in (old, new))
    assert of_old == of_new | {"v": 1}


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

"""Libraries of RFC 9901 by other makers read every event, with its personal values.

The payload that they verify is the record, byte for byte.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jwcrypto.jwk import JWK
from jwcrypto.jws import JWS
from sd_jwt.verifier import SDJWTVerifier

from duecourse.catalogue import CODEC
from duecourse.evidence.record import Encoded, Event, leaf_hash
from tests.golden.make import salts
from tests.properties import samples

EVENTS: dict[str, Any] = {name: samples.full(event) for name, event in sorted(CODEC.types.items())}
KEY = JWK.generate(kty="EC", crv="P-256")


def _encoded(event: Event) -> Encoded:
    return CODEC.encode(samples.envelope(event), event, salts(type(event).__name__))


def _token(encoded: Encoded, disclosures: list[bytes]) -> str:
    """Return the record, signed, with disclosures: an SD-JWT in its compact form."""
    jws = JWS(encoded.record)
    jws.add_signature(KEY, alg="ES256", protected=json.dumps({"alg": "ES256"}))
    return "~".join([jws.serialize(compact=True), *(d.decode() for d in disclosures), ""])


def _whole(encoded: Encoded) -> str:
    return _token(encoded, [kept.content for kept in encoded.disclosures])


def _expected(event: Event) -> dict[str, Any]:
    """Return the record as it would be if nothing were personal."""
    plain: dict[str, Any] = json.loads(_encoded(event).record)
    del plain["_sd_alg"]
    return plain | {"data": json.loads(msgspec.json.encode(event))}


def _by_python(token: str) -> dict[str, Any]:
    found: dict[str, Any] = SDJWTVerifier(token, lambda *_: KEY).get_verified_payload()
    return found


def test_there_are_events_with_nested_values_and_lists_of_them() -> None:
    content = EVENTS["PostDrafted"].content
    assert content.title
    assert content.links
    assert content.media[0].provenance_note


@pytest.mark.parametrize("name", EVENTS)
def test_the_library_from_pypi_restores_every_value(name: str) -> None:
    event = EVENTS[name]
    assert _by_python(_whole(_encoded(event))) == _expected(event)


def test_the_library_from_npm_restores_every_value(node_client: Path) -> None:
    tokens = {name: _whole(_encoded(event)) for name, event in EVENTS.items()}
    asked = {"jwk": json.loads(KEY.export_public()), "tokens": tokens}
    ran = subprocess.run(
        ["node", "disclosures.mjs"],
        cwd=node_client,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {n: _expected(event) for n, event in EVENTS.items()}


def test_what_is_withheld_stays_so() -> None:
    encoded = _encoded(EVENTS["PostDrafted"])
    found = _by_python(_token(encoded, [encoded.disclosures[3].content]))
    assert found["data"]["content"]["title"] == EVENTS["PostDrafted"].content.title
    assert "text" not in found["data"]["content"]
    assert "reason" not in found["data"]
    assert "reference" not in found["data"]["outside"]


def test_what_the_library_from_pypi_drops_in_silence_is_not_read_here() -> None:
    encoded = _encoded(EVENTS["PostDrafted"])
    foreign = _encoded(EVENTS["ConsentRecorded"]).disclosures[0].content
    assert "foreign" not in _by_python(_token(encoded, [foreign]))
    with pytest.raises(ValueError, match="does not belong"):
        CODEC.decode(encoded.record, [foreign])


def test_what_is_signed_is_the_leaf() -> None:
    encoded = _encoded(EVENTS["PostDrafted"])
    jws = JWS()
    jws.deserialize(_whole(encoded).partition("~")[0], KEY)
    assert leaf_hash(jws.payload) == leaf_hash(encoded.record)

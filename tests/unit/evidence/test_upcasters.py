"""Events of older schemas are read as the newest; a worked example.

In schema 1 a walk was noted with its length in miles and one walker; schema 2
has metres; schema 3 several walkers, each withheld as before.
"""

from typing import Any

import pytest

from duecourse.catalogue import CODEC
from duecourse.catalogue.upcasters import UPCASTERS
from duecourse.evidence.fields import Line
from duecourse.evidence.record import Codec, Encoded, Event, NewerSchema, RecordError, Upcaster
from tests.golden.make import salts
from tests.properties import samples


def _first() -> type[Event]:
    class Walked(Event, frozen=True, kw_only=True):
        miles: int
        walker: Line

    return Walked


class Walked(Event, frozen=True, kw_only=True):
    """The newest schema, as the domain would have it."""

    SCHEMA = 3

    metres: int
    walkers: tuple[Line, ...] = ()


def _to_2(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "metres": data.pop("miles") * 1609}


def _to_3(data: dict[str, Any]) -> dict[str, Any]:
    # What is personal need not be there: it may be withheld, or erased.
    return {**data, "walkers": [data.pop("walker")]} if "walker" in data else data


LIFTS: dict[tuple[str, int], Upcaster] = {("Walked", 1): _to_2, ("Walked", 2): _to_3}


def _stored_by_the_first_release() -> Encoded:
    walked = _first()(miles=2, walker="Ann", reason="why not")  # type: ignore[call-arg]
    return Codec([type(walked)]).encode(samples.envelope(walked), walked, salts("walk"))


def test_a_record_of_the_first_schema_is_read_as_one_of_the_newest() -> None:
    old = _stored_by_the_first_release()
    codec = Codec([Walked], LIFTS)
    contents = [kept.content for kept in old.disclosures]
    assert codec.decode(old.record, contents).event == Walked(
        metres=3218, walkers=("Ann",), reason="why not"
    )
    assert codec.decode(old.record).event == Walked(metres=3218)
    assert codec.decode(old.record).envelope.schema == 1


def test_the_older_release_says_that_a_newer_one_wrote_it() -> None:
    walked = Walked(metres=5)
    new = Codec([Walked], LIFTS).encode(samples.envelope(walked), walked, salts("walk"))
    with pytest.raises(NewerSchema, match="schema 3; this release knows 1"):
        Codec([_first()]).decode(new.record)


def test_a_schema_that_never_was_is_damage_and_not_newer() -> None:
    record = _stored_by_the_first_release().record.replace(b'"schema":1', b'"schema":0')
    with pytest.raises(RecordError, match="never had a schema 0") as caught:
        Codec([Walked], LIFTS).decode(record)
    assert not isinstance(caught.value, NewerSchema)


@pytest.mark.parametrize("missing", LIFTS)
def test_a_codec_that_could_not_read_an_old_schema_is_not_made(missing: tuple[str, int]) -> None:
    fewer = {key: lift for key, lift in LIFTS.items() if key != missing}
    with pytest.raises(ValueError, match=f"Walked: an upcaster from schema {missing[1]}"):
        Codec([Walked], fewer)


@pytest.mark.parametrize("key", [("Walked", 3), ("Ridden", 1)])
def test_an_upcaster_that_fits_no_type_is_refused(key: tuple[str, int]) -> None:
    with pytest.raises(ValueError, match=f"{key[0]}: an upcaster from schema {key[1]}"):
        Codec([Walked], {**LIFTS, key: dict})


def test_the_catalogue_joins_them_into_its_codec() -> None:
    assert CODEC._upcasters == dict(UPCASTERS)


def _lifted(content: dict[str, Any], event: str = "PostDrafted") -> Any:
    data: dict[str, Any] = {"channel": "c", "author": "a", "digest": "d", "content": content}
    return UPCASTERS[event, 1](data)["content"]


@pytest.mark.parametrize("event", ["PostDrafted", "PostRevised"])
def test_a_flag_of_0_1_that_was_set_is_a_yes_and_one_that_was_not_stays_open(event: str) -> None:
    lifted = _lifted({"contains_facts": True, "campaigning": False}, event)
    assert lifted == {"kind": "original", "contains_facts": "yes"}


def test_what_the_contract_of_0_1_said_of_an_unset_field_is_said() -> None:
    lifted = _lifted(
        {
            "kind": "reply",
            "media": [{"digest": "d", "copied": True}, {"digest": "e", "maker": "member"}],
            "subjects": [{"ref": "s", "kind": "colleague", "identifiable": True}],
        }
    )
    meant = {"age_band": "adult", "representation": "mention", "identifiable": "yes"}
    assert lifted == {
        "kind": "reply",
        "media": [
            {"digest": "d", "kind": "image", "maker": "own", "copied": "yes"},
            {"digest": "e", "kind": "image", "maker": "member"},
        ],
        "subjects": [{"ref": "s", "kind": "colleague", **meant}],
    }

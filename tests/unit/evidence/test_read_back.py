"""What is recorded was read back once: nothing that cannot be read gets into a history."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any

import msgspec
import pytest

from duecourse.catalogue import CODEC
from duecourse.evidence.record import Envelope, UnreadableRecord
from duecourse.people.events import PersonRegistered
from duecourse.posts.events import PostDrafted
from duecourse.testing import writing
from tests.scenarios.acat import acat


def _salts() -> Iterator[bytes]:
    return (number.to_bytes(16, "big") for number in count())


def _envelope(**changed: Any) -> Envelope:
    given = {
        "stream": "organisations/acat/people/ann",
        "version": 1,
        "type": "PersonRegistered",
        "schema": PersonRegistered.SCHEMA,
        "at": datetime(2026, 3, 2, 9, tzinfo=UTC),
        "actor": "organisations/acat",
    }
    return Envelope(**{**given, **changed})


PERSON = PersonRegistered(title="Ann", kind="staff", roles=("trustee",))


def test_what_can_be_read_back_is_encoded() -> None:
    encoded = CODEC.encode(_envelope(), PERSON, _salts())
    assert CODEC.decode(encoded.record, [d.content for d in encoded.disclosures]).event == PERSON


@pytest.mark.parametrize(
    "changed",
    [
        {"stream": "organisations/acat/people/Ann Smith"},
        {"actor": "Ann"},
        {"on_behalf_of": "organisations/acat/people/\u200b"},
        {"role": "social lead"},
        {"clauses": ("X" * 81,)},
        {"policy_digest": "abc"},
        {"matter": "case 1"},
        {"schema": PersonRegistered.SCHEMA + 1},
    ],
)
def test_an_envelope_that_could_not_be_read_is_never_recorded(changed: dict[str, Any]) -> None:
    with pytest.raises(UnreadableRecord):
        CODEC.encode(_envelope(**changed), PERSON, _salts())


@pytest.mark.parametrize("role", ["Social Lead", "lead/1", "lead\n"])
def test_data_that_could_not_be_read_is_never_recorded(role: str) -> None:
    event = msgspec.structs.replace(PERSON, roles=(role,))
    with pytest.raises(UnreadableRecord):
        CODEC.encode(_envelope(), event, _salts())


def test_the_events_of_a_post_are_read_back_as_they_were() -> None:
    (recorded,) = writing(acat()).verdict.events
    assert isinstance(recorded.event, PostDrafted)
    encoded = CODEC.encode(recorded.envelope, recorded.event, _salts())
    back = CODEC.decode(encoded.record, [d.content for d in encoded.disclosures])
    assert back.event == recorded.event

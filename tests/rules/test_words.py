"""Every command refuses a word that its list does not hold, under every policy."""

from typing import Any

import pytest

from duecourse.catalogue import COMMANDS
from duecourse.evidence.words import strange_words
from duecourse.kernel.names import child
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene, picture, shown, writing
from tests.properties.samples import full
from tests.rules.houses import House, everywhere, kind_of

# `some-id`, which samples say wherever an id may stand, is a word of no list.
SAYING = [
    entry
    for entry in COMMANDS.values()
    if not entry.type.REACTION and list(strange_words(full(entry.type)))
]
# What a pack lists, too; every pack has the same fields.
LISTED = [
    entry
    for entry in COMMANDS.values()
    if not entry.type.REACTION and list(strange_words(full(entry.type), lambda _: ()))
]


def test_there_are_such_commands() -> None:
    assert len(SAYING) > 15
    assert len(LISTED) >= len(SAYING)


@everywhere
@pytest.mark.parametrize("entry", LISTED, ids=[e.type.__name__ for e in LISTED])
def test_a_word_of_no_list_is_refused_wherever_it_stands(house: House, entry: Any) -> None:
    given, aggregate = house(), entry.aggregate
    if aggregate.kind == "organisations":
        name = given.organisation
    else:
        name = child(given.organisation, aggregate.kind, "new")
    command = _named(full(entry.type), name)
    words = {word.path for word in strange_words(command, given.pack.words)}
    # Of what is confidential, whoever may not give a command learns nothing else.
    given = given.with_person("everybody", *given.pack.roles)
    by = "everybody" if aggregate.initial.CONFIDENTIAL else given.author
    refused = Scene(given, aggregate, name, aggregate.initial).when(command, by)
    said = {v.field for v in refused.violations if v.reason == Reason.FIELD_INVALID}
    assert words
    assert words <= said


def _named(command: Any, name: str) -> Any:
    fields = {field: getattr(command, field) for field in command.__struct_fields__}
    return type(command)(**{**fields, "name": name})


@everywhere
@pytest.mark.parametrize("age", ["under_16", "under_12", "grown_up", "18", "over_18", "ad-ult"])
def test_an_age_that_sounds_right_is_refused(house: House, age: str) -> None:
    seen = shown("x-1", kind_of(house()), age_band=age)
    writing(house(), subjects=(seen,)).then_refused_alone(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize("kind", ["kid", "pupil", "minor", "mother", "influencer", "ex-member"])
def test_a_kind_of_person_that_sounds_right_is_refused(house: House, kind: str) -> None:
    writing(house(), subjects=(shown("x-1", kind),)).then_refused_alone(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize("origin", ["tablet", "selfie", "webcam", "dropbox", "stock", "ai"])
def test_an_origin_that_sounds_right_is_refused(house: House, origin: str) -> None:
    writing(house(), media=(picture(origin=origin),)).then_refused_alone(Reason.FIELD_INVALID)

"""What an open list of platforms stands for is named, place by place."""

from collections.abc import Callable

import pytest

from duecourse.shipped import load_stored
from duecourse.testing import Given
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy
from tests.unit.packs.making import changed, loaded, problems

LAST = "channels:\n"
ENTRY = "  other: {{title: Any other, run_by: [press]{places}}}\n"


def _with_other(places: str) -> str:
    return changed(LAST, LAST + ENTRY.format(places=places))


@pytest.mark.parametrize(
    ("places", "says"),
    [
        ("", "channels.other: name under `places` what it stands for"),
        (", places: []", "channels.other.places: an empty list says nothing"),
        (", places: [mastodon]", "channels.other.places[0]: 'mastodon' means something already"),
        (", places: [tiktok, any]", "channels.other.places[1]: 'any' means something already"),
        (", places: [other]", "channels.other.places[0]: 'other' means something already"),
        (", places: [Tik Tok]", "channels.other.places[0]: String should match pattern"),
    ],
)
def test_what_an_open_list_cannot_stand_for_is_found(places: str, says: str) -> None:
    assert any(says in problem for problem in problems(_with_other(places)))


def test_its_words_are_the_named_places_and_never_itself() -> None:
    words = loaded(_with_other(", places: [tiktok, forum]")).words("platforms")
    assert words is not None
    assert {"tiktok", "forum", "mastodon"} <= {*words}
    assert "other" not in words


def test_a_pack_of_before_stays_open() -> None:
    pack = load_stored(_with_other("").encode(), "pack.yaml")
    assert pack.words("platforms") is None
    assert pack.channel("anywhere")


@pytest.mark.parametrize("given", [acat, cleanslate, stass, zrtherapy])
def test_every_shipped_pack_lists_its_platforms(given: Callable[[], Given]) -> None:
    pack = given().pack
    listed = pack.words("places")
    assert listed
    assert "any" in listed
    assert all(pack.channel(one) for one in pack.words("platforms") or ())
    assert pack.channel("other") is None

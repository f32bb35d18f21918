"""While a channel is held, the text that was agreed on answers people, too, and nothing more."""

from collections.abc import Mapping
from typing import Any

import pytest

from duecourse.facts.agreed import text_digest
from duecourse.kernel.reasons import Reason
from duecourse.testing import PostScene, writing
from tests.rules.houses import House, everywhere

WORDS = "We are sorry. We look into what was said."
THEIRS = "https://site.example/post/1"

PLAIN: dict[str, Any] = {
    "category": "acat_activity",
    "purpose": "inform",
    "event_ref": "",
    "event_at": None,
}
"""Of ACAT, where the ordinary post speaks of an event, a post that is nothing but its words."""


def _published(house: House, agreed: str = WORDS, **said: Any) -> PostScene:
    given = house()
    passing: Mapping[str, str] = {given.name("incidents", "i1"): text_digest(agreed)}
    plain = PLAIN if house.__name__ == "acat" else {}
    granted = (given.publisher,)
    given = given.with_channel(given.platform, *granted, state="held", held_for=passing)
    post = writing(given, **{**plain, "text": WORDS, **said}).reviewed().verified()
    return post.later(hours=26).published()


def _is_held(post: PostScene) -> bool:
    return Reason.CHANNEL_HELD in {found.reason for found in post.violations}


@everywhere
@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_the_agreed_text_answers_whoever_asked(house: House, kind: str) -> None:
    assert not _is_held(_published(house, kind=kind, original_url=THEIRS))


@everywhere
def test_nothing_else_passes_as_an_answer(house: House) -> None:
    answer: dict[str, Any] = {"kind": "reply", "original_url": THEIRS}
    assert _is_held(_published(house, **answer, text="We are not sorry."))
    assert _is_held(_published(house, **answer, links=("https://site.example/more",)))
    assert _is_held(_published(house, agreed="", **answer))

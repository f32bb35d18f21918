"""A refusal says what is the matter, of whom, and no more than once."""

import re
from collections import Counter
from typing import Any

import pytest

from duecourse.catalogue import COMMANDS
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, PostScene, picture, shown, writing
from tests.rules.houses import House, everywhere, kind_of

ONE_SEX = re.compile(r"\b([h]e|s[h]e|[h]im|[h]er|[h]is|[h]ers|[h]imself|[h]erself)\b")


_REACTIONS = "|".join(name for name, entry in COMMANDS.items() if entry.type.REACTION)
INNER = re.compile(rf"[a-z]+_[a-z]+|\b({_REACTIONS}|None|True|False)\b")


def _crowd(house: House, number: int, **subject: Any) -> PostScene:
    given = house()
    people = tuple(
        shown(f"x-{n}", kind_of(given), representation="image", **subject) for n in range(number)
    )
    post = writing(given, subjects=people, media=(picture(),), label="Theirs").reviewed()
    return post.verified()


@everywhere
@pytest.mark.parametrize("number", [1, 7, 40])
def test_each_of_many_is_named_and_nothing_is_said_twice(house: House, number: int) -> None:
    found = _crowd(house, number).violations
    named = {m for v in found for m in re.findall(r"x-\d+", v.message)}
    assert named == {f"x-{n}" for n in range(number)}
    said = Counter((v.reason, v.message, v.clause) for v in found)
    assert max(said.values()) == 1


@everywhere
@pytest.mark.parametrize("age_band", ["adult", "unknown", "under_18"])
def test_no_message_makes_everybody_one_sex(house: House, age_band: str) -> None:
    for found in _crowd(house, 2, age_band=age_band).violations:
        assert not ONE_SEX.search(found.message)


@everywhere
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"expires_at": MONDAY}, Reason.CONSENT_EXPIRED),
        ({"state": "expired"}, Reason.CONSENT_EXPIRED),
        ({"state": "withdrawn"}, Reason.CONSENT_WITHDRAWN),
    ],
)
def test_what_ran_out_is_not_called_withdrawn(
    house: House, changes: dict[str, Any], reason: Reason
) -> None:
    given = house().with_consent("c1", "x-1", subject_kind=kind_of(house()), **changes)
    seen = shown("x-1", kind_of(given), representation="mention")
    post = writing(given, subjects=(seen,), label="Theirs").reviewed().verified("c1")
    found = {v.reason for v in post.violations}
    assert reason in found
    assert not found & ({Reason.CONSENT_EXPIRED, Reason.CONSENT_WITHDRAWN} - {reason})


@everywhere
@pytest.mark.parametrize("act", ["submitted", "approved", "verified", "published"])
def test_no_message_speaks_in_the_service_s_inner_words(house: House, act: str) -> None:
    refused = getattr(writing(house()), act)(by="mallory")
    for found in refused.violations:
        assert not INNER.search(found.message), found.message

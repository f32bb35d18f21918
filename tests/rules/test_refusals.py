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


@everywhere
def test_an_empty_field_is_empty_and_nothing_worse(house: House) -> None:
    refused = writing(house(), classification="").submitted()
    found = {(v.reason, v.field) for v in refused.violations}
    assert (Reason.FIELD_REQUIRED, "content.classification") in found
    assert Reason.CONFIDENTIAL_CONTENT not in {reason for reason, _ in found}


@everywhere
@pytest.mark.parametrize("text", ["Open on Monday.", "Closed on Monday.", "See you on Monday!"])
def test_of_a_text_that_shows_nobody_no_consent_is_missing(house: House, text: str) -> None:
    refused = writing(house(), text=text).reviewed().verified(nobody=False)
    assert {v.reason for v in refused.violations} == {Reason.ATTESTATION_REQUIRED}


@everywhere
def test_of_steps_that_are_all_approved_none_is_asked_for(house: House) -> None:
    given = house()
    post = writing(given).reviewed()
    by = next((p for p in ("mona", "ivy", "dee") if given.person(p) in given.facts), given.reviewer)
    again = post.approved(by=by)
    found = {v.reason for v in again.violations}
    assert Reason.ILLEGAL_TRANSITION in found
    assert Reason.APPROVAL_REQUIRED not in found


@everywhere
@pytest.mark.parametrize("act", ["submitted", "approved", "published"])
def test_no_refusal_offers_what_the_service_alone_gives(house: House, act: str) -> None:
    refused = getattr(writing(house()).reviewed().verified().later(days=2).published(), act)()
    (found, *_) = refused.violations
    reactions = {name for name, entry in COMMANDS.items() if entry.type.REACTION}
    said = {*re.findall(r"[A-Z][A-Za-z]+", found.message)} | {
        word for _, value in found.facts for word in value.split(", ")
    }
    assert not said & reactions


@everywhere
def test_roles_are_named_by_their_titles(house: House) -> None:
    given = house().with_person("guest")
    refused = writing(given).submitted().approved(by="guest")
    (found,) = [v for v in refused.violations if v.reason == Reason.NOT_AUTHORISED][:1]
    titles = {given.pack.roles[role].title for role in given.pack.filling("review")}
    assert any(title in found.message for title in titles)
    ids = {*given.pack.functions, *given.pack.roles} - {
        word.lower() for t in titles for word in t.split()
    }
    assert not {one for one in ids if "_" in one and one in found.message}

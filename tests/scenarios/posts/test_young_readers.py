"""What is for minors, or answers one, suits their age, and they were told of the risks first."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, writing
from duecourse.testing.posts import PostScene
from tests.scenarios.acat import acat

AWARE, SUITABLE = "ACAT-U18-aware", "ACAT-U18-suitable"
YOUNG: list[dict[str, Any]] = [
    {"minor": "yes"},
    {"minor": ""},
    {"minor": "unknown"},
    {"minor": "no", "known_minor": True},
    {"minor": "yes", "kind": "harm"},
]
"""Contacts of somebody who is, or may be, under age."""

TOLD: dict[str, Any] = {"points": frozenset({"strangers"})}


def answering(given: Given, **changes: Any) -> PostScene:
    fields: dict[str, Any] = {"kind": "reply", "contact": given.name("contacts", "m1"), **changes}
    return writing(given, **fields)


@pytest.mark.parametrize("contact", YOUNG)
@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_a_public_answer_waits_until_they_were_told_of_the_risks(
    contact: dict[str, Any], kind: str
) -> None:
    given = acat().with_contact("m1", **contact)
    refused = answering(given, kind=kind, audience_min_age=13).submitted()
    refused.then_refused_alone(Reason.ADVICE_TO_SUBJECT_REQUIRED, AWARE)
    told = acat().with_contact("m1", **contact, **TOLD)
    answering(told, kind=kind, audience_min_age=13).submitted().then_in("review")


@pytest.mark.parametrize("contact", YOUNG)
def test_what_is_verified_waits_when_they_turn_out_to_be_young(contact: dict[str, Any]) -> None:
    given = acat().with_contact("m1")
    post = answering(given).reviewed().verified()
    found = post.meanwhile(given.with_contact("m1", **contact)).published()
    assert (AWARE, Reason.ADVICE_TO_SUBJECT_REQUIRED) in {
        (v.clause, v.reason) for v in found.violations
    }


@pytest.mark.parametrize("contact", YOUNG)
@pytest.mark.parametrize("audience", [("public",), ("member",), ("service_user", "public")])
def test_an_answer_to_somebody_young_suits_their_age_whatever_its_author_says(
    contact: dict[str, Any], audience: tuple[str, ...]
) -> None:
    given = acat().with_contact("m1", **contact, **TOLD)
    unsaid = answering(given, audience=audience).submitted()
    unsaid.then_refused_alone(Reason.AUDIENCE_UNSUITABLE, SUITABLE)
    post = answering(given, audience=audience, audience_min_age=13).submitted()
    unanswered = post.approved(without=("suitable_for_age",))
    assert (SUITABLE, Reason.CHECKLIST_INCOMPLETE) in {
        (v.clause, v.reason) for v in unanswered.violations
    }


@pytest.mark.parametrize("age", [1, 5, 10, 12])
def test_an_age_below_that_of_the_platform_is_for_minors_whatever_the_audience(age: int) -> None:
    refused = writing(acat(), audience=("public",), audience_min_age=age).submitted()
    refused.then_refused_alone(Reason.AUDIENCE_UNSUITABLE, SUITABLE)


@pytest.mark.parametrize(("age", "asked"), [(13, True), (17, True), (18, False), (0, False)])
def test_reviewers_are_asked_whether_it_suits_whoever_is_young(age: int, asked: bool) -> None:
    post = writing(acat(), audience=("public",), audience_min_age=age).submitted()
    found = post.approved(without=("suitable_for_age",))
    assert (SUITABLE in {v.clause for v in found.violations}) is asked


def test_for_what_age_it_is_for_minors_is_said_where_the_platform_admits_all() -> None:
    refused = writing(acat(), "engage", audience=("minors",)).submitted()
    assert (SUITABLE, Reason.AUDIENCE_UNSUITABLE) in {
        (v.clause, v.reason) for v in refused.violations
    }


def test_an_answer_to_somebody_of_age_asks_nothing_of_it() -> None:
    answering(acat().with_contact("m1")).reviewed().verified().published().then_in("published")

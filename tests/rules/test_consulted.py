"""A consulted person's no stops what they were consulted on, under any policy (decision 197)."""

from dataclasses import replace
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Organisation
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import Given, PostScene, Scene, writing
from tests.rules.test_declared_afterwards import HOUSES
from tests.scenarios.acat import acat

every_house = pytest.mark.parametrize(("given", "first", "other"), HOUSES)


def consultee(given: Given, *but: str) -> str:
    """Return who may be consulted: somebody in a role for it, who is none of these people."""
    house = given.facts[given.organisation]
    assert isinstance(house, Organisation)
    for role in given.pack.filling("consult"):
        for name in given.pack.acting(role, house.officers):
            if (found := name.rsplit("/", 1)[1]) not in but:
                return found
    raise AssertionError("nobody can be consulted")


def says(post: PostScene, by: str, finding: str, note: str = "Ask the board.") -> PostScene:
    return post.does(c.RecordConsultation, by, note=note, finding=finding)


def reasons(scene: Scene) -> set[str]:
    return {found.reason for found in scene.violations}


NO = {Reason.CONSULTATION_REQUIRED}


@every_house
def test_what_they_found_not_clear_waits_for_them(given: Given, first: str, other: str) -> None:
    who = consultee(given, given.author)
    post = says(writing(given).submitted(), who, "not_clear").then(e.ConsultationRecorded)
    refused = post.approved(by=first)
    assert reasons(refused) == NO
    assert f"{who} was consulted" in refused.violations[0].message
    done = says(post, who, "clear").approved(by=first).verified(by=other).later(minutes=31)
    done.published().then_in("published")


@every_house
def test_it_stops_what_is_approved_and_what_is_verified(
    given: Given, first: str, other: str
) -> None:
    who = consultee(given, given.author)
    approved = writing(given).submitted().approved(by=first)
    assert reasons(says(approved, who, "not_clear").verified(by=other)) == NO
    verified = approved.verified(by=other).later(minutes=31)
    assert reasons(says(verified, who, "not_clear").published()) == NO


@every_house
def test_it_ends_an_open_permit_and_puts_nothing_back(given: Given, first: str, other: str) -> None:
    who = consultee(given, given.author)
    out = writing(given).submitted().approved(by=first).verified(by=other).later(minutes=31)
    out = says(out.published().later(minutes=1), who, "not_clear")
    permit = out.state.permit
    assert permit is not None
    assert permit.outcome == "revoked"
    down = out.does(c.RecordTakedown, given.author, reason="Not yet.")
    assert Reason.CONSULTATION_REQUIRED in reasons(down.reinstated(other))


@every_house
def test_a_new_revision_leaves_it_behind(given: Given, first: str, other: str) -> None:
    who = consultee(given, given.author)
    post = says(writing(given).submitted(), who, "not_clear")
    again = post.revised(text="Another text, about which nobody was consulted.").submitted()
    again.approved(by=first).then_in("review")


@pytest.mark.parametrize("said", ["", "not_clear"])
@every_house
def test_it_says_whether_and_why_not(given: Given, first: str, other: str, said: Any) -> None:
    who = consultee(given, given.author)
    post = writing(given).submitted()
    assert reasons(says(post, who, said, note="")) == {Reason.FIELD_REQUIRED}
    says(post, who, "clear", note="").then(e.ConsultationRecorded)


def test_a_no_is_no_consultation_where_one_is_asked_for() -> None:
    period = acat().with_organisation(regulated_period_open=True)
    post = writing(period, category="policy_view", campaigning="yes").submitted()
    no = says(post, "tess", "not_clear")
    assert reasons(no.approved()) == NO
    assert len(no.approved().violations) == len(NO) + 1, "it is asked for, and was refused"
    says(no, "tess", "clear").approved().then_in("review")


def test_another_answers_for_one_who_is_consulted_no_more() -> None:
    post = says(writing(acat()).submitted(), "tess", "not_clear")
    both = says(post, "tom", "clear")
    assert reasons(both.approved(by="ada")) == NO
    house = post.given.facts[post.given.organisation]
    assert isinstance(house, Organisation)
    gone = post.given.person("tess")
    officers = {r: tuple(p for p in who if p != gone) for r, who in house.officers.items()}
    without = post.given.with_organisation(officers=officers)
    assert reasons(replace(post, given=without).approved(by="ada")) == NO
    replace(both, given=without).approved(by="ada").then_in("review")

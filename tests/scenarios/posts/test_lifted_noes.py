"""A no on the checklist outlives its giver's office for no longer than another reviewer lets it."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Organisation
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import PostScene, writing
from tests.scenarios.stass import stass


def doubted(**max_now: Any) -> PostScene:
    """Return a live post that Max found wanting, back in review, with Max as they are now."""
    post = writing(stass()).reviewed().verified().published().confirmed()
    post = post.does(c.ReturnToReview, "lin", reason="Look again.")
    post = post.answered(by="max", no_disrepute="no")
    if not max_now:
        return post
    given = post.given.with_person("max", **max_now)
    house = given.facts[given.organisation]
    assert isinstance(house, Organisation)
    max_ = given.person("max")
    officers = {r: tuple(p for p in who if p != max_) for r, who in house.officers.items()}
    return post.meanwhile(given.with_organisation(officers=officers))


def noes(post: PostScene) -> list[str]:
    return [a.by for a in post.state.answers if a.answer == "no"]


OUT = [{"state": "left"}, {"state": "suspended"}]


@pytest.mark.parametrize("now", OUT)
@pytest.mark.parametrize("by", ["lin", "dee"])
def test_another_reviewer_answers_for_one_who_is_out(by: str, now: dict[str, str]) -> None:
    post = doubted(**now)
    done = post.answered(by=by, no_disrepute="yes").then(e.ChecklistAnswered)
    assert done.event.answers[0].in_place_of == (stass().person("max"),)
    assert not noes(done)
    assert not done.approved("lin").violations
    assert not post.approved("dee").violations


def test_whoever_came_back_without_the_role_reviews_no_more() -> None:
    assert not noes(doubted(state="active").answered(by="lin", no_disrepute="yes"))


def test_nobody_lifts_the_no_of_whoever_still_reviews() -> None:
    post = doubted().answered(by="lin", no_disrepute="yes")
    assert noes(post) == [stass().person("max")]
    refused = doubted().approved("lin")
    assert Reason.CHECKLIST_FAILED in {v.reason for v in refused.violations}


@pytest.mark.parametrize("now", OUT)
def test_no_writer_and_no_second_no_lifts_it(now: dict[str, str]) -> None:
    post = doubted(**now)
    given = post.given.with_person("sam", "user", "line_manager")
    writer = post.meanwhile(given).answered(by="sam", no_disrepute="yes")
    assert stass().person("max") in noes(writer)
    again = post.answered(by="lin", no_disrepute="no")
    assert {*noes(again)} == {stass().person("max"), stass().person("lin")}
    other = post.answered(by="lin", lawful_and_ethical="yes")
    assert noes(other) == [stass().person("max")]

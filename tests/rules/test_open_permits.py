"""A permit that nobody has used yet dies with what the post was let out on (decision 195)."""

from datetime import timedelta

import pytest

from duecourse.organisations.state import InForce
from duecourse.posts import commands as c
from duecourse.testing import MONDAY, Given, PostScene, shown, writing
from tests.rules.test_declared_afterwards import HOUSES, about_writer, declared
from tests.scenarios.cleanslate import cleanslate

WAIT = timedelta(minutes=1)
every_house = pytest.mark.parametrize(("given", "first", "other"), HOUSES)


def let_out(given: Given, approver: str, verifier: str) -> PostScene:
    """Return a post with an open permit, a minute after."""
    post = writing(given).submitted().approved(by=approver).verified(by=verifier)
    return post.later(minutes=31).published().later(minutes=1)


def reported(scene: PostScene, *, went_up: timedelta | None = None) -> PostScene:
    """Return the post once it is reported to be up, since a time ago or at no time that is said."""
    permit = scene.state.permit
    assert permit is not None
    at = None if went_up is None else scene.at - went_up
    return scene.does(
        c.ConfirmPublication,
        scene.given.publisher,
        permit=permit.id,
        url="https://example.org/1",
        captured_digest=permit.digest,
        happened_at=at,
    )


def comes_down(scene: PostScene) -> list[str]:
    return [duty.cause for duty in scene.state.duties if duty.kind == "takedown"]


@every_house
@pytest.mark.parametrize("about", ["posts/p1", "the writer"])
@pytest.mark.parametrize("judge", ["approver", "verifier"])
def test_what_goes_up_after_a_judge_declared_what_binds_them_comes_down(
    given: Given, first: str, other: str, about: str, judge: str
) -> None:
    post = let_out(given, first, other)
    assert comes_down(reported(post)) == []
    who = first if judge == "approver" else other
    torn = declared(post, who, about=about if "/" in about else about_writer(post))
    assert comes_down(reported(torn)) == ["permit_ended"]
    assert comes_down(reported(torn, went_up=timedelta(seconds=30))) == ["permit_ended"]


@every_house
def test_what_went_up_before_they_declared_it_stays(given: Given, first: str, other: str) -> None:
    torn = declared(let_out(given, first, other), first, about="posts/p1")
    late = torn.later(days=2)
    assert comes_down(reported(late, went_up=timedelta(days=2, minutes=3))) == []


@every_house
def test_so_it_is_with_a_connection_to_whom_it_shows(given: Given, first: str, other: str) -> None:
    given = given.with_consent("c1", "p-1", subject_kind="colleague")
    post = writing(given, subjects=(shown("p-1", "colleague"),)).submitted().approved(by=first)
    post = post.verified("c1", by=other).later(minutes=31).published().later(minutes=1)
    assert "permit_ended" in comes_down(reported(declared(post, first, subject="p-1")))
    assert "permit_ended" not in comes_down(reported(declared(post, first, subject="p-2")))


@every_house
def test_what_they_declare_of_something_else_ends_no_permit(
    given: Given, first: str, other: str
) -> None:
    torn = declared(let_out(given, first, other), first, about="posts/p2")
    assert comes_down(reported(torn)) == []


def campaign(*, ends_in: timedelta) -> PostScene:
    """Return a post of an approved campaign with an open permit."""
    given = cleanslate()
    first = writing(given)
    given = given.with_organisation(campaign_ends={"c1": first.at + ends_in})
    post = writing(given, campaign="c1", category="campaigning", campaigning="yes")
    return post.submitted().approved().verified().published()


def test_a_permit_is_not_used_after_the_campaign_ended() -> None:
    assert campaign(ends_in=timedelta(days=9)).event.permit_until - campaign(
        ends_in=timedelta(minutes=9)
    ).event.permit_until == timedelta(minutes=51)


def test_what_goes_up_after_the_campaign_was_taken_back_comes_down() -> None:
    post = campaign(ends_in=timedelta(days=9)).later(minutes=2)
    assert comes_down(reported(post)) == []
    ended = post.given.with_organisation(campaign_ends={"c1": post.at - WAIT})
    gone = post.meanwhile(ended)
    assert comes_down(reported(gone)) == ["permit_ended"]
    assert comes_down(reported(gone, went_up=timedelta(seconds=30))) == ["permit_ended"]
    assert comes_down(reported(gone, went_up=timedelta(seconds=90))) == []


@every_house
def test_a_campaign_that_ended_long_ago_ends_no_permit_where_no_policy_asks_for_one(
    given: Given, first: str, other: str
) -> None:
    if given.organisation.endswith("cleanslate"):
        return
    post = writing(given)
    given = given.with_organisation(campaign_ends={"c1": post.at - WAIT})
    post = writing(given, campaign="c1").submitted()
    if post.approved(by=first).violations:
        return  # There it is asked for.
    post = post.approved(by=first).verified(by=other).later(minutes=31).published()
    assert post.event.permit_until - post.at == timedelta(hours=1)
    assert comes_down(reported(post.later(minutes=1))) == []


# --- a new policy (decision 273) ---


def under_a_new_policy(post: PostScene) -> PostScene:
    """Return the post once another version of the policy took force, at this moment."""
    given = post.given.with_organisation(policies=(InForce("2", post.at),))
    return post.meanwhile(given).later(minutes=1)


@every_house
def test_what_goes_up_under_a_new_policy_comes_down(given: Given, first: str, other: str) -> None:
    new = under_a_new_policy(let_out(given, first, other))
    assert comes_down(reported(new)) == ["permit_ended"]
    assert comes_down(reported(new, went_up=timedelta(seconds=30))) == ["permit_ended"]


@every_house
def test_what_went_up_under_the_old_one_stays(given: Given, first: str, other: str) -> None:
    new = under_a_new_policy(let_out(given, first, other)).later(days=2)
    assert comes_down(reported(new, went_up=timedelta(days=2, minutes=1, seconds=30))) == []


@every_house
def test_the_policy_of_before_ends_no_permit(given: Given, first: str, other: str) -> None:
    old = given.with_organisation(policies=(InForce("1", MONDAY - timedelta(days=9)),))
    assert comes_down(reported(let_out(old, first, other))) == []

"""Who somebody is by a post that is handed in stands, whatever becomes of the post."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.posts import commands as posts
from duecourse.testing import attestations_for
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import HOUSES, Desk, picture
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

ENDS = pytest.mark.parametrize("end", ["waits", "sent back", "given up"])


def handed_in(desk: Desk, letter: str, *shown: Any, end: str = "waits") -> str:
    """Hand a post in, which goes no further; return its name."""
    post = desk.written([picture(letter)], *shown)
    said = attestations_for(desk.world.pack, "SubmitForReview")
    desk.does(desk.given.author, posts.SubmitForReview(name=post, revision=1, attestations=said))
    if end == "sent back":
        desk.does(desk.given.reviewer, posts.RequestChanges(name=post))
    elif end == "given up":
        desk.does(desk.given.author, posts.WithdrawPost(name=post))
    return post


@HOUSES
@ENDS
def test_a_child_of_a_post_that_went_nowhere_is_one_in_the_next(house: Any, end: str) -> None:
    desk = Desk(house)
    consent = desk.agreed("z-1", "a")
    handed_in(desk, "a", desk.shown("z-1", "a", age_band="under_18"), end=end)
    post = desk.approved([picture("a")], desk.shown("z-1", "a"))
    found = desk.refused(desk.given.reviewer, desk.verification(post, consent))
    assert Reason.GUARDIAN_CONSENT_REQUIRED in found


@pytest.mark.parametrize("house", [stass])
@ENDS
def test_a_service_user_who_may_not_be_shown_is_no_volunteer_in_the_next(
    house: Any, end: str
) -> None:
    desk = Desk(house)
    handed_in(desk, "a", desk.shown("z-1", "a", kind="service_user"), end=end)
    consent = desk.agreed("z-1", "a", kind="volunteer")
    post = desk.approved([picture("a")], desk.shown("z-1", "a", kind="volunteer"))
    assert Reason.SERVICE_USER_IDENTIFIABLE in desk.refused("lin", desk.verification(post, consent))


@HOUSES
def test_nor_do_they_agree_as_if_they_were_of_age(house: Any) -> None:
    desk = Desk(house)
    handed_in(desk, "a", desk.shown("z-1", "a", age_band="under_18"))
    with pytest.raises(AssertionError, match="GUARDIAN_CONSENT_REQUIRED"):
        desk.agreed("z-1", "a")


@HOUSES
def test_whoever_can_be_recognised_can_be_in_the_same_picture(house: Any) -> None:
    desk = Desk(house)
    handed_in(desk, "a", desk.shown("z-1", "a", identifiable="yes"))
    post = desk.approved([picture("a")], desk.shown("z-1", "a", identifiable="no"))
    found = desk.refused(desk.given.reviewer, desk.verification(post))
    assert Reason.CONSENT_MISSING in found


@pytest.mark.parametrize("house", [acat, stass, cleanslate, zrtherapy])
def test_what_is_only_being_written_is_not_said_yet(house: Any) -> None:
    desk = Desk(house)
    desk.written([picture("a")], desk.shown("z-1", "a", age_band="under_18"))
    record = desk.world.state(desk.name("objections", "z-1"))
    assert "under_18" not in record.age_bands


def test_two_people_put_it_right() -> None:
    desk = Desk(stass)
    handed_in(desk, "a", desk.shown("z-1", "a", age_band="under_18"))
    right = objections.CorrectSubject(
        name=desk.name("objections", "z-1"), age_band="adult", evidence="Saw their passport."
    )
    desk.does("max", right)
    desk.does("dee", right)
    desk.live([picture("a")], desk.shown("z-1", "a"), cited=(desk.agreed("z-1", "a"),))

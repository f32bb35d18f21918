"""Whoever objects to a post with several pictures is in any of them, until that is put right."""

from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import HOUSES, Desk, _unlisted, picture
from tests.scenarios.stass import stass


@HOUSES
def test_none_of_the_pictures_goes_up_again_without_an_answer(house: Any) -> None:
    desk = Desk(house)
    several = desk.live([picture("b"), picture("c")])
    beside = desk.live([picture("b"), picture("d")])
    desk.objects("u-2", several)
    assert desk.causes(several) == ["objection"]
    assert desk.causes(beside) == [], "a logo beside a portrait takes down no other post"
    for letter in "bc":
        assert Reason.CONSENT_MISSING in _unlisted(desk, picture(letter))
    desk.live([picture("d")])


def test_two_people_put_right_which_picture_it_is_not() -> None:
    desk = Desk(stass)
    desk.objects("u-2", desk.live([picture("b"), picture("c")]))
    right = objections.CorrectSubject(
        name=desk.name("objections", "u-2"), not_in="b" * 64, evidence="The picture seen"
    )
    desk.does("max", right)
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture("b")), "one person's word"
    desk.does("dee", right)
    desk.live([picture("b")])
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture("c"))


@pytest.mark.parametrize("named", [True, False])
def test_whoever_is_listed_with_a_picture_is_in_that_one_alone(named: bool) -> None:
    desk = Desk(cleanslate)
    shown = desk.shown("a-1", *("b" if named else ""))
    post = desk.live([picture("b"), picture("c")], shown, cited=(desk.agreed("a-1"),))
    desk.objects("a-1", post)
    assert desk.causes(post) == ["objection"]
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture("b"))
    if named:
        record = desk.world.state(desk.name("objections", "medium-" + "c" * 40))
        assert not record.may_show


def test_what_is_said_of_one_picture_leaves_the_question_about_the_other() -> None:
    desk = Desk(stass)
    desk.objects("u-2", desk.live([picture("b"), picture("c")]))
    desk.approved([picture("b")], desk.shown("u-2", "b"))
    record = desk.world.state(desk.name("objections", "medium-" + "b" * 40))
    assert (record.shows, record.may_show) == ({"u-2"}, frozenset())
    assert Reason.CONSENT_MISSING in _unlisted(desk, picture("c"))


@pytest.mark.parametrize("beside", ["image", "document"])
def test_a_document_may_show_somebody_as_a_picture_does(beside: str) -> None:
    desk = Desk(stass)
    poster = replace(picture("b"), kind="document")
    other = replace(picture("c"), kind=beside)
    desk.objects("u-2", desk.live([poster, other]))
    record = desk.world.state(desk.name("objections", "medium-" + "b" * 40))
    assert record.may_show == {"u-2"}
    assert Reason.CONSENT_MISSING in _unlisted(desk, poster)

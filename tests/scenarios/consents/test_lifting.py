"""An objection is lifted by two people, one of whom saw where it was taken back (decision 152)."""

from typing import Any

import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.objections.state import Objection
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import Desk, picture
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import owner_alone, zrtherapy

FOUR_EYES = pytest.mark.parametrize("house", [acat, stass, cleanslate])
WRITES = {acat: "mel", stass: "sam", cleanslate: "wes"}
SEES = {acat: ("lena", "ada"), stass: ("lin", "max"), cleanslate: ("lou", "cleo")}


def _desk(house: Any) -> Desk:
    desk = Desk(house)
    desk.objects("u-1")
    return desk


def _lift(desk: Desk, subject: str = "u-1", **said: Any) -> objections.LiftObjection:
    fields: dict[str, Any] = {"lifted_by_subject": True, "evidence": "A letter", **said}
    return objections.LiftObjection(name=desk.name("objections", subject), **fields)


def _record(desk: Desk, subject: str = "u-1") -> Objection:
    found: Objection = desk.world.state(desk.name("objections", subject))
    return found


@FOUR_EYES
@pytest.mark.parametrize("number", [0, 1])
def test_one_word_lifts_nothing_whoever_gives_it(house: Any, number: int) -> None:
    desk = _desk(house)
    for who in (WRITES[house], SEES[house][number]):
        assert _record(desk).state == "standing", "before the second word"
        desk.does(who, _lift(desk))
    assert _record(desk).state == "lifted"


@FOUR_EYES
def test_they_may_speak_in_any_order(house: Any) -> None:
    desk = _desk(house)
    desk.does(SEES[house][0], _lift(desk))
    assert [one.saw for one in _record(desk).lifting] == [True]
    desk.does(WRITES[house], _lift(desk))
    assert _record(desk).state == "lifted"


def test_two_who_see_no_evidence_do_not_lift_it() -> None:
    desk = _desk(stass)
    for who in ("sam", "vic"):
        desk.does(who, _lift(desk))
    assert _record(desk).state == "standing"
    assert desk.refused("vic", _lift(desk)) == {Reason.ILLEGAL_TRANSITION}
    desk.does("max", _lift(desk))
    assert _record(desk).state == "lifted"


def test_whoever_asked_them_is_not_who_saw_it() -> None:
    desk = _desk(stass)
    ask = consents.RequestConsent(
        name=desk.new("consents"),
        subject="u-1",
        subject_kind="colleague",
        age_band="adult",
        purpose="news",
        material="image",
        platforms=("facebook",),
        public=True,
        wording_version="2",
    )
    desk.does("lin", ask)
    for who in ("sam", "lin"):
        desk.does(who, _lift(desk))
    assert _record(desk).state == "standing"
    desk.does("max", _lift(desk))
    assert _record(desk).state == "lifted"


def test_a_new_objection_is_lifted_by_new_words() -> None:
    desk = _desk(stass)
    desk.does("lin", _lift(desk))
    desk.objects("u-1")
    desk.does("max", _lift(desk))
    assert _record(desk).state == "standing", "what was said before did not speak of it"
    desk.does("lin", _lift(desk))
    assert _record(desk).state == "lifted"


def test_each_of_several_who_object_takes_back_their_own() -> None:
    desk = Desk(stass)
    agreed = [desk.agreed(ref) for ref in ("u-1", "u-2")]
    both = [desk.shown(ref, "a") for ref in ("u-1", "u-2")]
    post = desk.live([picture()], *both, cited=tuple(agreed))
    for ref in ("u-1", "u-2"):
        desk.objects(ref)
    assert desk.causes(post) == ["objection", "objection"]
    for who in ("vic", "max"):
        desk.does(who, _lift(desk))
    assert desk.causes(post) == ["objection"], "the other's stands"
    again = desk.approved([picture()], *both)
    refused = desk.refused("lin", desk.verification(again, *agreed))
    assert refused == {Reason.CONSENT_WITHDRAWN}
    for who in ("vic", "max"):
        desk.does(who, _lift(desk, "u-2"))
    assert desk.causes(post) == []
    desk.does("lin", desk.verification(again, *agreed))


def test_where_nobody_else_is_there_one_word_lifts_it() -> None:
    desk = _desk(owner_alone)
    desk.does("zoe", _lift(desk))
    assert _record(desk).state == "lifted"


@pytest.mark.parametrize("order", [("zoe", "con"), ("con", "zoe")])
def test_who_has_somebody_working_for_them_is_not_alone(order: tuple[str, str]) -> None:
    desk = _desk(zrtherapy)
    for who in order:
        assert _record(desk).state == "standing", "before the second word"
        desk.does(who, _lift(desk))
    assert _record(desk).state == "lifted"

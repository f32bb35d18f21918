"""What cannot be carried out is refused where it is written, and what shows nothing is nothing."""

import pytest

from duecourse.kernel.durations import period
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.objections.decide import OBJECTIONS
from duecourse.objections.state import Objection
from duecourse.testing import Scene, shown, writing
from tests.rules.houses import House, everywhere, kind_of
from tests.unit.packs.making import changed, problems

UNSEEN = ["\u3164", "\u115f\u1160", "\u17b4", "\u2060\ufeff", "\u180e", "\U000e0041", "\r\n"]


@pytest.mark.parametrize(
    "text",
    [
        "P1000Y",
        "-P1D",
        "P-1D",
        "PT0S",
        "P1.5Y",
        " P1D",
        "P1D ",
        "P\uff11D",
        "1 Working Day",
        "P1Y\n",
    ],
)
def test_a_period_that_nobody_can_wait_for_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"duration|too long|no time"):
        period(text)
    assert problems(changed("within: PT2H", f"within: {text!r}"))


@pytest.mark.parametrize(
    "zone",
    ["Local", "UTC+1", "Europe/London ", "Europe//London", "tzdata", "posixrules", "..", "/"],
)
def test_what_is_no_zone_is_refused_with_its_line(zone: str) -> None:
    title = "title: Harbour Rowing Club}"
    (problem,) = problems(changed(title, f"title: Harbour, time_zone: {zone!r}}}"))
    assert "organisation.time_zone" in problem


@everywhere
@pytest.mark.parametrize("unseen", UNSEEN)
def test_nobody_lifts_an_objection_by_what_cannot_be_seen(house: House, unseen: str) -> None:
    given = house().with_objection("x-1")
    name = given.name("objections", "x-1")
    scene = Scene(given, OBJECTIONS, name, Objection(state="standing", version=1))
    lift = objections.LiftObjection(name=name, lifted_by_subject=True, evidence=unseen)
    assert scene.when(lift, given.author).violations


@everywhere
@pytest.mark.parametrize("unseen", ["", "\u00a0", "\u200d"])
def test_nobody_is_shown_by_an_id_that_says_nothing(house: House, unseen: str) -> None:
    given = house()
    seen = shown(unseen, kind_of(given))
    refused = writing(given, subjects=(seen,), label="Theirs").reviewed().verified()
    assert Reason.FIELD_REQUIRED in {v.reason for v in refused.violations}

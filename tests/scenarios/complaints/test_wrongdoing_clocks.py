"""Who reports wrongdoing from within is acknowledged in a week, and hears in three months."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.clocks import FEEDBACK, WHISTLE, clocks
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.clocks.keeping import Kept
from duecourse.testing import Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.complaints import ways
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

LONDON = ZoneInfo("Europe/London")
HOUSES = {
    "acat": (acat, "ada"),
    "cleanslate": (cleanslate, "lou"),
    "stass": (stass, "lin"),
    "zrtherapy": (zrtherapy, "zoe"),
}
"""By house: its books, and who takes complaints up."""

everywhere = pytest.mark.parametrize("house", HOUSES)


def opened(house: str, **fields: Any) -> Scene:
    given = HOUSES[house][0]()
    name = given.name("complaints", "k1")
    made = {"kind": "whistleblowing", "complainant": "R. Roe", "by_media": "no", **fields}
    scene = Scene(given, COMPLAINTS, name, Complaint())
    return scene.when(c.OpenComplaint(name=name, **made), "stranger")


def kept(scene: Scene, id_: str) -> Kept:
    return next(one for one in clocks(scene.state) if one.id == id_)


def due(scene: Scene, id_: str) -> str:
    found = kept(scene, id_).clock.due
    return "" if found is None else f"{found.astimezone(LONDON):%Y-%m-%d}"


@everywhere
def test_the_word_of_a_report_is_due_in_a_week_and_what_became_of_it_in_three_months(
    house: str,
) -> None:
    scene = opened(house)
    assert due(scene, WHISTLE) == "2026-03-09"
    # Until it is acknowledged, by when it should have been counts.
    assert due(scene, FEEDBACK) == "2026-06-09"
    scene = scene.later(days=2).when(c.AcknowledgeComplaint(name=scene.name), HOUSES[house][1])
    assert kept(scene, WHISTLE).clock.done_at == scene.at
    assert due(scene, FEEDBACK) == "2026-06-04"


@everywhere
def test_a_word_that_comes_too_late_puts_nothing_off(house: str) -> None:
    scene = opened(house).later(days=30)
    scene = scene.when(c.AcknowledgeComplaint(name=scene.name), HOUSES[house][1])
    assert due(scene, FEEDBACK) == "2026-06-09"


@everywhere
def test_what_turns_out_to_be_wrongdoing_later_runs_from_its_receipt(house: str) -> None:
    who = HOUSES[house][1]
    scene = opened(house, kind="data_protection").later(days=2)
    scene = scene.when(c.AcknowledgeComplaint(name=scene.name, names_data=True), who)
    assert {one.id for one in clocks(scene.state)}.isdisjoint({WHISTLE, FEEDBACK})
    added = s.AddComplaintKind(name=scene.name, kind="whistleblowing")
    scene = scene.later(days=5).when(added, who)
    assert due(scene, WHISTLE) == "2026-03-09"
    assert due(scene, FEEDBACK) == "2026-06-04"


@everywhere
def test_nothing_of_it_runs_for_another_complaint(house: str) -> None:
    ids = {one.id for one in clocks(opened(house, kind="data_protection").state)}
    assert ids.isdisjoint({WHISTLE, FEEDBACK})


def test_what_became_of_it_is_told_by_a_letter() -> None:
    scene = ways.acknowledged(ways.opened(ways.house(), kind="whistleblowing"))
    scene = scene.when(s.ScreenFormal(name=scene.name, allegations=ways.ALLEGED), "lin")
    scene = scene.when(s.AddComplaintEvidence(name=scene.name, **ways.SEEN), "max")
    found = s.SubmitFindings(name=scene.name, findings=ways.FOUND, heard=ways.heard(scene))
    scene = scene.when(found, "max")
    scene = scene.when(s.DecideComplaint(name=scene.name, **ways.DECISION), "dee")
    assert kept(scene, FEEDBACK).clock.done_at is None
    scene = scene.when(n.AnswerComplainant(name=scene.name, **ways.LETTER), "lin")
    assert kept(scene, FEEDBACK).clock.done_at == scene.at
    assert kept(scene, FEEDBACK).done_by == scene.given.person("lin")

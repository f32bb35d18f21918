"""Many complaints about one thing: one act for all that are alike, and nobody is buried in it.

Rows 4 and 39 of the abuses: merging to bury, and hundreds of identical complaints on one post.
"""

from typing import Any

import pytest

from duecourse.complaints import around as a
from duecourse.complaints import commands as c
from duecourse.complaints.state import Around, Way
from duecourse.kernel.reasons import Reason
from duecourse.testing import PLAINLY, Scene
from tests.scenarios.complaints import ways

SERIES = "EXT-SERIES"


def _grouped(scene: Scene, by: str = "lin", *, alike: str = "yes") -> Scene:
    command = a.GroupSeries(name=scene.name, others=(ways.OTHER,), alike=alike)
    return scene.when(command, by)


def test_what_is_alike_is_looked_into_once() -> None:
    assert _grouped(ways.beside_alike()).state.around.series == (ways.OTHER,)


@pytest.mark.parametrize(
    "more",
    [
        {"kinds": ("staff_conduct", "safeguarding")},
        {"respondents": (ways.house().person("max"),)},
        {"restricted": True},
    ],
)
def test_what_says_anything_more_is_not_buried_in_it(more: dict[str, Any]) -> None:
    _grouped(ways.beside_alike(**more)).then_refused_alone(Reason.NEW_MATTER, SERIES)


@pytest.mark.parametrize("alike", ["", "no"])
def test_nobody_groups_what_they_did_not_read(alike: str) -> None:
    _grouped(ways.beside_alike(), alike=alike).then_refused_alone(Reason.NEW_MATTER, SERIES)


def test_nobody_takes_their_own_complaint_into_a_series() -> None:
    own = ways.beside_alike(by_form=False, opened_by=ways.house().person("lin"))
    _grouped(own).then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")


def test_what_is_on_its_way_or_in_another_series_stays_there() -> None:
    _grouped(ways.beside_alike(state="investigation")).then_refused(Reason.NOT_FOUND)
    other = Around(series_of="organisations/stass/complaints/k9")
    _grouped(ways.beside_alike(around=other)).then_refused(Reason.ALREADY_EXISTS)


def _closed(scene: Scene) -> Scene:
    said = c.ResolveComplaint(name=scene.name, outcome="An apology.", **PLAINLY)
    return scene.when(said, "max")


@pytest.mark.parametrize(
    "other",
    [
        {"state": "received", "way": Way(answered=True)},
        {"state": "acknowledged"},
    ],
)
def test_a_series_closes_over_nobody_who_was_not_told(other: dict[str, Any]) -> None:
    scene = ways.grouped(**other)
    scene = scene.when(a.AcknowledgeSeries(name=scene.name), "lin")
    scene = scene.when(a.AnswerSeries(name=scene.name, letter="By post."), "lin")
    _closed(scene).then_refused_alone(Reason.OUTCOME_REQUIRED, SERIES)


def test_it_closes_once_all_were_and_what_went_on_its_own_waits_for_nothing() -> None:
    _closed(ways.all_answered()).then_in("resolved")
    scene = ways.all_answered()
    gone = ways.of_a_post("k0", state="investigation")
    _closed(scene.meanwhile(scene.given.knowing("complaints", "k0", gone))).then_in("resolved")


def test_whoever_needs_help_is_answered_apart() -> None:
    scene = ways.grouped(state="acknowledged")
    scene = scene.when(a.AcknowledgeSeries(name=scene.name), "lin")
    around = Around(series_of=scene.name, needs=frozenset({"easy_words"}))
    needy = ways.of_a_post("k0", state="acknowledged", around=around)
    scene = scene.meanwhile(scene.given.knowing("complaints", "k0", needy))
    answered = scene.when(a.AnswerSeries(name=scene.name, letter="By post."), "lin")
    answered.then_refused_alone(Reason.CHECKLIST_INCOMPLETE, "EXT-NEEDS")


def test_whoever_complained_leaves_a_series_themselves_and_nobody_else_s_friend_does() -> None:
    scene = ways.in_series()
    scene.when(a.LeaveSeries(name=scene.name), "sam").then_refused(
        Reason.NOT_AUTHORISED, "STASS-4.1-react"
    )
    scene = scene.when(a.LeaveSeries(name=scene.name), "jo")
    assert scene.state.series_of == ""


def test_how_many_there_are_is_no_measure_of_how_grave_it_is() -> None:
    scene = ways.beside_alike()
    assert _grouped(scene).state.level == scene.state.level


def test_what_the_policy_asks_before_an_answer_it_asks_before_one_to_a_series() -> None:
    """A series is no way round what stands against resolving each of them."""
    grave = ways.all_answered().when(
        c.NameRespondents(name=ways.all_answered().name, respondents=(ways.house().person("max"),)),
        "lin",
        reason="They say so.",
    )
    _closed(grave).then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")

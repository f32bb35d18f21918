"""A regulated period binds from its first day to its last, by the organisation's calendar."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.testing import MONDAY, Given, Scene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

TODAY = MONDAY.date()


def itself(**changes: Any) -> Scene:
    given = acat().with_organisation(**changes)
    return Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])


def opened(scene: Scene, first: str = "", last: str = "") -> Scene:
    command = c.OpenRegulatedPeriod(name=scene.name, first_day=first, last_day=last)
    return scene.when(command, "tess", reason="An election was called.")


def day(days: int) -> str:
    return str(TODAY + timedelta(days=days))


def bound(**changes: Any) -> bool:
    """Return whether a campaigning post of today waits for a trustee."""
    given = acat().with_organisation(**changes)
    refused = writing(given, campaigning="yes", category="policy_view").reviewed().violations
    return any(one.reason == Reason.CONSULTATION_REQUIRED for one in refused)


def test_the_days_are_on_record_and_the_period_closes_by_itself() -> None:
    scene = opened(itself(), day(0), day(30)).then(e.RegulatedPeriodOpened)
    assert (scene.state.regulated_from, scene.state.regulated_until) == (day(0), day(30))
    opened(scene, day(0), day(30)).then_refused_alone(Reason.ILLEGAL_TRANSITION)
    over = scene.later(days=31)
    closing = c.CloseRegulatedPeriod(name=scene.name)
    over.when(closing, "tess").then_refused_alone(Reason.ILLEGAL_TRANSITION)
    assert opened(over, over.at.date().isoformat()).state.regulated_until == ""


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (day(3), day(2)),
        ("", day(-1)),
        (day(-9), day(-1)),
        (day(0), day(500)),
        (day(500), day(510)),
        ("2027-02-30", ""),
    ],
)
def test_its_days_are_days_in_order_and_not_over(first: str, last: str) -> None:
    opened(itself(), first, last).then_refused(Reason.FIELD_INVALID)


@pytest.mark.parametrize(
    ("first", "last", "binds"),
    [
        ("", "", True),
        (day(0), day(0), True),
        (day(-5), day(5), True),
        (day(1), day(9), False),
        (day(-9), day(-1), False),
    ],
)
def test_it_binds_on_its_days_alone(first: str, last: str, binds: bool) -> None:
    period = {"regulated_from": first, "regulated_until": last, "regulated_period_open": True}
    assert bound(**period) is binds


def test_before_its_first_day_it_is_open_to_be_closed() -> None:
    scene = opened(itself(), day(9), day(30))
    closed = scene.when(c.CloseRegulatedPeriod(name=scene.name), "tess")
    closed = closed.when(c.CloseRegulatedPeriod(name=scene.name), "tom")
    assert closed.state.regulated_from == ""


@pytest.mark.parametrize(
    ("given", "by"), [(cleanslate(), "bea"), (stass(), "bo"), (zrtherapy(), "zoe")]
)
def test_no_period_is_opened_under_a_policy_that_asks_nothing_of_it(given: Given, by: str) -> None:
    scene = Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])
    command = c.OpenRegulatedPeriod(name=scene.name)
    refused = scene.when(command, by, reason="An election was called.")
    assert {v.reason for v in refused.violations} == {Reason.CLAUSE_UNKNOWN}
    assert not given.pack.asks("regulated_period_open")
    assert acat().pack.asks("regulated_period_open")


def test_one_that_was_opened_under_an_earlier_policy_is_still_closed() -> None:
    given = cleanslate().with_organisation(regulated_period_open=True)
    scene = Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])
    scene.when(c.CloseRegulatedPeriod(name=scene.name), "bea").then(e.RegulatedPeriodClosingAsked)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (day(20), day(60), (day(0), day(60))),
        (day(31), day(60), (day(0), day(60))),
        ("", day(60), (day(0), day(60))),
        (day(-5), day(10), (day(-5), day(30))),
        (day(20), "", (day(0), "")),
    ],
)
def test_one_that_follows_on_another_is_opened_beside_it_and_leaves_no_gap(
    first: str, last: str, days: tuple[str, str]
) -> None:
    both = opened(opened(itself(), day(0), day(30)), first, last).then(e.RegulatedPeriodOpened)
    assert (both.state.regulated_from, both.state.regulated_until) == days


@pytest.mark.parametrize(
    ("first", "last"), [(day(32), day(60)), (day(3), day(20)), (day(0), day(30))]
)
def test_one_that_is_far_off_or_adds_nothing_waits(first: str, last: str) -> None:
    scene = opened(itself(), day(0), day(30))
    opened(scene, first, last).then_refused_alone(Reason.ILLEGAL_TRANSITION)
    opened(opened(itself()), first, last).then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_one_that_waits_for_its_first_day_is_begun_sooner_by_another() -> None:
    ahead = opened(itself(), day(9), day(30))
    both = opened(ahead, day(0), day(8))
    assert (both.state.regulated_from, both.state.regulated_until) == (day(0), day(30))
    opened(ahead, day(0), day(7)).then_refused_alone(Reason.ILLEGAL_TRANSITION)

"""A planned time is judged by how things stand then, and nothing goes out before it."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import MONDAY, Given, PostScene, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

EMBARGO = {
    "acat": "ACAT-CONF-internal",
    "cleanslate": "EXT-EMBARGO",
    "stass": "EXT-EMBARGO",
    "zrtherapy": "EXT-EMBARGO",
}
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)

everywhere = pytest.mark.parametrize("given", [acat(), cleanslate(), stass(), zrtherapy()])


def _ready(given: Given, **content: Any) -> PostScene:
    return writing(given, **content).reviewed().verified().later(minutes=31)


def _planned(post: PostScene, at: datetime) -> PostScene:
    return post.does(c.SchedulePublication, post.given.publisher, publish_at=at)


@everywhere
def test_what_is_planned_goes_out_then_and_not_before(given: Given) -> None:
    post = _planned(_ready(given), MONDAY + DAY)
    for early in (post, post.later(hours=23, minutes=28)):
        refused = early.published()
        refused.then_refused_alone(Reason.TIME_ORDER)
        assert "SchedulePublication" in refused.violations[0].message
    post.later(hours=23, minutes=29).published().then_in("published")


@everywhere
def test_it_is_planned_anew_for_sooner_and_goes_out_then(given: Given) -> None:
    post = _planned(_ready(given), MONDAY + DAY)
    sooner = _planned(post, post.at + SECOND)
    sooner.later(seconds=1).published().then_in("published")


@everywhere
def test_what_is_reviewed_anew_is_planned_no_more(given: Given) -> None:
    post = _planned(_ready(given), MONDAY + DAY)
    back = post.does(c.ReturnToReview, given.author, reason="A word is wrong.")
    back.approved().verified().later(minutes=31).published().then_in("published")


@everywhere
def test_nothing_is_planned_for_a_time_under_embargo(given: Given) -> None:
    post = _ready(given, embargo_until=MONDAY + DAY)
    for at in (MONDAY + DAY - SECOND, post.at + SECOND):
        _planned(post, at).then_refused_alone(Reason.CONFIDENTIAL_CONTENT)
    planned = _planned(post, MONDAY + DAY).then(e.PublicationScheduled)
    planned.later(days=1).published().then_in("published")
    refused = post.published()
    clause = EMBARGO[given.organisation.rsplit("/", 1)[-1]]
    refused.then_refused_alone(Reason.CONFIDENTIAL_CONTENT, clause)


@everywhere
def test_nothing_is_planned_for_a_time_when_a_consent_has_ended(given: Given) -> None:
    ends = MONDAY + 10 * DAY
    given = given.with_consent("c1", "p-1", subject_kind="colleague", expires_at=ends)
    post = writing(given, subjects=(shown("p-1", "colleague"),)).reviewed().verified("c1")
    for at in (ends, ends + SECOND, ends + 300 * DAY):
        refused = _planned(post, at)
        refused.then_refused_alone(Reason.CONSENT_EXPIRED)
        assert refused.violations[0].field == "publish_at"
    _planned(post, ends - SECOND).then(e.PublicationScheduled)

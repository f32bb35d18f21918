"""An answer is made where somebody wrote, while they wait for it, and holds what answers may."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Given, PostScene, writing
from tests.scenarios.acat import acat
from tests.scenarios.zrtherapy import zrtherapy

NEWS = {"kind": "reply", "category": "related_issue"}
SCOPE = {"facebook": "ACAT-CH-facebook", "youtube": "ACAT-CH-youtube", "engage": "ACAT-CH-engage"}
elsewhere_than_twitter = pytest.mark.parametrize("platform", sorted(SCOPE))


def _house(platform: str, **contact: Any) -> Given:
    given = acat().with_channel(platform, "lena")
    where = given.name("channels", platform)
    return given.with_contact("m1", **{"channel": where, "kind": "question", **contact})


def _answer(given: Given, platform: str, **content: Any) -> PostScene:
    said = {**NEWS, "contact": given.name("contacts", "m1"), **content}
    return writing(given, platform=platform, **said)


@elsewhere_than_twitter
@pytest.mark.parametrize("kind", ["reply", "holding_response"])
def test_whoever_wrote_there_and_waits_is_answered_there(platform: str, kind: str) -> None:
    _answer(_house(platform), platform, kind=kind).submitted(by="lena").then_in("review")


@elsewhere_than_twitter
@pytest.mark.parametrize(
    "contact",
    [
        {"channel": acat().name("channels", "twitter")},
        {"channel": ""},
        {"channel": "organisations/stass/channels/facebook"},
        {"state": "closed", "outcome": "answered", "closed_at": MONDAY - timedelta(days=30)},
        {"state": "closed", "outcome": "answered"},
        {"state": "moved", "route": "email"},
    ],
)
def test_another_s_message_an_old_one_or_a_private_one_opens_no_channel(
    platform: str, contact: dict[str, Any]
) -> None:
    refused = _answer(_house(platform, **contact), platform).submitted(by="lena")
    refused.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE[platform])


@elsewhere_than_twitter
def test_an_answer_is_no_way_round_for_views_on_policy(platform: str) -> None:
    refused = _answer(_house(platform), platform, category="policy_view").submitted(by="lena")
    refused.then_refused_alone(Reason.CHANNEL_SCOPE, SCOPE[platform])


def test_what_was_handed_in_in_time_is_an_answer_still_when_another_closes_it() -> None:
    post = _answer(_house("facebook"), "facebook").submitted(by="lena")
    later = MONDAY + timedelta(minutes=5)
    done = {"state": "closed", "outcome": "answered"}
    closed = post.meanwhile(_house("facebook", **done, closed_at=later))
    closed.approved().then_in("review")
    before = post.meanwhile(_house("facebook", **done, closed_at=MONDAY - timedelta(days=1)))
    before.approved().then_refused(Reason.CHANNEL_SCOPE, "ACAT-CH-facebook")


@pytest.mark.parametrize(
    ("changes", "answered"),
    [
        ({}, True),
        ({"state": "received"}, True),
        ({"state": "resolved"}, False),
        ({"state": "resolved", "resolved_at": MONDAY - timedelta(days=1)}, False),
        ({"channels": ()}, False),
        ({"channels": (acat().name("channels", "twitter"),)}, False),
    ],
)
def test_a_complaint_is_answered_where_the_post_stands(
    changes: dict[str, Any], answered: bool
) -> None:
    given = _house("facebook")
    facebook = given.name("channels", "facebook")
    state: dict[str, Any] = {"state": "acknowledged", "channels": (facebook,), **changes}
    given = given.knowing("complaints", "k1", Complaint(version=2, kind="channel_post", **state))
    name = given.name("complaints", "k1")
    post = _answer(given, "facebook", contact=name).submitted(by="lena")
    if answered:
        post.then_in("review")
    else:
        post.then_refused_alone(Reason.CHANNEL_SCOPE, "ACAT-CH-facebook")


@pytest.mark.parametrize(
    ("contact", "answered"),
    [
        ({}, True),
        ({"channel": ""}, False),
        ({"channel": zrtherapy().name("channels", "facebook")}, False),
        ({"state": "closed"}, False),
    ],
)
def test_views_that_nobody_waits_for_are_unsolicited(
    contact: dict[str, Any], answered: bool
) -> None:
    given = zrtherapy().with_contact("m1", **contact)
    said = {"kind": "reply", "category": "social_views", "contact": given.name("contacts", "m1")}
    post = writing(given, **said).submitted()
    if answered:
        post.then_in("review")
    else:
        post.then_refused(Reason.CHANNEL_SCOPE, "ZRT-SA-views")

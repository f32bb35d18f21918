"""A scene fails a test when it should: a demand that always holds would prove nothing."""

from collections.abc import Callable

import pytest

from duecourse.posts.events import PostDrafted, PostSubmitted
from duecourse.testing import PostScene, Reason, writing
from tests.scenarios.acat import acat

Demand = Callable[[PostScene], object]

REFUSED = (Reason.SOURCES_MISSING, "ACAT-2.10-facts")
UNMET: dict[str, tuple[Demand, str]] = {
    "a refusal of what was accepted": (
        lambda post: post.submitted().then_refused(*REFUSED),
        "not refused for SOURCES_MISSING",
    ),
    "a refusal by another clause": (
        lambda post: post.revised(contains_facts="yes").submitted().then_refused(REFUSED[0], "X"),
        "not refused for SOURCES_MISSING by clause X",
    ),
    "a refusal without a clause where one refuses": (
        lambda post: post.revised(contains_facts="yes").submitted().then_refused(REFUSED[0]),
        "without a clause: refused for it by clause ACAT-2.10-facts: name the clause",
    ),
    "a refusal without a clause alone where one refuses": (
        lambda post: post.revised(contains_facts="yes").submitted().then_refused_alone(REFUSED[0]),
        "without a clause: refused for it by clause ACAT-2.10-facts: name the clause",
    ),
    "a refusal for another reason": (
        lambda post: (
            post.revised(contains_facts="yes")
            .submitted()
            .then_refused(Reason.PURPOSE_MISSING, REFUSED[1])
        ),
        "not refused for PURPOSE_MISSING",
    ),
    "one refusal alone where there are two": (
        lambda post: (
            post.revised(contains_facts="yes", beneficiary="")
            .submitted()
            .then_refused_alone(*REFUSED)
        ),
        "and nothing else",
    ),
    "a state after a refusal": (
        lambda post: post.revised(contains_facts="yes").submitted().then_in("review"),
        "refused",
    ),
    "another state": (lambda post: post.submitted().then_in("draft"), "not in 'draft'"),
    "another event": (lambda post: post.submitted().then(PostDrafted), "events are not"),
    "fewer events": (lambda post: post.submitted().then(), "events are not"),
    "a further act after a refusal": (
        lambda post: post.revised(contains_facts="yes").submitted().submitted(),
        "already refused",
    ),
    "a permit that there is not": (lambda post: post.confirmed(), "no permit"),
}


@pytest.mark.parametrize("demand", UNMET)
def test_a_demand_that_is_not_met_fails_the_test(demand: str) -> None:
    demanded, says = UNMET[demand]
    with pytest.raises(AssertionError, match=says):
        demanded(writing(acat()))


def test_demands_that_are_met_hand_the_scene_on() -> None:
    post = writing(acat()).then_in("draft").submitted().then(PostSubmitted).then_in("review")
    refused = post.published()
    assert refused.then_refused(Reason.ILLEGAL_TRANSITION) is refused

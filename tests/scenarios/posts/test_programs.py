"""Behind every act of a program is a person, and what publishes is approved for the channel."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = pytest.mark.parametrize("house", [acat, stass, cleanslate, zrtherapy])
CLAUSE = "ZRT-AC-tools"


def house_with(*tools: str) -> Given:
    """Return ZRTherapy with a program, and tools that the channel's approver let in."""
    given = zrtherapy().with_person("bot", kind="service_account", acknowledged=False)
    return given.with_channel("twitter", "zoe", tools=frozenset(tools))


def through_bot(given: Given, **said: Any) -> PostScene:
    post = writing(given).reviewed().verified().later(hours=1)
    command = c.PublishPost(name=post.name, revision=post.state.revision, **said)
    return post.when(command, "zoe", through="bot")


@pytest.mark.parametrize("approved", [(), ("buffer",), ("bott",)])
@pytest.mark.parametrize("says", ["", "buffer", "bot"])
def test_a_program_that_nobody_approved_publishes_nothing(approved: Any, says: str) -> None:
    refused = through_bot(house_with(*approved), tool=says)
    refused.then_refused_alone(Reason.TOOL_NOT_APPROVED, CLAUSE)


def test_an_approved_program_publishes_whether_it_says_its_name_or_not() -> None:
    through_bot(house_with("bot")).then_in("published")
    through_bot(house_with("bot"), tool="bot").then_in("published")
    through_bot(house_with("bot", "buffer"), tool="buffer").then_in("published")
    refused = through_bot(house_with("bot"), tool="buffer")
    refused.then_refused_alone(Reason.TOOL_NOT_APPROVED, CLAUSE)


def test_a_person_publishes_by_hand() -> None:
    post = writing(house_with()).reviewed().verified().later(hours=1)
    post.published().then_in("published")


@HOUSES
@pytest.mark.parametrize("role", [False, True])
@pytest.mark.parametrize("through", ["", "bot", "other"])
def test_no_program_acts_for_itself_or_for_another(house: Any, role: bool, through: str) -> None:
    given: Given = house()
    drafts = given.pack.filling("draft")[:1] if role else ()
    for one in ("bot", "other"):
        given = given.with_person(one, *drafts, kind="service_account")
    post = writing(given)
    command = c.RevisePost(name=post.name, content=post.state.content)
    reasons = {v.reason for v in post.when(command, "bot", through=through).violations}
    assert Reason.ACTOR_REQUIRED in reasons
